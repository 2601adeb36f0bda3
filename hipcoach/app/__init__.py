"""The composition root of the window: the only place that knows everyone."""

from hipcoach.app.house import Wishes
from hipcoach.app.window import run

__all__ = ["Wishes", "run"]
