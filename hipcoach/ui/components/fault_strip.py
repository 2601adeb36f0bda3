"""What to watch for at a step: each fault beside its right posture, with the cue that mends it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hipcoach.domain.exercise import Exercise, Fault, PhaseKind
from hipcoach.domain.pose import Pose
from hipcoach.figure import VIEWS
from hipcoach.ui.components.basics import card, label
from hipcoach.ui.components.shrinking import direction
from hipcoach.ui.language import tr
from hipcoach.ui.painting.fault_marks import Comparison, draw_mark, draw_posture
from hipcoach.ui.painting.text import fitted
from hipcoach.ui.theme import Theme, font

MOST = 3
"""Pairs side by side: more would be too small to tell apart."""

_PICTURE = 250

_HOLDS = {PhaseKind.BOTTOM: PhaseKind.ECCENTRIC, PhaseKind.TOP: PhaseKind.CONCENTRIC}


def faults_at(exercise: Exercise, index: int) -> tuple[Fault, ...]:
    """The faults to watch for at a step; at setting up, the first ones of all.

    A phase's faults belong to the first step that teaches it; those of a hold that no step teaches to the last
    step of the movement before it.
    """
    if exercise.steps[index].is_set_up:
        return exercise.faults[:MOST]
    taught = [step.phase for step in exercise.steps]
    found = [fault for fault in exercise.faults if _step_of(fault.phase, taught) == index]
    return tuple(found[:MOST])


def _step_of(phase: PhaseKind, taught: list[PhaseKind | None]) -> int | None:
    """The step at which to watch a phase; None where no step teaches it."""
    if phase in taught:
        return taught.index(phase)
    before = _HOLDS.get(phase)
    return max((index for index, each in enumerate(taught) if each and each is before), default=None)


def right_pose(exercise: Exercise, fault: Fault) -> Pose:
    """How it looks where the fault occurs, done well."""
    return exercise.path.at(fault.depth)


def _words_of(fault: Fault) -> str:
    """The cue that mends it, and what the fault costs."""
    return f"{fault.cue} {fault.costs}".strip()


class PairPicture(QWidget):
    """Right and wrong side by side."""

    spoken_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._comparison: Comparison | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_comparison(self, comparison: Comparison) -> None:
        """Show another pair."""
        self._comparison = comparison
        self.update()

    def _on_theme_changed(self) -> None:
        self.setMinimumHeight(self._theme.sizes.px(126))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.sizes.px(_PICTURE), self._theme.sizes.px(126))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._comparison is None:
            return
        painter = QPainter(self)
        px, tokens = self._theme.sizes.px, self._theme.tokens
        half = self.width() / 2
        for number, is_right in enumerate((True, False)):
            column = QRectF(number * half, 0, half, self.height())
            picture = column.adjusted(0, 0, -px(6), -px(24))
            build = self._theme.build
            draw_posture(painter, picture, tokens, self._comparison, px(8), is_right=is_right, build=build)
            word = tr("right", note="as it should be") if is_right else tr("wrong")
            mark = QRectF(column.left() + px(2), column.bottom() - px(20), px(19), px(19))
            draw_mark(painter, mark, tokens, is_right=is_right)
            painter.setPen(tokens.done if is_right else tokens.error)
            line = QRectF(mark.right() + px(5), mark.top(), picture.right() - mark.right() - px(5), mark.height())
            painter.setFont(fitted(word, px(16), QFont.Weight.DemiBold, line.width())[0])
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
        painter.end()


class FaultPair(QWidget):
    """One fault: the pair, its name and its cue."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = PairPicture(theme)
        self._name = label(role="strong-note", wraps=True)
        self._cue = label(role="note", wraps=True)
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        self._words.addWidget(self._name)
        self._words.addWidget(self._cue)
        self._words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._picture)
        self._row.addLayout(self._words, 1)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_fault(self, exercise: Exercise, fault: Fault) -> None:
        """Show another fault of an exercise."""
        right, view = right_pose(exercise, fault), VIEWS[fault.view]
        self._picture.set_comparison(Comparison.of(right, fault.pose, view, exercise.implement))
        self._picture.setAccessibleName(tr("{fault}: right beside wrong", fault=fault.name))
        self._name.setText(fault.name)
        self._cue.setText(_words_of(fault))

    def fit(self, width: int, faults: Sequence[Fault]) -> None:
        """Share `width` out between picture and words, with room for the longest words of these faults.

        So nothing jumps from one fault to the next, and larger text takes from the picture.
        """
        px = self._theme.sizes.px
        picture = min(px(_PICTURE), round(width * 0.6))
        self._picture.setFixedWidth(picture)
        room = width - picture - self._row.spacing()
        bold, plain = (QFontMetrics(font(px(16), weight)) for weight in (QFont.Weight.Bold, QFont.Weight.Medium))

        def height(metrics: QFontMetrics, text: str) -> int:
            return metrics.boundingRect(0, 0, room, 9999, Qt.TextFlag.TextWordWrap, text).height()

        tallest = max((height(bold, fault.name) + height(plain, _words_of(fault)) for fault in faults), default=0)
        self.setMinimumHeight(tallest + self._words.spacing() if room > 0 else 0)

    def _on_theme_changed(self) -> None:
        self._row.setSpacing(self._theme.sizes.px(10))
        self._words.setSpacing(self._theme.sizes.px(4))


