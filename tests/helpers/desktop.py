"""A private message bus, and on it what a desktop gives: a screen saver that can be held off, and notes."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import Any

from jeepney import HeaderFields, MatchRule, Message, MessageType, message_bus, new_error, new_method_return
from jeepney.io.blocking import DBusConnection, open_dbus_connection

SAVER, NOTES = "org.freedesktop.ScreenSaver", "org.freedesktop.Notifications"
_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={path}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>"""


@dataclass
class Desktop:
    """Answers on the bus as a desktop does, and notes what it was asked.

    Attributes:
        address: The bus's address, for `DBUS_SESSION_BUS_ADDRESS`.
        bus: The bus itself.
        answers: Whether it answers; one that does not is there, and hangs.
        inhibitors: Who holds the screen awake, by cookie: the name of the connection.
        asked: The names of the methods that were called, in order.
        notes: The notes on the desktop, by their numbers: title and text.
    """

    address: str
    bus: subprocess.Popen[bytes]
    answers: bool = True
    inhibitors: dict[int, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    notes: dict[int, tuple[str, str]] = field(default_factory=dict)
    _last: int = 0

    @property
    def is_held_awake(self) -> bool:
        """Whether somebody holds the screen."""
        return bool(self.inhibitors)

    def serve(self, connection: DBusConnection) -> None:
        """Answer until the bus goes."""
        try:
            while True:
                self._take(connection, connection.receive())
        except OSError:
            pass

    def _take(self, connection: DBusConnection, message: Message) -> None:
        fields = message.header.fields
        if message.header.message_type is MessageType.signal and fields[HeaderFields.member] == "NameOwnerChanged":
            # As every desktop does: who has gone holds nothing.
            name, _, owner = message.body
            if not owner:
                self.inhibitors = {cookie: who for cookie, who in self.inhibitors.items() if who != name}
        if message.header.message_type is not MessageType.method_call:
            return
        method = fields[HeaderFields.member]
        self.asked.append(method)
        if self.answers:
            connection.send(self._answer(message, method, fields[HeaderFields.sender]))

    def _answer(self, message: Message, method: str, sender: str) -> Message:
        body: Any = message.body
        match method:
            case "Inhibit":
                self._last += 1
                self.inhibitors[self._last] = sender
                return new_method_return(message, "u", (self._last,))
            case "UnInhibit":
                self.inhibitors.pop(body[0])
            case "Notify":
                self._last += 1
                number = body[1] or self._last
                self.notes[number] = body[3], body[4]
                return new_method_return(message, "u", (number,))
            case "CloseNotification":
                self.notes.pop(body[0])
            case "GetServerInformation":
                return new_method_return(message, "ssss", ("Board", "Nobody", "3.1", "1.2"))
            case _:
                return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
        return new_method_return(message)


@contextmanager
def desktop(folder: Path, *names: str) -> Iterator[Desktop]:
    """A bus with a desktop that has those services; by default a screen saver and notes."""
    folder.mkdir()
    (folder / "bus.conf").write_text(_CONFIG.format(path=folder / "bus"))
    bus = subprocess.Popen(
        ["dbus-daemon", f"--config-file={folder / 'bus.conf'}", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
    )
    assert bus.stdout is not None
    made = Desktop(bus.stdout.readline().decode().strip(), bus)
    connection = open_dbus_connection(made.address)
    for name in names or (SAVER, NOTES):
        connection.send_and_get_reply(message_bus.RequestName(name))
    rule = MatchRule(type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged")
    connection.send_and_get_reply(message_bus.AddMatch(rule))
    server = Thread(target=made.serve, args=(connection,))
    server.start()
    try:
        yield made
    finally:
        os.kill(bus.pid, signal.SIGCONT)
        bus.terminate()
        bus.wait()
        server.join()
        connection.close()
        bus.stdout.close()
