"""Reading one exercise file.

Rule: whatever is wrong with a file, `read_exercise` raises one `UserError` that names the file, the key and the
value, and never anything else.
"""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import msgspec

from hipcoach.domain.errors import UserError, shown, shown_path
from hipcoach.domain.exercise import Breath, BreathPart, Exercise, Fault, Phase, PhaseKind, Step
from hipcoach.domain.load import Load
from hipcoach.domain.pose import Pose, PosePath
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.words import words
from hipcoach.library.breath_words import MOVES, check_words
from hipcoach.library.faults import fault, misshapen, unknown
from hipcoach.library.fields import ExerciseFields, FaultFields, PartFields, PoseFields
from hipcoach.library.limits import check_limits
from hipcoach.library.texts import check_texts, in_language
from hipcoach.library.toml_file import parse, text_of

T = TypeVar("T")

_CYCLE = (PhaseKind.ECCENTRIC, PhaseKind.BOTTOM, PhaseKind.CONCENTRIC, PhaseKind.TOP)


def read_exercise(path: Path, language: str = "en") -> Exercise:
    """Read and check one exercise file.

    Args:
        path: The file.
        language: The reader's: its texts are taken where the file has them, else those that every file has.

    Raises:
        UserError: The file is missing, is no TOML, or something in it is not as it must be.
    """
    data = parse(path, text_of(path, "exercise"))
    strange = unknown(path, data)
    if strange:
        raise strange
    try:
        fields = msgspec.convert(data, ExerciseFields)
    except msgspec.ValidationError as error:
        raise misshapen(path, data, error) from error
    texts = data.pop("texts", {})
    check_limits(path, data)
    _check_equipment(path, fields)
    _check_order(path, fields)
    _check_breath(path, fields)
    _check_steps(path, fields)
    _check_path(path, fields)
    _check_faults(path, fields)
    check_texts(path, fields, texts)
    return _exercise(path, in_language(fields, language))


def _check_equipment(path: Path, fields: ExerciseFields) -> None:
    if fields.equipment != "dumbbell" and fields.implements != 1:
        raise fault(
            path,
            "implements",
            fields.implements,
            words("1, because equipment is {equipment}", equipment=fields.equipment),
        )


def _check_order(path: Path, fields: ExerciseFields) -> None:
    """Each phase once, in the order of the movement; a lift from the floor begins at the bottom."""
    kinds = [phase.kind for phase in fields.phases]
    for index, kind in enumerate(kinds):
        if kind in kinds[:index]:
            raise fault(path, f"phases[{index}].kind", str(kind), words("another one: each phase stands once"))
    for index, (before, kind) in enumerate(pairwise(kinds), 1):
        due = _CYCLE[(_CYCLE.index(before) + 1) % len(_CYCLE)]
        if kind is not due:
            raise fault(
                path,
                f"phases[{index}].kind",
                str(kind),
                words("{due}, which comes after {before}", due=due, before=before),
            )
    if kinds[0] in {PhaseKind.BOTTOM, PhaseKind.CONCENTRIC} and fields.first_depth != 1:
        raise fault(
            path, "first_depth", fields.first_depth, words("1, because the first phase is {kind}", kind=kinds[0])
        )


def _check_breath(path: Path, fields: ExerciseFields) -> None:
    """In on the descent, out on the thrust; the parts of a phase fill it."""
    for index, phase in enumerate(fields.phases):
        key = f"phases[{index}].parts"
        _check_rising(path, key, phase.parts)
        breaths = [part.breath for part in phase.parts]
        for number, breath in enumerate(breaths):
            if phase.kind is PhaseKind.ECCENTRIC and breath is not Breath.IN:
                raise fault(path, f"{key}[{number}].breath", str(breath), words("in, as on every descent"))
            if phase.kind is PhaseKind.CONCENTRIC and breath is Breath.IN:
                raise fault(
                    path, f"{key}[{number}].breath", str(breath), words("tight or out, as on every thrust")
                )
        if phase.kind is PhaseKind.CONCENTRIC and Breath.OUT not in breaths:
            raise fault(
                path, f"{key}[{len(breaths) - 1}].breath", str(breaths[-1]), words("out, as on every thrust")
            )
        for number, part in enumerate(phase.parts):
            check_words(path, f"{key}[{number}].word", part.word, part.breath)


