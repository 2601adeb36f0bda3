"""What holds for every test: its own home, no warnings in the log, and the same examples in CI every time."""

import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# Before anything opens Qt. A test that wants a real window starts a process of its own on a virtual screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

CI = bool(os.environ.get("CI"))

# A busy machine is no reason to fail, and what one run found by chance must not change the next.
settings.register_profile("default", deadline=None, max_examples=60, derandomize=CI, database=None)
settings.register_profile("thorough", settings.get_profile("default"), max_examples=2000, derandomize=False)
settings.load_profile("thorough" if os.environ.get("HIPCOACH_THOROUGH") else "default")

NEEDS = {
    "sound": ("pulseaudio", "parec"),
    "display": ("Xvfb", "xdotool"),
    "desktop": ("dbus-daemon",),
    "readers": ("pdftotext", "rsvg-convert"),
}
"""The commands without which tests of that mark are skipped; in CI they must be there."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="take the figures as they are now for right")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if CI:
        return
    missing = {mark: [tool for tool in tools if not shutil.which(tool)] for mark, tools in NEEDS.items()}
    for item in items:
        for mark, tools in missing.items():
            if tools and item.get_closest_marker(mark):
                item.add_marker(pytest.mark.skip(reason=f"needs {' and '.join(tools)}"))


@pytest.fixture(scope="session")
def qapp(qapp: "QApplication") -> "QApplication":
    """The application, with the house's face: what is painted without a theme looks as in the window, too."""
    from hipcoach.ui.theme import load_faces  # noqa: PLC0415 - most tests need no Qt

    load_faces(Path(__file__).parents[1] / "resources" / "fonts")
    return qapp


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder that yields a new home each time: asking pytest for one gets slower with every test."""
    base = tmp_path_factory.mktemp("homes")
    return (base / str(number) for number in range(1_000_000))


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the test's own: it reads and writes nothing of the person who runs it."""
    path = next(homes)
    runtime = path / "run"
    runtime.mkdir(mode=0o700, parents=True)
    monkeypatch.setenv("HOME", str(path))
    monkeypatch.setenv("USERPROFILE", str(path))
    monkeypatch.setenv("APPDATA", str(path / "roaming"))
    monkeypatch.setenv("LOCALAPPDATA", str(path / "local"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(path / "share"))
    monkeypatch.setenv("XDG_STATE_HOME", str(path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(path / "cache"))
    # Where a desktop's services are found: its sound and its screen saver are not for tests.
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("HIPCOACH_DATA_DIR", str(path / "data"))
    return path


@pytest.fixture(autouse=True)
def no_warnings_logged(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning or worse, unless it is marked `allow_warnings`."""
    yield
    if request.node.get_closest_marker("allow_warnings"):
        return
    records = [*caplog.get_records("setup"), *caplog.get_records("call"), *caplog.get_records("teardown")]
    bad = [record for record in records if record.levelno >= logging.WARNING]
    logged = [f"{record.levelname} {record.name}: {record.getMessage()}" for record in bad]
    if logged:
        pytest.fail("Nobody expected in the log:\n" + "\n".join(logged), pytrace=False)
