"""The texts of an exercise file in other languages: checked like the file's own, and put in their place."""

from pathlib import Path
from typing import Any

from msgspec.structs import asdict, replace

from hipcoach.domain.exercise import Breath
from hipcoach.domain.words import words
from hipcoach.library.breath_words import MOVES, check_words
from hipcoach.library.faults import fault, unknown_key
from hipcoach.library.fields import LANGUAGE, ExerciseFields, FaultTexts, PhaseFields, Texts
from hipcoach.library.limits import check_limits

_LISTS = ("words", "steps", "faults")
"""What is put in its place entry by entry."""


def check_texts(path: Path, fields: ExerciseFields, tables: dict[str, Any]) -> None:
    """Check the texts of every language.

    Args:
        path: The file.
        fields: What is in it, its own texts checked.
        tables: Its `texts` as they are written.

    Raises:
        UserError: Something in them is not as it must be.
    """
    for language, texts in fields.texts.items():
        if not LANGUAGE.fullmatch(language):
            known = words("languages by their two or three letters, such as de")
            raise unknown_key(path, "texts", language, tables[language], [known])
        key, table = f"texts.{language}", tables[language]
        for name, allowed in (("words", _breaths(fields)), ("faults", {each.id: each for each in fields.faults})):
            for inner, value in table.get(name, {}).items():
                if inner not in allowed:
                    raise unknown_key(path, f"{key}.{name}", inner, value, allowed)
        if texts.steps is not None and len(texts.steps) != len(fields.steps):
            raise fault(
                path,
                f"{key}.steps",
                table["steps"],
                words("a list of {count}, one for each step", count=len(fields.steps)),
            )
        check_limits(path, table, key)
        _check_breath(path, fields, texts, key)


def in_language(fields: ExerciseFields, language: str) -> ExerciseFields:
    """The file with its texts in a language, as far as it has them."""
    texts = fields.texts.get(language)
    if texts is None:
        return fields
    plain = {name: text for name, text in asdict(texts).items() if name not in _LISTS and text is not None}
    steps = fields.steps
    if texts.steps is not None:
        steps = tuple(
            replace(step, title=said.title or step.title, text=said.text or step.text)
            for step, said in zip(steps, texts.steps, strict=True)
        )
    faults = tuple(replace(each, **_said(texts.faults.get(each.id, FaultTexts()))) for each in fields.faults)
    phases = tuple(_phase(phase, texts) for phase in fields.phases)
    return replace(fields, **plain, phases=phases, steps=steps, faults=faults)


def _breaths(fields: ExerciseFields) -> dict[str, set[Breath]]:
    """The breaths that each word on the screen stands for."""
    found: dict[str, set[Breath]] = {}
    for phase in fields.phases:
        for part in phase.parts:
            found.setdefault(part.word, set()).add(part.breath)
    return found


def _check_breath(path: Path, fields: ExerciseFields, texts: Texts, key: str) -> None:
    """In on the descent, out on the thrust, in this language too."""
    breaths = _breaths(fields)
    for word, said in texts.words.items():
        for breath in sorted(breaths[word]):
            check_words(path, f"{key}.words.{word}", said, breath)
    for index, (step, text) in enumerate(zip(fields.steps, texts.steps or (), strict=False)):
        if step.phase in MOVES:
            check_words(path, f"{key}.steps[{index}].title", text.title or "", MOVES[step.phase])
            check_words(path, f"{key}.steps[{index}].text", text.text or "", MOVES[step.phase])


def _said(texts: FaultTexts) -> dict[str, str]:
    """What a fault's texts put in place of the file's; a new cue does not go with the old one's few words."""
    said = {name: text for name, text in asdict(texts).items() if text is not None}
    return {"think": "", **said} if "cue" in said else said


def _phase(phase: PhaseFields, texts: Texts) -> PhaseFields:
    return replace(
        phase, parts=tuple(replace(part, word=texts.words.get(part.word, part.word)) for part in phase.parts)
    )
