"""The record while it is open: another program may write to it, and what the disk refused is tried again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from hipcoach.coach.gym import Gym
from hipcoach.domain.keys import Place
from hipcoach.domain.states import State
from hipcoach.ui.page_set import RUNNING, PageSet
from hipcoach.ui.reception import Reception
from hipcoach.ui.tidings import Tidings

CHECK_MS = 3000
"""How often it is looked at."""


class RecordWatch(QObject):
    """Looks at the record now and then, and shows what is new in it.

    Signals:
        settings_found: What another program has chosen, by the settings' names.
    """

    settings_found = Signal(object)

    def __init__(
        self,
        gym: Gym,
        pages: PageSet,
        reception: Reception,
        tidings: Tidings,
        place: Callable[[], Place | State],
        parent: QObject,
    ) -> None:
        """Take what shows the record; `place` tells what is shown."""
        super().__init__(parent)
        self._gym = gym
        self._pages = pages
        self._reception = reception
        self._tidings = tidings
        self._place = place
        self._settings_version = 0
        self._timer = QTimer(self, interval=CHECK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Watch from here on.

        Raises:
            UserError: The record could not be read.
        """
        self._settings_version = self._gym.data_version()
        self._timer.start()

    def end(self) -> None:
        """Watch no more."""
        self._timer.stop()

    def look(self) -> None:
        """Try again what waits for the disk, and show what is new."""
        has_written = self._gym.safekeeping.retry()
        # A question over the page is answered first: another language would take it away.
        if self._place() not in RUNNING and QApplication.activeModalWidget() is None:
            self._tidings.attempt(self._take_in_settings)
        self._tidings.tell()
        if self._place() is Place.TODAY or self._pages.record_page is not None:
            self._tidings.attempt(lambda: self._catch_up(has_written))

    def _take_in_settings(self) -> None:
        version = self._gym.data_version()
        if version != self._settings_version:
            changed = self._gym.settings.take_in()
            self._settings_version = version
            self._pages.show_settings(changed)
            self.settings_found.emit(changed)

    def _catch_up(self, has_written: bool) -> None:
        version, page = self._gym.data_version(), self._pages.record_page
        if not has_written and version == self._reception.shown_version:
            return
        if page is not None:
            self._reception.shown_version = version
            page.refresh()
        else:
            self._reception.refresh()
