"""Painting: functions that draw one thing into a rectangle, with the colours of the theme."""
