"""Lists and tables that leave the letters to the page.

Qt's own views take every letter as the beginning of a word to be looked for, Space and Enter as well.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from hipcoach.ui.theme import Theme

_K = Qt.Key
MOVES = frozenset(
    {_K.Key_Up, _K.Key_Down, _K.Key_Left, _K.Key_Right, _K.Key_Home, _K.Key_End, _K.Key_PageUp, _K.Key_PageDown}
)
"""The keys that walk a view; the others are for the page."""


class ItemList(QListView):
    """A list of things that look alike.

    Signals:
        focused: It has the keyboard now.
    """

    focused = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # Without it every row would be asked for its height before the first is seen.
        self.setUniformItemSizes(True)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()


def follow_theme(view: QListView, theme: Theme) -> None:
    """Measure the rows anew when colours and sizes change."""
    theme.changed.connect(view.doItemsLayout)
