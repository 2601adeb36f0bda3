"""Errors that a person reads."""


class UserError(Exception):
    """Something the user can understand and mend.

    Attributes:
        message: What happened, in one sentence.
        remedy: What to do about it, in one sentence; may be empty.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(f"{message} {remedy}".strip())
        self.message = message
        self.remedy = remedy


class IllegalMoveError(Exception):
    """A move that the session's table does not hold in its present state. Nothing was changed."""
