"""The parts of states in made-up events."""

import pandas as pd

from pakrus.analysis.events import roles
from pakrus.evidence import package

EVENTS = pd.DataFrame(
    {
        "event_id": ["pact", "quarrel", "sale", "vow"],
        "title": ["A pact", "A quarrel", "A sale", "A vow"],
        "date": ["2001-05", "199X", pd.NA, "2010"],
        "status": ["happened", "happened", "ongoing", "happened"],
    }
).astype({"date": "string"})
ACTORS = pd.DataFrame(
    [
        ("pact", "aaa", "participant"),
        ("pact", "bbb", "participant"),
        ("pact", "treaty", "object"),
        ("quarrel", "aaa", "speaker"),
        ("quarrel", "a-man", "speaker"),
        ("quarrel", "ccc", "target"),
        ("sale", "bbb", "recipient"),
        ("sale", "aaa", "territory"),
        ("vow", "treaty", "object"),
    ],
    columns=["event_id", "entity_id", "role"],
)
ENTITIES = pd.DataFrame(
    {
        "entity_id": ["aaa", "bbb", "ccc", "treaty", "a-man"],
        "name": ["Aland", "Bland", "Cland", "Treaty", "Man"],
        "kind": ["state", "state", "state", "agreement", "person"],
        "counts_as": pd.NA,
    }
)


def test_states_act_or_are_acted_on_and_nothing_else_has_a_part():
    casts = roles.casts(EVENTS.assign(year=1), ACTORS, ENTITIES)
    assert list(zip(casts["event_id"], casts["state"], casts["part"], strict=True)) == [
        ("pact", "Aland", "acts"),
        ("pact", "Bland", "acts"),
        ("quarrel", "Aland", "acts"),
        ("quarrel", "Cland", "acted on"),
        ("sale", "Bland", "acted on"),
    ]


def test_two_states_are_together_where_both_have_a_part():
    assert list(roles.together(EVENTS, ACTORS, ENTITIES, "aaa", "bbb")) == [True, False, False, False]
    heirs = ENTITIES.assign(counts_as=ENTITIES["entity_id"].map({"ccc": "bbb"}))
    assert list(roles.together(EVENTS, ACTORS, heirs, "aaa", "bbb")) == [True, True, False, False]


def test_a_mediator_acts():
    actors = pd.DataFrame([("pact", "ccc", "mediator"), ("pact", "aaa", "target")], columns=ACTORS.columns)
    casts = roles.casts(EVENTS.assign(year=1), actors, ENTITIES)
    assert list(zip(casts["state"], casts["part"], strict=True)) == [("Aland", "acted on"), ("Cland", "acts")]
    assert roles.acting(actors).to_dict() == {"pact": {"ccc"}}


def test_every_role_of_the_schema_has_one_place():
    placed = [*roles.ACTING, *roles.ACTED_ON, *roles.NO_PART]
    assert sorted(placed) == sorted(package.tables()["event_actors"].allowed("role"))
