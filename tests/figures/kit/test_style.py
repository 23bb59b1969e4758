"""The look of figures: loaded quickly, holding only while a figure is drawn, colours by name."""

import re
import subprocess
import sys

import matplotlib

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
