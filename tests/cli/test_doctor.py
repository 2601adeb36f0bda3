"""The doctor: what is pasted into a report is complete, tells nothing private, and comes whatever is broken."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from hipcoach import __version__, paths
from hipcoach.cli import screens
from hipcoach.crashes import report_error
from hipcoach.store.backups import back_up_automatically
from hipcoach.store.settings import keep_setting
from hipcoach.store.store import Store
from tests.helpers.desktop import NOTES, desktop
from tests.helpers.records import EVENING, a_session, a_set
from tests.helpers.sound_server import sound_server
from tests.helpers.virtual_screen import virtual_screen

ROOT = Path(__file__).parents[2]


def doctor(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "hipcoach", "doctor", *(arguments or ("--output", "none"))],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def told(report: str) -> dict[str, str]:
    """What the report says, by what it is about; the last line of each."""
    return dict(re.split(r"\s{2,}", line[2:], maxsplit=1) for line in report.splitlines()[:-1])


def keep(database: Path, *sessions) -> None:
    with Store.open(database) as store:
        for session in sessions:
            store.save_whole(session)


def test_a_fresh_installation_is_well_and_nothing_is_made(data):
    done = doctor()
    assert (done.returncode, done.stderr) == (0, "")
    said = told(done.stdout)
    assert list(said) == [
        "Hipcoach",
        "Python",
        "SQLite",
        "sqlite-utils",
        "numpy",
        "Data folder",
        "Log",
        "Crash reports",
        "Record",
        "Backups",
        "Exercises",
        "PySide6",
        "Qt",
        "Screens",
        "Language",
        "Font",
        "System's player",
        "Sound",
        "Screen kept on",
        "Desktop notes",
    ]
    assert said["Hipcoach"].startswith(f"{__version__}, a ")
    assert said["Data folder"] == "~/data is made when needed"
    assert said["Log"] == "~/data/hipcoach.log, nothing in it yet"
    assert said["Language"].startswith("en; chosen: system")
    assert said["Screen kept on"].startswith("not here; org.")
    assert said["Desktop notes"] == "none here"
    assert done.stdout.endswith("All is well.\n")
    assert not data.exists()


def test_the_record_and_its_backups_are_counted_and_nothing_of_it_is_told(database, home):
    keep(database, a_session(note="sore after the hills", sets=(a_set(note="left knee"),)))
    back_up_automatically(database, EVENING)
    done = doctor()
    assert done.returncode == 0
    said = told(done.stdout)
    assert said["Record"] == "1 session in ~/data/hipcoach.db, sound"
    assert said["Backups"] == "1, the newest of 2026-03-05 17:30 UTC"
    assert not re.search(f"sore|knee|{home}", done.stdout)


def test_the_newest_crash_report_is_named(data):
    log = data / paths.LOG
    for day in (5, 6):
        report_error(ZeroDivisionError(), log, EVENING.replace(day=day))
    assert told(doctor().stdout)["Crash reports"] == "2, the newest ~/data/crash-2026-03-06T173000.000000Z.txt"


def test_the_output_and_the_language_of_the_settings_count(database):
    with Store.open(database) as store:
        keep_setting(store, "output", "none")
        keep_setting(store, "language", "de")
    said = told(doctor("--data-dir", str(database.parent)).stdout)
    assert said["Sound"] == "asked for none, plays through none"
    assert said["Language"].startswith("de; chosen: de; the system's: ")


def test_what_is_wrong_is_marked(database, data):
    with Store.open(database) as store:
        keep_setting(store, "volume", 101)
    (data / "exercises").mkdir()
    (data / "exercises" / "bad.toml").write_text("name = 7")
    done = doctor()
    assert done.returncode == 1
    problems = [line for line in done.stdout.splitlines() if line.startswith("!")]
    assert [line.split()[1] for line in problems] == ["Exercises", "Settings"]
    assert "~/data/exercises/bad.toml" in problems[0]
    assert "name is 7" in done.stdout
    assert "volume cannot be 101" in done.stdout
    assert done.stdout.endswith("2 things need a look.\n")


def test_a_damaged_record_does_not_keep_it_from_the_rest(database, data):
    data.mkdir()
    database.write_bytes(b"no database at all")
    done = doctor()
    assert done.returncode == 1
    assert "it is not a database" in done.stdout
    assert "plays through none" in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.desktop
def test_the_desktop_says_how_the_screen_is_kept_on_and_who_shows_notes(tmp_path):
    with desktop(tmp_path / "bus") as here:
        done = doctor(DBUS_SESSION_BUS_ADDRESS=here.address)
        assert not here.is_held_awake
    said = told(done.stdout)
    assert said["Screen kept on"] == "by org.freedesktop.ScreenSaver"
    assert said["Desktop notes"] == "by Board 3.1"
    with desktop(tmp_path / "bare", NOTES) as bare:
        done = doctor(DBUS_SESSION_BUS_ADDRESS=bare.address)
    assert done.returncode == 0
    assert "org.freedesktop.ScreenSaver was not provided" in told(done.stdout)["Screen kept on"]


@pytest.mark.desktop
def test_a_desktop_that_hangs_keeps_it_from_nothing(tmp_path):
    with desktop(tmp_path / "bus") as here:
        here.bus.send_signal(signal.SIGSTOP)
        done = doctor(DBUS_SESSION_BUS_ADDRESS=here.address)
    assert done.returncode == 0
    assert told(done.stdout)["Desktop notes"] == "none here"


@pytest.mark.sound
def test_the_devices_are_named_and_which_of_them_is_used(tmp_path, database):
    with Store.open(database) as store:
        keep_setting(store, "device", "Headphones")
    with sound_server(tmp_path / "sound"):
        done = doctor("--data-dir", str(database.parent))
    said = told(done.stdout)
    assert done.returncode == 0
    assert said["Sound devices"] == "Null Output (used); chosen and not there: Headphones"
    assert said["Sound"] == "asked for qt, plays through qt"


@pytest.mark.display
def test_the_screens_are_measured(tmp_path):
    with virtual_screen() as display:
        said = told(doctor(DISPLAY=display, QT_QPA_PLATFORM="").stdout)
        assert re.fullmatch(r"1366×768 at 100%, [\d.]+ inches \(xcb\)", said["Screens"])
    said = told(doctor(DISPLAY=display, QT_QPA_PLATFORM="").stdout)
    assert said["Screens"].startswith("cannot be opened: ")


def test_without_a_screen_it_says_so(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert screens.screens() == "none"


def test_the_home_is_told_as_such_wherever_a_path_begins_with_it(home):
    shown = paths.without_home
    assert shown(f"in {home}/data, and “{home}”.") == "in ~/data, and “~”."
    assert shown(f"file://{home}/data") == "file://~/data"
    for other in (f"/mnt{home}/data", f"{home}-old/data", f"{home}.old", f"{home}2"):
        assert shown(other) == other


def test_the_home_is_told_as_such_however_windows_writes_it(monkeypatch):
    home = r"C:\Users\anna"
    monkeypatch.setenv("HOME", home)
    monkeypatch.setenv("USERPROFILE", home)
    for written in (home, home.replace("\\", "\\\\"), home.replace("\\", "/"), "file:///C:/Users/anna"):
        assert paths.without_home(f"in '{written}/data'").endswith("~/data'"), written
