"""The record is never locked in: out and in again, byte for byte, and what is not right changes nothing."""

import csv
import io
import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipcoach.coach.exchange import Preview, Shape, bring_in, export, sections_of
from hipcoach.domain.errors import UserError
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.looking_back import Filter
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.running import RunKind
from hipcoach.store import trends
from hipcoach.store.archive import binned, empty_bin
from hipcoach.store.calendar_marks import day_marks, mark_day
from hipcoach.store.import_log import imports, turn
from hipcoach.store.settings import keep_plan, keep_setting, stored_plan, stored_settings
from hipcoach.store.stamps import new_stamp
from hipcoach.store.store import Store
from hipcoach.transfer.arrival import Dumbbells, Reading
from hipcoach.ui.models.sets import COLUMNS
from tests.helpers.histories import sessions
from tests.helpers.mutations import NASTY, few_and_many, hold_for, mutated_json, mutated_texts
from tests.helpers.records import EVENING, a_plan, a_session, a_set

READING = Reading(lambda moment: moment.replace(tzinfo=timezone(timedelta(hours=1))), date(2026, 11, 1))

STRONG = """Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2026-02-01 18:00:00,"Legs",40m,"Deadlift (Dumbbell)",1,12.5,6,0,0,"","",7
2026-02-01 18:00:00,"Legs",40m,"Deadlift (Dumbbell)",2,12.5,6,0,0,"","",
2026-02-01 18:00:00,"Legs",40m,"Bench Press (Barbell)",1,40,8,0,0,"","",
"""
GROWN = STRONG + '2026-02-08 18:00:00,"Legs",40m,"Deadlift (Dumbbell)",1,14,5,0,0,"","",\n'


def unwatched(_: float) -> None:
    """Nobody looks how far it is."""


class Clock:
    def __init__(self) -> None:
        self.now = EVENING

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def here(tmp_path, clock):
    with Store.open(tmp_path / "here" / "hipcoach.db", now=clock) as store:
        yield store


@pytest.fixture
def there(tmp_path, clock):
    with Store.open(tmp_path / "there" / "hipcoach.db", now=clock) as store:
        yield store


@pytest.fixture
def strong(tmp_path) -> Path:
    file = tmp_path / "strong.csv"
    file.write_text(STRONG, encoding="utf-8")
    return file


def take(store: Store, file: Path, reading: Reading = READING) -> Preview:
    return bring_in(store, file, reading, unwatched, is_trial=False)


def dump(store: Store) -> list[str]:
    """Everything in the database's file."""
    with closing(sqlite3.connect(store.path)) as connection:
        return list(connection.iterdump())


def some_history() -> list[SessionRecord]:
    return [
        a_session(
            started_at=EVENING + timedelta(days=number),
            note="=1+1" if number else "„sauber“\nзаметка 🙂",
            pain=number,
            sets=(
                a_set(effort=7, fault="neck-craning", note="-x"),
                a_set(set_number=2, reps=5, is_confirmed=False),
            ),
        )
        for number in range(3)
    ]


