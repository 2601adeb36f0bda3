"""What the rooms below refuse is told in the reader's language, to the last word."""

import errno
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator

from hipcoach.audio.pack import Pack, Phases
from hipcoach.domain.errors import UserError, system_reason
from hipcoach.domain.words import words
from hipcoach.library import fields, read_exercise
from hipcoach.library.plan_file import read_plan
from hipcoach.library.plan_table import BLOCK_KEYS
from hipcoach.store.inspection import inspect
from hipcoach.store.own_csv import read_csv
from hipcoach.store.refusals import explained
from hipcoach.store.store import Store
from hipcoach.transfer import read
from hipcoach.ui.language import CONTEXT, told
from tests.helpers.exercise_files import changed, write
from tests.helpers.plan_files import plan_file
from tests.helpers.window import real_exercises

pytestmark = pytest.mark.usefixtures("loud")


class Loud(QTranslator):
    """A language in which all that is translated is in capitals: what is small was put in as it is."""

    def translate(self, context: str, text: str, _note: str | None = None, _count: int = -1) -> str | None:
        if context != CONTEXT:
            return None
        return re.sub(r"\{\w+[^}]*\}|[^{]+", lambda part: part[0] if part[0][0] == "{" else part[0].upper(), text)

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def loud(qapp) -> Iterator[None]:
    """While it lasts, everything is told in capitals."""
    translator = Loud(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    translator.setParent(None)


KEYS = {name for table in fields.TABLES.values() for name in table.__struct_fields__}
OWN = KEYS.union(BLOCK_KEYS, *fields.CHOICES.values(), {"session_local_date", "deadlift", "wav"})
"""What stands in files: it is not translated."""


def small_words(text: str, *own: str) -> set[str]:
    """What of a text did not go through the translation, without what stands in files."""
    for each in own:
        text = text.replace(each, "")
    return {word for word in re.findall(r"[a-z_]{3,}", re.sub("“[^”]*”", "", text)) if word not in OWN}


def refused(deed) -> str:
    with pytest.raises(UserError) as caught:
        deed()
    return told(caught.value.words)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("colour", "red"),
        ("name", ...),
        ("name", 7),
        ("stance", []),
        ("rest_s", -1),
        ("exercise", "Dead Lift"),
        ("phases[0].parts[0].breath", "out"),
        ("phases[0].kind", "down"),
        ("tempo", "3-1-1"),
        ("texts.de.words", {"IN": "AUS"}),
        ("texts.de.steps", []),
    ],
)
def test_a_bad_exercise_file(tmp_path, key, value):
    file = write(tmp_path / "mine.toml", changed(key, value))
    assert not small_words(refused(lambda: read_exercise(file)), str(file), key)


@pytest.mark.parametrize("content", [b"", b"a =", b"a = b", b"\xff", b"name = x\xe2\x80\x9d", b"#" * 1_000_001])
def test_a_file_that_is_no_toml(tmp_path, content):
    file = tmp_path / "mine.toml"
    file.write_bytes(content)
    assert not small_words(refused(lambda: read_exercise(file)), str(file))


@pytest.mark.parametrize(
    "text",
    [
        "name = 3",
        'name = "x"',
        'name = "x"\nsets = 3\n[[block]]',
        'name = "x"\n[[block]]\nsets = "3"\nrest = "90 s"\nreps = 8\nload = 3',
        'name = "x"\n[[block]]\nexercise = "rope"',
        'name = "x"\n[[block]]\nsets = 1\nreps = 5\nload = "6 kg"\nwarm_ups = [ 3 ]',
    ],
)
def test_a_bad_plan_file(tmp_path, text):
    file = plan_file(tmp_path, text)
    assert not small_words(refused(lambda: read_plan(file, real_exercises(), 15.0)), str(file))


def test_a_record_that_cannot_be_opened(tmp_path):
    path = tmp_path / "hipcoach.db"
    path.write_bytes(b"no database at all" * 100)
    assert not small_words(refused(lambda: Store.open(path)), str(path))
    assert not small_words(refused(lambda: inspect(tmp_path)), str(tmp_path))
    assert not small_words(refused(lambda: inspect(tmp_path / "none")), str(tmp_path / "none"))


def test_a_full_disk():
    def fill() -> None:
        with explained(words("The set could not be saved")):
            raise OSError(errno.ENOSPC, "No space left on device")

    assert refused(fill).startswith("THE SET COULD NOT BE SAVED: NO SPACE LEFT ON DEVICE.")


def test_a_file_that_cannot_be_brought_in(tmp_path):
    file = tmp_path / "log.csv"
    file.write_text("a,b\n1,2\n")
    assert not small_words(refused(lambda: read(file, None, lambda _: None)), str(file), file.name)
    file.write_text("hipcoach_csv,session_id\n1,2\n")
    assert not small_words(refused(lambda: read_csv(None, file, lambda _: None)))


def test_what_a_sound_pack_lacks(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "1.wav").write_bytes(b"no sound")
    pack = Pack.load(Phases.SPOKEN, tmp_path / "mine")
    assert not small_words(told(pack.problem), "mine")


def test_the_systems_own_reason_is_told_in_small_letters():
    assert (
        system_reason(FileNotFoundError(errno.ENOENT, "No such file or directory")) == "no such file or directory"
    )
    assert system_reason(OSError("odd")) == "odd"
