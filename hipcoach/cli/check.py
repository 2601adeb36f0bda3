"""`hipcoach check FILE.toml`: what would the app say to this file?"""

from pathlib import Path

from hipcoach.library import read_exercise


def check(file: Path) -> int:
    """Read an exercise file and say what it holds.

    Raises:
        UserError: Something in it is not as it must be.
    """
    exercise = read_exercise(file)
    print(
        f"{file} is fine: {exercise.name} ({exercise.exercise} {exercise.variation}), "
        f"{len(exercise.steps)} steps, {len(exercise.faults)} faults, tempo {exercise.tempo}, {exercise.load}."
    )
    if exercise.tempo.warning:
        print(exercise.tempo.warning)
    return 0
