import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.errors import UserError
from hipcoach.domain.load import Unit
from hipcoach.domain.settings import BY_NAME, DEFAULTS, SETTINGS, checked, written
from hipcoach.domain.states import AutoStart

ANYTHING = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_default_of_every_setting_is_allowed_and_explained(setting):
    assert setting.check(setting.default) == setting.default
    assert setting.label
    assert setting.help.endswith(".")


def test_names_are_unique():
    assert len(BY_NAME) == len(SETTINGS) == len(DEFAULTS)


@pytest.mark.parametrize(
    "setting", [one for one in SETTINGS if isinstance(one.default, str) and not one.reads], ids=lambda s: s.name
)
def test_every_choice_is_allowed_and_no_other(setting):
    assert len(setting.choices) > 1 or setting.is_open
    for choice, label in setting.choices:
        assert setting.check(choice) == choice
        assert label
    for wrong in ("a\nb", "x" * 201, None, 1, True, *(() if setting.is_open else ("purple", ""))):
        with pytest.raises(UserError, match=setting.name):
            setting.check(wrong)


@pytest.mark.parametrize("setting", [one for one in SETTINGS if one.reads], ids=lambda s: s.name)
def test_typed_text_is_kept_as_it_is_read_and_no_other_is_allowed(setting):
    assert setting.check("  20,5KG ") == "20.5 kg"
    assert setting.check(" ") == ""
    for wrong in ("a\nb", "x" * 201, "9" * 500, "20", None, 1, True):
        with pytest.raises(UserError, match=f"{setting.name} cannot be .*[.]$"):
            setting.check(wrong)


def test_what_is_only_known_on_the_spot_can_be_chosen():
    assert BY_NAME["device"].check("Headphones (A2DP) / left") == "Headphones (A2DP) / left"
    assert BY_NAME["pack"].check("Großmutters Töne") == "Großmutters Töne"


@pytest.mark.parametrize("setting", [one for one in SETTINGS if type(one.default) is int], ids=lambda s: s.name)
def test_numbers_keep_to_their_bounds(setting):
    low, high = setting.bounds
    assert setting.check(low) == low
    assert setting.check(high) == high
    for wrong in (low - 1, high + 1, float(low), "1", None, True):
        with pytest.raises(UserError, match=f"lies between {low} and {high}"):
            setting.check(wrong)


@pytest.mark.parametrize(
    "setting", [one for one in SETTINGS if isinstance(one.default, bool)], ids=lambda s: s.name
)
def test_switches_are_true_or_false(setting):
    assert setting.check(True) is True
    assert setting.check(False) is False
    for wrong in (1, 0, "true", None):
        with pytest.raises(UserError, match="true or false"):
            setting.check(wrong)


def test_auto_start_offers_what_the_session_knows():
    choices = {choice for choice, _ in BY_NAME["auto_start"].choices}
    assert choices == set(AutoStart)
    assert DEFAULTS["auto_start"] == AutoStart.CONFIRMED


def test_stored_values_that_are_wrong_are_left_out_and_named():
    values, notices = checked({"theme": "light", "volume": 900, "of_another_version": 1})
    assert values == {**DEFAULTS, "theme": "light"}
    assert len(notices) == 1
    assert "volume" in notices[0]


@given(st.dictionaries(st.sampled_from(sorted(BY_NAME)) | st.text(max_size=5), ANYTHING))
def test_whatever_was_stored_every_setting_has_an_allowed_value(stored):
    values, _ = checked(stored)
    assert values.keys() == BY_NAME.keys()
    for name, value in values.items():
        assert BY_NAME[name].check(value) == value


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_what_is_written_can_be_typed(setting):
    for value in (setting.default, *(choice for choice, _ in setting.choices)):
        text = "" if value == "" else written(value)
        assert setting.typed(text, Unit.KG) == value
    assert setting.allowed


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("volume", "70", 70),
        ("sound_offset_ms", "-50", -50),
        ("runs", "false", False),
        ("dumbbells", "4 6 8", "4 6 8 lb"),
        ("bar", "20 kg", "20 kg"),
    ],
)
def test_what_a_typed_text_stands_for(name, text, value):
    assert BY_NAME[name].typed(text, Unit.LB) == value


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("volume", "101"),
        ("volume", "7.5"),
        ("volume", ""),
        ("runs", "1"),
        ("theme", "Dark"),
        ("bar", "x"),
        ("unit", ""),
    ],
)
def test_a_typed_text_that_is_not_allowed(name, text):
    with pytest.raises(UserError, match=f"{name} cannot be"):
        BY_NAME[name].typed(text, Unit.KG)
