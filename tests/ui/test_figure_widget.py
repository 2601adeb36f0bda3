"""The figure on a page: it glides, it can be turned, and it rests when nobody looks."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from hipcoach.domain.pose import Pose
from hipcoach.figure import FRONT, MAN, SIDE, View, stand
from hipcoach.ui.components.figure_widget import FigureWidget
from hipcoach.ui.theme import Theme

ROOT = Path(__file__).parents[2]
BOTTOM = Pose(shank=-0.6, thigh=25.4, trunk=67.6, arm=-15.6, elbow=3.6, head=57.4)


@pytest.fixture
def theme(qapp) -> Theme:
    return Theme(ROOT / "resources" / "theme" / "app.qss", "light")


@pytest.fixture
def widget(qtbot: QtBot, theme: Theme) -> FigureWidget:
    figure = FigureWidget(theme, is_draggable=True)
    qtbot.addWidget(figure)
    figure.resize(300, 320)
    with qtbot.waitExposed(figure):
        figure.show()
    return figure


def test_it_glides_to_a_pose_and_then_rests(qtbot, widget):
    between = []
    with qtbot.waitSignal(widget.arrived):
        widget.set_pose(BOTTOM, breath=1.0)
        assert widget.is_moving
        qtbot.waitUntil(lambda: between.append(widget.pose.trunk) or 5 < widget.pose.trunk < 65)
    assert widget.pose == BOTTOM
    assert widget.breath == 1.0
    assert not widget.is_moving


def test_it_glides_to_a_view(qtbot, widget):
    with qtbot.waitSignal(widget.arrived):
        widget.set_view(FRONT)
        assert widget.is_moving
    assert widget.view == FRONT


def test_a_new_view_in_mid_glide_keeps_the_pose_that_was_asked_for(qtbot, widget):
    widget.set_pose(BOTTOM)
    with qtbot.waitSignal(widget.arrived):
        widget.set_view(FRONT)
    assert (widget.pose, widget.view) == (BOTTOM, FRONT)


def test_with_less_motion_it_is_there_at_once(qtbot, widget):
    widget.set_reduce_motion(True)
    with qtbot.waitSignal(widget.arrived):
        widget.set_pose(BOTTOM)
        assert not widget.is_moving
        assert widget.pose == BOTTOM


def test_hidden_it_does_not_repaint(widget):
    widget.set_pose(BOTTOM)
    assert widget.is_moving
    widget.hide()
    assert not widget.is_moving
    assert widget.pose == BOTTOM
    widget.set_view(FRONT)
    assert not widget.is_moving
    assert widget.view == FRONT


def test_a_played_motion_follows_its_path_and_ends_there(qtbot, widget):
    asked = []

    def motion(share: float) -> tuple[Pose, float]:
        asked.append(share)
        return BOTTOM, share

    with qtbot.waitSignal(widget.arrived):
        widget.play(motion, 120)
    assert len(asked) > 2
    assert asked[1:] == sorted(asked[1:])  # the first question is where it ends
    assert (widget.pose, widget.breath) == (BOTTOM, 1.0)


def test_dragging_turns_it_with_the_hand(qtbot, widget):
    qtbot.mousePress(widget, Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    with qtbot.waitSignal(widget.turned):
        qtbot.mouseMove(widget, QPoint(100, 100))
    qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert widget.view.yaw_deg == pytest.approx(SIDE.yaw_deg + 60)
    assert widget.view.pitch_deg == 0  # heights stay level lines
    before = widget.view
    qtbot.mouseMove(widget, QPoint(20, 100))
    assert widget.view == before  # it was let go


def test_it_is_not_turned_unless_it_may_be(qtbot, theme):
    widget = FigureWidget(theme)
    qtbot.addWidget(widget)
    qtbot.mousePress(widget, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    qtbot.mouseMove(widget, QPoint(10, 60))
    assert widget.view == SIDE


@pytest.mark.parametrize("size", [(120, 300), (300, 120), (400, 420)])
@pytest.mark.parametrize("view", [SIDE, FRONT, View(77), View(52)])
@pytest.mark.parametrize("implement", ["dumbbell", "barbell"])
def test_the_figure_stays_inside_its_widget(qtbot, theme, size, view, implement):
    widget = FigureWidget(theme, reduce_motion=True, has_room_for_bar=True)
    qtbot.addWidget(widget)
    widget.resize(*size)
    widget.set_implement(implement)
    widget.set_pose(BOTTOM)
    widget.set_view(view)
    left, bottom, right, top = widget.figure().bounds
    frame = widget.frame
    assert frame.x_of(left) >= 0
    assert frame.x_of(right) <= widget.width()
    assert frame.y_of(top) >= 0
    assert frame.y_of(bottom) <= widget.height()


def test_new_colours_repaint_it(widget, theme):
    light = widget.grab().toImage()
    theme.choose("dark")
    assert widget.grab().toImage() != light
    theme.choose("light")


def test_another_figure_and_another_skin_are_painted_at_once(widget, theme):
    woman = widget.grab().toImage()
    theme.adopt({"figure": "man"})
    man = widget.grab().toImage()
    assert man != woman
    assert widget.figure() == stand(widget.pose, widget.view, build=MAN)
    theme.adopt({"skin": "5"})
    assert widget.grab().toImage() != man


def test_marks_are_painted_over_it(qtbot, theme):
    seen = []
    widget = FigureWidget(theme, overlay=lambda _, frame, figure: seen.append((frame, figure)))
    qtbot.addWidget(widget)
    widget.grab()
    assert seen[-1] == (widget.frame, widget.figure())
