"""Colours as measured: contrast, how far two are apart, and how they look to eyes that lack a kind of cone.

Contrast is WCAG 2.2's. The eyes are simulated with the matrices of Machado, Oliveira & Fernandes 2009 ("A
Physiologically-based Model for Simulation of Color Vision Deficiency") at severity 1, which act on linear RGB. The
distance is CIEDE2000 (Sharma, Wu & Dalal 2005, with their test data in `tests/ui/test_colours.py`).
"""

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

EYES: dict[str, Matrix] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}

_TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Triple = (0.95047, 1.0, 1.08883)


def linear(colour: str) -> Triple:
    """Linear red, green and blue of `#rrggbb`, 0…1."""
    shares = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return red, green, blue


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it, 0…1."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1…21."""
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def apart(one: str, other: str, eyes: str = "all cones") -> float:
    """How far two colours are apart for those eyes, by CIEDE2000."""
    return ciede2000(lab(one, eyes), lab(other, eyes))


def lab(colour: str, eyes: str = "all cones") -> Triple:
    """The colour in CIELAB under D65, as those eyes see it."""
    seen = [min(max(share, 0.0), 1.0) for share in _times(EYES[eyes], linear(colour))]
    x, y, z = (_bent(share / white) for share, white in zip(_times(_TO_XYZ, tuple(seen)), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def ciede2000(one: Triple, other: Triple) -> float:
    """The distance of two colours in CIELAB; 2.3 is just noticed (Mahy, Van Eycken & Oosterlinck 1994)."""
    mean_c = (hypot(*one[1:]) + hypot(*other[1:])) / 2
    grey = 1.5 - 0.5 * sqrt(mean_c**7 / (mean_c**7 + 25**7))
    (l1, c1, h1), (l2, c2, h2) = (
        (lightness, hypot(grey * a, b), degrees(atan2(b, grey * a)) % 360) for lightness, a, b in (one, other)
    )
    if c1 * c2 == 0:
        d_h, mean_h = 0.0, h1 + h2
    else:
        d_h = (h2 - h1 + 180) % 360 - 180
        mean_h = (h1 + d_h / 2) % 360
    mean_l, mean_c, d_big_h = (l1 + l2) / 2, (c1 + c2) / 2, 2 * sqrt(c1 * c2) * sin(radians(d_h / 2))
    by_hue = (
        1
        - 0.17 * cos(radians(mean_h - 30))
        + 0.24 * cos(radians(2 * mean_h))
        + 0.32 * cos(radians(3 * mean_h + 6))
        - 0.20 * cos(radians(4 * mean_h - 63))
    )
    for_l = 1 + 0.015 * (mean_l - 50) ** 2 / sqrt(20 + (mean_l - 50) ** 2)
    for_c, for_h = 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * by_hue
    turned = -2 * sqrt(mean_c**7 / (mean_c**7 + 25**7)) * sin(radians(60 * exp(-(((mean_h - 275) / 25) ** 2))))
    light, chroma, hue = (l2 - l1) / for_l, (c2 - c1) / for_c, d_big_h / for_h
    return sqrt(light**2 + chroma**2 + hue**2 + turned * chroma * hue)


def _times(matrix: Matrix, triple: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, triple, strict=True)) for row in matrix)
    return first, second, third


def _bent(share: float) -> float:
    return share ** (1 / 3) if share > 216 / 24389 else (24389 / 27 * share + 16) / 116
