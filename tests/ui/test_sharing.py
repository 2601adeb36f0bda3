"""The picture to share: by one key from the summary and from History; and nothing on it is cut."""

import re
import subprocess
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog

from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.picture import picture_of
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.states import State
from hipcoach.ui.painting.share import HEIGHT, WIDTH, Sitter, draw_share
from hipcoach.ui.sharing import free_file
from hipcoach.ui.tokens import BY_NAME, DARK
from tests.helpers import histories
from tests.helpers.mutations import few_and_many, hold_for
from tests.helpers.records import EVENING, a_plan, a_session, a_set
from tests.helpers.window import House, real_exercises

K = Qt.Key
A_MARGIN = 150
"""What is drawn beside the picture is seen here."""

LEAST_PX = 15
"""Smaller letters cannot be read on a phone."""

AIR = 40
"""The least air between words and the picture's edge, in pixels."""


@pytest.fixture
def pictures(home: Path) -> Path:
    """The user's folder of pictures."""
    folder = home / "Pictures"
    folder.mkdir()
    return folder


def to_summary(house: House) -> None:
    house.press(K.Key_Return, K.Key_Return)
    house.wait_for(State.WORKING)
    house.wait_for(State.RESTING)
    house.wait(3)
    house.press(K.Key_Return)
    house.wait_for(State.WORKING)
    house.wait_for(State.SUMMARY)
    house.wait(3)


def said(house: House) -> str:
    assert house.window._notice.isVisible()
    return house.window._notice._text.text()


def a_day(days: int = 0, load: str = "12", **changes) -> SessionRecord:
    sets = tuple(a_set(set_number=number, load=Load(Decimal(load))) for number in (1, 2, 3, 4))
    session = a_session(**{"sets": sets, **changes})
    return replace(session, started_at=session.started_at + timedelta(days=days))


def test_a_key_on_the_summary_makes_the_picture(short, pictures):
    to_summary(short)
    short.press(K.Key_P)
    (file,) = pictures.iterdir()
    assert re.fullmatch(r"Hipcoach \d{4}-\d\d-\d\d dumbbell deadlift\.png", file.name)
    assert said(short) == f"The picture is in {file}, and on the clipboard."
    image = QImage(str(file))
    assert (image.width(), image.height()) == (1080, 1350)
    assert QGuiApplication.clipboard().image().convertToFormat(image.format()) == image
    assert short.state is State.SUMMARY
    short.press(K.Key_Return)
    assert short.stored()[0].finished_at is not None


def test_a_second_picture_spares_the_first(short, pictures):
    to_summary(short)
    short.press(K.Key_P)
    (first,) = pictures.iterdir()
    before = first.read_bytes()
    # Qt smooths letters a shade differently the first time that it draws them.
    short.press(K.Key_P)
    short.press("7")  # pain is in no picture
    short.press(K.Key_P)
    second, third = (pictures / f"{first.stem} {number}.png" for number in (2, 3))
    assert sorted(pictures.iterdir()) == sorted([first, second, third])
    assert first.read_bytes() == before
    assert second.read_bytes() == third.read_bytes()


def test_without_a_folder_of_pictures_it_goes_home(short, home):
    to_summary(short)
    short.press(K.Key_P)
    (file,) = home.glob("*.png")
    assert str(file) in said(short)


def test_what_cannot_be_written_is_told_and_lies_on_the_clipboard(short, pictures):
    to_summary(short)
    (pictures / f"Hipcoach {short.clock.today().date().isoformat()} dumbbell deadlift.png.unfinished").mkdir()
    short.press(K.Key_P)
    assert "could not be written" in said(short)
    assert said(short).endswith("The picture is on the clipboard: paste it where you like.")
    assert QGuiApplication.clipboard().image().width() == 1080


def test_history_makes_a_picture_of_the_selected_session(house, pictures):
    house.activate()
    for days, load in ((0, "10"), (3, "11"), (6, "12"), (9, "13")):
        house.store.save_whole(a_day(days, load))
    house.press(K.Key_H, K.Key_Down, K.Key_P)
    (file,) = pictures.iterdir()
    assert file.name == "Hipcoach 2026-03-11 dumbbell deadlift.png"
    # The trend ends with the session in the picture.
    house.press(K.Key_Up, K.Key_P)
    assert len(list(pictures.iterdir())) == 2


def test_the_trend_ends_with_the_session_in_the_picture(house):
    days = [a_day(days, str(10 + days)) for days in range(15)]
    for one in (*days, replace(a_day(12), finished_at=None), a_day(3, sets=(a_set(variation="barbell"),))):
        house.store.save_whole(one)
    before = house.gym.sessions_before(days[13], ("deadlift", "dumbbell"), 11)
    assert before == tuple(days[2:13])


