"""Whatever is typed: a request that can be trained, or one sentence, exit code 2, and nothing is stored."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import strategies as st

from hipcoach import paths
from hipcoach.cli.arguments import parse
from hipcoach.cli.command import MISUSED, run_command
from hipcoach.domain.errors import UserError
from hipcoach.domain.request import SessionRequest, WholePlan, plan_for
from hipcoach.domain.timeline import compile_set
from hipcoach.library import Library
from hipcoach.store.store import Store
from tests.coach.test_exchange import STRONG
from tests.helpers.exercise_files import SHIPPED
from tests.helpers.mutations import TEXTS, few_and_many, hold_for, mutated_lines, mutated_texts
from tests.helpers.records import a_session, a_set
from tests.helpers.sentences import the_sentence

# `doctor` makes a Qt application where there is none, and a process has one for good: the window needs its own.
pytestmark = pytest.mark.usefixtures("qapp")

DONE, OPENED = 0, 7
WRITING = {"backup", "card", "export", "import", "report", "restore", "settings", "soundtrack"}
ELSEWHERE = re.compile("(^|=)/")
"""A path that leads out of the test's own home."""

LINES = tuple(
    line.split()
    for line in (
        "",
        "--exit-when-ready",
        "--output none --data-dir kept",
        "--version",
        "--help",
        "train",
        "train deadlift --variation dumbbell --start",
        "train --sets 3 --reps 5-6 --tempo 3-1-1-1 --rest 90 --get-ready 5 --load 12.5kg",
        "--output qt train --sets 20 --reps 50 --tempo 31X0 --rest 0.5 --get-ready 0 --load 25lb --data-dir new",
        "card deadlift --variation dumbbell --paper letter -o card.pdf",
        "report --data-dir kept",
        "report physio.pdf --weeks 4 --variation single-leg --paper letter --data-dir kept",
        "soundtrack",
        "soundtrack deadlift --variation barbell --reps 1 --tempo 2-0-1-0 --pack tones -o a.wav --cues cues.json",
        "soundtrack deadlift --session --sets 2 --reps 1 --rest 20 --get-ready 3",
        "soundtrack --session --data-dir kept",
        "history",
        "settings",
        "settings theme light",
        "settings volume --data-dir kept",
        "history --json --data-dir kept",
        "--data-dir kept history",
        "doctor --output none",
        "check good.toml",
        "check -- good.toml",
        "check plan.toml",
        "train --plan plan.toml",
        "train --plan plan.toml --get-ready 5 --start --output none",
        "soundtrack --session --plan plan.toml --get-ready 3",
        "export all.json --data-dir kept",
        "export sets.csv --for hevy --data-dir kept",
        "import log.csv --dry-run --dumbbells together --unit lb --data-dir kept",
        "import good.db --data-dir new",
        "import --undo --data-dir kept",
        "backup new.db --data-dir kept",
        "--data-dir kept restore good.db",
        "restore good.db --data-dir new",
    )
)
"""One line at least for every command, each of which is right."""

VALUES = {
    "check": "good.toml",
    "backup": "new.db",
    "export": "all.json",
    "import": "log.csv",
    "restore": "good.db",
    "": "deadlift",
    "--variation=": "dumbbell",
    "--sets=": "3",
    "--reps=": "5-6",
    "--tempo=": "3-1-1-1",
    "--rest=": "90",
    "--get-ready=": "7.5",
    "--load=": "12.5kg",
    "--plan=": "plan.toml",
    "--output=": "none",
    "--pack=": "voice",
    "--for=": "strong",
    "--dumbbells=": "each",
    "--unit=": "kg",
    "--cues=": "cues.json",
}
"""What takes a value, with one that is right."""

PLAN = """\
name = "Short"
[[block]]
sets = 2
reps = 1
load = "6 kg"
rest = 20
"""

FOLDERS = ("data", "kept", "new/er", "~/data", "~nobody/data", "good.toml", "good.toml/data", "loop", ".", "../x")


class Window:
    """Stands where the window is: notes what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[Path, SessionRequest | None, bool, str | None, bool]] = []

    def open(self, *asked) -> int:
        self.asked.append(asked)
        return OPENED


@pytest.fixture
def here(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a record and an exercise file in it."""
    folder = home / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    shutil.copy(SHIPPED, "good.toml")
    Path("plan.toml").write_text(PLAN, encoding="utf-8")
    Path("log.csv").write_text(STRONG, encoding="utf-8")
    Path("loop").symlink_to("loop")
    with Store.open(folder / "kept" / paths.DATABASE) as store:
        session = a_session()
        store.save_session(session)
        store.save_set(session, 0, a_set())
    assert run(["--data-dir", "kept", "backup", "good.db"])[0] == DONE
    assert run(["--data-dir", "kept", "import", "log.csv"])[0] == DONE
    return folder


def content(home: Path) -> dict[str, bytes | None]:
    """Everything that lies in the home."""
    return {str(path): path.read_bytes() if path.is_file() else None for path in home.rglob("*")}


def put_back(home: Path, before: dict[str, bytes | None]) -> None:
    """Undo what a command that may write has written."""
    for path in sorted(home.rglob("*"), reverse=True):
        if str(path) not in before:
            path.rmdir() if path.is_dir() else path.unlink()
    for name, data in before.items():
        if data is not None:
            Path(name).write_bytes(data)


