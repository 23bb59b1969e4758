"""The curve that a reader filters: its drawing, its line of words and its form, by hand. That `curve.js` does the same
is for the tests of the curve."""

import json

import numpy as np
import pandas as pd
import pytest
from bs4 import BeautifulSoup

from pakrus.figures.kit.boxes import PAGE
from pakrus.figures.multiverse import explorer
from pakrus.figures.multiverse.explorer import BOTTOM, HEIGHT, LEFT, POINTS, TOP

MIDDLE = TOP + (HEIGHT - TOP - BOTTOM) / 2
CHOICES = {"scale": ("all", "direct"), "lag": (1, 2)}
EFFECTS = np.array([0.3, -0.2, np.nan, 0.1])


def points(path):
    """The corners of an area, from the one at the left on the line of zero to the one at the right."""
    assert path.startswith("M") and path.endswith("Z")
    return [tuple(map(float, point.split(","))) for point in path[1:-1].split("L")]


def shown(effects=EFFECTS, scale="all"):
    rows = pd.DataFrame({"scale": [scale]})
    curves, plan = {"P1 <a>": effects, "P2": -effects}, {"scale": "all", "lag": 2, "per": "told"}
    return explorer.Explorer(CHOICES, curves, plan=plan, name="fig-e", caption="C.", rows=rows)


def page(effects=EFFECTS):
    return BeautifulSoup(shown(effects).html(), "html.parser")


def test_a_curve_runs_evenly_across_the_drawing_from_zero_to_zero():
    first, *along, last = points(explorer.path(EFFECTS, 0.5))
    assert first == (LEFT, MIDDLE) and last == (PAGE, MIDDLE)
    assert len(along) == POINTS + 1 and (along[0][0], along[-1][0]) == (LEFT, PAGE)
    steps = np.diff([x for x, _ in along])
    assert steps == pytest.approx((PAGE - LEFT) / POINTS, abs=0.11), "places are taken to a tenth of a pixel"


