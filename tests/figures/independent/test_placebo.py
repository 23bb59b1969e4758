"""The figures of what is not Pakistan's own: what they say, and that what they say is drawn."""

import pandas as pd
from plotted import sides, with_axes

from pakrus.figures.independent import placebo
from pakrus.figures.independent.correlations import END

COUNTS = pd.DataFrame({"panel": "Votes", "low": [-0.5, -0.4, 0.2], "states": [3, 6, 1]})
PLACES = pd.DataFrame(
    [("Votes", "Pakistan", -0.45, 0.0, 10), ("Votes", "China", 0.25, 90.0, 10)],
    columns=["panel", "state", "value", "percentile", "states"],
)
VOTES = pd.DataFrame({"split": [0.1, 0.5, 0.9], "expected": [0.97, 0.0, -0.97], "simulated": [None, 0.01, None]})
LINE = pd.DataFrame({"reach": [0.5, 2.0], "expected": [-1.0, -0.73], "simulated": [-1.0, None]})
SEEN = pd.DataFrame({"span": ["to 1991"], "split": [0.6], "r": [-0.8]})


def among(counts=COUNTS, places=PLACES):
    return placebo.among(counts, places, "Pakistan", name="fig-m")


def geometry(votes=VOTES, seen=SEEN, line=LINE):
    return placebo.geometry(votes.astype(float), seen, line.astype(float), "Pakistan", name="fig-g")


def test_places_among_states_are_told():
    assert among().alt == (
        "Bars of numbers of states. Pakistan -0.45 (Votes; 0 per cent of 10 states are lower); "
        "China 0.25 (Votes; 90 per cent of 10 states are lower)."
    )
    assert "0 per cent are lower than Pakistan (Votes)." in among().caption
    assert "tied by arithmetic" in among().caption


def test_counts_and_places_are_drawn():
    assert among(COUNTS.assign(states=[3, 5, 2])).digest != among().digest
    assert among(places=PLACES.assign(value=[-0.4, 0.25])).digest != among().digest


def test_geometry_is_told_and_drawn():
    assert geometry().alt == (
        "Left, a line that falls from 1.0 to -1.0, and diamonds: to 1991 -0.80 at a share of 0.60. "
        "Right, a line at -1 up to the poles, then rising to -0.73."
    )
    assert geometry(VOTES.assign(expected=[0.9, 0.0, -0.97])).digest != geometry().digest
    assert geometry(VOTES.assign(simulated=[None, 0.1, None])).digest != geometry().digest
    assert geometry(seen=SEEN.assign(r=-0.7)).digest != geometry().digest
    assert geometry(line=LINE.assign(expected=[-1.0, -0.5])).digest != geometry().digest


def test_each_says_what_it_cannot_show():
    assert among().caption.endswith(END)
    assert geometry().caption.endswith(END)


def test_a_places_words_stand_on_the_side_with_room(monkeypatch):
    _, (axes,) = with_axes(monkeypatch, placebo, among, maker="panels")
    by_words = sides(axes)
    assert by_words == {"Pakistan −0.45": ("left", 4), "China 0.25": ("right", -4)}
