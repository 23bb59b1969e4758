"""The figures of levels: what they say, and that what they say is drawn."""

import pandas as pd
from bs4 import BeautifulSoup
from drawings import words
from plotted import with_axes

from pakrus.figures.independent import levels
from pakrus.figures.independent.levels import CANNOT, END

LINES = pd.DataFrame(
    [("IND-RUS", year, 0.7, "a" if year < 2002 else "b") for year in range(2000, 2005)]
    + [("PAK-RUS", year, 0.1, "a") for year in (2000, 2001, 2004)],
    columns=["dyad", "year", "value", "source_id"],
)
AID = pd.DataFrame({"dyad": "PAK-USA", "year": [1990, 1991], "value": [0.02, 0.01], "source_id": "s"})
VOTES = pd.DataFrame({"dyad": "PAK-RUS", "year": [1990, 1991], "value": [0.9, 0.7], "source_id": "s"})


NAMED = {"PAK-RUS": "Pakistan and Russia", "IND-RUS": "India and Russia"}


def by_pair(lines=LINES, words=NAMED, **more):
    return levels.by_pair(lines, words, name="fig-s", caption="Two lines.", unit="Share", **more)


def aid(aid=AID, votes=VOTES):
    return levels.aid(aid, votes, name="fig-a")


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


def test_aid_and_votes_are_told_and_drawn():
    assert aid().alt == "Above, aid, the most 2.0 per cent in 1990. Below, agreement from 0.70 to 0.90."
    assert aid(aid=AID.assign(value=[0.03, 0.01])).digest != aid().digest
    assert aid(votes=VOTES.assign(value=[0.8, 0.7])).digest != aid().digest


def test_each_says_what_it_cannot_show():
    for figure in (by_pair(), aid()):
        assert figure.caption.endswith((CANNOT, END))


def test_means_are_written_in_the_unit_in_which_they_are_read():
    rows = pd.DataFrame(
        [("m", "votes", "from 1992", 0.7654, 0.5, 30, 20), ("n", "exports", "from 1992", 0.0005, 0.0152, 11, 0)],
        columns=["measure", "short", "age", "one", "other", "years", "above"],
    )
    measures = pd.DataFrame({"measure": ["m", "n"], "unit": ["share", "share"], "scale": ["1", "100"]})
    page = BeautifulSoup(levels.beside(rows, measures, ["A-B", "C-B"], name="t", caption="c").html(), "html.parser")
    cells = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in page.find_all("tr")[1:]]
    assert cells == [["votes", "share", "from 1992", "0.77", "0.50", "30", "20"],
                     ["exports", "share, per cent", "from 1992", "0.05", "1.52", "11", "0"]]  # fmt: skip
