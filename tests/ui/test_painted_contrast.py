"""Every text stands out from what lies behind it, as painted: 7:1 on Train, 4.5:1 elsewhere, in every theme."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from hipcoach.domain.keys import Action
from hipcoach.ui.components import train_canvas
from hipcoach.ui.painting.train import PAGE
from hipcoach.ui.theme import Theme
from hipcoach.ui.tokens import BY_NAME
from tests.helpers.canvas import Canvas, blank
from tests.helpers.colours import contrast
from tests.helpers.window import SHEET
from tests.ui.test_train_canvas import EXTREMES, scenes

ON_TRAIN, ELSEWHERE = 7.0, 4.5
WITH_WORDS = (QLabel, QAbstractButton, QLineEdit, QComboBox)
MADE_OF = ("usual", "one_sided", "free")


class Writing(QPainter):
    """Remembers what it writes, where and in which colour, and writes nothing: what is behind it is seen."""

    written: list[tuple[str, str, QRect]]

    def drawText(self, *where):
        if isinstance(where[0], QPointF):
            at, text = where
            ink = QFontMetricsF(self.font()).tightBoundingRect(text).translated(at)
        else:
            room, flags, text = where
            ink = self.boundingRect(room, flags, text)
        place = self.transform().mapRect(QRectF(ink)).toAlignedRect()
        Writing.written.append((text, self.pen().color().name(), place))


@pytest.mark.parametrize("name", BY_NAME)
@pytest.mark.parametrize("made_of", MADE_OF)
def test_on_train(name, made_of, qtbot, monkeypatch):
    canvas = Canvas(Theme(SHEET, name))
    qtbot.addWidget(canvas)
    canvas.resize(PAGE.size().toSize())
    monkeypatch.setattr(train_canvas, "QPainter", Writing)
    faint = {}
    for state, scene in scenes(EXTREMES[made_of]).items():
        Writing.written = []
        canvas.show_scene(scene)
        image = blank(canvas)
        canvas.render(image)
        assert Writing.written
        for text, colour, place in (one for one in Writing.written if one[0]):
            for behind in corners(image, place):
                ratio = contrast(colour, behind)
                if ratio < ON_TRAIN:
                    faint[state, text] = round(ratio, 2), colour, behind
    assert faint == {}


def corners(image: QImage, place: QRect) -> Iterator[str]:
    place &= image.rect()
    for point in (place.topLeft(), place.topRight(), place.bottomLeft(), place.bottomRight(), place.center()):
        yield image.pixelColor(point).name()


@pytest.mark.parametrize("name", BY_NAME)
def test_on_every_page(name, house, qapp):
    house.theme.choose(name)
    house.theme.apply()
    faint = {}
    for action in (None, Action.GUIDE, Action.PLAN, Action.RUNS, Action.HISTORY, Action.SETTINGS):
        if action is not None:
            house.navigation.act(action)
        qapp.processEvents()
        page = house.page
        picture = page.grab().toImage()
        for one in page.findChildren(QWidget):
            if not isinstance(one, WITH_WORDS) or not one.isVisible() or not words_of(one):
                continue
            place = QRect(one.mapTo(page, one.rect().topLeft()), one.size()) & page.rect()
            visible = one.visibleRegion().boundingRect()
            if visible.size() != one.size():
                continue
            ratio = strongest(picture.copy(place))
            if ratio < ELSEWHERE:
                faint[str(action), words_of(one)] = round(ratio, 2)
    assert faint == {}


def words_of(one: QWidget) -> str:
    text = one.currentText() if isinstance(one, QComboBox) else one.text()
    return text or getattr(one, "placeholderText", str)()


def strongest(image: QImage) -> float:
    """The contrast of the commonest colour with the one that stands out most from it: letters have a core."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(image.height(), -1)[:, : image.width()]
    colours, counts = np.unique(pixels & 0xFFFFFF, return_counts=True)
    names = [f"#{colour:06x}" for colour in colours]
    ground = names[int(counts.argmax())]
    return max(contrast(ground, name) for name in names)
