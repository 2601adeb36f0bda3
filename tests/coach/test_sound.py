"""The desk: what it lets be heard, what it lets go, and what it says when something is in the way."""

from collections.abc import Iterator
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from hipcoach import paths
from hipcoach.audio.pack import Pack
from hipcoach.coach.sound import JOIN_AHEAD_S, LET_GO_AFTER_S
from hipcoach.domain.cue import TEST
from hipcoach.domain.signals import ANYONE, REST
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.timeline import Timeline, compile_set
from tests.helpers.builders import dumbbell_exercise
from tests.helpers.disk import a_small_disk
from tests.helpers.stage import VOICES, Stage

FULL = "The sound could not be prepared: the disk is full."


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(tmp_path / "scores", tmp_path / "spare")
    yield stage
    stage.desk.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with a_small_disk(tmp_path / "small") as folder:
        yield folder


def a_span(reps: int = 1, ready_s: float = 1.0) -> Timeline:
    return compile_set(dumbbell_exercise(), Tempo.parse("1-0-1-0"), reps, ready_s)


def sentences(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]


def test_a_span_is_heard_from_its_beginning_on_time(stage):
    stage.play(a_span())
    assert len(stage.output.started) == 1
    assert stage.desk.lag_s == pytest.approx(0.0)


def test_the_file_of_a_span_goes_with_the_span(stage):
    for number in range(20):
        stage.play(a_span(reps=1 + number % 2))
        assert stage.files == stage.output.started[-1:]
        stage.now += 60.0
        if number % 3:
            stage.desk.stop()
            assert stage.files == []


def test_a_span_that_is_over_is_let_go_with_all_it_holds(stage):
    timeline = a_span()
    stage.play(timeline)
    stage.now += timeline.end_s
    stage.poll()
    assert stage.output.held is not None, "the last cue sounds on"
    stage.now += stage.desk._busy_until_s - stage.now + LET_GO_AFTER_S
    stage.poll()
    assert stage.output.held is None
    assert stage.files == []


def test_a_rendering_that_nobody_wants_any_more_leaves_no_file(stage):
    for number in range(10):
        stage.desk.expect(a_span(reps=1 + number % 2))
    stage.desk.signal(ANYONE)
    stage.desk.stop()
    stage.play(a_span())
    assert stage.files == stage.output.started[-1:]


def test_however_often_the_sound_is_tried_out_the_set_is_heard(stage):
    timeline = a_span()
    stage.expect(timeline)
    for _ in range(12):
        stage.desk.signal(TEST)
        stage.poll()
        assert len(stage.files) == 2
        stage.now += 60.0
    stage.poll()
    stage.desk.begin(timeline, stage.now, stage.now)
    assert stage.files == stage.output.started[-1:]


def test_closing_abandons_what_is_being_rendered(tmp_path):
    has_begun = Event()

    def load() -> Pack:
        has_begun.set()
        assert maker._is_closing.wait(10)
        return VOICES

    stage = Stage(tmp_path / "scores", tmp_path, load)
    maker = stage.desk._maker
    stage.desk.expect(a_span())
    stage.desk.signal(TEST)
    work = stage.desk._span.work
    assert has_begun.wait(10)
    stage.desk.close()
    assert isinstance(work.exception(), CancelledError)
    assert not stage.folder.exists()


@pytest.mark.allow_warnings
def test_a_full_disk_is_told_once_and_the_next_span_tries_again(small_disk, caplog):
    stage = Stage(small_disk / "scores", small_disk)
    long, short = a_span(reps=5), a_span()
    for _ in range(2):
        stage.expect(long)
        assert stage.desk.problem == FULL
        assert stage.files == []
        assert not stage.desk.is_preparing, "a session that starts by itself waits for it"
    assert sentences(caplog) == [FULL]
    stage.play(short)
    assert stage.desk.problem == ""
    assert len(stage.output.started) == 1
    stage.desk.close()
    assert list(small_disk.iterdir()) == []


def test_a_full_disk_is_nothing_to_tell_while_there_is_another(small_disk, tmp_path):
    spare = tmp_path / "spare"
    spare.mkdir()
    stage = Stage(small_disk / "scores", spare)
    stage.play(a_span(reps=5))
    assert stage.desk.problem == ""
    assert stage.output.started[0].is_relative_to(spare)
    stage.desk.close()
    assert list(spare.iterdir()) == []


