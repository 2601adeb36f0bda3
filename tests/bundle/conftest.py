"""The bundle as a stranger has it: somewhere else, with nothing of this machine but a screen and a player."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.hands_free import ended_in_peace
from tests.helpers.keyboard import Keyboard, screen

ROOT = Path(__file__).parents[2]
DIST = ROOT / "dist"
END_WITHIN_S = 20.0

HARMLESS = (
    # Qt looks for PipeWire first; where it is not installed, PulseAudio does as well.
    "load pipewire-0.3 library",
    "resolve pipewire-0.3 symbols",
    # Qt's plug-ins for films are left out, and what we use is in the list that the sentence goes on with.
    "No QtMultimedia backends found. Only",
)
"""What Qt tells of at the level of a warning, and costs nothing."""


@cache
def offline() -> tuple[str, ...]:
    """What starts a command without any network, where this machine lets us."""
    unshare = shutil.which("unshare")
    for rights in ((), ("--map-root-user",)):
        start = (str(unshare), *rights, "--net")
        if unshare and subprocess.run([*start, "true"], capture_output=True, check=False).returncode == 0:
            return start
    return ()


@dataclass(frozen=True)
class Bundle:
    """The program with an environment of its own, and nothing else in it.

    Attributes:
        program: What is started.
        home: Its user's home, which is not there yet.
        env: The whole environment.
    """

    program: Path
    home: Path
    env: Mapping[str, str] = field(default_factory=dict)

    @property
    def data(self) -> Path:
        """Where its user's data are."""
        return self.home / ".local" / "share" / "hipcoach"

    def with_env(self, **more: str) -> "Bundle":
        """The same with more in the environment."""
        return replace(self, env={**self.env, **more})

    def try_to(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Run a command, however it ends."""
        command = self._command(*arguments)
        return subprocess.run(command, env=dict(self.env), capture_output=True, text=True, check=False)

    def run(self, *arguments: str) -> str:
        """What a command prints; it succeeds and complains of nothing."""
        done = self.try_to(*arguments)
        assert (done.stderr, done.returncode) == ("", 0)
        return done.stdout

    @contextmanager
    def open(self, *arguments: str) -> Iterator["subprocess.Popen[str]"]:
        """The window, for the block; then it ends in peace, with nothing said and nothing bad in its log."""
        program = subprocess.Popen(
            self._command(*arguments),
            env=dict(self.env),
            stderr=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        with ended_in_peace(program, END_WITHIN_S):
            yield program
        assert self.complaints() == []

    def complaints(self) -> list[str]:
        """What its log warns of."""
        log = self.data / "hipcoach.log"
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        bad = [line for line in lines if any(f" {level} " in line for level in ("WARNING", "ERROR", "CRITICAL"))]
        return [line for line in bad if not any(harmless in line for harmless in HARMLESS)]

    def _command(self, *arguments: str) -> list[str]:
        return [*offline(), str(self.program), *arguments]


@pytest.fixture(scope="session")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The bundle under a name that no program expects, in which nothing is written.

    As an ordinary user it could not be; what runs as root is seen by what it leaves.
    """
    made = DIST / "hipcoach"
    if not (made / "hipcoach").exists():
        pytest.skip("needs the bundle: make bundle")
    folder = tmp_path_factory.mktemp("Jörgs Hüfte (neu) & co") / "hip coach"
    shutil.copytree(made, folder, symlinks=True)
    paths = [folder, *folder.rglob("*")]
    for path in paths:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)
    before = {path: path.lstat().st_mtime_ns for path in paths}
    yield folder
    after = {path: path.lstat().st_mtime_ns for path in (folder, *folder.rglob("*"))}
    for path in paths:
        if path.is_dir():
            path.chmod(0o755)
    assert after == before


@pytest.fixture
def bundle(unpacked: Path, tmp_path: Path) -> Bundle:
    """The bundle for a user who has nothing yet, on a machine without Python."""
    tools = tmp_path / "tools"
    tools.mkdir()
    if player := shutil.which("aplay"):
        (tools / "aplay").symlink_to(player)
    # Without a language that is set up here Qt warns of the terminal's letters.
    env = {"HOME": str(tmp_path / "home"), "PATH": str(tools), "LANG": "C.UTF-8"}
    return Bundle(unpacked / "hipcoach", tmp_path / "home", env)


@pytest.fixture
def keyboard() -> Iterator[Keyboard]:
    """A screen with a keyboard."""
    with screen() as made:
        yield made


def mapped(program: "subprocess.Popen[Any]") -> str:
    """The files that a program has in its memory."""
    return Path(f"/proc/{program.pid}/maps").read_text(encoding="utf-8")
