"""Whether a line of the stated length can join the ends that are stated for it.

Distances are the shortest on the WGS 84 ellipsoid (Karney 2013, Algorithms for geodesics, Journal of Geodesy 87), by
pyproj. A pipeline is never shorter than the shortest line through its ends, so this can refute a length, not prove it.
"""

from itertools import pairwise, permutations

import pandas as pd
from pyproj import Geod

EARTH = Geod(ellps="WGS84")


Point = tuple[float, float]
"""Longitude and latitude, in degrees."""


def shortest(points: dict[str, Point]) -> tuple[float, list[str]]:
    """Kilometres of the shortest line through all points, in whatever order, and that order."""
    lengths = [
        (sum(_apart(points[a], points[b]) for a, b in pairwise(order)), list(order))
        for order in permutations(sorted(points))
    ]
    return min(lengths)


def checks(
    ends: pd.DataFrame, places: pd.DataFrame, entities: pd.DataFrame, lengths: pd.DataFrame, papers: list[str]
) -> pd.DataFrame:
    """For each paper that states ends: `paper_id`, `from`, `to` (names), `straight` (km of the shortest line through
    all of them; missing where an end has no place), `stated` (km; missing where the paper gives none), `room` (stated
    less straight), `fits` (whether the length suffices; missing where either is), `path` (entity ids in the order of
    the shortest line, joined by a space), `ends` and `claim` (row ids).

    `lengths` are claims on the length of the line; a paper that repeats its length counts once.
    """
    names = entities.set_index("entity_id")["name"]
    where = places.set_index("entity_id")[["longitude", "latitude"]]
    rows = []
    for paper in papers:
        of_paper = ends[ends["paper_id"] == paper]
        if of_paper.empty:
            continue
        length = lengths[lengths["paper_id"] == paper].sort_values("claim_id")
        stated = pd.NA if length.empty else float(length["value"].iloc[0])
        straight, path = pd.NA, list(of_paper["place"])
        if of_paper["place"].isin(where.index).all():
            straight, path = shortest(
                {end.Index: (float(end.longitude), float(end.latitude)) for end in where.loc[path].itertuples()}
            )
        known = not (pd.isna(stated) or pd.isna(straight))
        rows.append(
            (
                paper,
                *(
                    " and ".join(names[place] for place in of_paper.loc[of_paper["end"] == end, "place"])
                    for end in ("from", "to")
                ),
                straight,
                stated,
                stated - straight if known else pd.NA,
                stated >= straight if known else pd.NA,
                " ".join(path),
                " ".join(of_paper["end_id"]),
                "" if length.empty else length["claim_id"].iloc[0],
            )
        )
    columns = ["paper_id", "from", "to", "straight", "stated", "room", "fits", "path", "ends", "claim"]
    frame = pd.DataFrame(rows, columns=columns)
    number = ["straight", "stated", "room"]
    return frame.astype(dict.fromkeys(number, "Float64") | {"fits": "boolean"})


def segments(checks: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """The stretches of all lines between two places: `one`, `other` (entity ids), `km` (straight), `papers` (joined by
    a comma); a line of which an end has no place has no known order and is left out."""
    where = places.set_index("entity_id")[["longitude", "latitude"]].astype(float)
    tellers: dict[tuple[str, str], list[str]] = {}
    for row in checks.dropna(subset=["straight"]).itertuples():
        for pair in pairwise(row.path.split()):
            tellers.setdefault(tuple(sorted(pair)), []).append(row.paper_id)
    rows = [
        (*pair, _apart(*(tuple(where.loc[place]) for place in pair)), ", ".join(papers))
        for pair, papers in tellers.items()
    ]
    return pd.DataFrame(rows, columns=["one", "other", "km", "papers"]).sort_values(["one", "other"], ignore_index=True)


def between_states(undertakings: pd.DataFrame, ends: pd.DataFrame, relations: pd.DataFrame) -> pd.DataFrame:
    """The pipelines for which no end is named, but two states that they link: `undertaking_id`, `title`, `one`, `other`
    (entity ids of the states)."""
    lines = undertakings[
        (undertakings["kind"] == "pipeline") & ~undertakings["undertaking_id"].isin(ends["undertaking_id"])
    ]
    rows = []
    for line in lines.dropna(subset=["entity_id"]).itertuples():
        linked = relations[(relations["subject"] == line.entity_id) & (relations["relation"] == "links_to")]
        states = sorted(set(linked["object"]))
        if len(states) == 2:
            rows.append((line.undertaking_id, line.title, *states))
    return pd.DataFrame(rows, columns=["undertaking_id", "title", "one", "other"])


def _apart(a: Point, b: Point) -> float:
    return float(EARTH.inv(*a, *b)[2]) / 1000
