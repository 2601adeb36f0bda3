"""Words that tell a breath: in on the descent, out on the thrust, in every language that is known here."""

import re
from pathlib import Path

from hipcoach.domain.exercise import Breath, PhaseKind
from hipcoach.domain.words import words
from hipcoach.library.faults import fault

MOVES = {PhaseKind.ECCENTRIC: Breath.IN, PhaseKind.CONCENTRIC: Breath.OUT}
"""The breath that the words of a phase's step must not gainsay."""

_HOW = r"( (deep|deeply|fully|hard|it|slowly))?"
_WIE = r"( (einmal|fest|hart|kräftig|langsam|ruhig|tief|voll))*"
# English and German; what stands in another language is not judged.
_TOLD = {
    Breath.IN: re.compile(
        rf"\binhal(?!t)|\bbreath\w*{_HOW} in\b|^in$|\bein(zu|ge)?atm|\batm\w*{_WIE} ein\b|^ein$", re.IGNORECASE
    ),
    Breath.OUT: re.compile(
        rf"\bexhal|\b(breath|blow)\w*{_HOW} out\b|^out$"
        rf"|\baus(zu|ge)?(atm|blas|puste)|\b(atm|blas|pust)\w*{_WIE} aus\b|^aus$",
        re.IGNORECASE,
    ),
}


def check_words(path: Path, key: str, text: str, breath: Breath) -> None:
    """Words that tell another breath would be obeyed: they are refused like the breath itself.

    Raises:
        UserError: They tell another breath.
    """
    for told, pattern in _TOLD.items():
        if told is not breath and pattern.search(text):
            allowed = words("without a breath {told}: this breath is {breath}", told=told, breath=breath)
            raise fault(path, key, text, allowed)
