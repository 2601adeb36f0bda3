"""The names that other programs have for our lifts: nothing is matched by likeness, only by name."""

from collections.abc import Mapping

_DUMBBELL, _SINGLE_LEG = ("deadlift", "dumbbell"), ("deadlift", "single-leg")
_BARBELL, _FLOOR, _KETTLEBELL = ("deadlift", "barbell"), ("deadlift", "barbell-floor"), ("deadlift", "kettlebell")

# The first name of each lift is the one that is written. Ours hangs from the hands and never touches the floor, as
# a Romanian one does. Neither program has a kettlebell deadlift: there it becomes an exercise of the user's own.
_NAMES = (
    ("Romanian Deadlift (Dumbbell)", _DUMBBELL),
    ("Deadlift (Dumbbell)", _DUMBBELL),
    ("Stiff Leg Deadlift (Dumbbell)", _DUMBBELL),
    ("Stiff Legged Deadlift (Dumbbell)", _DUMBBELL),
    ("Dumbbell Deadlift", _DUMBBELL),
    ("Dumbbell Romanian Deadlift", _DUMBBELL),
    ("Dumbbell Stiff Legged Deadlift", _DUMBBELL),
    ("Single Leg Romanian Deadlift (Dumbbell)", _SINGLE_LEG),
    ("Single Leg Deadlift (Dumbbell)", _SINGLE_LEG),
    ("Dumbbell Single Leg Deadlift", _SINGLE_LEG),
    ("Dumbbell Single Leg Romanian Deadlift", _SINGLE_LEG),
    ("Romanian Deadlift (Barbell)", _BARBELL),
    ("Stiff Leg Deadlift (Barbell)", _BARBELL),
    ("Stiff Legged Deadlift (Barbell)", _BARBELL),
    ("Barbell Romanian Deadlift", _BARBELL),
    ("Deadlift (Barbell)", _FLOOR),
    ("Barbell Deadlift", _FLOOR),
    ("Deadlift (Kettlebell)", _KETTLEBELL),
    ("Kettlebell Deadlift", _KETTLEBELL),
)

_ONE_IN_HAND = ("single arm", "one arm", "single leg", "one leg", "goblet")


def _plain(name: str) -> str:
    """A name as it is compared: `Single-Leg Deadlift` is `single leg deadlift`."""
    return " ".join(name.casefold().replace("-", " ").split())


_OURS: Mapping[str, tuple[str, str]] = {_plain(name): key for name, key in _NAMES}
_THEIRS: Mapping[tuple[str, str], str] = {key: name for name, key in reversed(_NAMES)}

# FitNotes brings a list of its own, whose bare names mean the barbell.
_IN_FITNOTES: Mapping[str, tuple[str, str]] = {"deadlift": _FLOOR}


def ours(name: str, program: str) -> tuple[str, str] | None:
    """Our exercise and variation of a name in such a program's file, or None for one that we do not have."""
    plain = _plain(name)
    return _OURS.get(plain) or (_IN_FITNOTES.get(plain) if program == "FitNotes" else None)


def theirs(exercise: str, variation: str) -> str:
    """The name under which Strong and Hevy know our lift; what they do not have keeps the name we have for it."""
    known = _THEIRS.get((exercise, variation))
    return known or (f"{exercise} ({variation})" if variation else exercise)


def is_pair(name: str) -> bool:
    """Whether two dumbbells are lifted: in every exercise with dumbbells that does not name one limb or bell."""
    plain = _plain(name)
    return "dumbbell" in plain and not any(one in plain for one in _ONE_IN_HAND)