def run(argv: list[str]) -> tuple[int, Window]:
    window = Window()
    try:
        return run_command(argv, window.open), window
    except SystemExit as left:  # as argparse does for --help and --version
        return left.code, window


def command_of(argv: list[str]) -> str | None:
    """The command of a line that can be understood."""
    try:
        return parse(argv).command
    except (UserError, SystemExit):
        return None


def assert_can_be_trained(request: SessionRequest, data: Path) -> None:
    library = Library.read(paths.exercise_folders(data))
    if isinstance(request, WholePlan):
        plan = request.ready_in(15.0)
    else:
        plan = plan_for(request, library.find(request.exercise, request.variation), 15.0)
    plan.check()
    (block,) = plan.blocks
    assert 1 <= block.sets <= 20
    assert 1 <= block.reps.low <= block.reps.high <= 50
    assert 0 <= block.rest_s <= 900
    assert 0 <= plan.get_ready_s <= 120
    assert 0 <= block.load.value <= 500
    assert len(str(block.load)) < 20
    assert 1 <= block.tempo.rep_s <= 40
    first = plan.planned_sets()[0]
    timeline = compile_set(library.exercises[block.key], first.tempo, first.reps.high, plan.get_ready_s)
    assert timeline.end_s == pytest.approx(plan.get_ready_s + first.reps.high * first.tempo.rep_s)


def assert_right_or_refused(argv: list[str], home: Path, before: dict[str, bytes | None], capsys) -> None:
    command = command_of(argv)
    if command == "doctor":
        return  # it looks at the system's sound and fonts, which are no matter of what was typed
    capsys.readouterr()
    code, window = run(argv)
    out, err = capsys.readouterr()
    if command in WRITING and code == DONE:
        put_back(home, before)
    assert content(home) == before
    if code != DONE and not window.asked:
        sentence = the_sentence(err)
        assert out == ""
        assert code == MISUSED or re.search("There is no record yet|can be taken back", sentence)
        return
    assert err == ""
    if not window.asked:
        assert code == DONE
        assert out
        return
    ((data, request, starts, output, exits),) = window.asked
    assert code == OPENED
    assert data.is_absolute()
    assert output in {None, "qt", "playsound", "none"}
    assert isinstance(starts, bool)
    assert isinstance(exits, bool)
    if request is not None:
        assert_can_be_trained(request, data)


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_the_lines_to_begin_with_are_right(here, home, capsys, line):
    before = content(home)
    assert_right_or_refused(line, home, before, capsys)
    code = run(line)[0]
    assert code in {DONE, OPENED} or command_of(line) == "doctor"
    assert capsys.readouterr().err == ""


def test_every_command_is_among_them(capsys):
    run(["--help"])
    commands = re.findall(r"^    ([a-z]+) ", capsys.readouterr().out, re.MULTILINE)
    assert len(commands) >= 4
    assert set(commands) <= {word for line in LINES for word in line}


@few_and_many(40, 600)
def test_a_mutated_line_is_right_or_refused_in_a_sentence(here, home, capsys, cases):
    before = content(home)

    lines = mutated_lines(LINES).filter(lambda argv: not any(map(ELSEWHERE.search, argv)))
    hold_for(cases, lines, lambda argv: assert_right_or_refused(argv, home, before, capsys))


@few_and_many(40, 400)
def test_a_mutated_value_is_right_or_refused_in_a_sentence(here, home, capsys, cases):
    before = content(home)

    def check(drawn: tuple[tuple[str, str], str]) -> None:
        (option, _), value = drawn
        typed = [option, "--", value] if option.isalpha() else ["train", f"{option}{value}"]
        assert_right_or_refused(["--data-dir", "kept", *typed], home, before, capsys)

    values = st.sampled_from(sorted(VALUES.items()))
    texts = values.flatmap(lambda item: st.tuples(st.just(item), TEXTS | mutated_texts(item[1])))
    texts = texts.filter(lambda drawn: not ELSEWHERE.search(drawn[1]))
    hold_for(cases, texts, check)


def made(folder: Path) -> Iterator[Path]:
    """Make the folder; which ones had to be made for it, the innermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    yield from missing


@few_and_many(30, 300)
def test_a_mutated_data_folder_can_be_made_or_is_refused(here, home, capsys, monkeypatch, cases):
    before = content(home)

    def check(drawn: tuple[str, bool]) -> None:
        name, is_option = drawn
        if not is_option:
            try:
                monkeypatch.setenv(paths.VARIABLE, name)
            except ValueError:  # no environment can hold it
                return
        chosen = ["--data-dir", name] * is_option
        assert_right_or_refused([*chosen, "history"], home, before, capsys)
        assert_right_or_refused(chosen, home, before, capsys)
        try:
            folder = paths.data_dir(name if is_option else None)
        except UserError:
            return
        if folder.is_relative_to(home) and ".." not in folder.parts:
            for each in made(folder):
                each.rmdir()

    names = st.sampled_from(FOLDERS) | st.sampled_from(FOLDERS).flatmap(mutated_texts)
    hold_for(cases, st.tuples(names, st.booleans()), check)
