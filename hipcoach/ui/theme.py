"""One theme: from named tokens come the palette, the style sheet, the painted widgets and the type.

Rule: no colour and no number stands anywhere else in the window's style.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from hipcoach.figure import BUILDS, WOMAN
from hipcoach.ui.looks import TONES, in_tone
from hipcoach.ui.tokens import BY_NAME, CONTRAST, DARK, LIGHT, Tokens

FACE = "Hipcoach Inter"
"""The house's face, which comes with the program, so that a page measures the same on every machine.

No maintained package on PyPI carries a free face with digits of equal width in three weights, and which Inter a
system has, if any, nobody knows. Three weights of Inter 4.1 cut to 1600 signs are half a megabyte; they are loaded
in a millisecond, and found sooner than an installed Inter (`resources/fonts/make_fonts.py` makes them).
"""

FAMILIES = [FACE, "Inter", "Segoe UI", "SF Pro Text", "Helvetica Neue", "Noto Sans", "DejaVu Sans"]
"""The house's face; what it lacks, as a note in another script, and what stands in where its files are missing."""

DESIGN_WIDTH, DESIGN_HEIGHT = 1366, 768
"""The window that all sizes are given for; they grow and shrink with it."""

SMALLEST_SCALE, LARGEST_SCALE = 0.75, 2.5

TEXT_SIZES = (100, 200)
"""The smallest and the largest text, in percent."""

WIDE_TEXT = 1.25
"""From this size of text on there is no room for columns in the usual window, in the longer languages."""

_WITHOUT_TEXT = {"hair", "stroke", "gap_tiny", "gap_small", "gap", "gap_large", "radius_small", "radius", "bar"}
"""Lengths that do not grow with the text."""

_HALF_WITH_TEXT = {"title", "headline"}
"""What is large already grows half as much: it would take the room of what is read."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Lengths in logical pixels for one scale of the window and one size of text; at 1 as written here.

    Attributes:
        scale: The window's size over the design's.
        text: How much larger the user wants text to be, and with it all that holds text.
    """

    scale: float = 1.0
    text: float = 1.0

    @property
    def is_wide(self) -> bool:
        """Whether text takes so much room that things which usually stand side by side stand one below another."""
        return self.text >= WIDE_TEXT

    def px(self, length: float) -> int:
        """A length of the design in this window's pixels."""
        return max(round(length * self.scale * self.text), 1)

    def as_tokens(self) -> dict[str, str]:
        """The lengths that the style sheet names."""
        lengths = {
            "hair": 1,
            "stroke": 2,
            "ring": 4,
            "gap_tiny": 4,
            "gap_small": 8,
            "gap": 16,
            "gap_large": 28,
            "radius_small": 8,
            "radius": 14,
            "text_small": 16,
            "body": 18,
            "text_large": 23,
            "headline": 30,
            "title": 40,
            "control": 44,
            "tick": 22,
            "button": 24,
            "bar": 10,
        }
        # Larger text needs the room that wider gaps would take.
        held = {name: length / self.text for name, length in lengths.items() if name in _WITHOUT_TEXT}
        half = {name: lengths[name] * (1 + 1 / self.text) / 2 for name in _HALF_WITH_TEXT}
        pixels = {name: self.px(length) for name, length in (lengths | held | half).items()}
        # Within a ring there is so much less room: what has the focus keeps its size.
        for gap in ("gap_tiny", "gap_small", "gap", "gap_large"):
            pixels[f"{gap}_in_ring"] = max(pixels[gap] - pixels["ring"] + pixels["stroke"], 1)
        return {name: f"{length}px" for name, length in pixels.items()}


def scale_for(width: int, height: int) -> float:
    """The scale of a window of that size, in steps that spare needless restyling."""
    exact = min(width / DESIGN_WIDTH, height / DESIGN_HEIGHT)
    return min(max(round(exact * 20) / 20, SMALLEST_SCALE), LARGEST_SCALE)


def load_faces(folder: Path) -> None:
    """Make the house's face known to the running application: every TrueType file in `folder`."""
    if not QFontDatabase.hasFamily(FACE):
        for file in sorted(folder.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))


def app_icon(folder: Path) -> QIcon:
    """The program's icon, from the pictures in `folder`: each is read when its size is asked for."""
    icon = QIcon()
    for file in sorted(folder.glob("hipcoach-*.png")):
        icon.addFile(str(file))
    return icon


def font(px: float, weight: QFont.Weight = QFont.Weight.Medium, *, is_clock: bool = False) -> QFont:
    """The house's face at so many pixels; a clock's digits are of equal width, so that it does not dance."""
    face = QFont()
    face.setFamilies(FAMILIES)
    face.setPixelSize(max(round(px), 1))
    face.setWeight(weight)
    if is_clock:
        face.setFeature(QFont.Tag("tnum"), 1)
    return face


