"""What the user can choose, declared once: the page, the checks and the documentation follow."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from hipcoach.domain.errors import UserError, shown
from hipcoach.domain.languages import LANGUAGES
from hipcoach.domain.load import Unit
from hipcoach.domain.weight_lists import BY, bar_written, pairs_written, weights_written
from hipcoach.domain.words import Words, words

Value = str | int | bool


class Group(StrEnum):
    """What a setting is about."""

    LOOK = "look"
    TRAINING = "training"
    WEIGHTS = "weights"
    SOUND = "sound"

    @property
    def words(self) -> Words:
        """The page's heading."""
        return _HEADINGS[self]


_HEADINGS: Mapping[Group, Words] = {
    Group.LOOK: words("Look", note="how the window looks"),
    Group.TRAINING: words("Training"),
    Group.WEIGHTS: words("Weights that you own"),
    Group.SOUND: words("Sound"),
}


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
    label: Words
    help: Words
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
            raise UserError(self._refused(value), words("It is true or false."))
        if isinstance(self.default, int):
            low, high = self.bounds
            if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
                return value
            raise UserError(self._refused(value), words("It lies between {low} and {high}.", low=low, high=high))
        if self.reads is not None:
            return self._read(value, self.reads, None)
        allowed = [choice for choice, _ in self.choices]
        if isinstance(value, str) and (value in allowed or (self.is_open and _is_a_name(value))):
            return value
        choices = ", ".join(allowed)
        raise UserError(
            self._refused(value),
            words("It is one of {choices}, or a name of yours.", choices=choices)
            if self.is_open
            else words("It is one of {choices}.", choices=choices),
        )

    def typed(self, text: str, unit: Unit) -> Value:
        """The value that a typed text stands for; weights without a unit are in that one.

        Raises:
            UserError: It is not allowed.
        """
        if isinstance(self.default, bool):
            return self.check({"true": True, "false": False}.get(text, text))
        if isinstance(self.default, int):
            return self.check(int(text) if re.fullmatch(r"[+-]?\d{1,9}", text, re.ASCII) else text)
        if self.reads is not None:
            return self._read(text, self.reads, unit)
        return self.check(text)

    @property
    def allowed(self) -> str:
        """What it may be, in a few words."""
        if isinstance(self.default, bool):
            return "true or false"
        if isinstance(self.default, int):
            low, high = self.bounds
            return f"{low} to {high}{self.suffix}"
        if self.reads is not None:
            return "weights, or empty"
        choices = ", ".join(written(choice) for choice, _ in self.choices)
        return f"{choices}, or a name of yours" if self.is_open else choices

    def _read(self, value: object, reads: Callable[[str, Unit | None], str], unit: Unit | None) -> str:
        if not isinstance(value, str):
            raise UserError(self._refused(value), words("It is a text."))
        try:
            return reads(value, unit)
        except UserError as error:
            raise UserError(self._refused(value), error.remedy) from error

    def _refused(self, value: object) -> Words:
        return words("The setting {name} cannot be {value}.", name=self.name, value=shown(value))


LONGEST_NAME = 200


