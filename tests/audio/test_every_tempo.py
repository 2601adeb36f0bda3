"""From the sound alone: does every phase of every set begin where the timeline says?"""

from itertools import product

import numpy as np
import pytest

from hipcoach import paths
from hipcoach.audio.pack import Pack, Phases
from hipcoach.audio.score import render
from hipcoach.domain.cue import BREATHS
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.timeline import compile_set
from tests.helpers.onsets import onsets
from tests.helpers.window import real_exercises

EXERCISES = pytest.mark.parametrize("exercise", real_exercises().values(), ids=lambda one: one.variation)
TEMPOS = [Tempo(*map(float, seconds)) for seconds in product(range(1, 7), range(3), range(1, 4), range(3))]
"""From 1-0-1-0 to 6-2-3-2."""

MOST_REPS = 20


def worst_s(exercise, tempo, reps, pack):
    """How far the onset that is farthest from its phase lies from it, in seconds."""
    timeline = compile_set(exercise, tempo, reps, 4.0)
    found = onsets(render(timeline.cues(), timeline.end_s, pack).pcm / 32768.0)
    begins = np.array([cue.time_s for cue in timeline.cues() if cue.kind in BREATHS])
    after = np.clip(np.searchsorted(found, begins), 1, found.size - 1)
    return np.minimum(np.abs(found[after] - begins), np.abs(found[after - 1] - begins)).max()


@EXERCISES
@pytest.mark.parametrize("phases", Phases)
def test_phases_of_the_quickest_and_the_slowest_set_begin_on_time(exercise, phases):
    pack = Pack.load(phases, paths.voice())
    assert worst_s(exercise, TEMPOS[0], MOST_REPS, pack) <= 0.001
    assert worst_s(exercise, TEMPOS[-1], 3, pack) <= 0.001


@pytest.mark.slow
@EXERCISES
@pytest.mark.parametrize("phases", Phases)
def test_phases_begin_on_time_at_every_tempo_and_number_of_reps(exercise, phases):
    pack = Pack.load(phases, paths.voice())
    late = {}
    for number, tempo in enumerate(TEMPOS):
        # Seven and twenty have no common divisor: every number of reps has its turn with every part of the list.
        reps = number * 7 % MOST_REPS + 1
        stray_s = worst_s(exercise, tempo, reps, pack)
        if stray_s > 0.001:
            late[f"{tempo} × {reps}"] = stray_s
    assert not late
