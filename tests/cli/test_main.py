"""What the command hands to the window, and what it does when something goes wrong."""

import logging
import stat
import sys
from decimal import Decimal

import pytest

from hipcoach import __main__ as command
from hipcoach import paths
from hipcoach.app import Wishes
from hipcoach.cli.arguments import parse
from hipcoach.domain.errors import UserError
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.plan import RepRange
from hipcoach.domain.request import PlanRequest, WholePlan, plan_for
from hipcoach.domain.tempo import Tempo
from hipcoach.library import Library
from hipcoach.library.plan_file import read_plan
from tests.helpers.plan_files import FROM_THE_PHYSIO, FULL, plan_file
from tests.helpers.sentences import the_sentence
from tests.helpers.window import real_exercises


class Window:
    """Stands in for the window: notes what it was asked for and returns, or raises, what a test wants."""

    def __init__(self) -> None:
        self.asked: list[Wishes] = []
        self.error: BaseException | None = None

    def run(self, wishes):
        self.asked.append(wishes)
        if self.error:
            raise self.error
        return 7


@pytest.fixture
def window(monkeypatch):
    made = Window()
    monkeypatch.setattr("hipcoach.app.run", made.run)
    return made


@pytest.mark.parametrize(
    ("typed", "options"),
    [
        ("", {}),
        ("--exit-when-ready", {"exits_when_ready": True}),
        ("--output none", {"output": "none"}),
        ("train", {"plan_request": PlanRequest("deadlift")}),
        (
            "--output qt train deadlift --start",
            {"plan_request": PlanRequest("deadlift"), "starts": True, "output": "qt"},
        ),
        ("--output qt train --output playsound", {"plan_request": PlanRequest("deadlift"), "output": "playsound"}),
        ("--exit-when-ready train", {"plan_request": PlanRequest("deadlift"), "exits_when_ready": True}),
        ("train --exit-when-ready", {"plan_request": PlanRequest("deadlift"), "exits_when_ready": True}),
        (
            "train --variation dumbbell --sets 3 --reps 5-6 --tempo 31X0 --rest 90 --load 25lb --get-ready 5",
            {
                "plan_request": PlanRequest(
                    exercise="deadlift",
                    variation="dumbbell",
                    sets=3,
                    reps=RepRange(5, 6),
                    tempo=Tempo.parse("31X0"),
                    rest_s=90,
                    get_ready_s=5,
                    load=Load(Decimal(25), Unit.LB),
                )
            },
        ),
    ],
)
def test_the_window_gets_what_was_typed(window, home, typed, options):
    assert command.main(typed.split()) == 7
    assert window.asked == [Wishes(home / "data", **options)]


def test_the_window_gets_a_plan_as_it_is_written(window, home, tmp_path):
    file = plan_file(tmp_path)
    plan = read_plan(file, real_exercises(), 15.0).plan
    assert command.main(["train", "--plan", str(file)]) == 7
    assert command.main(["train", "--plan", str(file), "--get-ready", "5", "--start"]) == 7
    assert window.asked == [
        Wishes(home / "data", plan_request=WholePlan(plan)),
        Wishes(home / "data", plan_request=WholePlan(plan, 5.0), starts=True),
    ]
    assert [one.plan_request.ready_in(12.0).get_ready_s for one in window.asked] == [12.0, 5.0]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("train deadlift --plan {}", "A plan file says by itself which exercises are done, and how."),
        ("train --plan {} --variation barbell", "A plan file says by itself"),
        ("train --plan {} --sets 3", "A plan file says by itself"),
        ("train --load 6kg --plan {}", "A plan file says by itself"),
        ("train --plan {} --get-ready 121", "Getting ready in 121 s is out of range."),
        ("train --plan {}.gone", "could not be read: no such file or directory."),
        ("train --plan", "--plan needs a value."),
        ("soundtrack --plan {}", "A plan file is a whole session. Add --session."),
        ("soundtrack --session deadlift --plan {}", "A plan file says by itself"),
    ],
)
def test_a_plan_goes_with_nothing_but_the_time_to_get_ready(window, capsys, tmp_path, typed, sentence):
    assert command.main([word.format(plan_file(tmp_path)) for word in typed.split()]) == 2
    assert sentence in the_sentence(capsys.readouterr().err)
    assert window.asked == []


def test_a_wrong_plan_opens_no_window(window, capsys, tmp_path):
    file = plan_file(tmp_path, FROM_THE_PHYSIO.replace("sets = 3", "sets = 99"))
    assert command.main(["train", "--plan", str(file)]) == 2
    sentence = f"hipcoach: {file}: block 1: sets is 99. It must be a whole number from 1 to 20.\n"
    assert capsys.readouterr().err == sentence
    assert window.asked == []


