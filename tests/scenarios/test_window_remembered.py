"""The window opens where it was closed: on screens that are there, gone, or smaller than they were."""

import json

import pytest

from hipcoach.app.look import LOOK, Look, remembered
from tests.helpers.screens import opened

SCREEN, SECOND = (0, 0, 1920, 1080), (1920, 0, 2560, 1440)
PLACE = "move:2100,200,1400,900"


def test_it_opens_where_it_was_closed_and_on_the_page_that_was_shown(tmp_path):
    data = tmp_path / "data"
    opened(data, [SCREEN], "move:200,150,1200,700", "key:H")
    told = opened(data, [SCREEN])
    assert (told["place"], told["page"]) == ([200, 150, 1200, 700], "history")


@pytest.mark.parametrize("size", [(1366, 768), (1280, 800), (1380, 1024), (1920, 800)])
def test_the_first_window_fills_a_screen_that_is_too_small_for_it(tmp_path, size):
    told = opened(tmp_path / "data", [(0, 0, *size)])
    x, y, width, height = told["place"]
    assert told["state"] == ["maximized"]
    assert 0 < x == size[0] - x - width  # the frame of the screen in memory
    assert 0 < y == size[1] - y - height


def test_the_first_window_has_the_designs_size_where_there_is_room(tmp_path):
    told = opened(tmp_path / "data", [(0, 0, 1440, 900)])
    assert (told["place"][2:], told["state"]) == ([1366, 768], [])


def test_every_page_can_be_begun_with_but_what_runs(tmp_path):
    data, before = tmp_path / "data", ""
    pages = {"P": "plan", "G": "guide", "R": "runs", "S": "settings", "Space": "", "H": "history", "Return": ""}
    for key, page in pages.items():
        told = opened(data, [SCREEN], "key:Escape", f"key:{key}")
        assert (told["began"], told["page"]) == (before, page)
        before = page


def test_a_second_screen_that_is_still_there(tmp_path):
    data = tmp_path / "data"
    opened(data, [SCREEN, SECOND], PLACE)
    told = opened(data, [SCREEN, SECOND])
    assert (told["place"], told["screen"]) == ([2100, 200, 1400, 900], "screen 1")


def test_a_second_screen_that_is_gone(tmp_path):
    data = tmp_path / "data"
    opened(data, [SCREEN, SECOND], PLACE)
    x, y, width, height = opened(data, [SCREEN])["place"]
    assert x >= 0
    assert y >= 0
    assert x + width <= 1920
    assert y + height <= 1080


def test_a_window_larger_than_the_screen_shrinks(tmp_path):
    data = tmp_path / "data"
    opened(data, [SECOND], "move:2000,100,2400,1300")
    x, y, width, height = opened(data, [(0, 0, 1366, 768)])["place"]
    assert 0 <= x < 10
    assert 0 <= y < 10
    assert width <= 1366
    assert height <= 768


def test_full_screen_is_on_the_screen_of_the_window_and_comes_back_there(tmp_path):
    data = tmp_path / "data"
    told = opened(data, [SCREEN, SECOND], PLACE, "key:F11")
    assert (told["place"], told["state"]) == (list(SECOND), ["full screen"])
    told = opened(data, [SCREEN, SECOND])
    assert (told["place"], told["state"]) == (list(SECOND), ["full screen"])
    told = opened(data, [SCREEN, SECOND], "key:F11")
    assert (told["place"], told["state"]) == ([2100, 200, 1400, 900], [])


def test_a_maximised_window_is_maximised_again_and_after_full_screen_too(tmp_path):
    data = tmp_path / "data"
    opened(data, [SCREEN, SECOND], PLACE, "maximize")
    told = opened(data, [SCREEN, SECOND])
    assert (told["screen"], told["state"]) == ("screen 1", ["maximized"])
    assert opened(data, [SCREEN, SECOND], "key:F11", "key:F11")["state"] == ["maximized"]


def test_a_run_for_one_session_changes_nothing(tmp_path):
    data = tmp_path / "data"
    opened(data, [SCREEN], "move:200,150,1200,700", "key:H")
    before = (data / LOOK).read_bytes()
    opened(data, [SCREEN], "train", "move:10,10,1100,650")
    assert (data / LOOK).read_bytes() == before


@pytest.mark.parametrize("place", ["no base64 ✗", "AdnQywADAAAAAAAA", "AdnQywAD" + "/////" * 20])
def test_a_damaged_place_is_some_place_that_can_be_seen(tmp_path, place):
    data = tmp_path / "data"
    data.mkdir()
    (data / LOOK).write_text(json.dumps({"place": place, "page": "bare_rest"}), encoding="utf-8")
    told = opened(data, [SCREEN])
    x, y, _, _ = told["place"]
    assert told["page"] == ""
    assert 0 <= x < 1920
    assert 0 <= y < 1080


def test_what_is_no_text_is_left_out(tmp_path):
    (tmp_path / LOOK).write_text(json.dumps({"theme": "light", "language": 3, "more": "x"}))
    assert remembered(tmp_path) == Look(theme="light")
