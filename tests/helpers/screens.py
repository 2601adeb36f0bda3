"""The real program on screens that are only in its memory, one deed at a time.

`python -m tests.helpers.screens DATA_DIR DEED…` opens the window, does what it is told, tells where the window is,
and closes it. Where the screens are stands in the file that `screens` writes.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hipcoach.app import Wishes
from hipcoach.app.house import House
from hipcoach.clock import SystemClock
from hipcoach.domain.request import PlanRequest
from tests.helpers.window import skip_introduction

ROOT = Path(__file__).parents[2]
Place = tuple[int, int, int, int]


def opened(data: Path, screens: Sequence[Place], *deeds: str) -> dict[str, Any]:
    """What a run on these screens told: its window's `place`, `state`, `screen`, and the pages.

    Args:
        data: The data folder.
        screens: Where each screen lies: x, y, width and height.
        deeds: `move:x,y,width,height`, `maximize`, `key:H` and so on, in order; `train` asks for a session.
    """
    config = data.parent / "screens.json"
    described = [
        {"name": f"screen {number}", "x": x, "y": y, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
        for number, (x, y, width, height) in enumerate(screens)
    ]
    config.write_text(json.dumps({"screens": described}))
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.screens", str(data), *deeds],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        capture_output=True,
        text=True,
        check=True,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def main() -> None:
    data, *deeds = sys.argv[1:]
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    request = PlanRequest("deadlift") if "train" in deeds else None
    house = House(app, Wishes(Path(data), request, output="none"), SystemClock())
    window = house._window
    while window.navigation is None:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    skip_introduction(window)
    began = window.navigation.page
    for deed in deeds:
        name, _, value = deed.partition(":")
        match name:
            case "move":
                window.setGeometry(*map(int, value.split(",")))
            case "maximize":
                window.showMaximized()
            case "key":
                QTest.keyClick(window, getattr(Qt.Key, f"Key_{value}"))
        QCoreApplication.processEvents()
    state = ("maximized", window.isMaximized()), ("full screen", window.isFullScreen())
    told = {
        "place": window.geometry().getRect(),
        "state": [name for name, is_so in state if is_so],
        "began": began,
        "page": window.navigation.page,
        "screen": window.screen().name(),
    }
    window.close()
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
