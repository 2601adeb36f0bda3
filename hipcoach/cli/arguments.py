"""What may be typed after `hipcoach`.

Rule: whatever is wrong with it is one `UsageError`; argparse never prints or leaves by itself, but for
`--help` and `--version`.
"""

import os
import re
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from hipcoach import __version__
from hipcoach.domain.errors import UserError, printable, shown
from hipcoach.domain.load import Load
from hipcoach.domain.looking_back import MOST_WEEKS, USUAL_WEEKS
from hipcoach.domain.plan import LONGEST_GET_READY_S, LONGEST_REST_S, MOST_SETS, RepRange
from hipcoach.domain.request import PlanRequest
from hipcoach.domain.settings import BY_NAME
from hipcoach.domain.tempo import Tempo
from hipcoach.paths import LONGEST_NAME

_COMPLAINTS = {
    r"argument COMMAND: invalid choice: ['\"](.*)['\"] \(choose from .*": "There is no command “{}”.",
    r"argument (?:-\w/)?(\S+): expected one argument": "{} needs a value.",
    r"argument (?:-\w/)?(\S+): ignored explicit argument .*": "{} takes no value.",
    r"the following arguments are required: (.*)": "{} is missing.",
}
"""What argparse says, and what a person reads. Numbers, words and choices are looked at by the types below."""


_WITH_REQUEST = frozenset({"train", "soundtrack"})
_OUTPUTS = tuple(name for name, _ in BY_NAME["output"].choices)


class UsageError(UserError):
    """The command was typed in a way that cannot be understood, or a file that it names.

    Attributes:
        others: What else is wrong, a line each.
    """

    def __init__(self, message: str, remedy: str = "", others: Sequence[UserError] = ()) -> None:
        super().__init__(message, remedy)
        self.others = tuple(others)


class _Parser(ArgumentParser):
    """A parser that raises instead of printing its usage and leaving."""

    def error(self, message: str) -> NoReturn:
        """Raise argparse's complaint as a sentence."""
        sentence = "This cannot be understood."
        for pattern, ours in _COMPLAINTS.items():
            if found := re.fullmatch(pattern, message, re.DOTALL):
                sentence = ours.format(printable(found[1]))
        raise UsageError(sentence, f"{self.prog} --help says more.")


def parse(argv: Sequence[str]) -> Namespace:
    """Read the command line.

    Returns:
        A namespace with `command` (None for the window) and what was typed for it; `plan_request` is set for
        `train` and `soundtrack`, else None; there too when a plan file or the user's own plan is meant.

    Raises:
        UsageError: It cannot be understood, or a number is out of its range.
    """
    try:
        arguments, unknown = _parser().parse_known_args(argv)
        if unknown:
            raise _not_known(arguments, unknown[0])
        for name, value in vars(arguments).items():
            # Before Python 3.13 argparse makes nothing of `--rest=--`, and does not mind.
            if value == []:
                raise UsageError(f"--{name.replace('_', '-')} needs a value.", "hipcoach --help says more.")
        arguments.plan_request = _plan_request(arguments) if arguments.command in _WITH_REQUEST else None
        if arguments.command == "import" and (arguments.file is None) is not arguments.undo:
            raise UserError("Either a file comes in, or the latest is taken back.", "Name a FILE, or say --undo.")
    except UsageError:
        raise
    except UserError as error:
        raise UsageError(error.message, error.remedy) from error
    return arguments


def _not_known(arguments: Namespace, word: str) -> UsageError:
    command = f"hipcoach {arguments.command}" if arguments.command else "hipcoach"
    what = "not an option" if word.startswith("-") else "one word too many"
    return UsageError(f"{shown(word)} is {what} for {command}.", f"{command} --help says more.")


