"""The theme: colours that can be read from afar, one place for every colour and number, sizes in steps."""

import re
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPalette, QRawFont, QStyleHints
from PySide6.QtWidgets import QApplication

from hipcoach.domain.exercise import Breath
from hipcoach.domain.settings import BY_NAME as SETTINGS_BY_NAME
from hipcoach.figure import MAN
from hipcoach.ui import theme as house
from hipcoach.ui.looks import TONES, in_tone
from hipcoach.ui.painting.marks import breath_colour
from hipcoach.ui.theme import Sizes, Theme, font, palette, scale_for, style_sheet
from hipcoach.ui.tokens import BY_NAME, CONTRAST, DARK, LIGHT, Tokens
from tests.helpers.colours import contrast, luminance
from tests.helpers.shipped import PACKAGE

ROOT = Path(__file__).parents[2]
SHEET, FONTS = ROOT / "resources" / "theme" / "app.qss", ROOT / "resources" / "fonts"
OTHER_KEYBOARDS = set("＋－＝＠")
"""What is understood and never shown."""

THEMES = pytest.mark.parametrize("tokens", BY_NAME.values(), ids=lambda tokens: tokens.name)

ON_TRAIN = 7.0
ELSEWHERE = 4.5

READ_ON_TRAIN = ("text", "text_muted", "inhale", "tight", "exhale", "done", "warning")
READ_ELSEWHERE = (
    ("error", "surface"),
    ("error", "surface_raised"),
    ("accent", "surface"),  # a check box in focus
    ("accent", "surface_raised"),
    ("on_accent", "accent"),
    ("on_done", "done"),
    ("text", "surface_sunken"),  # what is selected, what is pressed
    ("text_muted", "surface_sunken"),
    ("warning", "surface_sunken"),
    ("surface", "text"),  # the chosen figure for pain
    ("surface", "inhale"),  # the number of a step
    ("surface", "exhale"),
)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(SHEET, "dark")


def between(tokens: Tokens, colour: str, ground: str) -> float:
    """The contrast of two tokens by their names."""
    return contrast(getattr(tokens, colour), getattr(tokens, ground))


def declarations() -> list[tuple[str, str]]:
    """The style sheet's properties with their values, without comments and without names."""
    bare = re.sub(r"/\*.*?\*/", "", SHEET.read_text(encoding="utf-8"), flags=re.DOTALL)
    found = [part.split(":", 1) for block in re.findall(r"\{([^}]*)\}", bare) for part in block.split(";")]
    pairs = [(pair[0].strip(), re.sub(r"\$\w+", "", pair[1])) for pair in found if len(pair) == 2]
    assert len(pairs) > 100, "the sheet was not read"
    return pairs


@THEMES
@pytest.mark.parametrize("ground", ["surface", "surface_raised"])
@pytest.mark.parametrize("colour", READ_ON_TRAIN)
def test_what_is_read_on_train_stands_out_from_three_metres(tokens, ground, colour):
    assert between(tokens, colour, ground) >= ON_TRAIN


@THEMES
@pytest.mark.parametrize(("colour", "ground"), READ_ELSEWHERE)
def test_everything_else_can_be_read(tokens, colour, ground):
    assert between(tokens, colour, ground) >= ELSEWHERE


@THEMES
@pytest.mark.parametrize("tone", TONES.values())
def test_every_skin_and_its_hair_stand_out(tokens, tone):
    tokens = in_tone(tokens, tone)
    # On light surfaces its contour makes a light skin stand out.
    assert between(tokens, "skin", "spot") >= (2.2 if tokens.is_dark else 1.25)
    assert between(tokens, "hair", "spot") >= 1.4


def test_the_themes_wear_the_second_tone_unless_told_otherwise():
    for tokens in BY_NAME.values():
        assert in_tone(tokens, TONES["2"]) is tokens


@THEMES
def test_every_breath_has_a_colour_of_its_own(tokens):
    colours = {breath: breath_colour(breath, tokens) for breath in Breath}
    assert colours == {Breath.IN: tokens.inhale, Breath.TIGHT: tokens.tight, Breath.OUT: tokens.exhale}
    assert len({*colours.values(), tokens.done, tokens.warning}) == 5