def test_effects_rise_from_the_smallest_to_the_largest_by_their_size():
    """Three effects take a quarter, a half and a quarter of the places; a top of 0.4 is half the drawing's height."""
    (_, *along, _) = points(explorer.path(EFFECTS, 0.4))
    heights = [y for _, y in along]
    half = MIDDLE - TOP
    wanted = {-0.2: MIDDLE + half / 2, 0.1: MIDDLE - half / 4, 0.3: MIDDLE - half * 3 / 4}
    assert heights == sorted(heights, reverse=True) and len(set(heights)) == 3
    assert [heights[0], heights[POINTS // 2], heights[-1]] == pytest.approx(list(wanted.values()), abs=0.06)
    assert [heights.count(heights[at]) for at in (0, POINTS // 2, -1)] == [POINTS / 4, POINTS / 2, POINTS / 4 + 1]


def test_the_largest_effect_keeps_to_the_drawing_and_one_alone_is_level():
    (_, *along, _) = points(explorer.path(np.array([-0.5, 0.5]), 0.5))
    assert (along[0][1], along[-1][1]) == (HEIGHT - BOTTOM, TOP)
    assert {y for _, y in points(explorer.path(np.array([0.5]), 0.5))[1:-1]} == {TOP}


def test_nothing_to_show_is_no_area():
    assert explorer.path(np.array([np.nan]), 0.5) == explorer.path(np.array([]), 0.5) == ""


@pytest.mark.parametrize(
    ("effects", "said"),
    [
        ([0.3, -0.2, np.nan, 0.1], ("3", "66.7%", "0.100", "1")),
        ([-0.3, 0.0], ("2", "0.0%", "−0.150", "0")),
        ([0.9, 0.9, -0.9], ("3", "66.7%", "0.900", "0")),
        ([0.0005, 0.0005], ("2", "100.0%", "0.001", "0")),
        ([0.1] * 1200, ("1,200", "100.0%", "0.100", "0")),
    ],
)
def test_the_line_above_counts_what_is_shown_and_zero_has_no_sign(effects, said):
    number, share, middle, without = said
    assert explorer.summary("P", np.array(effects)) == (
        f"P: {number} specifications. With the predicted sign: {share}. Median: {middle}. "
        f"Without an effect, and not drawn: {without}."
    )


def test_one_alone_is_a_specification():
    assert explorer.summary("P", np.array([0.1])).startswith("P: 1 specification. With")


def test_where_nothing_is_left_the_line_says_what_to_do():
    assert explorer.summary("P", np.array([np.nan])).startswith("No specification shown: choose at least one value")


@pytest.mark.parametrize(
    ("value", "number"), [(0.4, 0), (0.5, 1), (1.5, 2), (2.5, 3), (-0.5, 0), (-1.5, -1), (-0.6, -1)]
)
def test_halves_are_rounded_up(value, number):
    assert explorer.round_half_up(value) == number


def test_the_form_is_hidden_and_offers_every_curve_and_value():
    form = page().form
    assert form.has_attr("hidden")
    assert [button.get_text() for button in form("button")] == ["All choices", "The plan's choices"]
    curves, scale, lag = form("fieldset")
    assert [label.get_text().strip() for label in curves("label")] == ["P1 <a>", "P2"]
    assert [box.has_attr("checked") for box in curves("input")] == [True, False], "one curve at a time, the first"
    for group, name, legend in ((scale, "scale", "Whose acts count"), (lag, "lag", "Later is up to")):
        assert group.legend.get_text() == legend
        assert [(box["type"], box["name"], box["value"]) for box in group("input")] == [
            ("checkbox", name, "0"), ("checkbox", name, "1")]  # fmt: skip
        assert all(box.has_attr("checked") for box in group("input"))


def test_what_speaks_for_and_what_speaks_against_lie_on_their_side_of_zero():
    svg = page().svg
    sides = {clip["id"]: (float(clip.rect["y"]), float(clip.rect["height"])) for clip in svg("clippath")}
    assert sides == {"fig-e-for": (TOP, MIDDLE - TOP), "fig-e-against": (MIDDLE, HEIGHT - BOTTOM - MIDDLE)}
    heights = {text.get_text(): float(text["y"]) for text in svg("text")}
    assert heights["for"] < MIDDLE < heights["against"] < HEIGHT - BOTTOM
    # the scale ends at the next tenth above the largest effect
    assert [heights[end] for end in ("0.3", "0.0", "−0.3")] == [TOP + 4, MIDDLE + 4, HEIGHT - BOTTOM + 4]


def test_words_of_the_drawing_lie_within_it_and_beside_the_curve():
    svg = page().svg
    assert (svg["width"], svg["height"], svg["viewbox"]) == (str(PAGE), str(HEIGHT), f"0 0 {PAGE} {HEIGHT}")
    words = {text.get_text(): text for text in svg("text")}
    for text in words.values():
        assert 0 < float(text["x"]) < PAGE and 10 < float(text["y"]) < HEIGHT
    for end in ("0.3", "0.0", "−0.3"):
        assert words[end]["text-anchor"] == "end" and 30 < float(words[end]["x"]) < LEFT
    assert LEFT < float(words["against"]["x"]) < LEFT + 20 and "text-anchor" not in words["against"].attrs
    assert PAGE - 20 < float(words["for"]["x"]) < PAGE and words["for"]["text-anchor"] == "end"
    (below,) = (text for word, text in words.items() if word.startswith("Effect of each specification"))
    assert float(below["x"]) == LEFT and float(below["y"]) > HEIGHT - BOTTOM + 10
    clips = {(float(clip.rect["x"]), float(clip.rect["width"])) for clip in svg("clippath")}
    assert clips == {(LEFT, PAGE - LEFT)}, "as wide as the curve"


def test_the_page_holds_all_that_the_script_needs():
    """Effects in thousandths, nothing where there is none; places as the first drawing has them."""
    held = json.loads(page().find("script", type="application/json").string)
    assert held == {
        "sizes": [2, 2],
        "box": [LEFT, TOP, PAGE - LEFT, HEIGHT - TOP - BOTTOM, POINTS],
        "top": 300,
        "titles": ["P1 <a>", "P2"],
        "plan": [0, 1],
        "curves": ["300,-200,,100", "-300,200,,-100"],
    }


@pytest.mark.parametrize(("largest", "top"), [(0.3, "0.3"), (-0.31, "0.4"), (0.02, "0.1")])
def test_the_scale_ends_at_a_tenth_that_holds_every_effect(largest, top):
    words = [text.get_text() for text in page(np.array([largest, 0.01])).svg("text")]
    assert words[:3] == [top, "0.0", f"−{top}"]


def test_what_is_compared_are_the_lines_of_words_the_choices_and_all_data():
    *lines, data = shown().said()
    assert lines == [
        explorer.summary("P1 <a>", EFFECTS),
        explorer.summary("P2", -EFFECTS),
        "Whose acts count: all, third parties too, the two states' own",
        "Later is up to: one year, two years",
    ]
    others = [shown(np.array([0.3, -0.2, np.nan, 0.11])), shown(scale="direct")]
    assert data.startswith("Data: ") and data not in [list(other.said())[-1] for other in others]
