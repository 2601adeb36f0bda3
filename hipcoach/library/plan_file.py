"""Plans as files: TOML in, a checked plan out, and back.

Rule: whatever is wrong with a file, `read_plan` raises one `UserError` that names the file, the block, the key and
the value, and never anything else. Where more is wrong, it is a `FileError` that carries the other mistakes.
"""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from hipcoach.domain.errors import UserError, printable, shown_path
from hipcoach.domain.exercise import Exercise
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.plan import Block, Plan, RepRange
from hipcoach.domain.words import words
from hipcoach.library.library import Library
from hipcoach.library.mistakes import Mistakes
from hipcoach.library.plan_table import (
    BLOCK_KEYS,
    FREE,
    LONGEST_NAME,
    MOST_BLOCKS,
    NO_LOAD,
    PLAN_KEYS,
    Table,
    block_of,
)
from hipcoach.library.toml_file import as_toml, parse, text_of

REST_REASON = words("as the plan asks")
_WRITE_BLOCKS = words("Write [[block]], once for each exercise.")

_SHARED = frozenset({"name", "texts", "exercise", "variation", "load", "tempo"})
_SIGNS = frozenset({"blocks", *PLAN_KEYS, *BLOCK_KEYS}) - _SHARED
"""Keys that stand in no exercise file."""

_HEADING = re.compile(r"^[ \t]*\[\[?[ \t]*blocks?[ \t]*\]", re.MULTILINE)

_HEAD = """\
# A plan for Hipcoach: `hipcoach check FILE` explains it, `hipcoach train --plan FILE` trains it.
# load: of each dumbbell; tempo: down-bottom-up-top in seconds; rests in seconds.
"""


@dataclass(frozen=True, slots=True)
class PlanFile:
    """What a plan file holds.

    Attributes:
        plan: The plan.
        note: What its writer wants to be read before it is taken over; may be empty, or have several lines.
    """

    plan: Plan
    note: str = ""


def read_plan(
    file: Path, exercises: Mapping[tuple[str, str], Exercise], get_ready_s: float, language: str = "en"
) -> PlanFile:
    """Read and check one plan file.

    Args:
        file: The file.
        exercises: Every exercise that is known here: what the file leaves open is theirs.
        get_ready_s: Seconds to get ready before each set, which is the lifter's own choice.
        language: The reader's: name and note are given in it where the file has them.

    Raises:
        UserError: The file is missing, is no TOML, or something in it is not as it must be.
    """
    data = parse(file, text_of(file, "plan"))
    top, mistakes = Table(file, data, PLAN_KEYS), Mistakes()
    elsewhere = {
        "blocks": _WRITE_BLOCKS,
        **dict.fromkeys(BLOCK_KEYS, words("It stands below the line [[block]].")),
    }
    mistakes.of(lambda: top.refuse_unknown(elsewhere))
    name, note = mistakes.of(top.name), mistakes.of(top.note)
    for other, texts in (mistakes.of(top.languages) or {}).items():
        mistakes.of(partial(texts.refuse_unknown, {}))
        told = mistakes.of(texts.name) if "name" in texts.data else name
        told_note = mistakes.of(texts.note) if "note" in texts.data else note
        if other == language:
            name, note = told, told_note
    library = Library(exercises)
    tables = mistakes.of(lambda: top.tables("block", BLOCK_KEYS, block_of, MOST_BLOCKS))
    found = [_block(table, library, mistakes) for table in tables or ()]
    if tables == () and "blocks" not in data:
        mistakes.found.append(
            UserError(
                words("{file}: block is missing.", file=shown_path(file)),
                _WRITE_BLOCKS,
            )
        )
    mistakes.tell()
    blocks = tuple(block for block in found if block is not None)
    plan = Plan(name or "", blocks, get_ready_s)
    plan.check()
    return PlanFile(plan, note or "")


def built_in_plans(
    folder: Path | None,
    exercises: Mapping[tuple[str, str], Exercise],
    get_ready_s: float,
    language: str = "en",
) -> tuple[PlanFile, ...]:
    """The plans of a folder, by the names of their files; what the user's own exercises do not fit is left out."""
    found = []
    for file in sorted(folder.glob("*.toml")) if folder else ():
        with suppress(UserError):
            found.append(read_plan(file, exercises, get_ready_s, language))
    return tuple(found)


def is_plan(file: Path) -> bool:
    """Whether a file is meant as a plan, and not as an exercise, as far as that can be seen."""
    with suppress(UserError):
        text = text_of(file, "plan")
        if _HEADING.search(text):
            return True
        return not _SIGNS.isdisjoint(parse(file, text))
    return False


def written(plan: Plan) -> str:
    """The text of a plan file from which the same plan is read.

    The reasons for its rests and doses are not in it: who reads it has others.
    """
    name = " ".join(printable(plan.name, LONGEST_NAME).split()) or "Plan"
    return "\n".join([f"{_HEAD}name = {as_toml(name)}", *map(_written_block, plan.blocks), ""])


def _block(table: "Table", library: Library, mistakes: Mistakes) -> Block | None:
    """The block of a table; None where something in it is wrong."""
    before = len(mistakes.found)
    elsewhere = dict.fromkeys(PLAN_KEYS, words("It stands above the first line [[block]]."))
    mistakes.of(lambda: table.refuse_unknown(elsewhere))
    exercise = mistakes.of(lambda: table.exercise(library))
    if exercise is None:  # what the other keys may be depends on it
        return None
    usual, implements = Block.of(exercise), exercise.load.implements
    readers: dict[str, Callable[[], Any]] = {
        "sets": table.sets,
        "reps": table.reps,
        "load": lambda: table.load(implements),
        "tempo": lambda: table.tempo(exercise.tempo),
        "rest_s": lambda: table.seconds("rest", exercise.rest_s),
        "side_rest_s": lambda: table.side_rest(exercise),
        "warm_ups": lambda: table.warm_ups(implements),
    }
    read: dict[str, Any] = {name: mistakes.of(reader) for name, reader in readers.items()}
    if len(mistakes.found) > before:
        return None
    reason = exercise.rest_reason if read["rest_s"] == exercise.rest_s else REST_REASON
    return replace(usual, **read, rest_reason=reason)


def _written_block(block: Block) -> str:
    rows = [
        f"exercise = {as_toml(block.exercise)}",
        f"variation = {as_toml(block.variation)}",
        f"sets = {block.sets}",
        f"reps = {_written_reps(block.reps)}",
        f"load = {_written_load(block.load)}",
        f"tempo = {as_toml(FREE if block.tempo is None else str(block.tempo))}",
        f"rest = {_written_seconds(block.rest_s)}",
    ]
    if block.is_one_sided:
        rows.append(f"side_rest = {_written_seconds(block.side_rest_s)}")
    if block.warm_ups:
        ups = ", ".join(
            f"{{ reps = {_written_reps(up.reps)}, load = {_written_load(up.load)} }}" for up in block.warm_ups
        )
        rows.append(f"warm_ups = [ {ups} ]")
    return "\n".join(["", "[[block]]", *rows])


def _written_reps(reps: RepRange) -> str:
    return str(reps.high) if reps.low == reps.high else as_toml(f"{reps.low}-{reps.high}")


def _written_load(load: Load) -> str:
    """As it was entered, to the thousandth that a file may say."""
    if load.value == 0 and load.unit is Unit.KG:
        return as_toml(NO_LOAD)
    return as_toml(f"{round(load.value, 3).normalize():f} {load.unit}")


def _written_seconds(seconds: float) -> str:
    return str(int(seconds)) if seconds.is_integer() else repr(seconds)
