"""The first page: the next session in one line and one figure, the week, and what was left unfinished."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hipcoach.domain.exercise import Exercise, lift_name
from hipcoach.domain.keys import Action, Key
from hipcoach.domain.plan import Advice, Plan
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.running import Marks, Word
from hipcoach.domain.words import joined, words
from hipcoach.figure import FRONT, THREE_QUARTER
from hipcoach.ui.components.basics import as_page, button, card, label
from hipcoach.ui.components.figure_widget import FigureWidget
from hipcoach.ui.components.flow import Flow
from hipcoach.ui.components.week_strip import WeekStrip
from hipcoach.ui.dates import day_text, time_text
from hipcoach.ui.language import told, tr, tr_count
from hipcoach.ui.theme import Theme

if TYPE_CHECKING:
    from hipcoach.domain.safety import SafetyNote
    from hipcoach.ui.components.morning_card import MorningCard

ELSEWHERE = (
    (Action.BARE_REST, words("Rest timer"), Key.SPACE.words),
    (Action.GUIDE, words("Guide"), "G"),
    (Action.PLAN, words("Plan"), "P"),
    (Action.RUNS, words("Runs"), "R"),
    (Action.HISTORY, words("History"), "H"),
    (Action.SETTINGS, words("Settings"), "S"),
)


class TodayPage(QWidget):
    """Offers the next session; Enter sets it up.

    Signals:
        wanted: An action was chosen.
        go_on_wanted: The unfinished session is to go on.
        finish_wanted: The unfinished session is to be closed with what was done.
        discard_wanted: The unfinished session is to be removed.
        morning_answered: The pain on the morning after, 0–10; None where the question was passed over.
    """

    wanted = Signal(Action)
    go_on_wanted = Signal()
    finish_wanted = Signal()
    discard_wanted = Signal()
    morning_answered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._morning: MorningCard | None = None
        self._lift = ("", "")
        as_page(self, tr("Today"))
        self._setup_ui()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def has_unfinished(self) -> bool:
        """Whether an unfinished session is offered."""
        return not self._unfinished.isHidden()

    @property
    def asked(self) -> SessionRecord | None:
        """The session whose morning after is asked about, or None."""
        return self._morning.record if self._morning is not None else None

    def ask_morning(self, record: SessionRecord | None) -> None:
        """Ask about the morning after a session, or take the question away."""
        if self._morning is None and record is not None:
            from hipcoach.ui.components.morning_card import MorningCard  # noqa: PLC0415 - few mornings need it

            self._morning = MorningCard(self._theme)
            self._morning.answered.connect(self.morning_answered)
            self._column.insertWidget(self._column.indexOf(self._week), self._morning)
        if self._morning is not None:
            self._morning.ask(record)

    def tell_morning(self, advice: "SafetyNote | None") -> None:
        """The question is answered: what follows from it takes its place."""
        if self._morning is not None:
            self._morning.advise(advice)

    def pass_morning_over(self) -> None:
        """Leave the question unanswered, or the advice behind."""
        if self._morning is not None:
            self._morning.pass_over()

    def show_next(self, plan: Plan, exercise: Exercise) -> None:
        """Show the plan of the next session."""
        block = plan.blocks[0]
        others = len(plan.blocks) - 1
        self._name.setText(
            tr_count("{lift} and %n more", "{lift} and %n more", others, lift=exercise.name)
            if others
            else exercise.name
        )
        self._lift = exercise.key
        load = words("no load is suggested") if block.advice is Advice.STOP else block.load.words
        self._sets.setText(told(joined(" · ", (block.dose_text, load, str(block.tempo or "")))))
        self._summary.setText(told(block.reason) or exercise.summary)
        self._figure.setAccessibleName(tr("A figure stands ready for it: {lift}", lift=exercise.name))
        self._figure.set_implement(exercise.implement)
        self._figure.set_pose(exercise.path.at(exercise.first_depth))

    def show_record(
        self, sessions: Sequence[SessionRecord], today: date, exercises: Mapping[tuple[str, str], Exercise]
    ) -> None:
        """Show the week and the last session."""
        finished = [session for session in sessions if session.sets]
        self._week.show_days(today, frozenset(session.local_date for session in finished))
        if not finished:
            self._last.setText(tr("No session yet. Four sets take about ten minutes."))
            return
        last = finished[0]
        lift = next((one.key for one in last.sets if not one.is_warm_up), self._lift)
        name = lift_name(exercises, lift) if lift != self._lift else ""
        told_of = ", ".join(filter(None, (_day_text(last.local_date, today), told(name), _done_text(last))))
        self._last.setText(tr("Last: {session}", session=told_of))

    def show_runs(self, marks: Marks, word: Word | None, *, is_on: bool) -> None:
        """Show the runs of the week and what there is to say of them; nothing where they are switched off."""
        self._week.show_runs(marks)
        self._word.setText(told(word.text) if word else "")
        self._word.setVisible(word is not None)
        self._source.setText(told(word.source) if word else "")
        self._source.setVisible(word is not None and bool(word.source))
        self._elsewhere[Action.RUNS].setVisible(is_on)

    def show_unfinished(self, record: SessionRecord | None, *, can_go_on: bool) -> None:
        """Offer an unfinished session, or take the offer away."""
        self._unfinished.setVisible(record is not None)
        self._start.setVisible(record is None)
        if record is not None:
            count, planned = len(record.sets), len(record.plan.planned_sets())
            self._open_text.setText(
                tr_count(
                    "The session begun at {time} is unfinished: {kept} of %n set kept.",
                    "The session begun at {time} is unfinished: {kept} of %n sets kept.",
                    planned,
                    time=time_text(record.started_at.time()),
                    kept=count,
                )
            )
            self._go_on.setVisible(can_go_on)

    def _setup_ui(self) -> None:
        outer = QHBoxLayout(self)
        self._outer = outer
        self._figure = FigureWidget(self._theme, self, is_draggable=True, has_room_for_bar=True)
        self._figure.set_view(FRONT.blend(THREE_QUARTER, 0.35))
        outer.addWidget(self._figure, stretch=9)
        column = QVBoxLayout()
        self._column = column
        outer.addLayout(column, stretch=14)
        column.addStretch(3)
        column.addWidget(label(tr("Today"), "muted"))
        self._name = label("Hipcoach", "title", wraps=True)
        column.addWidget(self._name)
        self._sets = label(" ", "headline", wraps=True)
        column.addWidget(self._sets)
        self._summary = label(" ", "muted", wraps=True)
        column.addWidget(self._summary)
        column.addSpacing(16)
        self._start = self._action_button(f"{tr('Set up')}   {told(Key.ENTER.words)}", Action.SET_UP, "primary")
        column.addWidget(self._start, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._unfinished_card())
        column.addStretch(2)
        self._word = label(role="strong", wraps=True)
        self._source = label(role="hint", wraps=True)
        for one in (self._word, self._source):
            column.addWidget(one)
            one.hide()
        column.addSpacing(8)
        self._week = WeekStrip(self._theme)
        column.addWidget(self._week)
        self._last = label(" ", "muted", wraps=True)
        column.addWidget(self._last)
        column.addStretch(2)
        row = Flow()
        row.setSpacing(0)  # the buttons have room of their own
        self._elsewhere: dict[Action, QPushButton] = {}
        for action, name, key in ELSEWHERE:
            self._elsewhere[action] = self._action_button(f"{told(name)}  {told(key)}", action, "plain")
            row.addWidget(self._elsewhere[action])
        column.addLayout(row)
        column.addStretch(1)

    def _unfinished_card(self) -> QWidget:
        self._unfinished = card("card-strong")
        inside = self._card_layout = QVBoxLayout(self._unfinished)
        self._open_text = label("", "large", wraps=True)
        inside.addWidget(self._open_text)
        row = QHBoxLayout()
        self._go_on = button(f"{tr('Go on')}   {told(Key.ENTER.words)}", "primary")
        self._finish = button(tr("Finish with what was done"))
        self._discard = button(tr("Discard"), "plain")
        self._go_on.clicked.connect(self.go_on_wanted)
        self._finish.clicked.connect(self.finish_wanted)
        self._discard.clicked.connect(self.discard_wanted)
        for one in (self._go_on, self._finish, self._discard):
            row.addWidget(one)
        row.addStretch(1)
        inside.addLayout(row)
        self._unfinished.hide()
        return self._unfinished

    def _action_button(self, text: str, action: Action, role: str) -> QPushButton:
        made = button(text, role)
        made.clicked.connect(lambda: self.wanted.emit(action))
        return made

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._outer.setContentsMargins(px(24), px(24), px(44), px(24))
        self._outer.setSpacing(px(28))
        self._column.setSpacing(px(10))
        self._card_layout.setContentsMargins(px(24), px(18), px(24), px(20))
        self._card_layout.setSpacing(px(14))


def _done_text(session: SessionRecord) -> str:
    """What was done of the first lift of a session, each load with its reps, and how much followed."""
    working = [one for one in session.sets if not one.is_warm_up]
    if not working:
        return tr("warm-up only")
    first = [one for one in working if one.key == working[0].key]
    runs = [
        f"{told(load)}: {' '.join(str(one.reps) for one in run)}"
        for load, run in groupby(first, lambda one: one.load.words)
    ]
    unconfirmed = sum(not one.is_confirmed for one in first)
    others = len(working) - len(first)
    if unconfirmed:
        runs.append(tr_count("%n unconfirmed", "%n unconfirmed", unconfirmed))
    if others:
        return tr_count("{sets} and %n more set", "{sets} and %n more sets", others, sets=", ".join(runs))
    return ", ".join(runs)


def _day_text(day: date, today: date) -> str:
    """A day as people say it."""
    days = (today - day).days
    match days:
        case 0:
            return tr("today")
        case 1:
            return tr("yesterday")
        case _ if 0 < days < 7:
            return tr_count("%n day ago", "%n days ago", days)
        case _:
            return day_text(day, "d MMM yyyy")
