"""Where a command finds its user's data."""

from pathlib import Path

import pytest

from hipcoach import paths


@pytest.fixture
def data(home: Path) -> Path:
    """The data folder, which is not there yet."""
    return home / "data"


@pytest.fixture
def database(data: Path) -> Path:
    """The record's file, which is not there yet."""
    return data / paths.DATABASE
