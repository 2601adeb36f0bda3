"""Makes of the bundle what people on Linux expect: `python .ci/bundle/linux.py`, after PyInstaller.

    dist/hipcoach-VERSION-linux-MACHINE.tar.gz    runs where it is unpacked, by `bin/hipcoach`; unpacked over
                                                  ~/.local or /usr/local it stands in the menu
    dist/hipcoach_VERSION_ARCHITECTURE.deb        for Debian and its relatives; needs dpkg-dev

Both hold one tree: the program in `lib/hipcoach`, a link to it in `bin`, and in `share` the entry in the menu,
icons and description. The day of a release is today, or `SOURCE_DATE_EPOCH` where that is set.
"""

import gzip
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from hipcoach import __version__  # noqa: E402 - from this tree, wherever it is started

DIST = ROOT / "dist"
RESOURCES = ROOT / "resources"
MAINTAINER = "The Hipcoach maintainers <maintainers@hipcoach.invalid>"
DESCRIPTION = """\
companion for the dumbbell deadlift: paced breath, timed rest
 Shows the steps of the lift with a figure that it draws itself, paces the
 breath by picture and sound, runs the rest between the sets, and records
 every set at the instant it ends. No network is used.
"""

# The first is the second way to be heard, the other has the letters that our own font lacks.
RECOMMENDED = "alsa-utils | gstreamer1.0-tools | ffmpeg, fonts-dejavu-core | fonts-noto-core"

NOW_S = int(os.environ.get("SOURCE_DATE_EPOCH") or time.time())


def main() -> int:
    """Make both; the exit status."""
    with tempfile.TemporaryDirectory() as scratch:
        tree = Path(scratch) / f"hipcoach-{__version__}"
        fill(tree)
        archive = DIST / f"hipcoach-{__version__}-linux-{platform.machine()}.tar.gz"
        with tarfile.open(archive, "w:gz", compresslevel=6) as tar:
            tar.add(tree, tree.name, filter=owned_by_root)
        print(f"{archive.relative_to(ROOT)}: {archive.stat().st_size / 1e6:.1f} MB")
        if shutil.which("dpkg-shlibdeps") is None:
            print("There is no dpkg-dev here: no .deb was made.")
            return 0
        package = Path(scratch) / "package"
        package.mkdir()
        tree.rename(package / "usr")
        made = pack(package)
        print(f"{made.relative_to(ROOT)}: {made.stat().st_size / 1e6:.1f} MB")
    return 0


def fill(tree: Path) -> None:
    """Lay out the tree that is unpacked over a prefix."""
    program, share = tree / "lib" / "hipcoach", tree / "share"
    shutil.copytree(DIST / "hipcoach", program, symlinks=True)
    (tree / "bin").mkdir()
    (tree / "bin" / "hipcoach").symlink_to("../lib/hipcoach/hipcoach")
    for icon in (RESOURCES / "icons").glob("hipcoach-*.png"):
        size = icon.stem.removeprefix("hipcoach-")
        put(icon.read_bytes(), share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "hipcoach.png")
    drawing = RESOURCES / "icons" / "hipcoach.svg"
    put(drawing.read_bytes(), share / "icons" / "hicolor" / "scalable" / "apps" / "hipcoach.svg")
    entry = RESOURCES / "desktop" / "hipcoach.desktop"
    put(entry.read_bytes(), share / "applications" / entry.name)
    (description,) = (RESOURCES / "desktop").glob("*.metainfo.xml")
    text = description.read_text(encoding="utf-8").replace("@VERSION@", __version__)
    text = text.replace("@DATE@", time.strftime("%Y-%m-%d", time.gmtime(NOW_S)))
    put(text.encode(), share / "metainfo" / description.name)
    put((ROOT / "CHANGELOG.md").read_bytes(), share / "doc" / "hipcoach" / "CHANGELOG.md")
    put((ROOT / "LICENSE").read_bytes(), share / "doc" / "hipcoach" / "LICENSE")
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            is_program = path.is_dir() or path == program / "hipcoach"
            path.chmod(0o755 if is_program else 0o644)


def put(content: bytes, path: Path) -> None:
    """Write a file, with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def owned_by_root(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """An entry of the archive that tells nothing of who made it."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = NOW_S
    return entry


