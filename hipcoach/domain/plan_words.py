"""What a plan asks for, in words."""

from hipcoach.domain.plan import Block, Plan
from hipcoach.domain.units import counted, seconds_text

FREE_SET_S = 30.0
"""How long a set may take that nobody paces: about what five to six unhurried reps take."""


def amount_text(plan: Plan) -> str:
    """How much a plan asks for, in sets and minutes."""
    sets = plan.planned_sets()
    seconds = sum(one.rest_s + (one.reps.high * one.tempo.rep_s if one.tempo else FREE_SET_S) for one in sets)
    minutes = max(round((seconds - sets[-1].rest_s + plan.get_ready_s) / 60), 1) if sets else 0
    return f"{counted(len(sets), 'set')}, about {minutes} min"


def block_sentences(block: Block) -> tuple[str, ...]:
    """What a block asks for, a sentence each: warm-ups, sets, tempo, rest."""
    sentences = []
    if block.warm_ups:
        lighter = ", ".join(f"{up.reps} with {up.load}" for up in block.warm_ups)
        sentences.append(f"{'Warm-up' if len(block.warm_ups) == 1 else 'Warm-ups'}: {lighter}.")
    sentences.append(f"{block.dose_text}, {block.load}.")
    tempo = block.tempo
    if tempo is None:
        sentences.append("Free sets: nothing paces you, you end each set.")
    else:
        sentences.append(f"Tempo {tempo}: {seconds_text(tempo.rep_s)} a rep.")
        if tempo.warning:
            sentences.append(tempo.warning)
    between = f", {seconds_text(block.side_rest_s)} between the legs" if block.is_one_sided else ""
    reason = f": {block.rest_reason}" if block.rest_reason else ""
    sentences.append(f"Rest {seconds_text(block.rest_s)}{between}{reason}.")
    return tuple(sentences)
