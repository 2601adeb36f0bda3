"""What lies over a page for a moment: the keys of the state, and notices."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hipcoach.ui.components.basics import button, card, label
from hipcoach.ui.language import told, tr
from hipcoach.ui.spoken import say
from hipcoach.ui.theme import Theme

SCRIM_ALPHA = 190
"""How much the page steps back behind an overlay."""

MOST_ROWS = 18
"""More keys than these stand in two columns."""


class KeysOverlay(QWidget):
    """The keys of the present state, over the page; any key closes it."""

    spoken_role = QAccessible.Role.HelpBalloon

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card = card("card-strong")
        layout = QVBoxLayout(self)
        layout.addWidget(self._card, alignment=Qt.AlignmentFlag.AlignCenter)
        self._grid = QGridLayout(self._card)
        self.hide()

    def show_keys(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show keys with what they do, then those that work everywhere."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        gap = self._theme.sizes.px(24)
        self._grid.setContentsMargins(gap * 2, gap, gap * 2, gap)
        self._grid.setHorizontalSpacing(gap)
        everywhere = [
            (tr("Tab", note="the key"), tr("next control; with Shift the one before; Enter or Space presses it")),
            ("F11", tr("full screen, by F5 as well")),
            (tr("Esc", note="the key"), tr("leave full screen, then end or go back")),
            (tr("Ctrl+Z", note="the keys"), tr("undo; in History and Runs Ctrl+Y: redo")),
            ("?", tr("close", note="what a key does: the list of keys goes away")),
        ]
        lines = [*hints, *everywhere]
        rows = len(lines) if len(lines) <= MOST_ROWS else -(-len(lines) // 2)
        columns: list[list[tuple[QLabel, QLabel]]] = [[] for _ in range(0, len(lines), rows)]
        for place, (keys, text) in enumerate(lines):
            column, row = divmod(place, rows)
            columns[column].append((label(told(keys), "large"), label(told(text))))
            for side, one in enumerate(columns[column][row]):
                self._grid.addWidget(one, row, 2 * column + side)
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self._wrap(columns)
        self.setAccessibleName(tr("Keys"))
        self.raise_()
        self.show()
        self.setAccessibleDescription(", ".join(f"{told(keys)}: {told(text)}" for keys, text in lines))
        say(self, self.accessibleDescription())

    def _wrap(self, columns: Sequence[Sequence[tuple[QLabel, QLabel]]]) -> None:
        """Give what is too long for the window more lines."""
        gap = self._theme.sizes.px(24)
        taken = sum(max(keys.sizeHint().width() for keys, _ in column) for column in columns)
        room = (self.width() - taken - gap * (2 * len(columns) + 5)) // len(columns)
        for column in columns:
            for _, text in column:
                if text.sizeHint().width() > room > 0:
                    text.setWordWrap(True)
                    text.setFixedWidth(room)

    def paintEvent(self, event: QPaintEvent) -> None:
        scrim = QColor(self._theme.tokens.surface)
        scrim.setAlpha(SCRIM_ALPHA)
        QPainter(self).fillRect(event.rect(), scrim)


class NoticeBar(QWidget):
    """One sentence for the user at the foot of the window; it goes when its cause is gone or on a click."""

    spoken_role = QAccessible.Role.AlertMessage

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame = card("notice")
        outer = QHBoxLayout(self)
        outer.addWidget(frame)
        inner = QHBoxLayout(frame)
        self._text: QLabel = label(wraps=True)
        inner.addWidget(self._text, stretch=1)
        self._close = button("", "plain")
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.clicked.connect(self._on_closed)
        inner.addWidget(self._close)
        self._dismissed = ""
        self.hide()

    def show_notice(self, text: str) -> None:
        """Show a sentence, unless it was dismissed before; nothing hides the bar."""
        if not text:
            self._dismissed = ""
        self._text.setText(text)
        self._close.setText(tr("OK"))
        self.setAccessibleName(tr("Notice"))
        self.setVisible(bool(text) and text != self._dismissed)

    def _on_closed(self) -> None:
        self._dismissed = self._text.text()
        self.hide()