def _is_a_name(text: str) -> bool:
    return 0 < len(text) <= LONGEST_NAME and text.isprintable()


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "theme",
        "dark",
        words("Colours"),
        words("Dark is easiest to read from afar."),
        Group.LOOK,
        choices=(
            ("dark", words("Dark")),
            ("light", words("Light")),
            ("contrast", words("High contrast")),
            ("system", words("As the system")),
        ),
    ),
    Setting(
        "text_size",
        100,
        words("Text size"),
        words("Pages are scrolled where larger text needs more room."),
        Group.LOOK,
        bounds=(100, 200),
        step=10,
        suffix=" %",
    ),
    Setting(
        "figure",
        "woman",
        words("Figure"),
        words("Who shows the lift."),
        Group.LOOK,
        choices=(("woman", words("Woman")), ("man", words("Man"))),
    ),
    Setting(
        "skin",
        "2",
        words("Figure's skin"),
        words("Five tones, each with hair to go with it."),
        Group.LOOK,
        choices=(
            ("1", words("Tone 1")),
            ("2", words("Tone 2")),
            ("3", words("Tone 3")),
            ("4", words("Tone 4")),
            ("5", words("Tone 5")),
        ),
    ),
    Setting(
        "reduce_motion",
        False,
        words("Less motion"),
        words("Pictures jump; the figure in a set still moves."),
        Group.LOOK,
    ),
    Setting(
        "language",
        "system",
        words("Language"),
        words("Of the window, the card and the report."),
        Group.LOOK,
        choices=(("system", words("As the system")), *LANGUAGES.items()),
    ),
    Setting(
        "unit",
        "kg",
        words("Weights in"),
        words("For new loads and weights without a unit; the record stays as entered."),
        Group.TRAINING,
        choices=(("kg", words("Kilograms")), ("lb", words("Pounds"))),
    ),
    Setting(
        "get_ready_s",
        15,
        words("Time to get ready"),
        words("Long enough to walk to the weights, grip and stand. It lies inside the rest."),
        Group.TRAINING,
        bounds=(3, 60),
        suffix=" s",
    ),
    Setting(
        "auto_start",
        "confirmed",
        words("Start the next set by itself"),
        words("If you pressed a key since the last one: an empty room is never paced."),
        Group.TRAINING,
        choices=(("confirmed", words("If I am there")), ("always", words("Always")), ("never", words("Never"))),
    ),
    Setting(
        "runs",
        True,
        words("Runner's week"),
        words("Runs and races beside the lifting."),
        Group.TRAINING,
    ),
    Setting(
        "dumbbells",
        "",
        words("Dumbbells"),
        words("Each of a pair, as 4 6 8 10 12.5 kg or 2-20 {by} 2 kg. Empty: as in a gym.", by=BY),
        Group.WEIGHTS,
        reads=weights_written,
    ),
    Setting(
        "kettlebells",
        "",
        words("Kettlebells"),
        words("For example 8 12 16 24 kg. Empty: as in a gym."),
        Group.WEIGHTS,
        reads=weights_written,
    ),
    Setting(
        "bar",
        "",
        words("Bar", note="of a barbell"),
        words("What it weighs without plates. Empty: 20 kg or 45 lb."),
        Group.WEIGHTS,
        reads=bar_written,
    ),
    Setting(
        "plates",
        "",
        words("Pairs of plates"),
        words("Each weight is a pair: 1.25 2.5 5 kg; 2 × 10 are two pairs. Empty: all that you need."),
        Group.WEIGHTS,
        reads=pairs_written,
    ),
    Setting(
        "pack",
        "breath",
        words("What you hear"),
        words("A folder of your own sounds beside the record is offered here, too."),
        Group.SOUND,
        choices=(
            ("breath", words("Breath and numbers")),
            ("voice", words("Spoken")),
            ("tones", words("Tones, no words")),
        ),
        is_open=True,
    ),
    Setting(
        "volume",
        80,
        words("Volume", note="how loud it is"),
        words("Only Hipcoach's own sound changes."),
        Group.SOUND,
        bounds=(0, 100),
        step=5,
        suffix=" %",
    ),
    Setting(
        "output",
        "qt",
        words("Sound through"),
        words("If one player stays silent, try the other."),
        Group.SOUND,
        choices=(("qt", "Qt"), ("playsound", words("System player")), ("none", words("No sound"))),
    ),
    Setting(
        "device",
        "",
        words("Device"),
        words("For Qt; the system's player always takes the one that the system names."),
        Group.SOUND,
        choices=(("", words("As the system")),),
        is_open=True,
    ),
    Setting(
        "sound_offset_ms",
        0,
        words("Sound comes later by"),
        words("Bluetooth is late: the picture waits for it. Find yours with a click and a flash."),
        Group.SOUND,
        bounds=(-100, 500),
        step=10,
        suffix=" ms",
    ),
    Setting(
        "edge_light",
        False,
        words("Light at the edges"),
        words("The window's edges light up with each phase. Without any sound they always do."),
        Group.SOUND,
    ),
)

BY_NAME: Mapping[str, Setting] = {setting.name: setting for setting in SETTINGS}
DEFAULTS: Mapping[str, Value] = {setting.name: setting.default for setting in SETTINGS}


def written(value: Value) -> str:
    """A value as it is typed; an empty text is said so."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) or "empty"


def checked(stored: Mapping[str, object]) -> tuple[dict[str, Value], tuple[str, ...]]:
    """All settings from what was stored, and a sentence for each stored value that had to be left out."""
    values, notices = dict(DEFAULTS), []
    for name, value in stored.items():
        if name in BY_NAME:
            try:
                values[name] = BY_NAME[name].check(value)
            except UserError as error:
                notices.append(error.words)
    return values, tuple(notices)
