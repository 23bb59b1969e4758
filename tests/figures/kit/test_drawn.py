"""The hash of what is drawn: it sees data, shapes, words and what colours stand for, and neither looks nor sizes."""

import pandas as pd
import pytest
import seaborn as sns
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure

from pakrus.figures.kit import drawn
from pakrus.figures.kit.style import BLUE, FAINT, GREEN, INK, PALETTE, RED, WHITE, styled


@styled
def chart(change=lambda axes: None, heights=(3, 1, 2), bars=(RED, RED, RED), palette=PALETTE):
    figure = Figure()
    axes = figure.subplots()
    axes.bar([0, 1, 2], heights, color=[palette.get(name, name) for name in bars])
    axes.plot([0, 1], [5, 6], marker="o", color=BLUE)
    axes.scatter([1, 2], [3, 4], color=GREEN)
    axes.set_xticks([0, 1, 2], ["a", "b", "c"])
    axes.annotate("note", (1, 2), xytext=(3, 3), textcoords="offset points")
    axes.set_title("title")
    change(axes)
    return drawn.digest(figure, palette)


def test_the_same_drawing_has_the_same_hash():
    assert chart() == chart()


def test_the_last_digits_do_not_count():
    assert chart(heights=(3, 1, 2)) == chart(heights=(3 + 1e-13, 1, 2))


@pytest.mark.parametrize(
    "change",
    [
        lambda axes: axes.patches[0].set_alpha(0.5),
        lambda axes: axes.lines[0].set_linewidth(7),
        lambda axes: axes.texts[0].set_fontsize(20),
    ],
    ids=["how faint a bar is", "width of a line", "size of a letter"],
)
def test_looks_do_not_count(change):
    assert chart(change) == chart()


@pytest.mark.parametrize(
    "change",
    [
        lambda axes: axes.patches[0].set_height(4),
        lambda axes: axes.patches[0].set_color(BLUE),
        lambda axes: axes.lines[0].set_markerfacecolor(WHITE),
        lambda axes: axes.collections[0].set_color([GREEN, BLUE]),
        lambda axes: axes.texts[0].set_color(RED),
        lambda axes: axes.get_xticklabels()[1].set_color(RED),
        lambda axes: axes.set_facecolor(FAINT),
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
        "colour of a bar",
        "colour within a mark",
        "colour of a point",
        "colour of words",
        "colour of a tick",
        "background",
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


def test_what_is_wholly_transparent_is_not_there_and_what_is_wholly_opaque_is():
    for artist in ("patches", "lines", "collections", "texts"):
        gone = chart(lambda axes, artist=artist: getattr(axes, artist)[0].set_alpha(0))
        assert gone == chart(lambda axes, artist=artist: getattr(axes, artist)[0].remove()) != chart(), artist
        assert chart(lambda axes, artist=artist: getattr(axes, artist)[0].set_alpha(1)) == chart(), artist


def test_two_colours_that_change_places_count():
    assert chart(bars=(BLUE, RED, RED)) != chart(bars=(RED, BLUE, RED)) != chart()


def test_a_colour_restyled_does_not_count():
    """The bars are of the colour called RED, whatever that looks like."""
    restyled = PALETTE | {"RED": "#990000"}
    assert chart(bars=("RED",) * 3, palette=restyled) == chart(bars=("RED",) * 3)


def test_every_colour_has_one_name():
    assert len(set(PALETTE.values())) == len(PALETTE)


def test_a_colour_that_the_palette_does_not_name_is_refused():
    with pytest.raises(ValueError, match="found #123456; allowed: one of the palette"):
        chart(bars=("#123456",) * 3)


def heat(numbers, colours=(WHITE, BLUE)):
    axes = (figure := Figure()).subplots()
    scale = LinearSegmentedColormap.from_list("scale", colours)
    sns.heatmap(pd.DataFrame(numbers), annot=True, annot_kws={"color": INK}, cmap=scale, cbar=False, ax=axes)
    return drawn.digest(figure)


@styled
def test_what_seaborn_draws_in_a_heat_map_is_seen():
    assert heat([[1, 2], [3, 4]]) == heat([[1, 2], [3, 4]])
    assert heat([[1, 2], [3, 4]]) != heat([[1, 2], [4, 3]])
    assert heat([[1, 2], [3, 4]]) != heat([[1, 2], [3, 4]], (WHITE, RED))


@styled
def test_what_seaborn_draws_of_categories_is_seen():
    def strip(kinds, palette):
        axes = (figure := Figure()).subplots()
        look = {"jitter": False, "legend": False, "edgecolor": WHITE}
        sns.stripplot(x=kinds, y=[1, 2, 3], hue=kinds, palette=palette, order=["a", "b"], ax=axes, **look)
        return drawn.digest(figure)

    look = {"a": BLUE, "b": RED}
    assert strip(["a", "b", "a"], look) == strip(["a", "b", "a"], look)
    assert strip(["a", "b", "a"], look) != strip(["a", "b", "b"], look)
    assert strip(["a", "b", "a"], look) != strip(["a", "b", "a"], {"a": RED, "b": BLUE})


def test_what_the_hash_cannot_see_is_refused():
    with pytest.raises(TypeError, match="cannot see: Axes"):
        chart(lambda axes: axes.inset_axes([0, 0, 1, 1]))
