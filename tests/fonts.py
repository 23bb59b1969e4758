"""Makes the book's fonts from a release of Source Sans and Source Serif: `python tests/fonts.py FOLDER`.

FOLDER holds `SourceSans3-*.ttf` and `SourceSerif4-*.ttf`. Kept are the letters of the languages that names in the book
come from, figures and signs. The licence lets nobody but its owner call a changed font by its name, so these have names
of their own. Figures are measured with the TrueType files; pages load the others, which are the same, compressed.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from pakrus.project import ROOT

MEASURED = ROOT / "src" / "pakrus" / "figures" / "kit" / "fonts"
LOADED = ROOT / "book" / "_static" / "fonts"
FONTS = {
    "SourceSans3-Regular": ("Pakrus Sans", "sans-400"),
    "SourceSans3-Semibold": ("Pakrus Sans", "sans-700"),
    "SourceSerif4-Regular": ("Pakrus Serif", "serif-400"),
    "SourceSerif4-It": ("Pakrus Serif", "serif-400-italic"),
    "SourceSerif4-Semibold": ("Pakrus Serif", "serif-700"),
}
"""Files of the release, with the family and the name that each has here."""
SIGNS = "–—‘’‚“”„†‡•…‰′″‹›⁄€™←↑→↓−√∞≈≠≤≥◊●○■□▲▼αβγδκλμπρστχΔΣΩ⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"
LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x180), *map(ord, SIGNS)]
FAMILY, FULL, POSTSCRIPT, TYPOGRAPHIC = (1, 21), 4, 6, 16
"""Numbers of names in a font's table of names."""


def made(file: Path, family: str, name: str) -> TTFont:
    """The part of a font that the book uses, under its own name."""
    font = TTFont(file, recalcTimestamp=False)
    font["OS/2"].usWeightClass = int(name.split("-")[1])  # what is bold here is half bold there
    options = Options(hinting=False, layout_features=["kern", "liga", "lnum", "tnum", "ccmp", "locl", "mark"],
                      name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17], notdef_outline=True)  # fmt: skip
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in (*FAMILY, TYPOGRAPHIC):
            record.string = family
        elif record.nameID in (FULL, POSTSCRIPT, 3):
            record.string = f"{family.replace(' ', '')}-{name.partition('-')[2]}"
    return font


def main(folder: Path) -> None:
    for file, (family, name) in FONTS.items():
        font = made(folder / f"{file}.ttf", family, name)
        if name.startswith("sans"):
            font.save(MEASURED / f"{name}.ttf")
        font.flavor = "woff2"
        font.save(LOADED / f"{name}.woff2")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
