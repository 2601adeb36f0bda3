"""The report on paper: as many sheets as it takes, and no row of a table is cut.

The report is laid out as pieces that follow each other. A piece is drawn whole; a heading stays with what
follows it, and where a table goes on on the next sheet, its heads stand above it again.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from hipcoach.domain.looking_back import WeekMark
from hipcoach.domain.report import Entry, LiftReport, Report
from hipcoach.domain.words import words
from hipcoach.ui.dates import day_text
from hipcoach.ui.language import told, tr, tr_count
from hipcoach.ui.painting.paper import WHITE, Sheet, draw_wrapped, wrapped_height
from hipcoach.ui.painting.report_charts import draw_felt, draw_weeks
from hipcoach.ui.painting.text import broken, draw_line

PURPOSE = words(
    "For a physiotherapist: what was lifted, how hard it was, and what was felt. Loads are as they were entered. "
    "Tempo is seconds down, at the bottom, up, at the top. Effort is the highest of the session, "
    "RPE 1–10; pain is told on a scale of 0–10. Repetitions in brackets are not confirmed."
)
FOOTER = words(
    "Written by the person who trained, with Hipcoach. Not a medical device; nothing here is a diagnosis."
)
NOTHING = words("No session is recorded in these weeks.")
NO_PAIN = words("Pain: nothing was told, neither in a session nor for a morning after.")

_TITLE, _LARGE, _TEXT, _SMALL = 62.0, 42.0, 30.0, 27.0
_LINE, _ROW_AIR = 38.0, 20.0
_CELL_GAP, _HEADS = 18.0, 56.0
_FOOT = 70.0
_MOST_LINES = 24
"""A row of more lines may go on on the next sheet: no sheet holds a note of thousands of words."""

_COLUMNS = (
    (words("Date"), 206.0),
    (words("Asked", note="sets and repetitions asked for"), 240.0),
    (words("Repetitions done"), 400.0),
    (words("Load"), 236.0),
    (words("Tempo"), 186.0),
    (words("Effort"), 116.0),
    (words("Fault felt"), 236.0),
    (words("Pain"), 92.0),
    (words("Next day", note="pain on the day after"), 148.0),
)
_MEDIUM, _DEMI = QFont.Weight.Medium, QFont.Weight.DemiBold
_NONE = "–"


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that is drawn whole.

    Attributes:
        height: In tenths of a millimetre.
        draw: Draws it with its top left corner at a point.
        keeps: Whether the next piece must stand on the same sheet.
        heads: What stands above it where it is the first on a sheet: the heads of its table.
    """

    height: float
    draw: Callable[[QPainter, QPointF], object]
    keeps: bool = False
    heads: "Piece | None" = None


def title_of(report: Report) -> str:
    """What the report is, and of when: `Training report, 5 October – 29 November 2026`."""
    first, last = report.first, report.last
    day = tr("d", note="a date's day before another date, as in 5 – 9 March")
    pattern = "d MMMM yyyy" if first.year != last.year else "d MMMM" if first.month != last.month else day
    return tr("Training report, {first} – {last}", first=day_text(first, pattern), last=day_text(last))


def pages_of(report: Report, sheet: Sheet) -> list[Callable[[QPainter], None]]:
    """The sheets of a report, each to be drawn on a painter whose unit is a tenth of a millimetre."""
    sheets = _spread(_pieces(report, sheet.inside.width()), sheet.inside.height() - _FOOT)
    return [partial(_draw_sheet, sheet, placed, place, len(sheets)) for place, placed in enumerate(sheets, 1)]


Placed = list[tuple[float, Piece]]
"""Pieces, each with how far below the sheet's upper margin it stands."""


def _spread(pieces: Sequence[Piece], room: float) -> list[Placed]:
    """Spread pieces over sheets of so much room."""
    sheets: list[Placed] = [[]]
    y = 0.0
    for place, piece in enumerate(pieces):
        needed, end = piece.height, place
        while pieces[end].keeps and end + 1 < len(pieces):
            end += 1
            needed += pieces[end].height
        if sheets[-1] and y + needed > room and not _is_kept(pieces, place):
            sheets.append([])
            y = 0.0
            if piece.heads is not None:
                sheets[-1].append((y, piece.heads))
                y += piece.heads.height
        sheets[-1].append((y, piece))
        y += piece.height
    return sheets


