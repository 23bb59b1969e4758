"""Lines between made-up places. A degree along the equator is 6378.137 km x pi / 180 = 111.319 km on WGS 84."""

from itertools import permutations

import pandas as pd
import pytest

from pakrus.analysis.energy import routes

DEGREE = 111.3194908
POINTS = {"port": (10.0, 0.0), "hill": (11.0, 0.0), "lake": (13.0, 0.0)}
"""By name: hill, lake, port; that is not their order along the equator."""
PLACES = pd.DataFrame(
    [(name, *(str(number) for number in point)) for name, point in POINTS.items()],
    columns=["entity_id", "longitude", "latitude"],
).astype({"longitude": "Float64", "latitude": "Float64"})
ENTITIES = pd.DataFrame(
    [("port", "Port"), ("hill", "Hill Town"), ("lake", "Lake City"), ("province", "A province")],
    columns=["entity_id", "name"],
)


@pytest.mark.parametrize("order", list(permutations(POINTS)), ids="-".join)
def test_the_shortest_line_passes_the_place_between_whatever_the_order(order):
    length, path = routes.shortest({name: POINTS[name] for name in order})
    # 1 degree from port to hill and 2 on to lake; any other order goes back: 2 + 3, or 1 + 3 degrees.
    assert length == pytest.approx(3 * DEGREE, rel=1e-8)
    assert path in (["port", "hill", "lake"], ["lake", "hill", "port"])
    assert path == routes.shortest(POINTS)[1], "the same way round every time"


def test_longitude_comes_before_latitude():
    """A degree of the meridian at the equator is shorter than one along it: 110.574 km."""
    assert routes.shortest({"a": (0.0, 0.0), "b": (0.0, 1.0)})[0] == pytest.approx(110.574, abs=0.001)
    assert routes.shortest({"a": (0.0, 60.0), "b": (1.0, 60.0)})[0] == pytest.approx(DEGREE / 2, rel=0.01)


def test_a_single_place_is_no_line():
    assert routes.shortest({"a": (5.0, 5.0)}) == (0.0, ["a"])


ENDS = pd.DataFrame(
    [
        ("x-1", "x", "port", "from"),
        ("x-2", "x", "lake", "from"),
        ("x-3", "x", "hill", "to"),
        ("y-1", "y", "port", "from"),
        ("y-2", "y", "province", "to"),
        ("w-1", "w", "hill", "from"),
        ("w-2", "w", "lake", "to"),
        ("v-1", "v", "port", "from"),
        ("v-2", "v", "lake", "to"),
    ],
    columns=["end_id", "paper_id", "place", "end"],
).assign(undertaking_id="line")
LENGTHS = pd.DataFrame(
    [("x-c2", "x", 999), ("x-c1", "x", 340), ("y-c1", "y", 100), ("v-c1", "v", 300), ("z-c1", "z", 1)],
    columns=["claim_id", "paper_id", "value"],
).astype({"value": "Float64"})
PAPERS = ["y", "z", "x", "w", "v"]


def checks(papers=PAPERS):
    return routes.checks(ENDS, PLACES, ENTITIES, LENGTHS, papers)


def test_ends_are_named_and_papers_without_ends_left_out():
    rows = checks()
    assert list(rows.columns) == [
        *("paper_id", "from", "to", "straight", "stated", "room", "fits", "path", "ends", "claim")
    ]
    assert rows[["paper_id", "from", "to", "ends", "claim"]].to_numpy().tolist() == [
        ["y", "Port", "A province", "y-1 y-2", "y-c1"],
        ["x", "Port and Lake City", "Hill Town", "x-1 x-2 x-3", "x-c1"],
        ["w", "Hill Town", "Lake City", "w-1 w-2", ""],
        ["v", "Port", "Lake City", "v-1 v-2", "v-c1"],
    ]


def test_a_length_suffices_where_it_is_not_below_the_straight_line():
    rows = checks().set_index("paper_id")
    # x and v: 3 degrees are 333.958 km, w: 2 degrees 222.639 km; x states 340 km (its first claim), v 300.
    assert rows["straight"][["x", "w", "v"]].tolist() == pytest.approx([333.958, 222.639, 333.958], abs=0.001)
    assert rows["stated"][["x", "y", "v"]].tolist() == [340, 100, 300]
    assert rows["room"][["x", "v"]].tolist() == pytest.approx([6.042, -33.958], abs=0.001)
    assert rows["fits"][["x", "v"]].tolist() == [True, False]
    assert set(rows["path"][["x", "v"]]) <= {"port hill lake", "lake hill port", "port lake", "lake port"}


def test_what_is_not_known_is_missing():
    rows = checks().set_index("paper_id")
    assert pd.isna(rows.loc["y", ["straight", "room", "fits"]]).all(), "a province is no place on a line"
    assert pd.isna(rows.loc["w", ["stated", "room", "fits"]]).all(), "no length is stated"
    assert rows.loc["y", "path"] == "port province"
    assert checks([]).empty and (str(rows["straight"].dtype), str(rows["fits"].dtype)) == ("Float64", "boolean")


def test_a_length_equal_to_the_line_suffices():
    straight = checks().set_index("paper_id").loc["v", "straight"]
    lengths = pd.DataFrame({"claim_id": ["c"], "paper_id": ["v"], "value": [straight]})
    assert routes.checks(ENDS, PLACES, ENTITIES, lengths, ["v"])["fits"].tolist() == [True]


def test_stretches_are_told_once_with_all_papers_whichever_way_round():
    lines = pd.DataFrame(
        [
            ("x", "port hill lake", 334.0),
            ("y", "port hill province", pd.NA),  # an end without a place: in what order is not known
            ("v", "inn lake", 390.0),
            ("w", "lake hill", 223.0),
            ("u", "port", 0.0),
        ],
        columns=["paper_id", "path", "straight"],
    )
    inn = PLACES.iloc[[0]].assign(entity_id="inn", longitude=9.5)
    segments = routes.segments(lines, pd.concat([PLACES, inn]))
    assert segments[["one", "other", "papers"]].to_numpy().tolist() == [
        ["hill", "lake", "x, w"],
        ["hill", "port", "x"],
        ["inn", "lake", "v"],
    ]
    # from 11 to 13, from 10 to 11, and from 9.5 to 13 degrees
    assert list(segments["km"]) == pytest.approx([2 * DEGREE, DEGREE, 3.5 * DEGREE], rel=1e-8)
    assert routes.segments(lines.iloc[:0], PLACES).empty


def test_a_line_without_ends_runs_between_the_two_states_it_links():
    undertakings = pd.DataFrame(
        [
            ("line", "Has ends", "pipeline", "e1"),
            ("far", "A far line", "pipeline", "e2"),
            ("dam", "A dam", "power", "e2"),
            ("one", "To one state", "pipeline", "e3"),
            ("none", "Without an entity", "pipeline", pd.NA),
        ],
        columns=["undertaking_id", "title", "kind", "entity_id"],
    )
    relations = pd.DataFrame(
        [
            ("e1", "links_to", "irn"),
            ("e1", "links_to", "pak"),
            ("e2", "links_to", "pak"),
            ("e2", "links_to", "kaz"),
            ("e2", "links_to", "pak"),
            ("e2", "run_by", "rus"),
            ("e3", "links_to", "pak"),
        ],
        columns=["subject", "relation", "object"],
    )
    ends = routes.between_states(undertakings, ENDS, relations)
    assert ends.to_numpy().tolist() == [["far", "A far line", "kaz", "pak"]]
    assert list(ends.columns) == ["undertaking_id", "title", "one", "other"]
