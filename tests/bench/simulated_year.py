"""Three lifters over a year, twice a week, by what is proposed: for a coach to read.

`python -m tests.bench.simulated_year` prints a table of each: the day, what was proposed and as what, what was
done, and the reason; below a line what one key would have taken instead, where that is new or was taken.
"""

import argparse

from hipcoach.domain.plan import Dose
from tests.helpers.lifters import LIFTERS, Lifter, year_of


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="only lifters whose name contains this")
    wanted = parser.parse_args().only
    for lifter in LIFTERS:
        if wanted in lifter.name:
            _print(lifter)


def _print(lifter: Lifter) -> None:
    print(f"\n{lifter.name}\n{'=' * len(lifter.name)}")
    before = None
    for line in year_of(lifter):
        proposed, other = line.proposed, line.proposed.other
        print(
            f"{line.day:%d %b}  {_dose(proposed.dose):<22} {proposed.advice:<9}  "
            f"{line.done:<30}  {proposed.reason}"
        )
        what = other and other.reason
        if other and (what != before or line.taken is other):
            took = "took" if line.taken is other else "or"
            print(f"{'':>6}  {took} {_dose(other)}: {other.reason}")
        before = what


def _dose(dose: Dose) -> str:
    return f"{dose.sets} of {dose.reps}, {dose.load}"


if __name__ == "__main__":
    main()
