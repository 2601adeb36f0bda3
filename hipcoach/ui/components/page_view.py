"""The room of the pages: where a page needs more of it than the window has, it is scrolled, never cut."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QStackedWidget, QWidget

DEEPEST = 6
"""So often a page is fitted anew within one change of its size."""


class SteadyScroll(QScrollArea):
    """A scroll area that stops fitting what it holds when that never comes to an end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._depth = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Words that wrap can ask for less width when they have more. Where that is more than the view has, Qt
        # gives them what they ask for, they ask anew, and so on until the stack is full.
        if self._depth >= DEEPEST:
            return False
        self._depth += 1
        try:
            return super().eventFilter(watched, event)
        finally:
            self._depth -= 1


class PageView(SteadyScroll):
    """Shows one page of many. Tab brings what gets the focus into view; all other keys are the pages'.

    Attributes:
        stack: The pages.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stack = _Pages()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.stack)
        self.stack.currentChanged.connect(self._on_page_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # Qt would scroll with the arrows

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def _on_page_changed(self) -> None:
        self.horizontalScrollBar().setValue(0)
        self.verticalScrollBar().setValue(0)
        self.stack.updateGeometry()


class _Pages(QStackedWidget):
    """Pages of which the shown one alone says how much room is needed, by its layout."""

    def minimumSizeHint(self) -> QSize:
        layout = self._layout
        return layout.totalMinimumSize() if layout is not None else QSize(0, 0)

    def heightForWidth(self, width: int) -> int:
        layout = self._layout
        if layout is None:
            return 0
        needed = layout.totalMinimumSize().height()
        return max(layout.minimumHeightForWidth(width), needed) if layout.hasHeightForWidth() else needed

    @property
    def _layout(self) -> QLayout | None:
        page = self.currentWidget()
        return page.layout() if page is not None else None
