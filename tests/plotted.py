"""What a figure draws, as matplotlib holds it: in the units of its axes, where `drawings` reads points of the page."""

from typing import NamedTuple

from matplotlib.axes import Axes


class Mark(NamedTuple):
    """A mark at a point of the data: where it stands, its shape and how it is filled."""

    x: float
    y: float
    shape: str
    fill: str


def with_axes(monkeypatch, module, draw, maker: str = "canvas") -> tuple:
    """What `draw()` gives, and the axes that it drew on; `module` is the one that draws, `maker` what it has them
    from (`canvas` or `panels`)."""
    drawings, make = [], getattr(module, maker)

    def kept(*args, **kwargs):
        drawings.append(make(*args, **kwargs))
        return drawings[-1]

    monkeypatch.setattr(module, maker, kept)
    figure = draw()
    ((_, axes),) = drawings
    return figure, axes


def marks(axes: Axes) -> list[Mark]:
    """The marks, in the order of drawing."""
    return [
        Mark(float(line.get_xdata()[0]), float(line.get_ydata()[0]), line.get_marker(), line.get_fillstyle())
        for line in axes.lines
        if len(line.get_xdata()) == 1
    ]


def lines(axes: Axes) -> list[tuple[tuple[float, ...], tuple[float, ...], str]]:
    """The lines between points of the data: along, down, and whether they are broken (`-`, `--`, `:`)."""
    return [
        (tuple(map(float, line.get_xdata())), tuple(map(float, line.get_ydata())), line.get_linestyle())
        for line in axes.lines
        if len(line.get_xdata()) > 1
    ]


def said(axes: Axes) -> list[str]:
    """The words that stand in the drawing, in the order of drawing."""
    return [text.get_text() for text in axes.texts]


def ticks(axis) -> list[str]:
    """The words of an axis."""
    return [label.get_text() for label in axis.get_majorticklabels()]


def sides(axes: Axes) -> dict[str, tuple[str, float]]:
    """Of words that stand beside a point: on which side of the words it is, and how far they are moved along from it,
    in points."""
    return {
        text.get_text(): (text.get_horizontalalignment(), float(text.xyann[0]))
        for text in axes.texts
        if hasattr(text, "xyann")
    }
