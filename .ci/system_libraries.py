"""Sees to what Qt and the sound need from the system: `python system_libraries.py app`, `… tests` or `… bundle`.

Missing packages are installed with apt-get where that is allowed (as root); otherwise it stops with the line to
type. Systems without apt-get get a hint and go on. It runs before anything is installed, so it knows nothing but
the standard library.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

# Each library that Qt's wheels load from the system, and Debian's package that holds it.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libpulse.so.0": "libpulse0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}

# The tests open windows on a virtual screen, press keys, and record what is heard.
TEST_TOOLS = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus-daemon",
    "xauth": "xauth",
    "xdotool": "xdotool",
    "pdftotext": "poppler-utils",
    "rsvg-convert": "librsvg2-bin",
}
SOUND_TOOLS = {"pulseaudio": "pulseaudio", "parec": "pulseaudio-utils", "aplay": "alsa-utils"}

# PyInstaller takes libraries apart; the package for Debian depends on all that is taken from the system.
BUNDLE_TOOLS = {
    "objdump": "binutils",
    "dpkg-shlibdeps": "dpkg-dev",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
}
BUNDLE_LIBRARIES = {"libwayland-client.so.0": "libwayland-client0", "libwayland-cursor.so.0": "libwayland-cursor0"}


def main(purpose: str) -> int:
    """Install or name what is missing; the exit status."""
    if sys.platform != "linux":
        return 0
    missing = find_missing(purpose)
    if not missing:
        return 0
    if not (shutil.which("dpkg") and shutil.which("apt-get")):
        print("Hipcoach may not start: something that it needs is missing here. Debian's names for it are:")
        print("    " + " ".join(missing))
        return 0
    if os.geteuid() != 0:
        print("Some system packages are missing. Please type this line, then try again:", file=sys.stderr)
        print(f"    sudo apt-get update && sudo apt-get install {' '.join(missing)}", file=sys.stderr)
        return 1
    return install(missing, purpose)


def install(missing: list[str], purpose: str) -> int:
    """Install packages as root; the exit status."""
    print("Installing system packages: " + " ".join(missing), flush=True)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # A list that can't be refreshed is no reason to stop: the old one may do.
    subprocess.run(["apt-get", "-qq", "update"], env=env, check=False)
    command = ["apt-get", "-qq", "--yes", "--no-install-recommends", "install", *missing]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"{done.stdout}{done.stderr}\napt-get could not install them.", file=sys.stderr)
        return 1
    if left := find_missing(purpose):
        print("These are still missing after apt-get installed them: " + " ".join(left), file=sys.stderr)
        return 1
    return 0


def find_missing(purpose: str) -> list[str]:
    """The packages that are missing for the app, and for its tests or its bundle."""
    missing = [package for library, package in LIBRARIES.items() if not can_load(library)]
    if importlib.util.find_spec("ensurepip") is None:
        # Debian's Python makes no virtual environment without it.
        missing.append(f"python3.{sys.version_info.minor}-venv")
    if not any(fonts()):
        missing.append("fonts-dejavu-core")
    if not any(map(shutil.which, ("gst-play-1.0", "ffplay", "aplay"))):
        missing.append("alsa-utils")  # the second way to be heard
    if purpose == "tests":
        missing += without(TEST_TOOLS)
        # On a desktop with PipeWire, pulseaudio would push that out: there the tests of the sound are skipped.
        if not shutil.which("pipewire-pulse"):
            missing += without(SOUND_TOOLS)
            if not any(Path("/usr/lib").glob("*/alsa-lib/libasound_module_pcm_pulse.so")):
                missing.append("libasound2-plugins")
    if purpose == "bundle":
        missing += without(BUNDLE_TOOLS)
        missing += [package for library, package in BUNDLE_LIBRARIES.items() if not can_load(library)]
    return list(dict.fromkeys(missing))


def without(tools: dict[str, str]) -> Iterable[str]:
    """The packages of those commands that are not there."""
    return (package for command, package in tools.items() if not shutil.which(command))


def can_load(library: str) -> bool:
    """Whether the system's loader finds the library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def fonts() -> Iterator[Path]:
    """The fonts in the usual folders."""
    homes = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    systems = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    folders = [Path(folder).expanduser() / "fonts" for folder in f"{homes}:{systems}".split(":")]
    for folder in [*folders, Path("~/.fonts").expanduser()]:
        yield from (path for path in folder.rglob("*") if path.suffix.lower() in {".ttf", ".otf", ".ttc"})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
