"""`hipcoach soundtrack EXERCISE -o set.wav`: what a set or a session sounds like, as a file to take along."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hipcoach import paths
from hipcoach.audio.loudness import RATE_HZ
from hipcoach.audio.pack import PUT_DOWN, Pack, Phases
from hipcoach.cli.arguments import UsageError
from hipcoach.cli.choices import plan_of, settings_of
from hipcoach.coach.soundtrack import Soundtrack, of_session, of_set
from hipcoach.coach.whole_file import write_whole
from hipcoach.domain.errors import shown, shown_path
from hipcoach.domain.exercise import Exercise
from hipcoach.domain.plan import Plan
from hipcoach.domain.request import PlanRequest, SessionRequest, WholePlan, plan_for
from hipcoach.domain.settings import Value
from hipcoach.domain.units import clock_text


@dataclass(frozen=True)
class Wanted:
    """What is to be written.

    Attributes:
        request: What is done; None for the user's own plan.
        file: The WAV.
        cue_file: Where the times of the cues go, as JSON; None for nowhere.
        pack: The name of the sounds; None for those that the user chose.
        is_session: Whether all sets are wanted, and the rests between them.
    """

    request: SessionRequest | None
    file: Path
    cue_file: Path | None = None
    pack: str | None = None
    is_session: bool = False


def soundtrack(
    wanted: Wanted, exercises: Mapping[tuple[str, str], Exercise], exercise: Exercise, data: Path
) -> int:
    """Write the sound of a set or a session.

    Args:
        wanted: What is to be written.
        exercises: Every exercise, by exercise and variation.
        exercise: The one that was asked for.
        data: The data folder, with the user's choices and own sounds; it need not be there.

    Raises:
        UsageError: The file has another ending, or there is no such pack.
        UserError: A file cannot be written, or the plan has no length.
    """
    if wanted.file.suffix.lower() != ".wav":
        raise UsageError(f"A soundtrack cannot be written as {shown_path(wanted.file)}.", "Its name ends in .wav.")
    if wanted.cue_file is not None and wanted.cue_file.suffix.lower() != ".json":
        raise UsageError(
            f"The cues cannot be written as {shown_path(wanted.cue_file)}.", "Its name ends in .json."
        )
    settings = settings_of(data / paths.DATABASE)
    pack = _pack(wanted.pack, str(settings["pack"]), data)
    plan = _plan(wanted.request, exercises, exercise, settings, data)
    if wanted.is_session:
        track = of_session(plan, exercises, pack.clip(PUT_DOWN).size / RATE_HZ)
    else:
        track = of_set(plan, exercises)
    score = track.render(pack)
    write_whole(wanted.file, score.write)
    if wanted.cue_file is not None:
        listed = _listed(track)
        write_whole(wanted.cue_file, lambda path: path.write_text(listed, encoding="utf-8"))
    what = "The session" if wanted.is_session else "The set"
    print(f"{what} is in {shown_path(wanted.file)}: {clock_text(score.duration_s)} of sound.")
    if pack.problem:
        print(pack.problem)
    return 0


def _pack(asked: str | None, chosen: str, data: Path) -> Pack:
    known = (*Phases, *paths.own_packs(data, tuple(Phases)))
    if asked is not None and asked not in known:
        raise UsageError(f"There are no sounds {shown(asked)}.", f"There are: {', '.join(known)}.")
    return Pack.named(chosen if asked is None else asked, paths.voice(), paths.packs(data))


def _plan(
    request: SessionRequest | None,
    exercises: Mapping[tuple[str, str], Exercise],
    exercise: Exercise,
    settings: Mapping[str, Value],
    data: Path,
) -> Plan:
    get_ready_s = float(settings["get_ready_s"])
    if isinstance(request, WholePlan):
        return request.ready_in(get_ready_s)
    if request is None:
        own = plan_of(data / paths.DATABASE)
        if own is not None and all(block.key in exercises for block in own.blocks):
            return own
        request = PlanRequest(exercise.exercise)
    return plan_for(request, exercise, get_ready_s)


def _listed(track: Soundtrack) -> str:
    """The cues as JSON, one to a line."""
    rows = (
        json.dumps({"time_s": round(cue.time_s, 6), "cue": cue.kind.value, "rep": cue.rep}) for cue in track.cues
    )
    return "[\n" + ",\n".join(rows) + "\n]\n"