@THEMES
def test_every_token_is_a_plain_colour(tokens):
    colours = {name: value for name, value in asdict(tokens).items() if name not in {"name", "is_dark"}}
    assert [name for name, value in colours.items() if not re.fullmatch("#[0-9a-f]{6}", value)] == []
    assert tokens.is_dark == (luminance(tokens.surface) < luminance(tokens.text))


def test_the_sheet_names_its_colours():
    known = {*QColor.colorNames()} - {"transparent"}
    literal = [
        f"{name}: {value}"
        for name, value in declarations()
        if "#" in value or re.search(r"\b(rgb|hs[vl])a?\s*\(", value) or known & {*re.findall(r"[a-z]+", value)}
    ]
    assert literal == []


def test_the_sheet_names_its_lengths():
    # Nothing is nothing at every size, and how heavy type is does not depend on the window's size.
    lengths = [
        f"{name}: {value}"
        for name, value in declarations()
        if name != "font-weight" and re.search(r"\d", re.sub(r"(?<![\w.])0(?![\w.])", "", value))
    ]
    assert lengths == []


@THEMES
def test_the_filled_sheet_holds_the_tokens_and_no_names(tokens):
    filled = style_sheet(SHEET.read_text(encoding="utf-8"), tokens, Sizes(1.0))
    assert "$" not in filled
    assert f"color: {tokens.text};" in filled
    assert f"background: {tokens.surface};" in filled


def test_a_token_that_does_not_exist_is_an_error():
    with pytest.raises(KeyError, match="crimson"):
        style_sheet("QLabel { color: $crimson; }", DARK, Sizes())


@pytest.mark.parametrize("choice", BY_NAME)
def test_qt_understands_the_whole_sheet(qapp, choice):
    # Qt says so in its log where it does not, and that fails a test.
    Theme(SHEET, choice).apply()
    assert qapp.styleSheet()


@THEMES
def test_the_palette_says_the_same_as_the_tokens(tokens):
    colours, role = palette(tokens), QPalette.ColorRole
    roles = {
        role.Window: tokens.surface,
        role.WindowText: tokens.text,
        role.Base: tokens.surface_raised,
        role.Text: tokens.text,
        role.ButtonText: tokens.text,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.PlaceholderText: tokens.text_muted,
    }
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        assert {one: colours.color(group, one).name() for one in roles} == roles


@THEMES
@pytest.mark.parametrize("name", ["Text", "ButtonText", "WindowText"])
def test_what_is_disabled_steps_back_and_can_still_be_read(tokens, name):
    colours, role = palette(tokens), QPalette.ColorRole[name]
    disabled = colours.color(QPalette.ColorGroup.Disabled, role).name()
    assert disabled == tokens.text_muted
    assert disabled != colours.color(QPalette.ColorGroup.Active, role).name()


def test_a_chosen_theme_reaches_the_application_and_the_painted_widgets(qapp, theme, qtbot):
    theme.apply()
    with qtbot.waitSignal(theme.changed):
        theme.choose("light")
    assert theme.tokens is LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.surface
    assert LIGHT.surface in qapp.styleSheet()
    assert DARK.text not in qapp.styleSheet()


def test_a_chosen_figure_reaches_what_is_painted(theme, qtbot):
    theme.apply()
    with qtbot.waitSignal(theme.changed):
        theme.adopt({"figure": "man", "volume": 5})
    assert theme.build is MAN
    with qtbot.waitSignal(theme.changed):
        theme.adopt({"skin": "5"})
    assert theme.tokens == in_tone(DARK, TONES["5"])
    theme.choose("light")
    assert theme.tokens == in_tone(LIGHT, TONES["5"])


def test_every_look_that_can_be_chosen_exists(theme):
    for name in ("theme", "figure", "skin"):
        for choice, _ in SETTINGS_BY_NAME[name].choices:
            theme.adopt({name: choice})
    assert theme.choice == "system"
    assert theme.build is MAN


def test_the_same_choice_again_styles_nothing_anew(theme, qtbot):
    theme.apply()
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose("dark")


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [
        (1366, 768, 1.0),
        (1920, 1080, 1.4),
        (1366, 5000, 1.0),  # the shorter side decides
        (5000, 768, 1.0),
        (1024, 640, 0.75),
        (320, 200, 0.75),
        (3840, 2160, 2.5),
    ],
)
def test_sizes_follow_the_window(width, height, scale):
    assert scale_for(width, height) == pytest.approx(scale)