@pytest.mark.allow_warnings
@pytest.mark.parametrize("sound", ["span", "signal"])
def test_a_folder_that_cannot_be_made_is_told_and_stops_nothing(tmp_path, sound):
    (tmp_path / "file").write_text("in the way")
    stage = Stage(tmp_path / "file" / "scores", tmp_path / "file")
    if sound == "span":
        stage.expect(a_span())
    else:
        stage.desk.signal(ANYONE)
        stage.poll()
    assert stage.desk.problem == "The sound could not be prepared: its folder cannot be written."
    assert not stage.desk.is_preparing
    stage.desk.close()


@pytest.mark.allow_warnings
def test_a_set_begins_again_to_be_heard_from_a_moment_ahead_when_it_could_not_be_prepared(small_disk):
    stage = Stage(small_disk / "scores", small_disk)
    filler = small_disk / "filler"
    filler.write_bytes(b"\x55" * 900 * 1024)
    timeline = a_span(reps=2)
    stage.expect(timeline)
    assert stage.desk.problem == FULL
    filler.unlink()
    origin_s = stage.now
    stage.desk.begin(timeline, origin_s, stage.now)
    stage.now += JOIN_AHEAD_S
    stage.poll()
    assert len(stage.output.started) == 1
    assert stage.desk.problem == ""
    stage.desk.close()


@pytest.mark.allow_warnings
def test_voices_that_break_the_rendering_are_told_and_stop_nothing(tmp_path, caplog):
    stage = Stage(tmp_path / "scores", tmp_path, lambda: replace(VOICES, clips={}))
    stage.expect(a_span())
    assert stage.desk.problem == "The sound could not be prepared. The log tells why."
    assert sentences(caplog) == [stage.desk.problem]
    stage.desk.close()


def test_a_word_after_a_set_waits_for_the_end_of_its_last_word(stage):
    stage.play(a_span())
    (span,) = stage.output.started
    stage.desk.signal(REST)
    stage.now += a_span().end_s
    stage.poll()
    assert stage.output.started == [span], "“put it down” is being said"
    assert stage.desk.signal_zero_s is None
    stage.now += LET_GO_AFTER_S
    stage.desk.expect(a_span(reps=2))
    stage.poll()
    assert len(stage.output.started) == 2
    assert stage.desk.signal_zero_s == stage.now + stage.output.latency_s


def test_a_word_after_a_set_that_was_ended_waits_for_nothing(stage):
    stage.play(a_span())
    stage.now += 0.5
    stage.desk.stop()
    stage.desk.signal(REST)
    stage.poll()
    assert len(stage.output.started) == 2


def test_a_span_that_is_announced_early_begins_as_much_earlier_as_it_is_heard_late(stage):
    stage.output.latency_s = 0.1
    stage.desk.set_offset(0.2)
    stage.expect(a_span())
    begins_s = stage.now + 1.0
    stage.desk.begin(a_span(), begins_s, stage.now)
    for stage.now, starts in ((begins_s - 0.31, 0), (begins_s - 0.3, 1)):
        stage.poll()
        assert len(stage.output.started) == starts
    assert stage.desk.lag_s == pytest.approx(0.0)


def test_the_picture_waits_for_what_the_users_own_output_adds(stage):
    stage.output.latency_s = 0.1
    stage.desk.set_offset(0.2)
    stage.play(a_span())
    assert stage.desk.lag_s == pytest.approx(0.3)


def test_silence_is_known_whatever_its_reason(stage, tmp_path):
    assert not stage.desk.is_silent
    stage.desk.mute()
    assert stage.desk.is_silent
    stage.desk.mute()
    stage.desk.set_volume(0)
    assert stage.desk.is_silent
    stage.desk.set_volume(0.5)
    stage.output.is_silent = True
    assert stage.desk.is_silent


@pytest.mark.allow_warnings
def test_what_a_pack_of_ones_own_lacks_is_told_and_nothing_is_silent(tmp_path):
    mine = tmp_path / "mine"
    mine.mkdir()
    pack = Pack.named("mine", paths.voice(), tmp_path)
    stage = Stage(tmp_path / "scores", tmp_path / "spare", lambda: pack)
    stage.play(a_span())
    assert stage.desk.remark == "In the sound pack “mine” 31 words are missing; our own sounds take their place."
    assert stage.desk.problem == ""
    assert len(stage.output.started) == 1
    assert not stage.desk.is_silent
    stage.desk.close()
