"""The colours of a figure: what each material looks like in the light, in shade and along its edge.

All of them are mixed from the theme's tokens, so that a new theme needs no new colour here.
"""

from functools import lru_cache

from PySide6.QtGui import QBrush, QColor

from hipcoach.ui.tokens import Tokens

_LIGHT, _NIGHT, _LIP = QColor("#ffffff"), QColor("#141a2a"), QColor("#8a2f2a")
_FAR_SHADE = 0.30
_SHADED = 0.15
_TONES = {"shadow": 0.26, "crease": 0.66, "fold": 0.26}
"""How far a finish goes from the material's colour to the colour of lines."""
_GROUND_SHADOW = 0.24
_MOST_BRUSHES = 4000


class Brushes(dict[tuple[str, float, str], QBrush]):
    """The brushes of one theme, by material, shade and finish.

    Attributes:
        halo: The outline around the whole figure; None in themes that need none.
        is_flat: Whether masses are lit evenly: what shall contrast has few tones.
    """

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._tokens = tokens
        self.halo = QBrush(QColor(tokens.halo)) if tokens.halo != tokens.surface else None
        self.is_flat = self.halo is not None

    def __missing__(self, key: tuple[str, float, str]) -> QBrush:
        if len(self) > _MOST_BRUSHES:
            self.clear()  # turning the figure brings ever new shades
        material, shade, finish = key
        brush = self[key] = QBrush(_colour(self._tokens, material, shade, finish))
        return brush


@lru_cache(maxsize=8)
def brushes_of(tokens: Tokens) -> Brushes:
    """The brushes of a theme."""
    return Brushes(tokens)


def _colour(tokens: Tokens, material: str, shade: float, finish: str) -> QColor:
    """The colour of a material at a shade; below 0 it is lit."""
    base = _material(tokens, material)
    if finish == "shaded":
        # What lies far back is in the shade as a whole.
        base = _mixed(base, QColor(tokens.line), _SHADED * max(1.0 - shade, 0.0))
    elif finish in _TONES:
        base = _mixed(base, QColor(tokens.line), _TONES[finish])
    if shade >= 0:
        return _mixed(base, _NIGHT, min(shade, 1.4) * _FAR_SHADE)
    return _mixed(base, _LIGHT, min(-shade, 1.0))


def _material(tokens: Tokens, material: str) -> QColor:
    match material:
        case "steel":
            mix = (tokens.iron, _LIGHT, 0.45)
        case "pane":
            mix = (tokens.spot, QColor(tokens.iron), 0.30)
        case "lip":
            mix = (tokens.skin, _LIP, 0.42)
        case "trim":
            mix = (tokens.shirt, QColor(tokens.line), 0.22)
        case "eye":
            mix = (tokens.skin, _LIGHT, 0.80)
        case "iris":
            mix = (tokens.line, QColor(tokens.hair), 0.30)
        case "floor":
            # The shadow where the figure stands, opaque: a clear colour takes the rasterizer ten times as long.
            mix = (tokens.spot, _NIGHT, _GROUND_SHADOW)
        case _:
            return QColor(getattr(tokens, material))
    base, other, share = mix
    return _mixed(QColor(base), other, share)


def _mixed(colour: QColor, other: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        colour.redF() + (other.redF() - colour.redF()) * share,
        colour.greenF() + (other.greenF() - colour.greenF()) * share,
        colour.blueF() + (other.blueF() - colour.blueF()) * share,
    )
