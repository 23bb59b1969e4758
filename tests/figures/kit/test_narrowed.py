"""The narrow variant of figures: folded, thinned, set apart, with all that is drawn."""

import itertools

import pytest
from pandas import DataFrame

from pakrus.figures.kit import narrowed
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, NARROW, WIDTH, canvas, columns, narrow, panels, styled, width

LONG = "A name of a row that goes on for longer than a narrow page has room for"


@styled
def bars(labels=("a", LONG, LONG), years=range(2000, 2021)):
    figure, axes = canvas(1.2)
    axes.barh(range(len(labels)), [2000 + n for n in range(len(labels))], color=BLUE)
    axes.set_yticks(range(len(labels)), labels)
    axes.set_xticks(list(years), [str(year) for year in years])
    axes.set_xlim(0, 2021)
    axes.set_xlim(1999, 2021)
    axes.set_title(LONG)
    return figure


def drawn_narrow(**kwargs):
    token = narrow.set(True)
    try:
        figure = bars(**kwargs)
        narrowed.fit(figure)
    finally:
        narrow.reset(token)
    return figure


def test_widths_and_columns_follow_the_variant():
    assert (width(), columns(5)) == (WIDTH, 5)
    token = narrow.set(True)
    assert (width(), columns(5), columns(1)) == (NARROW, 2, 1)
    narrow.reset(token)


def test_panels_stand_below_one_another():
    token = narrow.set(True)
    figure, every = panels(2.0, 3, width_ratios=[1, 2, 3])
    narrow.reset(token)
    assert figure.get_size_inches().tolist() == [NARROW, 6.0] and len(every) == 3
    assert every[0].get_subplotspec().get_gridspec().ncols == 1


def test_heads_of_rows_and_titles_are_folded_and_rows_set_apart():
    figure = drawn_narrow()
    (axes,) = figure.axes
    assert next(label.get_text() for label in axes.get_yticklabels()) == "a"
    assert all(len(line) <= narrowed.HEADS for label in axes.get_yticklabels() for line in label.get_text().split("\n"))
    assert " ".join(axes.get_yticklabels()[1].get_text().split()) == LONG and "\n" in axes.get_title(loc="left")
    figure.draw_without_rendering()
    assert not narrowed._crowded(axes, figure._get_renderer()) and figure.get_figheight() > 1.2


def test_years_are_thinned_evenly_until_none_touch():
    figure = drawn_narrow()
    shown = [int(label.get_text()) for label in figure.axes[0].get_xticklabels() if label.get_text()]
    assert 2 < len(shown) < 21 and len({b - a for a, b in itertools.pairwise(shown)}) == 1
    assert not narrowed._touch([t for t in figure.axes[0].get_xticklabels() if t.get_text()], figure._get_renderer())


def test_what_is_drawn_is_drawn_again_for_a_narrow_page():
    @styled
    def figure():
        drawing, axes = canvas(2)
        axes.barh([0, 1], [1, 2], color=BLUE)
        return Figure(drawing, name="fig-x", caption="A caption.", alt="Two bars.", rows=DataFrame({"a": [1]}))

    data, _told = figure()._repr_mimebundle_()
    wide, small = data["image/svg+xml"], data["application/vnd.pakrus.narrow+svg"]
    assert f'width="{WIDTH * 96:.0f}"' in wide and f'width="{NARROW * 96:.0f}"' in small
    assert wide.count("--fig-blue") == small.count("--fig-blue") == 2
    assert not narrow.get()


@pytest.mark.parametrize("finding", ["", "Trade fell."])
@styled
def test_a_finding_is_told_where_there_is_one(finding):
    drawing, _axes = canvas(2)
    shown = Figure(drawing, name="f", caption="C.", alt="A.", rows=DataFrame({"a": [1]}), finding=finding)
    assert ("Found: Trade fell." in repr(shown)) is bool(finding) and shown.shown().get("finding", "") == finding
