"""Puts the window up, then furnishes it.

The window comes first. The record, the exercises and everything heavy are loaded after it is on the
screen; the sound when it is first asked for.
"""

import logging
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from hipcoach import paths
from hipcoach.app.alarm import Alarm
from hipcoach.app.look import put_in_place, remember, remembered
from hipcoach.app.system import say_without_window
from hipcoach.coach.clock import Clock
from hipcoach.crashes import told_of
from hipcoach.domain.errors import UserError
from hipcoach.domain.words import joined, plural, words
from hipcoach.store.errors import DamagedError
from hipcoach.ui.language import language_for, speak, told, tr
from hipcoach.ui.main_window import MainWindow
from hipcoach.ui.theme import Theme, app_icon

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hipcoach.audio.pack import Pack
    from hipcoach.coach.gym import Gym
    from hipcoach.coach.sound import SoundDesk
    from hipcoach.domain.plan import Plan
    from hipcoach.domain.request import SessionRequest
    from hipcoach.domain.settings import Value
    from hipcoach.library import Library
    from hipcoach.store.store import Store
    from hipcoach.ui.pages.trouble import WayOut
    from hipcoach.ui.surroundings import Desktop, Surroundings

_log = logging.getLogger(__name__)

OPENING_PATIENCE_S, PATIENCE_S = 1.0, 0.1
"""How long the window waits for another program that holds the record: a picture must not stand still for it."""


@dataclass(frozen=True)
class Wishes:
    """What was asked for on the command line.

    Attributes:
        data_dir: Where the record is kept.
        plan_request: A session to set up at once.
        starts: Start that session without a key.
        output: The sound output for this run, instead of the chosen one.
        exits_when_ready: Leave as soon as Today is complete.
    """

    data_dir: Path
    plan_request: "SessionRequest | None" = None
    starts: bool = False
    output: str | None = None
    exits_when_ready: bool = False


