"""The grid of how far undertakings came: each cell in its place, with its words, leading to its row."""

from itertools import pairwise

import pandas as pd
from bs4 import BeautifulSoup

from pakrus.analysis.events import undertakings
from pakrus.figures.events import statuses
from pakrus.figures.kit.boxes import PAGE

STANDING = pd.DataFrame(
    [
        ("line", "nasim", "agreed", "r1", True, False),
        ("line", "facts", "none", "r2", True, True),
        ("dam", "singh", "delivered", "r3", False, False),
        ("dam", "nasim", "discussed", "r4", True, True),
        ("mill", "nasim", "due", "r5", False, True),
        ("line", "hayat", "agreed", "r6", False, False),  # of a teller that has no column
        ("port", "nasim", "agreed", "r7", False, False),  # of an undertaking that has no row
    ],
    columns=["undertaking_id", "teller", "furthest", "row_id", "held_up", "dropped"],
)
LONG = "A line whose name is so long that it is wrapped, " + "and goes on, " * 12 + "higher than a cell"
TITLES = pd.Series({"dam": "Dam & lake", "line": LONG, "mill": "A mill"})
TELLERS = ["nasim", "singh", "facts"]


def drawn(standing=STANDING, titles=TITLES):
    return statuses.grid(standing, titles, TELLERS, name="grid-x", caption="How far.")


def page(diagram):
    return BeautifulSoup(diagram._repr_mimebundle_()[0]["text/html"], "html.parser")


def cells(diagram):
    """For each cell, by the row it leads to: its words and the upper left corner and size of its frame."""
    by_row = {}
    for link in page(diagram).select("a.evidence"):
        frame = [float(link.rect[key]) for key in ("x", "y", "width", "height")]
        by_row[link["href"]] = ([text.get_text() for text in link.find_all("text")], frame)
    return by_row


def test_each_cell_leads_to_the_row_that_tells_the_stage_and_says_it():
    by_row = cells(drawn())
    assert {row: words for row, (words, _) in by_row.items()} == {
        "#r1": ["agreed", "held up"],
        "#r2": ["held up", "dropped"],
        "#r3": ["delivered"],
        "#r4": ["talk", "held up", "dropped"],
        "#r5": ["due", "dropped"],
    }
    assert len(page(drawn()).select("a.evidence")) == 5, "nothing is drawn twice"


def test_cells_stand_in_the_columns_of_their_tellers_and_the_rows_of_their_titles():
    by_row = cells(drawn())
    heads = {t.get_text(): float(t["x"]) for t in page(drawn()).svg.find_all("text", recursive=False) if t["y"] == "16"}
    assert list(heads) == TELLERS
    teller = {"#r1": "nasim", "#r2": "facts", "#r3": "singh", "#r4": "nasim", "#r5": "nasim"}
    for row, (_, (x, _, wide, _)) in by_row.items():
        assert abs(x + wide / 2 - heads[teller[row]]) <= 1
    top = {row: y for row, (_, (_, y, _, _)) in by_row.items()}
    assert top["#r3"] == top["#r4"] < top["#r1"] == top["#r2"] < top["#r5"]


def test_cells_do_not_overlap_and_lie_within_the_page():
    frames = [frame for _, frame in cells(drawn()).values()]
    svg = page(drawn()).svg
    assert float(svg["width"]) == PAGE
    for n, (x, y, wide, high) in enumerate(frames):
        assert x > 0 and x + wide <= PAGE and y + high <= float(svg["height"])
        for a, b, c, d in frames[n + 1 :]:
            assert x + wide <= a or a + c <= x or y + high <= b or b + d <= y


def test_words_stay_apart_and_within_their_cell():
    for link in page(drawn()).select("a.evidence"):
        top, high = float(link.rect["y"]), float(link.rect["height"])
        feet = [float(text["y"]) for text in link.find_all("text")]
        assert top + 9 <= feet[0] and feet[-1] + 3 <= top + high, "letters are some 9 pixels high, 3 of them can hang"
        assert all(below - above >= 12 for above, below in pairwise(feet))


def test_titles_stay_apart_and_beside_their_cells():
    titles = [t for t in page(drawn()).svg.find_all("text", recursive=False) if t["x"] == "2"]
    assert " ".join(t.get_text() for t in titles) == " ".join(TITLES)
    feet = [float(t["y"]) for t in titles]
    assert all(below - above >= 14 for above, below in pairwise(feet))
    _, (_, top, _, high) = cells(drawn())["#r1"]
    assert all(top < foot < top + high for foot in feet[1:-1]), "the long title stands beside the cell of its row"


def test_setbacks_have_a_broken_frame_and_others_have_not():
    broken = {link["href"]: "dasharray" in link.rect["style"] for link in page(drawn()).select("a.evidence")}
    assert broken == {"#r1": True, "#r2": True, "#r3": False, "#r4": True, "#r5": True}


def test_the_text_says_every_cell_with_its_row():
    assert drawn().words.splitlines() == [
        "Dam & lake, nasim: talk, held up, dropped (r4)",
        "Dam & lake, singh: delivered (r3)",
        f"{LONG}, nasim: agreed, held up (r1)",
        f"{LONG}, facts: held up, dropped (r2)",
        "A mill, nasim: due, dropped (r5)",
    ]


def test_another_stage_or_order_is_another_drawing_and_the_same_is_the_same():
    assert drawn().svg == drawn().svg
    assert drawn(STANDING.replace({"furthest": {"due": "announced"}})).svg != drawn().svg
    assert drawn(titles=TITLES.iloc[::-1]).svg != drawn().svg


def test_every_stage_has_a_look_and_no_two_a_word():
    assert set(statuses.LOOKS) == {"none", *undertakings.FORWARD}
    assert set(statuses.SETBACKS) == set(undertakings.SETBACKS)
    words = [word for word, *_ in statuses.LOOKS.values()]
    assert len(set(words)) == len(words)


def test_no_undertakings_are_heads_alone():
    empty = drawn(STANDING.iloc[:0], TITLES.iloc[:0])
    assert [text.get_text() for text in page(empty).svg.find_all("text")] == TELLERS and empty.words == ""
    quiet = drawn(STANDING.iloc[:0], TITLES.iloc[:1])
    assert "Dam & lake" in [text.get_text() for text in page(quiet).svg.find_all("text")] and not cells(quiet)
