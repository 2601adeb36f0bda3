"""In on the descent, out on the thrust: every file is held to it, ours and the user's.

Two widely used apps print it backwards for this very exercise.
"""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from hipcoach.domain.errors import UserError
from hipcoach.domain.exercise import Breath, PhaseKind
from hipcoach.domain.motion import depth_at, lungs_at
from hipcoach.domain.timeline import compile_set
from hipcoach.library import read_exercise
from tests.helpers.exercise_files import with_change, write
from tests.helpers.shipped import EXERCISES, FILES, FROM_THE_FLOOR

DESCENT, THRUST, TOP = PhaseKind.ECCENTRIC, PhaseKind.CONCENTRIC, PhaseKind.TOP
variations = pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)
files = pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])


def refusal(tmp_path: Path, path: Path, key: str, value: object) -> str:
    file = write(tmp_path / "mine.toml", with_change(tomllib.loads(path.read_text(encoding="utf-8")), key, value))
    with pytest.raises(UserError) as caught:
        read_exercise(file)
    return str(caught.value).removeprefix(f"{file}: ")


@variations
def test_the_descent_is_a_breath_in_and_the_thrust_a_breath_out(exercise):
    breaths = {phase.kind: [part.breath for part in phase.parts] for phase in exercise.phases}
    assert breaths[DESCENT] == [Breath.IN]
    assert breaths[THRUST][-1] is Breath.OUT
    assert Breath.IN not in {*breaths[THRUST], *breaths[PhaseKind.BOTTOM], *breaths[PhaseKind.TOP]}


@variations
def test_the_lungs_fill_while_the_load_sinks_and_empty_while_it_rises(exercise):
    timeline = compile_set(exercise, exercise.tempo, 2)
    moments = [timeline.at(tenth / 10) for tenth in range(round(timeline.end_s * 10))]
    seen = [(depth_at(exercise, timeline, moment), lungs_at(moment)) for moment in moments]
    for (depth, lungs), (deeper, fuller) in pairwise(seen):
        if deeper > depth:
            assert fuller >= lungs
        elif deeper < depth:
            assert fuller <= lungs


@variations
def test_the_words_say_the_same(exercise):
    told = {Breath.IN: ("breath in", "breathe in"), Breath.OUT: ("breathe out", "blow out")}
    for phase, breath, other in ((DESCENT, Breath.IN, Breath.OUT), (THRUST, Breath.OUT, Breath.IN)):
        words = " ".join(f"{step.title} {step.text}" for step in exercise.steps if step.phase is phase).lower()
        assert any(each in words for each in told[breath])
        assert not any(each in words for each in told[other])


@pytest.mark.parametrize("variation", FROM_THE_FLOOR)
def test_from_the_floor_it_is_tight_first_then_out_and_in_on_the_way_down(variation):
    parts = [(phase.kind, part.breath) for phase in EXERCISES[variation].phases for part in phase.parts]
    assert parts == [
        (PhaseKind.BOTTOM, Breath.TIGHT),
        (THRUST, Breath.TIGHT),
        (THRUST, Breath.OUT),
        (PhaseKind.TOP, Breath.TIGHT),
        (DESCENT, Breath.IN),
    ]


@files
@pytest.mark.parametrize("wrong", ["out", "tight"])
def test_a_descent_without_a_breath_in_is_refused(tmp_path, path, wrong):
    index = next(at for at, phase in enumerate(read_exercise(path).phases) if phase.kind is DESCENT)
    key = f"phases[{index}].parts[0].breath"
    assert refusal(tmp_path, path, key, wrong) == f"{key} is “{wrong}”. It must be in, as on every descent."


@files
@pytest.mark.parametrize(("wrong", "allowed"), [("in", "tight or out"), ("tight", "out")])
def test_a_thrust_without_a_breath_out_is_refused(tmp_path, path, wrong, allowed):
    phases = read_exercise(path).phases
    index, thrust = next((at, phase) for at, phase in enumerate(phases) if phase.kind is THRUST)
    key = f"phases[{index}].parts[{len(thrust.parts) - 1}].breath"
    assert refusal(tmp_path, path, key, wrong) == f"{key} is “{wrong}”. It must be {allowed}, as on every thrust."


@files
@pytest.mark.parametrize("words", ["Exhale slowly on the way down.", "Lower and breathe out", "Blow it out."])
def test_words_that_breathe_out_on_the_descent_are_refused(tmp_path, path, words):
    index = next(at for at, step in enumerate(read_exercise(path).steps) if step.phase is DESCENT)
    for key in (f"steps[{index}].text", f"steps[{index}].title"):
        told = refusal(tmp_path, path, key, words)
        assert told == f"{key} is “{words}”. It must be without a breath out: this breath is in."


@files
@pytest.mark.parametrize("words", ["Inhale and stand up.", "Breathe deeply in, thrust", "A deep breath in"])
def test_words_that_breathe_in_on_the_thrust_are_refused(tmp_path, path, words):
    index = next(at for at, step in enumerate(read_exercise(path).steps) if step.phase is THRUST)
    told = refusal(tmp_path, path, f"steps[{index}].text", words)
    assert told == f"steps[{index}].text is “{words}”. It must be without a breath in: this breath is out."


@variations
def test_the_screen_says_in_tight_out_tall(exercise):
    words = {part.breath: part.word for phase in exercise.phases for part in phase.parts if phase.kind is not TOP}
    assert words == {Breath.IN: "IN", Breath.TIGHT: "TIGHT", Breath.OUT: "OUT"}
    assert [part.word for phase in exercise.phases if phase.kind is TOP for part in phase.parts] == ["TALL"]


@files
def test_the_screens_word_is_the_breaths(tmp_path, path):
    phases = read_exercise(path).phases
    for kind, word, breath in ((DESCENT, "OUT", "in"), (THRUST, "Exhale", "tight"), (THRUST, "IN", "tight")):
        index, phase = next((at, phase) for at, phase in enumerate(phases) if phase.kind is kind)
        if phase.parts[0].breath == breath:
            key = f"phases[{index}].parts[0].word"
            assert f"{key} is “{word}”. It must be without a breath" in refusal(tmp_path, path, key, word)


def test_words_that_only_look_like_a_breath_are_left_alone(tmp_path):
    data = tomllib.loads(FILES[0].read_text(encoding="utf-8"))
    steps = {step.get("phase"): index for index, step in enumerate(data["steps"])}
    data = with_change(data, f"steps[{steps['concentric']}].text", "Keep the bar close in. Breathe!")
    data = with_change(data, f"steps[{steps['eccentric']}].text", "Do not run out of breath; reach out behind.")
    assert read_exercise(write(tmp_path / "mine.toml", data)).steps
