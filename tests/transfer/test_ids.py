"""The same file read again, or read when it has grown, gives the same ids."""

from pathlib import Path
from uuid import UUID

from hipcoach.domain.load import Unit
from hipcoach.domain.record import SessionRecord
from hipcoach.transfer import Dumbbells
from tests.helpers.transfers import arrived

HEADER = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
)
MONDAY = "2026-01-05 18:00:00,A,1h,Deadlift (Dumbbell),{},10,8,0,0,,,\n"
TUESDAY = "2026-01-06 18:00:00,A,1h,Squat (Barbell),{},60,5,0,0,,,\n"
NUMBERED = (
    "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;Distance (meters);"
    "Seconds;Notes;Workout Notes\n"
)
HEVY = "title,start_time,end_time,exercise_title,set_index,set_type,weight_kg,reps\n"
NEW_YEAR = 'A,"1 Jan 2026, 07:06","1 Jan 2026, 08:00",Squat (Barbell),0,normal,60,5\n'
JULY = 'A,"26 Jul 2025, 07:06","26 Jul 2025, 08:00",Squat (Barbell),0,normal,60,5\n'


def ids(*sessions: SessionRecord) -> list[list[str]]:
    return [[session.id, *(each.id for each in session.sets)] for session in sessions]


def test_ids_are_these_for_ever(tmp_path: Path) -> None:
    """Whoever changes them lets everybody's files be taken in twice."""
    (session,) = arrived(tmp_path, HEADER + MONDAY.format(1)).sessions
    assert ids(session) == [["39d985f1-8061-5d71-ac09-b9b635df4ca2", "63c5239d-1ced-5535-b80b-ce078c02aa87"]]


def test_ids_are_uuids_and_no_two_are_the_same(tmp_path: Path) -> None:
    rows = [row.format(number) for number in (1, 2, 2) for row in (MONDAY, TUESDAY)]
    found = [each for session in ids(*arrived(tmp_path, HEADER + "".join(rows)).sessions) for each in session]
    assert len(set(found)) == len(found) == 8
    assert all(UUID(each).version == 5 for each in found)


def test_a_file_that_has_grown_keeps_its_ids(tmp_path: Path) -> None:
    before = arrived(tmp_path, HEADER + MONDAY.format(1)).sessions
    after = arrived(tmp_path, HEADER + MONDAY.format(1) + MONDAY.format(2) + TUESDAY.format(1)).sessions
    assert ids(*after)[0][:2] == ids(*before)[0]
    old = arrived(tmp_path, HEVY + JULY).sessions
    new = arrived(tmp_path, HEVY + NEW_YEAR + JULY).sessions
    assert ids(*new)[0] == ids(*old)[0]


def test_how_a_file_is_read_changes_no_id(tmp_path: Path) -> None:
    one = arrived(tmp_path, HEADER + MONDAY.format(1)).sessions
    other = arrived(tmp_path, HEADER + MONDAY.format(1), unit=Unit.LB, dumbbells=Dumbbells.TOGETHER).sessions
    assert ids(*one) == ids(*other)


def test_ids_are_the_same_in_every_dialect(tmp_path: Path) -> None:
    classic = arrived(tmp_path, HEADER + MONDAY.format(1) + MONDAY.format(2)).sessions
    rows = [
        "1;2026-01-05 18:00:00;A;3600;Deadlift (Dumbbell);{};{};{};;;{};;\n".format(*each)
        for each in [(1, 10, 8, ""), ("Rest Timer", "", "", 90), (2, 10, 8, "")]
    ]
    assert ids(*arrived(tmp_path, NUMBERED + "".join(rows)).sessions) == ids(*classic)


def test_a_row_that_is_left_out_keeps_its_place(tmp_path: Path) -> None:
    """So that a later version, which can use it, changes no other set's id."""
    whole = arrived(tmp_path, HEADER + "".join(MONDAY.format(number) for number in (1, 2, 3))).sessions
    middle = MONDAY.format(2).replace(",8,", ",,")
    partial = arrived(tmp_path, HEADER + MONDAY.format(1) + middle + MONDAY.format(3)).sessions
    (full,), (short,) = ids(*whole), ids(*partial)
    assert short == [*full[:2], full[3]]


def test_sessions_with_the_same_start_and_name_are_counted(tmp_path: Path) -> None:
    row = "{};2026-01-05 18:00:00;A;3600;Squat (Barbell);1;60;5;;;;;\n"
    two = arrived(tmp_path, NUMBERED + row.format(1) + row.format(2)).sessions
    (alone,) = arrived(tmp_path, NUMBERED + row.format(1)).sessions
    assert len({session.id for session in two}) == 2
    assert two[0].id == alone.id


def test_programs_do_not_share_ids(tmp_path: Path) -> None:
    strong = arrived(tmp_path, HEADER + TUESDAY.format(1).replace("2026-01-06 18:00:00", "2026-01-01 07:06:00"))
    hevy = arrived(tmp_path, HEVY + NEW_YEAR)
    assert strong.sessions[0].started_at == hevy.sessions[0].started_at
    assert strong.sessions[0].id != hevy.sessions[0].id
