"""A row that becomes two where its words need more room than the page is wide."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget

_NONE = Qt.Orientation(0)


class Flow(QLayout):
    """Lays widgets out one after another, as words in a paragraph; what follows a stretch stands at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addStretch(self) -> None:
        """Take what room is left in the line."""
        self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum))

    def addWidget(
        self, widget: QWidget, _: int = 0, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter
    ) -> None:
        """Put a widget at the end; within its line it stands in the middle, or at the bottom."""
        super().addWidget(widget)
        self._items[-1].setAlignment(alignment)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return _NONE

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        heights = [_height(line) for line in self._lines(width)]
        return sum(heights) + self._gap * max(len(heights) - 1, 0)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        least = QSize(0, 0)
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        y = rect.y()
        for line in self._lines(rect.width()):
            height, x = _height(line), rect.x()
            words = [item for item in line if item.spacerItem() is None]
            used = sum(item.sizeHint().width() for item in words) + self._gap * (len(words) - 1)
            for item in line:
                if item.spacerItem() is not None:
                    x += max(rect.width() - used, 0)
                    continue
                size = item.sizeHint()
                size.setWidth(min(size.width(), rect.width()))
                is_low = bool(item.alignment() & Qt.AlignmentFlag.AlignBottom)
                lower = height - size.height()
                item.setGeometry(QRect(x, y + (lower if is_low else lower // 2), size.width(), size.height()))
                x += size.width() + self._gap
            y += height + self._gap

    @property
    def _gap(self) -> int:
        return max(self.spacing(), 0)

    def _shown(self) -> Iterator[QLayoutItem]:
        return (item for item in self._items if item.spacerItem() is None and not item.isEmpty())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for item in self._items:
            if item.spacerItem() is not None:
                lines[-1].append(item)
            elif not item.isEmpty():
                needed = item.sizeHint().width()
                if used and used + self._gap + needed > width:
                    lines.append([])
                    used = 0
                used += needed + (self._gap if used else 0)
                lines[-1].append(item)
        return [line for line in lines if any(item.spacerItem() is None for item in line)]


def _height(line: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in line), default=0)
