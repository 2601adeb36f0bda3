"""What the user owns."""

from dataclasses import dataclass

from hipcoach.domain.load import Equipment, Load


@dataclass(frozen=True, slots=True)
class Weights:
    """What the user owns; what is empty stands for what a gym usually holds."""

    def heavier(self, load: Load, equipment: Equipment) -> Load | None:
        """The next heavier load; None where there is none."""
        found = load.heavier(equipment)
        return found if found != load else None

    def lighter(self, load: Load, equipment: Equipment) -> Load | None:
        """The next lighter load; None where there is none."""
        found = load.lighter(equipment)
        return found if found != load else None