@pytest.mark.parametrize("ending", ["json", "csv"])
@given(st.lists(sessions, max_size=4, unique_by=lambda one: one.id), st.data())
@settings(max_examples=25)
def test_out_and_in_and_out_again_is_the_same_to_the_byte(tmp_path_factory, ending, history, data):
    folder = tmp_path_factory.mktemp("round")
    with Store.open(folder / "here.db") as here, Store.open(folder / "there.db") as there:
        for session in history:
            here.save_whole(session)
        for session in history:
            if data.draw(st.booleans()):
                here.remove_session(session.id)
            for one in session.sets[:1]:
                if data.draw(st.booleans()):
                    here.remove_set(one.id)
        with here.changing("test") as db:
            db.execute("INSERT INTO weeks VALUES ('2026-03-02', 'injured', ?)", [new_stamp(EVENING)])
            db.execute("INSERT INTO days VALUES ('2026-03-07', 'race', ?)", [new_stamp(EVENING)])
            db.execute("INSERT INTO days VALUES ('2026-03-06', NULL, ?)", [new_stamp(EVENING)])
            db.execute("INSERT INTO tombstones VALUES ('set', 'long gone', ?)", [new_stamp(EVENING)])
        keep_setting(here, "unit", "lb")
        keep_plan(here, a_plan(), EVENING)
        first, second = folder / f"first.{ending}", folder / f"second.{ending}"
        export(here, first, Shape.HIPCOACH, unwatched)
        take(there, first)
        export(there, second, Shape.HIPCOACH, unwatched)
        assert second.read_bytes() == first.read_bytes()
        assert [one.id for one in there.sessions()] == [one.id for one in here.sessions()]
        assert not take(there, first).difference.changes_sets
        if ending == "json":
            assert there.sessions() == here.sessions()
            assert stored_settings(there) == stored_settings(here)
            assert stored_plan(there) == stored_plan(here)
            assert day_marks(there) == {date(2026, 3, 7): RunKind.RACE}


