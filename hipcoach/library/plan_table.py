"""The tables of a plan file, which give their values checked, and say what is wrong with them."""

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from hipcoach.domain.errors import UserError, printable, shown, shown_path
from hipcoach.domain.exercise import Exercise
from hipcoach.domain.load import Load
from hipcoach.domain.plan import LONGEST_REST_S, MOST_REPS, MOST_SETS, RepRange, WarmUp
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.words import Words, joined, words
from hipcoach.library.fields import LANGUAGE
from hipcoach.library.library import Library
from hipcoach.library.toml_file import as_toml, seconds_meant

T = TypeVar("T")

PLAN_KEYS = ("name", "note", "texts", "block")
TEXT_KEYS = ("name", "note")
BLOCK_KEYS = (
    "exercise",
    "variation",
    "sets",
    "reps",
    "load",
    "tempo",
    "rest",
    "side_rest",
    "warm_ups",
)
WARM_UP_KEYS = ("reps", "load")
LONGEST_NAME, LONGEST_NOTE, MOST_BLOCKS, MOST_WARM_UPS = 60, 1000, 100, 10

USUAL_EXERCISE = "deadlift"
FREE, NO_LOAD = "free", "no load"

_REPS = words('a whole number from 1 to {most}, or a range in quotation marks, as "5-6"', most=MOST_REPS)
_LOAD = words(
    'the weight of one dumbbell, the bell or the whole bar, with its unit: "6 kg" or "15 lb", or "{no_load}"',
    no_load=NO_LOAD,
)
_TEMPO = words(
    'four figures in quotation marks, as "3-1-1-1" (down, bottom, up, top, in seconds), or "{free}"', free=FREE
)
_REST = words("a number of seconds from 0 to {most}", most=LONGEST_REST_S)

_LISTS = {
    "block": words("[[block]] on a line of its own, once for each exercise"),
    "warm_ups": words("a list such as {example}", example='[ { reps = 5, load = "3 kg" } ]'),
}
_TEXTS = words("[texts.de] on a line of its own, for a language by its two or three letters")


