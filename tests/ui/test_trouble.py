"""The record cannot be opened: the window says why, and what can be done; nothing is deleted."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hipcoach import paths
from hipcoach.app.house import House
from hipcoach.store import backups
from hipcoach.store.store import Store
from hipcoach.ui.pages.today import TodayPage
from hipcoach.ui.pages.trouble import TroublePage
from tests.helpers.clock import START
from tests.helpers.records import a_session, a_set

pytestmark = pytest.mark.allow_warnings


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A record with one session, and a backup of it; then another session."""
    path = tmp_path / paths.DATABASE
    with Store.open(path) as store:
        first = a_session(id="first")
        store.save_set(first, 0, a_set())
        backups.back_up_automatically(path, START - timedelta(days=1))
        store.save_session(a_session(id="second"))
    return path


def page_of(house: House) -> QWidget:
    return house._window._stack.currentWidget()


def words(house: House) -> list[str]:
    return [label.text() for label in page_of(house).findChildren(QLabel)]


def choices(house: House) -> dict[str, QPushButton]:
    return {button.text(): button for button in page_of(house).findChildren(QPushButton)}


def ids_of(database: Path) -> list[str]:
    with Store.open(database) as store:
        return [session.id for session in store.sessions()]


def damage(database: Path) -> bytes:
    content = bytearray(database.read_bytes())
    content[4096 * 2 : 4096 * 3] = bytes(4096)
    database.write_bytes(content)
    return bytes(content)


def test_a_damaged_record_offers_the_newest_good_backup_first(database, start, tmp_path):
    damaged = damage(database)
    house = start()
    assert isinstance(page_of(house), TroublePage)
    assert str(database) in words(house)[1]
    assert "Of 01 Mar 2026, 18:00: 1 session, 1 set." in words(house)
    assert list(choices(house)) == [
        "Take the backup",
        "Begin a new record",
        "Try again",
        "Leave",
    ]
    assert database.read_bytes() == damaged, "looking changed nothing"
    next(iter(choices(house).values())).click()
    assert isinstance(page_of(house), TodayPage)
    assert house.failure is None
    house._window.close()
    assert ids_of(database) == ["first"]
    (aside,) = tmp_path.glob("hipcoach-set-aside-*.db")
    assert aside.read_bytes() == damaged, "it was moved, not deleted"


def test_a_new_record_can_be_begun_and_the_damaged_one_lies_aside(database, start, tmp_path):
    damaged = damage(database)
    house = start()
    choices(house)["Begin a new record"].click()
    assert isinstance(page_of(house), TodayPage)
    house._window.close()
    assert ids_of(database) == []
    assert [aside.read_bytes() for aside in tmp_path.glob("hipcoach-set-aside-*.db")] == [damaged]


def test_a_newer_record_is_left_alone_and_offers_no_backup(database, start):
    with Store.open(database) as store:
        store._db.execute("INSERT INTO _sqlite_migrations VALUES (99, 'hipcoach', '999_later', '2030')")
    before = database.read_bytes()
    house = start()
    assert list(choices(house)) == ["Try again", "Leave"]
    assert "newer version" in words(house)[1]
    assert database.read_bytes() == before


def test_trying_again_works_once_the_cause_is_gone(database, start, tmp_path):
    good = database.read_bytes()
    database.write_bytes(b"no database at all, but long enough to be looked at " * 100)
    house = start()
    choices(house)["Try again"].click()
    assert isinstance(page_of(house), TroublePage)
    database.write_bytes(good)
    choices(house)["Try again"].click()
    assert isinstance(page_of(house), TodayPage)
    assert house.failure is None


def test_what_only_trouble_needs_is_not_loaded_before_the_first_picture():
    needed = {"hipcoach.ui.dates", "hipcoach.ui.pages.trouble"}
    code = f"import sys, hipcoach.app.house; print({needed} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_leaving_says_it_on_the_way_out(database, start):
    damage(database)
    house = start()
    choices(house)["Leave"].click()
    assert not house._window.isVisible()
    assert str(database) in str(house.failure)
