"""A map of pipelines between the places that are named for them, drawn from outlines within the project.

Borders are drawn as Natural Earth has them, by who holds the ground; the stretches named as disputed are broken.
"""

import json
from pathlib import Path
from textwrap import fill
from typing import Any

import pandas as pd
import shapely
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.path import Path as Outline
from shapely.geometry import LineString, Polygon, box, shape
from shapely.geometry.base import BaseGeometry
from shapely.geometry.polygon import orient
from shapely.ops import unary_union

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import (
    BLUE,
    GREY,
    HOME,
    INK,
    LAND,
    ORANGE,
    SEA,
    WHITE,
    canvas,
    label,
    listed,
    narrow,
    styled,
)

FRAME = (55.0, 22.5, 82.0, 44.0)
"""Degrees: west, south, east, north of what is shown."""
PAPER = {"facecolor": WHITE, "alpha": 0.8, "linewidth": 0, "pad": 1}
"""The ground of words that stand on a line."""
GROUND = {"facecolor": LAND, "alpha": 0.8, "linewidth": 0, "pad": 0.5}
"""The ground of a state's name, which a border may pass under."""
NAMED = 14.0
"""Square degrees; states of which less is seen have no room for their name."""
GAP = 1.0
"""Square degrees; lakes and seas between states are larger."""
NEAR = 0.12
"""Degrees; outlines were simplified one by one, so two states' border lies this near to both of their outlines."""


def outlines(path: Path) -> pd.DataFrame:
    """The states' outlines from a GeoJSON file, by ISO 3166 code (`iso3`): `name`, `geometry` (shapely's, degrees)."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    rows = [feature["properties"] | {"geometry": shape(feature["geometry"])} for feature in features]
    return pd.DataFrame(rows).set_index("iso3")


@styled
def routes(
    states: pd.DataFrame,
    disputed: pd.DataFrame,
    places: pd.DataFrame,
    segments: pd.DataFrame,
    between: pd.DataFrame,
    home: str,
    *,
    name: str,
    caption: str,
) -> Figure:
    """Straight lines between named ends, and dotted ones between states where a line's ends are not named.

    `places`: `entity_id`, `name`, `longitude`, `latitude`; `segments` and `between` as
    `analysis.energy.routes.segments` and `between_states`; `home` is the state (id) that has a colour of its own.
    """
    names = places.set_index("entity_id")["name"]
    figure, axes = canvas(6.4)
    axes.set_facecolor(SEA)
    zones = [_zone(states, row) for row in disputed.itertuples()]
    away = unary_union(zones)
    _land(axes, _gaps(states), LAND)
    colours = [HOME if code == home.upper() else LAND for code in states.index]
    _land(axes, list(states["geometry"]), colours)
    for outline in states["geometry"]:
        _border(axes, outline.boundary.difference(away), color=GREY, linewidth=0.7)
    for zone, row in zip(zones, disputed.itertuples(), strict=True):
        line = states["geometry"][row.one].boundary.intersection(zone)
        _border(axes, line, color=INK, linewidth=1.0, linestyle=(0, (3, 2)))
    for _, state in states.iterrows():
        _name(axes, state)
    for row in between.itertuples():
        (x1, y1), (x2, y2) = _across(states, row.one.upper(), row.other.upper(), home.upper())
        axes.plot([x1, x2], [y1, y2], color=ORANGE, linewidth=1.8, linestyle=(0, (1, 1.5)))
        words, share = (fill(row.title, 18), 0.5) if narrow.get() else (row.title, 0.5)
        middle = (x1 + (x2 - x1) * share, y1 + (y2 - y1) * share)
        label(axes, words, middle, (6, 4), color=INK, fontsize=10, bbox=PAPER)
    at = places.set_index("entity_id")[["longitude", "latitude"]].astype(float)
    for row in segments.itertuples():
        (x1, y1), (x2, y2) = at.loc[row.one], at.loc[row.other]
        axes.plot([x1, x2], [y1, y2], color=BLUE, linewidth=2.4)
        level = abs(y2 - y1) < abs(x2 - x1) / 4
        label(axes, f"{row.km:,.0f} km", ((x1 + x2) / 2, (y1 + y2) / 2), (0, 7) if level else (9, -12), color=BLUE,
              ha="center" if level else "left", fontweight="bold", bbox=PAPER)  # fmt: skip
    ends = set(segments["one"]) | set(segments["other"])
    for row in places.itertuples():
        x, y, end = float(row.longitude), float(row.latitude), row.entity_id in ends
        axes.plot([x], [y], marker="o", markersize=6.5 if end else 3.5, color=BLUE if end else GREY)
        above = y > sum(FRAME[1::2]) / 2 - 3
        label(axes, row.name, (x, y), (-8, 5) if above else (0, -15), ha="right" if above else "center", fontsize=10,
              fontweight="bold" if end else "normal")  # fmt: skip
    west, south, east, north = FRAME
    axes.set_aspect("equal")
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)
    axes.set_xticks([])
    axes.set_yticks([])
    return Figure(
        figure,
        name=name,
        rows=segments,
        caption=caption,
        alt=f"Map from Iran to India and from the Arabian Sea to Kazakhstan. Straight lines join "
        f"{listed([f'{names[row.one]} and {names[row.other]}, {row.km:,.0f} km' for row in segments.itertuples()])}; "
        f"dotted ones only states: {listed(list(between['title']))}. Broken borders: "
        f"{listed([words.split(':')[0] for words in disputed['what']])}.",
    )


def _path(outline: BaseGeometry) -> Outline:
    """A state's outline, with its holes and islands, for matplotlib."""
    parts = [orient(part) for part in shapely.get_parts(outline)]  # holes then turn the other way round
    rings = [ring for part in parts for ring in (part.exterior, *part.interiors)]
    return Outline.make_compound_path(*(Outline(shapely.get_coordinates(ring), closed=True) for ring in rings))


