"""The rules that the tests themselves keep: a guard that never barks is not known to be awake."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

CASES = {
    "test_clean": (
        """
        def test_clean(qtbot):
            timer = QTimer()
            timer.start(10)
            timer.stop()
            widget = QWidget()
            child = QTimer(widget)
            child.start(10)
            qtbot.addWidget(widget)
            widget.show()
        """,
        "",
    ),
    "test_timer": (
        """
        def test_timer(qtbot, request):
            request.config.kept = QTimer(objectName="ticker")
            request.config.kept.start(10)
        """,
        "Left behind: running QTimer ticker",
    ),
    "test_dropped_timer": (
        """
        def test_dropped_timer(qtbot):
            class Runner:
                def __init__(self):
                    self.timer = QTimer()
                    self.timer.start(10)
                    self.own = self
            Runner()
        """,
        "",
    ),
    "test_pool": (
        """
        def test_pool(qtbot):
            QThreadPool.globalInstance().start(lambda: time.sleep(0.5))
        """,
        "Left behind: a job in the thread pool",
    ),
    "test_many_examples": (
        """
        @given(st.integers())
        def test_many_examples(number):
            assert number == number + 0
        """,
        "",
    ),
    "test_thread": (
        """
        def test_thread(qtbot, request):
            request.config.kept = QThread()
            request.config.kept.start()
        """,
        "Left behind: running QThread",
    ),
    "test_animation": (
        """
        def test_animation(qtbot, request):
            request.config.kept = QVariantAnimation(startValue=0, endValue=1, duration=9000)
            request.config.kept.start()
        """,
        "Left behind: running QVariantAnimation",
    ),
    "test_window": (
        """
        def test_window(qtbot, request):
            request.config.kept = QWidget(objectName="page")
            request.config.kept.show()
        """,
        "Left behind: open QWidget page",
    ),
    "test_log": (
        """
        def test_log():
            logging.getLogger("hipcoach.store").warning("disk nearly full")
        """,
        "WARNING hipcoach.store: disk nearly full",
    ),
    "test_log_allowed": (
        """
        @pytest.mark.allow_warnings
        def test_log_allowed():
            logging.getLogger("hipcoach.store").warning("disk nearly full")
        """,
        "",
    ),
    "test_home": (
        """
        def test_home(home):
            assert Path.home() == home
            assert platformdirs.user_data_path("hipcoach").is_relative_to(home)
            assert Path(os.environ["HIPCOACH_DATA_DIR"]).is_relative_to(home)
        """,
        "",
    ),
}

IMPORTS = """
import logging
import os
import time
from pathlib import Path

import platformdirs
import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QThread, QThreadPool, QTimer, QVariantAnimation
from PySide6.QtWidgets import QWidget
"""


@pytest.fixture(scope="module")
def guarded_run(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What pytest says of all cases, run under the guards of the real tests."""
    folder = tmp_path_factory.mktemp("guarded")
    for name in ("conftest.py", "ui/conftest.py"):
        copy = folder / "tests" / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text((ROOT / "tests" / name).read_text("utf-8"), "utf-8")
    shutil.copytree(ROOT / "tests" / "helpers", folder / "tests" / "helpers")
    (folder / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text("utf-8"), "utf-8")
    body = IMPORTS + "".join("\n\n" + _dedent(code) for code, _ in CASES.values())
    (folder / "tests" / "ui" / "test_cases.py").write_text(body, "utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:xdist", "-vv", "-rA", "tests"]
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=60)
    return done.stdout + done.stderr


@pytest.mark.parametrize("name", CASES)
def test_the_guards_bark_when_they_should(guarded_run: str, name: str) -> None:
    complaint = CASES[name][1]
    assert f"test_cases.py::{name} PASSED" in guarded_run, guarded_run
    assert (f"ERROR tests/ui/test_cases.py::{name}" in guarded_run) == bool(complaint), guarded_run
    assert complaint in guarded_run


def _dedent(code: str) -> str:
    lines = code.strip("\n").splitlines()
    return "\n".join(line[8:] for line in lines).rstrip() + "\n"
