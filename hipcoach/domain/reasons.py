"""Why a dose is as it is: the sentences that depend on several things, one whole pattern for each.

The rules that they speak for stand in `hipcoach.domain.progression`.
"""

from hipcoach.domain.jump import step
from hipcoach.domain.lifting_case import Case, Felt, percent
from hipcoach.domain.load import Load
from hipcoach.domain.outing import HARD, Outing
from hipcoach.domain.plan import RepRange
from hipcoach.domain.safety import PAIN_LESSENS, PAIN_STOPS
from hipcoach.domain.words import Words, words


def why_stop(felt: Felt) -> Words | None:
    """What hurt so much that no load is suggested; None where nothing did."""
    if felt.pain >= PAIN_STOPS:
        return words(
            "Pain of {pain} in the session: no load is suggested. Please ask a physiotherapist or a doctor.",
            pain=felt.pain,
        )
    if felt.morning >= PAIN_STOPS:
        return words(
            "Pain of {pain} the morning after: no load is suggested. Please ask a physiotherapist or a doctor.",
            pain=felt.morning,
        )
    if felt.is_worse:
        return words(
            "Pain of {pain} the morning after, worse than in the session: no load is suggested. "
            "Please ask a physiotherapist or a doctor.",
            pain=felt.morning,
        )
    return None


def why_less_after(days: int, case: Case, load: Load | None) -> Words:
    """Why so many days away ask for this lighter load, or without one for fewer sets."""
    pain = case.felt.worst
    if load:
        less = percent(-step(case.load, load))
        if pain >= PAIN_LESSENS:
            return words(
                "Pain of {pain}, then {days} days without this lift: {less} less to begin again.",
                pain=pain,
                days=days,
                less=less,
            )
        return words("{days} days without this lift: {less} less to begin again.", days=days, less=less)
    if pain >= PAIN_LESSENS:
        return words(
            "Pain of {pain}, then {days} days without this lift: fewer sets to begin again.", pain=pain, days=days
        )
    return words("{days} days without this lift: fewer sets to begin again.", days=days)


def why_lighter(case: Case, load: Load, reps: RepRange, *, is_known: bool) -> Words:
    """Why a load gives way to a lighter one, which was lifted before or was not."""
    if is_known:
        return words(
            "{load} is too heavy yet: {lighter} again, for {reps} reps a set.",
            load=case.load.words,
            lighter=load.words,
            reps=reps,
        )
    return words(
        "{load} is too heavy yet: {lighter}, for {reps} reps a set.",
        load=case.load.words,
        lighter=load.words,
        reps=reps,
    )


def why_held(case: Case) -> Words | None:
    """What holds the load by the form gate; None where nothing does."""
    last = case.outings[0]
    if case.felt.worst:
        return words("Pain of {pain}: the same load, until nothing hurts.", pain=case.felt.worst)
    if last.fault:
        name = case.faults.get(last.fault) or last.fault.replace("-", " ")
        return words("You felt a fault: “{fault}”. Clean first, then heavier.", fault=name)
    if case.effort is not None and case.effort > HARD:
        if last.effort:
            return words(
                "The hardest set felt like {effort}: the same load, until it feels like {hard} at most.",
                effort=case.effort,
                hard=HARD,
            )
        return words(
            "When you last said, it felt like {effort}: the same load, until it feels like {hard} at most.",
            effort=case.effort,
            hard=HARD,
        )
    if any(one.hurt >= PAIN_LESSENS for one in case.outings[1:2]):
        return words("One session without pain: the same once more, before it gets heavier.")
    return None if last.is_confirmed else words("Not every set is confirmed: the same once more.")


def what_was_missed(last: Outing, aim: RepRange) -> Words:
    """Which sets were left out, or fell short of the range."""
    if last.missing:
        done, planned, load = len(last.reps), last.planned, last.load.words
        if last.is_one_sided:
            return words(
                "{done} of {planned} sets were done on both sides with {load}: all of them first.",
                done=done,
                planned=planned,
                load=load,
            )
        return words(
            "{done} of {planned} sets were done with {load}: all of them first.",
            done=done,
            planned=planned,
            load=load,
        )
    reps = ", ".join(str(reps) for reps in last.reps)
    if last.is_one_sided:
        return words(
            "{reps} reps with the weaker side: the same load until every set reaches {aim}.",
            reps=reps,
            aim=aim.high,
        )
    return words("{reps} reps: the same load until every set reaches {aim}.", reps=reps, aim=aim.high)


def why_more_reps(case: Case, heavier: Load | None, reps: RepRange) -> Words:
    """Why more reps come before the next weight."""
    if heavier is None:
        return words("All full, but nothing heavier is owned: first {reps} reps a set.", reps=reps)
    return words(
        "All full, but {load} is {more} more: first {reps} reps a set.",
        load=heavier.words,
        more=percent(step(case.load, heavier)),
        reps=reps,
    )


def not_easy_enough(case: Case, heavier: Load | None, easy: int) -> Words:
    """Why neither load nor reps are raised before it feels like `easy`."""
    if heavier is None:
        return words(
            "All full, but nothing heavier is owned and it felt like {effort}: more once it feels like {easy}.",
            effort=case.effort,
            easy=easy,
        )
    return words(
        "All full, but {load} is {more} more and it felt like {effort}: more once it feels like {easy}.",
        load=heavier.words,
        more=percent(step(case.load, heavier)),
        effort=case.effort,
        easy=easy,
    )


def why_no_more(case: Case, heavier: Load | None) -> Words:
    """Why nothing is raised where every set has the most reps."""
    reps = case.aim.high
    if heavier is None:
        return words(
            "{reps} reps with the heaviest that you own: lower it more slowly, or find a heavier one.", reps=reps
        )
    more = percent(step(case.load, heavier))
    if case.effort is None:
        return words(
            "{reps} reps a set, but {load} is {more} more: tell the effort in the rest, lower it more slowly, "
            "or find a weight between.",
            reps=reps,
            load=heavier.words,
            more=more,
        )
    return words(
        "{reps} reps a set, but {load} is {more} more: lower it more slowly, or find a weight between.",
        reps=reps,
        load=heavier.words,
        more=more,
    )