def _plan_request(arguments: Namespace) -> PlanRequest | None:
    """What is to be done; None where a whole session is wanted and nothing is said of it."""
    said = {
        "variation": arguments.variation,
        "sets": arguments.sets,
        "reps": arguments.reps,
        "tempo": arguments.tempo,
        "rest_s": arguments.rest,
        "get_ready_s": arguments.get_ready,
        "load": getattr(arguments, "load", None),
    }
    if arguments.plan_file is not None:
        _check_alone(arguments, said)
        return None
    if arguments.command == "soundtrack":
        if not arguments.session and (said["sets"] is not None or said["rest_s"] is not None):
            raise UserError("A single set has no other sets and no rest.", "Add --session for all of them.")
        if arguments.session and arguments.exercise is None:
            if any(value is not None for value in said.values()):
                raise UserError(
                    "Without an exercise, --session is your own plan as it is.",
                    "Name one: hipcoach soundtrack deadlift --session.",
                )
            return None
    return PlanRequest(exercise=arguments.exercise or "deadlift", **said)


def _check_alone(arguments: Namespace, said: Mapping[str, object]) -> None:
    """See that nothing is said beside a plan file but how long to get ready."""
    others = {name: value for name, value in said.items() if name != "get_ready_s"}
    if arguments.exercise is not None or any(value is not None for value in others.values()):
        raise UserError(
            "A plan file says by itself which exercises are done, and how.",
            "Leave out either --plan or the exercise with its options.",
        )
    if arguments.command == "soundtrack" and not arguments.session:
        raise UserError("A plan file is a whole session.", "Add --session.")


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
    train.add_argument("exercise", nargs="?", metavar="EXERCISE", help="default: deadlift")
    _add_request(train)
    train.add_argument(
        "--load", type=Load.parse, metavar="L", help="each dumbbell, or all of a bar; for example 12kg or 25lb"
    )
    train.add_argument("--start", action="store_true", help="start at once and pace every set, without a key")
    _add_window(train, output=SUPPRESS, exits=SUPPRESS)

    history = command("history", "List what was done, the newest first.")
    history.add_argument("--json", action="store_true", help="everything, for other programs")

    settings = command("settings", "List what can be chosen, or set it: what Settings holds.")
    settings.add_argument("name", nargs="?", metavar="NAME", help="only this one")
    settings.add_argument("value", nargs="?", metavar="VALUE", help="what it is to be; '' is empty")

    doctor = command("doctor", "Look whether all is well: versions, data, fonts, sound.")
    _add_output(doctor, default=SUPPRESS)

    card = command("card", "Print an exercise on one page.")
    card.add_argument("exercise", nargs="?", default="deadlift", metavar="EXERCISE", help="default: deadlift")
    card.add_argument("--variation", metavar="V", help="default: dumbbell")
    card.add_argument(
        "-o", dest="file", type=_file, metavar="FILE", default=Path("card.pdf"), help="ends in .pdf, .svg or .png"
    )
    card.add_argument("--paper", choices=("a4", "letter"), default="a4", help="default: a4")

    report = command("report", "Write what was lifted and felt in the last weeks, for a physiotherapist.")
    report.add_argument(
        "file", type=_file, nargs="?", metavar="FILE.pdf", default=Path("report.pdf"), help="default: report.pdf"
    )
    report.add_argument(
        "--weeks", type=_weeks, metavar="N", default=USUAL_WEEKS, help=f"1 to {MOST_WEEKS}; default: {USUAL_WEEKS}"
    )
    report.add_argument("--variation", metavar="V", help="only this lift; default: all")
    report.add_argument("--paper", choices=("a4", "letter"), default="a4", help="default: a4")

    track = command("soundtrack", "Write what a set sounds like into a file, to take along.")
    track.add_argument(
        "exercise", nargs="?", metavar="EXERCISE", help="default: deadlift; with --session alone: your plan"
    )
    _add_request(track)
    track.add_argument(
        "-o", dest="file", type=_file, metavar="FILE", default=Path("set.wav"), help="default: set.wav"
    )
    track.add_argument("--session", action="store_true", help="all sets and the rests between them")
    track.add_argument("--pack", metavar="P", help="breath, voice, tones or a folder of your own")
    track.add_argument("--cues", type=_file, metavar="FILE.json", help="list when each cue begins, too")

    check = command("check", "Check a plan or an exercise file, and say what is in it.")
    check.add_argument("file", type=_file, metavar="FILE.toml")

    backup = command("backup", "Copy the record into a new file.")
    backup.add_argument("file", type=_file, metavar="FILE")

    export = command("export", "Write the record into a file: all of it as JSON, the sessions and sets as CSV.")
    export.add_argument("file", type=_file, metavar="FILE.csv|.json")
    export.add_argument(
        "--for",
        dest="shape",
        choices=("hipcoach", "strong", "hevy"),
        default="hipcoach",
        help="whose CSV; default: hipcoach, which can be read back",
    )

    _add_import(
        command("import", "Bring in another record, our CSV or JSON, or a file of Strong, Hevy or FitNotes.")
    )

    restore = command("restore", "Put a backup in the record's place; the former record is kept beside it.")
    restore.add_argument("file", type=_file, metavar="FILE")
    return parser


