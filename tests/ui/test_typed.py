"""What is typed: words of the reader's language as they are shown, and the English ones everywhere."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale, Qt

from hipcoach import paths
from hipcoach.domain.errors import UserError
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.mending import Field
from hipcoach.domain.settings import SETTINGS
from hipcoach.ui.components.setting_row import SettingRow
from hipcoach.ui.language import speak, told
from hipcoach.ui.models.sets import COLUMNS, SetsModel
from hipcoach.ui.theme import Theme
from tests.helpers.records import a_session, a_set
from tests.helpers.window import SHEET, real_exercises

COLUMN = {column.field: number for number, column in enumerate(COLUMNS)}
DUMBBELLS = next(one for one in SETTINGS if one.name == "dumbbells")


@pytest.fixture
def german(qapp) -> Iterator[None]:
    before = QLocale()
    speak("de", paths.translations())
    yield
    speak("en", paths.translations())
    QLocale.setDefault(before)


@pytest.fixture
def model(german) -> SetsModel:
    model = SetsModel()
    load = Load(Decimal(8), implements=2)
    model.show_session(a_session(sets=(a_set(is_warm_up=True, load=load), a_set(set_number=2))), real_exercises())
    return model


@pytest.mark.parametrize("typed", ["Aufwärmsatz 3", "aufwärmsatz 3", "warm-up 3", "w 3"])
def test_a_warm_up_in_either_language(qtbot, model, typed):
    cell = model.index(1, COLUMN[Field.SET])
    model.check(cell, typed)
    with qtbot.waitSignal(model.edited) as told_of:
        model.setData(cell, typed)
    assert told_of.args[1:] == [Field.SET, typed if typed == "w 3" else "warm-up 3"]


@pytest.mark.parametrize("typed", ["ohne Last", "no load", "Ohne last "])
def test_no_load_in_either_language(model, typed):
    model.check(model.index(0, COLUMN[Field.LOAD]), typed)


def test_the_cell_holds_what_it_shows_and_leaving_it_changes_nothing(qtbot, model):
    cell = model.index(0, COLUMN[Field.SET])
    shown = cell.data(Qt.ItemDataRole.EditRole)
    assert shown == cell.data() == "Aufwärmsatz 1"
    with qtbot.assertNotEmitted(model.edited):
        model.setData(cell, shown)


def test_what_is_refused_is_told_as_it_was_typed(model):
    with pytest.raises(UserError) as refused:
        model.check(model.index(0, COLUMN[Field.SET]), "Aufwärmsatz drei")
    sentence = told(refused.value.words)
    assert "Aufwärmsatz drei" in sentence
    assert "Aufwärmsatz 1" in sentence, "the example is in the reader's words"


@pytest.mark.parametrize("typed", ["2-6 je 2 kg", "2-6 by 2 kg", "2–6 JE 2 kg"])
def test_a_range_of_weights_in_either_language(qtbot, german, typed):
    row = SettingRow(Theme(SHEET), DUMBBELLS)
    qtbot.addWidget(row)
    row.unit = Unit.KG
    row.control.setText(typed)
    row.take_typed()
    assert (row.value, row.problem) == ("2 4 6 kg", "")


def test_help_and_example_of_a_range_use_the_same_word(german):
    assert "2-20 je 2 kg" in told(DUMBBELLS.help)
    with pytest.raises(UserError) as refused:
        DUMBBELLS.reads("6-2 by 2 kg", Unit.KG)
    assert "2-10 je 2 kg" in told(refused.value.words)
