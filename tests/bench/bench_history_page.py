"""History on a record of 100,000 sets beside a bare list of the same texts.

`python -m tests.bench.bench_history_page`: opens both, scrolls both from end to end, and prints medians with their
ratios.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QMainWindow

from hipcoach import paths
from hipcoach.domain.keys import Action
from hipcoach.ui.pages.history import HistoryPage
from tests.helpers.long_history import fill
from tests.helpers.window import House

SETS = 100_000
RUNS = 5
STEPS = 120
"""So many jumps from the first session to the last."""


def main() -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=int, default=SETS)
    options = parser.parse_args()
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        fill(folder / paths.DATABASE, options.sets)
        house = House(folder)
        house.window.resize(1366, 768)
        page = _page(house)  # loads the libraries
        model = page.browser.sessions
        texts = [model.index(row, 0).data() for row in range(model.rowCount())]
        ours = [_opened_ms(lambda: _again(house)) for _ in range(RUNS)]
        bare = [_opened_ms(lambda: _bare(texts)) for _ in range(RUNS)]
        page = _page(house)
        scrolled = _scrolled_ms(page.browser.list)
        window = _bare(texts)
        QApplication.processEvents()
        plain = _scrolled_ms(window.centralWidget())
        window.close()
        print(f"{len(texts):,} sessions, {options.sets:,} sets")
        print(f"{'':40}{'bare list':>12}{'History':>12}{'ratio':>8}   wanted")
        _row("open, ms", bare, ours, "≤ 300 ms")
        _row("a jump of the scroll bar, ms", plain, scrolled, "")
        _row("the longest of them, ms", [max(plain)], [max(scrolled)], "≤ 50 ms")
        for name, deed in _deeds(house, page):
            _row(name, [], [_opened_ms(deed) for _ in range(RUNS)], "")
        house.window.close_at_once()
    return 0


def _page(house: House) -> HistoryPage:
    house.navigation.act(Action.HISTORY)
    QApplication.processEvents()
    page = house.page
    assert isinstance(page, HistoryPage)
    return page


def _again(house: House) -> None:
    """Open the page as on its first visit."""
    pages = house.navigation.pages
    former, pages.made.history = pages.made.history, None
    if former is not None:
        house.window._stack.removeWidget(former)
        former.deleteLater()
    pages.show(Action.HISTORY)


def _bare(texts: list[str]) -> QMainWindow:
    window = QMainWindow()
    view = QListView()
    view.setUniformItemSizes(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setModel(QStringListModel(texts, view))
    window.setCentralWidget(view)
    window.resize(1366, 768)
    window.show()
    return window


def _opened_ms(deed: Callable[[], object]) -> float:
    """How long something takes until it is painted."""
    before = time.perf_counter()
    kept = deed()
    QApplication.processEvents()
    spent = (time.perf_counter() - before) * 1000
    if isinstance(kept, QMainWindow):
        kept.close()
        kept.deleteLater()
    return spent


def _scrolled_ms(view: QListView) -> list[float]:
    bar = view.verticalScrollBar()
    spent = []
    for step in range(STEPS + 1):
        before = time.perf_counter()
        bar.setValue(bar.maximum() * step // STEPS)
        view.viewport().repaint()
        spent.append((time.perf_counter() - before) * 1000)
    return spent


def _deeds(house: House, page: HistoryPage) -> list[tuple[str, Callable[[], object]]]:
    """What else is done on the page."""
    browser = page.browser
    flags = iter(range(1000))

    def mend() -> None:
        browser.head.noted.emit(f"note {next(flags)}")

    def search() -> None:
        browser.filters._words.setText(("grip", "slips")[next(flags) % 2])
        browser.filters._tell()

    return [
        ("the next session, ms", lambda: browser.list.setCurrentIndex(browser.sessions.index(next(flags), 0))),
        ("edit a note, ms", mend),
        ("undo or redo, ms", lambda: page.mender.undo() if next(flags) % 2 else page.mender.redo()),
        ("search for words, ms", search),
        ("show all again, ms", browser.filters.clear),
    ]


def _row(name: str, bare: list[float], ours: list[float], wanted: str) -> None:
    middle = statistics.median(ours)
    beside = statistics.median(bare) if bare else None
    ratio = f"{middle / beside:8.2f}" if beside else " " * 8
    print(f"{name:40}{f'{beside:.1f}' if beside else '':>12}{middle:12.1f}{ratio}   {wanted}".rstrip())


if __name__ == "__main__":
    sys.exit(main())
