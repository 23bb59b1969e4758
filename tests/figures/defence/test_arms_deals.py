"""Deals by stage, each step leading to its row; and the steps of one deal by source."""

import pandas as pd
from bs4 import BeautifulSoup
from drawings import words

from pakrus.figures.defence import arms_deals
from pakrus.figures.kit.boxes import PAGE

STEPS = pd.DataFrame(
    [
        ("deal-a", "Tanks", "Russia to Pakistan", "discussed", "facts", "f1", "2001", "2001"),
        ("deal-a", "Tanks", "Russia to Pakistan", "due", "x", "x-m1", "2002", "2002"),
        ("deal-a", "Tanks", "Russia to Pakistan", "agreed", "x", "x-m2", pd.NA, "no date"),
        ("deal-a", "Tanks", "Russia to Pakistan", "agreed", "facts", "f2", "2003-08", "2003"),
        ("deal-b", "Old guns", "Soviet Union", "dropped", "x", "x-m3", "197X", "1970s"),
    ],
    columns=["undertaking_id", "title", "side", "stage", "by", "row_id", "date", "when"],
).astype({"date": "string"})


def grid(steps=STEPS):
    return arms_deals.grid(steps, name="grid-a", caption="Deals.")


def page(steps=STEPS):
    return BeautifulSoup(grid(steps).svg, "html.parser")


def test_each_step_leads_to_its_row_in_the_column_of_its_stage():
    svg = page()
    heads = {text.text: float(text["x"]) for text in svg.find_all("text", class_="role")[1:5]}
    links = {a["href"]: (a.text, float(a.find("text")["x"])) for a in svg.find_all("a")}
    assert links == {
        "#f1": ("facts 2001", heads["talked of"]),
        "#x-m1": ("due: x 2002", heads["announced or due"]),
        "#x-m2": ("x no date", heads["agreed or begun"]),
        "#f2": ("facts 2003", heads["agreed or begun"]),
        "#x-m3": ("ended: x 1970s", heads["delivered or ended"]),
    }
    assert float(svg.svg["width"]) <= PAGE


def test_only_what_no_paper_tells_has_a_broken_frame():
    frames = ["dasharray" in rect["style"] for rect in page().find_all("rect")]
    assert frames == [True, False, False, False]


def test_every_step_is_said():
    assert grid().words.splitlines() == [
        "Russia to Pakistan: Tanks: discussed by facts, 2001 (f1); due by x, 2002 (x-m1); agreed by x, no date (x-m2); "
        "agreed by facts, 2003 (f2)",
        "Soviet Union: Old guns: dropped by x, 1970s (x-m3)",
    ]


def one(steps=STEPS[:4]):
    return arms_deals.one_deal(steps, name="fig-a")


def test_one_deal_has_a_line_for_each_source_facts_last():
    places = words(one().svg)
    assert places["x"] < places["checked facts"] and "no date" in places and "said to be due" in places
    assert one().caption.startswith("Tanks: when each of 2 sources has them talked of")
    assert arms_deals.REGISTER in one().caption
    assert one().alt == (
        "Steps of one deal along the years, a line for each source. facts: discussed, 2001; facts: agreed, 2003; "
        "x: due, 2002; x: agreed, no date."
    )


def test_the_date_of_a_step_is_drawn():
    assert one(STEPS[:4].assign(date=["2001", "2002", "2002", "2003-08"])).digest != one().digest
    assert "no date" not in words(one(STEPS[:2]).svg)
