"""How long to rest after a set that felt so hard.

Rule: a rest is only ever lengthened for it, and only while there is enough of it left to take notice.
"""

from hipcoach.domain.rest import Rest
from hipcoach.domain.words import Words, words

LATEST_S = 30.0
"""With less than this left nothing is changed: the weights are about to be picked up."""

LONGER = words("longer than planned")

_AFTER: tuple[tuple[int, float], ...] = ((10, 240.0), (9, 180.0), (8, 150.0), (7, 120.0))
_AFTER_BOTH_SIDES: tuple[tuple[int, float], ...] = ((9, 120.0), (8, 105.0), (7, 90.0))
_BETWEEN_SIDES: tuple[tuple[int, float], ...] = ((9, 60.0), (7, 45.0))


def rest_for(effort: int, *, is_one_sided: bool = False, changes_sides: bool = False) -> float:
    """Seconds of rest after a set of that effort; 0 where it was easy.

    Strength is kept up best by two minutes and more between sets near the limit (Grgic 2018,
    doi 10.1007/s40279-017-0788-x; three minutes against one: Schoenfeld 2016, JSCR 30:1805). The steps are our
    choice: two minutes after a 7, half a minute more after an 8, three after a 9, four after a 10; for one leg up
    to one minute between the sides and up to two after both, because one side rests while the other works.

    Args:
        effort: RPE 1–10.
        is_one_sided: The set was done on one leg.
        changes_sides: The other leg's turn comes next.
    """
    table = _BETWEEN_SIDES if changes_sides else _AFTER_BOTH_SIDES if is_one_sided else _AFTER
    return next((rest_s for least, rest_s in table if effort >= least), 0.0)


def lengthened(rest: Rest, effort: int, rest_s: float, now: float) -> Rest:
    """The running rest, as long as the effort asks for; the same where it is long enough or nearly over.

    Args:
        rest: The rest after the set.
        effort: RPE 1–10, for the reason that is shown.
        rest_s: Seconds that the effort asks for.
        now: The instant.
    """
    if rest.left_s(now) <= LATEST_S or rest.length_s >= rest_s:
        return rest
    return rest.until(rest.started_s + rest_s, _reason_of(effort))


def with_true_reason(rest: Rest, effort: int | None) -> Rest:
    """The rest as long as it is; it names the effort that it was lengthened for only while that is the set's."""
    is_for_another = rest.reason in {_reason_of(other) for other in range(1, 11) if other != effort}
    return rest.until(rest.deadline_s, LONGER) if is_for_another else rest


def _reason_of(effort: int) -> Words:
    return words("longer – that set was a {effort}", effort=effort)