def test_history_writes_a_report_where_it_is_told_to(house, tmp_path):
    house.activate()
    house.store.save_whole(a_day())
    house.press(K.Key_H, K.Key_O)
    (dialog,) = [one for one in house.window.findChildren(QFileDialog) if one.isVisible()]
    file = tmp_path / "report.pdf"
    dialog.fileSelected.emit(str(file))
    dialog.done(QFileDialog.DialogCode.Accepted)
    assert said(house) == f"The report is in {file}."
    assert file.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Hipcoach push/pull: heavy?", "Hipcoach push pull heavy.png"),
        ("..", ".png"),
        ("ß" * 200, "ß" * 60 + ".png"),
    ],
)
def test_a_file_has_a_name_that_every_system_takes(tmp_path, name, file):
    assert free_file(tmp_path, name).name == file


NAMES = (
    "Dumbbell deadlift",
    "Hips",
    "W" * 90,
    "Hips for runners, the long evening version with everything we know",
)
LOADS = ("0", "2.5", "12", "102.125", "1100")


def any_session(chance: Random) -> tuple[SessionRecord, list[SessionRecord]]:
    """A session of one lift to four, of one set to twenty, and a dozen before it at most."""
    sets = []
    lifts = [*real_exercises(), ("squat", "goblet")]
    for block, (exercise, variation) in enumerate(chance.choices(lifts, k=chance.choice([1, 1, 2, 4]))):
        load = Load(Decimal(chance.choice(LOADS)), chance.choice([*Unit]), chance.choice([1, 2]))
        sides = chance.choice([(None,), (Side.LEFT, Side.RIGHT)])
        for number in range(1, chance.choice([1, 3, 4, 5, 8, 20]) + 1):
            one = a_set(block=block, exercise=exercise, variation=variation, set_number=number, load=load)
            one = replace(one, reps=chance.choice([0, 6, 50]), is_confirmed=chance.random() < 0.7)
            sets += [replace(one, side=side) for side in sides]
    session = a_session(sets=tuple(sets), plan=a_plan(name=chance.choice(NAMES)))
    before = [
        replace(session, started_at=EVENING - timedelta(days=400 - place), sets=(replace(sets[0], reps=place),))
        for place in range(chance.choice([0, 2, 3, 11]))
    ]
    return session, before


def words_in(file: Path) -> list[list[tuple[QRectF, str]]]:
    """The words of each page of a PDF, with where they stand."""
    found = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, text=True, check=True).stdout
    word = re.compile(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>')
    return [
        [
            (QRectF(left, top, right - left, bottom - top), text)
            for *corners, text in word.findall(page)
            for left, top, right, bottom in [tuple(map(float, corners))]
        ]
        for page in found.split("<page ")[1:]
    ]


def draw_on_pages(file: Path, drawn: list[tuple[SessionRecord, list[SessionRecord]]]) -> None:
    """Each picture on a page of its own, with room around it."""
    writer = QPdfWriter(str(file))
    writer.setResolution(72)
    size = QPageSize(QSizeF(WIDTH + 2 * A_MARGIN, HEIGHT + 2 * A_MARGIN), QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    for place, (session, before) in enumerate(drawn):
        if place:
            writer.newPage()
        picture = picture_of(session, before, real_exercises(), Unit.KG)
        sitter = Sitter(real_exercises().get(picture.key), DARK)
        draw_share(painter, QRectF(A_MARGIN, A_MARGIN, WIDTH, HEIGHT), picture, sitter)
    painter.end()


@pytest.mark.readers
@pytest.mark.usefixtures("qapp")
@few_and_many(20, 1000)
def test_no_words_are_cut_and_none_lie_on_others(tmp_path, cases):
    inside = QRectF(A_MARGIN, A_MARGIN, WIDTH, HEIGHT).adjusted(AIR, AIR, -AIR, -AIR)
    file = tmp_path / "pictures.pdf"
    draw_on_pages(file, [any_session(Random(seed)) for seed in range(cases)])  # noqa: S311 - the same ones again
    pages = words_in(file)
    assert len(pages) == cases
    for seed, words in enumerate(pages):
        assert "Hipcoach" in {text for _, text in words}
        assert [text for box, text in words if not inside.contains(box)] == [], seed
        # Lines have air above and below their letters.
        boxes = [(box.adjusted(1, box.height() * 0.25, -1, -box.height() * 0.25), text) for box, text in words]
        for place, (box, text) in enumerate(boxes):
            assert [other for one, other in boxes[place + 1 :] if one.intersects(box)] == [], (seed, text)
            assert box.height() > LEAST_PX * 0.6, (seed, text)


@pytest.mark.usefixtures("qapp")
@few_and_many(4, 100)
def test_whatever_is_recorded_can_be_painted_in_every_theme(cases):
    def check(session: SessionRecord) -> None:
        picture = picture_of(session, (), real_exercises(), Unit.LB)
        for tokens in BY_NAME.values():
            image = QImage(270, 338, QImage.Format.Format_RGB32)
            image.fill(0)
            painter = QPainter(image)
            draw_share(painter, QRectF(image.rect()), picture, Sitter(None, tokens))
            painter.end()
            assert image.pixelColor(1, 1).name() == tokens.surface
            assert any(image.pixelColor(x, 319).name() != tokens.surface for x in range(18, 50)), "the word mark"

    hold_for(cases, histories.sessions.filter(lambda session: session.sets), check)
