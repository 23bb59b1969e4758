"""What no row covers, on a made-up paper."""

import pytest

from pakrus.evidence import coverage, package

TEXT = [
    "In 2014 two states signed 3 deals, in 2014 again; see Table 2 and MI-17.",
    "| 2011 | A visit. | | 2012 | Another. |",
]


@pytest.fixture
def rows():
    """No rows but the two paragraphs of the paper."""
    tables = package.tables()
    return {name: [] for name in tables} | {
        "paragraphs": [
            {"paper_id": "p", "para": "1", "kind": "body"},
            {"paper_id": "p", "para": "2", "kind": "table"},
            {"paper_id": "p", "para": "3", "kind": "advert"},
        ],
        "exclusion_patterns": [{"pattern": r"\bMI-\d+"}, {"pattern": r"Table \d"}],
    }


def gaps(rows):
    result = coverage.coverage(package.tables(), rows, {"p": [*TEXT, "Call 555."]})["p"]
    return [(gap.para, gap.printed) for gap in result.gaps]


def at(para, anchor, **cells):
    return {"paper_id": "p", "para": para, "anchor": anchor} | cells


def test_every_numeral_is_listed_but_those_of_patterns_and_adverts(rows):
    assert gaps(rows) == [("1", "2014"), ("1", "3"), ("1", "2014"), ("2", "2011"), ("2", "2012")]


def test_a_row_covers_what_it_prints_once(rows):
    rows["claims"] = [at("1", "signed 3 deals", as_stated="3", period_as_stated="2014")]
    assert gaps(rows) == [("1", "2014"), ("2", "2011"), ("2", "2012")], "a period covers the nearer of two"
    rows["exclusions"] = [at("1", "In 2014 two states", numeral="2014")]
    assert gaps(rows)[0] == ("1", "2014"), "the nearer one is covered twice, the other not at all"
    rows["event_mentions"] = [at("1", "deals, in 2014 again", date_as_stated="2014")]
    assert gaps(rows) == [("2", "2011"), ("2", "2012")]


def test_a_printed_row_covers_up_to_the_next(rows):
    rows["table1_state_visits"] = [at("2", "2012 | Another", para_end="", year_as_printed="2012")]
    assert gaps(rows)[-1] == ("2", "2011")
    rows["table1_state_visits"].append(at("1", "2011", para_end="2", year_as_printed="2011"))
    assert ("2", "2011") not in gaps(rows), "a row that goes on from an earlier paragraph covers from its start"


def test_quantities_in_words_are_counted_apart(rows):
    result = coverage.coverage(package.tables(), rows, {"p": [*TEXT, "Call 555."]})["p"]
    assert [gap.printed for gap in result.word_gaps] == ["two"] and result.words == 1
    assert result.numerals == 7 and result.share == pytest.approx(2 / 7)
    assert result.word_share == 0.0
    rows["exclusions"] = [at("1", "In 2014 two states", numeral="two")]
    covered = coverage.coverage(package.tables(), rows, {"p": [*TEXT, "Call 555."]})["p"]
    assert covered.word_gaps == [] and covered.word_share == 1.0


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("The Biggest supplier, and not the main one.", ["Biggest", "main"]),
        ("For the first time, in the past decade, a majority.", ["first", "decade", "majority"]),
        ("A multi-billion-dollar deal, never a multibillion one.", ["multi-billion", "never", "multibillion"]),
        ("Most of it lies in no tier; a sixfold rise, half of it.", ["Most", "tier", "sixfold", "half"]),
        ("One mostly firsthand, almost topmost thing; remain.", []),
    ],
)
def test_which_words_are_quantities(rows, text, listed):
    result = coverage.coverage(package.tables(), rows, {"p": [text, "", ""]})["p"]
    assert [gap.printed for gap in result.word_gaps] == listed


def test_a_paper_without_numerals_is_covered():
    assert coverage.Coverage().share == 1.0


def test_a_gap_is_shown_with_what_stands_around_it(rows):
    """Forty characters at each side, or as many as there are."""
    text = "a" * 50 + " 2014 " + "b" * 50
    (gap,) = coverage.coverage(package.tables(), rows, {"p": [text, "", ""]})["p"].gaps
    assert (gap.printed, gap.context) == ("2014", "a" * 39 + " 2014 " + "b" * 39)
    (gap,) = coverage.coverage(package.tables(), rows, {"p": ["In 2014.", "", ""]})["p"].gaps
    assert gap.context == "In 2014."
