"""The figure: a body in space from joint angles, seen as outlines from any side.

Pure mathematics: no toolkit, no clock, no files. Only the domain's poses come in.
"""

from hipcoach.figure.body import BUILDS, MAN, WOMAN, Build
from hipcoach.figure.loads import Implement
from hipcoach.figure.muscles import Muscle, muscle_outline
from hipcoach.figure.skeleton import grip_height
from hipcoach.figure.stand import Figure, stand
from hipcoach.figure.view import FRONT, SIDE, THREE_QUARTER, View

__all__ = [
    "BUILDS",
    "FRONT",
    "MAN",
    "SIDE",
    "THREE_QUARTER",
    "WOMAN",
    "Build",
    "Figure",
    "Implement",
    "Muscle",
    "View",
    "grip_height",
    "muscle_outline",
    "stand",
]
