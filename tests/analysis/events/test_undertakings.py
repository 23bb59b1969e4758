"""Steps of undertakings, and how far they came, on made-up rows."""

import pandas as pd
import pytest

from pakrus.analysis.events import undertakings

UNDERTAKINGS = pd.DataFrame(
    [
        ("project-line", "A line", "energy"),
        ("project-far-dam", "A dam", "energy"),
        ("deal-line", "Guns", "arms"),
    ],
    columns=["undertaking_id", "title", "field"],
).astype("string")


def ids(frame):
    return list(frame["undertaking_id"])


def test_all_are_those_of_the_field():
    assert ids(undertakings.chosen(UNDERTAKINGS, "energy", ["all"])) == ["project-line", "project-far-dam"]
    assert ids(undertakings.chosen(UNDERTAKINGS, "arms", ["all"])) == ["deal-line"]
    assert ids(undertakings.chosen(UNDERTAKINGS, "energy", ["line", "all"])) == ["project-line", "project-far-dam"]


def test_undertakings_are_named_without_the_first_word_of_their_ids():
    assert ids(undertakings.chosen(UNDERTAKINGS, "energy", ["far-dam"])) == ["project-far-dam"]
    assert ids(undertakings.chosen(UNDERTAKINGS, "energy", ["far-dam", "line"])) == ["project-line", "project-far-dam"]
    assert ids(undertakings.chosen(UNDERTAKINGS, "energy", [])) == []


def test_an_unknown_name_is_refused_with_the_names_that_there_are():
    with pytest.raises(ValueError) as refused:
        undertakings.chosen(UNDERTAKINGS, "energy", ["mill", "line", "dam"])
    assert str(refused.value) == "no such undertaking: dam, mill; there are all, far-dam, line"


def milestones(*rows):
    """Milestones of (undertaking, row, stage, cause)."""
    return pd.DataFrame(rows, columns=["undertaking_id", "row_id", "stage", "cause"]).astype("string")


MILESTONES = milestones(
    ("project-line", "signed", "agreed", pd.NA),
    ("project-line", "m9", "announced", pd.NA),
    ("project-line", "t3-1", "delivered", pd.NA),
    ("project-line", "f1", "held_up", "sanctions"),
    ("project-dam", "a1", "held_up", "finance"),
    ("project-dam", "talk", "discussed", pd.NA),
    ("project-dam", "zeal", "discussed", pd.NA),
    ("project-dam", "end", "dropped", "choice"),
)
EVENTS = (
    pd.DataFrame(
        [
            ("signed", "A signing", "2015-10"),
            ("talk", "A talk", pd.NA),
            ("zeal", "Zeal", "2001"),
            ("end", "An end", "2001"),
            ("plan", "A plan", "2016"),
            ("quiet", "Untold", "2017"),
        ],
        columns=["event_id", "title", "date"],
    )
    .astype("string")
    .assign(time="happening", end_date=pd.NA)
)
MENTIONS = pd.DataFrame(
    [
        ("m1", "signed", "nasim"),
        ("m2", "signed", "hayat"),
        ("m3", "signed", "nasim"),
        ("m4", "talk", "singh"),
        ("m5", "zeal", "hayat"),
        ("m6", "end", "hayat"),
        ("m7", "plan", "nasim"),
        ("m8", "plan", "hayat"),
        ("m9", "plan", "singh"),
        ("m10", "plan", "singh"),
    ],
    columns=["mention_id", "event_id", "paper_id"],
).astype("string")
PRINTED = pd.DataFrame({"row_id": ["t3"], "paper_id": ["singh"], "year": [2014]}).astype({"year": "Int64"})
ITEMS = pd.DataFrame({"item_id": ["t3-1", "t3-2"], "row_id": ["t3", "t3"], "item": ["Pipes", "Pumps"]})
ARGUMENTS = pd.DataFrame({"argument_id": ["a1"], "paper_id": ["nasim"], "statement": ["No money"]}).astype("string")
FACTS = pd.DataFrame({"fact_id": ["f1"], "from": ["2013-07"], "statement": ["A stop"]}).astype("string")


def steps(rows=MILESTONES):
    return undertakings.steps(rows, EVENTS, MENTIONS, PRINTED, ITEMS, ARGUMENTS, FACTS)


def test_each_step_has_its_date_and_who_tells_it_the_undated_last():
    rows = steps()
    assert list(rows.columns) == [
        *("undertaking_id", "row_id", "stage", "cause", "date", "year", "lasted_to", "told_by", "title")
    ]
    assert rows["lasted_to"].isna().all()
    assert rows.drop(columns=["year", "lasted_to"]).fillna("-").to_numpy().tolist() == [
        ["project-dam", "end", "dropped", "choice", "2001", "hayat", "An end"],
        ["project-dam", "zeal", "discussed", "-", "2001", "hayat", "Zeal"],
        ["project-dam", "a1", "held_up", "finance", "-", "nasim", "No money"],
        ["project-dam", "talk", "discussed", "-", "-", "singh", "A talk"],
        ["project-line", "f1", "held_up", "sanctions", "2013-07", "facts", "A stop"],
        ["project-line", "t3-1", "delivered", "-", "2014", "singh", "Pipes"],
        ["project-line", "signed", "agreed", "-", "2015-10", "hayat nasim", "A signing"],
        ["project-line", "plan", "announced", "-", "2016", "singh", "A plan"],
    ]
    # July 2013: after 181 of 365 days, half of 31. October 2015: after 273, half of 31.
    years = [2001.5, 2001.5, 2013 + 196.5 / 365, 2014.5, 2015 + 288.5 / 365, 2016.5]
    assert list(rows["year"].dropna()) == pytest.approx(years, abs=1e-9)


