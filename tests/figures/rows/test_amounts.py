"""Amounts of money and shares over spans of years are told as they are printed."""

import pandas as pd
import pytest
from drawings import ROUNDED, bars
from plotted import lines, said, sides, ticks, with_axes

from pakrus.figures.rows import amounts


def frame(*rows):
    columns = ["claim_id", "label", "as_stated", "value", "period", "modality"]
    return pd.DataFrame(rows, columns=columns)


LOANS = frame(("c1", "Loan", "$2 billion", 2e9, "2015", "stated"), ("c2", "Fund", "$1 billion", 1e9, "", "planned"))
TRADE = frame(("c3", "Exports", "$500 million", 5e8, "2012 to 2013", "stated"))
SPELLS = pd.DataFrame(
    {"claim_id": ["c1", "c2"], "first": [2000, 2010], "last": [2009, 2014], "value": [55.0, 70.0],
     "as_stated": ["55%", "70%"]}
)  # fmt: skip


def money(**groups):
    return amounts.money(groups, name="fig-m", source="x")


def test_each_amount_is_told_in_its_group():
    figure = money(Loans=LOANS, Trade=TRADE)
    assert "Loans: Loan $2 billion and Fund $1 billion; Trade: Exports $500 million." in figure.alt
    assert figure.rows.splitlines()[-1].endswith(",Trade")


def test_the_caption_says_what_is_filled_and_whose_claims_they_are():
    caption = money(Loans=LOANS).caption
    assert "Filled: stated as a fact. Outline: planned, agreed or estimated." in caption
    assert caption.startswith("Sums of money that x states") and caption.endswith("Source: the claims of x.")


def test_an_empty_group_is_told_to_have_none():
    assert money(Loans=LOANS, Trade=TRADE[:0]).alt.endswith("Trade: none.")
    assert money(Loans=LOANS, Trade=TRADE[:0]).digest != money(Loans=LOANS).digest


def test_value_period_and_modality_are_drawn():
    for change in ({"value": 3e9}, {"period": "2016"}, {"modality": "planned"}):
        assert money(Loans=LOANS.assign(**change)).digest != money(Loans=LOANS).digest


def test_every_group_is_drawn_however_many_there_are():
    groups = {f"Group {n}": TRADE for n in range(5)}
    changed = groups | {"Group 4": TRADE.assign(value=4e8)}
    assert money(**groups).digest != money(**changed).digest


def test_shares_are_told_for_each_span():
    figure = amounts.shares(SPELLS, name="fig-s", what="Russia's share in arms", source="x")
    assert figure.alt == "A step for each span of years: 55% in 2000 to 2009 and 70% in 2010 to 2014."
    assert figure.caption.startswith("Russia's share in arms, as x gives it")
    changed = SPELLS.assign(value=[55.0, 71.0])
    assert figure.digest != amounts.shares(changed, name="fig-s", what="Russia's share in arms", source="x").digest


def test_what_is_no_fact_is_an_outline_and_a_bar_is_as_long_as_its_amount():
    planned, stated, exported = bars(money(Loans=LOANS, Trade=TRADE).svg)
    assert (planned.full, stated.full, exported.full) == (False, True, True)
    assert (planned.wide, exported.wide) == (
        pytest.approx(stated.wide / 2, **ROUNDED),
        pytest.approx(stated.wide / 4, **ROUNDED),
    )


def shares(spells=SPELLS):
    return amounts.shares(spells, name="fig-s", what="Russia's share in arms", source="x")


def test_a_share_is_a_level_line_from_the_first_year_to_the_end_of_the_last_and_a_half_is_marked(monkeypatch):
    _, axes = with_axes(monkeypatch, amounts, shares)
    *spans, half = lines(axes)
    assert spans == [((2000, 2010), (55, 55), "-"), ((2010, 2015), (70, 70), "-")]
    assert half == ((0, 1), (50, 50), "-"), "all along the axes"
    assert axes.get_xlim() == (2000, 2015) and axes.get_ylim() == (0, 100)
    assert ticks(axes.yaxis) == ["0%", "50%", "100%"] and list(axes.get_yticks()) == [0, 50, 100]


def test_a_span_s_share_stands_above_the_middle_of_its_line_and_its_years_at_the_foot(monkeypatch):
    _, axes = with_axes(monkeypatch, amounts, shares)
    places = {text.get_text(): text.xy for text in axes.texts}
    assert places == {"55%": (2005, 55), "2000 to 2009": (2005, 0), "70%": (2012.5, 70), "2010 to 2014": (2012.5, 0)}
    assert {side for side, _ in sides(axes).values()} == {"center"}
    assert all(text.xyann[1] > 0 for text in axes.texts)


def test_amounts_of_a_group_rise_below_its_heading_and_say_what_is_printed(monkeypatch):
    _, axes = with_axes(monkeypatch, amounts, lambda: money(Loans=LOANS, Trade=TRADE))
    assert said(axes) == ["Loans", "$1 billion, planned", "$2 billion, 2015", "Trade", "$500 million, 2012 to 2013"]
    heights = [text.xy[1] if hasattr(text, "xy") else text.get_position()[1] for text in axes.texts]
    assert heights == [0, 1, 2, 3, 4] and axes.get_ylim()[0] > 4 > axes.get_ylim()[1]
    assert ticks(axes.yaxis) == ["Fund", "Loan", "Exports"] and list(axes.get_yticks()) == [1, 2, 4]
    assert axes.get_xlim()[0] == 0 and axes.get_xlim()[1] > 2 * 1.5, "the longest bar has room for its words"
