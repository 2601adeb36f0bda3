"""All that is wrong with a file, and not only what was found first."""

from collections.abc import Callable
from typing import TypeVar

from hipcoach.domain.errors import UserError

T = TypeVar("T")


class FileError(UserError):
    """The first mistake of a file.

    Attributes:
        others: What else is wrong with it.
    """

    def __init__(self, first: UserError, others: tuple[UserError, ...]) -> None:
        super().__init__(first.message, first.remedy)
        self.others = others


class Mistakes:
    """What is wrong with a file, in the order in which it is found."""

    def __init__(self) -> None:
        self.found: list[UserError] = []

    def of(self, read: Callable[[], T]) -> T | None:
        """What is read; None where it cannot be, and why is remembered."""
        try:
            return read()
        except UserError as error:
            self.found.append(error)
            return None

    def tell(self) -> None:
        """Raise the first one with the others.

        Raises:
            FileError: There is one.
        """
        if self.found:
            raise FileError(self.found[0], tuple(self.found[1:]))
