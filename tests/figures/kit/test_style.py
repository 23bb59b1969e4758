"""The look of figures: loaded quickly, holding only while a figure is drawn, colours by name."""

import re
import subprocess
import sys

import matplotlib
from fontTools.ttLib import TTFont

from pakrus.figures.kit import style
from pakrus.project import ROOT

SEABORN = {"arguments/inventory.py"}
"""The figure modules that import seaborn, each since it says more there in fewer lines."""
FIGURES = sorted((ROOT / "src" / "pakrus").rglob("*.py"))


def test_only_the_modules_listed_import_seaborn():
    using = {file for file in FIGURES if re.search(r"^\s*(import|from) seaborn", file.read_text("utf-8"), re.MULTILINE)}
    assert {file.relative_to(ROOT / "src" / "pakrus" / "figures").as_posix() for file in using} == SEABORN


def test_the_style_loads_no_seaborn():
    code = "import sys, pakrus.figures.kit.style; print('seaborn' in sys.modules, 'pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "False False\n"


def test_the_look_holds_inside_a_function_that_draws_and_nowhere_else():
    @style.styled
    def size():
        return matplotlib.rcParams["ytick.labelsize"]

    before = matplotlib.rcParams["ytick.labelsize"]
    assert size() == style.RC["ytick.labelsize"] != before == matplotlib.rcParams["ytick.labelsize"]


def test_panels_stand_in_the_order_of_reading():
    figure, (one, two, three, four) = style.panels(2.0, 2, rows=2)
    places = [axes.get_subplotspec().get_geometry()[2] for axes in (one, two, three, four)]
    assert places == [0, 1, 2, 3] and figure.get_size_inches().tolist() == [style.WIDTH, 2.0]


def test_no_colour_is_written_outside_the_palette():
    """Fallbacks of the book's own colours (`var(--name,#fff)`) are the book's; `#{...}` and `#id` are links."""
    for file in FIGURES:
        if file.name != "style.py":
            colours = re.findall(r"(?<![,\w])#[0-9a-fA-F]{3,8}\b(?![-\w])", file.read_text("utf-8"))
            assert not colours, f"{file}: {colours}"


def test_the_palette_of_the_pages_is_that_of_the_figures():
    sheet = (ROOT / "book" / "_static" / "palette.css").read_text(encoding="utf-8")
    light, dark = (dict(re.findall(r"--fig-([a-z-]+): (#[0-9a-f]{6});", part)) for part in sheet.split("@media"))
    for found, colours in ((light, style.PALETTE), (dark, style.DARK)):
        assert found == {name.lower().replace("_", "-"): value for name, value in colours.items()}
    assert set(style.DARK) == set(style.PALETTE)


def luminance(colour):
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    return sum(w * (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4)
               for w, c in zip((0.2126, 0.7152, 0.0722), parts, strict=True))  # fmt: skip


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_what_is_written_can_be_read_on_its_ground_light_and_dark():
    for colours in (style.PALETTE, style.DARK):
        for ink in ("INK", "GREY", "RED", "BLUE", "LEAF", "BROWN"):
            assert contrast(colours[ink], colours["WHITE"]) >= 4.5, ink
        for ground in ("SKY", "PALE_BLUE", "FAINT", "SAND", "PALE_RED", "PALE_GREEN", "LAND", "HOME"):
            assert contrast(colours["INK"], colours[ground]) >= 4.5, ground


def test_fonts_of_pages_are_those_that_figures_are_measured_with():
    for weight in ("400", "700"):
        measured = TTFont(ROOT / "src" / "pakrus" / "figures" / "kit" / "fonts" / f"sans-{weight}.ttf")
        loaded = TTFont(ROOT / "book" / "_static" / "fonts" / f"sans-{weight}.woff2")
        assert measured["hmtx"].metrics == loaded["hmtx"].metrics and measured.getBestCmap() == loaded.getBestCmap()
        assert "Source" not in str(loaded["name"].getDebugName(1)), "a changed font has a name of its own"
