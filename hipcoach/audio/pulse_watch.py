"""Knows how the sound server on Linux is, which Qt keeps to itself.

Rule: look, never touch. This holds one idle connection, as every client does, and asks which sinks there are.

Measured (Qt 6.11.3, PulseAudio 16.1): killed and started again after 2 and after 9 s, `QMediaDevices` goes on
listing the dead server's sinks and never signals, QSoundEffect stays silent with any new effect as well, and
`isPlaying()` stays true. With its only sink unloaded, `QMediaDevices` goes on listing that. Stopped (SIGSTOP),
the thread that opens `QMediaDevices`, opens a stream or deletes a QSoundEffect waits until the server goes on, or
30 s. PipeWire speaks the same protocol.
"""

from ctypes import CDLL, CFUNCTYPE, POINTER, c_char_p, c_int, c_void_p
from enum import Enum, IntEnum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ctypes import _Pointer

_NO_AUTOSPAWN = 1
"""`PA_CONTEXT_NOAUTOSPAWN`: watching starts no server."""

_TIMED_OUT = 8
"""`PA_ERR_TIMEOUT`: libpulse has waited 30 s for a server that does not answer."""

_PLACEHOLDER = b"auto_null"
"""What a server that has no device shows instead, so that programs can play into the void."""

_DEAF_LOOKS = 2
_WAIT_US = 10_000

_SinkCallback = CFUNCTYPE(None, c_void_p, POINTER(c_char_p), c_int, c_void_p)
"""`pa_sink_info_cb_t`; `pa_sink_info` begins with the name."""


class _State(IntEnum):
    """The states of `pa_context_state_t` that matter here."""

    READY = 4
    FAILED = 5
    TERMINATED = 6


class Server(Enum):
    """How the sound server is."""

    ABSENT = auto()
    """There is none to watch."""
    WELL = auto()
    BARE = auto()
    """It has no device."""
    DEAF = auto()
    """It does not answer: whoever needs it now will wait."""
    DIED = auto()


def _library() -> CDLL | None:
    try:
        library = CDLL("libpulse.so.0")
    except OSError:
        return None
    for name, result, arguments in (
        ("pa_mainloop_new", c_void_p, []),
        ("pa_mainloop_get_api", c_void_p, [c_void_p]),
        ("pa_mainloop_iterate", c_int, [c_void_p, c_int, c_void_p]),
        ("pa_mainloop_prepare", c_int, [c_void_p, c_int]),
        ("pa_mainloop_poll", c_int, [c_void_p]),
        ("pa_mainloop_dispatch", c_int, [c_void_p]),
        ("pa_mainloop_free", None, [c_void_p]),
        ("pa_context_new", c_void_p, [c_void_p, c_char_p]),
        ("pa_context_connect", c_int, [c_void_p, c_char_p, c_int, c_void_p]),
        ("pa_context_get_state", c_int, [c_void_p]),
        ("pa_context_errno", c_int, [c_void_p]),
        ("pa_context_get_sink_info_list", c_void_p, [c_void_p, _SinkCallback, c_void_p]),
        ("pa_operation_unref", None, [c_void_p]),
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
        if self._library is None:
            return
        self._was_ready = False
        self._is_asked = False
        self._answers = 0
        self._looks_in_vain = 0
        self._sinks: list[bytes] = []
        self._has_device = True
        self._callback = _SinkCallback(self._on_sink)
        self._loop = self._library.pa_mainloop_new()
        self._connect(self._library)

    def look(self, patience: int = 0) -> Server:
        """How the sound server is.

        Args:
            patience: For how many hundredths of a second an answer may be waited for; without one in that time
                the server is deaf. 0 never waits, and calls a server deaf that owes an answer since two looks.
        """
        library = self._library
        if library is None:
            return Server.ABSENT
        answers = self._answers
        while library.pa_mainloop_iterate(self._loop, 0, None) > 0:
            pass
        if patience:
            # What was answered before tells nothing of now.
            answers = self._answers
        self._ask(library)
        for _ in range(patience):
            if self._answers > answers or self._state(library) > _State.READY:
                break
            library.pa_mainloop_prepare(self._loop, _WAIT_US)
            library.pa_mainloop_poll(self._loop)
            library.pa_mainloop_dispatch(self._loop)
            self._ask(library)
        if self._state(library) > _State.READY:
            return Server.DIED if self._was_ready else Server.ABSENT
        self._looks_in_vain = 0 if self._answers > answers else self._looks_in_vain + 1
        if self._looks_in_vain >= (1 if patience else _DEAF_LOOKS):
            return Server.DEAF
        return Server.WELL if self._has_device else Server.BARE

    def close(self) -> None:
        """End the connection."""
        if self._library is not None:
            self._disconnect(self._library)
            self._library.pa_mainloop_free(self._loop)
            self._library = None

    def _state(self, library: CDLL) -> int:
        return int(library.pa_context_get_state(self._context))

    def _connect(self, library: CDLL) -> None:
        api = library.pa_mainloop_get_api(self._loop)
        self._context = library.pa_context_new(api, b"hipcoach")
        library.pa_context_connect(self._context, None, _NO_AUTOSPAWN, None)

    def _disconnect(self, library: CDLL) -> None:
        library.pa_context_disconnect(self._context)
        library.pa_context_unref(self._context)

    def _ask(self, library: CDLL) -> None:
        """Ask for the sinks, unless a question is open."""
        state = self._state(library)
        if state == _State.FAILED and library.pa_context_errno(self._context) == _TIMED_OUT:
            self._disconnect(library)
            self._connect(library)
        elif state == _State.READY and not self._is_asked:
            self._was_ready = self._is_asked = True
            library.pa_operation_unref(library.pa_context_get_sink_info_list(self._context, self._callback, None))

    def _on_sink(self, _context: object, sink: "_Pointer[c_char_p]", end: int, _user: object) -> None:
        """One sink, or the end of the list; below zero the question failed."""
        if not end:
            self._sinks.append(sink[0] or b"")
            return
        self._is_asked = False
        if end > 0:
            self._answers += 1
            self._has_device = any(name != _PLACEHOLDER for name in self._sinks)
        self._sinks.clear()
