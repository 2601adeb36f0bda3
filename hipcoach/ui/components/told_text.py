"""Sentences under bold titles, to be read before a question is answered."""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from hipcoach.coach.exchange import Section
from hipcoach.ui.language import told


class ToldText(QTextEdit):
    """Text that is read, not written; what a file says is never taken for a format.

    Args:
        gap: The room above a title, in pixels.
        name: What it is, for screen readers.
    """

    def __init__(self, gap: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)

    def tell(self, sections: Sequence[Section]) -> None:
        """Show these sentences, from the first one."""
        self.clear()
        cursor = self.textCursor()
        plain, bold, block = QTextCharFormat(), QTextCharFormat(), QTextBlockFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        for section in sections:
            for number, line in enumerate((section.title, *section.lines)):
                if not line:
                    continue
                block.setTopMargin(self._gap if section.title and number == 0 else 0)
                if not cursor.atStart():
                    cursor.insertBlock()
                cursor.setBlockFormat(block)
                cursor.insertText(told(line), plain if number else bold)
        self.moveCursor(QTextCursor.MoveOperation.Start)
