"""The look that all figures share: one width, one typeface, colours that the colour-blind can tell apart."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from pakrus.telling import listed as listed

WIDTH = 7.0
"""Width of a figure in inches: at the width of the book's text column, letters of 10 points then show as 13 pixels."""

BLUE, ORANGE, GREEN = "#0173b2", "#de8f05", "#029e73"  # seaborn's palette `colorblind`
LEAF = "#00704f"  # the palette's green, dark enough to be read as text on white (6 to 1)
RED = "#b34700"  # the palette's vermilion, dark enough to be read as text on white (5 to 1)
BROWN = "#9a5b00"  # the palette's orange, dark enough to be read as text on white (5 to 1)
DEEP_BLUE, SKY, PALE_BLUE, MIST_BLUE = "#0b5d8f", "#7fb9dd", "#cfe3f1", "#dbe9f4"
PALE_RED, SAND, PALE_ORANGE, PALE_GREEN = "#f6d9c4", "#f3d9a8", "#fbe6c8", "#d3efe4"
INK, WHITE = "#222222", "#ffffff"
GREY = "#767676"  # the lightest grey that still has a contrast of 4.5 to 1 on white
FAINT, PALE_GREY, MIST, SHADE = "#d9d9d9", "#e4e4e4", "#eeeeee", "#f3f3f3"
LAND, HOME, SEA = "#f4f1ea", "#fde9c9", "#dfeaf2"  # grounds of a map

PALETTE = {name: value for name, value in vars().items() if isinstance(value, str) and value.startswith("#")}
"""All colours that figures use, by their names: what a colour stands for is said by its name, not by its value."""

RC: dict[str, Any] = {
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

P = ParamSpec("P")
T = TypeVar("T")


def look(**more: Any) -> AbstractContextManager[None]:
    """The look, and `more` of matplotlib's settings, whatever a machine's are."""
    settings: dict[Any, Any] = {**matplotlib.rcParamsDefault, **RC, **more}
    return matplotlib.rc_context(settings)


def styled(draw: Callable[P, T]) -> Callable[P, T]:
    """Decorator of every function that draws: the look holds inside it, whatever a machine's settings, and nowhere
    else."""

    @wraps(draw)
    def within(*args: P.args, **kwargs: P.kwargs) -> T:
        with look():
            return draw(*args, **kwargs)

    return within


def canvas(height: float) -> tuple[Figure, Axes]:
    """A figure of the book's width, `height` inches high, and its axes."""
    figure, (axes,) = panels(height)
    return figure, axes


def panels(height: float, columns: int = 1, rows: int = 1, **kwargs: Any) -> tuple[Figure, list[Axes]]:
    """A figure of the book's width, `height` inches high, and its axes in the order of reading; `kwargs` as
    matplotlib's `subplots` takes them."""
    figure = Figure(figsize=(WIDTH, height), layout="constrained")
    return figure, list(figure.subplots(rows, columns, squeeze=False, **kwargs).flat)


def bare(axes: Axes) -> None:
    """Take away the spines and tick marks that carry nothing."""
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0)


def label(axes: Axes, text: str, at: tuple[float, float], offset: tuple[float, float], **look: Any) -> None:
    """Words beside a point of the data, `offset` in points from it; `look` as matplotlib's text takes it."""
    axes.annotate(text, at, xytext=offset, textcoords="offset points", **({"fontsize": 9.5} | look))