def _check_steps(path: Path, fields: ExerciseFields) -> None:
    """Setting up comes first; a step of the descent tells no breath out, one of the thrust no breath in."""
    for index, step in enumerate(fields.steps):
        if step.phase is None and index and fields.steps[index - 1].phase is not None:
            raise UserError(
                words("{path}: steps[{index}].phase is missing.", path=path, index=index),
                words("Steps of setting up come before those of the rep."),
            )
        if step.phase in MOVES:
            check_words(path, f"steps[{index}].title", step.title, MOVES[step.phase])
            check_words(path, f"steps[{index}].text", step.text, MOVES[step.phase])


def _check_rising(path: Path, key: str, parts: tuple[PartFields, ...]) -> None:
    done = 0.0
    for index, part in enumerate(parts):
        if not done < part.until:
            raise fault(
                path,
                f"{key}[{index}].until",
                part.until,
                words("more than {done}, where the part begins", done=f"{done:g}"),
            )
        done = part.until
    if done != 1:
        raise fault(path, f"{key}[{len(parts) - 1}].until", done, words("1, the end of the phase"))


def _check_path(path: Path, fields: ExerciseFields) -> None:
    """From standing tall to the bottom, without a step back, on the same legs all the way."""
    points = fields.path
    if points[0].at != 0:
        raise fault(path, "path[0].at", points[0].at, words("0, standing tall"))
    for index, (before, point) in enumerate(pairwise(points), 1):
        if not before.at < point.at:
            raise fault(
                path, f"path[{index}].at", point.at, words("more than {at}, the one before", at=f"{before.at:g}")
            )
        if (point.free_thigh is None) != (points[0].free_thigh is None):
            written = point.free_thigh
            raise fault(path, f"path[{index}].free_thigh", written, words("in all entries of the path or in none"))
    if points[-1].at != 1:
        raise fault(path, f"path[{len(points) - 1}].at", points[-1].at, words("1, the bottom"))


def _check_faults(path: Path, fields: ExerciseFields) -> None:
    seen: set[str] = set()
    for index, each in enumerate(fields.faults):
        if each.id in seen:
            raise fault(path, f"faults[{index}].id", each.id, words("another one: each id stands once"))
        seen.add(each.id)
        key, lifted = f"faults[{index}].pose.free_thigh", each.pose.free_thigh
        if fields.path[0].free_thigh is None and lifted is not None:
            raise fault(path, key, lifted, words("left out, as in the path"))
        if fields.path[0].free_thigh is not None and lifted is None:
            raise UserError(
                words("{path}: {key} is missing.", path=path, key=key),
                words("It must be written, as in the path."),
            )


def _exercise(path: Path, fields: ExerciseFields) -> Exercise:
    return Exercise(
        exercise=fields.exercise,
        variation=fields.variation,
        name=fields.name,
        summary=fields.summary,
        pick_up=fields.pick_up,
        stance=fields.stance,
        phases=tuple(
            Phase(phase.kind, tuple(BreathPart(part.breath, part.word, part.until) for part in phase.parts))
            for phase in fields.phases
        ),
        first_depth=fields.first_depth,
        is_one_sided=fields.is_one_sided,
        tempo=_parsed(path, "tempo", fields.tempo, Tempo.parse),
        rest_s=fields.rest_s,
        rest_reason=fields.rest_reason,
        side_rest_s=fields.side_rest_s,
        load=_parsed(path, "load", fields.load, lambda text: Load.parse(text, fields.implements)),
        path=PosePath(tuple((point.at, _pose(point)) for point in fields.path)),
        steps=tuple(Step(step.title, step.text, step.depth, step.view, step.phase) for step in fields.steps),
        faults=tuple(_common_fault(each) for each in fields.faults),
        equipment=fields.equipment,
        load_of=fields.load_of,
        grip=fields.grip,
        adding_weight=fields.adding_weight,
        why=fields.why,
        safety=fields.safety,
    )


def _common_fault(fields: FaultFields) -> Fault:
    depth = fields.depth
    if depth is None:
        depth = 0.0 if fields.phase is PhaseKind.TOP else 1.0
    return Fault(
        fields.id,
        fields.name,
        fields.cue,
        fields.phase,
        _pose(fields.pose),
        depth,
        fields.costs,
        fields.view,
        fields.think,
    )


def _pose(fields: PoseFields) -> Pose:
    return Pose(**{name: getattr(fields, name) for name in PoseFields.__struct_fields__})


def _parsed(path: Path, key: str, text: str, parse: Callable[[str], T]) -> T:
    try:
        return parse(text)
    except UserError as error:
        raise UserError(
            words(
                "{path}: {key} is {text}. {message}",
                path=shown_path(path),
                key=key,
                text=shown(text),
                message=error.message,
            ),
            error.remedy,
        ) from error
