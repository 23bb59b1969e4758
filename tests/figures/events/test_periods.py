"""Pairs of states side by side over periods: each warming to the right, each cooling to the left, with its number."""

import pandas as pd
from matplotlib.colors import to_hex
from plotted import lines, said, sides, ticks, with_axes

from pakrus.figures.events import periods
from pakrus.figures.kit.style import BLUE, RED

RUSSIA = pd.DataFrame({"period": ["one", "two"], "warming": [4, 0], "cooling": [0, 3], "neither": 0})
AMERICA = pd.DataFrame({"period": ["one", "two"], "warming": [1, 2], "cooling": [1, 0], "neither": 0})


def side_by_side(russia=RUSSIA, america=AMERICA):
    return periods.side_by_side({"Russia": russia, "America": america}, name="fig-p", source="x")


def drawn(monkeypatch, *frames):
    return with_axes(monkeypatch, periods, lambda: side_by_side(*frames), "panels")[1]


def lengths(axes, colour):
    return [bar.get_width() for bar in axes.patches if to_hex(bar.get_facecolor()) == colour]


def test_warming_lies_to_the_right_and_cooling_to_the_left(monkeypatch):
    russia, america = drawn(monkeypatch)
    assert (lengths(russia, BLUE), lengths(russia, RED)) == ([4, 0], [0, -3])
    assert (lengths(america, BLUE), lengths(america, RED)) == ([1, 2], [-1, 0])
    assert [axes.get_title("left") for axes in (russia, america)] == ["Russia", "America"]


def test_only_what_there_is_has_a_number_and_that_outside_its_bar(monkeypatch):
    russia, america = drawn(monkeypatch)
    assert said(russia) == ["4", "3"] and said(america) == ["1", "1", "2"]
    four, three = sides(russia)["4"], sides(russia)["3"]
    assert four[0] == "left" and four[1] > 0 and three[0] == "right" and three[1] < 0
    assert [text.xy for text in russia.texts] == [(4, 0), (-3, 1)]


def test_all_panels_have_one_scale_around_nothing_and_room_for_the_longest_bar_s_number(monkeypatch):
    russia, america = drawn(monkeypatch)
    assert russia.get_xlim() == america.get_xlim()
    low, high = russia.get_xlim()
    assert low == -high and 4 * 1.2 < high < 4 * 2
    for axes in (russia, america):
        assert lines(axes) == [((0, 0), (0, 1), "-")], "a line at nothing, all along the axes"
        assert list(axes.get_xticks()) == []


def test_the_first_period_is_the_highest_line(monkeypatch):
    russia, _ = drawn(monkeypatch)
    assert ticks(russia.yaxis) == ["one", "two"] and russia.get_ylim() == (1.5, -0.5)


def test_lines_have_room_for_their_words_and_not_much_more(monkeypatch):
    """Of an inch: words are an eighth high; seven periods are what the book has at most."""
    seven = pd.DataFrame({"period": list("abcdefg"), "warming": 1, "cooling": 1, "neither": 0})
    russia, _ = drawn(monkeypatch, seven, seven)
    room = russia.get_position().height * russia.figure.get_size_inches()[1] / 7
    assert 1 / 4 < room < 3 / 5


def test_both_directions_of_every_pair_are_told():
    assert side_by_side().alt == (
        "A panel for each pair of states, a line for each period. "
        "Russia: one 4 warming and 0 cooling, two 0 warming and 3 cooling; "
        "America: one 1 warming and 1 cooling, two 2 warming and 0 cooling."
    )
    assert "one,1,1,0,America" in side_by_side().rows
