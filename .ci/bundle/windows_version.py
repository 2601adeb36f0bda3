"""The version information of a program of Windows, which its Explorer shows under Properties, Details."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PyInstaller.utils.win32.versioninfo import VSVersionInfo

_AMERICAN_ENGLISH, _UNICODE = 0x0409, 1200


def version_resource(name: str, version: str, publisher: str) -> "VSVersionInfo":
    """What Windows tells of `name`.exe; of a version like `1.2.3rc1` its table of numbers holds 1.2.3.0."""
    from PyInstaller.utils.win32.versioninfo import (  # noqa: PLC0415 - loads on Windows alone
        FixedFileInfo,
        StringFileInfo,
        StringStruct,
        StringTable,
        VarFileInfo,
        VarStruct,
        VSVersionInfo,
    )

    numbers = [int("".join(filter(str.isdigit, part.partition("rc")[0])) or 0) for part in version.split(".")[:3]]
    four = (*numbers, *[0] * (4 - len(numbers)))
    texts = {
        "CompanyName": publisher,
        "FileDescription": "Hipcoach",
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": f"© 2026 {publisher}. MIT License.",
        "OriginalFilename": f"{name}.exe",
        "ProductName": "Hipcoach",
        "ProductVersion": version,
    }
    table = StringTable(f"{_AMERICAN_ENGLISH:04X}{_UNICODE:04X}", [StringStruct(*pair) for pair in texts.items()])
    return VSVersionInfo(
        ffi=FixedFileInfo(filevers=four, prodvers=four, mask=0x3F, OS=0x40004, fileType=0x1),
        kids=[StringFileInfo([table]), VarFileInfo([VarStruct("Translation", [_AMERICAN_ENGLISH, _UNICODE])])],
    )
