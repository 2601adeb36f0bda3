"""A write that fails is kept, shown, tried again, and the order of writes stands."""

import logging

import pytest

from hipcoach.coach.journal import RETRY_AFTER_S, Journal
from hipcoach.store.errors import StoreError


class Disk:
    """A disk that can be full."""

    def __init__(self) -> None:
        self.is_full = False
        self.rows: list[str] = []

    def write(self, row: str) -> None:
        if self.is_full:
            raise StoreError("The disk is full.", "Make room.")
        self.rows.append(row)


@pytest.fixture
def disk() -> Disk:
    return Disk()


def test_a_write_that_works_waits_for_nothing(disk):
    journal = Journal()
    journal.write(lambda: disk.write("set 1"), 0.0)
    assert disk.rows == ["set 1"]
    assert len(journal) == 0


@pytest.mark.allow_warnings
def test_a_write_that_fails_is_kept_and_said_and_done_later_in_order(disk, caplog):
    caplog.set_level(logging.ERROR)
    journal = Journal()
    disk.is_full = True
    journal.write(lambda: disk.write("set 1"), 0.0)
    journal.write(lambda: disk.write("set 2"), 1.0)
    assert len(journal) == 2
    assert journal.problem == "The disk is full. Make room."
    disk.is_full = False
    journal.retry(1.0 + RETRY_AFTER_S / 2)
    assert disk.rows == []
    journal.retry(1.0 + RETRY_AFTER_S)
    assert disk.rows == ["set 1", "set 2"]
    assert journal.problem == ""
