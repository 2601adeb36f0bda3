from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.errors import UserError
from hipcoach.domain.tempo import Tempo

HUNDREDTHS = st.integers(0, 1000).map(lambda hundredths: hundredths / 100)
MOVES = st.integers(50, 1000).map(lambda hundredths: hundredths / 100)
TEMPOS = st.builds(Tempo, MOVES, HUNDREDTHS, MOVES, HUNDREDTHS) | st.builds(
    lambda down, bottom, top: Tempo(down, bottom, 1.0, top, is_explosive=True), MOVES, HUNDREDTHS, HUNDREDTHS
)


@pytest.mark.parametrize(
    ("text", "tempo"),
    [
        ("3-1-1-1", Tempo(3, 1, 1, 1)),
        ("3110", Tempo(3, 1, 1, 0)),
        ("31X0", Tempo(3, 1, 1, 0, is_explosive=True)),
        ("31x0", Tempo(3, 1, 1, 0, is_explosive=True)),
        ("3-1-X-1", Tempo(3, 1, 1, 1, is_explosive=True)),
        ("3/1/1/0", Tempo(3, 1, 1, 0)),
        ("3 1 1 0", Tempo(3, 1, 1, 0)),
        (" 4-0-2-1 ", Tempo(4, 0, 2, 1)),
        ("2.5-0.5-1.25-0", Tempo(2.5, 0.5, 1.25, 0)),
        ("10-10-10-10", Tempo(10, 10, 10, 10)),
        ("0.5-0-0.5-0", Tempo(0.5, 0, 0.5, 0)),
    ],
)
def test_reads_the_ways_in_which_a_tempo_is_written(text, tempo):
    assert Tempo.parse(text) == tempo


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "is not a tempo"),
        ("3-1-1", "is not a tempo"),
        ("311", "is not a tempo"),
        ("3-1-1-1-1", "is not a tempo"),
        ("X110", "is not a tempo"),
        ("3X10", "is not a tempo"),
        ("3-1-1-X", "is not a tempo"),
        ("a-b-c-d", "is not a tempo"),
        ("-3-1-1-1", "is not a tempo"),
        ("3-1-1-nan", "is not a tempo"),
        ("3-1-1-1e1", "is not a tempo"),
        ("٣-1-1-1", "is not a tempo"),
        ("10.01-1-1-1", "longer than 10 seconds"),
        ("3-11-1-1", "longer than 10 seconds"),
        ("3-1-1-99", "longer than 10 seconds"),
        ("0-1-1-1", "shorter than 0.5 seconds"),
        ("3-1-0-1", "shorter than 0.5 seconds"),
        ("0.49-1-1-1", "shorter than 0.5 seconds"),
    ],
)
def test_refuses_what_is_no_tempo_in_a_sentence(text, why):
    with pytest.raises(UserError) as refusal:
        Tempo.parse(text)
    assert why in refusal.value.message
    assert "3-1-1-1" in refusal.value.remedy


def test_x_is_paced_as_one_second_and_stays_x_in_text():
    tempo = Tempo.parse("31X0")
    assert tempo.concentric_s == 1.0
    assert tempo.rep_s == 5.0
    assert str(tempo) == "3-1-X-0"
    assert str(tempo.slower()) == "3.5-1-X-0"


def test_fast_tempo_warns_and_is_not_refused():
    assert Tempo.parse("2-0-1-1").warning == ""
    assert "3.5 s a rep is fast" in Tempo.parse("1.5-0-1-1").warning
    assert Tempo.parse("1-0-1-0").warning


@pytest.mark.parametrize(
    ("before", "slower", "faster"),
    [
        ("3-1-1-1", "3.5-1-1-1", "2.5-1-1-1"),
        ("6-1-1-1", "6-1-1-1", "5.5-1-1-1"),
        ("5.75-1-1-1", "6-1-1-1", "5.25-1-1-1"),
        ("1-1-1-1", "1.5-1-1-1", "1-1-1-1"),
        ("1.25-1-1-1", "1.75-1-1-1", "1-1-1-1"),
        ("8-1-1-1", "8-1-1-1", "7.5-1-1-1"),
        ("0.5-1-1-1", "1-1-1-1", "0.5-1-1-1"),
    ],
)
def test_pace_changes_by_half_a_second_on_the_way_down_within_reason(before, slower, faster):
    assert str(Tempo.parse(before).slower()) == slower
    assert str(Tempo.parse(before).faster()) == faster


@given(TEMPOS)
def test_text_of_a_tempo_reads_back_as_the_same(tempo):
    assert Tempo.parse(str(tempo)) == tempo


@given(TEMPOS)
def test_slower_and_faster_never_turn_round_and_can_be_read(tempo):
    assert tempo.faster().rep_s <= tempo.rep_s <= tempo.slower().rep_s
    assert Tempo.parse(str(tempo.slower())) == tempo.slower()
    assert Tempo.parse(str(tempo.faster())) == tempo.faster()


@given(st.text(max_size=12))
def test_any_text_is_a_tempo_or_a_sentence(text):
    with suppress(UserError):
        tempo = Tempo.parse(text)
        assert 0.5 <= tempo.eccentric_s <= 10
        assert 0.5 <= tempo.concentric_s <= 10
        assert 0 <= tempo.bottom_s <= 10
        assert 0 <= tempo.top_s <= 10
