"""What is said of pain, as a table: what was told, and what is answered."""

import pytest

from hipcoach.domain import safety
from hipcoach.domain.exercise import Fault, PhaseKind
from hipcoach.domain.pose import Pose


@pytest.mark.parametrize(
    ("pain", "is_said"), [(None, False), (0, False), (2, False), (4, False), (5, True), (10, True)]
)
def test_pain_of_five_or_more_is_to_settle_without_load_and_to_be_seen_by_somebody(pain, is_said):
    advice = safety.advice_after(pain)
    assert (advice is not None) == is_said
    if advice is not None:
        assert "No load" in advice.first
        assert "physiotherapist" in advice.first


@pytest.mark.parametrize(
    ("morning", "session", "title"),
    [
        (0, None, None),
        (4, None, None),  # nothing to compare it with
        (2, 2, None),
        (1, 3, None),
        (4, 3, None),  # as good as the same
        (2, 0, None),  # hips that feel worked are no alarm
        (3, 0, "More than after the session"),
        (4, 2, "More than after the session"),
        (5, None, "Let it settle first"),
        (5, 7, "Let it settle first"),  # less than after the session, and still too much
        (10, 0, "Let it settle first"),
    ],
)
def test_a_morning_of_five_or_worse_than_the_session_is_answered(morning, session, title):
    advice = safety.advice_of_morning(morning, session)
    assert (advice.title if advice else None) == title
    if advice is not None:
        assert "o load today" in advice.first
        assert "physiotherapist" in advice.first


def test_every_sign_stands_in_the_help_and_in_the_sentence_for_every_lift():
    for sign in ("chest pain", "breathlessness", "back pain", "below the knee", "numb", "bladder"):
        assert any(sign in one for one in safety.HELP.signs)
        assert sign in safety.FOR_EVERY_LIFT[0]


def test_dizziness_is_answered_as_the_readme_and_the_issue_word_it():
    assert f"{safety.DIZZY.title} {safety.DIZZY.first}" == "Dizzy? Put the weights down, breathe normally."


def test_help_is_called_before_one_faints_or_by_whoever_is_there():
    assert not any("If you faint" in sentence for sentence in safety.DIZZY.then), "who faints cannot call"
    for words in ("About to faint", "If somebody faints"):
        assert any(words in sentence and "call for help" in sentence for sentence in safety.DIZZY.then)


@pytest.mark.parametrize("advice", [safety.DIZZY, safety.HELP])
def test_advice_is_calm(advice):
    text = " ".join((advice.title, advice.first, *advice.then, *advice.signs))
    assert "!" not in text
    assert not any(word.isupper() and len(word) > 1 for word in text.split())


@pytest.mark.parametrize(
    ("cue", "think", "short"),
    [
        ("Long spine, proud chest; stop where your hips stop.", "", "long spine, proud chest"),
        ("Your arms are ropes: they only hold the bar.", "", "your arms are ropes"),
        ("Stand tall.", "", "stand tall"),
        ("Stand tall, ribs down, squeeze your glutes.", "stand tall", "stand tall"),
    ],
)
def test_a_cue_is_told_in_a_few_words(cue, think, short):
    pose = Pose(shank=0, thigh=0, trunk=0, arm=0, elbow=0, head=0)
    assert Fault("one", "One", cue, PhaseKind.TOP, pose, think=think).short_cue == short
