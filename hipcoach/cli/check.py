"""`hipcoach check FILE.toml`: what would the app say to this file?"""

from pathlib import Path

from hipcoach.cli.arguments import UsageError
from hipcoach.domain.errors import UserError, shown_path
from hipcoach.library import read_exercise


def check(file: Path) -> int:
    """Read an exercise file and say what it holds.

    Raises:
        UsageError: Something in it is not as it must be.
    """
    try:
        exercise = read_exercise(file)
    except UserError as error:
        raise UsageError(error.message, error.remedy) from error
    print(
        f"{shown_path(file)} is fine: {exercise.name} ({exercise.exercise} {exercise.variation}), "
        f"{len(exercise.steps)} steps, {len(exercise.faults)} faults, tempo {exercise.tempo}, {exercise.load}."
    )
    if exercise.tempo.warning:
        print(exercise.tempo.warning)
    return 0
