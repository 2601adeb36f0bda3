"""Paints the rows of the list of sessions in two lines."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hipcoach.ui.models.history import MARK_ROLE, SOURCE_ROLE, SUMMARY_ROLE
from hipcoach.ui.painting.session_row import SessionRow, draw_session_row
from hipcoach.ui.theme import Theme, font


class SessionDelegate(QStyledItemDelegate):
    """A row of a session."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def _fonts(self) -> tuple[QFont, QFont]:
        px = self._theme.sizes.px
        return font(px(17), QFont.Weight.Bold), font(px(15))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        state = option.state
        row = SessionRow(
            day=index.data(),
            summary=index.data(SUMMARY_ROLE),
            mark=index.data(MARK_ROLE),
            source=index.data(SOURCE_ROLE),
            is_selected=bool(state & QStyle.StateFlag.State_Selected),
            has_focus=bool(state & QStyle.StateFlag.State_HasFocus),
        )
        pad = self._theme.sizes.px(12)
        rect = QRectF(option.rect).adjusted(pad / 3, pad / 4, -pad / 3, -pad / 4)
        draw_session_row(painter, rect, self._theme.tokens, row, self._fonts(), pad)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = sum(QFontMetricsF(face).height() for face in self._fonts())
        return QSize(0, round(lines) + self._theme.sizes.px(28))
