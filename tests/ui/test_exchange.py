"""Files in and out, from the window: what is in them is told first, and nothing is half done."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QPushButton, QTextEdit

from hipcoach.coach import exchange
from hipcoach.store.import_log import turn
from hipcoach.ui.components.choice import Choice
from hipcoach.ui.components.errand import Errand
from hipcoach.ui.components.preview_box import PreviewBox
from hipcoach.ui.exchange import Exchange
from tests.coach.test_exchange import STRONG
from tests.helpers.records import a_session, a_set
from tests.helpers.tongues import speaking_pseudo, untold
from tests.helpers.window import House

_PATIENCE_MS = 20_000


@pytest.fixture
def office(house) -> Exchange:
    """What carries files in and out of a record with one session."""
    house.store.save_whole(a_session(id="mine", sets=(a_set(),)))
    return Exchange(house.theme, house.window, house.gym)


@pytest.fixture
def strong(tmp_path) -> Path:
    file = tmp_path / "strong.csv"
    file.write_text(STRONG, encoding="utf-8")
    return file


def dialog(house: House) -> QFileDialog:
    (found,) = [one for one in house.window.findChildren(QFileDialog) if one.isVisible()]
    return found


def choose(house: House, file: Path) -> None:
    found = dialog(house)
    found.fileSelected.emit(str(file))
    found.done(QFileDialog.DialogCode.Accepted)


def preview(qtbot, house: House) -> PreviewBox:
    def is_there() -> None:
        assert [one for one in house.window.findChildren(PreviewBox) if one.isVisible()]

    qtbot.waitUntil(is_there, timeout=_PATIENCE_MS)
    return next(one for one in house.window.findChildren(PreviewBox) if one.isVisible())


def text(box: PreviewBox) -> str:
    return box.findChild(QTextEdit).toPlainText()


@pytest.mark.parametrize(
    ("kind", "begins"),
    [
        ("Everything", '{"format":"hipcoach"'),
        ("Sessions and sets", "\ufeffhipcoach_csv,"),
        ("For Strong", "Date;Workout"),
    ],
)
def test_the_record_is_taken_along_in_the_kind_that_is_chosen(qtbot, house, office, tmp_path, kind, begins):
    office.export()
    found = dialog(house)
    found.selectNameFilter(next(one for one in found.nameFilters() if one.startswith(kind)))
    file = tmp_path / f"mine.{'json' if kind == 'Everything' else 'csv'}"
    with qtbot.waitSignal(office.said, timeout=_PATIENCE_MS) as said:
        choose(house, file)
    assert said.args == [f"1 set is in {file}."]
    assert file.read_text(encoding="utf-8").startswith(begins)


def test_in_another_language_the_kind_is_known_all_the_same(qtbot, house, office, tmp_path):
    file = tmp_path / "mine.csv"
    with speaking_pseudo():
        office.export()
        found = dialog(house)
        found.selectNameFilter(next(one for one in found.nameFilters() if "Str" in one))
        kinds, title = [untold(one) for one in found.nameFilters()], found.windowTitle()
        with qtbot.waitSignal(office.said, timeout=_PATIENCE_MS) as said:
            choose(house, file)
    assert kinds == [["json"], [], [], []]
    assert untold(title) == []
    assert set(untold(said.args[0])) <= set(untold(str(file)))
    assert file.read_text(encoding="utf-8").startswith("Date;Workout")


def test_a_file_is_told_before_it_comes_in_and_comes_in_by_enter(qtbot, house, office, strong):
    office.bring_in()
    choose(house, strong)
    box = preview(qtbot, house)
    assert "Bench Press (Barbell): keeps its own name, 1 set." in text(box)
    assert len(house.stored()) == 1
    with qtbot.waitSignal(office.brought_in, timeout=_PATIENCE_MS) as brought_in:
        QTest.keyClick(box, Qt.Key.Key_Return)
    import_id, name = brought_in.args
    assert name == "strong.csv"
    assert [one.source for one in house.stored()] == ["", "Strong"]
    turn(house.store, import_id, is_undone=True)
    assert [one.id for one in house.stored()] == ["mine"]


def test_what_the_file_does_not_say_is_asked_and_looked_at_again(qtbot, house, office, strong):
    office.bring_in()
    choose(house, strong)
    box = preview(qtbot, house)
    before = text(box)
    pair, unit = box.findChildren(Choice)
    assert pair.isVisible()
    assert unit.isVisible()
    pair.setCurrentIndex(1)
    qtbot.waitUntil(lambda: text(box) != before, timeout=_PATIENCE_MS)
    unit.setCurrentIndex(1)
    assert not box.findChild(QPushButton, "take").isEnabled(), "nobody agrees to what is not told yet"
    qtbot.waitUntil(box.findChild(QPushButton, "take").isEnabled, timeout=_PATIENCE_MS)
    with qtbot.waitSignal(office.said, timeout=_PATIENCE_MS):
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert str(house.stored()[1].sets[0].load) == "2 × 6.25 lb"


def test_of_two_answers_in_a_row_the_later_one_counts(qtbot, house, office, strong):
    office.bring_in()
    choose(house, strong)
    box = preview(qtbot, house)
    pair, _ = box.findChildren(Choice)
    for place in (1, 0, 1):
        pair.setCurrentIndex(place)
    qtbot.waitUntil(box.findChild(QPushButton, "take").isEnabled, timeout=_PATIENCE_MS)
    assert "With two dumbbells the weight is that of both together." in text(box)
    with qtbot.waitSignal(office.said, timeout=_PATIENCE_MS):
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert str(house.stored()[1].sets[0].load) == "2 × 6.25 kg"


def test_the_question_is_left_while_the_file_is_looked_at_again(qtbot, house, office, strong):
    office.bring_in()
    choose(house, strong)
    box = preview(qtbot, house)
    box.findChildren(Choice)[0].setCurrentIndex(1)
    with qtbot.waitSignal(office._errand.ended, timeout=_PATIENCE_MS):
        QTest.keyClick(box, Qt.Key.Key_Escape)
    assert [one.id for one in house.stored()] == ["mine"]


def test_without_a_yes_nothing_comes_in(qtbot, house, office, strong):
    office.bring_in()
    choose(house, strong)
    QTest.keyClick(preview(qtbot, house), Qt.Key.Key_Escape)
    assert [one.id for one in house.stored()] == ["mine"]


def test_what_is_no_log_is_told(qtbot, house, office, tmp_path):
    letter = tmp_path / "letter.csv"
    letter.write_text("Dear runner,\nwell done.\n")
    office.bring_in()
    with qtbot.waitSignal(office.noticed, timeout=_PATIENCE_MS) as noticed:
        choose(house, letter)
    assert "letter.csv" in noticed.args[0]


def test_nothing_new_cannot_be_brought_in(qtbot, house, office, tmp_path):
    file = tmp_path / "mine.json"
    exchange.export(house.store, file, exchange.Shape.HIPCOACH, lambda _: None)
    office.bring_in()
    choose(house, file)
    box = preview(qtbot, house)
    assert "Nothing in it is new." in text(box)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.isVisible()
    box.reject()


def test_cancel_ends_the_work_the_next_time_that_it_tells_how_far_it_is(qtbot, house):
    told: list[float] = []

    def count(progress) -> None:
        while True:
            progress(0.5)
            told.append(0.5)

    errand = Errand("Counting …", count, house.window)
    with qtbot.waitSignal(errand.ended, timeout=_PATIENCE_MS), qtbot.assertNotEmitted(errand.done):
        errand.start()
        (bar,) = house.window.findChildren(QProgressDialog)
        bar.canceled.emit()


def test_the_window_closes_in_the_middle_of_it(qtbot, house, office, strong):
    office.bring_in()
    choose(house, strong)
    office.close()
    house.close()
    assert not house.window.isVisible()