class House(QObject):
    """The window and everything behind it.

    Attributes:
        failure: Why the record could not be opened, until it could.
        alarm: Hears of what nobody caught.
    """

    def __init__(self, app: QApplication, wishes: Wishes, clock: Clock) -> None:
        super().__init__(app)
        self.failure: UserError | None = None
        self._wishes = wishes
        self._request = wishes.plan_request  # once: after a backup was put back nobody asks for it again
        self._clock = clock
        self._data_dir = wishes.data_dir
        self._database = wishes.data_dir / paths.DATABASE
        sheet = paths.resources() / "theme" / "app.qss"
        self._look = remembered(self._data_dir)
        self._page = "" if self._is_passing else self._look.page  # once, as the request
        self._chosen_language = self._look.language
        self._language = language_for(self._chosen_language)
        self._is_first_look = True
        self._has_closed = False
        speak(self._language, paths.translations())
        self._theme = Theme(sheet, self._look.theme, self)
        self._theme.choose_text_size(self._look.text_size)
        self._theme.apply()
        QApplication.setWindowIcon(app_icon(paths.resources() / "icons"))
        self._window = MainWindow(self._theme, self._data_dir)
        self._surroundings: Surroundings | None = None
        self.alarm = Alarm(self._data_dir / paths.LOG, clock.today, self)
        self.alarm.refused.connect(self._on_refused)
        self.alarm.crashed.connect(self._on_crashed)
        self._window.closed.connect(self._on_closed)
        self._window.restore_wanted.connect(self._restore)
        # The page that asks for another language goes with the old one: first it has its say.
        self._window.language_chosen.connect(self._change_language, Qt.ConnectionType.QueuedConnection)
        put_in_place(self._window, self._look.place)
        self._window.show()
        QTimer.singleShot(0, self, self._furnish)
        if not wishes.exits_when_ready:
            QTimer.singleShot(0, self, self._listen)

    def end(self, *_: object) -> None:
        """The system ends the program: keep what was done, ask nothing."""
        self._window.close_at_once()

    def tell_of_last_run(self, report: Path) -> None:
        """Say that the last run went down, and where it is told how."""
        self._window.show_crash(
            tr("Hipcoach crashed the last time. What is known about it is in {file}.", file=report.name)
        )

    def _on_refused(self, error: UserError) -> None:
        self._window.show_notice(told(error.words))

    def _on_crashed(self, report: Path | None) -> None:
        """Say that something went wrong that should not: in the window, or on stderr where nobody looks at it."""
        log = self._data_dir / paths.LOG
        sentence = told_of(report, log)
        if self._wishes.exits_when_ready:
            self.failure = UserError(sentence)
            self._window.close()
        elif not self._window.isVisible():
            say_without_window(str(sentence))
        else:
            name = None if report is None else Path(report.name)  # the folder is offered beside it
            self._window.show_crash(told(told_of(name, log)))

    def _furnish(self) -> None:
        """Open the record and the exercises, and show them."""
        from hipcoach.coach.gym import Gym  # noqa: PLC0415 - after the first picture
        from hipcoach.library import Library  # noqa: PLC0415 - as above
        from hipcoach.store.store import Store  # noqa: PLC0415 - as above

        is_first_look, self._is_first_look = self._is_first_look, False
        try:
            store = Store.open(self._database, OPENING_PATIENCE_S, self._clock.today)
            store.be_patient_for(PATIENCE_S)
            self._speak_as_chosen(store)
            library = Library.read(paths.exercise_folders(self._data_dir), self._language)
            folders = partial(paths.unsaved_folders, self._data_dir, Path(QDir.tempPath()))
            gym = Gym(
                self._clock,
                store,
                library.exercises,
                self._open_sound,
                folders,
                self._found_here,
                paths.plans(),
                self._language,
            )
        except UserError as error:
            self._explain(error)
            return
        self.failure = None
        for problem in library.problems:
            _log.warning("An exercise is left out: %s", problem)
        gym.notices += tuple(
            words("{problem} It was left out.", problem=problem.words) for problem in library.problems
        )
        navigation = self._window.enter(gym, self._looked_around())
        request, self._request = self._request, None
        page, self._page = self._page, ""
        if request is not None:
            plan = _plan_of(request, library, gym)
            navigation.train(plan, starts=self._wishes.starts)
        else:
            navigation.go_back_to(page)
            if is_first_look and not self._wishes.exits_when_ready:
                navigation.welcome()  # who came by way of a record in trouble is no newcomer
        if self._wishes.exits_when_ready:
            QTimer.singleShot(0, self._window, self._window.close)
        else:
            QTimer.singleShot(0, navigation, navigation.take_in)

    def _speak_as_chosen(self, store: "Store") -> None:
        """The record's word on the language counts; the remembered one was for the first picture."""
        from hipcoach.domain.settings import checked  # noqa: PLC0415 - after the first picture
        from hipcoach.store.settings import stored_settings  # noqa: PLC0415 - as above

        settings, _ = checked(stored_settings(store))
        chosen = str(settings["language"])
        self._chosen_language = chosen
        if language_for(chosen) != self._language:
            self._language = language_for(chosen)
            speak(self._language, paths.translations())
            # Qt's own fields write days and numbers as the window does, and that began in the former language.
            self._window.setLocale(QLocale())

    def _change_language(self) -> None:
        """Furnish the house anew: every text, and the exercises, come in the other language."""
        from hipcoach.ui.whereabouts import Whereabouts  # noqa: PLC0415 - hardly ever

        navigation = self._window.navigation
        if self._has_closed or navigation is None:  # meanwhile; the language is chosen all the same
            return
        here, advice = Whereabouts.of(navigation), self._window.over.advice
        self._window.part()
        self._furnish()
        if self._window.navigation is not None:
            here.come_back(self._window.navigation)
            if advice is not None:  # nobody has closed it
                self._window.navigation.advice_wanted.emit(advice)

    def _looked_around(self) -> "Surroundings":
        """What the machine around the window gives, the same for the whole run."""
        if self._surroundings is None:
            from hipcoach.coach.awake import ScreenKeeper  # noqa: PLC0415 - after the first picture
            from hipcoach.ui.surroundings import Surroundings  # noqa: PLC0415 - as above

            self._surroundings = Surroundings(self._window, ScreenKeeper(), _desktop())
        return self._surroundings

    def _listen(self) -> None:
        """From now on a second start brings this window to the front."""
        from hipcoach.instance import Doorbell  # noqa: PLC0415 - brings Qt's network library

        bell = Doorbell(self._data_dir, self)
        bell.rung.connect(self._window.come_forward)
        self._window.closed.connect(bell.close)

    def _explain(self, error: UserError) -> None:
        """Say why the record cannot be opened, and what can be done; without a hand there is only leaving."""
        self.failure = error
        _log.warning("The record was not opened: %s", error, exc_info=error)
        if self._wishes.exits_when_ready:
            self._window.close()
            return
        self._window.show_trouble(error, self._ways_out(error))

    def _ways_out(self, error: UserError) -> "list[WayOut]":
        from hipcoach.store import backups  # noqa: PLC0415 - only in trouble
        from hipcoach.ui.dates import day_text, time_text  # noqa: PLC0415 - as above
        from hipcoach.ui.pages.trouble import WayOut  # noqa: PLC0415 - as above

        def way(label: str, hint: str, deed: Callable[[Path], object]) -> WayOut:
            return WayOut(label, hint, partial(self._try, partial(deed, self._database)))

        now = self._clock.today()
        again = way(tr("Try again"), "", lambda _: None)
        if not isinstance(error, DamagedError):
            return [again]
        aside = way(
            tr("Begin a new record"),
            tr("The present one is moved aside, not deleted."),
            lambda path: backups.set_aside(path, now),
        )
        backup = backups.newest_good(self._database)
        if backup is None:
            return [aside, again]
        source, made_at = backup.path, backup.made_at.astimezone()
        hint = tr(
            "Of {day}, {time}: {sessions}, {sets}.",
            day=day_text(made_at, "dd MMM yyyy"),
            time=time_text(made_at.time()),
            sessions=plural("%n session", "%n sessions", backup.sessions),
            sets=plural("%n set", "%n sets", backup.sets),
        )
        take = way(tr("Take the backup"), hint, lambda path: backups.take_backup(path, source, now))
        return [take, aside, again]

    def _try(self, deed: Callable[[], object]) -> None:
        try:
            deed()
        except UserError as error:
            self._explain(error)
            return
        self._furnish()

    def _restore(self, backup: Path) -> None:
        """Put a backup in the record's place while the window is open: the record is closed for it."""
        from hipcoach.store import backups  # noqa: PLC0415 - hardly ever

        self._window.part()
        try:
            restored = backups.take_backup(self._database, backup, self._clock.today())
            count = plural("%n session", "%n sessions", restored.backup.sessions)
            aside = restored.set_aside
            lies = words("The former record lies in {file} now.", file=aside) if aside else ""
            said = joined(" ", (words("Put back: {sessions}.", sessions=count), lies))
        except UserError as error:
            said = error.words
        self._furnish()
        self._window.show_notice(told(said))

    def _open_sound(self, settings: "Mapping[str, Value]") -> "SoundDesk":
        from hipcoach.audio.choose import open_output  # noqa: PLC0415 - sound is opened on first use
        from hipcoach.audio.files import ScoreFiles, remove_others  # noqa: PLC0415 - as above
        from hipcoach.coach.sound import SoundDesk  # noqa: PLC0415 - as above

        output = open_output(self._wishes.output or str(settings["output"]), str(settings["device"]))
        scores = self._data_dir / "scores"
        own = scores / str(os.getpid())
        remove_others(scores, own)
        load_pack = partial(_load_pack, str(settings["pack"]), paths.packs(self._data_dir))
        volume, offset_s = int(settings["volume"]) / 100, int(settings["sound_offset_ms"]) / 1000
        return SoundDesk(output, ScoreFiles(own), load_pack, volume, offset_s)

    def _found_here(self) -> "Mapping[str, Sequence[str]]":
        """What there is to choose on this machine: sound devices, and the user's own sounds."""
        from hipcoach.audio.choose import device_names  # noqa: PLC0415 - only for Settings
        from hipcoach.domain.settings import BY_NAME  # noqa: PLC0415 - as above

        ours = [name for name, _ in BY_NAME["pack"].choices]
        return {"device": device_names(), "pack": paths.own_packs(self._data_dir, ours)}

    def _on_closed(self) -> None:
        self._has_closed = True
        if self._surroundings is not None:
            self._surroundings.close()
        look = replace(
            self._look,
            theme=self._theme.choice,
            text_size=str(self._theme.text_size),
            language=self._chosen_language,
        )
        if not self._is_passing:
            place = bytes(self._window.saveGeometry().toBase64().data()).decode()
            navigation = self._window.navigation
            look = replace(look, place=place, page=navigation.page if navigation is not None else look.page)
        if look != self._look:
            remember(self._data_dir, look)
        QApplication.quit()

    @property
    def _is_passing(self) -> bool:
        """Whether this run is for one session, or for nobody: the next one wants its window as before."""
        return self._wishes.plan_request is not None or self._wishes.exits_when_ready


def _plan_of(request: "SessionRequest", library: "Library", gym: "Gym") -> "Plan":
    from hipcoach.domain.request import WholePlan, plan_for  # noqa: PLC0415 - after the first picture

    get_ready_s = float(gym.settings["get_ready_s"])
    if isinstance(request, WholePlan):
        return request.ready_in(get_ready_s)
    plan = plan_for(request, library.find(request.exercise, request.variation), get_ready_s)
    if request.leaves_the_dose:
        return gym.plans.proposed(plan)
    return plan if request.load is not None else gym.plans.with_last_loads(plan)


def _desktop() -> "Desktop":
    if sys.platform in {"win32", "darwin"}:
        from hipcoach.ui.tray_note import TrayNote  # noqa: PLC0415 - only there

        return TrayNote()
    from hipcoach.coach.desktop_note import DesktopNote  # noqa: PLC0415 - only there

    return DesktopNote()


def _load_pack(name: str, own: Path) -> "Pack":
    from hipcoach.audio.pack import Pack  # noqa: PLC0415 - numpy is loaded off the GUI thread

    return Pack.named(name, paths.voice(), own)
