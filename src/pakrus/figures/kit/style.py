"""The look that all figures share: one width, one typeface, colours that the colour-blind can tell apart."""

import matplotlib
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from pakrus.telling import listed as listed

WIDTH = 7.0
"""Width of a figure in inches: at the width of the book's text column, letters of 10 points then show as 13 pixels."""

BLUE, ORANGE, GREEN, *_ = sns.color_palette("colorblind").as_hex()
LEAF = "#00704f"  # the palette's green, dark enough to be read as text on white (6 to 1)
RED = "#b34700"  # the palette's vermilion, dark enough to be read as text on white (5 to 1)
GREY = "#767676"  # the lightest grey that still has a contrast of 4.5 to 1 on white
FAINT = "#d9d9d9"
INK = "#222222"

RC = {
    "axes.edgecolor": FAINT,
    "axes.labelcolor": INK,
    "axes.labelsize": 10,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlelocation": "left",
    "axes.titlesize": 10,
    "axes.titleweight": "bold",
    "figure.facecolor": "white",
    "font.family": "DejaVu Sans",
    "font.size": 10,
    "text.color": INK,
    "xtick.color": INK,
    "xtick.labelsize": 9.5,
    "ytick.color": INK,
    "ytick.labelsize": 9.5,
}


styled = matplotlib.rc_context({**matplotlib.rcParamsDefault, **RC})
"""Decorator of every function that draws: the look holds inside it, whatever a machine's settings, and nowhere else."""


def canvas(height: float, columns: int = 1, **kwargs) -> tuple[Figure, Axes]:
    """A figure of the book's width, `height` inches high, and its axes (an array of them for several columns)."""
    figure = Figure(figsize=(WIDTH, height), layout="constrained")
    return figure, figure.subplots(1, columns, **kwargs)


def bare(axes: Axes) -> None:
    """Take away the spines and tick marks that carry nothing."""
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0)


def label(axes: Axes, text: str, at: tuple, offset: tuple[float, float], **look) -> None:
    """Words beside a point of the data, `offset` in points from it; `look` as matplotlib's text takes it."""
    axes.annotate(text, at, xytext=offset, textcoords="offset points", **({"fontsize": 9.5} | look))


STATES = {
    "AFG": "Afghanistan",
    "CHN": "China",
    "IND": "India",
    "IRN": "Iran",
    "PAK": "Pakistan",
    "RUS": "Russia",
    "UKR": "Ukraine",
    "USA": "the United States",
}


def pair(dyad: str) -> str:
    """The names of a dyad's two states: `PAK-RUS` as `Pakistan and Russia`."""
    return " and ".join(STATES[code] for code in dyad.split("-"))
