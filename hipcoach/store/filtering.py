"""Which sessions a filter means, in SQL.

Rule: it is said here once, so that the list of sessions and the charts beside it mean the same ones.
"""

from hipcoach.domain.looking_back import Filter

_WORD = """(
    sessions.note GLOB ? OR json_extract(sessions.plan, '$.name') GLOB ? OR EXISTS (
        SELECT * FROM sets WHERE sets.session_id = sessions.id AND sets.deleted_at IS NULL
        AND (sets.note GLOB ? OR sets.exercise GLOB ? OR sets.variation GLOB ?)
    )
)"""
# The plus keeps SQLite from going through all sets of the lift for each session: a session holds a few.
_LIFT = """EXISTS (
    SELECT * FROM sets WHERE sets.session_id = sessions.id AND sets.deleted_at IS NULL
    AND +sets.exercise = ? AND +sets.variation = ?
)"""


def conditions(chosen: Filter) -> tuple[str, list[str]]:
    """The condition on rows of `sessions` that says which ones a filter means, and its parameters in order.

    A session is meant if it is not in the bin, holds a set of the lift that is not there either, began within the
    span, and if each of the words stands somewhere in it: in its note, its plan's name, or the note, exercise or
    variation of one of its sets.
    """
    terms = ["sessions.deleted_at IS NULL"]
    params: list[str] = []
    if chosen.lift is not None:
        terms.append(_LIFT)
        params += chosen.lift
    if chosen.since is not None:
        terms.append("sessions.local_date >= ?")
        params.append(chosen.since.isoformat())
    if chosen.until is not None:
        terms.append("sessions.local_date <= ?")
        params.append(chosen.until.isoformat())
    for word in chosen.words.split():
        terms.append(_WORD)
        params += [_pattern(word)] * _WORD.count("?")
    return " AND ".join(terms), params


def _pattern(word: str) -> str:
    """The GLOB pattern of a word within a text, in any case.

    LIKE knows upper and lower case of A to Z alone; GLOB takes a choice of letters for each letter, in every
    script.
    """
    return f"*{''.join(map(_any_case, word))}*"


def _any_case(letter: str) -> str:
    # A letter whose other case is two letters, as of ß, stands for itself.
    cases = sorted({one for one in (letter, letter.lower(), letter.upper()) if len(one) == 1})
    # Brackets take the meaning from what GLOB would read as more than itself.
    return f"[{''.join(cases)}]" if len(cases) > 1 or letter in "*?[" else letter
