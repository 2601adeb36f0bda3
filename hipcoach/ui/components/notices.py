"""Where notices lie: at the foot of the window, or over a page that nothing may move."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Notices(QWidget):
    """The notices, one below the other.

    At the foot they take their room from the page. A session is read from afar, and what is read there stays where
    it is: there they lie over its top, where only the sets are counted.
    """

    def __init__(self, around: QVBoxLayout, page: QWidget) -> None:
        """Lie at the end of a layout that fills `page`."""
        super().__init__(page)
        self._around = around
        self._page = page
        self._is_over = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        around.addWidget(self)
        page.installEventFilter(self)

    def add(self, bar: QWidget) -> None:
        """Take one in."""
        self._column.addWidget(bar)

    def lie_over(self, *, is_over: bool) -> None:
        """Lie over the page, or at its foot."""
        if is_over == self._is_over:
            return
        self._is_over = is_over
        if is_over:
            self._around.removeWidget(self)
            self._fit()
        else:
            self._around.addWidget(self)

    def event(self, event: QEvent) -> bool:
        if self._is_over and event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_over and watched is self._page and event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        width = self._page.width()
        high = self._column.totalHeightForWidth(width) if self._column.hasHeightForWidth() else 0
        self.setGeometry(0, 0, width, max(high, 0))