def _is_kept(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a piece stands on the sheet of the one before, whatever room there is."""
    return place > 0 and pieces[place - 1].keeps


def _draw_sheet(sheet: Sheet, placed: Placed, number: int, count: int, painter: QPainter) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, sheet.width, sheet.height), QColor(WHITE.surface))
    inside = sheet.inside
    for y, piece in placed:
        piece.draw(painter, QPointF(inside.left(), inside.top() + y))
    at = QPointF(inside.right(), inside.bottom())
    paging = tr("{number} of {count}", note="sheets", number=number, count=count)
    used = draw_line(painter, at, paging, _SMALL, WHITE.text_muted, weight=_MEDIUM, align=_TO_RIGHT)
    room = inside.width() - used - 60.0
    draw_line(painter, inside.bottomLeft(), told(FOOTER), _SMALL, WHITE.text_muted, weight=_MEDIUM, max_width=room)


_TO_RIGHT = Qt.AlignmentFlag.AlignRight


def _pieces(report: Report, width: float) -> list[Piece]:
    pieces = [_title(report, width), _paragraph(told(PURPOSE), width, WHITE.text_muted)]
    if not report.lifts:
        return [*pieces, _paragraph(told(NOTHING), width, WHITE.text)]
    pieces.append(_paragraph(_summary(report), width, WHITE.text, _DEMI))
    if report.felt:
        pieces.append(Piece(430.0, partial(_draw_felt, report, width)))
    else:
        pieces.append(_paragraph(told(NO_PAIN), width, WHITE.text))
    for lift in report.lifts:
        pieces += _lift_pieces(lift, report, width)
    return pieces


def _title(report: Report, width: float) -> Piece:
    def draw(painter: QPainter, at: QPointF) -> None:
        base = QPointF(at.x(), at.y() + _TITLE * 0.8)
        draw_line(painter, base, title_of(report), _TITLE, WHITE.text, max_width=width)

    return Piece(_TITLE * 1.35, draw)


def _paragraph(text: str, width: float, colour: str, weight: QFont.Weight = _MEDIUM) -> Piece:
    def draw(painter: QPainter, at: QPointF) -> None:
        draw_wrapped(painter, QRectF(at.x(), at.y(), width, 0.0), text, _TEXT, colour, weight)

    return Piece(wrapped_height(text, _TEXT, width, weight) + 26.0, draw)


def _draw_felt(report: Report, width: float, painter: QPainter, at: QPointF) -> None:
    draw_felt(painter, QRectF(at.x(), at.y(), width, 390.0), report)


def _summary(report: Report) -> str:
    """The weeks in a few sentences."""
    sentences = [
        tr(
            "{sessions} in {weeks}",
            sessions=tr_count("%n session", "%n sessions", report.sessions),
            weeks=tr_count("%n week", "%n weeks", len(report.weeks), note="in so many weeks"),
        ),
        *filter(None, [told(report.adherence.words)]),
    ]
    if report.worst_pain is not None:
        sentences.append(tr("highest pain in a session: {pain}", pain=report.worst_pain))
    if report.worst_morning is not None:
        sentences.append(tr("highest pain the morning after: {pain}", pain=report.worst_morning))
    marked: dict[WeekMark, list[str]] = {}
    for week in report.weeks:
        if week.mark:
            marked.setdefault(week.mark, []).append(day_text(week.monday, "d MMMM"))
    sentences += [_marked_text(mark, ", ".join(days)) for mark, days in marked.items()]
    return f"{'; '.join(sentences)}."


def _marked_text(mark: WeekMark, days: str) -> str:
    if mark is WeekMark.RESTING:
        return tr("resting in the week of {days}", days=days)
    return tr("injured in the week of {days}", days=days)


def _lift_pieces(lift: LiftReport, report: Report, width: float) -> Iterator[Piece]:
    yield Piece(220.0, partial(_draw_lift_head, lift, report, width), keeps=True)
    columns = _columns(width)
    yield Piece(_HEADS, partial(_draw_heads, columns, width), keeps=True)
    again = Piece(_HEADS + 64.0, partial(_draw_heads_again, lift.name, columns, width))
    for entry in lift.entries:
        yield from _rows(entry, columns, width, again)


def _draw_lift_head(lift: LiftReport, report: Report, width: float, painter: QPainter, at: QPointF) -> None:
    at = at + QPointF(0.0, 30.0)
    chart = QRectF(at.x() + width * 0.56, at.y(), width * 0.44, 170.0)
    room = width * 0.56 - 60.0
    draw_line(painter, QPointF(at.x(), at.y() + 84.0), lift.name, _LARGE, WHITE.text, max_width=room)
    load_of = tr("load: {load_of}", load_of=lift.load_of) if lift.load_of else ""
    parts = (tr_count("%n session", "%n sessions", lift.sessions), told(lift.adherence.words), load_of)
    line = " · ".join(filter(None, parts))
    draw_line(
        painter, QPointF(at.x(), at.y() + 134.0), line, _TEXT, WHITE.text_muted, weight=_MEDIUM, max_width=room
    )
    draw_weeks(painter, chart, report.weeks, lift.by_week)


def _columns(width: float) -> list[tuple[str, float, float]]:
    """Heads with their left ends and widths, from the sheet's left margin."""
    share = width / sum(column for _, column in _COLUMNS)
    columns, x = [], 0.0
    for head, column in _COLUMNS:
        columns.append((told(head), x, column * share - _CELL_GAP))
        x += column * share
    return columns


def _draw_heads_again(
    name: str, columns: list[tuple[str, float, float]], width: float, painter: QPainter, at: QPointF
) -> None:
    base = QPointF(at.x(), at.y() + 32.0)
    draw_line(painter, base, tr("{lift}, continued", lift=name), _TEXT, WHITE.text, weight=_DEMI, max_width=width)
    _draw_heads(columns, width, painter, at + QPointF(0.0, 64.0))


def _draw_heads(columns: list[tuple[str, float, float]], width: float, painter: QPainter, at: QPointF) -> None:
    for head, x, room in columns:
        base = QPointF(at.x() + x, at.y() + 34.0)
        draw_line(painter, base, head, _SMALL, WHITE.text_muted, weight=_DEMI, max_width=room)
    _draw_rule(painter, QPointF(at.x(), at.y() + 50.0), width, 3.0)


def _draw_rule(painter: QPainter, at: QPointF, width: float, thickness: float) -> None:
    painter.setPen(QPen(QColor(WHITE.border), thickness))
    painter.drawLine(at, QPointF(at.x() + width, at.y()))


def _rows(entry: Entry, columns: list[tuple[str, float, float]], width: float, heads: Piece) -> Iterator[Piece]:
    """One session: its cells, line by line, and below them its notes in the whole width."""
    lines = _cell_lines(entry, [room for _, _, room in columns])
    notes = [line for note in entry.notes for line in broken(told(note), _SMALL, width - columns[1][1], _MEDIUM)]
    texts: list[tuple[str, ...]] = [*lines, *((note,) for note in notes)]
    for start in range(0, len(texts), _MOST_LINES):
        some = texts[start : start + _MOST_LINES]
        is_last = start + _MOST_LINES >= len(texts)
        height = _LINE * len(some) + (_ROW_AIR if is_last else 0.0)
        yield Piece(height, partial(_draw_row, some, columns, width, is_last), heads=heads)


def _cell_lines(entry: Entry, rooms: list[float]) -> list[tuple[str, ...]]:
    """The cells of a session, each wrapped in its room, as lines of the table."""
    day = [day_text(entry.day, "d MMM yyyy")]
    done: list[tuple[str, ...]] = []
    for line in entry.lines:
        texts = (
            broken(told(text), _TEXT, room, _MEDIUM)
            for text, room in zip((line.reps, line.load, line.tempo), rooms[2:5], strict=True)
        )
        done += zip_longest(*texts, fillvalue="")
    reps, loads, tempos = zip(*done or [(tr("none", note="no repetitions"), "", "")], strict=True)
    cells: tuple[Sequence[str], ...] = (
        day,
        broken(told(entry.asked) or _NONE, _TEXT, rooms[1], _MEDIUM),
        reps,
        loads,
        tempos,
        [_number(entry.effort)],
        [line for fault in entry.faults or (_NONE,) for line in broken(told(fault), _TEXT, rooms[6], _MEDIUM)],
        [_number(entry.pain)],
        [_number(entry.morning_pain)],
    )
    return list(zip_longest(*cells, fillvalue=""))


def _number(number: int | None) -> str:
    return _NONE if number is None else str(number)


def _draw_row(
    texts: list[tuple[str, ...]],
    columns: list[tuple[str, float, float]],
    width: float,
    is_last: bool,
    painter: QPainter,
    at: QPointF,
) -> None:
    for place, cells in enumerate(texts):
        y = at.y() + _LINE * place + 34.0
        if len(cells) == 1:  # a line of a note
            left = columns[1][1]
            note = QPointF(at.x() + left, y)
            draw_line(painter, note, cells[0], _SMALL, WHITE.text_muted, weight=_MEDIUM, max_width=width - left)
            continue
        for (_, x, room), cell in zip(columns, cells, strict=True):
            if cell:
                base = QPointF(at.x() + x, y)
                draw_line(painter, base, cell, _TEXT, WHITE.text, weight=_MEDIUM, max_width=room)
    if is_last:
        _draw_rule(painter, QPointF(at.x(), at.y() + _LINE * len(texts) + _ROW_AIR - 6.0), width, 1.5)
