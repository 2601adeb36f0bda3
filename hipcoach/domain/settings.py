"""What the user can choose, declared once: the page, the checks and the documentation follow."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from hipcoach.domain.errors import UserError, shown
from hipcoach.domain.load import Unit
from hipcoach.domain.weight_lists import bar_written, pairs_written, weights_written

Value = str | int | bool


class Group(StrEnum):
    """What a setting is about, as the page's heading says it."""

    LOOK = "Look"
    TRAINING = "Training"
    WEIGHTS = "Weights that you own"
    SOUND = "Sound"


@dataclass(frozen=True, slots=True)
class Setting:
    """One choice of the user.

    Attributes:
        name: Its name in the record and on the command line.
        default: Its value until the user says otherwise; its type is the setting's type.
        label: A few words for the page.
        help: One sentence for the page.
        group: What it is about.
        choices: The allowed texts with their labels; empty for numbers and switches.
        is_open: Whether other texts are allowed too: what there is to choose is known only on the spot.
        bounds: Lowest and highest value of a number.
        step: The step of a number on the page.
        suffix: The unit of a number.
        reads: For a typed text: makes of it what is kept, or raises a UserError. Weights without a unit are
            in the one that is named; without one they are refused, so that what is kept always says its unit.
    """

    name: str
    default: Value
    label: str
    help: str
    group: Group
    choices: tuple[tuple[str, str], ...] = ()
    is_open: bool = False
    bounds: tuple[int, int] = (0, 0)
    step: int = 1
    suffix: str = ""
    reads: Callable[[str, Unit | None], str] | None = None

    def check(self, value: object) -> Value:
        """The value, if it is allowed; a text that is typed as it is kept.

        Raises:
            UserError: It is not.
        """
        if isinstance(self.default, bool):
            if isinstance(value, bool):
                return value
            raise UserError(f"The setting {self.name} cannot be {shown(value)}.", "It is true or false.")
        if isinstance(self.default, int):
            low, high = self.bounds
            if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
                return value
            raise UserError(
                f"The setting {self.name} cannot be {shown(value)}.", f"It lies between {low} and {high}."
            )
        if self.reads is not None:
            return self._read(value, self.reads)
        allowed = [choice for choice, _ in self.choices]
        or_else = ", or a name of yours" if self.is_open else ""
        if isinstance(value, str) and (value in allowed or (self.is_open and _is_a_name(value))):
            return value
        raise UserError(
            f"The setting {self.name} cannot be {shown(value)}.", f"It is one of {', '.join(allowed)}{or_else}."
        )

    def _read(self, value: object, reads: Callable[[str, Unit | None], str]) -> str:
        if not isinstance(value, str):
            raise UserError(f"The setting {self.name} cannot be {shown(value)}.", "It is a text.")
        try:
            return reads(value, None)
        except UserError as error:
            raise UserError(f"The setting {self.name} cannot be {shown(value)}.", error.remedy) from error


LONGEST_NAME = 200


