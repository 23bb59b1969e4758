"""What stands behind arguments, on made-up rows small enough to be worked out by hand."""

import pandas as pd
from argued import ARGUMENTS, CITATIONS, EVENTS, GROUNDS, LINKS

from pakrus.analysis.arguments import backing


def test_behind_a_thesis_is_what_supports_it_or_its_restatement():
    effects = pd.DataFrame({"event_id": ["pact", "sale"], "dyad": ["AAA-BBB", "AAA-BBB"], "direction": [1, -1]})
    events = backing.behind(ARGUMENTS, LINKS, GROUNDS, EVENTS, effects, "t", "AAA-BBB")
    assert list(events["event_id"]) == ["pact", "quarrel", "vow"]
    assert list(events["direction"].fillna(9)) == [1, 9, 9]


def test_advice_is_backed_by_reasons_and_by_hopes():
    backed = backing.backing(ARGUMENTS, LINKS, GROUNDS[GROUNDS["argument_id"] != "p2"], "recommendation")
    assert backed.to_dict("records") == [{"argument_id": "r", "reasons": 2, "grounded": 1, "hopes": 1}]


def test_the_present_rests_on_its_newest_source_and_the_past_is_left_out():
    references = pd.DataFrame(
        {
            "ref_id": ["r1", "r2", "r3"],
            "title": ["Old", "Again", "No year"],
            "year": pd.array([2005, pd.NA, pd.NA], dtype="Int64"),
            "same_work_as": [pd.NA, "r1", pd.NA],
        }
    )
    grounds = pd.DataFrame(
        [
            ("p1", "pact"),  # of 2001, over by 2005: the past
            ("p1", "cite-1"),
            ("p2", "sale"),  # still goes on
            ("p2", "cite-1"),
            ("p2", "cite-3"),
            ("far", "vow"),  # of 2010, later than its source
            ("far", "cite-2"),
            ("hope", "cite-3"),  # rests on no event
            ("r", "vow"),  # cites nothing
        ],
        columns=["argument_id", "ground_id"],
    )
    present = backing.present(ARGUMENTS, grounds, CITATIONS, references, EVENTS, 2023)
    assert present[["argument_id", "ref_id", "title"]].to_numpy().tolist() == [
        ["far", "r1", "Old"],
        ["p2", "r1", "Old"],
        ["hope", "r3", "No year"],
    ]
    assert list(present["lag"].fillna(-1)) == [18, 18, -1]
