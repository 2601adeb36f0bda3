"""Renders scores on a thread of its own, never on a beat, and puts them on the disk for the players."""

from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TypeAlias

from hipcoach.audio.files import ScoreFiles
from hipcoach.domain.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hipcoach.audio.pack import Pack
    from hipcoach.domain.cue import Cue


@dataclass(frozen=True)
class Rendered:
    """A score on disk.

    Attributes:
        path: The WAV.
        duration_s: Its length in seconds.
    """

    path: Path
    duration_s: float


Work: TypeAlias = Future[Rendered]
"""A score that is being made. It fails with OSError when no folder takes the file."""


class ScoreMaker:
    """Makes one score after another, in the order in which they were asked for."""

    def __init__(self, files: ScoreFiles, load_pack: "Callable[[], Pack]") -> None:
        self._files = files
        self._load_pack = load_pack
        self._pack: Pack | None = None
        self._is_closing = Event()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="score")

    def span(self, timeline: Timeline, from_s: float, gain: float) -> Work:
        """Make the score of a span, from a place of its timeline on, in seconds."""
        return self._worker.submit(self._make, timeline.cues(), timeline.end_s, from_s, gain)

    def signal(self, cues: "Sequence[Cue]", gain: float) -> Work:
        """Make a score of a few cues that belong to no span."""
        return self._worker.submit(self._make, cues, 0.0, 0.0, gain)

    def reload_pack(self) -> None:
        """Read the pack anew for what is made from now on."""
        self._pack = None

    @property
    def problem(self) -> str:
        """What the user should know of the pack, as a sentence; empty when all is well."""
        return self._pack.problem if self._pack else ""

    def drop(self, work: Work | None) -> None:
        """A score is of no use any more: it is not begun, and its file goes."""
        if work is not None:
            work.cancel()
            work.add_done_callback(self._remove)

    def close(self) -> None:
        """Abandon what is being made, and remove every file."""
        self._is_closing.set()
        self._worker.shutdown(wait=True, cancel_futures=True)
        self._files.close()

    def _make(self, cues: "Sequence[Cue]", length_s: float, from_s: float, gain: float) -> Rendered:
        from hipcoach.audio.score import render  # noqa: PLC0415 - numpy is loaded off the GUI thread

        score = render(cues, length_s, self._voices(), from_s=from_s, gain=gain, check=self._check)
        return Rendered(self._files.write(score), score.duration_s)

    def _voices(self) -> "Pack":
        self._check()
        pack = self._pack = self._pack or self._load_pack()
        return pack

    def _check(self) -> None:
        if self._is_closing.is_set():
            raise CancelledError

    def _remove(self, work: Work) -> None:
        if not work.cancelled() and work.exception() is None:
            self._files.remove(work.result().path)
