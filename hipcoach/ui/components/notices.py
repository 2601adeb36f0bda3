"""Where notices lie: at the foot of the window, or over a page that nothing may move."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from hipcoach.ui.components.shrinking import NO_LIMIT
from hipcoach.ui.theme import DESIGN_HEIGHT, DESIGN_WIDTH, Theme

ROOM = 84.0
"""So much of the design lies free above what is read."""

SHARES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
"""Over a page, text of twice the size is as much smaller as the room asks for, down to the usual."""


class Notices(QWidget):
    """The notices, one below the other.

    At the foot they take their room from the page. A session is read from afar, and what is read there stays where
    it is: there they lie over its top, where only the sets are counted, one at a
    time: the last in their order first.
    """

    def __init__(self, theme: Theme, around: QVBoxLayout, page: QWidget) -> None:
        """Lie at the end of a layout that fills `page`."""
        super().__init__(page)
        self._theme = theme
        self._around = around
        self._page = page
        self._bars: list[QWidget] = []
        self._fitted: object = None
        self._is_over = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        around.addWidget(self)
        page.installEventFilter(self)

    def add(self, bar: QWidget) -> None:
        """Take one in."""
        self._bars.append(bar)
        self._column.addWidget(bar)

    def lie_over(self, *, is_over: bool) -> None:
        """Lie over the page, or at its foot."""
        if is_over == self._is_over:
            return
        self._is_over, self._fitted = is_over, None
        self.setStyleSheet("")
        if is_over:
            self._around.removeWidget(self)
            self._fit()
        else:
            self._around.addWidget(self)
            self._put_aside([])

    def event(self, event: QEvent) -> bool:
        if self._is_over and event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_over and watched is self._page and event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Be as high as the texts need; what was fitted once stays so until something else is to be said."""
        shown = [bar for bar in self._bars if not bar.isHidden()]
        self._put_aside(shown[:-1])
        texts = tuple(
            one.text() for bar in shown[-1:] for one in bar.findChildren(QLabel) + bar.findChildren(QPushButton)
        )
        to_fit = texts, self._page.size(), self._theme.sizes
        if to_fit != self._fitted:
            self._fitted = to_fit
            scale = min(self._page.width() / DESIGN_WIDTH, self._page.height() / DESIGN_HEIGHT)
            for share in SHARES:
                if share * self._theme.sizes.text < 1:
                    break
                self._shrink(share)
                if self._height() <= ROOM * scale:
                    break
        self.setGeometry(0, 0, self._page.width(), self._height())
        self._column.activate()

    def _put_aside(self, some: list[QWidget]) -> None:
        """Take those out of sight, and out of the keyboard's reach, and no others."""
        for bar in self._bars:
            bar.setMaximumHeight(0 if bar in some else NO_LIMIT)
            bar.setEnabled(bar not in some)

    def _height(self) -> int:
        width = self._page.width()
        return max(self._column.totalHeightForWidth(width), 0) if self._column.hasHeightForWidth() else 0

    def _shrink(self, share: float) -> None:
        body, high = (round(self._theme.sizes.px(length) * share) for length in (18, 24))
        smaller = f"* {{ font-size: {body}px; }} QPushButton {{ min-height: {high}px; }}"
        self.setStyleSheet(smaller if share < 1 else "")
