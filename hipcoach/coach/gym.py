"""Everything around a session: the plan, the record, the sound, and the way into one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, timedelta
from typing import TYPE_CHECKING

from hipcoach.coach.clock import Clock
from hipcoach.coach.plans import Plans
from hipcoach.coach.preferences import Preferences
from hipcoach.coach.safekeeping import Safekeeping
from hipcoach.domain.exercise import Exercise
from hipcoach.domain.plan import Plan
from hipcoach.domain.plan_words import retold
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.states import AutoStart

if TYPE_CHECKING:
    from pathlib import Path

    from hipcoach.coach.archive import Archive
    from hipcoach.coach.bare_rest import BareRest
    from hipcoach.coach.coach import Coach
    from hipcoach.coach.runs import Runs
    from hipcoach.coach.sound import SoundDesk
    from hipcoach.domain.load import Unit
    from hipcoach.domain.report import Report
    from hipcoach.domain.running import RunKind
    from hipcoach.domain.settings import Value
    from hipcoach.store.store import Store
    from hipcoach.transfer.arrival import Dumbbells, Reading

LATEST = 30
"""How many sessions Today looks back on."""


class Gym:
    """What a window needs besides a running session.

    Attributes:
        exercises: Every exercise that can be trained, by exercise and variation.
        settings: What the user has chosen, checked, and the way to change it.
        notices: Sentences for the user that came up on the way in.
        found_here: Gives what there is to choose on this machine, by the name of the setting.
        plan_folder: Where the plans lie that the app comes with, or None.
        language: The reader's: plan files that have their texts in it give those.
        plans: The user's plan, and what the record makes of it.
        safekeeping: What is written of sessions, and what of it still waits for the disk.
    """

    def __init__(
        self,
        clock: Clock,
        store: "Store",
        exercises: Mapping[tuple[str, str], Exercise],
        open_sound: "Callable[[Mapping[str, Value]], SoundDesk]",
        unsaved_folders: "Callable[[], Sequence[Path]]" = tuple,
        found_here: "Callable[[], Mapping[str, Sequence[str]]]" = dict,
        plan_folder: "Path | None" = None,
        language: str = "en",
    ) -> None:
        """Take what a session needs; the sound is opened when it is first asked for.

        Args:
            clock: Tells the time.
            store: Keeps the record.
            exercises: Every exercise that can be trained.
            open_sound: Opens the sound that the settings ask for.
            unsaved_folders: Names the folders for what the record cannot take, the best one first.
            found_here: What there is to choose on this machine, by the name of the setting.
            plan_folder: Where the plans lie that the app comes with; they are read when somebody asks for them.
            language: The reader's, in which the exercises were read.
        """
        self.exercises = exercises
        self.settings = Preferences(store, self._let_be_heard)
        self.notices: tuple[str, ...] = ()
        self.safekeeping = Safekeeping(clock, store, unsaved_folders)
        self._clock = clock
        self._store = store
        self._open_sound = open_sound
        self.found_here = found_here
        self.plan_folder = plan_folder
        self.language = language
        self.plans = Plans(clock, store, exercises, self.settings)
        self._sound: SoundDesk | None = None

    @property
    def sound(self) -> "SoundDesk":
        """What is heard, opened on first use."""
        if self._sound is None:
            self._sound = self._open_sound(self.settings)
        return self._sound

    @property
    def today(self) -> date:
        """The day on the user's calendar."""
        return self._clock.today().date()

    def set_up(self, plan: Plan, auto_start: AutoStart | None = None) -> "Coach":
        """A new session of a plan, at setting up."""
        chosen = auto_start or AutoStart(str(self.settings["auto_start"]))
        self.sound.unmute()
        self.safekeeping.needs_backup = True
        from hipcoach.coach.coach import Coach, new_record  # noqa: PLC0415 - Today needs no session

        record = new_record(plan, self._clock)
        journal, weights = self.safekeeping.journal, self.plans.weights
        return Coach(self._clock, journal, self.sound, self.exercises, record, auto_start=chosen, weights=weights)

    def unfinished(self) -> SessionRecord | None:
        """The session that was left open, or None.

        While something waits for the disk nobody knows what is open: the record is behind.
        """
        return None if self.safekeeping.is_behind() else self._store.open_session()

    def can_go_on(self, record: SessionRecord) -> bool:
        """Whether every exercise of an open session is still known."""
        return self.plans.is_known(record.plan)

    def go_on(self, record: SessionRecord) -> "Coach":
        """Go on with an open session where it stopped."""
        self.sound.unmute()
        self.safekeeping.needs_backup = True
        from hipcoach.coach.coach import Coach  # noqa: PLC0415 - as above

        chosen = AutoStart(str(self.settings["auto_start"]))
        journal = self.safekeeping.journal
        return Coach(
            self._clock,
            journal,
            self.sound,
            self.exercises,
            replace(record, plan=retold(record.plan, self.exercises)),
            auto_start=chosen,
            weights=self.plans.weights,
            is_new=False,
        )

    def finish(self, record: SessionRecord) -> None:
        """Close an open session with what was done; one without a set leaves nothing behind."""
        self.safekeeping.needs_backup = True
        if not record.sets:
            self.discard(record)
            return
        finished_at = self._clock.today().astimezone(UTC)
        self._store.save_session(replace(record, finished_at=finished_at, rest_ends_at=None))

    def discard(self, record: SessionRecord) -> None:
        """Remove an open session with its sets, as the user wished."""
        self.safekeeping.needs_backup = True
        self._store.remove_session(record.id)

    def sessions(self) -> tuple[SessionRecord, ...]:
        """The latest sessions, the newest first, with their sets."""
        return self._store.sessions(LATEST)

    def sessions_before(
        self, session: SessionRecord, lift: tuple[str, str], limit: int
    ) -> tuple[SessionRecord, ...]:
        """The latest finished sessions of a lift that began before a session, in the order of time."""
        from hipcoach.store.archive import sessions_before  # noqa: PLC0415 - when a trend is to be seen

        return sessions_before(self._store, session, lift, limit)

    def report(self) -> "Report":
        """What was lifted and felt in the last weeks."""
        from hipcoach.coach.reporting import report_until  # noqa: PLC0415 - as above

        return report_until(self._store, self.exercises, self.today)

    def archive(self) -> "Archive":
        """The whole record, to be looked back on and mended; each has its own way back."""
        from hipcoach.coach.archive import Archive  # noqa: PLC0415 - Today needs only the latest sessions

        return Archive(self._clock, self._store, self.exercises)

    def runs(self) -> "Runs":
        """The runner's week, to be marked; each has its own way back."""
        from hipcoach.coach.runs import Runs  # noqa: PLC0415 - Today needs only the marks

        return Runs(self._clock, self._store)

    def run_marks(self) -> "dict[date, RunKind]":
        """The runs of this week and of the days to come; none where the user wants nothing of them."""
        if not self.settings["runs"]:
            return {}
        from hipcoach.store.calendar_marks import day_marks  # noqa: PLC0415 - only for those who run

        # Yesterday's race counts on a Monday, too.
        return day_marks(self._store, self.today - timedelta(days=max(self.today.weekday(), 1)))

    def morning_question(self) -> SessionRecord | None:
        """The session whose morning after is to be asked about, or None."""
        from hipcoach.domain.morning import session_to_ask  # noqa: PLC0415 - with the store, after the first picture

        return session_to_ask(self._store.finished_sessions(1), self.today)

    def answer_morning(self, session_id: str, pain: int | None) -> None:
        """Keep how back and hips felt on the morning after, 0–10, or None where that is not told: it was asked.

        Raises:
            UserError: It could not be kept.
        """
        from hipcoach.store.morning import keep_morning  # noqa: PLC0415 - as above

        self.safekeeping.needs_backup = True
        keep_morning(self._store, session_id, pain)

    def last_sets(self, key: tuple[str, str]) -> tuple[SetRecord, ...]:
        """The working sets of the last finished session of a lift."""
        last = next(iter(self._store.sessions_of(*key, 1)), None)
        sets = last.sets if last else ()
        return tuple(one for one in sets if one.key == key and not one.is_warm_up)

    def bare_rest(self) -> "BareRest":
        """A rest timer without a session."""
        from hipcoach.coach.bare_rest import BareRest  # noqa: PLC0415 - as above

        self.sound.unmute()
        return BareRest(self._clock, self.sound)

    def now(self) -> float:
        """The clock that sound and picture go by, in seconds."""
        return self._clock.boot()

    def poll_sound(self) -> None:
        """Let a cue be heard that was asked for outside a session."""
        self.sound.poll(self._clock.boot())

    def empty_bin(self) -> None:
        """Let go of what was deleted more than thirty days ago.

        Raises:
            UserError: The disk refused.
        """
        from hipcoach.store.archive import KEPT_FOR, empty_bin  # noqa: PLC0415 - as above

        empty_bin(self._store, self._clock.today() - KEPT_FOR)

    def second_store(self) -> "Store":
        """Another connection to the record, for another thread; whoever asks for it closes it."""
        from hipcoach.store.store import Store  # noqa: PLC0415 - as above

        return Store.open(self._store.path, now=self._clock.today)

    def reading(self, dumbbells: "Dumbbells", unit: "Unit | None" = None) -> "Reading":
        """How to take what another program's file does not say; the unit is the user's own where none is given."""
        from hipcoach.domain.load import Unit  # noqa: PLC0415 - as above
        from hipcoach.transfer.arrival import Reading  # noqa: PLC0415 - as above

        return Reading(self._clock.localized, self.today, dumbbells, unit or Unit(str(self.settings["unit"])))

    def data_version(self) -> int:
        """Changes when another process has written to the record."""
        return self._store.data_version()

    def close(self) -> None:
        """Let go of sound and store, after a backup where one is due."""
        self.safekeeping.close()
        if self._sound is not None:
            self._sound.close()
        self._store.close()

    def _let_be_heard(self, name: str, value: "Value") -> None:
        """Follow a choice that is of the sound, where that is open."""
        if self._sound is None:
            return
        if name == "volume":
            self._sound.set_volume(int(value) / 100)
        elif name == "sound_offset_ms":
            self._sound.set_offset(int(value) / 1000)
        elif name in {"output", "device", "pack"}:
            self._sound.close()
            self._sound = None
