"""The named colours of the house: every painted thing takes its colours from here.

A few colours, each with one meaning: blue breathes in, pale grey holds tight, amber breathes out,
green is done. Names say what a colour is for, never what it looks like.

The six that carry a meaning stay apart for every kind of eyes, by lightness where a hue is not seen; what is read
on Train has a contrast of 7, everything else 4.5, and what is no text 3 (`tests/ui/test_colours.py` measures it).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme, as `#rrggbb` colours.

    Attributes:
        name: The theme's name.
        is_dark: Whether light text stands on dark surfaces.
        surface: The page.
        surface_raised: Cards and fields on the page.
        surface_sunken: Tracks, empty pips, pressed fields.
        border: Hairlines around cards, and within them.
        edge: The bounds of what can be pressed or filled in, and what is yet to come.
        text: What is to be read.
        text_muted: What may be read.
        accent: The one thing to do next, selection and focus.
        on_accent: Text on the accent.
        inhale: The breath in, on the way down.
        tight: The hold.
        exhale: The breath out, on the thrust.
        done: What is finished and confirmed.
        on_done: Text on done.
        warning: What deserves a look.
        error: What went wrong.
        spot: The light behind the figure.
        floor: The ground the figure stands on.
        skin: The figure's skin.
        shirt: The figure's shirt.
        shorts: The figure's shorts.
        sock: The figure's socks.
        shoe: The figure's shoes.
        sole: The soles of the shoes.
        hair: The figure's hair.
        iron: The weights.
        line: The figure's inner lines.
        halo: The outline that lifts the figure off its background; the surface's colour where it needs none.
    """

    name: str
    is_dark: bool
    surface: str
    surface_raised: str
    surface_sunken: str
    border: str
    edge: str
    text: str
    text_muted: str
    accent: str
    on_accent: str
    inhale: str
    tight: str
    exhale: str
    done: str
    on_done: str
    warning: str
    error: str
    spot: str
    floor: str
    skin: str
    shirt: str
    shorts: str
    sock: str
    shoe: str
    sole: str
    hair: str
    iron: str
    line: str
    halo: str


DARK = Tokens(
    name="dark",
    is_dark=True,
    surface="#0f1418",
    surface_raised="#1a2128",
    surface_sunken="#2b363d",
    border="#46525b",
    edge="#75838d",
    text="#f3f6f8",
    text_muted="#aab6bc",
    accent="#6ff0b9",
    on_accent="#08281a",
    inhale="#66beff",
    tight="#d6dadd",
    exhale="#eca52f",
    done="#6ff0b9",
    on_done="#08281a",
    warning="#fed57e",
    error="#fe756f",
    spot="#26343d",
    floor="#33434d",
    skin="#f0b088",
    shirt="#33bfae",
    shorts="#6a8bce",
    sock="#eef1f3",
    shoe="#ff7f50",
    sole="#f3f6f8",
    hair="#74503b",
    iron="#87929d",
    line="#2a2622",
    halo="#0f1418",
)

LIGHT = Tokens(
    name="light",
    is_dark=False,
    surface="#f6f3ec",
    surface_raised="#ffffff",
    surface_sunken="#e4e0d6",
    border="#d3cdc0",
    edge="#857e70",
    text="#1b2429",
    text_muted="#49535b",
    accent="#045e3b",
    on_accent="#ffffff",
    inhale="#154fa1",
    tight="#49535d",
    exhale="#7f4208",
    done="#045e3b",
    on_done="#ffffff",
    warning="#472d00",
    error="#c20844",
    spot="#ebe6da",
    floor="#ddd6c6",
    skin="#e9a67c",
    shirt="#1fa394",
    shorts="#2b3f66",
    sock="#ffffff",
    shoe="#f06a3c",
    sole="#ffffff",
    hair="#3a261b",
    iron="#4d5862",
    line="#2a2622",
    halo="#f6f3ec",
)

CONTRAST = Tokens(
    name="contrast",
    is_dark=True,
    surface="#000000",
    surface_raised="#0a0a0a",
    surface_sunken="#303030",
    border="#f0f0f0",
    edge="#8c8c8c",
    text="#ffffff",
    text_muted="#e2e2e2",
    accent="#ffe14d",
    on_accent="#000000",
    inhale="#87c8f1",
    tight="#f0f0f0",
    exhale="#eeb249",
    done="#61f6b2",
    on_done="#000000",
    warning="#fff27a",
    error="#ff8781",
    spot="#1a1a1a",
    floor="#454545",
    skin="#f0b088",
    shirt="#2fe0c8",
    shorts="#86a8ff",
    sock="#ffffff",
    shoe="#ff9166",
    sole="#ffffff",
    hair="#74503b",
    iron="#c3ccd4",
    line="#000000",
    halo="#ffffff",
)

BY_NAME = {tokens.name: tokens for tokens in (DARK, LIGHT, CONTRAST)}
