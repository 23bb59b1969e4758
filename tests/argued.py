"""A made-up paper of seven arguments, small enough that what stands behind each is worked out by hand."""

import pandas as pd

EVENTS = pd.DataFrame(
    {
        "event_id": ["pact", "quarrel", "sale", "vow"],
        "title": ["A pact", "A quarrel", "A sale", "A vow"],
        "date": ["2001-05", "199X", pd.NA, "2010"],
        "status": ["happened", "happened", "ongoing", "happened"],
    }
).astype({"date": "string"})
ARGUMENTS = pd.DataFrame(
    {
        "argument_id": ["t", "t-again", "p1", "p2", "far", "r", "hope"],
        "paper_id": "x",
        "para": [1, 9, 2, 2, 3, 4, 4],
        "role": ["thesis", "conclusion", "premise", "challenge", "premise", "recommendation", "prediction"],
        "topic": ["trade", "trade", "arms", "trade", "arms", "trade", "trade"],
        "statement": ["T.", "T again.", "One.", "Two.", "Far.", "Do it.", "It will."],
    }
)
LINKS = pd.DataFrame(
    [
        ("p1", "t", "supports"),
        ("p2", "t", "qualifies"),
        ("far", "p1", "supports"),
        ("t-again", "t", "restates"),
        ("hope", "t-again", "supports"),
        ("p1", "r", "supports"),
        ("p2", "r", "supports"),
        ("hope", "r", "supports"),
    ],
    columns=["source_id", "target_id", "relation"],
)
GROUNDS = pd.DataFrame(
    [("p1", "pact"), ("p1", "cite-1"), ("far", "quarrel"), ("p2", "sale"), ("hope", "vow")],
    columns=["argument_id", "ground_id"],
)
CITATIONS = pd.DataFrame({"citation_id": ["cite-1", "cite-2", "cite-3"], "ref_id": ["r2", "r1", "r3"]})
