"""What was felt: the fault chosen in the rest, the cue it becomes, dizziness, pain, and the morning after."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from hipcoach.domain.keys import Place
from hipcoach.domain.load import Load
from hipcoach.domain.plan import Dose, RepRange
from hipcoach.domain.safety import DIZZY, HELP, NOT_A_DEVICE, STOP_NOW
from hipcoach.domain.states import Move, State
from hipcoach.ui.components import advice_overlay, fault_chooser
from hipcoach.ui.components.advice_overlay import AdviceOverlay
from hipcoach.ui.components.fault_chooser import FaultChooser
from hipcoach.ui.painting import faults, rest, set_up, summary
from hipcoach.ui.painting.train import PAGE, Hearing, on_window
from hipcoach.ui.theme import Theme
from tests.helpers.records import a_session, a_set
from tests.helpers.shipped import EXERCISES
from tests.helpers.tongues import speaking_pseudo
from tests.helpers.window import SHEET, Rehearsal, real_exercises

K = Qt.Key
ECHO_S = 2.1


def rest_of(house, *, is_reopened=False):
    house.press(K.Key_Return, K.Key_Return)
    house.wait_for(State.RESTING)
    house.wait(ECHO_S)
    if is_reopened:
        house.press(K.Key_Return)
        house.wait_for(State.WORKING)
        house.wait_for(State.SUMMARY)
        house.wait(ECHO_S)
        house.press(K.Key_Backspace)
        house.wait(ECHO_S)


def felt(house):
    return house.stored()[0].sets[-1].fault


def open_chooser(house):
    house.press(K.Key_W)
    house.wait(ECHO_S)
    assert house.navigation.place is Place.FAULTS


# Choosing


@pytest.mark.parametrize("is_reopened", [False, True])
def test_a_digit_names_the_fault_and_closes_the_choice(short, is_reopened):
    rest_of(short, is_reopened=is_reopened)
    before = short.state
    open_chooser(short)
    short.press("3")
    assert felt(short) == short.coach.view().exercise.faults[2].id
    assert short.navigation.place is before
    assert short.stored()[0].sets[-1].effort is None


def test_the_marked_one_is_taken_and_stands_marked_the_next_time(short):
    rest_of(short)
    open_chooser(short)
    short.press(K.Key_Right, K.Key_Right, K.Key_Return)
    assert felt(short) == short.coach.view().exercise.faults[1].id
    assert short.coach.view().is_question_open, "Enter was for the choice alone"
    short.wait(ECHO_S)
    open_chooser(short)
    assert short.page.chooser.accessibleDescription().endswith(short.coach.view().exercise.faults[1].name)


def test_clean_takes_the_fault_away(short):
    rest_of(short)
    open_chooser(short)
    short.press("2")
    short.wait(ECHO_S)
    open_chooser(short)
    short.press("0")
    assert felt(short) is None


@pytest.mark.parametrize("key", [K.Key_W, K.Key_Backspace, K.Key_Escape])
def test_the_choice_is_left_without_a_change(short, key):
    rest_of(short)
    open_chooser(short)
    short.press("2")
    before = felt(short)
    short.wait(ECHO_S)
    open_chooser(short)
    short.press(K.Key_Right, key)
    assert (short.navigation.place, felt(short)) == (State.RESTING, before)


def test_the_key_that_closed_the_choice_does_nothing_else_at_once(short):
    rest_of(short)
    open_chooser(short)
    short.press(K.Key_Backspace, K.Key_Backspace)
    assert not short.coach.view().is_reopened
    short.wait(ECHO_S)
    open_chooser(short)
    short.press("4", "4")
    assert short.stored()[0].sets[-1].effort is None


def test_a_fault_is_chosen_by_a_click(short):
    rest_of(short)
    open_chooser(short)
    chooser = short.page.chooser
    room = faults.rooms_of(10)[6]
    spot = on_window(room, chooser.width(), chooser.height()).center().toPoint()
    QTest.mouseClick(chooser, Qt.MouseButton.LeftButton, pos=spot)
    assert felt(short) == short.coach.view().exercise.faults[5].id
    assert short.navigation.place is State.RESTING


def test_any_key_in_the_choice_is_a_sign_of_life(short):
    rest_of(short)
    short.press(K.Key_W)
    assert short.stored()[0].sets[-1].is_confirmed


def test_the_rest_runs_on_and_its_end_closes_the_choice(short):
    rest_of(short)
    open_chooser(short)
    left_s = short.coach.view().rest_left_s
    short.wait(5)
    assert short.coach.view().rest_left_s == pytest.approx(left_s - 5)
    short.wait_for(State.GETTING_READY)
    assert short.navigation.place is State.GETTING_READY
    assert felt(short) is None


def test_a_session_that_waits_goes_on_waiting_while_one_chooses(short):
    rest_of(short)
    short.wait(200)
    assert short.coach.view().is_waiting
    open_chooser(short)
    short.press(K.Key_Right)
    assert short.navigation.place is Place.FAULTS
    short.press(K.Key_Return)
    assert short.state is State.RESTING
    assert felt(short) == short.coach.view().exercise.faults[0].id


def test_a_waiting_session_takes_the_key_that_leaves_the_choice_for_an_answer(short):
    rest_of(short)
    short.wait(200)
    open_chooser(short)
    short.press(K.Key_Backspace)
    assert short.state is State.GETTING_READY


def test_the_choice_fills_a_window_that_grows(short):
    rest_of(short)
    open_chooser(short)
    short.window.resize(1500, 900)
    QTest.qWait(0)
    assert short.page.chooser.geometry() == short.page.rect()
    assert short.page.width() == 1500


def test_undo_is_seen_in_the_choice(short):
    rest_of(short)
    open_chooser(short)
    short.press("1")
    short.wait(ECHO_S)
    open_chooser(short)
    short.press(K.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert felt(short) is None
    assert short.page.chooser._kept == 0


# Its picture


class Written(fault_chooser.QPainter):
    """A painter that remembers what it wrote, and where."""

    texts: list

    def drawText(self, at, text):
        metrics = QFontMetricsF(self.font())
        ink = self.transform().mapRect(metrics.tightBoundingRect(text).translated(QPointF(at)))
        Written.texts.append((text, metrics.capHeight() * self.transform().m22(), ink))
        super().drawText(at, text)


@pytest.fixture
def written(monkeypatch):
    for module in (fault_chooser, advice_overlay):
        monkeypatch.setattr(module, "QPainter", Written)
    Written.texts = []
    return Written


def many_faults():
    exercise = EXERCISES["dumbbell"]
    more = (
        replace(exercise.faults[0], id=f"one-more-{number}", name="A fault with a name of thirty-two")
        for number in range(11)
    )
    return replace(exercise, faults=(*exercise.faults, *more))


SIZES = [(1024, 640), (1366, 768), (1920, 1080)]
LIFTS = {**EXERCISES, "twenty": many_faults()}


@pytest.mark.parametrize(
    ("lift", "size"), [*((lift, SIZES[0]) for lift in LIFTS), ("dumbbell", SIZES[1]), ("dumbbell", SIZES[2])]
)
def test_every_fault_stands_in_the_choice_whole(qtbot, written, lift, size):
    exercise = LIFTS[lift]
    told = Rehearsal(exercise).do(Move.START).until(State.RESTING)
    told.do(Move.FAULT, value=exercise.faults[-1].id)
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(*size)
    chooser = FaultChooser(Theme(SHEET, "dark"), page)
    chooser.resize(*size)
    chooser.ask(told.session.view(told.now), exercise)
    page.grab()
    words = " ".join(text for text, _, _ in written.texts)
    for fault in exercise.faults:
        assert all(word in words for word in fault.name.split())
    for number in range(min(len(exercise.faults), 9) + 1):
        assert any(text == str(number) for text, _, _ in written.texts)
    page = on_window(PAGE, *size)
    for text, _, ink in written.texts:
        assert page.contains(ink), f"{text} is cut"
    tiles = [on_window(room, *size) for room in faults.rooms_of(len(exercise.faults) + 1)]
    assert all(page.contains(tile) for tile in tiles)
    scale = page.width() / PAGE.width()
    heads = [tall for text, tall, _ in written.texts if text == exercise.faults[-1].name]
    assert max(heads) >= 39.9 * scale, "the marked one is read from three metres"


def test_a_second_that_passes_paints_the_clock_alone(short):
    rest_of(short)
    open_chooser(short)
    chooser = short.page.chooser
    chooser.grab()
    dirty = []
    chooser.update = lambda *room: dirty.append(room)
    short.wait(1.0)
    clock = on_window(faults.CLOCK_ROOM, chooser.width(), chooser.height()).toAlignedRect()
    assert dirty == [(clock,)]
    del chooser.update


def test_the_pictures_are_painted_once_for_a_lift(short, monkeypatch):
    count = []
    monkeypatch.setattr(fault_chooser, "draw_tiles", lambda *of: count.append(of))
    rest_of(short)
    for _ in range(2):
        open_chooser(short)
        short.page.chooser.grab()
        short.press(K.Key_Right)
        short.page.chooser.grab()
        short.press(K.Key_Backspace)
        short.wait(ECHO_S)
    assert len(count) == 1


# The cue


def test_what_was_felt_is_the_cue_of_the_next_set_and_of_no_other():
    told = Rehearsal(EXERCISES["dumbbell"], "always").do(Move.START).until(State.RESTING)
    told.do(Move.FAULT, value="knees-locked")
    told.until(State.GETTING_READY)
    assert told.scene().view.cue.id == "knees-locked"
    told.until(State.RESTING)
    assert told.scene().view.cue is None


def test_set_up_says_what_was_felt_the_last_time(short):
    rest_of(short)
    open_chooser(short)
    short.press("2")
    short.coach.do(Move.END_SESSION)
    short.look()
    short.press(K.Key_Return)
    short.press(K.Key_Return)
    short.look()
    assert [one.fault for one in short.page.canvas.scene.last_time] == ["squatting-it"]


# Dizzy


def overlay(house):
    return house.window.over._advice


def test_dizzy_in_a_set_pauses_it_and_any_key_leads_back(short):
    short.press(K.Key_Return, K.Key_Return)
    short.wait_for(State.WORKING)
    short.wait(8)
    short.press(K.Key_D)
    assert short.state is State.PAUSED
    assert overlay(short).isVisible()
    short.press(K.Key_Space)
    assert not overlay(short).isVisible()
    assert short.state is State.PAUSED, "the key was for the overlay alone"
    short.wait(ECHO_S)
    short.press(K.Key_Space)
    assert short.state is State.GETTING_READY


def test_dizzy_before_the_first_set_leads_back_to_setting_up(short):
    short.press(K.Key_Return, K.Key_Return)
    short.wait(5)
    short.press(K.Key_D)
    assert short.state is State.SET_UP


def test_dizzy_before_a_later_set_leads_back_to_a_rest_that_stands_still(short):
    rest_of(short)
    short.press(K.Key_Return)
    short.wait_for(State.GETTING_READY)
    short.press(K.Key_D)
    short.wait(900)
    assert short.state is State.RESTING
    assert short.coach.view().rest.paused_s is not None


def test_dizzy_in_a_rest_holds_it(short):
    rest_of(short)
    short.press(K.Key_D)
    short.wait(900)
    assert short.state is State.RESTING
    assert short.coach.view().rest.paused_s is not None
    short.press(K.Key_D, K.Key_D)  # closed, and once more: the rest that stands still goes on standing
    assert overlay(short).isVisible()
    assert short.coach.view().rest.paused_s is not None


def test_dizzy_while_the_app_waits_begins_nothing(short):
    rest_of(short)
    short.wait(200)
    assert short.coach.view().is_waiting
    short.press(K.Key_D, K.Key_X)
    assert short.state is State.RESTING
    assert short.coach.view().is_waiting


def test_dizzy_out_of_the_choice_of_faults(short):
    rest_of(short)
    open_chooser(short)
    short.press(K.Key_D)
    assert short.navigation.place is State.RESTING
    assert short.coach.view().rest.paused_s is not None
    assert overlay(short).isVisible()


def test_dizzy_where_widgets_have_their_own_keys(short):
    short.activate()
    for page in (K.Key_P, K.Key_S):
        short.press(page)
        before = short.window.focusWidget()
        short.press(K.Key_D)
        assert overlay(short).isVisible()
        short.press(K.Key_Tab)
        assert not overlay(short).isVisible()
        assert short.window.focusWidget() is before
        short.navigation.show_today()


def test_a_letter_that_is_typed_is_a_letter(house):
    house.activate()
    house.press(K.Key_H, K.Key_Slash, "d")
    assert house.window.focusWidget().text() == "d"
    assert overlay(house) is None


def test_dizzy_leads_on_from_the_help(short):
    short.press("?")
    assert short.window.over.keys.isVisible()
    short.press(K.Key_D)
    assert overlay(short).isVisible()
    assert not short.window.over.keys.isVisible()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("advice", [DIZZY, HELP], ids=lambda one: one.title)
def test_advice_is_read_from_afar_and_whole(qtbot, written, advice, size):
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(*size)
    over = AdviceOverlay(Theme(SHEET, "dark"), page)
    over.show_advice(advice)
    page.grab()
    room = on_window(PAGE, *size)
    inks = [ink for _, _, ink in written.texts]
    assert all(room.contains(ink) for ink in inks)
    assert not any(
        one.adjusted(1, 1, -1, -1).intersects(other.adjusted(1, 1, -1, -1)) for one, other in combinations(inks, 2)
    )
    text = " ".join(text for text, _, _ in written.texts)
    for sentence in (advice.title, advice.first, *advice.then, *advice.signs, NOT_A_DEVICE):
        assert sentence in text
    tallest = max(tall for _, tall, _ in written.texts)
    assert tallest >= (60 if advice is DIZZY else 40) * room.width() / PAGE.width()


@pytest.mark.parametrize("advice", [DIZZY, HELP], ids=lambda one: one.title)
def test_advice_in_a_longer_language_is_smaller_and_still_whole(qtbot, written, advice):
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(PAGE.size().toSize())
    over = AdviceOverlay(Theme(SHEET, "dark"), page)
    with speaking_pseudo():
        over.show_advice(advice)
        page.grab()
    inks = [ink for _, _, ink in written.texts]
    assert all(PAGE.contains(ink) for ink in inks)
    assert not any(
        one.adjusted(1, 1, -1, -1).intersects(other.adjusted(1, 1, -1, -1)) for one, other in combinations(inks, 2)
    )


# Pain


def test_what_is_clicked_in_a_session_is_as_large_as_a_fingertip():
    told = Rehearsal(next(iter(real_exercises().values())), other=Dose(2, RepRange(5, 5), Load(Decimal(8))))
    asked = set_up.targets(told.scene(hearing=Hearing.ASKED))
    tiles = [(room, "") for count in (4, 10) for room in faults.rooms_of(count)]
    for room, key in (*asked, *rest.TARGETS, *summary.TARGETS, (summary.TEN, "ten"), *tiles):
        assert min(room.width(), room.height()) >= 44, key


def to_summary(house):
    rest_of(house)
    house.press(K.Key_Return)
    house.wait_for(State.WORKING)
    house.wait_for(State.SUMMARY)
    house.wait(ECHO_S)


def test_pain_of_ten_is_reached_by_keys_and_by_a_click(short):
    to_summary(short)
    short.press("9", K.Key_Up, K.Key_Up)
    assert short.stored()[0].pain == 10
    short.press("0", K.Key_Down)
    assert short.stored()[0].pain == 0
    canvas = short.page.canvas
    spot = on_window(summary.TEN, canvas.width(), canvas.height()).center().toPoint()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=spot)
    assert short.stored()[0].pain == 10
    assert "No load" in canvas.accessibleDescription()
    short.press(K.Key_H)
    assert all(sign in overlay(short).accessibleDescription() for sign in STOP_NOW)


# The morning after


def trained(house, *, days_ago=1, pain=None):
    """A session was trained here, so many days ago, and Today is shown anew."""
    started = house.clock.today() - timedelta(days=days_ago)
    finished = started + timedelta(minutes=10)
    record = a_session(sets=(a_set(),), started_at=started, finished_at=finished, pain=pain)
    house.store.save_whole(record)
    house.navigation.show_today()
    return record


def texts(house):
    return [one.text() for one in house.page.findChildren(QLabel) if one.isVisible()]


def test_the_morning_after_is_asked_once_and_a_digit_answers(house):
    record = trained(house)
    assert house.page.asked.id == record.id
    house.press("2")
    assert house.page.asked is None
    house.navigation.show_today()
    assert house.page.asked is None


def test_the_question_can_be_passed_over_and_never_stands_in_the_way(house):
    trained(house)
    house.press(K.Key_Return)
    assert house.state is State.SET_UP
    house.press(K.Key_Backspace)
    assert house.page.asked is not None
    house.press(K.Key_N)
    assert house.page.asked is None


@pytest.mark.parametrize(
    ("after_session", "answer", "title"),
    [(None, "5", "Let it settle first"), (1, "3", "More than after the session"), (3, "3", None)],
)
def test_a_bad_morning_is_answered_calmly(house, after_session, answer, title):
    trained(house, pain=after_session)
    house.press(answer)
    assert (title in texts(house)) == (title is not None)
    assert not house.page._morning.isVisible() or title is not None
    house.press("7")
    house.navigation.show_today()
    assert (title in texts(house)) == (title is not None), "it stays until it was read"
    house.press(K.Key_N)
    assert not house.page._morning.isVisible()


def test_the_arrow_up_answers_ten_while_the_question_is_asked(house):
    house.press(K.Key_Up)
    assert "Let it settle first" not in texts(house)
    record = trained(house)
    house.press(K.Key_Up)
    assert house.page.asked is None
    assert "Let it settle first" in texts(house)
    assert next(one for one in house.gym.sessions() if one.id == record.id).morning_pain == 10


def test_ten_is_clicked(house):
    trained(house)
    ten = house.page._morning._answers[10]
    QTest.mouseClick(ten, Qt.MouseButton.LeftButton)
    assert house.page.asked is None
    assert "Let it settle first" in texts(house)


def test_nothing_is_asked_on_the_same_day_or_of_what_came_from_elsewhere(house):
    trained(house, days_ago=0)
    assert house.page.asked is None
    house.press("3")
    assert "Let it settle first" not in texts(house)


@pytest.mark.parametrize("size", SIZES)
def test_the_question_fits_on_today(house, size):
    trained(house)
    house.window.resize(*size)
    card = house.page._morning
    QTest.qWait(0)
    assert house.page.width() == size[0], "nothing pushes the window wider"
    assert house.page.rect().contains(card.geometry())
    for one in (*card._answers, card._pass):
        assert one.width() >= one.fontMetrics().horizontalAdvance(one.text())
    for one in house.page.findChildren(QLabel):
        if one.isVisible() and one.wordWrap():
            assert one.height() >= one.heightForWidth(one.width()), f"{one.text()} is cut"


def test_it_says_what_it_is_not(house):
    house.press(K.Key_S)
    assert NOT_A_DEVICE in texts(house)
    house.press(K.Key_Backspace)
    house.press(K.Key_G)
    assert NOT_A_DEVICE in texts(house)
