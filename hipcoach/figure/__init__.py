"""The figure: a body in space from joint angles, seen as outlines from any side.

Pure mathematics: no toolkit, no clock, no files. Only the domain's poses come in.
"""

from hipcoach.figure.skeleton import grip_height
from hipcoach.figure.stand import Figure, skeleton_of, stand
from hipcoach.figure.view import BEHIND, FRONT, SIDE, THREE_QUARTER, View

__all__ = ["BEHIND", "FRONT", "SIDE", "THREE_QUARTER", "Figure", "View", "grip_height", "skeleton_of", "stand"]
