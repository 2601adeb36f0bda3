"""The real program and the machine around it: all of it missing, or a screen held by a program that is killed."""

from collections import Counter
from itertools import pairwise

import pytest

from hipcoach import paths
from hipcoach.store.store import Store
from tests.helpers.desktop import desktop
from tests.helpers.program import Program, program, sets_stored
from tests.helpers.sound_server import wait_until
from tests.scenarios.conftest import SETS

DARK = "The screen may go dark"
UNTOLD = "The end of a rest cannot be shown"
SILENT = "There is no sound"


def notices(running: Program) -> list[str]:
    """What stood at the foot of the window, in order; whatever was added to it or taken away makes a new one."""
    return ["", *(str(told["notice"]) for told in running.listen() if "notice" in told)]


def times_said(running: Program) -> Counter[str]:
    """How often each of the sentences appeared."""
    said = notices(running)
    return Counter(
        sentence
        for before, after in pairwise(said)
        for sentence in (DARK, UNTOLD, SILENT)
        if sentence in after and sentence not in before
    )


def test_without_inhibitor_notes_and_sound_a_session_is_done_and_each_is_said_once(data, tmp_path):
    nothing = {"PULSE_SERVER": f"unix:{tmp_path}/none", "PATH": str(tmp_path)}
    with program(data, "--speed", "8", "--minimized", "--output", "playsound", **nothing) as running:
        running.wait_for(state="summary")
        running.end()
        said = times_said(running)
    assert said == {DARK: 1, UNTOLD: 1, SILENT: 1}
    assert sets_stored(data) == SETS
    with Store.open(data / paths.DATABASE) as store:
        (session,) = store.sessions()
    assert session.finished_at is not None


@pytest.mark.desktop
def test_a_program_that_is_killed_holds_no_screen(data, tmp_path):
    with (
        desktop(tmp_path / "bus") as here,
        program(data, "--speed", "2", DBUS_SESSION_BUS_ADDRESS=here.address) as running,
    ):
        running.wait_for(state="working", reps=0)
        wait_until(lambda: here.is_held_awake, "the screen to be held")
        running.kill()
        wait_until(lambda: not here.is_held_awake, "the screen to be let go")
    assert "UnInhibit" not in here.asked