def _land(axes: Axes, outlines: list[BaseGeometry], colours: str | list[str]) -> None:
    """Outlines filled, as ground that may run beyond the frame."""
    land = PathCollection([_path(outline) for outline in outlines], facecolors=colours, linewidths=0)
    axes.add_collection(land, autolim=False)


def _border(axes: Axes, line: BaseGeometry, **look: Any) -> None:
    lines = [shapely.get_coordinates(part) for part in shapely.get_parts(line)]
    axes.add_collection(LineCollection(lines, **look), autolim=False)


def _zone(states: pd.DataFrame, row: Any) -> BaseGeometry:
    """The strip along two states' border, within the box in which it is disputed."""
    one, other = states["geometry"][row.one], states["geometry"][row.other]
    inside = box(float(row.west), float(row.south), float(row.east), float(row.north))
    return one.boundary.buffer(NEAR).intersection(other.boundary.buffer(NEAR)).intersection(inside)


def _gaps(states: pd.DataFrame) -> list[Polygon]:
    """The slivers of land between states that belong to none of the outlines: where they were simplified apart, and a
    glacier that Natural Earth gives to no state."""
    whole = unary_union([outline.buffer(0.01) for outline in states["geometry"]])
    holes = [Polygon(ring) for part in shapely.get_parts(whole) for ring in part.interiors]
    return [hole for hole in holes if hole.area < GAP]


def _across(states: pd.DataFrame, one: str, other: str, home: str) -> tuple[tuple[float, float], tuple[float, float]]:
    """A line from inside one state to just within the one that is home, or whichever of the two is drawn as it."""
    start, end = sorted((one, other), key=lambda code: code == home)
    (x1, y1), (x2, y2) = _inside(states, start), _inside(states, end)
    outside = LineString([(x1, y1), (x2, y2)]).difference(states["geometry"][end].buffer(-0.8))
    first = shapely.get_parts(outside)[0]
    return first.coords[0], first.coords[-1]


def _inside(states: pd.DataFrame, code: str) -> tuple[float, float]:
    """A place well inside a state, within the frame."""
    point = states["geometry"][code].intersection(box(*FRAME).buffer(-1.2)).representative_point()
    return point.x, point.y


def _name(axes: Axes, state: "pd.Series[Any]") -> None:
    shown = state["geometry"].intersection(box(*FRAME))
    if shown.area > NAMED:
        point = shown.representative_point()
        axes.text(point.x, point.y + 0.35, state["name"].upper(), fontsize=10, color=GREY, ha="center",
              bbox=GROUND)  # fmt: skip
