"""Collects what a bundle tells of its parts: their licences, as these ask for, and their versions."""

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path, PurePath

Entry = tuple[str, str, str]
"""Place in the bundle, source, kind: as PyInstaller lists files."""

_NAME = re.compile(r"(licen[cs]e|copying|notice|copyright|authors)", re.IGNORECASE)

_OURS = {"Hipcoach": "LICENSE", "Inter": "resources/fonts/LICENSE.txt", "Voice": "resources/sounds/LICENCE.md"}
"""The project's licence, and those of the font and the clips that it carries."""

_QT = """\
Qt, PySide6 and Shiboken ({version}) are used under the GNU Lesser General Public License, version 3 (LGPL-3.0.txt,
which adds to GPL-3.0.txt), unchanged and as shared libraries: you may put your own build of them in their place.
Their source is at https://download.qt.io/official_releases/QtForPython/ and https://download.qt.io/official_releases/qt/
and what else they contain is told at https://doc.qt.io/qt-6/licenses-used-in-qt.html
"""


def collect_licences(root: Path, pure: Iterable[Entry], binaries: Iterable[Entry], work: Path) -> list[Entry]:
    """The files of the bundle's folder `licences`: ours, Python's, each package's, and each system library's.

    Args:
        root: The project's folder.
        pure: The modules in the bundle.
        binaries: The extension modules and libraries in the bundle.
        work: Where files can be made.
    """
    folder = work / "licences"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, file in _OURS.items():
        shutil.copy(root / file, folder / f"{name}.txt")
    # Where Python has it by itself, on Windows, and on Debian.
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix), Path("/usr/share/doc") / name)
    files = [place / file for place in places for file in ("LICENSE.txt", "copyright")]
    licence = next((file for file in files if file.exists()), None)
    if licence is None:
        raise SystemExit(f"Python's licence is in none of {', '.join(map(str, files))}.")
    shutil.copy(licence, folder / "Python.txt")
    for package in packages_in(pure, binaries):
        _of_package(package, folder)
    for file in (Path(__file__).parent / "texts").iterdir():
        shutil.copy(file, folder / file.name)
    text = _QT.format(version=distribution("PySide6-Essentials").version)
    (folder / "Qt.txt").write_text(text, encoding="utf-8")
    _of_system(binaries, folder)
    made = (path for path in folder.rglob("*") if path.is_file())
    return [(str(PurePath("licences") / path.relative_to(folder)), str(path), "DATA") for path in made]


def packages_in(pure: Iterable[Entry], binaries: Iterable[Entry]) -> list[Distribution]:
    """The installed packages that these modules are of, and PyInstaller, whose loader starts the bundle."""
    names = {place.partition(".")[0] for place, _, _ in pure} | {PurePath(one[0]).parts[0] for one in binaries}
    owners = packages_distributions()
    found = {owner for name in names for owner in owners.get(name, ())} | {"pyinstaller"}
    return [distribution(name) for name in sorted(found - {"hipcoach"})]


def collect_versions(packages: Iterable[Distribution]) -> list[Entry]:
    """The file of each package that `importlib.metadata.version` reads."""
    files = [file for package in packages for file in package.files or () if file.name == "METADATA"]
    return [(str(PurePath(*file.parts[-2:])), str(file.locate()), "DATA") for file in files]


def _of_package(package: Distribution, folder: Path) -> None:
    """Copy a package's licences; of one that carries none, what it says of it."""
    name = package.metadata["Name"]
    files = [one for one in package.files or () if _NAME.search(one.name) and one.suffix not in {".py", ".pyc"}]
    texts = [text for one in files if ".dist-info" in str(one) and (text := one.read_text(encoding="utf-8"))]
    if not texts:
        said = package.metadata.get("License-Expression") or package.metadata.get("License") or "not told"
        texts = [f"{name} {package.version}: {said}\n"]
    (folder / f"{name}.txt").write_text("\n\n".join(texts), encoding="utf-8")


def _of_system(binaries: Iterable[Entry], folder: Path) -> None:
    """Copy the licences of Debian's libraries that the bundle carries."""
    if not shutil.which("dpkg-query"):
        return
    sources = {str(Path(source).resolve()) for _, source, kind in binaries if kind == "BINARY"}
    for source in sorted(one for one in sources if one.startswith(("/lib/", "/usr/lib/"))):
        known = {source, source.removeprefix("/usr")}
        for path in known:
            done = subprocess.run(["dpkg-query", "-S", path], capture_output=True, text=True, check=False)
            if done.returncode == 0:
                package = done.stdout.partition(":")[0]
                told = Path("/usr/share/doc") / package / "copyright"
                if told.exists():
                    shutil.copy(told, folder / f"{package}.txt")
                break
