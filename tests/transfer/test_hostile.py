"""Files that no program wrote: each is taken as far as it goes, or refused in plain words."""

import random
from collections.abc import Callable
from pathlib import Path

from hipcoach.domain.errors import UserError
from hipcoach.domain.record import SessionRecord
from hipcoach.transfer import Arrival, Dumbbells
from tests.helpers.exports import ALL
from tests.helpers.mutations import NASTY, few_and_many
from tests.helpers.sentences import the_sentence
from tests.helpers.transfers import arrived

Change = Callable[[random.Random, bytes], bytes]

CELLS = (
    *("-1", "0", "1e9", "999999999999", "1,000", "8.5", "3/4/2026", "13/13/2026", "0001-01-01 00:00:00"),
    *("9999-12-31 23:59:59", "2026-02-29 08:00:00", "99h 99m", "W", "Rest Timer", "stone", "=1+1", "'=1+1", '"'),
)


def _bytes_of(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _cut(chance: random.Random, content: bytes) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _put_in(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    text = chance.choice([*NASTY, '"', '""', '"' * 501, "\0", "\n", "\r", ",", ";", "x" * 140_000, "\n" * 300])
    return content[:at] + _bytes_of(text) + content[at + chance.choice([0, 0, 1, 5, 50]) :]


def _put_in_bytes(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.randbytes(chance.choice([1, 2, 8])) + content[at:]


def _change_cells(chance: random.Random, content: bytes) -> bytes:
    """A cell that says something else, in the way of the file."""
    delimiter = b";" if content.count(b";") > content.count(b",") else b","
    lines = content.split(b"\n")
    for _ in range(chance.choice([1, 2, 5])):
        line = chance.randrange(len(lines))
        cells = lines[line].split(delimiter)
        cells[chance.randrange(len(cells))] = _bytes_of(chance.choice(CELLS + NASTY))
        lines[line] = delimiter.join(cells)
    return b"\n".join(lines)


def _change_columns(chance: random.Random, content: bytes) -> bytes:
    """A column that is missing, doubled or in another place, in every row or only in some."""
    delimiter = b";" if content.count(b";") > content.count(b",") else b","
    lines = [line.split(delimiter) for line in content.split(b"\n")]
    place, other = chance.randrange(14), chance.randrange(14)
    for cells in lines:
        if len(cells) > max(place, other) and chance.random() < 0.9:
            cell = cells.pop(place)
            cells[other:other] = chance.choice([[], [cell], [cell, cell]])
    return b"\n".join(delimiter.join(cells) for cells in lines)


def _shuffle(chance: random.Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    rows = chance.choices(lines[1:], k=chance.choice([1, 10, 100])) if lines[1:] else []
    return b"\n".join([lines[0], *rows])


def _encode(chance: random.Random, content: bytes) -> bytes:
    text = content.decode("utf-8", "ignore")
    return text.encode(
        chance.choice(["utf-16", "utf-16-le", "utf-32", "latin-1", "cp1251", "utf-8-sig"]), "replace"
    )


def _other_delimiter(chance: random.Random, content: bytes) -> bytes:
    return content.replace(b";", b",") if chance.random() < 0.5 else content.replace(b",", b";")


def _only_bytes(chance: random.Random, content: bytes) -> bytes:
    return chance.randbytes(chance.choice([0, 1, 10, len(content)]))


CHANGES: tuple[Change, ...] = (
    *(_put_in, _put_in, _change_cells, _change_cells, _change_columns, _shuffle),
    *(_cut, _put_in_bytes, _encode, _other_delimiter, _only_bytes),
)


@few_and_many(300, 10_000)
def test_whatever_a_file_holds(tmp_path: Path, cases: int) -> None:
    taken = refused = 0
    for seed in range(cases):
        chance = random.Random(seed)  # noqa: S311
        content = _bytes_of(chance.choice(ALL))
        for _ in range(chance.choice([1, 1, 2, 3])):
            content = chance.choice(CHANGES)(chance, content)
        try:
            arrival = arrived(tmp_path, content, dumbbells=chance.choice(list(Dumbbells)))
        except UserError as error:
            refused += 1
            _check_sentence(str(error).replace(str(tmp_path), ""))
        else:
            taken += 1
            _check(arrival)
    # Else the files would be so bad that nothing is learnt of them.
    assert min(taken, refused) > cases / 10


def _check_sentence(said: str) -> None:
    the_sentence(f"hipcoach: {said}\n")
    assert len(said) < 250


def _check(arrival: Arrival) -> None:
    assert arrival.sessions
    assert list(arrival.sessions) == sorted(arrival.sessions, key=lambda session: session.started_at)
    ids = [session.id for session in arrival.sessions]
    ids += [each.id for session in arrival.sessions for each in session.sets]
    assert len(set(ids)) == len(ids)
    for session in arrival.sessions:
        _check_session(session)
    assert sum(match.sets for match in arrival.exercises) == sum(len(session.sets) for session in arrival.sessions)
    for remark in (*arrival.left_out, *arrival.implausible):
        assert remark.rows >= 1
        assert remark.first_line >= 2
        assert remark.text.isprintable()
        assert len(remark.text) < 100
    for sentence in (*arrival.assumptions, f"{arrival.dialect}."):
        assert sentence.isprintable()
        assert sentence.endswith(".")


def _check_session(session: SessionRecord) -> None:
    assert session.sets
    assert session.started_at.tzinfo is not None
    assert session.finished_at is not None
    assert session.finished_at >= session.started_at
    assert 1 <= len(session.plan.name) <= 200
    for each in session.sets:
        assert each.started_at == each.ended_at == session.started_at
        assert type(each.reps) is int
        assert 1 <= each.reps <= 10_000
        assert each.load.is_in_range
        assert set(f"{each.load.value:f}") <= set("0123456789.")
        assert each.effort is None or (type(each.effort) is int and 1 <= each.effort <= 10)
        assert each.set_number >= 1
        assert each.rest_s is None or each.rest_s >= 0
        assert each.exercise.strip()
        assert len(each.note) <= 10_020
        assert not set(each.exercise + session.plan.name) & set("\0\x1b\n\r")
        assert not set(each.note + session.note) & set("\0\x1b\r")
