"""`hipcoach check FILE.toml`: what would the app say to this file?"""

from collections.abc import Callable
from pathlib import Path

from hipcoach.cli.arguments import UsageError
from hipcoach.domain.errors import UserError, shown_path
from hipcoach.domain.exercise import lift_name
from hipcoach.domain.plan_words import amount_text, block_sentences
from hipcoach.domain.timeline import DEFAULT_GET_READY_S
from hipcoach.library import Library, read_exercise
from hipcoach.library.mistakes import FileError
from hipcoach.library.plan_file import is_plan, read_plan

MOST_TOLD = 20
"""So many mistakes of a file are told: whoever has more will look again anyway."""


def check(file: Path, read_library: Callable[[], Library]) -> int:
    """Read a plan or an exercise file and say what it holds.

    Args:
        file: The file.
        read_library: Gives the exercises that a plan may name.

    Raises:
        UsageError: Something in it is not as it must be.
    """
    try:
        return _check_plan(file, read_library()) if is_plan(file) else _check_exercise(file)
    except UserError as error:
        others = error.others if isinstance(error, FileError) else ()
        raise UsageError(error.message, error.remedy, others[: MOST_TOLD - 1]) from error


def _check_plan(file: Path, library: Library) -> int:
    found = read_plan(file, library.exercises, DEFAULT_GET_READY_S)
    print(f"{shown_path(file)} is fine: {found.plan.name}, {amount_text(found.plan)}.")
    for number, block in enumerate(found.plan.blocks, 1):
        print(f"{number}. {lift_name(library.exercises, block.key)}: {' '.join(block_sentences(block))}")
    if found.note:
        print(found.note)
    return 0


def _check_exercise(file: Path) -> int:
    exercise = read_exercise(file)
    print(
        f"{shown_path(file)} is fine: {exercise.name} ({exercise.exercise} {exercise.variation}), "
        f"{len(exercise.steps)} steps, {len(exercise.faults)} faults, tempo {exercise.tempo}, {exercise.load}."
    )
    if exercise.tempo.warning:
        print(exercise.tempo.warning)
    return 0
