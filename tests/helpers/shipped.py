"""The exercises that come with the app, read once."""

from pathlib import Path

from hipcoach.library import Library

FOLDER = Path(__file__).parents[2] / "resources" / "exercises"
FILES = tuple(sorted(FOLDER.glob("*.toml")))
EXERCISES = {exercise.variation: exercise for exercise in Library.read([FOLDER]).exercises.values()}
"""Every shipped exercise, by its variation."""

FROM_THE_FLOOR = ("barbell-floor", "kettlebell")
