"""The command: it knows the window and the commands without one, and nothing else."""

import sys
from collections.abc import Sequence
from pathlib import Path

from hipcoach.cli.command import run_command
from hipcoach.domain.request import SessionRequest


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line, or the process's own, and return its exit code."""
    return run_command(sys.argv[1:] if argv is None else argv, _open_window)


def _open_window(
    data: Path,
    plan_request: SessionRequest | None,
    starts: bool,
    output: str | None,
    exits_when_ready: bool,
) -> int:
    from hipcoach.app import Wishes, run  # noqa: PLC0415 - Qt only for the window

    return run(Wishes(data, plan_request, starts, output, exits_when_ready))


if __name__ == "__main__":
    sys.exit(main())
