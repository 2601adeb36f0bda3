from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.rest import Rest

REST = Rest(started_s=100.0, deadline_s=220.0, get_ready_s=15.0, reason="why")


def test_left_and_overtime_are_read_from_the_deadline():
    assert REST.length_s == 120
    assert REST.ready_at_s == 205
    assert (REST.left_s(100), REST.overtime_s(100)) == (120, 0)
    assert (REST.left_s(219), REST.overtime_s(219)) == (1, 0)
    assert (REST.left_s(220), REST.overtime_s(220)) == (0, 0)
    assert (REST.left_s(971), REST.overtime_s(971)) == (0, 751)


def test_fifteen_more_and_fifteen_less():
    assert REST.longer().deadline_s == 235
    assert REST.shorter(110).deadline_s == 205
    assert REST.longer().shorter(110) == REST


def test_fifteen_less_never_cuts_into_getting_ready():
    assert REST.shorter(190).deadline_s == 205
    assert REST.shorter(195).deadline_s == 210
    assert REST.shorter(204).deadline_s == 219
    assert REST.shorter(205).deadline_s == 220
    assert REST.shorter(300).deadline_s == 220, "less is never more"


def test_paused_rest_stands_still_and_is_later_by_the_pause():
    paused = REST.pause(160)
    assert (paused.left_s(160), paused.left_s(500)) == (60, 60)
    assert paused.overtime_s(500) == 0
    assert paused.pause(170) is paused
    assert paused.longer().left_s(500) == 75
    assert paused.shorter(500).left_s(500) == 45
    assert paused.shorter(500).shorter(500).shorter(500).shorter(500).left_s(500) == 15
    going = paused.resume(500)
    assert going.deadline_s == 560
    assert going.left_s(500) == 60
    assert going.reason == "why"


def test_running_rest_has_nothing_to_resume():
    assert REST.resume(150) is REST


TIMES = st.integers(0, 4000).map(lambda eighths: eighths / 8)


@given(
    st.lists(st.tuples(TIMES, st.sampled_from(["longer", "shorter", "pause", "resume"])), max_size=12),
    TIMES,
)
def test_what_is_left_never_jumps_but_by_its_key(presses, wait_s):
    rest, now = REST, 100.0
    for after_s, press in presses:
        before_s = rest.left_s(now + after_s)
        now += after_s
        late = rest.overtime_s(now) > 0
        match press:
            case "longer":
                rest = rest.longer()
                assert late or rest.left_s(now) == before_s + 15
            case "shorter":
                rest = rest.shorter(now)
                assert rest.left_s(now) == max(before_s - 15, min(before_s, 15))
            case "pause":
                rest = rest.pause(now)
                assert rest.left_s(now) == before_s
            case _:
                rest = rest.resume(now)
                assert rest.left_s(now) == before_s
    if rest.paused_s is None:
        assert rest.left_s(now + wait_s) == max(rest.deadline_s - now - wait_s, 0)
    else:
        assert rest.left_s(now + wait_s) == rest.left_s(now)
