"""Gets the sound of a span ready ahead of time, and starts it on time.

Rendering happens on a worker thread, never on a beat. A span that is already running is joined a
moment ahead: its sound is rendered from there and started when that moment comes.
"""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hipcoach.audio.files import ScoreFiles
from hipcoach.audio.output import Output
from hipcoach.domain.timeline import Timeline

if TYPE_CHECKING:
    from hipcoach.audio.pack import Pack

_log = logging.getLogger(__name__)

JOIN_AHEAD_S = 0.6
"""Time to render and load the rest of a span that is already running."""

LATEST_START_S = 0.08
"""A start later than this is heard as off the beat: the span is joined further ahead instead."""

RELOAD_AHEAD_S = 0.3


@dataclass(frozen=True)
class Rendered:
    """A score on disk.

    Attributes:
        path: The WAV.
        duration_s: Its length in seconds.
    """

    path: Path
    duration_s: float


@dataclass
class _Span:
    """A span to be heard.

    Attributes:
        timeline: What is to be heard.
        from_s: Where on the timeline the score begins.
        work: The rendering.
        origin_s: The clock at the timeline's zero; None until it runs.
        is_loaded: The output holds it.
        is_started: It was started.
    """

    timeline: Timeline
    from_s: float
    work: "Future[Rendered]"
    origin_s: float | None = None
    is_loaded: bool = False
    is_started: bool = False


