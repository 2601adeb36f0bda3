"""Colours that can be told apart: signs, the figure, what carries a meaning; in every theme, for every eye."""

from itertools import combinations

import pytest

from hipcoach.domain.charts import Line
from hipcoach.domain.running import RunKind
from hipcoach.figure import BUILDS, stand
from hipcoach.ui.components.train_canvas import WORK_VIEW
from hipcoach.ui.looks import TONES, in_tone
from hipcoach.ui.painting.legend import line_colour
from hipcoach.ui.painting.materials import brushes_of
from hipcoach.ui.painting.run_marks import run_colour
from hipcoach.ui.tokens import BY_NAME, Tokens
from tests.helpers.colours import EYES, apart, ciede2000, contrast
from tests.helpers.shipped import EXERCISES

THEMES = pytest.mark.parametrize("tokens", BY_NAME.values(), ids=lambda tokens: tokens.name)

WITH_MEANING = ("inhale", "tight", "exhale", "done", "warning", "error")
FAR_APART = 10.0
"""CIEDE2000. 2.3 is just noticed between fields side by side (Mahy, Van Eycken & Oosterlinck 1994); four times as
much is for words and lines that are not side by side. Our choice."""

SIGN = 3.0
"""WCAG 2.2, 1.4.11: what is no text, and has to be seen."""

SIGNS = (
    *(
        (name, ground)
        for name in (*WITH_MEANING, "text", "text_muted")
        for ground in ("surface", "surface_raised")
    ),
    ("edge", "surface"),  # the bounds of fields and buttons, sets to come
    ("edge", "surface_raised"),
    ("text", "edge"),  # the set now, and those to come
    ("done", "surface_sunken"),
    ("accent", "surface"),  # the focus
    ("accent", "surface_raised"),
    ("accent", "surface_sunken"),  # on what is selected
    ("text", "surface_sunken"),  # the focus on what is pressed, what is filled of a bar
    ("on_accent", "accent"),  # the focus within what is filled
    ("on_done", "done"),  # a tick
    ("text", "spot"),  # the arrows about the figure
    ("inhale", "spot"),
    ("exhale", "spot"),
    ("tight", "spot"),
)


class TestMeasures:
    @pytest.mark.parametrize(
        ("one", "other", "distance"),
        [  # pairs 1, 4, 13, 17, 25, 34 of Sharma, Wu & Dalal 2005
            ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
            ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0000),
            ((50.0, 2.4900, -0.0010), (50.0, -2.4900, 0.0011), 7.2195),
            ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
            ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
            ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
        ],
    )
    def test_distance_is_that_of_the_published_pairs(self, one, other, distance):
        assert ciede2000(one, other) == pytest.approx(distance, abs=5e-5)
        assert ciede2000(other, one) == pytest.approx(distance, abs=5e-5)

    def test_contrast_is_that_of_wcag(self):
        assert contrast("#ffffff", "#000000") == contrast("#000000", "#ffffff") == pytest.approx(21)
        assert contrast("#ffffff", "#777777") == pytest.approx(4.48, abs=0.005)

    @pytest.mark.parametrize("eyes", EYES)
    def test_grey_is_grey_for_every_eye(self, eyes):
        for grey in ("#000000", "#808080", "#ffffff"):
            assert apart(grey, grey, eyes) == 0
        assert apart("#000000", "#ffffff", eyes) == pytest.approx(100, abs=0.1)

    def test_what_an_eye_lacks_is_not_seen(self):
        # Red and green of one lightness, blue and green of one lightness.
        assert apart("#c06060", "#708040") > 40
        assert apart("#c06060", "#708040", "deuteranopia") < 12
        assert apart("#0090a0", "#00956a") > 15
        assert apart("#0090a0", "#00956a", "tritanopia") < 7


@THEMES
@pytest.mark.parametrize("eyes", EYES)
def test_colours_with_a_meaning_stay_apart(tokens, eyes):
    near = {
        f"{one} and {other}": round(distance, 1)
        for one, other in combinations(WITH_MEANING, 2)
        if (distance := apart(getattr(tokens, one), getattr(tokens, other), eyes)) < FAR_APART
    }
    assert near == {}


@THEMES
@pytest.mark.parametrize("eyes", EYES)
def test_the_lines_of_a_chart_and_the_marks_of_runs_stay_apart(tokens, eyes):
    solid, dashed = (line_colour(Line("", (), is_dashed=is_dashed), tokens) for is_dashed in (False, True))
    assert apart(solid, dashed, eyes) >= FAR_APART
    # All but a race differ by their forms alone.
    race = run_colour(RunKind.RACE, tokens)
    assert all(
        apart(race, run_colour(kind, tokens), eyes) >= FAR_APART for kind in RunKind if kind != RunKind.RACE
    )


@THEMES
@pytest.mark.parametrize(("sign", "ground"), SIGNS)
def test_what_is_no_text_is_seen(tokens, sign, ground):
    assert contrast(getattr(tokens, sign), getattr(tokens, ground)) >= SIGN


def in_the_light(tokens: Tokens, build: str, variation: str) -> set[str]:
    """What hips and load are painted in while the lift is paced; a leg farther away is in the shade."""
    exercise, brushes = EXERCISES[variation], brushes_of(tokens)
    shapes = [
        shape
        for depth in (0.0, 0.5, 1.0)
        for shape in stand(
            exercise.path.at(depth), WORK_VIEW, build=BUILDS[build], implement=exercise.implement
        ).shapes
        if shape.material in {"shorts", "iron"} and shape.finish == "body" and shape.shade == 0
    ]
    assert {shape.material for shape in shapes} == {"shorts", "iron"}
    return {brushes[shape.material, shape.shade, shape.finish].color().name() for shape in shapes}


@THEMES
@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("variation", EXERCISES)
def test_hips_and_load_stand_out_whoever_shows_the_lift(tokens, tone, build, variation):
    tokens = in_tone(tokens, TONES[tone])
    grounds = (tokens.surface, tokens.spot, tokens.floor)
    for colour in in_the_light(tokens, build, variation):
        assert min(contrast(colour, ground) for ground in grounds) >= SIGN
