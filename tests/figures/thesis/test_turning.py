"""Turning points: how many arguments rest on each year is told, the chosen years are named."""

import pandas as pd
from drawings import bars
from plotted import said, with_axes

from pakrus.figures.thesis import turning

WEIGHT = pd.DataFrame(
    [
        ("2007", 2007, 2, 1, ["A visit", "A vow"], False),
        ("2010", 2010, 0, 0, [], True),
        ("2011 to 2012", 2011, 3, 0, ["A summit"], False),
        ("2014", 2014, 4, 2, ["An end", "A sale", "A pact"], True),
        ("2016", 2016, 0, 5, [], False),
    ],
    columns=["when", "first", "told", "printed", "titles", "turning"],
)


def figure(frame=WEIGHT):
    return turning.weight(frame, name="fig-w", source="x")


def test_both_numbers_of_every_year_are_told():
    assert figure().alt == (
        "Bars of arguments by year or span, on events of the text and on table rows alone. "
        "2007: 2 on events, 1 on table rows; 2010: 0 on events, 0 on table rows; "
        "2011 to 2012: 3 on events, 0 on table rows; 2014: 4 on events, 2 on table rows; "
        "2016: 0 on events, 5 on table rows."
    )


def test_the_caption_names_the_chosen_years():
    assert "How many arguments of x rest on what it dates in each year" in figure().caption
    assert "In bold the years 2010 and 2014, and beside them" in figure().caption


def test_chosen_years_and_spans_name_what_carries_most():
    drawn = figure().svg
    assert ">An end, and 2 more</text>" in drawn and ">A summit</text>" in drawn
    assert "A visit" not in drawn, "a year that was not chosen names nothing"


def test_a_chosen_year_without_an_event_or_an_argument_says_so():
    assert ">no event of the text is dated here alone</text>" in figure().svg
    assert ">none</text>" in figure().svg


def test_numbers_stand_beside_their_bars():
    assert all(f">{words}</text>" in figure().svg for words in ("2 and 1", "3", "4 and 2", "5"))


def test_the_rows_name_every_event():
    assert "2014,2014,4,2,An end; A sale; A pact,True" in figure().rows


def test_another_number_or_choice_changes_what_is_drawn():
    assert figure(WEIGHT.assign(told=[2, 0, 3, 4, 1])).digest != figure().digest
    assert figure(WEIGHT.assign(printed=[1, 0, 0, 3, 5])).digest != figure().digest
    assert figure(WEIGHT.assign(turning=[True, True, False, True, False])).digest != figure().digest


def test_a_year_has_a_bar_for_both_numbers():
    unit = bars(figure().svg)[0].wide / 2
    assert [round(bar.wide / unit, 2) for bar in bars(figure().svg)] == [2, 3, 4, 1, 2, 5]


def test_words_stand_beside_the_years_that_they_are_of_and_no_others(monkeypatch):
    """2007 has events and was not chosen, 2016 has none and was not chosen either: neither has words."""
    _, axes = with_axes(monkeypatch, turning, figure)
    beside = {int(text.xy[1]): text.get_text() for text in axes.texts[1::2]}
    assert beside == {
        0: "",
        1: "no event of the text is dated here alone",
        2: "A summit",
        3: "An end, and 2 more",
        4: "",
    }
    assert said(axes)[::2] == ["2 and 1", "none", "3", "4 and 2", "5"]
    assert {text.xy[0] for text in axes.texts[1::2]} == {6}, "all in one column, beside the longest bar"


def test_chosen_years_are_in_bold(monkeypatch):
    _, axes = with_axes(monkeypatch, turning, figure)
    bold = [tick.get_text() for tick in axes.get_yticklabels() if tick.get_fontweight() == "bold"]
    assert bold == ["2010", "2014"]


def test_a_span_without_an_event_has_no_words(monkeypatch):
    span = WEIGHT.assign(titles=[[], [], [], [], []])
    _, axes = with_axes(monkeypatch, turning, lambda: figure(span))
    none = "no event of the text is dated here alone"
    assert [text.get_text() for text in axes.texts[1::2]] == ["", none, "", none, ""]
