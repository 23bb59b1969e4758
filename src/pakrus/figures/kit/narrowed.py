"""What a figure gives up to be read on a phone: long words are folded, ticks thinned, rows set apart; no mark goes.

The drawing keeps its axes and its data. What does not fit by these rules is for the function that draws to settle.
"""

from itertools import pairwise
from textwrap import fill

from matplotlib.axes import Axes
from matplotlib.backend_bases import RendererBase
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.ticker import FixedLocator

HEADS, ACROSS, WITHIN = 22, 46, 24
"""Letters in a line: of what heads a row, of words as wide as the figure, of words within it."""
BETWEEN = 4
"""Pixels between the labels of two ticks."""
TALLER, AT_MOST = 1.15, 12
"""By how much a figure grows where its rows need room, and how often."""


def fit(figure: Figure) -> None:
    """Fold, thin and set apart what the narrow variant of a figure has no room for."""
    for axes in figure.axes:
        for words in (axes.title, axes._left_title, axes._right_title, axes.xaxis.label):  # type: ignore[attr-defined]
            words.set_text(fill(words.get_text(), ACROSS))
        if isinstance(axes.yaxis.get_major_locator(), FixedLocator):
            _fold_heads(axes)
    figure.draw_without_rendering()
    renderer = figure._get_renderer()  # type: ignore[attr-defined]
    for axes in figure.axes:
        _thin(axes, renderer)
        for text in axes.texts:
            box = text.get_window_extent(renderer)
            if text.get_text() and (box.x1 > figure.bbox.x1 or box.x0 < figure.bbox.x0):
                text.set_text(fill(text.get_text(), WITHIN))
    for _ in range(AT_MOST):
        figure.draw_without_rendering()
        if not any(_crowded(axes, renderer) for axes in figure.axes):
            break
        figure.set_figheight(figure.get_figheight() * TALLER)


def _fold_heads(axes: Axes) -> None:
    labels = axes.get_yticklabels()
    folded = [fill(label.get_text(), HEADS) for label in labels]
    if folded != [label.get_text() for label in labels]:
        axes.set_yticks(axes.get_yticks(), folded)


def _thin(axes: Axes, renderer: RendererBase) -> None:
    """Label every second tick of a row of numbers, or every fourth, until no two labels touch; turn words upright."""
    labels = [label for label in axes.get_xticklabels() if label.get_text() and label.get_visible()]
    numbers = all(label.get_text().lstrip("−").replace(".", "").replace(",", "").isdigit() for label in labels)
    step = 1
    while numbers and step < len(labels) and _touch(labels[::step], renderer):
        step *= 2
    for place, label in enumerate(labels):
        if place % step:
            label.set_text("")
    if not numbers and _touch(labels, renderer):
        axes.tick_params(axis="x", labelrotation=90)
        for label in labels:
            label.set_horizontalalignment("center")
    if step > 1:
        axes.set_xticks([label.get_position()[0] for label in labels], [label.get_text() for label in labels])


def _touch(labels: list[Text], renderer: RendererBase) -> bool:
    boxes = sorted((label.get_window_extent(renderer) for label in labels), key=lambda box: box.x0)
    return any(one.x1 + BETWEEN > other.x0 for one, other in pairwise(boxes))


def _crowded(axes: Axes, renderer: RendererBase) -> bool:
    """Whether heads of rows stand on one another, or the layout had no room for the axes."""
    boxes = sorted((label.get_window_extent(renderer) for label in axes.get_yticklabels() if label.get_text()),
                   key=lambda box: box.y0)  # fmt: skip
    return any(one.y1 > other.y0 for one, other in pairwise(boxes))
