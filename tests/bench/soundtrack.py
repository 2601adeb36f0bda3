"""The sets that the sound's bench measures, and the words for them."""

from pathlib import Path
from typing import TYPE_CHECKING

from hipcoach.domain.tempo import Tempo
from hipcoach.domain.timeline import Timeline, compile_set
from hipcoach.library import Library

if TYPE_CHECKING:
    from hipcoach.audio.pack import Pack

RESOURCES = Path(__file__).parents[2] / "resources"


def usual_set() -> Timeline:
    """Six reps of the dumbbell deadlift at 3-1-1-1, after 15 s of getting ready."""
    return _set("3-1-1-1", 6)


def longest_set() -> Timeline:
    """Twenty reps at 6-2-3-2: 260 s after 15 s of getting ready."""
    return _set("6-2-3-2", 20)


def pack() -> "Pack":
    """What the app sounds like until the user says otherwise."""
    from hipcoach.audio.pack import Pack, Phases  # noqa: PLC0415 - that numpy is loaded here is measured

    return Pack.named(Phases.BREATHED, RESOURCES / "sounds" / "voice", Path())


def _set(tempo: str, reps: int) -> Timeline:
    exercise = Library.read([RESOURCES / "exercises"]).exercises["deadlift", "dumbbell"]
    return compile_set(exercise, Tempo.parse(tempo), reps)
