"""Tests the wheel, as it would be installed, with each Python: `python every_python.py [PYTHON …] [-- OPTION …]`.

What follows `--` is for pytest. The wheel is built once. Each Python gets a fresh environment with it, and beside
that a folder with the tests and what they read, but not the code: what is imported, and all resources, are the
wheel's. Without a name, each of `PYTHONS` that is here is taken.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PYTHONS = ("python3.11", "python3.12", "python3.13")
BESIDE_THE_TESTS = ("pyproject.toml", "README.md", "CHANGELOG.md", ".ci", "tests")

# As in `make test`: what a sound server hears is measured with nothing else running.
RUNS = (
    ["--numprocesses", os.environ.get("JOBS", "2"), "-m", "not slow and not sound and not bundle"],
    ["-m", "not slow and sound and not bundle"],
)
NONE_CHOSEN = 5
"""pytest's exit code where its arguments chose no test."""

PLACE = "import hipcoach; print(hipcoach.__path__[0])"
VERSION = "import platform; print(platform.python_version())"


def main(arguments: list[str]) -> int:
    """Test with each Python; the exit status."""
    at = arguments.index("--") if "--" in arguments else len(arguments)
    named, chosen = arguments[:at], arguments[at + 1 :]
    results = []
    with tempfile.TemporaryDirectory() as folder:
        run(
            [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT],
            Path(folder),
        )
        (wheel,) = Path(folder).glob("*.whl")
        for python in named or PYTHONS:
            version = version_of(python)
            if version:
                is_well = passes(python, wheel, Path(folder) / str(len(results)), chosen)
                results.append(f"{version}: {'all tests pass' if is_well else 'FAILED'}")
            elif named:
                results.append(f"{python}: FAILED, it is not here")
            else:
                results.append(f"{python}: not here, left out")
    print("\n".join(results))
    return any("FAILED" in result for result in results)


def passes(python: str, wheel: Path, folder: Path, chosen: list[str]) -> bool:
    """Whether the tests pass with that Python, in a new folder."""
    own = folder / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    run([python, "-m", "venv", folder / "venv"], ROOT)
    # An older pip knows no --group.
    run([own, "-m", "pip", "install", "--quiet", "--upgrade", "pip"], ROOT)
    run([own, "-m", "pip", "install", "--quiet", wheel, "--group", f"{ROOT / 'pyproject.toml'}:dev"], ROOT)
    place = folder / "place"
    place.mkdir()
    for name in BESIDE_THE_TESTS:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, place / name)
    package = Path(run([own, "-c", PLACE], place).strip())
    if not package.is_relative_to(folder / "venv"):
        sys.exit(f"{package} would be tested instead of the wheel.")
    (place / "resources").symlink_to(package / "resources")
    print(f"== {version_of(str(own))}", flush=True)
    codes = [
        subprocess.run([own, "-m", "pytest", *options, *chosen], cwd=place, env=clean(), check=False).returncode
        for options in RUNS
    ]
    return all(code in {0, NONE_CHOSEN} for code in codes) and 0 in codes


def run(command: list[str | Path], folder: Path) -> str:
    """What a command prints; where it fails, so does all of this."""
    done = subprocess.run(command, cwd=folder, env=clean(), stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout


def version_of(python: str) -> str:
    """Its version; empty where it cannot be started."""
    try:
        return run([python, "-c", VERSION], ROOT).strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def clean() -> dict[str, str]:
    """The environment without what would lead to other code than the wheel's."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
