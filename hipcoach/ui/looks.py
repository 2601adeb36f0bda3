"""What a figure looks like besides its clothes: tones of skin, each with the colour of hair that goes with it."""

from dataclasses import dataclass, replace
from types import MappingProxyType

from hipcoach.ui.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Tone:
    """One tone, as `#rrggbb` colours.

    Attributes:
        skin: On light surfaces.
        hair: On light surfaces.
        skin_on_dark: On dark surfaces, a little lighter, so that the figure stands out.
        hair_on_dark: The same for the hair.
    """

    skin: str
    hair: str
    skin_on_dark: str
    hair_on_dark: str


TONES = MappingProxyType(
    {
        "1": Tone("#f3c5a5", "#a8763c", "#f8d2b6", "#c2924f"),
        "2": Tone("#e9a67c", "#3a261b", "#f0b088", "#74503b"),
        "3": Tone("#c98a5e", "#2c1c14", "#d69a6d", "#6e4c39"),
        "4": Tone("#9c6540", "#231712", "#b57b52", "#6a4a3b"),
        "5": Tone("#70462d", "#1b1310", "#935f40", "#644639"),
    }
)
"""From the lightest to the deepest, as the settings name them."""


def in_tone(tokens: Tokens, tone: Tone) -> Tokens:
    """The tokens of a theme for a figure of that tone."""
    skin, hair = (tone.skin_on_dark, tone.hair_on_dark) if tokens.is_dark else (tone.skin, tone.hair)
    if (skin, hair) == (tokens.skin, tokens.hair):
        return tokens
    return replace(tokens, skin=skin, hair=hair)
