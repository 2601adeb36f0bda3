"""Notices the death of the sound server on Linux, which Qt keeps to itself.

Rule: look, never touch. This holds one idle connection, as every client does, and asks for its state.

Measured (Qt 6.11.3, PulseAudio 16.1, killed and started again after 2 and after 9 s): `QMediaDevices` goes on
listing the dead server's sinks and never signals, QSoundEffect stays silent with any new effect as well, and
`isPlaying()` stays true. PipeWire speaks the same protocol.
"""

from ctypes import CDLL, c_char_p, c_int, c_void_p
from enum import IntEnum

_NO_AUTOSPAWN = 1
"""`PA_CONTEXT_NOAUTOSPAWN`: watching starts no server."""


class _State(IntEnum):
    """The states of `pa_context_state_t` that matter here."""

    READY = 4
    FAILED = 5
    TERMINATED = 6


def _library() -> CDLL | None:
    try:
        library = CDLL("libpulse.so.0")
    except OSError:
        return None
    for name, result, arguments in (
        ("pa_mainloop_new", c_void_p, []),
        ("pa_mainloop_get_api", c_void_p, [c_void_p]),
        ("pa_mainloop_iterate", c_int, [c_void_p, c_int, c_void_p]),
        ("pa_mainloop_free", None, [c_void_p]),
        ("pa_context_new", c_void_p, [c_void_p, c_char_p]),
        ("pa_context_connect", c_int, [c_void_p, c_char_p, c_int, c_void_p]),
        ("pa_context_get_state", c_int, [c_void_p]),
        ("pa_context_disconnect", None, [c_void_p]),
        ("pa_context_unref", None, [c_void_p]),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


class PulseWatch:
    """A connection to the sound server; it has no thread and does its work when it is asked."""

    def __init__(self) -> None:
        self._library = _library()
        self._was_ready = False
        if self._library is None:
            return
        self._loop = self._library.pa_mainloop_new()
        api = self._library.pa_mainloop_get_api(self._loop)
        self._context = self._library.pa_context_new(api, b"hipcoach")
        self._library.pa_context_connect(self._context, None, _NO_AUTOSPAWN, None)

    def has_died(self) -> bool:
        """Whether a server was there and is gone; False where there is none to watch. Never waits."""
        if self._library is None:
            return False
        while self._library.pa_mainloop_iterate(self._loop, 0, None) > 0:
            pass
        state = self._library.pa_context_get_state(self._context)
        self._was_ready = self._was_ready or state == _State.READY
        return self._was_ready and state in {_State.FAILED, _State.TERMINATED}

    def close(self) -> None:
        """End the connection."""
        if self._library is not None:
            self._library.pa_context_disconnect(self._context)
            self._library.pa_context_unref(self._context)
            self._library.pa_mainloop_free(self._loop)
            self._library = None