def test_the_order_of_the_rows_changes_nothing():
    pd.testing.assert_frame_equal(steps(MILESTONES.iloc[::-1]), steps())


def test_single_mentions_of_an_event_are_one_step_told_by_their_papers_alone():
    rows = steps(
        milestones(
            ("line", "m9", "announced", pd.NA),
            ("line", "m8", "announced", pd.NA),
            ("line", "m7", "discussed", pd.NA),  # another stage of the same event
            ("dam", "m7", "announced", pd.NA),  # another undertaking
        )
    )
    assert rows[["undertaking_id", "row_id", "stage", "told_by"]].to_numpy().tolist() == [
        ["dam", "plan", "announced", "nasim"],
        ["line", "plan", "announced", "hayat singh"],
        ["line", "plan", "discussed", "nasim"],
    ]


def test_a_paper_that_tells_a_step_twice_is_named_once():
    twice = steps(milestones(("line", "m9", "announced", pd.NA), ("line", "m10", "announced", pd.NA)))
    assert list(twice["told_by"]) == ["singh"]
    both = steps(milestones(("line", "signed", "agreed", pd.NA), ("line", "m1", "agreed", pd.NA)))
    assert list(both["told_by"]) == ["hayat nasim"]


def test_a_step_that_nothing_tells_has_no_teller():
    rows = steps(milestones(("line", "quiet", "agreed", pd.NA)))
    assert rows["told_by"].isna().all() and undertakings.named_by(rows).empty


DATED = pd.DataFrame(
    [
        ("a", "s1", "agreed", "2014", 2014.5, "nasim"),
        ("a", "s2", "agreed", "2015-12-31", 2015 + 364.5 / 365, "hayat nasim"),
        ("a", "s3", "held_up", "2016-01-01", 2016 + 0.5 / 366, "facts"),
        ("a", "s4", "discussed", pd.NA, float("nan"), "singh"),
    ],
    columns=["undertaking_id", "row_id", "stage", "date", "year", "told_by"],
)


@pytest.mark.parametrize(
    ("as_of", "left"),
    [(2013, ["s4"]), (2014, ["s1", "s4"]), (2015, ["s1", "s2", "s4"]), (2016, ["s1", "s2", "s3", "s4"])],
)
def test_steps_until_a_year_are_those_to_its_last_day_and_the_undated(as_of, left):
    assert list(undertakings.until(DATED, as_of)["row_id"]) == left


def test_a_step_stands_once_for_each_teller():
    rows = undertakings.by_teller(DATED)
    assert rows[["row_id", "teller"]].to_numpy().tolist() == [
        ["s1", "nasim"],
        ["s2", "hayat"],
        ["s2", "nasim"],
        ["s3", "facts"],
        ["s4", "singh"],
    ]


def test_papers_that_name_an_undertaking_are_named_once_and_facts_are_none():
    other = DATED.iloc[[2]].assign(undertaking_id="b")  # told by a fact alone
    none = DATED.iloc[[0]].assign(undertaking_id="c", told_by=pd.NA)  # an event that no paper mentions
    papers = undertakings.named_by(pd.concat([DATED, other, none]))
    assert papers.to_dict() == {"a": ("hayat", "nasim", "singh")}


def told_steps(*rows):
    """Steps of (undertaking, row, stage), in order of time, told by one paper."""
    frame = pd.DataFrame(rows, columns=["undertaking_id", "row_id", "stage"])
    return frame.assign(year=[2000.5 + n for n in range(len(rows))], told_by="nasim")


@pytest.mark.parametrize(
    ("less", "more"),
    [
        ("discussed", "due"),
        ("due", "announced"),
        ("announced", "agreed"),
        ("agreed", "under_way"),
        ("under_way", "delivered"),
    ],
)
def test_the_furthest_stage_counts_whenever_it_came(less, more):
    for rows in ([("a", "r1", less), ("a", "r2", more)], [("a", "r2", more), ("a", "r1", less)]):
        standing = undertakings.standing(told_steps(*rows), ["undertaking_id"])
        assert standing[["furthest", "row_id"]].to_numpy().tolist() == [[more, "r2"]]


