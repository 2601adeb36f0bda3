"""Hipcoach: a desktop companion for the dumbbell deadlift, a hip hinge."""

__version__ = "1.0.0"