def test_a_file_of_an_earlier_version_comes_in_and_leaves_what_is_known_of_the_morning(here, there, tmp_path):
    session = replace(some_history()[0], morning_pain=3, is_morning_asked=True)
    here.save_whole(session)
    file = tmp_path / "a.csv"
    export(here, file, Shape.HIPCOACH, unwatched)
    later = ("session_morning_pain", "session_is_morning_asked")
    with file.open(encoding="utf-8-sig", newline="") as source:
        lines = [{name: line[name] for name in line if name not in later} for line in csv.DictReader(source)]
    lines[0]["reps"] = "9"
    with file.open("w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, [*lines[0]])
        writer.writeheader()
        writer.writerows(lines)
    assert take(here, file).difference.changed_sets == 1
    assert (here.sessions()[0].morning_pain, here.sessions()[0].is_morning_asked) == (3, True)
    take(there, file)
    assert (there.sessions()[0].morning_pain, there.sessions()[0].is_morning_asked) == (None, False)
    assert there.sessions()[0].sets[0].reps == 9


def test_json_of_an_earlier_version_comes_in(here, there, tmp_path):
    here.save_whole(some_history()[0])
    file = tmp_path / "a.json"
    export(here, file, Shape.HIPCOACH, unwatched)
    content = json.loads(file.read_text(encoding="utf-8"))
    del content["days"]
    for session in content["sessions"]:
        del session["morning_pain"], session["is_morning_asked"]
    file.write_text(json.dumps(content), encoding="utf-8")
    take(there, file)
    assert there.sessions() == here.sessions()


def test_runs_that_come_in_are_told(here, there, tmp_path):
    mark_day(here, date(2026, 3, 7), RunKind.RACE)
    file = tmp_path / "a.json"
    export(here, file, Shape.HIPCOACH, unwatched)
    assert "Marks of 1 day, runs or a race." in sections_of(take(there, file))[0].lines
    assert sections_of(take(there, file))[0].lines[1:] == ("Nothing in it is new.",)


def test_midnight_and_the_clock_change_keep_their_day(here, there, tmp_path):
    night = [
        a_session(started_at=datetime(2026, 10, 25, 0, 30, tzinfo=timezone(timedelta(hours=2)))),
        # The hour that comes twice.
        a_session(started_at=datetime(2026, 10, 25, 2, 30, tzinfo=timezone(timedelta(hours=2)))),
        a_session(started_at=datetime(2026, 10, 25, 2, 30, tzinfo=timezone(timedelta(hours=1)))),
        a_session(started_at=datetime(2026, 10, 25, 23, 59, tzinfo=timezone(timedelta(hours=-11)))),
    ]
    for session in night:
        here.save_whole(replace(session, sets=(a_set(),)))
    export(here, tmp_path / "a.csv", Shape.HIPCOACH, unwatched)
    take(there, tmp_path / "a.csv")
    assert [(one.started_at, one.started_at.utcoffset()) for one in there.sessions()] == [
        (one.started_at, one.started_at.utcoffset()) for one in here.sessions()
    ]
    assert {one.local_date for one in there.sessions()} == {date(2026, 10, 25)}


def test_a_formula_is_defused_in_the_file_and_whole_in_the_record(here, there, tmp_path):
    here.save_whole(a_session(note="=HYPERLINK(1)", sets=(a_set(note="+1"),)))
    file = tmp_path / "a.csv"
    export(here, file, Shape.HIPCOACH, unwatched)
    (line,) = csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig")))
    assert (line["session_note"], line["note"]) == ("'=HYPERLINK(1)", "'+1")
    take(there, file)
    assert (there.sessions()[0].note, there.sessions()[0].sets[0].note) == ("=HYPERLINK(1)", "+1")


def rewrite(file: Path, change: Callable[[list[dict[str, str]]], list[dict[str, str]]]) -> None:
    """Do with the lines what somebody does in a spreadsheet."""
    reader = csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline=""))
    lines = change(list(reader))
    with file.open("w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, reader.fieldnames or [])
        writer.writeheader()
        writer.writerows(lines)


def test_what_is_mended_in_a_spreadsheet_comes_in(here, tmp_path):
    for session in some_history():
        here.save_whole(session)
    file = tmp_path / "a.csv"
    export(here, file, Shape.HIPCOACH, unwatched)
    rewrite(file, lambda lines: [{**lines[0], "reps": "9"}, *lines[1:]])
    assert take(here, file).difference.changed_sets == 1
    assert here.sessions()[-1].sets[0].reps == 9
    assert take(here, file).difference.changed_sets == 0, "an edit counts once"


def test_an_edit_in_a_spreadsheet_outlives_an_earlier_deletion(here, there, tmp_path, clock):
    session = some_history()[0]
    here.save_whole(session)
    there.save_whole(session)
    file = tmp_path / "a.csv"
    export(here, file, Shape.HIPCOACH, unwatched)
    there.remove_session(session.id)
    clock.now += timedelta(minutes=1)
    rewrite(file, lambda lines: [{**lines[0], "reps": "9"}, *lines[1:]])
    take(here, file)
    take(there, here.path)
    assert [one.reps for one in there.sessions()[0].sets] == [9, 5]


def test_a_line_without_a_stamp_counts_as_edited_now(here, tmp_path, clock):
    here.save_whole(some_history()[0])
    file = tmp_path / "a.csv"
    export(here, file, Shape.HIPCOACH, unwatched)
    clock.now += timedelta(minutes=1)
    here.save_whole(replace(here.sessions()[0], sets=(replace(here.sessions()[0].sets[0], reps=1),)))
    rewrite(file, lambda lines: [{**lines[0], "reps": "9", "edit_stamp": ""}, lines[1]])
    found = take(here, file).difference
    assert (found.changed_sets, found.older) == (1, 0)
    assert [one.reps for one in here.sessions()[0].sets] == [9]


def test_what_was_edited_here_since_the_file_was_written_is_told_and_stays(here, tmp_path, clock):
    here.save_whole(some_history()[0])
    file = tmp_path / "a.csv"
    export(here, file, Shape.HIPCOACH, unwatched)
    clock.now += timedelta(minutes=1)
    session = here.sessions()[0]
    here.save_whole(replace(session, sets=(replace(session.sets[0], reps=1), session.sets[1])))
    rewrite(file, lambda lines: [{**lines[0], "reps": "9"}, lines[1]])
    preview = take(here, file)
    assert preview.difference.older == 1
    assert "Older than here, and left: 1 set." in sections_of(preview)[0].lines
    assert here.sessions()[0].sets[0].reps == 1


def test_the_day_follows_from_the_time(here, there, tmp_path):
    here.save_whole(some_history()[0])
    file = tmp_path / "a.csv"
    export(here, file, Shape.HIPCOACH, unwatched)
    rewrite(file, lambda lines: [{**line, "session_local_date": "banana"} for line in lines])
    take(there, file)
    with there.reading() as db:
        assert db.execute("SELECT local_date FROM sessions").fetchone()[0] == "2026-03-05"


def test_a_line_that_is_there_twice_is_told(here, there, tmp_path):
    here.save_whole(some_history()[0])
    file = tmp_path / "a.csv"
    export(here, file, Shape.HIPCOACH, unwatched)
    rewrite(file, lambda lines: [*lines, lines[0]])
    with pytest.raises(UserError, match="its id stands on a line before"):
        take(there, file)


def test_a_spreadsheet_with_decimal_commas_is_read(here, there, tmp_path):
    here.save_whole(a_session(sets=(a_set(load=Load(Decimal("12.5")), rest_s=118.5),)))
    file = tmp_path / "a.csv"
    export(here, file, Shape.HIPCOACH, unwatched)
    (line,) = csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline=""))
    line |= {"load_value": "12,5", "rest_s": "118,5", "is_confirmed": "TRUE", "reps": "6.0"}
    with file.open("w", encoding="utf-8-sig", newline="") as target:
        writer = csv.DictWriter(target, [*line], delimiter=";")
        writer.writeheader()
        writer.writerow(line)
    take(there, file)
    assert there.sessions() == here.sessions()


