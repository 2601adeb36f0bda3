"""Other programs' training logs: their files in, sessions out, and the other way round.

Rule 1: whatever is wrong with a file, reading it gives an `Arrival` or one `UserError`, never anything else; what
is wrong with a row costs that row.
Rule 2: nothing is guessed. What had to be assumed is said, what could not be used is counted.
"""

from hipcoach.transfer.arrival import Arrival, Dumbbells, Match, Reading, Remark
from hipcoach.transfer.reading import program_of, read
from hipcoach.transfer.writing import write

__all__ = ["Arrival", "Dumbbells", "Match", "Reading", "Remark", "program_of", "read", "write"]
