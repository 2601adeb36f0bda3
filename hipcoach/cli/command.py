"""Runs one command line.

Rule 1: a person reads one sentence on stderr; the traceback goes to the log.
Rule 2: nothing is imported that the command does not need.
Exit codes: 0 done, 1 failure, 2 bad usage, 130 interrupted; the window's own is passed on.
"""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from hipcoach import paths
from hipcoach.cli.arguments import UsageError, parse
from hipcoach.domain.errors import UserError
from hipcoach.domain.request import PlanRequest, SessionRequest, WholePlan
from hipcoach.domain.timeline import DEFAULT_GET_READY_S

if TYPE_CHECKING:
    from hipcoach.domain.exercise import Exercise
    from hipcoach.library import Library

FAILED, MISUSED, INTERRUPTED = 1, 2, 130

Window = Callable[[Path, SessionRequest | None, bool, str | None, bool], int]
"""Opens the window: data folder, session to set up, start it at once, output, leave when ready."""


def run_command(argv: Sequence[str], open_window: Window) -> int:
    """Run what was typed and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that lacks “×” shows “?”; it must not cost the rest of the table.
            stream.reconfigure(errors="replace")
    try:
        arguments = parse(argv)
        data = paths.data_dir(arguments.data_dir)
    except UserError as error:
        return _say(error, MISUSED)

    from hipcoach.cli.logs import start_log, stop_log  # noqa: PLC0415 - not for --version

    log = start_log(data / paths.LOG)
    try:
        return _guarded(arguments, data, open_window)
    finally:
        stop_log(log)


def _guarded(arguments: Namespace, data: Path, open_window: Window) -> int:
    """Run the command and turn whatever goes wrong into a sentence and an exit code."""
    import logging  # noqa: PLC0415 - not for --version

    logger = logging.getLogger(__name__)
    try:
        code = _run(arguments, data, open_window)
        if sys.stdout:
            sys.stdout.flush()
    except UserError as error:
        is_misuse = isinstance(error, UsageError)
        # Nobody's data folder is made for the sake of a log, and a slip of the pen is not worth a line.
        if data.is_dir() and not is_misuse:
            logger.info("refused: %s", error, exc_info=True)
        code = _say(error, MISUSED if is_misuse else FAILED)
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        # The reader has seen enough. What is left in the buffer would complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = FAILED
    except Exception as error:
        from hipcoach.clock import SystemClock  # noqa: PLC0415 - hardly ever
        from hipcoach.crashes import report_error, told_of  # noqa: PLC0415 - as above

        report = report_error(error, data / paths.LOG, SystemClock().today())
        logger.exception("unexpected")
        code = _say(told_of(report, data / paths.LOG), FAILED)
    return code


def _run(arguments: Namespace, data: Path, open_window: Window) -> int:  # noqa: C901, PLR0911, PLR0912 - one for each
    """Run the command that was asked for, with only its own imports."""
    match arguments.command:
        case "check":
            from hipcoach.cli.check import check  # noqa: PLC0415

            return check(arguments.file, lambda: _library(data))
        case "card":
            from hipcoach.cli.card import card  # noqa: PLC0415
            from hipcoach.cli.choices import language_of, settings_of  # noqa: PLC0415

            library = _library(data, language_of(settings_of(data / paths.DATABASE)))
            exercise = _found(library, arguments.exercise, arguments.variation)
            return card(exercise, arguments.file, arguments.paper, data / paths.DATABASE)
        case "report":
            from hipcoach.cli.choices import language_of, settings_of  # noqa: PLC0415

            library, lift = _library(data, language_of(settings_of(data / paths.DATABASE))), None
            if arguments.variation is not None:
                lift = _found(library, "deadlift", arguments.variation).key
            from hipcoach.cli.report import report  # noqa: PLC0415

            return report(
                data / paths.DATABASE,
                library.exercises,
                lift,
                arguments.file,
                weeks=arguments.weeks,
                paper=arguments.paper,
            )
        case "soundtrack":
            library = _library(data)
            exercise = _found(library, arguments.exercise or "deadlift", arguments.variation)
            from hipcoach.cli.soundtrack import Wanted, soundtrack  # noqa: PLC0415

            request = _request(arguments, library)
            wanted = Wanted(request, arguments.file, arguments.cues, arguments.pack, arguments.session)
            return soundtrack(wanted, library.exercises, exercise, data)
        case "backup":
            from hipcoach.cli.backup import backup  # noqa: PLC0415

            return backup(data / paths.DATABASE, arguments.file)
        case "restore":
            from hipcoach.cli.restore import restore  # noqa: PLC0415

            return restore(data, arguments.file)
        case "export":
            from hipcoach.cli.exchange import export_record  # noqa: PLC0415

            return export_record(data / paths.DATABASE, arguments.file, arguments.shape)
        case "import":
            from hipcoach.cli.exchange import import_file, take_back  # noqa: PLC0415

            if arguments.undo:
                return take_back(data / paths.DATABASE)
            return import_file(
                data / paths.DATABASE,
                arguments.file,
                dumbbells=arguments.dumbbells,
                unit=arguments.unit,
                is_trial=arguments.dry_run,
            )
        case "history":
            from hipcoach.cli.history import history  # noqa: PLC0415

            return history(data / paths.DATABASE, as_json=arguments.json)
        case "settings":
            from hipcoach.cli.settings import settings  # noqa: PLC0415

            return settings(data / paths.DATABASE, arguments.name, arguments.value)
        case "doctor":
            from hipcoach.cli.doctor import doctor  # noqa: PLC0415

            return doctor(data, arguments.output)
        case "train":
            # A slip of the pen is told at once, not by a window.
            request = _request(arguments, _library(data))
            return open_window(data, request, arguments.start, arguments.output, arguments.exit_when_ready)
        case _:
            return open_window(data, None, False, arguments.output, arguments.exit_when_ready)


def _request(arguments: Namespace, library: "Library") -> SessionRequest | None:
    """What is to be done, after seeing that it is known here; None for the user's own plan."""
    if arguments.plan_file is None:
        request: PlanRequest | None = arguments.plan_request
        if request is not None:
            _found(library, request.exercise, request.variation)
        return request
    from hipcoach.library.plan_file import read_plan  # noqa: PLC0415 - hardly ever

    try:
        found = read_plan(arguments.plan_file, library.exercises, DEFAULT_GET_READY_S)
        return WholePlan(found.plan, arguments.get_ready)
    except UserError as error:
        raise UsageError(error.message, error.remedy) from error


def _library(data: Path, language: str = "en") -> "Library":
    from hipcoach.library import Library  # noqa: PLC0415 - after the arguments are known to be right

    return Library.read(paths.exercise_folders(data), language)


def _found(library: "Library", name: str, variation: str | None) -> "Exercise":
    try:
        return library.find(name, variation)
    except UserError as error:
        raise UsageError(error.message, error.remedy) from error


def _say(sentence: str | UserError, code: int) -> int:
    """Put a line for each thing that is wrong on stderr, where there is one, and hand the code on."""
    others = sentence.others if isinstance(sentence, UsageError) else ()
    for one in (sentence, *others) if sys.stderr else ():
        print(f"hipcoach: {' '.join(str(one).split())}", file=sys.stderr)
    return code