def test_sizes_change_in_steps():
    scales = [scale_for(width, 10_000) for width in range(900, 4000)]
    steps = [round(after - before, 9) for before, after in pairwise(scales)]
    assert set(steps) == {0.0, 0.05}
    assert (scales[0], scales[-1]) == (house.SMALLEST_SCALE, house.LARGEST_SCALE)


def test_a_window_is_styled_anew_only_at_a_step(theme, qtbot):
    with qtbot.assertNotEmitted(theme.changed):
        theme.fit(1366, 768)
        theme.fit(1380, 780)
    with qtbot.waitSignal(theme.changed):
        theme.fit(1920, 1080)
    assert theme.sizes == Sizes(1.4)


@pytest.mark.parametrize("scale", [0.75, 1.0, 2.5])
def test_lengths_grow_with_the_window_and_never_vanish(scale):
    lengths = Sizes(scale).as_tokens()
    assert all(re.fullmatch(r"[1-9]\d*px", length) for length in lengths.values())
    assert lengths["title"] == f"{round(40 * scale)}px"


def test_a_clocks_digits_are_of_equal_width(qapp):
    metrics = QFontMetricsF(font(100, is_clock=True))
    widths = [metrics.horizontalAdvance(digit) for digit in "0123456789"]
    assert max(widths) - min(widths) < 1


@pytest.mark.parametrize("weight", [QFont.Weight.Medium, QFont.Weight.DemiBold, QFont.Weight.Bold])
def test_the_face_comes_with_the_program_in_every_weight_that_is_used(theme, weight):
    found = QFontInfo(font(20, weight))
    assert (found.family(), found.weight()) == (house.FACE, weight)


def test_the_face_has_every_sign_that_the_program_and_its_languages_write(theme):
    face = QRawFont.fromFont(font(20))
    texts = [
        path.read_text(encoding="utf-8")
        for path in (*PACKAGE.rglob("*.py"), *(ROOT / "resources").resolve().rglob("*.toml"))
    ]
    signs = {sign for text in texts for sign in text if sign.isprintable()} - OTHER_KEYBOARDS
    assert len(signs) > 100
    signs |= set("äöüÄÖÜßẞéèêàçñåøœ„“”‚‘’»«–—…€×÷·°½\u00a0\u202f\u2009")
    assert [sign for sign in sorted(signs) if not face.supportsCharacter(ord(sign))] == []


def test_the_face_comes_with_its_licence():
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "LICENSE.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("side", [16, 24, 32, 48, 64, 128, 256])
def test_the_icon_is_there_in_every_usual_size(qapp, side):
    icon = house.app_icon(ROOT / "resources" / "icons")
    picture = icon.pixmap(QSize(side, side), 1.0).toImage()
    assert picture.size() == QSize(side, side)
    seen = {picture.pixelColor(x, y).name() for x in range(side) for y in range(side)}
    assert {DARK.surface, DARK.accent} <= seen, "the colours of the house"


@pytest.mark.parametrize(("scheme", "tokens"), [(Qt.ColorScheme.Light, LIGHT), (Qt.ColorScheme.Dark, DARK)])
def test_the_system_decides_where_it_is_asked_and_is_followed_at_once(theme, monkeypatch, scheme, tokens):
    theme.choose("system")
    hints = QApplication.styleHints()
    monkeypatch.setattr(type(hints), "colorScheme", lambda _: scheme)
    hints.colorSchemeChanged.emit(scheme)
    assert theme.tokens is tokens
    theme.choose("contrast")
    hints.colorSchemeChanged.emit(scheme)
    assert theme.tokens is CONTRAST, "whoever chose a theme keeps it"


@pytest.mark.skipif(not hasattr(QStyleHints, "accessibility"), reason="Qt tells of contrast since 6.10")
def test_the_systems_high_contrast_is_followed_at_once(theme, monkeypatch):
    theme.choose("system")
    hints = QApplication.styleHints()
    kinds = Qt.ContrastPreference
    for preference, tokens in ((kinds.HighContrast, CONTRAST), (kinds.NoPreference, DARK)):
        with monkeypatch.context() as system:
            system.setattr(type(hints.accessibility()), "contrastPreference", lambda _, told=preference: told)
            hints.accessibility().contrastPreferenceChanged.emit(preference)
        assert theme.tokens is tokens


def test_the_smallest_type_is_one_pixel(qapp):
    assert font(0.2).pixelSize() == 1
