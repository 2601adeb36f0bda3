"""The languages that Hipcoach speaks."""

from collections.abc import Mapping

LANGUAGES: Mapping[str, str] = {"en": "English", "de": "Deutsch"}
"""Every language there is, in its own words."""
