"""What a plan asks for, in words."""

from collections.abc import Mapping
from dataclasses import replace

from hipcoach.domain.exercise import Exercise
from hipcoach.domain.plan import Block, Plan
from hipcoach.domain.units import seconds_text
from hipcoach.domain.words import Words, joined, plural, recalled, words

FREE_SET_S = 30.0
"""How long a set may take that nobody paces: about what five to six unhurried reps take."""


def amount_text(plan: Plan) -> Words:
    """How much a plan asks for, in sets and minutes."""
    sets = plan.planned_sets()
    seconds = sum(one.rest_s + (one.reps.high * one.tempo.rep_s if one.tempo else FREE_SET_S) for one in sets)
    minutes = max(round((seconds - sets[-1].rest_s + plan.get_ready_s) / 60), 1) if sets else 0
    return plural("%n set, about {minutes} min", "%n sets, about {minutes} min", len(sets), minutes=minutes)


def block_sentences(block: Block) -> tuple[str, ...]:
    """What a block asks for, a sentence each: warm-ups, sets, tempo, rest."""
    sentences: list[str] = []
    if block.warm_ups:
        lighter = joined(
            ", ", (words("{reps} with {load}", reps=up.reps, load=up.load.words) for up in block.warm_ups)
        )
        sentences.append(plural("Warm-up: {sets}.", "Warm-ups: {sets}.", len(block.warm_ups), sets=lighter))
    sentences.append(words("{dose}, {load}.", dose=block.dose_text, load=block.load.words))
    tempo = block.tempo
    if tempo is None:
        sentences.append(words("Free sets: nothing paces you, you end each set."))
    else:
        sentences.append(words("Tempo {tempo}: {seconds} a rep.", tempo=tempo, seconds=seconds_text(tempo.rep_s)))
        if tempo.warning:
            sentences.append(tempo.warning)
    sentences.append(_rest_sentence(block))
    return tuple(sentences)


def retold(plan: Plan, exercises: Mapping[tuple[str, str], Exercise]) -> Plan:
    """A plan that was kept, with its reasons as they are said now: the reader's language may be another since."""
    return replace(plan, blocks=tuple(_retold(block, exercises.get(block.key)) for block in plan.blocks))


def _retold(block: Block, exercise: Exercise | None) -> Block:
    is_usual = exercise is not None and block.rest_s == exercise.rest_s
    rest_reason = exercise.rest_reason if exercise and is_usual else recalled(block.rest_reason)
    return replace(block, rest_reason=rest_reason, reason=recalled(block.reason))


def _rest_sentence(block: Block) -> Words:
    rest, between, reason = seconds_text(block.rest_s), seconds_text(block.side_rest_s), block.rest_reason
    if not block.is_one_sided:
        return (
            words("Rest {rest}: {reason}.", rest=rest, reason=reason)
            if reason
            else words("Rest {rest}.", rest=rest)
        )
    if not reason:
        return words("Rest {rest}, {between} between the legs.", rest=rest, between=between)
    return words("Rest {rest}, {between} between the legs: {reason}.", rest=rest, between=between, reason=reason)
