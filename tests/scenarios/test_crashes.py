"""The real program goes wrong, or down: a report says how, and the user is told, once, with a way to it."""

import re
import signal

import pytest

from hipcoach import paths
from hipcoach.crashes import FAULTS, reports
from tests.helpers.program import program

WRONG = "Something went wrong that should not."
CRASHED = "Hipcoach crashed the last time."


def told(facts) -> list[str]:
    return [fact["crash"] for fact in facts if fact.get("crash")]


@pytest.mark.parametrize("where", ["slot", "thread", "pool"])
def test_an_exception_that_nobody_caught_is_told_and_the_program_goes_on(data, where):
    with program(data, "--breaks", where, "--speed", "20") as running:
        running.wait_for(state="summary")
        sentences = told(running.end())
    (report,) = reports(data)
    assert sentences == [f"{WRONG} What happened is in {report.name}."]
    text = report.read_text(encoding="utf-8")
    assert text.startswith("ZeroDivisionError: 27\n")
    assert re.search(r'File ".*tests/helpers/program.py", line \d+, in _break\n', text)
    assert "    private = " not in text
    assert not (data / FAULTS).exists()


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT], ids=lambda one: one.name)
def test_a_program_that_goes_down_tells_at_the_next_start_and_then_no_more(data, number):
    with program(data, "--only-looks") as running:
        running.wait_for(place="today")
        assert told(running.end(number)) == []
    assert reports(data) == []
    with program(data, "--only-looks") as running:
        running.wait_for(place="today")
        running.wait_for(crash=f"{CRASHED} What is known about it is in {reports(data)[0].name}.")
        running.end()
    (report,) = reports(data)
    text = report.read_text(encoding="utf-8")
    assert re.match("Fatal Python error: (Segmentation fault|Aborted)\n", text)
    assert re.search(r'File ".*hipcoach/app/window.py", line \d+ in run\n', text)
    with program(data, "--only-looks") as running:
        running.wait_for(place="today")
        assert told(running.end()) == []
    assert reports(data) == [report]


def test_a_program_that_is_killed_tells_of_no_crash(data):
    with program(data, "--only-looks") as running:
        running.wait_for(place="today")
        running.kill()
    with program(data, "--only-looks") as running:
        running.wait_for(place="today")
        assert told(running.end()) == []
    assert {one.name for one in data.iterdir() if "crash" in one.name or one.name in {FAULTS, paths.LOG}} == set()
