"""What may be typed after `hipcoach`.

Rule: whatever is wrong with it is one `UsageError`; argparse never prints or leaves by itself, but for
`--help` and `--version`.
"""

from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from hipcoach import __version__
from hipcoach.domain.errors import UserError
from hipcoach.domain.load import Load
from hipcoach.domain.plan import LONGEST_REST_S, MOST_SETS, RepRange
from hipcoach.domain.request import LONGEST_GET_READY_S, PlanRequest
from hipcoach.domain.settings import BY_NAME
from hipcoach.domain.tempo import Tempo


class UsageError(UserError):
    """The command was typed in a way that cannot be understood."""


class _Parser(ArgumentParser):
    """A parser that raises instead of printing its usage and leaving."""

    def error(self, message: str) -> NoReturn:
        """Raise argparse's complaint as one sentence."""
        raise UsageError(f"{message[:1].upper()}{message[1:]}.", f"{self.prog} --help says more.")


def parse(argv: Sequence[str]) -> Namespace:
    """Read the command line.

    Returns:
        A namespace with `command` (None for the window) and what was typed for it; `plan_request` is set for
        `train`, else None.

    Raises:
        UsageError: It cannot be understood, or a number is out of its range.
    """
    try:
        arguments = _parser().parse_args(argv)
        arguments.plan_request = _plan_request(arguments) if arguments.command == "train" else None
    except UsageError:
        raise
    except UserError as error:
        raise UsageError(error.message, error.remedy) from error
    return arguments


def _plan_request(arguments: Namespace) -> PlanRequest:
    return PlanRequest(
        exercise=arguments.exercise,
        variation=arguments.variation,
        sets=arguments.sets,
        reps=arguments.reps,
        tempo=arguments.tempo,
        rest_s=arguments.rest,
        get_ready_s=arguments.get_ready,
        load=arguments.load,
    )


def _parser() -> ArgumentParser:
    parser = _Parser(
        prog="hipcoach",
        description="A companion for the dumbbell deadlift. Without a command it opens the window.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"hipcoach {__version__}")
    _add_data_dir(parser, default=None)
    _add_window(parser, output=None, exits=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def command(name: str, purpose: str) -> ArgumentParser:
        added: ArgumentParser = commands.add_parser(name, help=purpose, description=purpose, allow_abbrev=False)
        # What was typed before the command's name stays, unless it is typed again after it.
        _add_data_dir(added, default=SUPPRESS)
        return added

    train = command("train", "Open the window with a session set up.")
    train.add_argument("exercise", nargs="?", default="deadlift", metavar="EXERCISE", help="default: deadlift")
    train.add_argument("--variation", metavar="V", help="default: dumbbell")
    train.add_argument("--sets", type=int, metavar="N", help=f"1 to {MOST_SETS}")
    train.add_argument("--reps", type=RepRange.parse, metavar="N|N-N", help="for example 6 or 5-6")
    train.add_argument("--tempo", type=Tempo.parse, metavar="T", help="down-bottom-up-top, for example 3-1-1-1")
    train.add_argument("--rest", type=float, metavar="S", help=f"seconds between sets, 0 to {LONGEST_REST_S}")
    train.add_argument(
        "--get-ready", type=float, metavar="S", help=f"seconds before each set, 0 to {LONGEST_GET_READY_S}"
    )
    train.add_argument(
        "--load", type=Load.parse, metavar="L", help="each dumbbell, or all of a bar; for example 12kg or 25lb"
    )
    train.add_argument("--start", action="store_true", help="start at once and pace every set, without a key")
    _add_window(train, output=SUPPRESS, exits=SUPPRESS)

    history = command("history", "List what was done, the newest first.")
    history.add_argument("--json", action="store_true", help="everything, for other programs")

    doctor = command("doctor", "Look whether all is well: versions, data, fonts, sound.")
    _add_output(doctor, default=SUPPRESS)

    check = command("check", "Check an exercise file.")
    check.add_argument("file", type=Path, metavar="FILE.toml")
    return parser


def _add_data_dir(parser: ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--data-dir", metavar="DIR", default=default, help="where the record lies (HIPCOACH_DATA_DIR is the same)"
    )


def _add_output(parser: ArgumentParser, default: str | None) -> None:
    names = [name for name, _ in BY_NAME["output"].choices]
    parser.add_argument("--output", choices=names, default=default, help="what plays the sound")


def _add_window(parser: ArgumentParser, output: str | None, exits: bool | str) -> None:
    _add_output(parser, output)
    parser.add_argument(
        "--exit-when-ready", action="store_true", default=exits, help="leave as soon as the window can be used"
    )
