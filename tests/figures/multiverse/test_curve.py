"""The curve with its board, and the curve that a reader filters, of four specifications."""

import json
import re
from pathlib import Path

import numpy as np
import pytest
from bs4 import BeautifulSoup
from drawings import words
from plotted import with_axes

from pakrus.analysis.multiverse import board as multiverse_board
from pakrus.analysis.multiverse import curve as multiverse_curve
from pakrus.analysis.multiverse.choices import grid
from pakrus.figures.multiverse import curve as draw
from pakrus.figures.multiverse import explorer as curve_explorer
from pakrus.project import ROOT

CHOICES = {"scale": ("all", "direct"), "papers": ("all", "no nasim")}
WORLDS = np.array([[-0.2, 0.1, 0.3, np.nan], [0.1, -0.3, 0.0, np.nan], [0.0, 0.2, -0.1, np.nan]])
SCRIPT = Path(ROOT, "book", "_static", "curve.js").read_text(encoding="utf-8")


def curve(worlds=WORLDS):
    specifications = grid(CHOICES)
    return draw.curve(
        multiverse_board.curve(worlds, 5),
        multiverse_board.strips(specifications, worlds[0], 3),
        multiverse_board.by_value(specifications, worlds[0]),
        multiverse_curve.curve_test(worlds),
        name="fig-c",
        what="that it warms",
        source="x",
    )


def explorer(effects=WORLDS[0]):
    specifications = grid(CHOICES)
    rows = multiverse_board.wide(specifications, {"P1": effects}, "papers")
    return curve_explorer.Explorer(
        CHOICES,
        {"P1, one": effects, "P2, <two>": -effects},
        plan={"scale": "direct", "papers": "all"},
        name="fig-e",
        caption="A & B.",
        rows=rows,
    )


def page(effects=WORLDS[0]):
    return BeautifulSoup(explorer(effects)._repr_mimebundle_()[0]["text/html"], "html.parser")


def test_the_caption_counts_and_says_what_has_no_effect():
    caption = curve().caption
    assert caption.startswith("Does it matter how one tests that it warms? 3 specifications, ")
    assert (
        "67% have the predicted sign, the median effect is 0.10 standard deviations of chance. 1 more have no event"
        in caption
    )
    assert "no event" not in curve(np.nan_to_num(WORLDS, nan=0.2)).caption


def test_the_alt_tells_the_ends_and_the_share_of_every_value():
    alt = curve().alt
    assert alt.startswith("A curve rises from -0.20 to 0.30 and crosses zero after 33% of the specifications")
    assert "Whose acts count: all, third parties too 50%, the two states' own 100%;" in alt
    assert alt.endswith("Papers: all 50%, without nasim 100%.")


def test_every_value_has_its_row_below_the_heading_of_its_choice():
    places = words(curve().svg)
    order = ["Whose acts count", "all, third parties too", "the two states' own", "Papers", "all"]
    assert sorted(order, key=places.get) == order
    assert "for" in places and "against" in places


def test_a_value_without_any_effect_says_so():
    nothing = np.array([[0.1, -0.2, np.nan, np.nan], [0.2, 0.3, np.nan, np.nan], [0.0, 0.1, np.nan, np.nan]])
    assert "the two states' own no effect" in curve(nothing).alt


def test_what_is_drawn_is_told_apart():
    assert curve().digest != curve(WORLDS * 0.5).digest
    assert curve().digest != curve(np.vstack([WORLDS[:1], WORLDS[1:] * 2])).digest  # the band alone


def test_what_is_said_of_effects():
    # 2 of 3 above zero, the middle one 0.1
    assert curve_explorer.summary("One", WORLDS[0]) == (
        "One: 3 specifications. With the predicted sign: 66.7%. Median: 0.100. Without an effect, and not drawn: 1."
    )
    assert curve_explorer.summary("One", np.array([np.nan])).startswith("No specification shown")
    # halves go up, as a script rounds them: between 0.001 and 0.002, and 1 of 16 is 6.25 per cent
    assert "Median: 0.002" in curve_explorer.summary("One", np.array([0.001, 0.002]))
    assert "sign: 6.3%" in curve_explorer.summary("One", np.array([0.1] + [0.0] * 15))


