"""The exercises that come with the app, read once; and where its code lies."""

from pathlib import Path

import hipcoach
from hipcoach.library import Library

PACKAGE = Path(hipcoach.__file__).parent
"""The code that is tested: of the checkout, or of an installed wheel."""

FOLDER = Path(__file__).parents[2] / "resources" / "exercises"
FILES = tuple(sorted(FOLDER.glob("*.toml")))
EXERCISES = {exercise.variation: exercise for exercise in Library.read([FOLDER]).exercises.values()}
"""Every shipped exercise, by its variation."""

FROM_THE_FLOOR = ("barbell-floor", "kettlebell")
