"""A thousand damages of a real record: each is told in a sentence, or costs nothing that can still be read."""

import random
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hipcoach.domain.record import SessionRecord
from hipcoach.store.backups import Backup, back_up_automatically, newest_good, take_backup
from hipcoach.store.errors import DamagedError, StoreError
from hipcoach.store.settings import keep_plan, keep_setting, stored_plan, stored_settings
from hipcoach.store.store import Store
from tests.helpers.database import all_bytes
from tests.helpers.records import EVENING, a_plan, a_session, a_set

SESSIONS, SETS = 30, 4
NOW = datetime(2026, 11, 25, 12, 25, 3, tzinfo=UTC)
FILES = ("hipcoach.db", "hipcoach.db-wal", "hipcoach.db-shm")


@dataclass(frozen=True)
class Original:
    """A sound record, closed or as a power cut leaves it, and what is in it."""

    closed: Path
    cut_off: Path
    backups: Path
    backup: str
    sessions: tuple[SessionRecord, ...]
    settings: dict[str, object]


@pytest.fixture(scope="module")
def original(tmp_path_factory) -> Original:
    base = tmp_path_factory.mktemp("original")
    working, closed, cut_off = (base / name / FILES[0] for name in ("working", "closed", "cut_off"))
    with Store.open(working) as store:
        keep_setting(store, "theme", "dark")
        keep_setting(store, "unit", "kg")
        keep_plan(store, a_plan(), EVENING)
        for number in range(SESSIONS):
            session = a_session(
                started_at=EVENING + timedelta(days=2 * number),
                finished_at=EVENING + timedelta(days=2 * number, minutes=15),
                note="felt well" * (number % 3),
            )
            store.save_session(session)
            for position in range(SETS):
                store.save_set(session, position, a_set(set_number=position + 1, reps=5 + number % 2))
            if number == SESSIONS // 2:
                store._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        sessions, settings = store.sessions(), stored_settings(store)
        cut_off.parent.mkdir()
        for name in FILES:
            shutil.copyfile(working.with_name(name), cut_off.with_name(name))
        backup = back_up_automatically(working, NOW)
    closed.parent.mkdir()
    shutil.copyfile(working, closed)
    return Original(closed, cut_off, backup.parent, backup.name, sessions, settings)


def damaged(chance: random.Random, content: bytes) -> bytes:
    """One byte, a sector or a page is another one or nothing but zeros, or the end is missing."""
    kind = chance.choice(("byte", "sector", "page", "zeros", "end"))
    place = chance.randrange(len(content))
    if kind == "end":
        return content[:place]
    size = {"byte": 1, "sector": 512}.get(kind, 4096)
    place -= place % size
    size = min(size, len(content) - place)
    new = bytes(size) if kind == "zeros" else chance.randbytes(size)
    if new == content[place : place + size]:
        new = bytes(each ^ 0xFF for each in new)
    return content[:place] + new + content[place + size :]


def copied(original: Original, source: Path, folder: Path) -> Path:
    """A data folder with the record and its backup."""
    if folder.exists():
        shutil.rmtree(folder)
    shutil.copytree(source.parent, folder)
    shutil.copytree(original.backups, folder / "backups")
    return folder / source.name


def opened(path: Path) -> Store | None:
    """The record, or None where a sentence said why not and nothing was touched."""
    before = all_bytes(path.parent)
    try:
        return Store.open(path)
    except DamagedError as error:
        sentence = str(error)
    assert all_bytes(path.parent) == before
    assert str(path) in sentence
    assert "\n" not in sentence
    return None


def all_that_is_readable(store: Store) -> tuple[SessionRecord, ...]:
    """Read everything: what cannot be read raises `StoreError`, and nothing else."""
    for read in (Store.check, stored_settings, stored_plan, Store.open_session):
        with suppress(StoreError):
            read(store)
    with suppress(StoreError):
        store.sessions_of("deadlift", "dumbbell", 9)
    try:
        return store.sessions()
    except StoreError:
        return ()


@pytest.mark.parametrize(
    "numbers",
    [range(60), pytest.param(range(60, 1000), marks=pytest.mark.slow)],
    ids=["sixty damages", "the rest of a thousand"],
)
def test_a_damage_is_told_or_costs_no_more_than_what_it_hit(original, tmp_path, numbers):
    told = 0
    for number in numbers:
        chance = random.Random(number)  # noqa: S311 - the same damages every time
        path = copied(original, chance.choice((original.closed, original.cut_off)), tmp_path / "data")
        path.write_bytes(damaged(chance, path.read_bytes()))
        before = all_bytes(path.parent)
        store = opened(path)
        good = newest_good(path)
        assert good == Backup(path.parent / "backups" / original.backup, NOW, SESSIONS, SESSIONS * SETS), number
        if store is None:
            told += 1
            aside = take_backup(path, good.path, NOW).set_aside
            for name in FILES:
                if name in before:
                    kept = aside.with_name(name.replace(FILES[0], aside.name))
                    assert kept.read_bytes() == before[name], number
            store = Store.open(path)
            assert store.sessions() == original.sessions, number
            assert stored_settings(store) == original.settings, number
        with store:
            found = all_that_is_readable(store)
        assert sum(session in original.sessions for session in found) >= SESSIONS - 1, number
    assert told > len(numbers) / 3


def test_a_damaged_log_costs_no_more_than_what_came_after(original, tmp_path):
    for number in range(40):
        chance = random.Random(number)  # noqa: S311 - the same damages every time
        path = copied(original, original.cut_off, tmp_path / "data")
        log = path.with_name(FILES[1])
        log.write_bytes(damaged(chance, log.read_bytes()))
        with opened(path) as store:
            assert store.check() == "ok"
            found = store.sessions()
        assert len(found) > SESSIONS // 2, number
        assert found[1:] == original.sessions[SESSIONS - len(found) + 1 :], number
