"""Whether a line of the stated length can join the ends that are stated for it.

Distances are the shortest on the WGS 84 ellipsoid (Karney 2013, Algorithms for geodesics, Journal of Geodesy 87), by
pyproj. A pipeline is never shorter than the shortest line through its ends, so this can refute a length, not prove it.
"""

from itertools import pairwise, permutations

import pandas as pd
from pyproj import Geod

EARTH = Geod(ellps="WGS84")


def shortest(points: list[tuple[float, float]]) -> float:
    """Kilometres of the shortest line through all points (longitude, latitude), in whatever order."""
    return min(sum(_apart(a, b) for a, b in pairwise(order)) for order in permutations(points))


def checks(
    ends: pd.DataFrame, places: pd.DataFrame, entities: pd.DataFrame, lengths: pd.DataFrame, papers: list[str]
) -> pd.DataFrame:
    """For each paper that states ends: `paper_id`, `from`, `to` (names), `straight` (km of the shortest line through
    all of them; missing where an end has no place), `stated` (km; missing where the paper gives none), `room` (stated
    less straight), `fits` (whether the length suffices; missing where either is), `ends` and `claim` (row ids).

    `lengths` are claims on the length of the line; a paper that repeats its length counts once.
    """
    names = entities.set_index("entity_id")["name"]
    where = places.set_index("entity_id")[["longitude", "latitude"]]
    rows = []
    for paper in papers:
        own = ends[ends["paper_id"] == paper]
        if own.empty:
            continue
        length = lengths[lengths["paper_id"] == paper].sort_values("claim_id")
        stated = pd.NA if length.empty else float(length["value"].iloc[0])
        straight = pd.NA
        if own["place"].isin(where.index).all():
            straight = shortest([tuple(map(float, where.loc[place])) for place in own["place"]])
        known = not (pd.isna(stated) or pd.isna(straight))
        rows.append(
            (
                paper,
                *(" and ".join(names[place] for place in own.loc[own["end"] == end, "place"]) for end in ("from", "to")),
                straight,
                stated,
                stated - straight if known else pd.NA,
                stated >= straight if known else pd.NA,
                " ".join(own["end_id"]),
                "" if length.empty else length["claim_id"].iloc[0],
            )
        )
    columns = ["paper_id", "from", "to", "straight", "stated", "room", "fits", "ends", "claim"]
    found = pd.DataFrame(rows, columns=columns)
    number = ["straight", "stated", "room"]
    return found.astype(dict.fromkeys(number, "Float64") | {"fits": "boolean"})


def _apart(a: tuple[float, float], b: tuple[float, float]) -> float:
    return EARTH.inv(*a, *b)[2] / 1000
