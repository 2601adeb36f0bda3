"""Exercise and plan files: TOML in, checked exercises and plans out."""

from hipcoach.library.library import Library
from hipcoach.library.reading import read_exercise

__all__ = ["Library", "read_exercise"]