def _is_a_name(text: str) -> bool:
    return 0 < len(text) <= LONGEST_NAME and text.isprintable()


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "theme",
        "dark",
        "Colours",
        "Dark is easiest to read from afar.",
        Group.LOOK,
        choices=(
            ("dark", "Dark"),
            ("light", "Light"),
            ("contrast", "High contrast"),
            ("system", "As the system"),
        ),
    ),
    Setting(
        "figure",
        "woman",
        "Figure",
        "Who shows the lift.",
        Group.LOOK,
        choices=(("woman", "Woman"), ("man", "Man")),
    ),
    Setting(
        "skin",
        "2",
        "Figure's skin",
        "Five tones, each with hair to go with it.",
        Group.LOOK,
        choices=(("1", "Tone 1"), ("2", "Tone 2"), ("3", "Tone 3"), ("4", "Tone 4"), ("5", "Tone 5")),
    ),
    Setting(
        "reduce_motion",
        False,
        "Less motion",
        "Pictures jump; the figure in a set still moves.",
        Group.LOOK,
    ),
    Setting(
        "language",
        "system",
        "Language",
        "Of the window, the card and the report.",
        Group.LOOK,
        choices=(("system", "As the system"), ("en", "English"), ("de", "Deutsch")),
    ),
    Setting(
        "unit",
        "kg",
        "Weights in",
        "For new loads and weights without a unit; the record stays as entered.",
        Group.TRAINING,
        choices=(("kg", "Kilograms"), ("lb", "Pounds")),
    ),
    Setting(
        "get_ready_s",
        15,
        "Time to get ready",
        "Long enough to walk to the weights, grip and stand. It lies inside the rest.",
        Group.TRAINING,
        bounds=(3, 60),
        suffix=" s",
    ),
    Setting(
        "auto_start",
        "confirmed",
        "Start the next set by itself",
        "If you pressed a key since the last one: an empty room is never paced.",
        Group.TRAINING,
        choices=(("confirmed", "If I am there"), ("always", "Always"), ("never", "Never")),
    ),
    Setting(
        "runs",
        True,
        "Runner's week",
        "Runs and races beside the lifting.",
        Group.TRAINING,
    ),
    Setting(
        "dumbbells",
        "",
        "Dumbbells",
        "Each of a pair, as 4 6 8 10 12.5 kg or 2-20 by 2 kg. Empty: as in a gym.",
        Group.WEIGHTS,
        reads=weights_written,
    ),
    Setting(
        "kettlebells",
        "",
        "Kettlebells",
        "For example 8 12 16 24 kg. Empty: as in a gym.",
        Group.WEIGHTS,
        reads=weights_written,
    ),
    Setting(
        "bar",
        "",
        "Bar",
        "What it weighs without plates. Empty: 20 kg or 45 lb.",
        Group.WEIGHTS,
        reads=bar_written,
    ),
    Setting(
        "plates",
        "",
        "Pairs of plates",
        "Each weight is a pair: 1.25 2.5 5 kg; 2 × 10 are two pairs. Empty: all that you need.",
        Group.WEIGHTS,
        reads=pairs_written,
    ),
    Setting(
        "pack",
        "breath",
        "What you hear",
        "A folder of your own sounds beside the record is offered here, too.",
        Group.SOUND,
        choices=(("breath", "Breath and numbers"), ("voice", "Spoken"), ("tones", "Tones, no words")),
        is_open=True,
    ),
    Setting(
        "volume",
        80,
        "Volume",
        "Only Hipcoach's own sound changes.",
        Group.SOUND,
        bounds=(0, 100),
        step=5,
        suffix=" %",
    ),
    Setting(
        "output",
        "qt",
        "Sound through",
        "If one player stays silent, try the other.",
        Group.SOUND,
        choices=(("qt", "Qt"), ("playsound", "System player"), ("none", "No sound")),
    ),
    Setting(
        "device",
        "",
        "Device",
        "For Qt; the system's player always takes the one that the system names.",
        Group.SOUND,
        choices=(("", "As the system"),),
        is_open=True,
    ),
    Setting(
        "sound_offset_ms",
        0,
        "Sound comes later by",
        "Bluetooth is late: the picture waits for it. Find yours by a click and a flash.",
        Group.SOUND,
        bounds=(-100, 500),
        step=10,
        suffix=" ms",
    ),
    Setting(
        "edge_light",
        False,
        "Light at the edges",
        "The window's edges light up with each phase. Without any sound they always do.",
        Group.SOUND,
    ),
)

BY_NAME: Mapping[str, Setting] = {setting.name: setting for setting in SETTINGS}
DEFAULTS: Mapping[str, Value] = {setting.name: setting.default for setting in SETTINGS}


def checked(stored: Mapping[str, object]) -> tuple[dict[str, Value], tuple[str, ...]]:
    """All settings from what was stored, and a sentence for each stored value that had to be left out."""
    values, notices = dict(DEFAULTS), []
    for name, value in stored.items():
        if name in BY_NAME:
            try:
                values[name] = BY_NAME[name].check(value)
            except UserError as error:
                notices.append(str(error))
    return values, tuple(notices)
