"""Says something on the desktop, for somebody who looks at another window.

It speaks to `org.freedesktop.Notifications` (the Desktop Notifications Specification 1.2), as desktops on Linux
and the BSDs have it. The desktop is asked on a thread of its own: it may be slow, hang or be missing.
"""

import logging
from typing import TYPE_CHECKING

from hipcoach.coach.aside import Aside

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

_log = logging.getLogger(__name__)

ANSWER_WITHIN_S = 2.0

_SERVICE = "org.freedesktop.Notifications"


class DesktopNote:
    """One note on the desktop: a new one takes the place of the one before.

    Attributes:
        has_failed: The desktop did not take the last note.
    """

    def __init__(self) -> None:
        self.has_failed = False
        self._is_up = False
        self._id = 0
        self._connection: DBusConnection | None = None
        self._aside = Aside("desktop")

    def show(self, title: str, text: str) -> None:
        """Show a note, in place of the one before."""
        self._is_up = True
        self._aside.do(lambda: self._show(title, text))

    def withdraw(self) -> None:
        """Take the note away, where there is one."""
        if self._is_up:
            self._is_up = False
            self._aside.do(self._withdraw)

    def end(self) -> None:
        """Take the note away, for good; `wait` tells when it has gone."""
        self.withdraw()
        if self._aside.has_begun:
            self._aside.do(self._hang_up)
        self._aside.end()

    def wait(self, patience_s: float) -> None:
        """After `end`, wait until the note has gone, but no longer than that."""
        self._aside.wait(patience_s)

    def server(self) -> str:
        """What shows notes on this desktop, by name and version; empty where nothing does.

        The caller waits for the answer.
        """
        answer = self._ask("GetServerInformation", None, ())
        self._hang_up()
        return f"{answer[0]} {answer[2]}" if answer else ""

    def _show(self, title: str, text: str) -> None:
        # No sound of the desktop's: the end of a rest has its own.
        hints = {"transient": ("b", True), "suppress-sound": ("b", True), "desktop-entry": ("s", "hipcoach")}
        body: tuple[object, ...] = ("Hipcoach", self._id, "hipcoach", title, text, [], hints, -1)
        answer = self._ask("Notify", "susssasa{sv}i", body)
        self.has_failed = answer is None
        self._id = int(str(answer[0])) if answer else 0

    def _withdraw(self) -> None:
        if self._id:
            self._ask("CloseNotification", "u", (self._id,))

    def _ask(self, method: str, signature: str | None, body: tuple[object, ...]) -> tuple[object, ...] | None:
        """The desktop's answer, or None where there is none."""
        from jeepney import DBusAddress, MessageType, new_method_call  # noqa: PLC0415 - nobody waits for it here
        from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - as above

        try:
            if self._connection is None:
                self._connection = open_dbus_connection("SESSION")
            desktop = DBusAddress("/org/freedesktop/Notifications", _SERVICE, _SERVICE)
            call = new_method_call(desktop, method, signature, body)
            answer = self._connection.send_and_get_reply(call, timeout=ANSWER_WITHIN_S)
        # Without a bus jeepney misses the variable with its address, or a way to it, or whoever answers there.
        except (KeyError, OSError, RuntimeError, ValueError) as error:
            _log.info("The desktop shows no notes: %s", error)
            self._hang_up()
            return None
        if answer.header.message_type is MessageType.error:
            _log.info("The desktop shows no notes: %s", answer.body)
            return None
        return tuple(answer.body)

    def _hang_up(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
