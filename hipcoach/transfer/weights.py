"""Where a program writes its weights: with the unit in the heading, in each row, or nowhere."""

from hipcoach.domain.load import Unit
from hipcoach.domain.words import words
from hipcoach.transfer.cells import UNITS
from hipcoach.transfer.entry import LeftOutError
from hipcoach.transfer.table import Columns

# Kilograms first: where a row tells both, they are what is taken.
_HEADINGS = (
    (("weight (kg)", "weight (kgs)", "weight_kg"), Unit.KG),
    (("weight (lb)", "weight (lbs)", "weight_lbs", "weight_lb"), Unit.LB),
    (("weight",), None),
)

_NOTHING = frozenset({"", "0", "0.0", "0,0"})


class Weights:
    """The columns of the weights.

    Attributes:
        words: How they are told, for the preview.
        has_both: Whether a row may tell kilograms and pounds.
    """

    def __init__(self, columns: Columns) -> None:
        self._places = [
            (columns.place(*names), unit) for names, unit in _HEADINGS if any(name in columns for name in names)
        ]
        self._unit_place = columns.place("weight unit")
        units = [unit for _, unit in self._places if unit]
        self.has_both = len(units) > 1
        if units:
            first, *others = units
            both = words("{first} and {other} in the heading", first=first, other=others[0]) if others else ""
            self.words = both or words("{unit} in the heading", unit=first)
        else:
            self.words = words("a unit in each row") if "weight unit" in columns else words("no unit")

    def __bool__(self) -> bool:
        return bool(self._places)

    def of(self, cells: list[str]) -> tuple[str, Unit | None]:
        """The weight's text and its unit; empty where the row has none.

        Raises:
            LeftOutError: The unit is none that we know.
        """
        for place, unit in self._places:
            text = cells[place].strip()
            if text not in _NOTHING:
                return text, unit or self._unit_in(cells)
        return "", None

    def _unit_in(self, cells: list[str]) -> Unit | None:
        written = cells[self._unit_place].strip().casefold()
        if not written:
            return None
        if written not in UNITS:
            raise LeftOutError(words("a weight in a unit that is not known"))
        return UNITS[written]
