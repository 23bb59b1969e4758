"""The hash of what is drawn: it sees data, shapes and words, and neither colours nor sizes."""

import pytest
from matplotlib.figure import Figure

from pakrus.figures.kit import drawn


def chart(change=lambda axes: None, heights=(3, 1, 2), colour="red"):
    figure = Figure()
    axes = figure.subplots()
    axes.bar([0, 1, 2], heights, color=colour)
    axes.plot([0, 1], [5, 6], marker="o")
    axes.scatter([1, 2], [3, 4])
    axes.set_xticks([0, 1, 2], ["a", "b", "c"])
    axes.annotate("note", (1, 2), xytext=(3, 3), textcoords="offset points")
    axes.set_title("title")
    change(axes)
    return drawn.digest(figure)


def test_the_same_drawing_has_the_same_hash():
    assert chart() == chart()


def test_the_last_digits_do_not_count():
    assert chart(heights=(3, 1, 2)) == chart(heights=(3 + 1e-13, 1, 2))


@pytest.mark.parametrize(
    "change",
    [
        lambda axes: axes.patches[0].set_color("blue"),
        lambda axes: axes.lines[0].set_linewidth(7),
        lambda axes: axes.texts[0].set_fontsize(20),
        lambda axes: axes.set_facecolor("black"),
    ],
    ids=["colour of a bar", "width of a line", "size of a letter", "background"],
)
def test_looks_do_not_count(change):
    assert chart(change) == chart()


@pytest.mark.parametrize(
    "change",
    [
        lambda axes: axes.patches[0].set_height(4),
        lambda axes: axes.patches[0].remove(),
        lambda axes: axes.lines[0].set_ydata([5, 7]),
        lambda axes: axes.lines[0].set_marker("x"),
        lambda axes: axes.collections[0].set_offsets([(1, 2), (3, 5)]),
        lambda axes: axes.texts[0].set_text("another note"),
        lambda axes: axes.set_title("another title"),
        lambda axes: axes.set_xlabel("x"),
        lambda axes: axes.set_xticks([0, 1, 2], ["a", "b", "d"]),
        lambda axes: axes.set_yscale("log"),
        lambda axes: axes.set_ylim(0, 100),
        lambda axes: axes.legend(["bars"]),
        lambda axes: axes.lines[0].set_visible(False),
        lambda axes: axes.lines[0].set_fillstyle("none"),
        lambda axes: axes.patches[0].set_hatch("/"),
        lambda axes: axes.collections[0].set_array([1, 2]),
        lambda axes: axes.collections[0].set_sizes([9, 99]),
        lambda axes: axes.imshow([[1, 2], [3, 4]]),
        lambda axes: axes.set_title("right", loc="right"),
    ],
    ids=[
        "height of a bar",
        "a bar less",
        "a point of a line",
        "a mark",
        "a point",
        "a note",
        "title",
        "label",
        "tick label",
        "scale",
        "limits",
        "legend",
        "a line not seen",
        "a hollow mark",
        "a hatch",
        "values of points",
        "sizes of points",
        "an image",
        "a title on the right",
    ],
)
def test_what_is_shown_counts(change):
    assert chart(change) != chart()


def test_what_the_hash_cannot_see_is_refused():
    with pytest.raises(TypeError, match="cannot see: Axes"):
        chart(lambda axes: axes.inset_axes([0, 0, 1, 1]))