def test_what_comes_back_by_way_of_another_program_is_told(here, tmp_path):
    here.save_whole(a_session(sets=(a_set(),)))
    file = tmp_path / "a.csv"
    export(here, file, Shape.HEVY, unwatched)
    lines = sections_of(bring_in(here, file, READING, unwatched, is_trial=True))[0].lines
    assert "Worth a look: 1 session may be here already, by way of another program." in lines


def test_what_the_target_refuses_is_not_the_records_fault(here, tmp_path):
    here.save_whole(some_history()[0])
    for name in ("a.csv", "a.json"):
        with pytest.raises(UserError, match=f"{name} could not be written: no such file"):
            export(here, tmp_path / "nowhere" / name, Shape.HIPCOACH, unwatched)


def test_lines_may_be_sorted_anew(here, there, tmp_path):
    for session in some_history():
        here.save_whole(session)
    file = tmp_path / "a.csv"
    export(here, file, Shape.HIPCOACH, unwatched)
    rewrite(file, lambda lines: lines[::-1])
    take(there, file)
    assert there.sessions() == here.sessions()


@pytest.mark.parametrize(
    ("column", "value", "sentence"),
    [
        ("reps", "six", "Line 2 is not right: reps cannot be “six”."),
        ("reps", "-1", "Line 2 is not right: reps cannot be -1."),
        ("load_value", "9000", "Line 2 is not right: load_value cannot be “9000”."),
        ("started_at", "yesterday", "Line 2 is not right: .*yesterday"),
        ("tempo", "3-1", "Line 2 is not right: .*3-1"),
        ("session_note", "other", "Line 3 is not right: its session_note is not that of line 2"),
        ("edit_stamp", "9999-12-31", "Line 2 is not right: .*edit_stamp cannot be"),
        ("hipcoach_csv", "2", "Line 2 is not right: its hipcoach_csv is “2”, and only 1 is known"),
        ("effort", "11", "Line 2 is not right: effort cannot be 11."),
        ("effort", "1" + "0" * 20, "Line 2 is not right: effort cannot be 10000"),
        ("session_pain", "1" + "0" * 20, "Line 2 is not right: pain cannot be 10000"),
        ("session_morning_pain", "11", "Line 2 is not right: morning_pain cannot be 11."),
        ("session_is_morning_asked", "2", "Line 2 is not right: is_morning_asked cannot be 2."),
        ("rest_s", "inf", "Line 2 is not right: rest_s cannot be inf."),
        ("load_unit", "stone", "Line 2 is not right: load_unit cannot be “stone”."),
        ("session_plan", "{", "Line 2 is not right: plan cannot be “{”."),
        ("reps", "1_0", "Line 2 is not right: reps cannot be “1_0”."),
        ("reps", "٦", "Line 2 is not right: reps cannot be “٦”."),
        ("edit_stamp", "2199-99-99T99:99:99.000000+00:00 00000000", "Line 2 is not right: .*edit_stamp cannot be"),
        ("session_id", "", "Line 2 is not right: an id is missing"),
    ],
)
def test_a_line_that_is_not_right_is_named_and_nothing_comes_in(here, there, tmp_path, column, value, sentence):
    for session in some_history():
        here.save_whole(session)
    file = tmp_path / "a.csv"
    export(here, file, Shape.HIPCOACH, unwatched)
    rewrite(file, lambda lines: [{**lines[0], column: value}, *lines[1:]])
    before = dump(there)
    with pytest.raises(UserError, match=sentence):
        take(there, file)
    assert dump(there) == before


