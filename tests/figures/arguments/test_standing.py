"""How theses stand: what carries them is told by kind, and so is what speaks for and against them."""

import pandas as pd
import pytest
from drawings import ROUNDED, bars, words

from pakrus.figures.arguments import standing

STANDING = pd.DataFrame(
    {
        "argument_id": ["t1", "t2", "t3"],
        "statement": ["First thesis.", "Second thesis.", "A thesis on which nothing bears."],
        "supports": [3, 1, 0],
        "against": [1, 2, 0],
        "carried_by": [5, 2, 0],
        "dated": [3, 0, 0],
        "undated": [0, 1, 0],
        "work": [0, 1, 0],
        "nothing": [2, 0, 0],
    }
)


def figure(frame=STANDING):
    return standing.standing(frame, name="fig-st", source="x")


def test_every_thesis_is_told_with_what_carries_it_and_what_speaks_for_and_against():
    assert figure().alt == (
        "A bar for each thesis. "
        "t1: 5 arguments, of which 3 on a dated event or table row, 0 on something told without a date, "
        "0 on only a work cited, 2 on nothing; 3 for and 1 against; "
        "t2: 2 arguments, of which 0 on a dated event or table row, 1 on something told without a date, "
        "1 on only a work cited, 0 on nothing; 1 for and 2 against; "
        "t3: 0 arguments, of which 0 on a dated event or table row, 0 on something told without a date, "
        "0 on only a work cited, 0 on nothing; 0 for and 0 against."
    )


def test_every_kind_is_named_where_it_first_stands():
    drawn = figure().svg
    assert all(f">{word}</text>" in drawn for word in standing.HEADS.values())
    assert ">nothing</text>" not in figure(STANDING.assign(nothing=0)).svg


def test_the_numbers_for_and_against_are_drawn():
    assert ">3 for, 1 against</text>" in figure().svg and ">0 for, 0 against</text>" in figure().svg


def test_the_caption_says_what_bars_and_numbers_are():
    assert figure().caption.startswith("The theses and conclusions of x, each with the arguments that carry it")
    assert "Bars are shares, the numbers in them arguments." in figure().caption
    assert figure().caption.endswith("Source: the arguments of x.")


def test_a_moved_argument_changes_what_is_drawn():
    assert figure(STANDING.assign(dated=[2, 0, 0], work=[1, 1, 0])).digest != figure().digest
    assert figure(STANDING.assign(against=[1, 3, 0])).digest != figure().digest


def test_a_bar_is_a_share_with_its_number_and_a_kind_is_named_above_the_first():
    assert all(number in words(figure().svg) for number in "123")
    at = words(figure().svg)
    assert at["dated"] == at["nothing"] < at["3 for, 1 against"] < at["undated"] == at["work only"]
    assert at["work only"] < at["1 for, 2 against"]
    dated, undated, *_ = bars(figure().svg)
    assert undated.wide / dated.wide == pytest.approx((1 / 2) / (3 / 5), **ROUNDED)