def test_of_equal_stages_the_first_tells_it_and_setbacks_are_kept_apart():
    standing = undertakings.standing(
        told_steps(
            ("b", "r1", "held_up"),
            ("b", "r9", "agreed"),
            ("b", "r2", "agreed"),
            ("c", "r3", "announced"),
            ("c", "r4", "dropped"),
            ("a", "r6", "dropped"),
            ("a", "r5", "held_up"),
            ("d", "r7", "discussed"),
        ),
        ["undertaking_id"],
    )
    assert list(standing.columns) == ["undertaking_id", "furthest", "row_id", "held_up", "dropped"]
    assert standing.to_numpy().tolist() == [
        ["a", "none", "r6", True, True],
        ["b", "agreed", "r9", True, False],
        ["c", "announced", "r3", False, True],
        ["d", "discussed", "r7", False, False],
    ]


def test_each_teller_has_a_standing_of_its_own():
    standing = undertakings.standing(undertakings.by_teller(DATED), ["undertaking_id", "teller"])
    assert standing.to_numpy().tolist() == [
        ["a", "facts", "none", "s3", True, False],
        ["a", "hayat", "agreed", "s2", False, False],
        ["a", "nasim", "agreed", "s1", False, False],
        ["a", "singh", "discussed", "s4", False, False],
    ]


def test_undertakings_of_several_papers_are_alike_where_stage_and_setbacks_are():
    by_teller = pd.DataFrame(
        [
            ("a", "nasim", "agreed", False, False),
            ("a", "hayat", "agreed", False, False),
            ("a", "facts", "delivered", True, False),  # a fact is no paper
            ("b", "nasim", "agreed", False, False),
            ("b", "hayat", "due", False, False),
            ("b", "singh", "agreed", False, False),
            ("c", "nasim", "agreed", False, False),
            ("c", "hayat", "agreed", True, False),
            ("d", "nasim", "agreed", False, False),
            ("d", "hayat", "agreed", False, True),
            ("e", "nasim", "agreed", False, False),
            ("e", "facts", "agreed", False, False),
        ],
        columns=["undertaking_id", "teller", "furthest", "held_up", "dropped"],
    )
    alike = undertakings.alike(by_teller)
    assert alike.to_numpy().tolist() == [["a", 2, True], ["b", 3, False], ["c", 2, False], ["d", 2, False]]
    assert list(alike.columns) == ["undertaking_id", "papers", "alike"]


def test_no_steps_have_no_standing():
    assert undertakings.standing(told_steps(), ["undertaking_id"]).empty


def test_those_that_most_papers_name_come_first_then_the_earliest():
    rows = [
        ("a", 2010.5, "nasim hayat"),
        ("b", 2012.5, "nasim"),
        ("b", 2005.5, "singh"),  # two papers, and earlier than a
        ("c", 1990.5, "singh"),
        ("c", 1985.5, "facts"),  # a fact is no second paper, though its date counts
        ("d", 1999.5, "facts"),
        ("f", 1980.5, "nasim"),
        ("h", 1980.5, "hayat"),  # as f, so by id
        ("g", float("nan"), "nasim"),
    ]
    known = pd.DataFrame(rows, columns=["undertaking_id", "year", "told_by"])
    projects = pd.DataFrame({"undertaking_id": list("hgfedcba")}).assign(
        title=lambda frame: frame["undertaking_id"] * 2
    )
    titles = undertakings.order(projects, known)
    assert list(titles.index) == ["b", "a", "f", "h", "c", "g", "d", "e"]
    assert list(titles[["b", "e"]]) == ["bb", "ee"]


def test_undertakings_are_counted_by_stage_with_those_set_back():
    standing = pd.DataFrame(
        [
            ("c", "agreed", True, True),
            ("a", "agreed", False, False),
            ("b", "agreed", False, True),
            ("d", "discussed", True, False),
            ("e", "delivered", False, False),
            ("f", "none", False, True),
        ],
        columns=["undertaking_id", "furthest", "held_up", "dropped"],
    )
    assert undertakings.counts(standing).to_numpy().tolist() == [
        ["none", 1, 1, "f"],
        ["discussed", 1, 1, "d"],
        ["due", 0, 0, ""],
        ["announced", 0, 0, ""],
        ["agreed", 3, 2, "a b c"],
        ["under_way", 0, 0, ""],
        ["delivered", 1, 0, "e"],
    ]


def test_what_lasted_stands_at_its_beginning_and_has_an_end_or_none():
    events = EVENTS.assign(
        time=["period", "practice", "practice", "happening", "happening", "happening"],
        end_date=["2017", pd.NA, pd.NA, pd.NA, pd.NA, pd.NA],
    )
    rows = undertakings.steps(MILESTONES, events, MENTIONS, PRINTED, ITEMS, ARGUMENTS, FACTS).set_index("row_id")
    assert rows.loc["signed", "year"] == pytest.approx(2015.75, abs=0.01) and rows.loc["signed", "lasted_to"] == 2018.0
    assert rows.loc["zeal", "year"] == 2001.0 and rows.loc["zeal", "lasted_to"] == float("inf")
    assert pd.isna(rows.loc["talk", "lasted_to"]), "nothing is known of when it was"
    assert rows.loc["end", "year"] == 2001.5 and pd.isna(rows.loc["end", "lasted_to"])