def test_the_area_runs_from_the_smallest_effect_to_the_largest():
    middle, high = 16 + 208 / 2, 208 / 2
    points = re.findall(r"([\d.]+),([\d.]+)", curve_explorer.path(np.array([0.3, -0.3, np.nan]), 0.5))
    # from zero's height at the left: 0.3 of 0.5 below it, ... above it, and back to zero at the right
    assert points[0] == ("60", f"{middle:g}") and points[-1] == ("666", f"{middle:g}")
    assert float(points[1][1]) == pytest.approx(middle + 0.6 * high, abs=0.05)
    assert float(points[-2][1]) == pytest.approx(middle - 0.6 * high, abs=0.05)
    assert curve_explorer.path(np.array([np.nan]), 0.5) == ""


def test_the_form_is_labelled_and_hidden_until_the_script_shows_it():
    form = page().find("form")
    assert form.has_attr("hidden")
    legends = [group.legend.get_text() for group in form.find_all("fieldset")]
    assert legends == ["Proposition", "Whose acts count", "Papers"]
    assert all(box.parent.name == "label" and box.parent.get_text().strip() for box in form.find_all("input"))
    boxes = form.find_all("input", type="checkbox")
    assert [(box["name"], box["value"]) for box in boxes] == [
        ("scale", "0"), ("scale", "1"), ("papers", "0"), ("papers", "1")
    ]  # fmt: skip
    assert all(box.has_attr("checked") for box in boxes)
    assert [box.has_attr("checked") for box in form.find_all("input", type="radio")] == [True, False]


def test_without_the_script_the_first_curve_is_seen_and_told():
    soup = page()
    line = soup.find(class_="count")
    assert line["aria-live"] == "polite" and line.get_text() == curve_explorer.summary("P1, one", WORLDS[0])
    area = curve_explorer.path(WORLDS[0], 0.3)
    assert [drawn["d"] for drawn in soup.find_all("path", class_="effects")] == [area, area]
    assert soup.figure["id"] == "fig-e" and soup.figcaption.find("a", class_="rows")["href"] == "#rows-fig-e"


def test_the_data_for_the_script_are_numbered_as_the_grid():
    data = json.loads(page().find("script", type="application/json").get_text())
    assert data["sizes"] == [2, 2] and data["top"] == 300
    assert data["curves"] == ["-200,100,300,", "200,-100,-300,"]


def test_the_text_states_what_is_shown():
    text = repr(explorer())
    assert "P1, one: 3 specifications." in text and "Papers: all, without nasim" in text
    assert text != repr(explorer(WORLDS[0] * 0.5))


def test_the_script_is_small_loads_nothing_and_meets_what_is_in_the_page():
    assert len(SCRIPT.splitlines()) < 100
    assert not re.search(r"https?:|\bimport\b|fetch\(|XMLHttpRequest|eval\(|innerHTML", SCRIPT)
    soup = page()
    for selector in ("figure.explorer", "script", "form", "fieldset", ".count", "path.effects", "[name=curve]"):
        assert soup.select(selector), selector
    for selector in ("figure.explorer", "script", "form", "fieldset", ".count", "path.effects", "elements.curve"):
        assert selector in SCRIPT


def test_the_broken_line_stands_where_the_sign_turns(monkeypatch):
    _, (_, board) = with_axes(monkeypatch, draw, curve, maker="panels")
    points = multiverse_board.curve(WORLDS, 5)
    broken = [float(line.get_xdata()[0]) for line in board.lines if line.get_linestyle() == "--"]
    assert broken == [float(np.interp(0, points["effect"], points["at"]))] != [0.0]
