"""No part of a page is ever a window of its own, not even for a moment while the page is built."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from hipcoach import paths
from hipcoach.domain.keys import Action
from hipcoach.ui.language import speak
from hipcoach.ui.main_window import MainWindow
from tests.helpers.every_page import every_page, full_house

MEANT = Qt.WindowType.Popup, Qt.WindowType.ToolTip


class Strays(QObject):
    """Remembers every widget that is shown as a window and is not meant to be one."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() in {QEvent.Type.Show, QEvent.Type.ShowToParent}
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and not isinstance(watched, MainWindow | QDialog)
            and watched.windowType() not in MEANT
        ):
            said = watched.accessibleName() or getattr(watched, "text", str)()
            self.seen.append(f"{type(watched).__name__} “{said}”")
        return False


@pytest.fixture
def strays(qapp: QApplication) -> Iterator[Strays]:
    locale = QLocale()
    watcher = Strays()
    qapp.installEventFilter(watcher)
    yield watcher
    qapp.removeEventFilter(watcher)
    speak("en", paths.translations())
    QLocale.setDefault(locale)


def test_no_page_shows_a_part_of_itself_as_a_window(qapp, tmp_path: Path, strays: Strays):
    with full_house(tmp_path, "dark", (1366, 768)) as (window, gym, clock):
        for _ in every_page(window, gym, clock):
            qapp.processEvents()
    assert strays.seen == []


@pytest.mark.qt_log_ignore("pipewire", "PulseAudioService", extend=True)  # Settings look for sound devices
def test_no_setting_builds_a_page_through_a_window(start: Callable, strays: Strays):
    house = start()
    for name, value in (("language", "de"), ("text_size", 150)):
        house._window.navigation.act(Action.SETTINGS)
        row = house._window.navigation.pages.made.settings.rows[name]
        row.set_value(value)
        row.changed.emit(row.value)
        for _ in range(5):
            QCoreApplication.processEvents()
    assert house._window.navigation.page == Action.SETTINGS
    assert QLocale().language() is QLocale.Language.German
    assert house._theme.text_size == 150
    for action in (Action.PLAN, Action.HISTORY, Action.RUNS, Action.GUIDE):
        house._window.navigation.act(action)
        QCoreApplication.processEvents()
    assert strays.seen == []
