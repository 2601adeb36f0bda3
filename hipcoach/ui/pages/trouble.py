"""The page that is there when the record cannot be opened: what happened, and what can be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipcoach.domain.errors import UserError
from hipcoach.ui.components.basics import Page, as_page, button, label
from hipcoach.ui.language import told, tr
from hipcoach.ui.theme import Theme

_WIDEST, _BUTTON = 900, 360


@dataclass(frozen=True)
class WayOut:
    """Something that can be done about it.

    Attributes:
        words: The button's.
        hint: What it means, in half a sentence; may be empty.
        deed: What it does.
    """

    words: str
    hint: str
    deed: Callable[[], object]


class TroublePage(Page):
    """Says what happened in one or two sentences, and offers ways out, the first of them by Enter."""

    def __init__(
        self, theme: Theme, error: UserError, ways_out: Sequence[WayOut], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        as_page(self, tr("Trouble"))
        outer = QHBoxLayout(self)
        self._inside = QWidget()
        outer.addStretch(1)
        outer.addWidget(self._inside)
        outer.addStretch(1)
        column = self._column = QVBoxLayout(self._inside)
        column.addStretch(2)
        column.addWidget(label(tr("Your record could not be opened"), "title", wraps=True))
        column.addWidget(label(told(error.message), "large", wraps=True))
        column.addWidget(label(told(error.remedy), "muted", wraps=True))
        column.addSpacing(24)
        self._buttons = [button(told(way.words), "" if place else "primary") for place, way in enumerate(ways_out)]
        for way, made in zip(ways_out, self._buttons, strict=True):
            made.clicked.connect(way.deed)
            row = QHBoxLayout()
            row.addWidget(made)
            row.addWidget(label(told(way.hint), "muted", wraps=True), stretch=1)
            column.addLayout(row)
        column.addStretch(3)
        self.first = self._buttons[0]
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._inside.setFixedWidth(px(_WIDEST))
        self._column.setSpacing(px(14))
        for made in self._buttons:
            made.setMinimumWidth(px(_BUTTON))
