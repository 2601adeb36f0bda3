"""Opens the window and runs until it is closed."""

import os
import sys

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from hipcoach import __version__, paths
from hipcoach.app.house import House, Wishes
from hipcoach.app.system import check_screen, on_signals, to_log
from hipcoach.clock import SystemClock
from hipcoach.coach.clock import Clock
from hipcoach.crashes import report_of_last_run, watched
from hipcoach.domain.errors import UserError
from hipcoach.instance import hold, ring

LEAVING_MS = 5000
"""How long a window may take from its disappearance to its end."""


def run(wishes: Wishes, clock: Clock | None = None) -> int:
    """Open the window and run until it is closed.

    Args:
        wishes: What was asked for on the command line.
        clock: The clock to live by; the machine's where none is given.

    Returns:
        The exit code.

    Raises:
        UserError: There is no screen, the record could not be opened, or a session was asked for while another
            window has this record open.
    """
    check_screen()
    # Whatever is written from here on is for its owner's eyes only.
    os.umask(0o077)
    qInstallMessageHandler(to_log)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        msg = "another kind of Qt application is running"
        raise TypeError(msg)
    app.setApplicationName("hipcoach")
    app.setApplicationDisplayName("Hipcoach")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("hipcoach")
    app.setStyle("Fusion")
    held = hold(wishes.data_dir)
    if held is None:
        if ring(wishes.data_dir):
            return _leave_it_to_the_first(wishes)
        # It may be on its way out, with a backup to make.
        held = hold(wishes.data_dir, LEAVING_MS)
    if held is None:
        raise UserError("Hipcoach is open already, but its window does not answer.", "Close it and start again.")
    log = wishes.data_dir / paths.LOG
    with held:
        # Where nobody looks at the window, what is to be said waits for the next one.
        crash = None if wishes.exits_when_ready else report_of_last_run(log)
        with watched(log):
            house = House(app, wishes, clock or SystemClock())
            if crash is not None:
                house.tell_of_last_run(crash)
            on_signals(house.end, house)
            app.commitDataRequest.connect(house.end)
            with house.alarm.listening():
                code = app.exec()
    qInstallMessageHandler(None)
    if house.failure is not None:
        raise house.failure
    return code


def _leave_it_to_the_first(wishes: Wishes) -> int:
    """Another window has this record open, and has come to the front: this start ends."""
    if wishes.plan_request is not None:
        raise UserError("Hipcoach is open already.", "Start the session in its window, or close it first.")
    return 0
