"""Says something on the desktop where there is no `org.freedesktop.Notifications`: on Windows and macOS.

Tried without a tray only; with one, these are the calls as Qt documents them.
"""

from PySide6.QtWidgets import QApplication, QSystemTrayIcon


class TrayNote:
    """One note beside the program's mark in the tray, which is there as long as the note.

    Attributes:
        has_failed: The desktop did not take the last note.
    """

    def __init__(self) -> None:
        self.has_failed = False
        self._tray: QSystemTrayIcon | None = None

    def show(self, title: str, text: str) -> None:
        """Show a note, in place of the one before."""
        self.has_failed = not QSystemTrayIcon.isSystemTrayAvailable()
        if self.has_failed:
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(QApplication.windowIcon())
        self._tray.show()
        self._tray.showMessage(title, text, QSystemTrayIcon.MessageIcon.NoIcon)

    def withdraw(self) -> None:
        """Take the note away, where there is one."""
        if self._tray is not None:
            self._tray.hide()

    def end(self) -> None:
        """Take the note away, for good."""
        self.withdraw()

    def wait(self, patience_s: float) -> None:
        """It has gone already."""
