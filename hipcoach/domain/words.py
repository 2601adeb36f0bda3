"""Texts that remember how they were put together, so that the edge can say them in the reader's language.

The rooms below the window write English and know no other language. `Words` is that English, an ordinary text,
with its pattern and its values beside it; `hipcoach.ui.language.told` looks the pattern up and puts the values in.

Rule: a pattern is written out where it is used, `words("Rest {seconds} s", seconds=90)`: what translators get is
collected from the source by these calls.
"""

from collections.abc import Iterable


class Number(str):
    """A number as English writes it; the edge gives it the reader's decimal sign."""

    __slots__ = ()


class Words(str):
    """An English text that knows its pattern.

    Attributes:
        pattern: The text with `{names}` for its values; where there is a count, in the plural with `%n`.
        values: What stands for the names: other Words, Numbers, numbers or plain texts.
        english: The form of the pattern that English takes for the count, which stands in it; else the pattern.
        note: What a translator must know to tell it from the same English elsewhere.
        number: What decides between singular and plural; None where nothing does.
    """

    __slots__ = ("english", "note", "number", "pattern", "values")

    pattern: str
    english: str
    values: dict[str, object]
    note: str
    number: int | None

    def __reduce__(self) -> tuple[object, ...]:
        return _remade, (str(self), self.pattern, self.english, self.values, self.note, self.number)


def words(pattern: str, /, *, note: str = "", **values: object) -> Words:
    """A text with values in it: `words("Set {number}", number=2)`."""
    return _remade(pattern.format(**values) if values else pattern, pattern, pattern, values, note, None)


def recalled(text: str) -> Words:
    """A text that was kept as English: what had no values in it is said in the reader's language again."""
    return _remade(text, text, text, {}, "", None)


def plural(one: str, many: str, count: int, /, *, note: str = "", **values: object) -> Words:
    """A text about so many: `plural("%n set", "%n sets", 2)`; both forms are English."""
    english = (one if count == 1 else many).replace("%n", str(count))
    return _remade(english.format(**values) if values else english, many, english, values, note, count)


def joined(between: str, parts: Iterable[object]) -> Words:
    """Texts one after the other, each of which the edge says for itself; empty ones are left out."""
    values = {f"part_{index}": part for index, part in enumerate(part for part in parts if part)}
    pattern = between.replace("{", "{{").replace("}", "}}").join(f"{{{name}}}" for name in values)
    return _remade(pattern.format(**values), pattern, pattern, values, "", None)


def _remade(
    text: str, pattern: str, english: str, values: dict[str, object], note: str, number: int | None
) -> Words:
    made = Words(text)
    made.pattern, made.english, made.values, made.note, made.number = pattern, english, values, note, number
    return made
