"""Where resources and the user's data live.

Rule: nothing here makes a folder; who writes makes it.
"""

import os
from pathlib import Path

from hipcoach.domain.errors import UserError

VARIABLE = "HIPCOACH_DATA_DIR"
"""The environment variable that names the data folder."""

DATABASE, LOG = "hipcoach.db", "hipcoach.log"


def resources() -> Path:
    """The folder of exercises, icons, sounds and themes.

    In a wheel it lies inside the package, in a checkout and in the one-folder or one-file bundle beside it:
    the bundle's loader gives modules a place below its own folder, so that one rule serves all three.

    Raises:
        UserError: The installation is incomplete.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "resources", package.parent / "resources"):
        if (folder / "exercises").is_dir():
            return folder
    raise UserError("Hipcoach's own files are missing.", "Install it again.")


def data_dir(chosen: str | None = None) -> Path:
    """The folder of the user's data: `chosen`, else the environment's, else the system's usual place.

    Raises:
        UserError: The name makes no folder, as `~nobody`.
    """
    named = chosen or os.environ.get(VARIABLE)
    if named:
        try:
            return Path(named).expanduser().absolute()
        except (RuntimeError, OSError) as error:
            raise UserError(f"The data folder “{named}” cannot be found.", "Write its whole path.") from error
    import platformdirs  # noqa: PLC0415 - not needed where a folder is named

    return Path(platformdirs.user_data_dir("hipcoach", appauthor=False))


def exercise_folders(data: Path) -> tuple[Path, Path]:
    """Where exercise files are read from: ours, then the user's own, which win."""
    return resources() / "exercises", data / "exercises"