def _add_import(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=_file, nargs="?", metavar="FILE")
    parser.add_argument("--undo", action="store_true", help="take back what the latest file brought; no FILE then")
    parser.add_argument("--dry-run", action="store_true", help="only say what would come in")
    parser.add_argument(
        "--dumbbells",
        choices=("each", "together"),
        default="each",
        help="what a pair's weight is the weight of, in another program's file; default: each",
    )
    parser.add_argument(
        "--unit", choices=("kg", "lb"), help="of weights without one, in another program's file; default: yours"
    )


def _add_request(parser: ArgumentParser) -> None:
    """What differs from an exercise's usual way."""
    parser.add_argument("--variation", metavar="V", help="default: dumbbell")
    parser.add_argument("--sets", type=_sets, metavar="N", help=f"1 to {MOST_SETS}")
    parser.add_argument("--reps", type=RepRange.parse, metavar="N|N-N", help="for example 6 or 5-6")
    parser.add_argument("--tempo", type=Tempo.parse, metavar="T", help="down-bottom-up-top, for example 3-1-1-1")
    parser.add_argument("--rest", type=_seconds, metavar="S", help=f"seconds between sets, 0 to {LONGEST_REST_S}")
    parser.add_argument(
        "--get-ready", type=_seconds, metavar="S", help=f"seconds before each set, 0 to {LONGEST_GET_READY_S}"
    )
    parser.add_argument(
        "--plan", dest="plan_file", type=_file, metavar="FILE.toml", help="all of a plan file, as it is written"
    )


def _add_data_dir(parser: ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--data-dir", metavar="DIR", default=default, help="where the record lies (HIPCOACH_DATA_DIR is the same)"
    )


def _add_output(parser: ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--output", type=_output, metavar="|".join(_OUTPUTS), default=default, help="what plays the sound"
    )


def _add_window(parser: ArgumentParser, output: str | None, exits: bool | str) -> None:
    _add_output(parser, output)
    parser.add_argument(
        "--exit-when-ready", action="store_true", default=exits, help="leave as soon as the window can be used"
    )


def _sets(text: str) -> int:
    if not re.fullmatch(r"[+-]?\d{1,9}", text, re.ASCII):
        raise UserError(f"{shown(text)} is not a number of sets.", f"Write for example 4, at most {MOST_SETS}.")
    return int(text)


def _weeks(text: str) -> int:
    if not re.fullmatch(r"\d{1,3}", text, re.ASCII) or not 1 <= int(text) <= MOST_WEEKS:
        raise UserError(f"{shown(text)} is not a number of weeks.", f"Write for example 8, at most {MOST_WEEKS}.")
    return int(text)


def _seconds(text: str) -> float:
    if not re.fullmatch(r"[+-]?\d{1,9}(\.\d{1,9})?", text, re.ASCII):
        raise UserError(f"{shown(text)} is not a number of seconds.", "Write for example 90.")
    return float(text)


def _output(text: str) -> str:
    if text not in _OUTPUTS:
        raise UserError(f"There is no output {shown(text)}.", f"There are: {', '.join(_OUTPUTS)}.")
    return text


def _file(text: str) -> Path:
    with suppress(UnicodeEncodeError):
        longest = max((len(os.fsencode(name)) for name in Path(text).parts), default=0)
        if text and "\0" not in text and longest <= LONGEST_NAME:
            return Path(text)
    raise UserError(f"{shown(text)} cannot be the name of a file.", "Write its whole path.")
