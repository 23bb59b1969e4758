"""The look that all figures share: two widths, one typeface, colours that the colour-blind can tell apart."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from contextvars import ContextVar
from functools import partial, wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import matplotlib
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from pakrus.telling import listed as listed

WIDTH, NARROW = 7.0, 3.75
"""Width of a figure in inches, 96 pixels each: that of the book's text column, and that of a phone's."""
narrow: ContextVar[bool] = ContextVar("narrow", default=False)
"""Whether the narrow variant of a figure is drawn."""

FAMILY = "Pakrus Sans"
for _file in sorted(Path(__file__).with_name("fonts").glob("*.ttf")):
    font_manager.fontManager.addfont(_file)

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

SHADES = [(WHITE, SKY)]
"""Scales of colours: from a colour to another."""

PALETTE = {name: value for name, value in vars().items() if isinstance(value, str) and value.startswith("#")}
"""All colours that figures use, by their names: what a colour stands for is said by its name, not by its value."""

DARK = {
    "BLUE": "#6cb8ee", "ORANGE": "#f0a93b", "GREEN": "#3cc79c", "LEAF": "#5fd3a8", "RED": "#ff9a5c", "BROWN": "#e6ad5c",
    "DEEP_BLUE": "#8cc8f2", "SKY": "#2b6791", "PALE_BLUE": "#1d3f57", "MIST_BLUE": "#1a3243",
    "PALE_RED": "#5a321c", "SAND": "#5c4a1f", "PALE_ORANGE": "#4d3a16", "PALE_GREEN": "#17443a",
    "INK": "#e6e6e6", "WHITE": "#121212", "GREY": "#a0a0a0",
    "FAINT": "#4a4a4a", "PALE_GREY": "#3a3a3a", "MIST": "#2b2b2b", "SHADE": "#222222",
    "LAND": "#2a2823", "HOME": "#4a3a1c", "SEA": "#16232c",
}  # fmt: skip
"""What stands for each colour on a dark page, by name; its contrast with the ground there is as it is on white."""

RC: dict[str, Any] = {
    "axes.edgecolor": FAINT,
    "axes.labelcolor": INK,
    "axes.labelsize": 11,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlelocation": "left",
    "axes.titlesize": 11,
    "axes.titleweight": "bold",
    "figure.facecolor": "white",
    "font.family": FAMILY,
    "font.size": 11,
    "text.color": INK,
    "xtick.color": INK,
    "xtick.labelsize": 10.5,
    "ytick.color": INK,
    "ytick.labelsize": 10.5,
}

P = ParamSpec("P")
T = TypeVar("T")


def look(**more: Any) -> AbstractContextManager[None]:
    """The look, and `more` of matplotlib's settings, whatever a machine's are."""
    settings: dict[Any, Any] = {**matplotlib.rcParamsDefault, **RC, **more}
    return matplotlib.rc_context(settings)


class Redrawn:
    """What can be drawn again, narrower, by the function that drew it."""

    redraw: Callable[[], Any] | None = None


def styled(draw: Callable[P, T]) -> Callable[P, T]:
    """Decorator of every function that draws: the look holds inside it, whatever a machine's settings, and nowhere
    else; what it returns can be drawn again for a narrow page."""

    @wraps(draw)
    def within(*args: P.args, **kwargs: P.kwargs) -> T:
        with look():
            shown = draw(*args, **kwargs)
        if isinstance(shown, Redrawn):
            shown.redraw = partial(_narrow, within, args, kwargs)
        return shown

    return within


def _narrow(draw: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
    token = narrow.set(True)
    try:
        return draw(*args, **kwargs)
    finally:
        narrow.reset(token)


def width() -> float:
    """The width in inches of the variant that is drawn."""
    return NARROW if narrow.get() else WIDTH


def columns(wide: int) -> int:
    """The columns of a legend that has `wide` of them where there is room."""
    return min(wide, 2) if narrow.get() else wide


def canvas(height: float) -> tuple[Figure, Axes]:
    """A figure of the book's width, `height` inches high, and its axes."""
    figure, (axes,) = panels(height)
    return figure, axes


def panels(height: float, columns: int = 1, rows: int = 1, **kwargs: Any) -> tuple[Figure, list[Axes]]:
    """A figure of the book's width, `height` inches high, and its axes in the order of reading; `kwargs` as
    matplotlib's `subplots` takes them."""
    if narrow.get():  # panels stand below one another
        height, rows, columns = height * columns, rows * columns, 1
        kwargs.pop("width_ratios", None)
    figure = Figure(figsize=(width(), height), layout="constrained")
    return figure, list(figure.subplots(rows, columns, squeeze=False, **kwargs).flat)


def bare(axes: Axes) -> None:
    """Take away the spines and tick marks that carry nothing."""
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0)


def leads(row_id: Any) -> dict[str, Any]:
    """What makes a mark lead to a row, to the first of several, for the functions that draw one; nothing where there is
    no row."""
    return {"url": f"#{row_id.split()[0]}"} if isinstance(row_id, str) and row_id else {}


def label(axes: Axes, text: str, at: tuple[float, float], offset: tuple[float, float], **look: Any) -> None:
    """Words beside a point of the data, `offset` in points from it; `look` as matplotlib's text takes it."""
    axes.annotate(text, at, xytext=offset, textcoords="offset points", **({"fontsize": 10.5} | look))
