"""The figure: a body in space from joint angles, seen as outlines from any side.

Pure mathematics: no toolkit, no clock, no files. Only the domain's poses come in.
"""

from hipcoach.figure.body import BUILDS, MAN, WOMAN, Build
from hipcoach.figure.muscles import Muscle, muscle_outline
from hipcoach.figure.skeleton import grip_height
from hipcoach.figure.stand import Figure, skeleton_of, stand
from hipcoach.figure.view import BEHIND, FRONT, SIDE, THREE_QUARTER, VIEWS, View

__all__ = [
    "BEHIND",
    "BUILDS",
    "FRONT",
    "MAN",
    "SIDE",
    "THREE_QUARTER",
    "VIEWS",
    "WOMAN",
    "Build",
    "Figure",
    "Muscle",
    "View",
    "grip_height",
    "muscle_outline",
    "skeleton_of",
    "stand",
]
