"""Gets the sound of a span ready ahead of time, and starts it on time.

A span that is already running is joined a moment ahead: its sound is rendered from there and started when
that moment comes.

Rule: whatever goes wrong is a sentence in `problem`; a set goes on without its sound.
"""

import errno
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hipcoach.audio.files import ScoreFiles
from hipcoach.audio.output import Output
from hipcoach.coach.score_maker import Rendered, ScoreMaker, Work
from hipcoach.domain.cue import Cue
from hipcoach.domain.timeline import Timeline
from hipcoach.domain.words import Words, words

if TYPE_CHECKING:
    from hipcoach.audio.pack import Pack

_log = logging.getLogger(__name__)

JOIN_AHEAD_S = 0.6
"""Time to render and load the rest of a span that is already running."""

LATEST_START_S = 0.08
"""A start later than this is heard as off the beat: the span is joined further ahead instead."""

RELOAD_AHEAD_S = 0.3

LET_GO_AFTER_S = 1.0
"""After its end a score may still be heard for as long as a slow player began late."""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


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
    work: Work
    origin_s: float | None = None
    is_loaded: bool = False
    is_started: bool = False


class SoundDesk:
    """Gives a session its sound.

    Attributes:
        lag_s: How much later than the timeline the present span is heard; the picture waits for it.
        is_muted: Whether the user wants silence for now.
    """

    def __init__(
        self,
        output: Output,
        files: ScoreFiles,
        load_pack: Callable[[], "Pack"],
        volume: float,
        offset_s: float = 0.0,
    ) -> None:
        """Take an output and where its scores may be written.

        Args:
            output: What plays.
            files: Where scores are written for it.
            load_pack: Reads the pack, on the thread that renders.
            volume: A linear gain, 0 to 1.
            offset_s: How much later than the output's constant says the user hears, in seconds.
        """
        self.lag_s = 0.0
        self.is_muted = False
        self._output = output
        self._output_name = output.name
        self._maker = ScoreMaker(files, load_pack)
        self._volume = volume
        self._offset_s = offset_s
        self._span: _Span | None = None
        self._signal: Work | None = None
        self._heard_signal: Work | None = None
        self._signal_started_s: float | None = None
        self._busy_until_s = 0.0
        self._tail_until_s = 0.0
        self._has_old_gain = False
        self._problem = ""
        self._told: set[str] = set()
        output.set_gain(volume)

    @property
    def problem(self) -> str:
        """Why nothing is heard, as a sentence for the user; empty when all is well."""
        return self._problem or self._output.problem

    @property
    def remark(self) -> str:
        """What the user may want to know though all is heard, as a sentence; empty when there is nothing."""
        return self._output.remark or self._maker.problem

    @property
    def is_silent(self) -> bool:
        """Whether nothing can be heard now, for whatever reason."""
        return bool(self.is_muted or self._volume <= 0 or self._problem or self._output.is_silent)

    @property
    def lead_s(self) -> float:
        """How long before its first sound a span must be known, in seconds, to be heard from its beginning."""
        return JOIN_AHEAD_S + max(self._latency_s, 0.0)

    def reload_pack(self) -> None:
        """Read the sounds anew for what is rendered from now on: the user may have mended a clip."""
        self._maker.reload_pack()

    def expect(self, timeline: Timeline) -> None:
        """Get a span ready that is likely to begin next."""
        if self._span is None or self._span.timeline != timeline or self._span.is_started:
            self._take(self._render(timeline, 0.0))

    def begin(self, timeline: Timeline, origin_s: float, now: float) -> None:
        """Let a span be heard whose zero lies at `origin_s`, now or in a moment."""
        span = self._span
        is_at_hand = span is not None and span.timeline == timeline and span.is_loaded and not span.is_started
        if span is not None and is_at_hand and now - origin_s <= LATEST_START_S:
            span.origin_s = origin_s
            if now >= origin_s - self._latency_s:
                self._start(span, now)
        else:
            self._output.stop()
            self._join(timeline, origin_s, now)

    def stop(self) -> None:
        """Silence at once; nothing of the running span is heard any more."""
        self._output.stop()
        self._take(None)
        self._maker.drop(self._signal)
        self._maker.drop(self._heard_signal)
        self._signal = self._heard_signal = self._signal_started_s = None
        self._busy_until_s = self._tail_until_s = 0.0
        self.lag_s = 0.0

    def signal(self, cues: Sequence[Cue]) -> None:
        """Let a few cues be heard that belong to no span, as soon as the last word of a span is over."""
        self._maker.drop(self._signal)
        self._signal = self._maker.signal(cues, self._own_gain())
        self._signal_started_s = None

    @property
    def signal_zero_s(self) -> float | None:
        """The clock at which the zero of the last signal is heard; None before it starts and after `stop`."""
        return None if self._signal_started_s is None else self._signal_started_s + self._latency_s

    def set_volume(self, volume: float) -> None:
        """Change the gain, 0 to 1; heard at once where the output can."""
        self._volume = volume
        self._apply_gain()

    def set_offset(self, offset_s: float) -> None:
        """Change how much later than the output's constant says the user hears, in seconds."""
        self._offset_s = offset_s

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
        """Load what has been rendered, start what is due, let go of what is over."""
        if self._output.name != self._output_name or self._has_old_gain:
            self._output_name, self._has_old_gain = self._output.name, False
            self._rejoin(now)
        if self._signal is not None and self._signal.done() and now >= self._tail_until_s:
            self._play_signal(self._signal, now)
        self._poll_span(now)
        self._tell()

    def close(self) -> None:
        """Silence, and let go of the device, the thread and the files; what is being rendered is abandoned."""
        self.stop()
        self._output.close()
        self._maker.close()

    def _poll_span(self, now: float) -> None:
        span = self._span
        if span is None or not span.work.done():
            return
        if span.is_started:
            if now >= self._busy_until_s + LET_GO_AFTER_S:
                self._output.stop()
                self._take(None)
            return
        if not span.is_loaded and (now >= self._busy_until_s or span.origin_s is not None):
            self._load(span)
        if span.is_loaded and span.origin_s is not None:
            late_s = now - (span.origin_s + span.from_s - self._latency_s)
            if late_s > LATEST_START_S:
                self._join(span.timeline, span.origin_s, now)
            elif late_s >= 0:
                self._start(span, now)

    def _tell(self) -> None:
        """Put each problem and remark into the log once."""
        for sentence in (self.problem, self.remark):
            if sentence and sentence not in self._told:
                self._told.add(sentence)
                _log.warning("%s", sentence)

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
            self._take(self._render(span.timeline, 0.0))

    def _join(self, timeline: Timeline, origin_s: float, now: float) -> None:
        from_s = max(now - origin_s, 0.0) + self.lead_s
        if from_s >= timeline.end_s:
            self._take(None)
            return
        span = self._render(timeline, from_s)
        span.origin_s = origin_s
        self._take(span)

    def _take(self, span: _Span | None) -> None:
        """From now on this span is to be heard; the one before it is of no use any more."""
        if self._span is not None:
            self._maker.drop(self._span.work)
        self._span = span

    def _render(self, timeline: Timeline, from_s: float) -> _Span:
        return _Span(timeline, from_s, self._maker.span(timeline, from_s, self._own_gain()))

    def _prepare(self, work: Work) -> Rendered | None:
        """Hand what was rendered to the output; None when there is nothing."""
        error = work.exception()
        if error is not None:
            self._problem = _sentence(error)
            _log.info("A score could not be made", exc_info=error)
            return None
        self._problem = ""
        self._output.prepare(work.result().path)
        return work.result()

    def _load(self, span: _Span) -> None:
        if self._prepare(span.work) is None:
            self._take(None)
            return
        span.is_loaded = True
        self._maker.drop(self._heard_signal)
        self._heard_signal = None

    def _start(self, span: _Span, now: float) -> None:
        self._output.start()
        span.is_started = True
        begins_s = (span.origin_s or 0.0) + span.from_s
        self.lag_s = now + self._latency_s - begins_s
        self._busy_until_s = now + span.work.result().duration_s
        self._tail_until_s = self._busy_until_s + self._latency_s

    def _play_signal(self, work: Work, now: float) -> None:
        self._signal = None
        self._maker.drop(self._heard_signal)
        self._heard_signal = work
        if self._span is not None and self._span.origin_s is not None:
            return
        rendered = self._prepare(work)
        if rendered is None:
            return
        self._output.start()
        self._signal_started_s = now
        self._busy_until_s = now + rendered.duration_s + RELOAD_AHEAD_S
        if self._span is not None:
            self._span.is_loaded = False

    @property
    def _latency_s(self) -> float:
        return self._output.latency_s + self._offset_s

    def _own_gain(self) -> float:
        return 1.0 if self._output.has_live_gain else self._volume


def _sentence(error: BaseException) -> Words:
    """What the user should know of a score that could not be made."""
    if not isinstance(error, OSError):
        return words("The sound could not be prepared. The log tells why.")
    if error.errno in _FULL:
        return words("The sound could not be prepared: the disk is full.")
    return words("The sound could not be prepared: its folder cannot be written.")
