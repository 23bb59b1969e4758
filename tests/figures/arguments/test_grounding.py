"""What arguments rest on, drawn: every row and every want of one is told."""

import pandas as pd
from bs4 import BeautifulSoup
from drawings import bars

from pakrus.figures.arguments import grounding
from pakrus.figures.kit.boxes import PAGE

BASES = pd.DataFrame(
    [
        ("x-a1", "Alone.", "No row says so.", None, None),
        ("x-a2", "One.", pd.NA, "sale", True),
        ("x-a3", "Two.", pd.NA, "x-c1", True),
        ("x-a4", "Three.", pd.NA, "sale", False),
        ("x-a4", "Three.", pd.NA, "x-cite-1", True),
        ("x-a5", "Nothing said.", pd.NA, None, None),
    ],
    columns=["argument_id", "statement", "missing", "ground_id", "own"],
)
GROUNDS = pd.DataFrame(
    [
        ("sale", "event", "A sale", "", "not_done"),
        ("x-c1", "number", "$5", "2002", "stated"),
        ("unused", "event", "Not used", "2001", "happened"),
    ],
    columns=["row_id", "kind", "words", "date", "status"],
)
COUNTS = pd.DataFrame({"section": ["First", "Second", "Third"], "grounded": [12, 0, 1], "ungrounded": [1, 3, 0]})


def drawn(rested=BASES, grounds=GROUNDS):
    return grounding.rows_under(rested, grounds, name="bases-x", caption="On what x rests.")


def page():
    return BeautifulSoup(drawn().svg, "html.parser")


def test_every_ground_and_every_want_of_one_is_said():
    assert drawn().words.splitlines() == [
        "x-a2 (One.) rests on sale (event, no date given, not done): A sale",
        "x-a4 (Three.) rests on sale (event, no date given, not done): A sale, through what supports it",
        "x-a4 (Three.) rests on x-cite-1 (another row): x-cite-1",
        "x-a3 (Two.) rests on x-c1 (number, 2002): $5",
        "x-a1 (Alone.) rests on no row. No row says so.",
        "x-a5 (Nothing said.) rests on no row.",
    ]


def test_boxes_lead_to_arguments_and_rows_and_a_shared_row_stands_once():
    links = [a["href"] for a in page().find_all("a", class_="evidence")]
    assert links == ["#x-a2", "#x-a4", "#x-a3", "#x-a1", "#x-a5", "#sale", "#x-cite-1", "#x-c1"]
    assert "Not used" not in page().get_text()


def test_what_is_missing_is_drawn_without_a_link():
    words = page().get_text()
    assert words.count("rests on no row") == 2 and "No row says so." in words
    assert "no row" not in " ".join(a.get_text() for a in page().find_all("a")).lower()


def test_a_broken_line_leads_to_what_only_its_support_rests_on():
    assert [path.get("class") for path in page().find_all("path")] == [None, ["qualifies"], None, None]


def test_the_drawing_is_as_wide_as_the_page_and_changes_with_a_row():
    assert page().svg["width"] == str(PAGE)
    other = drawn(grounds=GROUNDS.assign(words=["A sale", "$6", "Not used"]))
    assert other.svg != drawn().svg and other.words != drawn().words


def sections(counts=COUNTS):
    return grounding.by_section(counts, name="fig-g", source="x")


def test_both_numbers_of_every_section_are_told():
    assert sections().alt == (
        "A bar for each section. First: 12 on rows, 1 on none; Second: 0 on rows, 3 on none; "
        "Third: 1 on rows, 0 on none."
    )
    assert sections().caption.startswith("Arguments of x, section by section")
    assert "light, those that rest on none" in sections().caption


def test_both_numbers_of_a_section_are_drawn():
    assert sections(COUNTS.assign(grounded=[12, 0, 2])).digest != sections().digest
    assert sections(COUNTS.assign(ungrounded=[1, 4, 0])).digest != sections().digest


def test_a_section_has_a_bar_for_both_numbers():
    unit = bars(sections().svg)[0].wide / 12
    assert [round(bar.wide / unit, 3) for bar in bars(sections().svg)] == [12, 1, 1, 3]
