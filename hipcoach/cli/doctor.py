"""`hipcoach doctor`: is all well? Versions, data, exercises, fonts, sound.

Rule: it makes nothing and changes nothing but what opening the record changes, and one thing that is broken
does not keep it from looking at the next.
"""

import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from hipcoach import __version__, paths
from hipcoach.domain.errors import UserError
from hipcoach.domain.settings import DEFAULTS, checked
from hipcoach.domain.units import counted
from hipcoach.library import Library
from hipcoach.store.opening import SQLITE_VERSION
from hipcoach.store.store import Store


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report."""

    about: str
    text: str
    is_problem: bool = False


def doctor(data: Path, output: str | None) -> int:
    """Print the report; 1 when it holds a problem.

    Args:
        data: The data folder.
        output: The player to ask for instead of the one that the settings name.
    """
    findings = list(_findings(data, output))
    width = max(len(finding.about) for finding in findings)
    for finding in findings:
        print(f"{'!' if finding.is_problem else ' '} {finding.about:{width}}  {finding.text}")
    count = sum(finding.is_problem for finding in findings)
    print("All is well." if not count else f"{count} {'thing needs' if count == 1 else 'things need'} a look.")
    return 1 if count else 0


def _findings(data: Path, output: str | None) -> Iterator[Finding]:
    yield Finding("Hipcoach", __version__)
    yield Finding("Python", f"{platform.python_version()} on {platform.platform()}")
    yield _package("PySide6-Essentials", "PySide6")
    yield _package("sqlite-utils", "sqlite-utils")
    yield Finding("SQLite", SQLITE_VERSION)
    yield _folder(data)
    settings: dict[str, object] = {}
    yield from _record(data / paths.DATABASE, settings)
    yield from _exercises(data)
    values, notices = checked(settings)
    yield from (Finding("Settings", notice, is_problem=True) for notice in notices)
    yield from _qt(output or str(values.get("output", DEFAULTS["output"])))


def _package(package: str, shown: str) -> Finding:
    try:
        return Finding(shown, version(package))
    except PackageNotFoundError:
        # A bundle carries the code without its metadata.
        return Finding(shown, "part of the program")


def _folder(data: Path) -> Finding:
    if not data.exists():
        parent = next(folder for folder in data.parents if folder.exists())
        can_make = os.access(parent, os.W_OK | os.X_OK)
        return Finding(
            "Data folder", f"{data} {'is made when needed' if can_make else 'cannot be made'}", not can_make
        )
    is_writable = os.access(data, os.W_OK | os.X_OK)
    return Finding("Data folder", f"{data} {'can' if is_writable else 'cannot'} be written", not is_writable)


def _record(database: Path, settings: dict[str, object]) -> Iterator[Finding]:
    """Look at the record; what the user chose is put into `settings`."""
    if not database.exists():
        yield Finding("Record", "none yet")
        return
    try:
        with Store.open(database) as store:
            health = store.check()
            settings.update(store.settings())
            count = len(store.sessions())
    except UserError as error:
        yield Finding("Record", str(error), is_problem=True)
        return
    yield Finding("Record", f"{counted(count, 'session')} in {database}")
    if health != "ok":
        yield from (Finding("Record", line, is_problem=True) for line in health.splitlines())


def _exercises(data: Path) -> Iterator[Finding]:
    try:
        library = Library.read(paths.exercise_folders(data))
    except UserError as error:
        yield Finding("Exercises", str(error), is_problem=True)
        return
    names = ", ".join(" ".join(key) for key in library.exercises)
    yield Finding("Exercises", names or "none", is_problem=not names)
    yield from (Finding("Exercises", str(problem), is_problem=True) for problem in library.problems)


def _qt(output: str) -> Iterator[Finding]:
    """Fonts and sound, which only a Qt application can see."""
    try:
        from PySide6.QtCore import qInstallMessageHandler, qVersion  # noqa: PLC0415 - a broken Qt is a finding
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415
    except ImportError as error:
        yield Finding("Qt", f"cannot be loaded: {error}", is_problem=True)
        return
    yield Finding("Qt", qVersion())
    if sys.platform == "linux":
        # The report must work where there is no screen.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(lambda *_: None)
    application = QGuiApplication.instance() or QGuiApplication(["hipcoach"])
    yield _fonts()
    yield from _sound(output)
    qInstallMessageHandler(None)
    del application


def _fonts() -> Finding:
    from PySide6.QtGui import QFontDatabase  # noqa: PLC0415 - needs Qt

    from hipcoach.ui.theme import FAMILIES, load_faces  # noqa: PLC0415 - as above

    load_faces(paths.resources() / "fonts")
    found = next((family for family in FAMILIES if QFontDatabase.hasFamily(family)), "the system's own")
    if found == FAMILIES[0]:
        return Finding("Font", found)
    return Finding("Font", f"{found} serves; {FAMILIES[0]} could not be loaded", is_problem=True)


def _sound(output: str) -> Iterator[Finding]:
    from hipcoach.audio.choose import open_output  # noqa: PLC0415 - probes the system

    player = open_output(output)
    try:
        # A server that does not answer would keep Qt waiting for half a minute.
        if player.name != "none":
            yield _devices()
        yield Finding("Sound", f"asked for {output}, plays through {player.name}")
        if player.problem:
            yield Finding("Sound", player.problem, is_problem=True)
    finally:
        player.close()


def _devices() -> Finding:
    try:
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 - a broken library is a finding
    except ImportError as error:
        return Finding("Sound", f"Qt's part cannot be loaded: {error}", is_problem=True)
    devices = ", ".join(device.description() for device in QMediaDevices.audioOutputs())
    return Finding("Sound devices", devices or "none that Qt sees")
