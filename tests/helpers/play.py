"""Drives an output in a process of its own: `python -m tests.helpers.play KIND STEPS`.

STEPS is JSON: a list of `["prepare", path]`, `["start"]`, `["stop"]`, `["gain", 0.5]`, `["close"]`,
`["open"]`, which goes on with a new output of the same kind, `["hang", pid]`, which stops another process, and
`["wait", seconds]`. At the end it prints, as JSON, the name and
the problem of the output after each step.
"""

import json
import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from hipcoach.audio.choose import open_output
from hipcoach.audio.output import Output


def _do(output: Output, what: str, arguments: list[object]) -> None:
    match what, arguments:
        case "prepare", [str() as path]:
            output.prepare(Path(path))
        case "gain", [int() | float() as gain]:
            output.set_gain(gain)
        case "hang", [int() as pid]:
            os.kill(pid, signal.SIGSTOP)
        case _:
            getattr(output, what)()


def main() -> None:
    app = QCoreApplication([])
    output = open_output(sys.argv[1])
    steps = iter(json.loads(sys.argv[2]))
    seen: list[list[str]] = []

    def go_on() -> None:
        nonlocal output
        for what, *arguments in steps:
            if what == "open":
                output.close()
                output = open_output(sys.argv[1])
                continue
            if what == "wait":
                QTimer.singleShot(round(float(str(arguments[0])) * 1000), look)
                return
            _do(output, str(what), arguments)
            seen.append([output.name, output.problem])
        output.close()
        app.quit()

    def look() -> None:
        seen.append([output.name, output.problem])
        go_on()

    QTimer.singleShot(0, go_on)
    app.exec()
    sys.stdout.write(json.dumps(seen))
    sys.stdout.flush()  # where the sound server hangs, the process ends without that


if __name__ == "__main__":
    main()
