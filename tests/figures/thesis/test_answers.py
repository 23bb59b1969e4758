"""What the papers' events answer: what the figures and tables say, and that what they say is drawn."""

import pandas as pd
from bs4 import BeautifulSoup
from plotted import said, with_axes

from pakrus.figures.thesis import answers as draw

TITLES = {"P1": "P1 substitution", "P3": "P3 transience"}
NAN = float("nan")
ANSWERS = pd.DataFrame(
    [
        ("P1", "later", "primary", 0.26, -0.28, 0.87, 0.229, 0.77, 0.0, 0.12, 0.69, 0.43, 16, 62.0, 0.2, "cannot say"),
        ("P1", "same", "further look", -0.1, -2.0, 2.0, 0.7, 0.3, 0.0, 0.1, 0.3, 0.4, 10, 81.0, NAN, ""),
        ("P3", "later", "primary", NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, 6, 0.0, NAN, "cannot say"),
    ],
    columns=["proposition", "question", "role", "value", "low", "high", "p", "p_other", "least", "usual", "marked",
             "quiet", "n", "told", "p_corrected", "answer"],
)  # fmt: skip
YEARS = pd.DataFrame({"year": [2000, 2001, 2002], "told": [2.0, 5.0, 1.0], "balance": [-1.0, 4.0, 0.0]})
MARKED = pd.DataFrame(
    [("P1", "A-B cools", 2000, "same"), ("P1", "A-B cools", 2001, "later"), ("P3", "A-B warms", 2002, "same")],
    columns=["proposition", "cause", "year", "mark"],
)
STRENGTHS = pd.DataFrame(
    [("P1", 0.0, 0.05), ("P1", 0.2, 0.18), ("P1", 1.0, 1.0), ("P3", 0.2, NAN)],
    columns=["proposition", "effect", "found"],
)


def forest(answers=ANSWERS, matters=0.2):
    return draw.forest(answers, TITLES, name="fig-f", matters=matters)


def years(frame=YEARS, marked=MARKED):
    return draw.years(frame, marked, name="fig-y")


def strengths(frame=STRENGTHS):
    return draw.strengths(frame, TITLES, name="fig-s", matters=0.2)


def test_each_question_that_could_be_computed_is_told_with_its_interval():
    assert forest().alt == (
        "A mark and a line for each question. P1 substitution: years after 0.26 (−0.28 to 0.87); "
        "P1 substitution: the same year −0.10 (−2.00 to 2.00)."
    )
    assert forest(ANSWERS.assign(value=NAN)).alt.endswith("None could be computed.")


def test_estimate_interval_and_smallest_effect_are_drawn():
    assert forest(ANSWERS.assign(value=[0.3, -0.1, NAN])).digest != forest().digest
    assert forest(ANSWERS.assign(high=[0.9, 2.0, NAN])).digest != forest().digest
    assert forest(ANSWERS.assign(role="primary")).digest != forest().digest
    assert forest(matters=0.3).digest != forest().digest


def test_an_interval_that_goes_on_has_arrows(monkeypatch):
    _, axes = with_axes(monkeypatch, draw, forest)
    assert [line.get_marker() for line in axes.lines].count("<") == 1
    assert [line.get_marker() for line in axes.lines].count(">") == 1


def test_years_and_lanes_are_told_and_drawn(monkeypatch):
    assert years().alt == (
        "Bars over the years 2000 to 2002, most of them after 2000, and a lane for each cause. "
        "A-B cools in 2000; A-B warms in 2002."
    )
    assert years(YEARS.assign(balance=[-1.0, 3.0, 0.0])).digest != years().digest
    assert years(YEARS.assign(told=[2.0, 5.0, 2.0])).digest != years().digest
    assert years(marked=MARKED.assign(mark="same")).digest != years().digest
    _, axes = with_axes(monkeypatch, draw, years)
    assert said(axes) == ["A-B cools", "A-B warms"]


def test_power_is_told_at_the_smallest_effect_that_would_matter():
    assert strengths().alt == "A rising curve for each question. Of an effect of 0.2 they find: P1 18%."
    assert strengths(STRENGTHS.assign(found=[0.05, 0.3, 1.0, NAN])).digest != strengths().digest


def test_the_table_writes_numbers_for_a_reader():
    rows = draw.written(ANSWERS, TITLES)
    assert rows["value_text"].tolist() == ["0.26 (−0.28 to 0.87)", "−0.10 (any to any)", "–"]
    assert rows["usual_text"].tolist() == ["0.12", "0.10", "–"]
    assert rows["told_text"].tolist() == ["62 in 16", "81 in 10", "0 in 6"]
    assert rows["answer_text"].tolist() == ["cannot say", "further look", "cannot say"]
    table = draw.table(ANSWERS, TITLES, name="t", caption="c")
    assert "Answer" in repr(table)
    looks = draw.table(ANSWERS.assign(shown_as="x"), TITLES, name="t", caption="c", first="Choice")
    assert "Choice" in repr(looks) and "Answer" not in repr(looks)


def test_the_spread_has_the_error_of_so_many_draws():
    """A half of a hundred draws: 1.96 times the root of a quarter over a hundred, 9.8 per cent."""
    rows = pd.DataFrame(
        [("P1", "coders", 100, 0.1, 0.3, 0.5), ("P3", "coders", 0, NAN, NAN, 1.0)],
        columns=["proposition", "what", "draws", "low", "high", "same"],
    )
    page = BeautifulSoup(draw.spread(rows, TITLES, name="t", caption="c").html(), "html.parser")
    cells = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in page.find_all("tr")[1:]]
    assert cells == [[TITLES["P1"], "coders", "100", "0.10 to 0.30", "50 ± 9.8"],
                     [TITLES["P3"], "coders", "0", "–", "100 ± 0.0"]]  # fmt: skip
