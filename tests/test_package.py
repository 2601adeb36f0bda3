"""The wheel: whole, the same from a checkout and from the sdist, and complete in a fresh environment."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from hipcoach import __version__

ROOT = Path(__file__).parents[1]
WHEEL = f"hipcoach-{__version__}-py3-none-any.whl"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (ROOT / "hipcoach").is_dir(), reason="needs the checkout, from which it builds"),
]


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a user's shell does, without what pytest's own environment holds; it must succeed."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST"))}
    done = subprocess.run([*map(str, command)], cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and with the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("built")
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="module")
def scripts(built: Path) -> Path:
    """The folder of commands of a fresh environment in which the wheel is installed, and nothing else of ours."""
    bin_ = built / "venv" / ("Scripts" if os.name == "nt" else "bin")
    run(sys.executable, "-m", "venv", built / "venv", cwd=built)
    run(bin_ / "python", "-m", "pip", "install", "--quiet", built / WHEEL, cwd=built)
    return bin_


def content(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as file:
        return {name: file.read(name) for name in file.namelist()}


def tracked(folder: str) -> set[str]:
    return set(run("git", "ls-files", folder, cwd=ROOT).stdout.splitlines())


def test_the_wheel_holds_the_code_and_all_resources_and_nothing_else(built):
    names = {name for name in content(built / WHEEL) if ".dist-info/" not in name}
    assert names == tracked("hipcoach") | {f"hipcoach/{name}" for name in tracked("resources")}


def test_from_the_checkout_and_from_the_sdist_it_is_the_same_to_the_byte(built):
    straight = built / "straight"
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", straight, ROOT, cwd=built)
    assert content(built / WHEEL) == content(straight / WHEEL)


def test_the_sdist_holds_what_the_tests_need(built):
    with tarfile.open(built / f"hipcoach-{__version__}.tar.gz") as file:
        names = {name.partition("/")[2] for name in file.getnames()}
    assert tracked("tests") | tracked(".ci") | tracked("Makefile") | {"README.md", "CHANGELOG.md"} <= names


class TestInAFreshEnvironment:
    def test_the_version(self, scripts, tmp_path):
        for command in ([scripts / "hipcoach"], [scripts / "python", "-m", "hipcoach"]):
            done = run(*command, "--version", cwd=tmp_path)
            assert (done.stdout, done.stderr) == (f"hipcoach {__version__}\n", "")

    def test_the_doctor_finds_it_where_it_was_installed(self, scripts, tmp_path):
        done = run(scripts / "hipcoach", "doctor", "--output", "none", cwd=tmp_path)
        first = done.stdout.splitlines()[0].split()
        assert first[:5] == ["Hipcoach", f"{__version__},", "a", "package", "in"]
        assert Path(first[5]).is_relative_to(scripts.parent)
        assert (done.stdout.splitlines()[-1], done.stderr) == ("All is well.", "")

    @pytest.mark.parametrize("variation", ["dumbbell", "barbell", "barbell-floor", "kettlebell", "single-leg"])
    def test_a_card_is_printed(self, scripts, tmp_path, variation):
        run(scripts / "hipcoach", "card", "deadlift", "--variation", variation, "-o", "card.pdf", cwd=tmp_path)
        assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF-")

    def test_a_soundtrack_is_written(self, scripts, tmp_path):
        run(scripts / "hipcoach", "soundtrack", "deadlift", "--pack", "voice", "-o", "set.wav", cwd=tmp_path)
        assert (tmp_path / "set.wav").stat().st_size > 1_000_000

    def test_the_window_opens_and_is_complete(self, scripts, tmp_path, home):
        done = run(scripts / "hipcoach", "--exit-when-ready", cwd=tmp_path)
        assert (done.stdout, done.stderr) == ("", "")
        assert (home / "data" / "hipcoach.db").exists()
        assert not (home / "data" / "hipcoach.log").exists()
