"""What the page of a session shows of the record: the last time, the next time, the plates of a bar."""

import sqlite3
from contextlib import closing

from PySide6.QtCore import Qt

from hipcoach.domain.plan import Advice, Block, Plan, RepRange
from hipcoach.domain.states import State
from hipcoach.ui.outlook import Outlook
from tests.helpers.window import House

K = Qt.Key


def done(house: House) -> None:
    """A whole short session by its keys, confirmed."""
    house.press(K.Key_Return, K.Key_Return)
    house.wait_for(State.RESTING)
    house.press(K.Key_Return)
    house.wait_for(State.SUMMARY)
    house.press(K.Key_5)


def test_the_summary_tells_the_dose_that_today_proposes_then(short):
    done(short)
    ((name, dose),) = short.page.canvas.scene.next_doses
    short.wait(3)
    short.press(K.Key_Return)
    (block,) = short.gym.plans.next().blocks
    assert name == short.gym.exercises[block.key].name
    assert dose == block.dose
    assert dose.advice is Advice.STOP, "after a pain of 5"


def test_each_lift_has_its_own_last_time(short):
    done(short)
    short.wait(3)
    short.press(K.Key_Return)
    exercises = list(short.gym.exercises.values())
    known, new = (Block.of(one, 1, RepRange(2, 2)) for one in exercises[:2])
    short.navigation.train(Plan("", (known, new)))
    assert {(one.exercise, one.variation) for one in short.page.canvas.scene.last_time} == {known.key}
    short.press(K.Key_L)
    assert short.page.canvas.scene.last_time == ()


def test_plates_are_told_for_a_bar_alone(short):
    bar = next(one for one in short.gym.exercises.values() if one.equipment == "barbell")
    short.navigation.train(Plan("", (Block.of(bar, 1),)))
    assert short.page.canvas.scene.a_side.startswith(("each side", "the bar alone"))
    before = short.page.canvas.scene.a_side
    short.press(K.Key_Up)
    assert short.page.canvas.scene.a_side != before


def test_what_the_disk_refuses_is_left_out_and_asked_for_once(short):
    done(short)
    view, outlook = short.coach.view(), Outlook(short.gym, short.coach)
    with closing(sqlite3.connect(short.database)) as other:
        other.execute("ALTER TABLE sets RENAME TO gone")
        refused = outlook.last_sets(view), outlook.next_doses(view)
        other.execute("ALTER TABLE gone RENAME TO sets")
    assert refused == (outlook.last_sets(view), outlook.next_doses(view)) == ((), ())
    assert Outlook(short.gym, short.coach).next_doses(view) != ()
