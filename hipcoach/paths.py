"""Where resources and the user's data live.

Rule: nothing here makes a folder; who writes makes it.
"""

import os
import re
import stat
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from hipcoach.domain.errors import UserError, shown, shown_path, system_reason
from hipcoach.domain.words import words

VARIABLE = "HIPCOACH_DATA_DIR"
"""The environment variable that names the data folder."""

DATABASE, LOG = "hipcoach.db", "hipcoach.log"

LONGEST_NAME = 255
"""The most bytes in a file's name that the usual file systems take."""


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
    raise UserError(words("Hipcoach's own files are missing."), words("Install it again."))


def data_dir(chosen: str | None = None) -> Path:
    """The folder of the user's data: `chosen`, else the environment's, else the system's usual place.

    It need not be there yet. Where none can ever be, a record would be sought in vain and called empty.

    Raises:
        UserError: The name makes no folder, as `~nobody`, or none can be there.
    """
    named = (os.environ.get(VARIABLE) or None) if chosen is None else chosen
    if named is None:
        import platformdirs  # noqa: PLC0415 - not needed where a folder is named

        named = platformdirs.user_data_dir("hipcoach", appauthor=False)
    if not named:
        raise UserError(words("The name of the data folder is empty."), words("Write its whole path."))
    try:
        folder = Path(named).expanduser().absolute()
        obstacle = _obstacle(folder)
    except (RuntimeError, ValueError, OSError) as error:
        raise UserError(
            words("The data folder {named} cannot be found.", named=shown(named)), words("Write its whole path.")
        ) from error
    if obstacle:
        raise UserError(
            words("{folder} cannot be the data folder: {obstacle}.", folder=shown_path(folder), obstacle=obstacle),
            words("Choose another one."),
        )
    return folder


def _obstacle(folder: Path) -> str:
    """Why no folder can be there; empty where one is or could be made."""
    try:
        return "" if stat.S_ISDIR(folder.stat().st_mode) else words("it is a file")
    except FileNotFoundError:
        is_too_long = any(len(os.fsencode(name)) > LONGEST_NAME for name in folder.parts)
        return words("a name in it is too long") if is_too_long else ""
    except OSError as error:
        return system_reason(error)


def without_home(text: str) -> str:
    """A text for other eyes: wherever a path begins with the user's home, whose name tells theirs, that is `~`."""
    home = os.path.expanduser("~").rstrip(os.sep)  # noqa: PTH111 - where there is none, it stays as it is
    # On Windows Qt writes `/`, and Python doubles each `\` of a name that it quotes.
    written = re.escape(home).replace(r"\\", r"(?:\\\\?|/)")
    begins = r"(?:(?<![\w~./\\-])|(?<=file://)|(?<=file:///))"
    return re.sub(rf"{begins}{written}(?![\w-]|\.\w)", "~", text) if home else text


def unsaved_folders(data: Path, temporary: Path) -> tuple[Path, ...]:
    """Where sets that the record could not take are kept, the best place first, and looked for at the next start.

    Args:
        data: The data folder.
        temporary: The system's folder for temporary files: often on another disk than the user's own folders.
    """
    import platformdirs  # noqa: PLC0415 - after the first picture

    state = Path(platformdirs.user_state_dir("hipcoach", appauthor=False))
    # The folder for temporary files may be empty after a restart; this one is not.
    lasting = [folder for folder in (Path("/var/tmp"),) if folder.is_dir()]  # noqa: S108 (files there are checked)
    return data, state, *lasting, temporary


def exercise_folders(data: Path) -> tuple[Path, Path]:
    """Where exercise files are read from: ours, then the user's own, which win."""
    return resources() / "exercises", data / "exercises"


def plans() -> Path:
    """The folder of the plans that the app comes with."""
    return resources() / "plans"


def translations() -> Path:
    """The folder of the translations, a `.qm` for each language."""
    return resources() / "translations"


def voice() -> Path:
    """The folder of our own spoken clips."""
    return resources() / "sounds" / "voice"


def packs(data: Path) -> Path:
    """The folder of the user's own sound packs, each a folder of WAV files."""
    return data / "sounds"


def own_packs(data: Path, ours: Collection[str]) -> tuple[str, ...]:
    """The names of the user's own sound packs; hidden folders are none, and our own names stay ours."""
    with suppress(OSError):
        found = {one.name for one in packs(data).iterdir() if one.is_dir() and not one.name.startswith(".")}
        return tuple(sorted(found.difference(ours)))
    return ()
