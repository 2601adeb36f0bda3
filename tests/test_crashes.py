"""A report of a crash: complete, readable, of nothing private, and never in the way."""

import faulthandler
import logging
import stat
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hipcoach import __version__, crashes
from hipcoach.cli.logs import start_log, stop_log
from hipcoach.crashes import FAULTS, KEPT, report_error, report_of_last_run, reports, watched

NOW = datetime(2026, 3, 5, 17, 30, 0, 250_000, UTC)


@pytest.fixture
def log(home: Path) -> Path:
    return home / "data" / "hipcoach.log"


def error() -> ZeroDivisionError:
    try:
        return 1 // 0
    except ZeroDivisionError as raised:
        return raised


def report_of(log: Path, now: datetime = NOW) -> Path:
    report = report_error(error(), log, now)
    assert report is not None
    return report


@pytest.fixture
def no_faulthandler():
    """As in the program: pytest has its own."""
    faulthandler.disable()
    yield
    faulthandler.enable(sys.__stderr__.fileno())


def test_it_says_what_happened_when_and_where(log):
    log.parent.mkdir()
    log.write_text("".join(f"line {number}\n" for number in range(100)))
    report = report_of(log)
    assert report == log.parent / "crash-2026-03-05T173000.250000Z.txt"
    text = report.read_text(encoding="utf-8")
    assert text.startswith("ZeroDivisionError: integer division or modulo by zero\n\n")
    for line in ("When      2026-03-05 17:30:00 UTC", f"Hipcoach  {__version__}", "System    ", "Python    3."):
        assert f"\n{line}" in text
    assert "Traceback (most recent call last):\n" in text
    assert "    return 1 // 0\n" in text
    assert text.endswith("line 98\nline 99\n")
    assert "line 59\n" not in text


def test_it_is_for_its_owners_eyes_and_the_home_is_not_named(log, home):
    log.parent.mkdir()
    log.write_text(f"INFO refused: {home}/plan.toml could not be read\n")
    report = report_of(log)
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    text = report.read_text(encoding="utf-8")
    assert "~/plan.toml" in text
    assert str(home) not in text


@pytest.mark.allow_warnings
def test_what_the_log_quotes_of_the_record_is_left_out(log):
    handler = start_log(log)
    logging.getLogger("hipcoach.store.archive").info("left out: note cannot be “sore knee”")
    logging.getLogger("hipcoach.store.journal").warning("A write failed")
    stop_log(handler)
    text = report_of(log).read_text(encoding="utf-8")
    assert "knee" in log.read_text(encoding="utf-8")
    assert "knee" not in text
    assert text.endswith("A write failed\n")


def test_the_newest_are_kept_and_nothing_else_is_touched(log):
    log.parent.mkdir()
    mine = log.parent / "crash-notes.txt"
    mine.touch()
    made = [report_of(log, NOW + timedelta(hours=hour)) for hour in range(KEPT + 3)]
    assert reports(log.parent) == made[-KEPT:]
    assert mine.exists()


def test_where_nothing_can_be_written_nothing_is_raised(tmp_path):
    (tmp_path / "file").touch()
    log = tmp_path / "file" / "hipcoach.log"
    assert report_error(error(), log, NOW) is None
    assert report_of_last_run(log) is None
    with watched(log):
        pass
    assert reports(log.parent) == []


@pytest.mark.usefixtures("no_faulthandler")
class TestARunThatWentDown:
    def test_an_orderly_end_leaves_nothing(self, log):
        log.parent.mkdir()
        with watched(log):
            assert stat.S_IMODE(log.with_name(FAULTS).stat().st_mode) == 0o600
            assert faulthandler.is_enabled()
        assert list(log.parent.iterdir()) == []
        assert not faulthandler.is_enabled()

    def test_a_run_that_was_killed_is_no_crash(self, log):
        log.parent.mkdir()
        log.with_name(FAULTS).write_text(f"{crashes._versions()}\n\n")
        assert report_of_last_run(log) is None
        assert list(log.parent.iterdir()) == []

    def test_it_is_told_once_with_its_own_versions(self, log, home):
        log.parent.mkdir()
        crash = f'Fatal Python error: Aborted\n\nCurrent thread:\n  File "{home}/app.py", line 3 in run\n'
        log.with_name(FAULTS).write_text(f"Hipcoach  0.0.9\n\n{crash}")
        report = report_of_last_run(log)
        assert report_of_last_run(log) is None
        assert list(log.parent.iterdir()) == [report]
        text = report.read_text(encoding="utf-8")
        assert text.startswith("Fatal Python error: Aborted\n")
        assert "\nHipcoach  0.0.9\n" in text
        assert 'File "~/app.py", line 3 in run' in text

    def test_a_full_disk_keeps_nobody_from_starting(self, log):
        resource = pytest.importorskip("resource", reason="has no limit for the size of files")
        log.parent.mkdir()
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
        try:
            with watched(log):
                assert not faulthandler.is_enabled()
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert list(log.parent.iterdir()) == []

    def test_what_nobody_was_told_of_stays(self, log):
        log.parent.mkdir()
        faults = log.with_name(FAULTS)
        faults.write_text("Hipcoach  0.0.9\n\nFatal Python error: Aborted\n")
        with watched(log):
            assert not faulthandler.is_enabled()
        assert "Aborted" in faults.read_text()


def test_who_asked_for_tracebacks_on_the_terminal_keeps_them(log):
    log.parent.mkdir()
    assert faulthandler.is_enabled()
    with watched(log):
        assert list(log.parent.iterdir()) == []
    assert faulthandler.is_enabled()
