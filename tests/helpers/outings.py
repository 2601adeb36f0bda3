"""Sessions of one lift in a line of words, as stories tell them.

From left to right: how many days ago, the reps of the sets, the load, and what else there was:

    3d 6 6 6 6 @ 12 kg effort 7

Others: `of 7-8` what was asked (else 5-6), `planned 4` sets (else as many as were done), `pain 3`, `morning 4`,
`fault rounded-back`, `unsure` (nobody confirmed), `implements 1`, `deload` or `less` (what it was advised as), and
reps as `6/5` of the left and the right leg.
"""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load
from hipcoach.domain.plan import Advice, Block, Plan, RepRange
from hipcoach.domain.record import SessionRecord
from tests.helpers.records import a_set

TODAY = date(2026, 6, 1)


def plan(load: str = "12 kg", reps: str = "5-6", sets: int = 4, implements: int = 2) -> Block:
    """A block as a plan has it."""
    return Block("deadlift", "dumbbell", sets, RepRange.parse(reps), Load.parse(load, implements), None, 120)


def session(told: str) -> SessionRecord:
    """One session out of its words."""
    found = re.fullmatch(r"(\d+)d ([\d/ ]+) @ ([\d.]+ ?(?:kg|lb))(.*)", told.strip())
    assert found, told
    days, reps, weight, more = found.groups()
    words = dict(re.findall(r"(effort|pain|morning|fault|of|planned|implements) (\S+)", more))
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