def pack(package: Path) -> Path:
    """Make the .deb of a tree that holds `usr`; its path."""
    for library in debians(package / "usr" / "lib" / "hipcoach" / "_internal"):
        library.unlink()
    documents = package / "usr" / "share" / "doc" / "hipcoach"
    (documents / "LICENSE").rename(documents / "copyright")
    with (documents / "copyright").open("a", encoding="utf-8") as copyright_:
        copyright_.write("\nWhat it carries of others is told in /usr/lib/hipcoach/_internal/licences.\n")
    changes = (documents / "CHANGELOG.md").read_bytes()
    (documents / "CHANGELOG.md").unlink()
    put(gzip.compress(changes, mtime=NOW_S), documents / "NEWS.gz")
    put(gzip.compress(changelog().encode(), mtime=NOW_S), documents / "changelog.gz")
    overrides = Path(__file__).with_name("lintian-overrides")
    put(overrides.read_bytes(), package / "usr" / "share" / "lintian" / "overrides" / "hipcoach")
    machine = output("dpkg", "--print-architecture").strip()
    control = {
        "Package": "hipcoach",
        "Version": debian_version(),
        "Architecture": machine,
        "Maintainer": MAINTAINER,
        "Installed-Size": str(sum(kib(path) for path in package.rglob("*"))),
        "Depends": needed(package),
        "Recommends": RECOMMENDED,
        "Section": "misc",
        "Priority": "optional",
        "Description": DESCRIPTION.rstrip(),
    }
    put("".join(f"{name}: {value}\n" for name, value in control.items()).encode(), package / "DEBIAN" / "control")
    made = DIST / f"hipcoach_{debian_version()}_{machine}.deb"
    # Every dpkg reads xz.
    output("dpkg-deb", "-Zxz", "--root-owner-group", "--build", str(package), str(made))
    return made


def debians(folder: Path) -> list[Path]:
    """The bundle's copies of libraries that Debian has itself, and mends: the package depends on those.

    Not so Python, whose version is the bundle's own.
    """
    copies = [path for path in folder.glob("lib*.so.*") if not path.is_symlink() and "python" not in path.name]
    return [path for path in copies if owners(path.name) - {"hipcoach"}]


def owners(library: str) -> set[str]:
    """The installed packages of Debian's that hold a library of that name."""
    found = subprocess.run(["dpkg-query", "-S", f"*/{library}"], capture_output=True, text=True, check=False)
    return {line.partition(":")[0] for line in found.stdout.splitlines()}


def needed(package: Path) -> str:
    """The packages whose libraries the bundle takes from the system, with the versions that it needs of them."""
    (package / "DEBIAN").mkdir()
    own = package / "usr" / "lib" / "hipcoach"
    places = sorted({path.parent for path in own.rglob("*.so.*")})
    with tempfile.TemporaryDirectory() as scratch:
        put(b"Source: hipcoach\nPackage: hipcoach\n", Path(scratch) / "debian" / "control")
        answer = subprocess.run(
            [
                *("dpkg-shlibdeps", "-O", "-xhipcoach", "--ignore-missing-info", "--warnings=0"),
                *(f"-l{place}" for place in places),
                *map(str, programs(own)),
            ],
            cwd=scratch,
            capture_output=True,
            text=True,
            check=False,
        )
    if answer.returncode:
        raise SystemExit(answer.stderr)
    return answer.stdout.strip().removeprefix("shlibs:Depends=")


def programs(folder: Path) -> Iterable[Path]:
    """The programs and libraries in a folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def debian_version() -> str:
    """The version as Debian orders it: 1.0~rc1 comes before 1.0."""
    return __version__.replace("rc", "~rc")


def changelog() -> str:
    """What Debian's tools read of the version; for people the changes are told in NEWS."""
    day = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(NOW_S))
    return (
        f"hipcoach ({debian_version()}) unstable; urgency=medium\n\n  * See NEWS.gz.\n\n -- {MAINTAINER}  {day}\n"
    )


def kib(path: Path) -> int:
    """What a file takes on a disk, as Debian counts it: in whole KiB, and one for whatever is no file."""
    return -(-path.stat().st_size // 1024) if path.is_file() and not path.is_symlink() else 1


def output(*command: str) -> str:
    """What a command prints; it must succeed."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
