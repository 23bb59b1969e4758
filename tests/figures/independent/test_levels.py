"""The figures of levels: what they say, and that what they say is drawn."""

import pandas as pd
import pytest
from drawings import words
from plotted import with_axes

from pakrus.figures.independent import levels
from pakrus.figures.independent.correlations import CANNOT, END

BELOW = pd.DataFrame(
    [("arms-share", 0.45, 0.4, 0.5, 0.95, 0.5, 40, "supports"), ("trade-gdp", 0.1, -0.1, 0.3, 0.6, 0.5, 20, "silent")],
    columns=["measure", "value", "low", "high", "observed", "expected", "n", "direction"],
)
LINES = pd.DataFrame(
    [("IND-RUS", year, 0.7, "a" if year < 2002 else "b") for year in range(2000, 2005)]
    + [("PAK-RUS", year, 0.1, "a") for year in (2000, 2001, 2004)],
    columns=["dyad", "year", "value", "source_id"],
)
YEARS = pd.DataFrame(
    {
        "year": [2000, 2001, 2002, 2003],
        "effect": [0.4, 0.8, 0.5, 0.4],
        "trend": [0.5, 0.5, 0.6, 0.5],
        "warm": [False, True, False, False],
        "end": [False, False, True, False],
        "cause": [0.4, 0.3, 0.35, 0.4],
        "rise": [None, -0.1, 0.05, 0.05],
    }
)
AID = pd.DataFrame({"dyad": "PAK-USA", "year": [1990, 1991], "value": [0.02, 0.01], "source_id": "s"})
VOTES = pd.DataFrame({"dyad": "PAK-RUS", "year": [1990, 1991], "value": [0.9, 0.7], "source_id": "s"})


NAMES = {"arms-share": "arms imports", "un-agreement": "votes (agreement)", "trade-gdp": "trade"}


def below(results=BELOW):
    return levels.below(results, NAMES, name="fig-b")


NAMED = {"PAK-RUS": "Pakistan and Russia", "IND-RUS": "India and Russia"}


def by_pair(lines=LINES, words=NAMED, **more):
    return levels.by_pair(lines, words, name="fig-s", caption="Two lines.", unit="Share", **more)


def spells(years=YEARS):
    return levels.spells(years, name="fig-w")


def aid(aid=AID, votes=VOTES):
    return levels.aid(aid, votes, name="fig-a")


def test_shares_are_told_with_what_they_decide():
    assert below().alt == (
        "Shares around a line at a half: arms imports 95% of 40 years (supports) and trade 60% of 20 years (silent)."
    )
    assert "95% of 40 years; supports" in words(below().svg)


def test_share_interval_and_decision_are_drawn():
    assert below(BELOW.assign(observed=[0.9, 0.6])).digest != below().digest
    assert below(BELOW.assign(low=[0.3, -0.1])).digest != below().digest
    assert below(BELOW.assign(direction="silent")).digest != below().digest


def test_lines_are_told_and_broken_where_the_source_changes():
    assert by_pair().alt == (
        "Lines: India and Russia 0.70 in 2000 to 0.70 in 2004 (mean 0.70) and "
        "Pakistan and Russia 0.10 in 2000 to 0.10 in 2004 (mean 0.10)."
    )
    assert by_pair(LINES.assign(source_id="a")).digest != by_pair().digest
    assert by_pair(mark=(2002.5, "here")).digest != by_pair().digest
    assert "Russia to India" in words(
        by_pair(words={"IND-RUS": "Russia to India", "PAK-RUS": "Russia to Pakistan"}).svg
    )


def test_a_new_piece_of_a_line_starts_after_a_missing_year_or_with_another_source(monkeypatch):
    """India and Russia change their source in 2002; of Pakistan and Russia 2002 and 2003 are missing, so that 2004 is
    alone and is a dot."""
    _, axes = with_axes(monkeypatch, levels, by_pair)
    pieces = {
        colour: [(list(line.get_xdata()), line.get_marker()) for line in axes.lines if line.get_color() == colour]
        for colour in levels.COLOURS[:2]
    }
    india, pakistan = pieces.values()
    assert india == [([2000, 2001], ""), ([2002, 2003, 2004], "")]
    assert pakistan == [([2000, 2001], ""), ([2004], ".")]


def test_a_line_of_one_source_without_a_gap_is_whole(monkeypatch):
    _, axes = with_axes(monkeypatch, levels, lambda: by_pair(LINES[LINES["dyad"] == "IND-RUS"].assign(source_id="a")))
    assert [list(line.get_xdata()) for line in axes.lines] == [[2000, 2001, 2002, 2003, 2004]]


def test_names_of_lines_that_end_together_stand_apart():
    heights = words(by_pair(LINES.assign(value=0.5)).svg)
    assert abs(heights["India and Russia"] - heights["Pakistan and Russia"]) > 10


def test_spells_are_told_with_their_ends():
    assert spells().alt == "Above, a line with 1 of 4 years shaded. Below, a line with 1 dots: 2002."
    assert "in the 1 years in which one ended: it rose in 1." in spells().caption
    assert spells(YEARS.assign(warm=True)).digest != spells().digest
    assert spells(YEARS.assign(end=[False, False, False, True])).digest != spells().digest
    assert spells(YEARS.assign(trend=0.55)).digest != spells().digest


def test_both_axes_of_spells_hold_all_values_in_one_scale(monkeypatch):
    """From 0.05 to 1, with a twentieth of that as room."""
    low = YEARS.assign(**{"cause": [0.05, 0.3, 0.35, 1.0]})
    _, (above, under) = with_axes(monkeypatch, levels, lambda: spells(low), "panels")
    assert above.get_ylim() == under.get_ylim() == pytest.approx((0.05 - 0.0475, 1.0 + 0.0475))


def test_aid_and_votes_are_told_and_drawn():
    assert aid().alt == "Above, aid, the most 2.0 per cent in 1990. Below, agreement from 0.70 to 0.90."
    assert aid(aid=AID.assign(value=[0.03, 0.01])).digest != aid().digest
    assert aid(votes=VOTES.assign(value=[0.8, 0.7])).digest != aid().digest


def test_each_says_what_it_cannot_show():
    for figure in (below(), by_pair(), spells(), aid()):
        assert figure.caption.endswith((CANNOT, END))
