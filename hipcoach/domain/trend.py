"""Progress: all that one looks at to see how a lift has gone."""

from dataclasses import dataclass

from hipcoach.domain.bests import Best
from hipcoach.domain.charts import Lifted
from hipcoach.domain.streak import Streak, Week


@dataclass(frozen=True, slots=True)
class Progress:
    """One lift over time, and the weeks of every lift.

    Attributes:
        name: The lift's name for the reader.
        lifted: Its sets over time.
        bests: Its records.
        weeks: The last weeks, whatever was lifted, the oldest first.
        streak: The weeks in a row.
    """

    name: str
    lifted: Lifted
    bests: tuple[Best, ...]
    weeks: tuple[Week, ...]
    streak: Streak