def test_a_plan_is_checked_in_words(window, capsys, tmp_path):
    file = plan_file(tmp_path, FULL)
    assert command.main(["check", str(file)]) == 0
    assert capsys.readouterr().out == (
        f"{file} is fine: Hips, weeks 1 to 4, 11 sets, about 17 min.\n"
        "1. Dumbbell deadlift: 3 sets of 8, 2 × 6 kg. Tempo 4-1-2-1: 8 s a rep. Rest 90 s: as the plan asks.\n"
        "2. Single-leg deadlift: Warm-ups: 5 with 12.5 lb, 2–3 with 3 kg. 2 sets of 5–6 on each leg, no load. "
        "Free sets: nothing paces you, you end each set. Rest 60.5 s, 30 s between the legs: as the plan asks.\n"
        "Stop if it hurts.\n"
    )
    plan_file(tmp_path, FROM_THE_PHYSIO.replace("4-1-2-1", "1-0-1-0"))
    assert command.main(["check", str(file)]) == 0
    assert "2 s a rep is fast" in capsys.readouterr().out
    plan_file(tmp_path, FROM_THE_PHYSIO.replace("[[block]]", "[[blocks]]"))
    assert command.main(["check", str(file)]) == 2
    assert "blocks = a list of 1 is not known. Write [[block]]" in the_sentence(capsys.readouterr().err)


def test_all_that_is_wrong_with_a_plan_is_told_a_line_each(capsys, tmp_path):
    text = FULL.replace("sets = 3", "sets = 99").replace("rest = 90", 'rest = "90 s"')
    file = plan_file(tmp_path, text.replace('"single-leg"', '"rope"').replace("name =", "nom ="))
    assert command.main(["check", str(file)]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert [line.removeprefix(f"hipcoach: {file}: ").split("is ")[0] for line in lines] == [
        "nom = “Hips, weeks 1 to 4” ",
        "name ",
        "block 1: sets ",
        "block 1: rest ",
        "block 2: There ",
    ]
    plan_file(tmp_path, 'name = "x"\n' + "[[block]]\n" * 100)
    assert command.main(["check", str(file)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 20


def test_a_slip_of_the_pen_opens_no_window(window, capsys):
    assert command.main(["train", "squat"]) == 2
    assert window.asked == []
    assert capsys.readouterr().err == "hipcoach: There is no exercise “squat”. There are: deadlift.\n"


def test_a_failure_is_a_sentence(window, capsys):
    window.error = UserError("The record is full.", "Make room.")
    assert command.main([]) == 1
    assert capsys.readouterr().err == "hipcoach: The record is full. Make room.\n"


@pytest.mark.allow_warnings
def test_what_nobody_expected_is_a_sentence_a_report_and_a_traceback_in_the_log(window, capsys, home):
    window.error = ZeroDivisionError("a secret of ours")
    assert command.main([]) == 1
    log = home / "data" / paths.LOG
    (report,) = log.parent.glob("crash-*.txt")
    sentence = f"hipcoach: Something went wrong that should not. What happened is in {report}.\n"
    assert capsys.readouterr().err == sentence
    assert "ZeroDivisionError: a secret of ours" in report.read_text(encoding="utf-8")
    assert "ZeroDivisionError: a secret of ours" in log.read_text(encoding="utf-8")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert stat.S_IMODE(log.parent.stat().st_mode) == 0o700


@pytest.mark.allow_warnings
def test_a_log_that_cannot_be_written_adds_no_traceback(window, capsys, home):
    (home / "data" / paths.LOG).mkdir(parents=True)
    window.error = ZeroDivisionError()
    assert command.main([]) == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.allow_warnings
def test_where_no_report_can_be_written_the_log_is_named(window, capsys, home):
    (home / "data").symlink_to(home / "unplugged")
    window.error = ZeroDivisionError()
    assert command.main([]) == 1
    log = home / "data" / paths.LOG
    sentence = f"hipcoach: Something went wrong that should not; the details are in {log}.\n"
    assert capsys.readouterr().err == sentence


def test_an_interruption_is_quiet(window, capsys):
    window.error = KeyboardInterrupt()
    assert command.main([]) == 130
    assert capsys.readouterr() == ("", "")


def test_without_a_terminal_nothing_breaks(window, monkeypatch):
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(sys, "stdout", None)
    window.error = UserError("No.")
    assert command.main([]) == 1
    window.error = None
    assert command.main([]) == 7


def test_the_log_is_left_as_it_was_found(window):
    before = list(logging.getLogger().handlers)
    command.main([])
    assert logging.getLogger().handlers == before


def test_a_request_becomes_a_plan(home):
    exercise = Library.read(paths.exercise_folders(home)).find("deadlift")
    plan = plan_for(PlanRequest("deadlift"), exercise, 15.0)
    (block,) = plan.blocks
    assert (plan.name, plan.get_ready_s) == ("Dumbbell deadlift", 15.0)
    assert (block.sets, block.reps, block.load, block.tempo) == (4, RepRange(5, 6), exercise.load, exercise.tempo)
    assert (block.rest_s, block.rest_reason) == (120, exercise.rest_reason)

    typed = "train --sets 3 --reps 8 --tempo 4-1-2-1 --rest 0 --get-ready 0 --load 12.5"
    plan = plan_for(parse(typed.split()).plan_request, exercise, 15.0)
    (block,) = plan.blocks
    assert (block.sets, block.reps, str(block.tempo), block.rest_s) == (3, RepRange(8, 8), "4-1-2-1", 0)
    assert (block.load, plan.get_ready_s) == (Load(Decimal("12.5"), Unit.KG, 2), 0)
    assert block.rest_reason == "as long as you asked for"
