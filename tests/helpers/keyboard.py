"""A screen in memory, and a real keyboard on it: what is pressed goes through the X server, as from a hand.

with screen("fr") as keyboard, program(data, "--only-looks", **keyboard.environment) as running:
    typist = Typist(keyboard, running)
    typist.reach(place="today")
    typist.press("Return")
"""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tests.helpers.program import Program
from tests.helpers.sound_server import wait_until
from tests.helpers.virtual_screen import virtual_screen

PATIENCE_S = 60.0


@dataclass(frozen=True)
class Keyboard:
    """A keyboard on a screen of its own.

    Attributes:
        display: The screen's name.
    """

    display: str

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to be shown there."""
        return {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def press(self, *keys: str) -> None:
        """Press keys one after the other: X's keysyms, `ctrl+z`, or a place on the keyboard by its code of X."""
        self._do("key", "--delay", "20", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self._do("type", "--delay", "20", text)

    def look_at(self, title: str) -> None:
        """Give the keyboard to the window with that title, as a window manager does with the one in front."""
        self._do("search", "--sync", "--onlyvisible", "--name", f"^{title}$", "windowfocus", "--sync")

    def _do(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env={**os.environ, "DISPLAY": self.display}, check=True)


@contextmanager
def screen(layout: str = "us") -> Iterator[Keyboard]:
    """A screen of 1366×768 with a keyboard of that layout."""
    with virtual_screen() as display:
        subprocess.run(["setxkbmap", "-display", display, layout], stderr=subprocess.DEVNULL, check=True)
        yield Keyboard(display)


class Typist:
    """Somebody who presses a key, sees what comes of it, and only then presses the next."""

    def __init__(self, keyboard: Keyboard, program: Program) -> None:
        self._keyboard = keyboard
        self._program = program
        self._seen = 0
        self.reach(place="today")
        keyboard.look_at("Hipcoach")

    def press(self, *keys: str) -> None:
        """Press keys."""
        self._keyboard.press(*keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self._keyboard.type(text)

    def reach(self, **facts: object) -> None:
        """Wait until the program tells these facts, after what was reached before."""

        def has_come() -> bool:
            for place, told in enumerate(self._program.listen()[self._seen :], self._seen):
                if facts.items() <= told.items():
                    self._seen = place + 1
                    return True
            return False

        try:
            wait_until(has_come, f"the program to tell {facts}", PATIENCE_S)
        except TimeoutError as error:
            raise TimeoutError(f"{error}, which told {self._program.told[-12:]}") from error