def palette(tokens: Tokens) -> QPalette:
    """The palette from which stock widgets and their disabled states take their colours."""
    colours = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.surface,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.surface_raised,
        QPalette.ColorRole.AlternateBase: tokens.surface,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.text_muted,
        QPalette.ColorRole.Button: tokens.surface_raised,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.ToolTipBase: tokens.surface_raised,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.Mid: tokens.border,
    }
    for role, colour in roles.items():
        colours.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        colours.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text_muted))
    return colours


def style_sheet(template: str, tokens: Tokens, sizes: Sizes) -> str:
    """Fill the style sheet's names.

    Raises:
        KeyError: It names a token that does not exist.
    """
    return Template(template).substitute({**asdict(tokens), **sizes.as_tokens()})


def _of_system() -> Tokens:
    """The colours that the system's own come closest to."""
    hints = QApplication.styleHints()
    # Nobody keeps what tells of contrast: it is asked for anew each time.
    if hasattr(hints, "accessibility"):  # since Qt 6.10
        contrast = hints.accessibility().contrastPreference()
        if contrast is Qt.ContrastPreference.HighContrast:
            return CONTRAST
    return LIGHT if hints.colorScheme() is Qt.ColorScheme.Light else DARK


class Theme(QObject):
    """The present tokens and sizes, applied to the whole application.

    Attributes:
        changed: Emitted when colours or sizes are new; painted widgets repaint on it.
        choice: What the user chose: `dark`, `light`, `contrast` or `system`.
        tokens: The present colours.
        build: Whose figure shows the lift.
        sizes: The present lengths.
    """

    changed = Signal()

    def __init__(self, template: Path, choice: str = "dark", parent: QObject | None = None) -> None:
        """Read the style sheet's template, and the faces beside its folder; `choice` is one of the setting's."""
        super().__init__(parent)
        load_faces(template.parents[1] / "fonts")
        self._template = template.read_text(encoding="utf-8")
        self.choice = choice
        self.sizes = Sizes()
        self.build = WOMAN
        self._tone = TONES["2"]
        self.tokens = self._chosen()
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    def choose(self, choice: str) -> None:
        """Change to `dark`, `light`, `contrast` or `system`."""
        self.choice = choice
        self._refresh()

    def choose_figure(self, figure: str) -> None:
        """Change whose figure shows the lift: `woman` or `man`."""
        build = BUILDS[figure]
        if build != self.build:
            self.build = build
            self.changed.emit()

    def choose_skin(self, skin: str) -> None:
        """Change the figure's tone of skin, and of hair with it: `1`, the lightest, to `5`."""
        self._tone = TONES[skin]
        self._refresh()

    @property
    def text_size(self) -> int:
        """How large text is, in percent of what the window's size gives."""
        return round(self.sizes.text * 100)

    def choose_text_size(self, percent: str) -> None:
        """Change how large text is, in percent; what is no number of `TEXT_SIZES` becomes one."""
        low, high = TEXT_SIZES
        wanted = int(percent) if percent.isdecimal() else low
        self._resize(replace(self.sizes, text=min(max(wanted, low), high) / 100))

    def adopt(self, settings: Mapping[str, object]) -> None:
        """Follow those of the user's settings that say how things look; leave the others alone."""
        for name, follow in (
            ("theme", self.choose),
            ("text_size", self.choose_text_size),
            ("figure", self.choose_figure),
            ("skin", self.choose_skin),
        ):
            if name in settings:
                follow(str(settings[name]))

    def fit(self, width: int, height: int) -> None:
        """Change the sizes to a window of that size."""
        self._resize(replace(self.sizes, scale=scale_for(width, height)))

    def apply(self) -> None:
        """Give the application its palette, its face and its style sheet."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(palette(self.tokens))
            app.setFont(font(self.sizes.px(18)))
            app.setStyleSheet(style_sheet(self._template, self.tokens, self.sizes))
        self.changed.emit()

    def _chosen(self) -> Tokens:
        if self.choice == "system":
            return in_tone(_of_system(), self._tone)
        return in_tone(BY_NAME.get(self.choice, DARK), self._tone)

    def _resize(self, sizes: Sizes) -> None:
        if sizes != self.sizes:
            self.sizes = sizes
            self.apply()

    def _refresh(self) -> None:
        tokens = self._chosen()
        if tokens != self.tokens:
            self.tokens = tokens
            self.apply()

    def _on_system_changed(self) -> None:
        if self.choice == "system":
            self._refresh()
