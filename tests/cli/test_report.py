"""The report as a PDF, opened by readers that know nothing of us."""

import re
import subprocess
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from hipcoach import __main__ as command
from hipcoach import paths
from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load
from hipcoach.domain.looking_back import WeekMark
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.report import Report, report_of
from hipcoach.domain.streak import last_weeks
from hipcoach.store.store import Store
from hipcoach.ui.painting.paper import PAPERS, Sheet
from hipcoach.ui.painting.report import FOOTER, NOTHING
from hipcoach.ui.report_file import write_report
from tests.helpers.records import EVENING, a_session, a_set
from tests.helpers.window import real_exercises

pytestmark = pytest.mark.usefixtures("qapp")
readers = pytest.mark.readers
A4, LETTER = Sheet(*PAPERS["a4"]), Sheet(*PAPERS["letter"])
TODAY = EVENING.date()
WEEKS = last_weeks((), {TODAY - timedelta(days=TODAY.weekday() + 7): WeekMark.INJURED}, TODAY, 8)
POINTS_PER_TENTH = 72 / 254


def a_day(days_ago: int = 0, **changes) -> SessionRecord:
    sets = tuple(a_set(set_number=number, reps=7 - number) for number in (1, 2, 3, 4))
    session = a_session(**{"sets": sets, **changes})
    return replace(session, started_at=session.started_at - timedelta(days=days_ago))


def written(file: Path, *sessions: SessionRecord, sheet: Sheet = A4) -> Path:
    write_report(report(*sessions), file, sheet)
    return file


def report(*sessions: SessionRecord) -> Report:
    return report_of(sorted(sessions, key=lambda one: one.started_at), real_exercises(), WEEKS, TODAY)


def text_of(file: Path) -> str:
    return subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True, check=True).stdout


def pages_of(file: Path) -> int:
    told = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"Pages:\s+(\d+)\n", told)[1])


