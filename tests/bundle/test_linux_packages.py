"""What Linux is given: an archive that runs where it is unpacked, and a package that Debian's own tools accept."""

import platform
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from hipcoach import __version__
from tests.bundle.conftest import DIST

pytestmark = pytest.mark.bundle


@pytest.fixture(scope="module")
def prefix(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A prefix as `~/.local`, over which the archive was unpacked."""
    archive = DIST / f"hipcoach-{__version__}-linux-{platform.machine()}.tar.gz"
    if not archive.exists():
        pytest.skip("needs the archive: make bundle")
    folder = tmp_path_factory.mktemp("prefix")
    subprocess.run(["tar", "-xf", archive, "--strip-components=1", "-C", folder], check=True)
    return folder


@pytest.fixture(scope="module")
def package() -> Path:
    # Of an older version one may still lie beside it.
    found = list(DIST.glob(f"hipcoach_{__version__.replace('rc', '~rc')}_*.deb"))
    if not found:
        pytest.skip("needs the package: make bundle, where there is dpkg-dev")
    (file,) = found
    return file


def output(*command: object) -> str:
    return subprocess.run([*map(str, command)], capture_output=True, text=True, check=True).stdout


def test_the_archive_runs_by_the_link_in_its_bin(bundle, prefix):
    assert replace(bundle, program=prefix / "bin" / "hipcoach").run("--version") == f"hipcoach {__version__}\n"


def test_the_menu_takes_the_entry_and_finds_its_icons(prefix):
    assert (
        output("desktop-file-validate", "--no-hints", prefix / "share" / "applications" / "hipcoach.desktop") == ""
    )
    icons = {path.parent.parent.name for path in prefix.glob("share/icons/hicolor/*/apps/hipcoach.*")}
    assert icons >= {"48x48", "256x256", "scalable"}


def test_software_centres_take_the_description(prefix):
    (description,) = (prefix / "share" / "metainfo").iterdir()
    assert f'version="{__version__}"' in description.read_text(encoding="utf-8")
    told = output("appstreamcli", "validate", "--no-net", "--pedantic", "--no-color", description)
    assert "successful" in told
    assert not [line for line in told.splitlines() if line.startswith(("E:", "W:", "I:", "P:"))]


def test_the_package_depends_on_what_it_does_not_carry(package):
    depends = output("dpkg-deb", "--field", package, "Depends")
    names = {entry.split()[0] for entry in depends.split(", ")}
    assert names >= {"libc6", "libxcb-cursor0", "libxkbcommon-x11-0", "libpulse0", "libfontconfig1", "libegl1"}
    carried = output("dpkg-deb", "--contents", package)
    assert not [name for name in ("libxcb", "libxkbcommon", "libpulse", "libsqlite3") if f"{name}." in carried]
    assert "python3" not in names


@pytest.mark.skipif(shutil.which("lintian") is None, reason="needs lintian")
def test_debians_own_checks_find_no_error(package):
    told = output("lintian", "--allow-root", "--no-tag-display-limit", "--fail-on", "none", package)
    assert not [line for line in told.splitlines() if line.startswith("E:")]