class SoundDesk:
    """Gives a session its sound.

    Attributes:
        lag_s: How much later than the timeline the present span is heard; the picture waits for it.
        is_muted: Whether the user wants silence for now.
    """

    def __init__(self, output: Output, files: ScoreFiles, load_pack: Callable[[], "Pack"], volume: float) -> None:
        """Take an output and where its scores may be written; `volume` is a linear gain, 0 to 1."""
        self.lag_s = 0.0
        self.is_muted = False
        self._output = output
        self._output_name = output.name
        self._files = files
        self._load_pack = load_pack
        self._pack: Pack | None = None
        self._volume = volume
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="score")
        self._span: _Span | None = None
        self._signal: Future[Rendered] | None = None
        self._busy_until_s = 0.0
        self._has_old_gain = False
        output.set_gain(volume)

    @property
    def problem(self) -> str:
        """Why nothing is heard, as a sentence for the user; empty when all is well."""
        return self._output.problem

    def expect(self, timeline: Timeline) -> None:
        """Get a span ready that is likely to begin next."""
        if self._span is None or self._span.timeline != timeline or self._span.is_started:
            self._span = self._render(timeline, 0.0)

    def begin(self, timeline: Timeline, origin_s: float, now: float) -> None:
        """Let a span be heard whose zero lies at `origin_s`."""
        span = self._span
        is_at_hand = span is not None and span.timeline == timeline and span.is_loaded and not span.is_started
        if span is not None and is_at_hand and now - origin_s <= LATEST_START_S:
            span.origin_s = origin_s
            self._start(span, now)
        else:
            self._output.stop()
            self._join(timeline, origin_s, now)

    def stop(self) -> None:
        """Silence at once; nothing of the running span is heard any more."""
        self._output.stop()
        self._span = None
        self._signal = None
        self._busy_until_s = 0.0
        self.lag_s = 0.0

    def signal(self, name: str) -> None:
        """Let a single cue be heard as soon as it is rendered, for example `anyone`."""
        self._signal = self._worker.submit(self._make_signal, name)

    def set_volume(self, volume: float) -> None:
        """Change the gain, 0 to 1; heard at once where the output can."""
        self._volume = volume
        self._apply_gain()

    def mute(self) -> None:
        """Silence, or the end of it; the timing goes on."""
        self.is_muted = not self.is_muted
        self._apply_gain()

    def unmute(self) -> None:
        """The end of a silence, if there is one: each session begins with sound."""
        if self.is_muted:
            self.mute()

    @property
    def is_preparing(self) -> bool:
        """Whether something is being rendered or waits to be loaded."""
        return self._signal is not None or (self._span is not None and not self._span.is_loaded)

    def poll(self, now: float) -> None:
        """Load what has been rendered and start what is due."""
        if self._output.name != self._output_name or self._has_old_gain:
            self._output_name, self._has_old_gain = self._output.name, False
            self._rejoin(now)
        if self._signal is not None and self._signal.done():
            self._play_signal(self._signal, now)
        span = self._span
        if span is None or span.is_started or not span.work.done():
            return
        if not span.is_loaded and (now >= self._busy_until_s or span.origin_s is not None):
            self._load(span)
        if span.is_loaded and span.origin_s is not None:
            late_s = now - (span.origin_s + span.from_s - self._output.latency_s)
            if late_s > LATEST_START_S:
                self._join(span.timeline, span.origin_s, now)
            elif late_s >= 0:
                self._start(span, now)

    def close(self) -> None:
        """Silence, and let go of the device, the thread and the files."""
        self.stop()
        self._worker.shutdown(wait=True, cancel_futures=True)
        self._output.close()
        self._files.close()

    def _apply_gain(self) -> None:
        self._output.set_gain(0.0 if self.is_muted else self._volume)
        # A player that cannot change its gain needs a score that holds the new one.
        self._has_old_gain = not self._output.has_live_gain and not self.is_muted

    def _rejoin(self, now: float) -> None:
        """What the output holds is of no use any more: make the present span anew."""
        span = self._span
        if span is None:
            return
        if span.origin_s is not None:
            self._join(span.timeline, span.origin_s, now)
        else:
            self._span = self._render(span.timeline, 0.0)

    def _join(self, timeline: Timeline, origin_s: float, now: float) -> None:
        from_s = max(now - origin_s, 0.0) + JOIN_AHEAD_S
        if from_s >= timeline.end_s:
            self._span = None
            return
        self._span = self._render(timeline, from_s)
        self._span.origin_s = origin_s

    def _render(self, timeline: Timeline, from_s: float) -> _Span:
        return _Span(timeline, from_s, self._worker.submit(self._make_span, timeline, from_s))

    def _load(self, span: _Span) -> None:
        try:
            self._output.prepare(span.work.result().path)
        except OSError as error:
            _log.warning("The sound could not be made ready: %s", error)
            self._span = None
            return
        span.is_loaded = True

    def _start(self, span: _Span, now: float) -> None:
        self._output.start()
        span.is_started = True
        begins_s = (span.origin_s or 0.0) + span.from_s
        self.lag_s = now + self._output.latency_s - begins_s
        self._busy_until_s = now + span.work.result().duration_s

    def _play_signal(self, work: "Future[Rendered]", now: float) -> None:
        self._signal = None
        if self._span is not None and self._span.origin_s is not None:
            return
        try:
            rendered = work.result()
        except OSError as error:
            _log.warning("A cue could not be made: %s", error)
            return
        self._output.prepare(rendered.path)
        self._output.start()
        self._busy_until_s = now + rendered.duration_s + RELOAD_AHEAD_S
        if self._span is not None:
            self._span.is_loaded = False

    def _make_span(self, timeline: Timeline, from_s: float) -> Rendered:
        from hipcoach.audio.score import render  # noqa: PLC0415 - numpy is loaded off the GUI thread

        score = render(timeline.cues(), timeline.end_s, self._voices(), from_s=from_s, gain=self._own_gain())
        path = self._files.fresh()
        score.write(path)
        return Rendered(path, score.duration_s)

    def _make_signal(self, name: str) -> Rendered:
        from hipcoach.audio.score import render_signal  # noqa: PLC0415 - as above

        score = render_signal(name, self._voices(), gain=self._own_gain())
        path = self._files.fresh()
        score.write(path)
        return Rendered(path, score.duration_s)

    def _voices(self) -> "Pack":
        if self._pack is None:
            self._pack = self._load_pack()
        return self._pack

    def _own_gain(self) -> float:
        return 1.0 if self._output.has_live_gain else self._volume