def words_of(file: Path) -> list[tuple[float, float, float, float, str]]:
    found = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, text=True, check=True).stdout
    word = re.compile(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>')
    return [(*map(float, corners), text) for *corners, text in word.findall(found)]  # type: ignore[misc]


@readers
def test_what_was_done_and_felt_stands_in_it(tmp_path):
    sets = (
        a_set(reps=6, effort=7, fault="rounded-back"),
        a_set(set_number=2, reps=5, load=Load(Decimal("12.5")), is_confirmed=False, note="Grip slipped."),
    )
    file = written(tmp_path / "a.pdf", a_day(sets=sets, pain=3, morning_pain=2, note="Left hip stiff."), a_day(14))
    text = " ".join(text_of(file).split())
    for words in (
        "Training report, 12 January – 5 March 2026",
        "2 sessions in 8 weeks; 6 of 8 planned sets done; highest pain in a session: 3;",
        "highest pain the morning after: 2; injured in the week of 23 February.",
        "Dumbbell deadlift",
        "5 Mar 2026 4 × 5–6 6 2 × 12 kg 3-1-1-1 7 Rounded back 3 2 (5) 2 × 12.5 kg 3-1-1-1",
        "“Left hip stiff.” Set 2: “Grip slipped.”",
        "19 Feb 2026 4 × 5–6 6 5 4 3 2 × 12 kg 3-1-1-1 – – – –",
        FOOTER,
        "1 of 1",
    ):
        assert words in text


@readers
def test_every_set_of_many_sessions_stands_in_it_on_whole_rows(tmp_path):
    sessions = [a_day(days, note="Cold gym, slow start." * (days % 3), pain=days % 4) for days in range(52)]
    legs = tuple(
        a_set(variation="single-leg", set_number=number, side=side, reps=10 + number)
        for number in range(1, 21)
        for side in Side
    )
    sessions += [a_day(days, sets=legs, source="Strong") for days in range(0, 50, 7)]
    file = written(tmp_path / "a.pdf", *sessions, sheet=LETTER)
    text = text_of(file)
    assert len(re.findall(r"\b6 5 4 3\b", text)) == 52
    assert pages_of(file) > 2
    for page in text.split("\f")[:-1]:
        assert FOOTER in page
        lines = page.split("\n")
        heads = [place for place, line in enumerate(lines) if line.startswith("Date Asked")]
        assert heads
        for place in heads:
            assert re.match(r"\d{1,2} (Jan|Feb|Mar) 2026 ", lines[place + 1]), "a row begins with its day"
    words = Counter(text.split())
    assert words["left"] == words["right"] == 8
    assert all(words[str(number)] >= 2 * 8 for number in range(11, 31)), "each leg of each session"


@readers
@pytest.mark.parametrize("sheet", [A4, LETTER])
def test_nothing_stands_outside_the_margins(tmp_path, sheet):
    loads = (a_set(set_number=n, load=Load(Decimal(n)), fault=f"a very odd fault {n}") for n in range(1, 120))
    odd = (
        a_day(3, note="word " * 3000, pain=10, morning_pain=10),
        a_day(2, note="W" * 5000),
        a_day(1, sets=tuple(loads)),
        a_day(0, sets=(a_set(exercise="W" * 60, variation="goblet"),), source="Strong"),
    )
    file = written(tmp_path / "a.pdf", *odd, sheet=sheet)
    inside = sheet.inside
    left, right, bottom = (edge * POINTS_PER_TENTH for edge in (inside.left(), inside.right(), inside.bottom()))
    words = words_of(file)
    assert sum(text.strip("“”") == "word" for *_, text in words) == 3000
    assert sum(text.count("W") for *_, text in words) >= 5000
    for x0, y0, x1, y1, text in words:
        assert left - 1 <= x0, text
        assert x1 <= right + 1, text
        assert y0 > 0, text
        assert y1 <= bottom + 8, text
        assert y1 - y0 > 4, f"{text} cannot be read"


@readers
def test_weeks_without_a_session_say_so(tmp_path):
    file = written(tmp_path / "a.pdf")
    assert NOTHING in text_of(file)
    assert pages_of(file) == 1


@pytest.fixture
def data(home: Path) -> Path:
    """A record with a session of today and one of nine weeks ago."""
    now = datetime.now(UTC).astimezone()
    with Store.open(home / "data" / paths.DATABASE) as store:
        for days, variation in ((0, "dumbbell"), (1, "barbell"), (63, "dumbbell")):
            one = a_set(variation=variation)
            at = now - timedelta(days=days)
            store.save_whole(a_session(sets=(one,), started_at=at, source="Strong", note=f"{days} days ago"))
    return home / "data"


def run(*words: object) -> int:
    return command.main(["report", *map(str, words)])


@readers
@pytest.mark.usefixtures("data")
def test_the_command_tells_of_the_weeks_and_the_lift_that_are_asked_for(tmp_path, capsys):
    usual, long, one = (tmp_path / name for name in ("usual.pdf", "long.pdf", "one.pdf"))
    assert run(usual) == run(long, "--weeks", 12) == run(one, "--variation", "barbell", "--paper", "letter") == 0
    assert capsys.readouterr().out.startswith(f"The report is in {usual}.")
    told = [re.findall(r"\d+ days ago", text_of(file)) for file in (usual, long, one)]
    assert sorted(told[0]) == ["0 days ago", "1 days ago"]
    assert sorted(told[1]) == ["0 days ago", "1 days ago", "63 days ago"]
    assert told[2] == ["1 days ago"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["a.doc"], "A report cannot be written as a.doc."),
        (["a.pdf", "--weeks", "0"], "“0” is not a number of weeks."),
        (["a.pdf", "--weeks", "53"], "“53” is not a number of weeks."),
        (["a.pdf", "--variation", "rope"], "“rope”"),
    ],
)
def test_what_is_typed_wrong_is_misuse(data, tmp_path, monkeypatch, capsys, words, sentence):
    monkeypatch.chdir(tmp_path)
    assert run(*words) == 2
    assert sentence in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_without_a_record_none_is_made(home, tmp_path, capsys):
    assert run(tmp_path / "a.pdf") == 1
    assert "There is no record yet" in capsys.readouterr().err
    assert not (home / "data").exists()
    assert list(tmp_path.iterdir()) == []