class Table:
    """One table of a file, which gives its values checked, and names itself in what it refuses."""

    def __init__(self, file: Path, data: dict[str, Any], keys: tuple[str, ...], where: str = "") -> None:
        self.data = data
        self._file = file
        self._keys = keys
        self._where = where

    def fault(self, key: str, allowed: str) -> UserError:
        """The fault of a value that is not allowed."""
        return self._error(
            words("{key} is {value}.", key=key, value=shown(self.data[key])),
            words("It must be {allowed}.", allowed=allowed),
        )

    def number_fault(self, key: str, allowed: str) -> UserError:
        """The fault of a number that is not allowed, or stands in quotation marks."""
        return self.fault(
            key,
            words("{allowed}, without quotation marks", allowed=allowed)
            if isinstance(self.data[key], str)
            else allowed,
        )

    def refuse_unknown(self, elsewhere: Mapping[str, str]) -> None:
        """See that every key is known; `elsewhere` says of keys of other places what to do with them."""
        for key, value in self.data.items():
            if key in self._keys:
                continue
            bare = key if re.fullmatch(r"[\w-]{1,60}", key, re.ASCII) else shown(key)
            likely = get_close_matches(key[:60].lower(), self._keys, 1)
            guesses = [words("Did you mean {name}?", name=one) for one in likely]
            known = words("Known here are {names}.", names=", ".join(self._keys))
            remedy = elsewhere.get(key) or joined(" ", (*guesses, known))
            raise self._error(words("{key} = {value} is not known.", key=bare, value=shown(value)), remedy)

    def tables(
        self, key: str, keys: tuple[str, ...], what: Callable[[int], Words], most: int
    ) -> tuple["Table", ...]:
        """The tables of a list; none where it is not written."""
        found = self.data.get(key, [])
        if not isinstance(found, list):
            raise self.fault(key, _LISTS[key])
        if len(found) > most:
            raise self.fault(key, words("of {most} at most", most=most))
        named = [(joined(", ", (self._where, what(number))), one) for number, one in enumerate(found, 1)]
        for where, one in named:
            if not isinstance(one, dict):
                raise UserError(
                    words("{file}: {where} is {one}.", file=shown_path(self._file), where=where, one=shown(one)),
                    words("Write {what}.", what=_LISTS[key]),
                )
        return tuple(Table(self._file, one, keys, where) for where, one in named)

    def languages(self) -> dict[str, "Table"]:
        """The tables of the texts in other languages."""
        found = self.data.get("texts", {})
        if not isinstance(found, dict):
            raise self.fault("texts", _TEXTS)
        for language, one in found.items():
            if not (LANGUAGE.fullmatch(language) and isinstance(one, dict)):
                raise self._error(
                    words("texts.{language} is {one}.", language=printable(language), one=shown(one)),
                    words("Write {what}.", what=_TEXTS),
                )
        return {
            language: Table(self._file, one, TEXT_KEYS, f"texts.{language}") for language, one in found.items()
        }

    def name(self) -> str:
        """What the plan is called."""
        value = self._needed("name", 'name = "Hips, weeks 1 to 4"')
        if not isinstance(value, str) or not _isas_toml(value, LONGEST_NAME):
            raise self.fault(
                "name",
                words("one line of 1 to {most} characters in quotation marks", most=LONGEST_NAME),
            )
        return " ".join(value.split())

    def note(self) -> str:
        """What is to be read before the plan is taken over."""
        value = self.data.get("note", "")
        lines = value.strip().replace("\t", " ").split("\n") if isinstance(value, str) else []
        if not lines or len(value) > LONGEST_NOTE or not all(line.isprintable() for line in lines):
            raise self.fault(
                "note",
                words("a text of at most {most} characters in quotation marks", most=LONGEST_NOTE),
            )
        return "\n".join(lines)

    def exercise(self, library: Library) -> Exercise:
        """The exercise that a block names."""
        names = {key: self.data[key] for key in ("exercise", "variation") if key in self.data}
        for key, value in names.items():
            if not isinstance(value, str):
                raise self.fault(key, words("a name in quotation marks"))
        ids = {key: "-".join(value.lower().split()) for key, value in names.items()}
        try:
            return library.find(ids.get("exercise", USUAL_EXERCISE), ids.get("variation"))
        except UserError as error:
            likely = _likely([value.lower() for value in (*names.values(), *ids.values())], library)
            raise self._error(error.message, joined(" ", (likely, error.remedy))) from error

    def sets(self) -> int:
        """How many working sets."""
        value = self._needed("sets", "sets = 3")
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= MOST_SETS:
            raise self.number_fault("sets", words("a whole number from 1 to {most}", most=MOST_SETS))
        return value

    def reps(self) -> RepRange:
        """Repetitions of a set."""
        value = self._needed("reps", 'reps = 8 or reps = "5-6"')
        if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MOST_REPS:
            return RepRange(value, value)
        with suppress(UserError):
            if isinstance(value, str):
                return RepRange.parse(value)
        raise self.fault("reps", _REPS)

    def load(self, implements: int) -> Load:
        """The load of a set: a plan is read elsewhere than it was written, so that its unit is never guessed."""
        value = self._needed("load", f'load = "6 kg" or load = "{NO_LOAD}"')
        text = value.strip().lower() if isinstance(value, str) else ""
        if text == NO_LOAD:
            return Load.parse("0", implements)
        number = re.fullmatch(r"([-+]?[\d.,]+) ?(kg|lb)s?", text, re.ASCII)
        if not number:
            raise self.fault("load", _LOAD)
        return self._parsed("load", lambda text: Load.parse(text.strip().lower().rstrip("s"), implements))

    def tempo(self, usual: Tempo) -> Tempo | None:
        """The pacing of a set."""
        if "tempo" not in self.data:
            return usual
        value = self.data["tempo"]
        if not isinstance(value, str):
            raise self.fault("tempo", _TEMPO)
        return None if value.strip().lower() == FREE else self._parsed("tempo", Tempo.parse)

    def seconds(self, key: str, usual: float) -> float:
        """How long a rest is."""
        value = self.data.get(key, usual)
        # Written so that "not a number" fails too.
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= LONGEST_REST_S:
            meant = seconds_meant(value.strip()) if isinstance(value, str) else ""
            if meant:
                raise self._error(
                    words("{key} is {value}.", key=key, value=shown(value)),
                    words("{key} is in seconds: {key} = {meant}.", key=key, meant=meant),
                )
            raise self.number_fault(key, _REST)
        return float(value)

    def side_rest(self, exercise: Exercise) -> float:
        """How long the rest between the legs is."""
        if not exercise.is_one_sided and "side_rest" in self.data:
            raise self.fault(
                "side_rest", words("left out: {name} is not done one leg at a time", name=exercise.name)
            )
        return self.seconds("side_rest", exercise.side_rest_s)

    def warm_ups(self, implements: int) -> tuple[WarmUp, ...]:
        """The lighter sets before the others."""
        ups = self.tables("warm_ups", WARM_UP_KEYS, _warm_up, MOST_WARM_UPS)
        for up in ups:
            up.refuse_unknown({})
        return tuple(WarmUp(up.reps(), up.load(implements)) for up in ups)

    def _needed(self, key: str, example: str) -> Any:
        if key not in self.data:
            raise self._error(
                words("{key} is missing.", key=key), words("Write for example {example}.", example=example)
            )
        return self.data[key]

    def _parsed(self, key: str, parse_text: Callable[[str], T]) -> T:
        try:
            return parse_text(self.data[key])
        except UserError as error:
            raise self._error(
                words("{key} is {value}. {message}", key=key, value=shown(self.data[key]), message=error.message),
                error.remedy,
            ) from error

    def _error(self, what: str, remedy: str) -> UserError:
        where = joined(": ", (shown_path(self._file), self._where, what))
        return UserError(where, remedy)


def block_of(number: int) -> Words:
    """What a block is called in a sentence."""
    return words("block {number}", number=number)


def _warm_up(number: int) -> Words:
    return words("warm-up {number}", number=number)


def _likely(written_names: Iterable[str], library: Library) -> str:
    """What was meant by names of which one is no exercise's or variation's; empty where nobody can tell."""
    names = {name.lower(): key for key, one in library.exercises.items() for name in (key[1], one.name)}
    for one in written_names:
        for close in get_close_matches(one[:LONGEST_NAME], names, 1, 0.8):
            exercise, variation = names[close]
            return words(
                "Did you mean exercise = {exercise} and variation = {variation}?",
                exercise=as_toml(exercise),
                variation=as_toml(variation),
            )
    return ""


def _isas_toml(value: str, longest: int) -> bool:
    return bool(value.strip()) and value.isprintable() and len(value) <= longest
