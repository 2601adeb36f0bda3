"""What Today shows of the record, and what becomes of the answers to what it asks."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hipcoach.coach.gym import Gym
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.running import is_heavy, word
from hipcoach.domain.safety import advice_of_morning
from hipcoach.ui.pages.today import TodayPage
from hipcoach.ui.tidings import Tidings

if TYPE_CHECKING:
    from hipcoach.coach.coach import Coach


class Reception(QObject):
    """Fills Today, and does what is answered there.

    Attributes:
        open: The session that was left open, as of the last look; else None.
        shown_version: The version of the record that was last shown; 0 before.

    Signals:
        closed: The open session was finished or discarded: Today is to be shown anew.
    """

    closed = Signal()

    def __init__(
        self, today: TodayPage, gym: Gym, tidings: Tidings, begin: "Callable[[Coach], None]", parent: QObject
    ) -> None:
        """Take the page to fill; `begin` shows a session."""
        super().__init__(parent)
        self._today = today
        self._gym = gym
        self._tidings = tidings
        self._begin = begin
        self.open: SessionRecord | None = None
        self.shown_version = 0
        attempt = tidings.attempt
        today.go_on_wanted.connect(lambda: attempt(self.go_on))
        today.finish_wanted.connect(lambda: self._close(gym.finish))
        today.discard_wanted.connect(lambda: self._close(gym.discard))
        today.morning_answered.connect(lambda pain: attempt(lambda: self.answer_morning(pain)))

    def refresh(self) -> None:
        """Fill Today with what the record says now.

        Raises:
            UserError: The record could not be read.
        """
        gym, plan = self._gym, self._gym.plans.next()
        first = plan.blocks[0]
        self._today.show_next(plan, gym.exercises[first.key])
        sessions, marks = gym.sessions(), gym.run_marks()
        self._today.show_record(sessions, gym.today, gym.exercises)
        # Who has lifted today has nothing to spare the legs for.
        is_done = any(one.finished_at and one.sets and one.local_date == gym.today for one in sessions)
        said = word(marks, gym.today, is_heavy(plan) and not is_done) if marks else None
        self._today.show_runs(marks, said, is_on=bool(gym.settings["runs"]))
        self.open = gym.unfinished()
        can_go_on = self.open is not None and gym.can_go_on(self.open)
        self._today.show_unfinished(self.open, can_go_on=can_go_on)
        self._today.ask_morning(gym.morning_question() if self.open is None else None)
        self.shown_version = gym.data_version()

    def answer_morning(self, pain: int | None) -> None:
        """Keep the answer to the morning's question, 0–10 or None; without a question there is none.

        Raises:
            UserError: It could not be kept.
        """
        asked = self._today.asked
        if asked is not None:
            self._gym.answer_morning(asked.id, pain)
            self._today.tell_morning(advice_of_morning(pain, asked.pain) if pain is not None else None)
            self.refresh()  # it weighs on the next dose

    def go_on(self) -> None:
        """Go on with the open session, where its exercises are known.

        Raises:
            UserError: The record could not be read.
        """
        if self.open is not None and self._gym.can_go_on(self.open):
            self._begin(self._gym.go_on(self.open))

    def _close(self, close: Callable[[SessionRecord], None]) -> None:
        record = self.open
        if record is not None and self._tidings.attempt(lambda: close(record)):
            self._gym.safekeeping.back_up()
            self.closed.emit()
