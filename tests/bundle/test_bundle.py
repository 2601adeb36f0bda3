"""What is given to a friend, as it is given: the bundle paces, sounds, keeps, prints and exports."""

import json
import shutil
import stat
import subprocess
from pathlib import Path

import numpy as np
import pytest

from hipcoach import __version__
from hipcoach.domain.languages import LANGUAGES
from tests.bundle.conftest import mapped
from tests.helpers.desktop import desktop
from tests.helpers.hands_free import PATIENCE_S, ROOT, hipcoach
from tests.helpers.onsets import onsets
from tests.helpers.program import sets_stored
from tests.helpers.shipped import EXERCISES
from tests.helpers.sound_server import RATE_HZ, SoundServer, read_wav, sound_server, wait_until

pytestmark = [pytest.mark.bundle, pytest.mark.display]

ASKED = "--sets 1 --reps 2 --tempo 1-0-1-0 --rest 3 --get-ready 1 --start"
SESSION = ("train", "deadlift", *ASKED.split())
TAIL_S = 1.5

LEFT_OUT = (
    "webengine",
    "qml",
    "quick",
    "3d",
    "pdf",
    "avcodec",
    "ffmpeg",
    "gtk",
    "virtualkeyboard",
    "ssl",
    "/tests/",
)
"""Nothing here uses it."""


@pytest.fixture
def server(tmp_path):
    with sound_server(tmp_path / "server") as running:
        yield running


def text_of(file: Path) -> str:
    return subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout


def heard_by(server: SoundServer) -> dict[str, str]:
    """What a program needs in its environment to be heard by that server."""
    return {name: value for name, value in server.env.items() if name.startswith("PULSE_")}


def test_it_tells_its_version_and_its_parts(bundle):
    assert bundle.run("--version") == f"hipcoach {__version__}\n"
    told = bundle.try_to("doctor")
    assert told.stderr == ""
    assert "part of the program" not in told.stdout
    assert "Hipcoach Inter" in told.stdout
    assert not bundle.data.exists()


@pytest.mark.sound
@pytest.mark.parametrize("output", ["qt", "playsound"])
def test_a_session_is_paced_heard_kept_printed_and_exported(bundle, keyboard, server, tmp_path, output):
    heard = tmp_path / "heard.wav"
    (tmp_path / "asound.conf").write_text("pcm.!default pulse\nctl.!default pulse\n")
    alsa = f"/usr/share/alsa/alsa.conf:{tmp_path}/asound.conf"
    bundle = bundle.with_env(**heard_by(server), DISPLAY=keyboard.display, ALSA_CONFIG_PATH=alsa)
    with server.record(heard), bundle.open(*SESSION, "--output", output):
        wait_until(lambda: sets_stored(bundle.data) == 1, "a set in the record", PATIENCE_S)
        enough = heard.stat().st_size + round(TAIL_S * RATE_HZ) * 2
        wait_until(lambda: heard.stat().st_size > enough, "the end of the last cue")
    samples = read_wav(heard)
    assert np.abs(samples).max() > 0.1
    # Counted in, two breaths in and two out, "put it down".
    assert len(onsets(samples)) >= 6

    (session,) = json.loads(bundle.run("history", "--json"))
    assert [one["reps"] for one in session["sets"]] == [2]
    for name in ("all.json", "all.csv"):
        bundle.run("export", str(tmp_path / name))
    assert "dumbbell" in (tmp_path / "all.csv").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    bundle.run("report", str(tmp_path / "report.pdf"))
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert bundle.complaints() == []


@pytest.mark.readers
@pytest.mark.parametrize("variation", EXERCISES)
def test_every_variation_has_a_card(bundle, tmp_path, variation):
    for suffix, beginning in (("pdf", b"%PDF"), ("svg", b"<?xml"), ("png", b"\x89PNG")):
        card = tmp_path / f"card.{suffix}"
        bundle.run("card", "deadlift", "--variation", variation, "-o", str(card))
        assert card.read_bytes().startswith(beginning)
    assert EXERCISES[variation].name in text_of(tmp_path / "card.pdf")


