"""`hipcoach doctor`: is all well? Versions, data, exercises, fonts, screens, sound, desktop.

Rule 1: it makes nothing and changes nothing but what opening the record changes, and one thing that is broken
does not keep it from looking at the next.
Rule 2: it is pasted into reports. Nothing of a session is in it, no note, and the home folder is `~`.
"""

import logging
import os
import platform
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from hipcoach import __version__, paths
from hipcoach.crashes import reports
from hipcoach.domain.errors import UserError
from hipcoach.domain.settings import DEFAULTS, checked
from hipcoach.domain.units import counted
from hipcoach.library import Library
from hipcoach.store import backups
from hipcoach.store.opening import SQLITE_VERSION
from hipcoach.store.settings import stored_settings
from hipcoach.store.store import Store

PATIENCE_S = 5.0
"""How long the desktop is waited for."""

LONGEST_REASON = 160


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report."""

    about: str
    text: str
    is_problem: bool = False


def doctor(data: Path, output: str | None) -> int:
    """Print the report; 1 when it holds a problem.

    What a system may well be without (a desktop that shows notes, a way to keep the screen on) is no problem.

    Args:
        data: The data folder.
        output: The player to ask for instead of the one that the settings name.
    """
    findings = list(_findings(data, output))
    width = max(len(finding.about) for finding in findings)
    for finding in findings:
        mark = "!" if finding.is_problem else " "
        print(f"{mark} {finding.about:{width}}  {paths.without_home(finding.text)}")
    count = sum(finding.is_problem for finding in findings)
    print("All is well." if not count else f"{count} {'thing needs' if count == 1 else 'things need'} a look.")
    return 1 if count else 0


def _findings(data: Path, output: str | None) -> Iterator[Finding]:
    yield Finding("Hipcoach", f"{__version__}, {_installed()}")
    yield Finding("Python", f"{platform.python_version()} on {platform.platform()}")
    yield Finding("SQLite", SQLITE_VERSION)
    yield _package("sqlite-utils")
    yield _package("numpy")
    yield _folder(data)
    yield _log(data / paths.LOG)
    yield _crash_reports(data)
    settings: dict[str, object] = {}
    yield from _record(data / paths.DATABASE, settings)
    yield from _backups(data / paths.DATABASE)
    yield from _exercises(data)
    values, notices = checked(settings)
    yield from (Finding("Settings", notice, is_problem=True) for notice in notices)
    chosen = {name: str(values.get(name, DEFAULTS[name])) for name in ("language", "output", "device")}
    yield from _qt(chosen["language"], output or chosen["output"], chosen["device"])
    yield from _desktop()


def _installed() -> str:
    """How it came here, and where it lies."""
    package = Path(paths.__file__).resolve().parent
    if getattr(sys, "frozen", False):
        return f"a bundle in {Path(sys.executable).resolve().parent}"
    with suppress(UserError):
        how = "a package" if paths.resources().parent == package else "a checkout"
        return f"{how} in {package.parent}"
    return f"without its own files in {package.parent}"


def _package(name: str) -> Finding:
    try:
        return Finding(name, version(name))
    except PackageNotFoundError:
        # A bundle carries the code, and not always its metadata.
        return Finding(name, "part of the program")


def _folder(data: Path) -> Finding:
    if not data.exists():
        parent = next(folder for folder in data.parents if folder.exists())
        can_make = os.access(parent, os.W_OK | os.X_OK)
        return Finding(
            "Data folder", f"{data} {'is made when needed' if can_make else 'cannot be made'}", not can_make
        )
    is_writable = os.access(data, os.W_OK | os.X_OK)
    return Finding("Data folder", f"{data} {'can' if is_writable else 'cannot'} be written", not is_writable)


def _log(log: Path) -> Finding:
    return Finding("Log", str(log) if log.exists() else f"{log}, nothing in it yet")


def _crash_reports(data: Path) -> Finding:
    found = reports(data)
    return Finding("Crash reports", f"{len(found)}, the newest {found[-1]}" if found else "none")


def _record(database: Path, settings: dict[str, object]) -> Iterator[Finding]:
    """Look at the record; what the user chose is put into `settings`."""
    if not database.exists():
        yield Finding("Record", "none yet")
        return
    try:
        with Store.open(database) as store:
            health = store.check()
            settings.update(stored_settings(store))
            count = len(store.sessions())
    except UserError as error:
        yield Finding("Record", str(error), is_problem=True)
        return
    yield Finding(
        "Record", f"{counted(count, 'session')} in {database}, {'sound' if health == 'ok' else 'damaged'}"
    )
    if health != "ok":
        yield from (Finding("Record", line, is_problem=True) for line in health.splitlines())


def _backups(database: Path) -> Iterator[Finding]:
    try:
        made = backups.made_here(database)
    except OSError as error:
        yield Finding("Backups", f"cannot be looked at: {error}", is_problem=True)
        return
    if made:
        yield Finding("Backups", f"{len(made)}, the newest of {max(made.values()):%Y-%m-%d %H:%M} UTC")
    else:
        yield Finding("Backups", "none yet")


def _exercises(data: Path) -> Iterator[Finding]:
    try:
        library = Library.read(paths.exercise_folders(data))
    except UserError as error:
        yield Finding("Exercises", str(error), is_problem=True)
        return
    names = ", ".join(" ".join(key) for key in library.exercises)
    yield Finding("Exercises", names or "none", is_problem=not names)
    yield from (Finding("Exercises", str(problem), is_problem=True) for problem in library.problems)


def _qt(language: str, output: str, device: str) -> Iterator[Finding]:
    """Language, fonts, screens and sound, which only a Qt application can see."""
    try:
        import PySide6  # noqa: PLC0415 - a broken Qt is a finding
        from PySide6.QtCore import qInstallMessageHandler, qVersion  # noqa: PLC0415
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415
    except ImportError as error:
        yield Finding("Qt", f"cannot be loaded: {error}", is_problem=True)
        return
    yield Finding("PySide6", PySide6.__version__)
    yield Finding("Qt", qVersion())
    from hipcoach.cli.screens import screens  # noqa: PLC0415 - needs Qt

    yield Finding("Screens", screens())
    if sys.platform == "linux":
        # The report must work where there is no screen.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(lambda *_: None)
    application = QGuiApplication.instance() or QGuiApplication(["hipcoach"])
    yield _language(language)
    yield _fonts()
    yield from _sound(output, device)
    qInstallMessageHandler(None)
    del application


def _language(chosen: str) -> Finding:
    from PySide6.QtCore import QLocale  # noqa: PLC0415 - needs Qt

    from hipcoach.ui.language import language_for  # noqa: PLC0415 - as above

    system = ", ".join(QLocale.system().uiLanguages())
    return Finding("Language", f"{language_for(chosen)}; chosen: {chosen}; the system's: {system}")


def _fonts() -> Finding:
    from PySide6.QtGui import QFontDatabase  # noqa: PLC0415 - needs Qt

    from hipcoach.ui.theme import FAMILIES, load_faces  # noqa: PLC0415 - as above

    load_faces(paths.resources() / "fonts")
    found = next((family for family in FAMILIES if QFontDatabase.hasFamily(family)), "the system's own")
    if found == FAMILIES[0]:
        return Finding("Font", found)
    return Finding("Font", f"{found} serves; {FAMILIES[0]} could not be loaded", is_problem=True)


def _sound(output: str, device: str) -> Iterator[Finding]:
    from hipcoach.audio.choose import open_output, system_player  # noqa: PLC0415 - probes the system

    yield Finding("System's player", system_player() or "none")
    player = open_output(output, device)
    try:
        # A server that does not answer would keep Qt waiting for half a minute.
        if player.name != "none":
            yield _devices(device)
        yield Finding("Sound", f"asked for {output}, plays through {player.name}")
        if player.problem:
            yield Finding("Sound", player.problem, is_problem=True)
    finally:
        player.close()


def _devices(chosen: str) -> Finding:
    try:
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 - a broken library is a finding

        from hipcoach.audio.choose import device_names  # noqa: PLC0415 - as above
    except ImportError as error:
        return Finding("Sound", f"Qt's part cannot be loaded: {error}", is_problem=True)
    names = device_names()
    if not names:
        return Finding("Sound devices", "none that Qt sees")
    used = chosen if chosen in names else QMediaDevices.defaultAudioOutput().description()
    shown = ", ".join(f"{name} (used)" if name == used else name for name in names)
    return Finding("Sound devices", shown if chosen in {"", used} else f"{shown}; chosen and not there: {chosen}")


def _desktop() -> Iterator[Finding]:
    """What keeps the screen on, and what shows that a rest is over."""
    # What they have to say is said here; a line in the log would make the data folder.
    logger = logging.getLogger("hipcoach.coach")
    level = logger.level
    logger.setLevel(logging.WARNING)
    yield Finding("Screen kept on", _screen_keeper())
    yield Finding("Desktop notes", _notes())
    logger.setLevel(level)


def _screen_keeper() -> str:
    from hipcoach.coach.awake import ScreenKeeper  # noqa: PLC0415 - nothing else needs it

    keeper = ScreenKeeper()
    keeper.keep(True)
    keeper.end()
    keeper.wait(PATIENCE_S)
    if keeper.method:
        return f"by {keeper.method}"
    if not keeper.has_failed:
        return "the desktop does not answer"
    return f"not here; {_reasons(keeper.refusals)}" if keeper.refusals else "not here"


def _notes() -> str:
    if sys.platform in {"win32", "darwin"}:
        return "through the tray"
    from hipcoach.coach.desktop_note import DesktopNote  # noqa: PLC0415 - only there

    server = DesktopNote().server()
    return f"by {server}" if server else "none here"


def _reasons(refusals: Iterable[tuple[str, str]]) -> str:
    """What wakepy tells at length, each reason once: the first sentence of its end says what is missing."""
    of_each: dict[str, list[str]] = {}
    for method, reason in refusals:
        told = " ".join(reason.split()).rpartition("failed with message: ")[2]
        first = re.split(r"(?<=[.!])\s", told, maxsplit=1)[0]
        of_each.setdefault(first[:LONGEST_REASON], []).append(method)
    return "; ".join(f"{', '.join(methods)}: {reason}" for reason, methods in of_each.items())
