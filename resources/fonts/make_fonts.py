"""Make the faces again: `python resources/fonts/make_fonts.py FOLDER`.

FOLDER is `web` of the npm package inter-ui 4.1.1, which is Inter 4.1. Needs fontTools with brotli. Takes the three
weights that the window uses, and of each:

1. the letters of the European languages, punctuation, signs and arrows: what somebody types in another
   script, the system's faces show;
2. the rules for kerning, marks, digits of equal width, and the signs between digits;
3. another name: an Inter that the system has, whatever its version, is never taken in its place.

What it drops is what nothing here uses; the files are then a third as large, and opened in a millisecond.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font
from fontTools.ttLib import TTFont

FAMILY = "Hipcoach Inter"
WEIGHTS = ("Medium", "SemiBold", "Bold")
RULES = ["calt", "ccmp", "kern", "locl", "mark", "mkmk", "tnum"]
LETTERS = (
    (0x0020, 0x024F),  # Latin
    (
        0x0300,
        0x036F,
    ),  # marks; the letters before them look like ’ and ”, and a reader of a PDF would take them for these
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x04FF),  # Cyrillic
    (0x1E00, 0x1EFF),  # Vietnamese, and ẞ
    (0x2000, 0x20CF),  # punctuation, spaces, raised digits, currencies
    (0x2100, 0x22FF),  # letterlike signs, fractions, arrows, mathematics
    (0x2300, 0x23FF),  # keys
    (0x2500, 0x27BF),  # shapes and ticks
)
NAMES = {1, 3, 4, 6, 16, 21, 25}
"""Where a font file names its family."""


def main() -> None:
    """Write the files beside this one."""
    source, target = Path(sys.argv[1]), Path(__file__).parent
    options = Options(layout_features=RULES, hinting=False, name_IDs=["*"], notdef_outline=True)
    for weight in WEIGHTS:
        face = load_font(str(source / f"Inter-{weight}.woff2"), options)
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=[code for low, high in LETTERS for code in range(low, high + 1)])
        subsetter.subset(face)
        rename(face)
        face.flavor = None
        save_font(face, str(target / f"Inter-{weight}.ttf"), options)


def rename(face: TTFont) -> None:
    """Give the face its family's name."""
    for record in face["name"].names:
        if record.nameID in NAMES:
            family = FAMILY.replace(" ", "") if record.nameID in {3, 6} else FAMILY
            record.string = str(record).replace("Inter", family, 1)


if __name__ == "__main__":
    main()
