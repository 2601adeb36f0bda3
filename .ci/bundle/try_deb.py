"""Tries the package for Debian as its user would: `python .ci/bundle/try_deb.py`, as root, after `make bundle`.

In a fresh minimal Debian, made by mmdebstrap from the machine's own sources, nothing is there but what the package
asks for: it is installed, started by an ordinary user on a screen from outside, and purged. What stays is told.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
USER = "runner"
TRAIN = "train deadlift --sets 1 --reps 1 --tempo 1-0-1-0 --get-ready 1 --start --output none"
SESSION_S = 20.0
SCREENS = "/tmp/.X11-unix"  # noqa: S108 - where every X server has its socket

# What Debian's own tools keep of whatever was installed and is gone.
BOOKKEEPING = (
    "/var/lib/dpkg",
    "/var/lib/apt",
    "/var/cache",
    "/var/log",
    "/etc/ld.so.cache",
    "/run",
    "/proc",
)


def main() -> int:
    """Try the newest package; the exit status."""
    if os.geteuid() != 0:
        sys.exit("Only root can make a Debian within this one.")
    package = max((ROOT / "dist").glob("hipcoach_*.deb"), key=lambda path: path.stat().st_mtime)
    with tempfile.TemporaryDirectory() as scratch, screen() as display:
        tree = Path(scratch) / "debian"
        say("A fresh minimal Debian")
        make_debian(tree)
        before = files(tree)
        say(f"{len(before)} files; {package.name} is installed")
        (tree / "srv" / package.name).write_bytes(package.read_bytes())
        before.add(f"/srv/{package.name}")
        print(tail(within(tree, "apt-get", "install", "--yes", "--no-install-recommends", f"/srv/{package.name}")))
        say(f"started by {USER}")
        as_user(tree, display)
        say("purged")
        print(tail(within(tree, "apt-get", "purge", "--yes", "--autoremove", "hipcoach")))
        left = sorted(path for path in files(tree) - before if not path.startswith(BOOKKEEPING))
        gone = sorted(path for path in before - files(tree) if not path.startswith(BOOKKEEPING))
    print("left: " + ", ".join(left))
    print("gone: " + (", ".join(gone) or "nothing"))
    is_well = not gone and left and all(path.startswith(f"/home/{USER}/.") for path in left)
    print("Nothing is left but the user's data." if is_well else "FAILED: more than the user's data changed.")
    return 0 if is_well else 1


def make_debian(tree: Path) -> None:
    """Make the tree, with apt and an ordinary user."""
    release = dict(line.split("=", 1) for line in Path("/etc/os-release").read_text(encoding="utf-8").splitlines())
    sources = [Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt/sources.list.d").glob("*"))]
    given = [str(path) for path in sources if path.exists() and "/debian" in path.read_text(encoding="utf-8")]
    lists = "--skip=cleanup/apt/lists"  # what can be installed is known there
    run("mmdebstrap", "--quiet", "--variant=apt", lists, release["VERSION_CODENAME"], str(tree), *given)
    for name in ("hosts", "resolv.conf"):
        (tree / "etc" / name).write_bytes((Path("/etc") / name).read_bytes())
    run("chroot", str(tree), "useradd", "--create-home", USER)
    (tree / SCREENS.strip("/")).mkdir()


def as_user(tree: Path, display: str) -> None:
    """Start the program, and let it pace a short session that stands in the record."""
    start = f"DISPLAY={display} LANG=C.UTF-8 hipcoach"
    print(user(tree, "hipcoach --version").stdout.strip())
    print(user(tree, "LANG=C.UTF-8 hipcoach doctor", may_fail=True).stdout)
    quick = user(tree, f"{start} --exit-when-ready")
    # The window is told to leave as a system tells it.
    paced = user(tree, f"timeout --preserve-status {SESSION_S} env {start} {TRAIN}")
    (session,) = json.loads(user(tree, "hipcoach history --json").stdout)
    reps = [one["reps"] for one in session["sets"]]
    said = quick.stderr + paced.stderr
    print(f"reps kept: {reps}; said: {said or 'nothing'}")
    if reps != [1] or said:
        raise SystemExit("FAILED: the session was not paced in peace.")


def user(tree: Path, command: str, *, may_fail: bool = False) -> "subprocess.CompletedProcess[str]":
    """Run a command of the ordinary user's, in a login of theirs."""
    return within(tree, "su", "-", USER, "-c", command, may_fail=may_fail)


def within(tree: Path, *command: str, may_fail: bool = False) -> "subprocess.CompletedProcess[str]":
    """Run a command in the tree, with the processes and the screens that are visible there."""
    mounts = f"mount --bind {SCREENS} {tree}{SCREENS} && mount -t proc proc {tree}/proc"
    inside = ["unshare", "--mount", "sh", "-c", f'{mounts} && exec chroot {tree} "$@"', "sh", *command]
    env = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    return run(*inside, env=env, may_fail=may_fail)


def run(
    *command: str, env: dict[str, str] | None = None, may_fail: bool = False
) -> "subprocess.CompletedProcess[str]":
    """Run a command, which must succeed unless it may fail."""
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if done.returncode and not may_fail:
        raise SystemExit(f"FAILED: {' '.join(command)}\n{done.stdout}{done.stderr}")
    return done


def files(tree: Path) -> set[str]:
    """The paths of all files in the tree, as seen from within."""
    return {f"/{path.relative_to(tree)}" for path in tree.rglob("*") if path.is_symlink() or not path.is_dir()}


@contextmanager
def screen() -> Iterator[str]:
    """A screen in memory; its name."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset", "-ac"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def tail(done: "subprocess.CompletedProcess[str]") -> str:
    """What matters of what apt-get tells."""
    words = (
        "upgraded",
        "disk space",
        "Setting up hipcoach",
        "Removing hipcoach",
        "Purging configuration files for hip",
    )
    return "\n".join(line for line in done.stdout.splitlines() if any(word in line for word in words))


def say(what: str) -> None:
    """Tell what comes next."""
    print(f"--- {time.strftime('%H:%M:%S')} {what}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