class FaultStrip(QWidget):
    """Up to three faults of one step in a card, side by side or, where text is large, one below another."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all_faults: Sequence[Fault] = ()
        self._pairs = [FaultPair(theme) for _ in range(MOST)]
        self._setup_ui()
        theme.changed.connect(self._on_theme_changed)

    def show_step(self, exercise: Exercise, index: int) -> None:
        """Show what to watch for at a step."""
        if exercise.faults != self._all_faults:
            self._all_faults = exercise.faults
            self._fit()
        own = faults_at(exercise, index)
        faults = own or exercise.faults[:MOST]
        self.setVisible(bool(faults))
        step = exercise.steps[index]
        is_of_all = step.is_set_up or not own
        of_step = tr("at step {number}: {title}", number=index + 1, title=step.title)
        self._when.setText(tr("most of all") if is_of_all else of_step)
        for number, pair in enumerate(self._pairs):
            pair.setVisible(number < len(faults))
            if number < len(faults):
                pair.set_fault(exercise, faults[number])

    def _setup_ui(self) -> None:
        self._card = card()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._card)
        self._when = label(role="hint")
        self._heading = QHBoxLayout()
        self._heading.addWidget(label(tr("Watch for"), "large"))
        self._heading.addWidget(self._when)
        self._heading.addStretch(1)
        self._row = QHBoxLayout()
        for pair in self._pairs:
            self._row.addWidget(pair, 1)
        self._column = QVBoxLayout(self._card)
        self._column.addLayout(self._heading)
        self._column.addLayout(self._row, 1)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setContentsMargins(px(18), px(8), px(14), px(8))
        self._column.setSpacing(px(2))
        self._heading.setSpacing(px(12))
        self._row.setDirection(direction(self._theme.sizes))
        self._row.setSpacing(px(20))
        for pair in self._pairs:
            policy = pair.sizePolicy()
            # Side by side each keeps its place, so that no picture grows from one step to the next.
            policy.setRetainSizeWhenHidden(not self._theme.sizes.is_wide)
            pair.setSizePolicy(policy)
        self._fit()

    def _fit(self) -> None:
        margins = self._column.contentsMargins()
        columns = 1 if self._theme.sizes.is_wide else MOST
        room = self.width() - margins.left() - margins.right() - (columns - 1) * self._row.spacing()
        for pair in self._pairs:
            pair.fit(max(room // columns, 1), self._all_faults)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
