"""Where Pakistan stands among all states: what the figure says, and that what it says is drawn."""

import pandas as pd
from plotted import sides, with_axes

from pakrus.figures.independent import placebo
from pakrus.figures.independent.levels import END

COUNTS = pd.DataFrame({"panel": "Votes", "low": [-0.5, -0.4, 0.2], "states": [3, 6, 1]})
PLACES = pd.DataFrame(
    [("Votes", "Pakistan", -0.45, 0.0, 10), ("Votes", "China", 0.25, 90.0, 10)],
    columns=["panel", "state", "value", "percentile", "states"],
)


def among(counts=COUNTS, places=PLACES):
    return placebo.among(counts, places, "Pakistan", name="fig-m")


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


def test_each_says_what_it_cannot_show():
    assert among().caption.endswith(END)


def test_a_places_words_stand_on_the_side_with_room(monkeypatch):
    _, (axes,) = with_axes(monkeypatch, placebo, among, maker="panels")
    by_words = sides(axes)
    assert by_words == {"Pakistan −0.45": ("left", 4), "China 0.25": ("right", -4)}