def test_another_programs_file_comes_in_once(here, strong):
    preview = take(here, strong)
    assert (preview.difference.new_sessions, preview.difference.new_sets) == (1, 3)
    (session,) = here.sessions()
    assert (session.source, session.plan.name) == ("Strong", "Legs")
    assert session.started_at == datetime(2026, 2, 1, 18, tzinfo=timezone(timedelta(hours=1)))
    assert [(one.exercise, one.variation, one.reps) for one in session.sets] == [
        ("deadlift", "dumbbell", 6),
        ("deadlift", "dumbbell", 6),
        ("Bench Press (Barbell)", "", 8),
    ]
    assert session.sets[0].load == Load(Decimal("12.5"))
    assert not take(here, strong).difference.changes_sets
    strong.write_text(GROWN, encoding="utf-8")
    assert take(here, strong).difference.new_sessions == 1
    assert len(here.sessions()) == 2


def test_dumbbells_together_are_halved(here, strong):
    take(here, strong, replace(READING, dumbbells=Dumbbells.TOGETHER))
    assert here.sessions()[0].sets[0].load == Load(Decimal("6.25"))


def test_what_was_edited_or_deleted_here_stays_so_when_the_file_comes_again(here, strong, clock):
    take(here, strong)
    (session,) = here.sessions()
    clock.now += timedelta(minutes=1)
    here.save_whole(replace(session, note="mine", sets=session.sets[1:]))
    found = take(here, strong).difference
    assert (found.changes_sets, found.kept_deleted) == (False, 1)
    assert (here.sessions()[0].note, len(here.sessions()[0].sets)) == ("mine", 2)


def test_an_import_is_taken_back_as_a_whole_and_may_come_again(here, strong):
    here.save_whole(a_session(id="mine", sets=(a_set(),)))
    before = here.sessions()
    preview = take(here, strong)
    after = here.sessions()
    turn(here, preview.import_id, is_undone=True)
    assert here.sessions() == before
    turn(here, preview.import_id, is_undone=False)
    assert here.sessions() == after
    turn(here, preview.import_id, is_undone=True)
    assert take(here, strong).difference.new_sessions == 1
    assert here.sessions() == after
    assert [one.is_undone for one in imports(here)] == [False]


def test_a_trial_changes_nothing_and_says_the_same(here, strong):
    before = dump(here)
    trial = bring_in(here, strong, READING, unwatched, is_trial=True)
    assert dump(here) == before
    real = take(here, strong)
    assert sections_of(trial) == sections_of(real)
    assert trial.import_id == ""
    lines = [line for section in sections_of(trial) for line in section.lines]
    assert "Bench Press (Barbell): keeps its own name, 1 set." in lines
    assert "New: 1 session, 3 sets, 01 Feb 2026." in lines


class StoppedError(Exception):
    """Somebody pressed Cancel."""


