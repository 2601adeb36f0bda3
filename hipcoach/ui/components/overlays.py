"""What lies over a page for a moment: the keys of the state, and notices."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, product

import shiboken6
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QFont, QFontInfo, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hipcoach.ui.components.basics import button, card, label
from hipcoach.ui.language import told, tr
from hipcoach.ui.spoken import say
from hipcoach.ui.theme import TEXT_SIZES, Theme

SCRIM_ALPHA = 190
"""How much the page steps back behind an overlay."""

MOST_ROWS = 18
"""More keys than these stand in two columns."""

MOST_COLUMNS = 3

STEP = 5
"""By so many percent text gets smaller until all keys fit the window."""

_Line = tuple[QLabel, QLabel]
"""Keys, and what they do."""


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

    def show_keys(self, hints: Sequence[tuple[str, str]], *, has_controls: bool = True) -> None:
        """Show keys with what they do, then those that work everywhere; Tab only where there is a control."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        tab = (tr("Tab", note="the key"), tr("next control; with Shift the one before; Enter or Space presses it"))
        everywhere = [
            *([tab] if has_controls else []),
            ("F11", tr("full screen, by F5 as well")),
            (tr("Esc", note="the key"), tr("leave full screen, then end or go back")),
            (tr("Ctrl+Z", note="the keys"), tr("undo; in History and Runs Ctrl+Y: redo")),
            ("?", tr("close", note="what a key does: the list of keys goes away")),
        ]
        lines = [*hints, *everywhere]
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self._lay_out([(label(told(keys), "large"), label(told(text))) for keys, text in lines])
        self.setAccessibleName(tr("Keys"))
        self.raise_()
        self.show()
        self.setAccessibleDescription(", ".join(f"{told(keys)}: {told(text)}" for keys, text in lines))
        say(self, self.accessibleDescription())

    def _lay_out(self, lines: Sequence[_Line]) -> None:
        """Place the lines, in as large a text as lets the window hold them all, down to the smallest there is."""
        self._card.setStyleSheet("")
        for one in chain.from_iterable(lines):
            one.setParent(self._card)
            one.ensurePolished()
        whole, least = max(self._theme.text_size, TEXT_SIZES[0]), TEXT_SIZES[0]
        fewest = 1 if len(lines) <= MOST_ROWS else 2
        for percent, columns in product(range(whole, least - 1, -STEP), range(fewest, MOST_COLUMNS + 1)):
            fonts = [_smaller(one.font(), percent / whole) for one in lines[0]]
            room = self._room(lines, columns, fonts)
            if room is not None:
                break
        self._card.setStyleSheet(
            f"QLabel {{ font-size: {fonts[1].pixelSize()}px; }}"
            f"QLabel[role='large'] {{ font-size: {fonts[0].pixelSize()}px; }}"
        )
        self._place(lines, columns, room)

    @property
    def _gap(self) -> int:
        """It does not grow with the text, which needs the room."""
        return replace(self._theme.sizes, text=1.0).px(24)

    def _room(self, lines: Sequence[_Line], columns: int, fonts: Sequence[QFont]) -> int | None:
        """How wide a text may be, in pixels; None where not all lines have room."""
        rows = -(-len(lines) // columns)
        of_keys, of_text = map(QFontMetrics, fonts)
        widths = [of_keys.horizontalAdvance(keys.text()) for keys, _ in lines]
        taken = sum(max(widths[at : at + rows]) for at in range(0, len(lines), rows))
        room = (self.width() - taken - self._gap * (2 * columns + 5)) // columns
        heights = [of_keys.height()] * rows
        for place, (_, text) in enumerate(lines):
            if max(map(of_text.horizontalAdvance, text.text().split())) > room:
                return None
            wrapped = of_text.boundingRect(QRect(0, 0, room, 0), Qt.TextFlag.TextWordWrap, text.text())
            heights[place % rows] = max(heights[place % rows], wrapped.height())
        needed = sum(heights) + self._grid.verticalSpacing() * (rows - 1) + 4 * self._gap
        return room if needed <= self.height() else None

    def _place(self, lines: Sequence[_Line], columns: int, room: int | None) -> None:
        """Fill the card; what is too long for its room gets more lines."""
        gap, rows = self._gap, -(-len(lines) // columns)
        self._grid.setContentsMargins(gap * 2, gap, gap * 2, gap)
        self._grid.setHorizontalSpacing(gap)
        for place, (keys, text) in enumerate(lines):
            if room is not None and text.sizeHint().width() > room:
                text.setWordWrap(True)
                text.setFixedSize(room, text.heightForWidth(room))
            column, row = divmod(place, rows)
            self._grid.addWidget(keys, row, 2 * column)
            self._grid.addWidget(text, row, 2 * column + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        scrim = QColor(self._theme.tokens.surface)
        scrim.setAlpha(SCRIM_ALPHA)
        QPainter(self).fillRect(event.rect(), scrim)


def _smaller(font: QFont, factor: float) -> QFont:
    """The same font in another size."""
    made = QFont(font)
    made.setPixelSize(round(QFontInfo(font).pixelSize() * factor))
    return made


class NoticeBar(QWidget):
    """One sentence for the user beside or over the page; it goes when its cause is gone or on a click.

    Signals:
        taken: The user takes what was offered beside the sentence.
        closed: The user has read it.
    """

    spoken_role = QAccessible.Role.AlertMessage
    taken = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame = card("notice")
        outer = QHBoxLayout(self)
        outer.addWidget(frame)
        inner = QHBoxLayout(frame)
        self._text: QLabel = label(wraps=True)
        inner.addWidget(self._text, stretch=1)
        self._offer, self._close = button("", "plain"), button("", "plain")
        for one in (self._offer, self._close):
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            inner.addWidget(one)
        self._offer.clicked.connect(self.taken)
        self._offer.clicked.connect(self._on_closed)
        self._close.clicked.connect(self._on_closed)
        self._before: QWidget | None = None
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self._dismissed = ""
        self.hide()

    def show_notice(self, text: str, offer: str = "") -> None:
        """Show a sentence, unless it was dismissed before; nothing hides the bar.

        Args:
            text: The sentence.
            offer: What the user may take, as a button says it; without it there is only OK.
        """
        if not text:
            self._dismissed = ""
        self._text.setText(text)
        self._offer.setText(offer)
        self._offer.setVisible(bool(offer))
        self._close.setText(tr("OK"))
        self.setAccessibleName(tr("Notice"))
        if text and text != self._dismissed:
            self.show()
        else:
            self._go()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """From its last button Tab leads to the page, also where that has no control: then round would be here."""
        was_here = self._is_here(QApplication.focusWidget())
        has_moved = super().focusNextPrevChild(forward)
        now = QApplication.focusWidget()
        has_gone_round = self._is_here(now) and now is (self._first if forward else self._close)
        if was_here and (has_gone_round or not has_moved):
            self._give_back()
            return True
        return has_moved

    @property
    def _first(self) -> QWidget:
        return self._close if self._offer.isHidden() else self._offer

    def _is_here(self, widget: QWidget | None) -> bool:
        return widget in {self._offer, self._close}

    def _give_back(self) -> None:
        """Let the keyboard be where it was before it came here, not at what happens to come next."""
        before = self._before
        if self._is_here(self.focusWidget()) and before is not None and shiboken6.isValid(before):
            before.setFocus()

    def _go(self) -> None:
        self._give_back()
        self.hide()

    def _on_closed(self) -> None:
        self._dismissed = self._text.text()
        self._go()
        self.closed.emit()

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if self._is_here(now) and old is not None and not self._is_here(old):
            self._before = old
