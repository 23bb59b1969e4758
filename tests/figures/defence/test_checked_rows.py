"""The grid of checked rows: every piece of evidence in a cell that leads to it, and the verdict."""

from itertools import pairwise

import pandas as pd
import pytest
from bs4 import BeautifulSoup
from drawings import outside

from pakrus.figures.defence import checked_rows
from pakrus.figures.kit.boxes import PAGE

LONG = "A very long title of a visit that needs more than one line"
JUDGED = pd.DataFrame(
    [
        ("s-t1-01", "Table 1: visits", 2001, "A goes to B", False, "confirmed"),
        ("s-t1-02", "Table 1: visits", 2002, LONG, False, "unmatched"),
        ("s-t4-01", "Table 4: exercises", 2007, "Drill I", True, "disputed"),
        ("s-t4-02", "Table 4: exercises", 2008, "Drill II", False, "contradicted"),
    ],
    columns=["row_id", "table", "year", "what", "planned", "verdict"],
)
EVIDENCE = pd.DataFrame(
    [
        ("s-t1-01", "x-m1", "x", "for", "2001 to 2003", "It tells it."),
        ("s-t4-01", "f1", "facts", "both", "2007", "In part."),
        ("s-t4-01", "f2", "facts", "nothing", "2007", "No find."),
        ("s-t4-01", "y-m1", "y", "for", "no date", "It tells it."),
        ("s-t4-02", "f3", "facts", "against", "2008", "Not so."),
    ],
    columns=["row_id", "evidence_id", "by", "speaks", "date", "reason"],
)


def drawn(judged=JUDGED, evidence=EVIDENCE):
    return checked_rows.grid(judged, evidence, ["x", "y"], name="grid-x", caption="Rows.")


def page():
    return BeautifulSoup(drawn().svg, "html.parser")


def words(link):
    return [text.text for text in page().find("a", href=link).find_all("text")]


def test_cells_lead_to_the_evidence_and_say_the_papers_date_or_how_the_fact_speaks():
    assert words("#x-m1") == ["2001 to", "2003"] and words("#y-m1") == ["no date"]
    assert words("#f1") == ["in part"] and words("#f2") == ["no find"] and words("#f3") == ["no"]


def test_what_a_row_tells_leads_to_the_row_and_what_is_expected_is_marked():
    assert words("#s-t1-01") == ["A goes to B"]
    assert words("#s-t4-01") == ["Drill I", "(told as expected)"]
    assert len(words("#s-t1-02")) > 1


def test_cells_of_one_row_do_not_overlap_and_begin_after_the_verdict():
    svg = page()
    rects = [svg.find("a", href=link).rect for link in ("#y-m1", "#f1", "#f2")]
    spans = sorted((float(r["x"]), float(r["x"]) + float(r["width"])) for r in rects)
    assert all(a[1] < b[0] for a, b in pairwise(spans))
    assert spans[0][0] >= checked_rows.YEAR + checked_rows.WHAT + checked_rows.VERDICT
    assert spans[-1][1] <= PAGE
    assert float(svg.svg["width"]) == PAGE


def test_every_verdict_is_drawn_and_said():
    shown = [text.text for text in page().find_all("text")]
    assert all(verdict in shown for verdict in JUDGED["verdict"])
    assert drawn().words.splitlines() == [
        "s-t1-01, 2001, A goes to B: confirmed. x: for (x-m1, 2001 to 2003).",
        f"s-t1-02, 2002, {LONG}: unmatched. Nothing speaks of it.",
        "s-t4-01, 2007, Drill I, told as expected: disputed. facts: both (f1, 2007); facts: nothing (f2, 2007); "
        "y: for (y-m1, no date).",
        "s-t4-02, 2008, Drill II: contradicted. facts: against (f3, 2008).",
    ]


@pytest.mark.parametrize("verdict", ["disputed", "unmatched"])
def test_another_verdict_changes_what_is_drawn(verdict):
    assert drawn(JUDGED.assign(verdict=verdict)).svg != drawn().svg


def test_counts_in_words():
    counts = pd.DataFrame([("All", 1, 5, 2, 3, 4, 15)], columns=["table", *checked_rows.VERDICTS, "all"])
    assert checked_rows.counted(counts) == "1 confirmed, 5 in part, 2 disputed, 3 contradicted, 4 unmatched"


def test_nothing_stands_outside_the_page_and_heads_stand_above_their_cells():
    assert outside(drawn().svg) == []
    heads = [float(tag["y"]) for tag in page().find_all("text") if tag.text in ("x", "y", "checked facts", "verdict")]
    first = float(page().find("a", href="#x-m1").rect["y"])
    assert len(heads) == 8 and heads[:4] == [heads[0]] * 4 and heads[0] < first