@pytest.mark.parametrize("ending", ["json", "csv", "db", "strong"])
@pytest.mark.parametrize("share", [0.0, 0.5, 0.7])
def test_stopped_half_way_nothing_has_changed(here, there, tmp_path, strong, ending, share):
    for session in some_history():
        there.save_whole(session)
    file = {"db": there.path, "strong": strong}.get(ending, tmp_path / f"a.{ending}")
    if ending in {"json", "csv"}:
        export(there, file, Shape.HIPCOACH, unwatched)

    def stop(done: float) -> None:
        if done >= share:
            raise StoppedError

    before = dump(here)
    with pytest.raises(StoppedError):
        bring_in(here, file, READING, stop, is_trial=False)
    assert dump(here) == before
    take(here, file)
    assert here.sessions(), "it can be done after all"


@pytest.mark.parametrize("ending", ["json", "csv", "db", "strong"])
def test_once_it_is_in_the_record_nobody_can_stop_it(here, there, tmp_path, strong, ending):
    there.save_whole(some_history()[0])
    file = {"db": there.path, "strong": strong}.get(ending, tmp_path / f"a.{ending}")
    if ending in {"json", "csv"}:
        export(there, file, Shape.HIPCOACH, unwatched)
    before = dump(here)
    changed: list[bool] = []
    bring_in(here, file, READING, lambda _: changed.append(dump(here) != before), is_trial=False)
    assert changed
    assert not any(changed)


@pytest.mark.parametrize("name", ["a.json", "a.csv"])
def test_an_export_that_is_stopped_leaves_the_file_that_was_there(here, tmp_path, name):
    here.save_whole(some_history()[0])
    file = tmp_path / name
    file.write_text("the one of last week")

    def stop(_: float) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        export(here, file, Shape.HIPCOACH, stop)
    assert file.read_text() == "the one of last week"
    assert {one.name for one in tmp_path.iterdir()} == {"here", name}


@pytest.mark.parametrize("shape", [Shape.STRONG, Shape.HEVY])
def test_what_is_written_for_another_program_is_read_back_as_its_file(here, there, tmp_path, shape):
    for session in some_history():
        here.save_whole(replace(session, sets=tuple(replace(one, effort=7) for one in session.sets)))
    file = tmp_path / "a.csv"
    assert export(here, file, shape, unwatched) == 6
    preview = take(there, file)
    assert preview.arrival is not None
    assert preview.arrival.program.lower() in {shape.value, "strong"}
    ours, theirs = here.sessions(), there.sessions()
    assert [[one.reps for one in session.sets] for session in ours] == [
        [one.reps for one in session.sets] for session in theirs
    ]
    assert {one.load.total_kg for session in theirs for one in session.sets} == {Decimal(24)}


