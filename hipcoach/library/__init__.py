"""Exercise files: TOML in, checked exercises out."""

from hipcoach.library.library import Library
from hipcoach.library.reading import read_exercise

__all__ = ["Library", "read_exercise"]
