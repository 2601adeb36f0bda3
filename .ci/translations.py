"""Collects what is to be translated from the source, and compiles the translations.

`make translations` runs it with the project's own Python. It reads every call of `words`, `plural`, `tr` and
`tr_count` in `hipcoach/`, hands their patterns to Qt's lupdate, which keeps what was translated before, and lets
lrelease make of each `.ts` the `.qm` that the program loads.
"""

import ast
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from subprocess import run

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "hipcoach"
WHERE_PATTERN_STANDS = {"words": 0, "tr": 0, "plural": 1, "tr_count": 1}
"""Which argument of each call is what translators see."""


class MisusedError(Exception):
    """A pattern that is not written out where it is used."""


def patterns(source: str, name: str) -> Iterator[tuple[str, str, bool]]:
    """Every pattern of one file with its note, and whether it has a plural."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        place = WHERE_PATTERN_STANDS.get(node.func.id)
        if place is None:
            continue
        note = next((each.value for each in node.keywords if each.arg == "note"), ast.Constant(""))
        literals = [*node.args[place : place + 1], note]
        if len(literals) < 2 or not all(isinstance(each, ast.Constant) for each in literals):
            raise MisusedError(f"{name}:{node.lineno}: the pattern must be written out")
        pattern, note_text = (str(each.value) for each in literals)  # type: ignore[attr-defined]
        yield pattern, note_text, place == 1


def collected(package: Path) -> list[tuple[str, str, bool]]:
    """Every pattern of the program once, in a lasting order."""
    found = dict.fromkeys(
        each
        for path in sorted(package.rglob("*.py"))
        if path.name not in {"words.py", "language.py"} or path.parent.name not in {"domain", "ui"}
        for each in patterns(path.read_text(encoding="utf-8"), str(path.relative_to(package.parent)))
        if any(letter.isalpha() for letter in each[0])
    )
    return list(found)


def as_source(found: list[tuple[str, str, bool]]) -> str:
    """The patterns as lupdate reads them."""
    lines = ["from PySide6.QtCore import QCoreApplication"]
    for pattern, note, has_plural in found:
        count = ", 2" if has_plural else ""
        lines.append(f"QCoreApplication.translate({_quoted(CONTEXT)}, {_quoted(pattern)}, {_quoted(note)}{count})")
    return "\n".join(lines) + "\n"


def main(languages: list[str]) -> int:
    """Bring every translation up to date."""
    tools = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "patterns.py"
        source.write_text(as_source(collected(ROOT / "hipcoach")), encoding="utf-8")
        for language in languages:
            ts = FOLDER / f"{language}.ts"
            update = ["-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", language]
            run([tools / "pyside6-lupdate", source, *update, "-ts", ts], check=True)
            run([tools / "pyside6-lrelease", "-silent", ts, "-qm", ts.with_suffix(".qm")], check=True)
    return 0


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or [path.stem for path in sorted(FOLDER.glob("*.ts"))]))
