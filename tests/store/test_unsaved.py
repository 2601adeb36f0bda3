"""What the disk refuses is kept in another folder, and comes into the record at the next start."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from hipcoach.domain.record import SessionRecord
from hipcoach.store import unsaved
from hipcoach.store.errors import StoreError
from hipcoach.store.store import Store
from hipcoach.store.writes import RemoveSession, RemoveSet, SaveSession, SaveSet
from tests.helpers.records import a_session, a_set


@pytest.fixture
def places(tmp_path: Path) -> tuple[Path, ...]:
    return tmp_path / "data", tmp_path / "state"


@pytest.fixture
def store(places):
    with Store.open(places[0] / "hipcoach.db") as store:
        yield store


@pytest.fixture
def session() -> SessionRecord:
    return a_session(finished_at=None, note="Bär 🏋️")


def writes_of(session: SessionRecord):
    first, gone, last = a_set(), a_set(set_number=2), a_set(set_number=3, note="Grüße", effort=8, rest_s=118.25)
    return (
        SaveSession(a_session(id="other")),
        SaveSet(session, 0, first),
        SaveSet(session, 1, gone),
        RemoveSet(gone.id),
        SaveSet(session, 1, last),
        SaveSession(replace(session, pain=3)),
        RemoveSession("other"),
    ), replace(session, pain=3, sets=(first, last))


def test_it_comes_back_as_it_was_and_the_file_goes(store, places, session, tmp_path):
    writes, expected = writes_of(session)
    file = unsaved.keep(writes, places[1], store.path)
    assert store.sessions() == ()
    assert unsaved.take_in(store, places) == (f"What was kept in {places[1]} is in the record now.",)
    assert store.sessions() == (expected,)
    assert not file.exists()
    assert unsaved.take_in(store, places) == ()


def test_a_file_of_an_earlier_version_is_taken_in(store, places, session):
    writes, expected = writes_of(session)
    file = unsaved.keep(writes, places[0], store.path)
    data = json.loads(file.read_text(encoding="utf-8"))
    for write in data["writes"]:
        for name in ("source", "morning_pain", "is_morning_asked"):
            write.get("session", {}).pop(name, None)
    file.write_text(json.dumps(data), encoding="utf-8")
    unsaved.take_in(store, places)
    assert store.sessions() == (expected,)


def test_a_folder_that_the_user_chose_is_found_again(store, places, session, tmp_path):
    writes, expected = writes_of(session)
    file = unsaved.keep(writes, tmp_path / "Größe, 2 kg", store.path)
    assert unsaved.note(file, store.path, places)
    unsaved.take_in(store, places)
    assert store.sessions() == (expected,)
    assert list(tmp_path.glob("*/hipcoach-elsewhere-*.json")) == []


def test_a_folder_that_is_not_there_is_told_and_waited_for(store, places, session, tmp_path):
    writes, expected = writes_of(session)
    stick, drawer = tmp_path / "stick", tmp_path / "drawer"
    file = unsaved.keep(writes, stick, store.path)
    unsaved.note(file, store.path, places)
    stick.rename(drawer)
    (sentence,) = unsaved.take_in(store, places)
    assert sentence == f"Sets that were kept in {file} are not there: they come in once the folder is back."
    drawer.rename(stick)
    unsaved.take_in(store, places)
    assert store.sessions() == (expected,)


def test_where_the_first_place_takes_no_note_the_next_one_does(store, places, session, tmp_path):
    file = unsaved.keep(writes_of(session)[0], tmp_path / "stick", store.path)
    blocked = tmp_path / "blocked"
    blocked.write_text("a file in place of a folder")
    assert unsaved.note(file, store.path, (blocked, places[1]))
    unsaved.take_in(store, (blocked, places[1]))
    assert len(store.sessions()) == 1


def test_what_belongs_to_another_record_is_left_for_it(store, places, session, tmp_path):
    file = unsaved.keep(writes_of(session)[0], places[1], tmp_path / "other.db")
    assert unsaved.take_in(store, places) == ()
    assert store.sessions() == ()
    assert file.exists()


def test_a_file_that_could_not_be_removed_does_not_come_in_twice(store, places, session):
    writes, expected = writes_of(session)
    file = unsaved.keep(writes, places[1], store.path)
    copy = file.read_bytes()
    unsaved.take_in(store, places)
    mended = replace(expected.sets[0], reps=2)
    store.save_set(expected, 0, mended)
    file.write_bytes(copy)
    unsaved.take_in(store, places)
    assert store.sessions()[0].sets[0] == mended
    assert not file.exists()


UNKNOWN_WRITE = (
    b'{"format": "hipcoach-unsaved", "version": 1, "record": "$", "id": "x", "writes": [{"kind": "?"}]}'
)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"record": 1}', b"\xff\xfe", UNKNOWN_WRITE])
def test_a_file_that_cannot_be_read_is_told_and_left(store, places, content):
    places[1].mkdir()
    file = places[1] / "hipcoach-unsaved-x.json"
    file.write_bytes(content.replace(b"$", str(store.path).encode()))
    before = file.read_bytes()
    sentences = unsaved.take_in(store, places)
    assert sentences in {(), (f"The file {file} cannot be read; it was left as it is.",)}
    assert file.read_bytes() == before
    assert store.sessions() == ()


def test_a_damaged_row_keeps_the_whole_file(store, places, session):
    file = unsaved.keep(writes_of(session)[0], places[1], store.path)
    data = json.loads(file.read_text())
    data["writes"][1]["set"]["reps"] = "many"
    data["writes"][4]["set"]["load_value"] = "x"
    file.write_text(json.dumps(data))
    assert "cannot be read" in unsaved.take_in(store, places)[0]
    assert store.sessions() == (), "all of it or nothing"
    assert file.exists()


def test_it_is_its_owners_alone(store, places, session):
    file = unsaved.keep(writes_of(session)[0], places[1], store.path)
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_takes_nothing_is_told(store, tmp_path, session):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match=r"Nothing could be kept in .*file"):
        unsaved.keep(writes_of(session)[0], tmp_path / "file", store.path)


def test_what_the_user_has_done_with_the_session_since_stands(store, places, session):
    """The file came late: the session went on without it, and was finished."""
    kept, other = a_set(note="kept elsewhere"), a_set(set_number=2)
    unsaved.keep([SaveSet(session, 0, kept), SaveSet(session, 1, replace(other, reps=1))], places[1], store.path)
    finished = replace(session, finished_at=session.started_at, pain=4, note="done")
    store.save_set(finished, 1, other)
    unsaved.take_in(store, places)
    assert store.open_session() is None
    assert store.sessions() == (replace(finished, sets=(kept, other)),)


def test_another_records_note_is_left_in_a_folder_that_they_share(store, places, session, tmp_path):
    writes, expected = writes_of(session)
    ours = unsaved.keep(writes, tmp_path / "ours", store.path)
    theirs = unsaved.keep(writes, tmp_path / "theirs", tmp_path / "other.db")
    unsaved.note(ours, store.path, [places[1]])
    unsaved.note(theirs, tmp_path / "other.db", [places[1]])
    unsaved.take_in(store, places)
    assert store.sessions() == (expected,)
    assert len(list(places[1].glob("hipcoach-elsewhere-*.json"))) == 1
    assert theirs.exists()


def test_a_file_of_a_newer_version_is_told_and_left(store, places, session):
    file = unsaved.keep(writes_of(session)[0], places[1], store.path)
    file.write_text(file.read_text().replace('"version": 1', '"version": 2'))
    (sentence,) = unsaved.take_in(store, places)
    assert "newer version" in sentence
    assert file.exists()


def test_the_record_is_known_by_another_spelling_of_its_path(places, session):
    data = places[0]
    with Store.open(data / "hipcoach.db") as store:
        unsaved.keep(writes_of(session)[0], places[1], data / ".." / data.name / "hipcoach.db")
        unsaved.take_in(store, places)
        assert len(store.sessions()) == 1


def test_a_pipe_or_a_link_to_nowhere_holds_nothing_up(store, places, session):
    writes, expected = writes_of(session)
    unsaved.keep(writes, places[1], store.path)
    os.mkfifo(places[1] / "hipcoach-unsaved-pipe.json")
    os.mkfifo(unsaved._note_in(places[1], store.path))
    (places[1] / "hipcoach-unsaved-link.json").symlink_to("nowhere")
    unsaved.take_in(store, places)
    assert store.sessions() == (expected,)


@pytest.mark.skipif(os.name == "nt" or os.getuid() != 0, reason="only root can give a file away")
def test_what_others_put_there_is_not_taken_in(store, places, session):
    file = unsaved.keep(writes_of(session)[0], places[1], store.path)
    unsaved.note(file, store.path, [places[1]])
    os.chown(file, 65534, 65534)
    unsaved.take_in(store, places)
    assert store.sessions() == ()
    assert file.exists()
