"""From Qt's key events to the keys of the table.

Digits are read by their place on the keyboard, so that they are digits on every layout. Presenter
remotes and media keys stand for the main keys.
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from hipcoach.domain.keys import Key

_K = Qt.Key
_NAMED = {
    _K.Key_Return: Key.ENTER,
    _K.Key_Enter: Key.ENTER,
    _K.Key_PageDown: Key.ENTER,
    _K.Key_MediaNext: Key.ENTER,
    _K.Key_Space: Key.SPACE,
    _K.Key_MediaPlay: Key.SPACE,
    _K.Key_MediaPause: Key.SPACE,
    _K.Key_MediaTogglePlayPause: Key.SPACE,
    _K.Key_Period: Key.SPACE,
    _K.Key_B: Key.SPACE,
    _K.Key_Backspace: Key.BACKSPACE,
    _K.Key_PageUp: Key.BACKSPACE,
    _K.Key_MediaPrevious: Key.BACKSPACE,
    _K.Key_Back: Key.BACKSPACE,
    _K.Key_Up: Key.UP,
    _K.Key_Down: Key.DOWN,
    _K.Key_Left: Key.LEFT,
    _K.Key_Right: Key.RIGHT,
    _K.Key_Plus: Key.PLUS,
    _K.Key_Equal: Key.PLUS,
    _K.Key_Minus: Key.MINUS,
    _K.Key_Delete: Key.DELETE,
    _K.Key_Slash: Key.SLASH,
    **{Qt.Key(_K.Key_0 + digit): Key(str(digit)) for digit in range(10)},
    **{Qt.Key(ord(key)): key for key in Key if len(key) == 1 and "A" <= key <= "Z"},
}

HELD = frozenset({Key.UP, Key.DOWN, Key.LEFT, Key.RIGHT, Key.PLUS, Key.MINUS})
"""Keys that may be held down; every other one counts once, however long a finger rests on it."""

_FIRST_DIGIT_CODE = {"linux": 10, "win32": 2}
"""The native scan code of the key with the 1, which the other digits follow: evdev + 8, and set 1."""

_CHORDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
"""With one of these held, a key is not the table's."""

_MODIFIERS = frozenset({_K.Key_Shift, _K.Key_Control, _K.Key_Alt, _K.Key_AltGr, _K.Key_Meta, _K.Key_CapsLock})


def is_modifier(event: QKeyEvent) -> bool:
    """Whether the key stands for nothing by itself."""
    return event.key() in _MODIFIERS


def is_of_table(event: QKeyEvent) -> bool:
    """Whether a key counts as one: it is no modifier, and none is held that makes it something else."""
    return not is_modifier(event) and not event.modifiers() & _CHORDS


def is_held_in_vain(event: QKeyEvent) -> bool:
    """Whether the keyboard repeats a key that counts once."""
    return event.isAutoRepeat() and key_of(event) not in HELD


def key_of(event: QKeyEvent) -> Key | None:
    """The table's key for an event, or None if it has no name there."""
    if event.key() == _K.Key_Slash:
        return Key.SLASH  # with Shift it lies on a digit's key in many countries
    return _digit_by_place(event) or _NAMED.get(Qt.Key(event.key()))


def _digit_by_place(event: QKeyEvent) -> Key | None:
    first = _FIRST_DIGIT_CODE.get(sys.platform)
    code = event.nativeScanCode()
    if first is None or not first <= code <= first + 9:
        return None
    return Key(str((code - first + 1) % 10))
