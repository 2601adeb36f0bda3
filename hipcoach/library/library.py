"""All exercises that can be read.

Rule: a bad file never stops the app; it is left out and named.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Self

from hipcoach.domain.errors import UserError, printable, shown, shown_path
from hipcoach.domain.exercise import Exercise
from hipcoach.domain.words import words
from hipcoach.library.reading import read_exercise

USUAL = MappingProxyType({"deadlift": "dumbbell"})
"""The variation that an exercise's bare name means."""


@dataclass(frozen=True, slots=True)
class Library:
    """The exercises of some folders.

    Attributes:
        exercises: By exercise's and variation's id.
        problems: A sentence for each file that was left out.
    """

    exercises: Mapping[tuple[str, str], Exercise]
    problems: tuple[UserError, ...] = ()

    @classmethod
    def read(cls, folders: Sequence[Path], language: str = "en") -> Self:
        """Read every `.toml` file of the folders; in a later folder an exercise replaces its namesake.

        A folder that does not exist holds nothing. The usual variations come first: the first exercise of
        all is what a new user trains.

        Args:
            folders: Where the files lie.
            language: The reader's: an exercise that has its texts in it gives those.
        """
        exercises: dict[tuple[str, str], Exercise] = {}
        problems: list[UserError] = []
        for folder in folders:
            here: dict[tuple[str, str], Path] = {}
            for path in sorted(folder.glob("*.toml"), key=lambda file: file.stem):
                try:
                    exercise = read_exercise(path, language)
                    if exercise.key in here:
                        raise UserError(
                            words(
                                "{path}: exercise and variation are “{key}”, as in {name}.",
                                path=shown_path(path),
                                key=" ".join(exercise.key),
                                name=printable(here[exercise.key].name),
                            ),
                            words("Give it another variation."),
                        )
                except UserError as error:
                    problems.append(error)
                else:
                    here[exercise.key] = path
                    exercises[exercise.key] = exercise
        ordered = sorted(exercises.items(), key=lambda item: USUAL.get(item[0][0]) != item[0][1])
        return cls(MappingProxyType(dict(ordered)), tuple(problems))

    def find(self, exercise: str, variation: str | None = None) -> Exercise:
        """The exercise of that name; without a variation its first, which is the usual one where it can be read.

        Raises:
            UserError: There is none.
        """
        variations = [name for key, name in self.exercises if key == exercise]
        if not variations:
            known = ", ".join(dict.fromkeys(key for key, _ in self.exercises)) or words(
                "none", note="of exercises"
            )
            raise UserError(
                words("There is no exercise {exercise}.", exercise=shown(exercise)),
                words("There are: {known}.", known=known),
            )
        if variation is None:
            variation = variations[0]
        if variation not in variations:
            raise UserError(
                words(
                    "There is no variation {variation} of {exercise}.",
                    variation=shown(variation),
                    exercise=exercise,
                ),
                words("There are: {known}.", known=", ".join(variations)),
            )
        return self.exercises[exercise, variation]
