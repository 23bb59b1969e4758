"""A map of pipelines between the places that are named for them, drawn by geopandas from outlines within the project.

Borders are drawn as Natural Earth has them, by who holds the ground; the stretches named as disputed are broken.
"""

from pathlib import Path

import geopandas
import pandas as pd
from matplotlib.axes import Axes
from shapely.geometry import LineString, Polygon, box
from shapely.ops import unary_union

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, GREY, INK, ORANGE, canvas, label, listed, styled

FRAME = (55.0, 22.5, 82.0, 44.0)
"""Degrees: west, south, east, north of what is shown."""
PAPER = {"facecolor": "white", "alpha": 0.8, "linewidth": 0, "pad": 1}
"""The ground of words that stand on a line."""
LAND, OWN, SEA = "#f4f1ea", "#fde9c9", "#dfeaf2"
NAMED = 14.0
"""Square degrees; states of which less is seen have no room for their name."""
GAP = 1.0
"""Square degrees; lakes and seas between states are larger."""
NEAR = 0.12
"""Degrees; outlines were simplified one by one, so two states' border lies this near to both of their outlines."""


def outlines(path: Path) -> geopandas.GeoDataFrame:
    """The states' outlines, by ISO 3166 code (`iso3`), with `name`."""
    return geopandas.read_file(path).set_index("iso3")


@styled
def routes(
    states: geopandas.GeoDataFrame,
    disputed: pd.DataFrame,
    places: pd.DataFrame,
    segments: pd.DataFrame,
    between: pd.DataFrame,
    *,
    name: str,
    caption: str,
) -> Figure:
    """Straight lines between named ends, and dotted ones between states where a line's ends are not named.

    `places`: `entity_id`, `name`, `longitude`, `latitude`; `segments` and `between` as
    `analysis.energy.routes.segments` and `between_states`.
    """
    names = places.set_index("entity_id")["name"]
    figure, axes = canvas(6.4)
    axes.set_facecolor(SEA)
    zones = [_zone(states, row) for row in disputed.itertuples()]
    away = unary_union(zones)
    for gap in _gaps(states):
        axes.fill(*gap.exterior.xy, color=LAND, linewidth=0)
    states.plot(ax=axes, color=[OWN if code == "PAK" else LAND for code in states.index], linewidth=0)
    geopandas.GeoSeries(states.boundary.difference(away)).plot(ax=axes, color=GREY, linewidth=0.7)
    for zone, row in zip(zones, disputed.itertuples(), strict=True):
        line = states.geometry[row.one].boundary.intersection(zone)
        geopandas.GeoSeries([line]).plot(ax=axes, color=INK, linewidth=1.0, linestyle=(0, (3, 2)))
    for code, state in states.iterrows():
        _name(axes, code, state)
    for row in between.itertuples():
        (x1, y1), (x2, y2) = _across(states, row.one.upper(), row.other.upper())
        axes.plot([x1, x2], [y1, y2], color=ORANGE, linewidth=1.8, linestyle=(0, (1, 1.5)))
        label(axes, row.title, ((x1 + x2) / 2, (y1 + y2) / 2), (6, 4), color=INK, fontsize=9,
              bbox=PAPER)  # fmt: skip
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
        north = y > sum(FRAME[1::2]) / 2 - 3
        label(axes, row.name, (x, y), (-8, 5) if north else (0, -15), ha="right" if north else "center", fontsize=9,
              fontweight="bold" if end else "normal")  # fmt: skip
    west, south, east, north = FRAME
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)
    axes.set_xticks([])
    axes.set_yticks([])
    axes.set(xlabel="", ylabel="")
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


def _zone(states: geopandas.GeoDataFrame, row):
    """The strip along two states' border, within the box in which it is disputed."""
    one, other = states.geometry[row.one], states.geometry[row.other]
    inside = box(float(row.west), float(row.south), float(row.east), float(row.north))
    return one.boundary.buffer(NEAR).intersection(other.boundary.buffer(NEAR)).intersection(inside)


def _gaps(states: geopandas.GeoDataFrame) -> list[Polygon]:
    """The slivers of land between states that belong to none of the outlines: where they were simplified apart, and a
    glacier that Natural Earth gives to no state."""
    whole = unary_union([shape.buffer(0.01) for shape in states.geometry])
    parts = whole.geoms if whole.geom_type == "MultiPolygon" else [whole]
    holes = [Polygon(ring) for part in parts for ring in part.interiors]
    return [hole for hole in holes if hole.area < GAP]


def _across(states: geopandas.GeoDataFrame, one: str, other: str) -> tuple[tuple[float, float], tuple[float, float]]:
    """A line from inside one state to just within Pakistan, or whichever of the two is drawn as it."""
    start, end = sorted((one, other), key=lambda code: code == "PAK")
    (x1, y1), (x2, y2) = _inside(states, start), _inside(states, end)
    outside = LineString([(x1, y1), (x2, y2)]).difference(states.geometry[end].buffer(-0.8))
    first = outside.geoms[0] if outside.geom_type == "MultiLineString" else outside
    return first.coords[0], first.coords[-1]


def _inside(states: geopandas.GeoDataFrame, code: str) -> tuple[float, float]:
    """A place well inside a state, within the frame."""
    point = states.geometry[code].intersection(box(*FRAME).buffer(-1.2)).representative_point()
    return point.x, point.y


def _name(axes: Axes, code: str, state) -> None:
    shown = state.geometry.intersection(box(*FRAME))
    if shown.area > NAMED:
        point = shown.representative_point()
        axes.text(point.x, point.y + 0.35, state["name"].upper(), fontsize=9, color=GREY, ha="center")