def test_what_cannot_be_read_is_told(here, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    (tmp_path / "empty.csv").touch()
    (tmp_path / "letter.csv").write_text("Dear runner,\nwell done.\n")
    (tmp_path / "utf16.csv").write_text(STRONG, encoding="utf-16")
    (tmp_path / "cut.json").write_text('{"format":"hipcoach","version":1,"sessions":[')
    (tmp_path / "other.json").write_text('{"format":"liftlog","version":1}')
    (tmp_path / "deep.json").write_text("{" + '"a":[' * 200_000)
    before = dump(here)
    for file in (
        here.path,
        pipe,
        tmp_path,
        tmp_path / "nobody",
        *tmp_path.glob("*.csv"),
        *tmp_path.glob("*.json"),
    ):
        with pytest.raises(UserError) as refused:
            take(here, file)
        assert str(refused.value).isprintable(), file
    assert dump(here) == before


@pytest.fixture(scope="module")
def originals(tmp_path_factory) -> dict[str, bytes]:
    """One file of each kind that is ours."""
    folder = tmp_path_factory.mktemp("originals")
    with Store.open(folder / "hipcoach.db") as store:
        for session in some_history():
            store.save_whole(session)
        store.remove_session(store.sessions()[0].id)
        for ending in ("json", "csv"):
            export(store, folder / f"a.{ending}", Shape.HIPCOACH, unwatched)
    files = {"csv": folder / "a.csv", "json": folder / "a.json", "db": folder / "hipcoach.db"}
    return {kind: file.read_bytes() for kind, file in files.items()}


def taken_or_told(store: Store, file: Path) -> Preview | UserError:
    try:
        return take(store, file)
    except UserError as error:
        return error


def damaged_files(originals: dict[str, bytes]) -> st.SearchStrategy[bytes]:
    """Files of ours that were changed, cut off or written anew in another encoding."""
    text = originals["csv"].decode("utf-8-sig")
    whole = json.loads(originals["json"])
    reader = list(csv.reader(io.StringIO(text, newline="")))

    @st.composite
    def other_cells(draw: st.DrawFn) -> bytes:
        lines = [list(line) for line in reader]
        for _ in range(draw(st.integers(1, 3))):
            row = draw(st.integers(0, len(lines) - 1))
            column = draw(st.integers(0, len(lines[row]) - 1))
            lines[row][column] = draw(st.sampled_from(NASTY) | mutated_texts(lines[row][column]))
        target = io.StringIO(newline="")
        csv.writer(target).writerows(lines)
        return target.getvalue().encode("utf-8", "surrogatepass")

    @st.composite
    def other_bytes(draw: st.DrawFn, kind: str) -> bytes:
        content = originals[kind]
        start = draw(st.integers(0, len(content)))
        return draw(
            st.just(content[:start])
            | st.binary(max_size=8).map(lambda new: content[:start] + new + content[start + len(new) :])
            | st.just(content[start:] + content[:start])
        )

    def as_bytes(data: Any) -> bytes:
        return json.dumps(data).encode("utf-8", "surrogatepass")

    return (
        other_cells()
        | mutated_json(whole).map(as_bytes)
        | st.sampled_from(["csv", "json", "db"]).flatmap(other_bytes)
        | st.sampled_from(["utf-16", "utf-8-sig", "cp1252"]).map(lambda name: text.encode(name, "replace"))
        | st.binary(max_size=200)
    )


@few_and_many(150, 10_000)
def test_a_damaged_file_of_ours_is_a_sentence_or_comes_in_whole(tmp_path_factory, originals, cases):
    folder = tmp_path_factory.mktemp("damaged")
    with Store.open(folder / "hipcoach.db", now=lambda: datetime(2026, 6, 1, tzinfo=UTC)) as store:
        store.save_whole(a_session(id="mine", sets=(a_set(),)))
        # What other files brought must not hide what this one breaks.
        pristine = store.path.with_suffix(".copy")
        with closing(sqlite3.connect(pristine)) as copy:
            store.db.conn.backup(copy)

        def check(content: bytes) -> None:
            file = folder / "file"
            file.write_bytes(content)
            before = dump(store)
            preview = taken_or_told(store, file)
            if isinstance(preview, UserError):
                assert str(preview).isprintable()
                assert len(str(preview)) < 1000
                assert dump(store) == before
                return
            assert store.check() == "ok"
            assert all(line.isprintable() for section in sections_of(preview) for line in section.lines)
            assert any(one.id == "mine" for one in store.sessions())
            for thing in binned(store):
                assert thing.deleted_at
            trends.progress(store, Filter(), date(2026, 6, 1), Unit.KG, "", "")
            empty_bin(store, datetime(2026, 6, 1, tzinfo=UTC))
            assert [column.text(one, {}) for column in COLUMNS for each in store.sessions() for one in each.sets]
            store.save_whole(a_session(id="mine", sets=(a_set(id="again"),)))
            export(store, folder / "out.json", Shape.HIPCOACH, unwatched)
            with closing(sqlite3.connect(pristine)) as copy:
                copy.backup(store.db.conn)

        hold_for(cases, damaged_files(originals), check)