@pytest.mark.readers
def test_it_speaks_german_to_a_german(bundle, tmp_path):
    bundle.with_env(LANGUAGE="de").run("card", "deadlift", "-o", str(tmp_path / "card.pdf"))
    assert "Einatmen, absenken" in text_of(tmp_path / "card.pdf")


def test_its_sound_is_that_of_the_source(bundle, tmp_path):
    asked = ("soundtrack", "deadlift", "--reps", "2")
    bundle.run(*asked, "-o", str(tmp_path / "bundle.wav"))
    with hipcoach(*asked, "-o", str(tmp_path / "source.wav")) as source:
        source.wait(PATIENCE_S)
    assert (tmp_path / "bundle.wav").read_bytes() == (tmp_path / "source.wav").read_bytes()


def test_its_charts_open_in_the_readers_language(bundle, keyboard):
    bundle = bundle.with_env(DISPLAY=keyboard.display, LANGUAGE="de")
    bundle.data.mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "databases" / "003.db", bundle.data / "hipcoach.db")
    with bundle.open("--output", "none") as program:
        keyboard.look_at("Hipcoach")
        for key in ("Escape", "h", "t"):
            keyboard.press(key)
        wait_until(lambda: "_multiarray_umath" in mapped(program), "the charts' library", PATIENCE_S)
        in_memory = mapped(program)
    assert "/PySide6/Qt/translations/qtbase_de.qm" in in_memory
    assert "/resources/translations/de.qm" in in_memory


def test_a_second_start_brings_the_first_window_to_the_front(bundle, keyboard):
    bundle = bundle.with_env(DISPLAY=keyboard.display)
    with bundle.open("--output", "none") as first:
        keyboard.look_at("Hipcoach")
        bundle.run()
        assert first.poll() is None


@pytest.mark.desktop
def test_the_screen_is_held_while_a_set_runs(bundle, keyboard, tmp_path):
    with desktop(tmp_path / "bus") as here:
        bundle = bundle.with_env(DISPLAY=keyboard.display, DBUS_SESSION_BUS_ADDRESS=here.address)
        with bundle.open(*SESSION, "--output", "none"):
            wait_until(lambda: here.is_held_awake, "the screen to be held", PATIENCE_S)
        wait_until(lambda: not here.is_held_awake, "the screen to be let go")


@pytest.mark.parametrize("given", ["", "/somewhere/else"])
def test_what_it_starts_gets_the_environment_that_it_was_given(bundle, keyboard, tmp_path, given):
    partly, told = tmp_path / "partly", tmp_path / "told"
    player = tmp_path / "tools" / "aplay"
    player.unlink(missing_ok=True)
    player.write_text(f"#!/bin/sh\n/usr/bin/env > '{partly}'\nexec /bin/mv '{partly}' '{told}'\n")
    player.chmod(player.stat().st_mode | stat.S_IXUSR)
    bundle = bundle.with_env(DISPLAY=keyboard.display, **({"LD_LIBRARY_PATH": given} if given else {}))
    with bundle.open(*SESSION, "--output", "playsound"):
        wait_until(told.exists, "the player to be started", PATIENCE_S)
    environment = dict(line.split("=", 1) for line in told.read_text().splitlines())
    assert environment.get("LD_LIBRARY_PATH", "") == given


def test_only_what_is_used_is_in_it(unpacked):
    names = [str(path.relative_to(unpacked)) for path in unpacked.rglob("*")]
    assert [name for name in names if any(part in name.lower() for part in LEFT_OUT)] == []
    own = {name.rpartition("/")[2] for name in names if name.endswith(".qm") and "PySide6" in name}
    assert own == {f"qtbase_{language}.qm" for language in LANGUAGES if language != "en"}


def test_the_licences_of_its_parts_are_in_it(unpacked):
    licences = {path.stem for path in (unpacked / "_internal" / "licences").iterdir()}
    ours, libraries = {"Hipcoach", "Inter", "Voice"}, {"numpy", "pyqtgraph", "sqlite-utils"}
    assert licences >= {*ours, "Python", "Qt", "LGPL-3.0", "GPL-3.0", *libraries}
