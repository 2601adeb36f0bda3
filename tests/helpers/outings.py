"""Sessions of one lift in a line of words, as stories tell them.

From left to right: how many days ago, the reps of the sets, the load, and what else there was:

    3d 6 6 6 6 @ 12 kg effort 7

Others: `of 7-8` what was asked (else 5-6), `usual 5-6` what the plan said then (else 5-6), `planned 4` sets (else
as many as were done), `pain 3`, `morning 4`, `fault rounded-back`, `unsure` (nobody confirmed), `implements 1`,
`deload` or `less` (what it was advised as), and reps as `6/5` of the left and the right leg.
"""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load
from hipcoach.domain.plan import Advice, Block, Dose, Plan, RepRange
from hipcoach.domain.progression import advise
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.weights import Weights
from tests.helpers.records import a_set

TODAY = date(2026, 6, 1)
DUMBBELLS = Weights.of({"dumbbells": "4 6 8 10 12 14 16 20 kg"})
FINE = Weights.of({"dumbbells": "10 11 12 13 14 15 16 17 18 19 20 21 22 kg"})
BELLS = Weights.of({"kettlebells": "8 16 24 kg"})
FAULTS = {"rounded-back": "Rounded back"}


def plan(load: str = "12 kg", reps: str = "5-6", sets: int = 4, implements: int = 2) -> Block:
    """A block as a plan has it."""
    return Block("deadlift", "dumbbell", sets, RepRange.parse(reps), Load.parse(load, implements), None, 120)


def session(told: str) -> SessionRecord:
    """One session out of its words."""
    found = re.fullmatch(r"(\d+)d ([\d/ ]+) @ ([\d.]+ ?(?:kg|lb))(.*)", told.strip())
    assert found, told
    days, reps, weight, more = found.groups()
    words = dict(re.findall(r"(effort|pain|morning|fault|of|usual|planned|implements) (\S+)", more))
    load = Load.parse(weight, int(words.get("implements", 2)))
    asked = RepRange.parse(words.get("of", "5-6"))
    sets = []
    for number, one in enumerate(reps.split(), 1):
        sides = zip((Side.LEFT, Side.RIGHT), one.split("/"), strict=False) if "/" in one else ((None, one),)
        sets += [
            a_set(set_number=number, side=side, reps=int(count), load=load, reps_planned=asked)
            for side, count in sides
        ]
    effort, fault = words.get("effort"), words.get("fault")
    sets[-1] = replace(sets[-1], effort=effort and int(effort), fault=fault, is_confirmed="unsure" not in more)
    advice = next((one for one in (Advice.DELOAD, Advice.LESS) if one in more.split()), Advice.PLANNED)
    block = Block(
        "deadlift",
        "dumbbell",
        int(words.get("planned", len(reps.split()))),
        asked,
        load,
        None,
        120,
        is_one_sided="/" in reps,
        advice=advice,
        usual_reps=RepRange.parse(words.get("usual", "5-6")),
    )
    pain, morning = words.get("pain"), words.get("morning")
    return SessionRecord(
        id=told,
        started_at=datetime.combine(TODAY - timedelta(days=int(days)), time(18), UTC),
        plan=Plan("A plan", (block,)),
        sets=tuple(sets),
        pain=pain and int(pain),
        morning_pain=morning and int(morning),
    )


def history(*told: str) -> list[SessionRecord]:
    """Sessions, newest first."""
    return [session(one) for one in told]


def text(dose: Dose | None) -> str:
    """A dose as a story tells it; nothing where there is none."""
    return f"{dose.sets} of {dose.reps}, {dose.load}" if dose else ""


def check(told, proposed, advice, reason, other="", *, block=None, weights=DUMBBELLS, equipment="dumbbell", **how):
    """See that a story leads to this proposal, for this reason, with that beside it."""
    block = advise(block or plan(), history(*told), TODAY, weights, equipment, faults=FAULTS, **how)
    found = text(block.dose), block.advice.value, block.reason, text(block.other)
    assert found == (proposed, advice, reason, other)
