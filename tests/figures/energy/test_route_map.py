"""A map of three made-up states: two share a border that is disputed from 30 to 34 degrees north, one lies north."""

import numpy as np
import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from plotted import lines, marks, with_axes
from shapely.geometry import LineString, Point, box
from shapely.ops import unary_union

from pakrus.evidence.tables import file, load
from pakrus.figures.energy import route_map
from pakrus.figures.kit.style import BLUE, HOME, LAND, WHITE

SLIVER = box(64, 29, 64.2, 29.2)
"""Land between outlines that belongs to none of them."""
STATES = pd.DataFrame(
    [
        ("IND", "India", box(70, 24, 80, 36)),
        ("KAZ", "Kazakhstan", box(60, 38, 80, 43)),
        ("PAK", "Pakistan", box(60, 24, 70, 36).difference(SLIVER)),
    ],
    columns=["iso3", "name", "geometry"],
).set_index("iso3")
DISPUTED = pd.DataFrame(
    [("b1", "IND", "PAK", "69", "30", "71", "34", "Kashmir: where it is held.")],
    columns=["border_id", "one", "other", "west", "south", "east", "north", "what"],
)
PLACES = pd.DataFrame(
    [
        ("port", "Port", 62.0, 25.0),
        ("town", "Town", 66.0, 25.0),
        ("city", "City", 67.0, 33.0),
        ("inn", "Inn", 61.5, 34.0),
    ],
    columns=["entity_id", "name", "longitude", "latitude"],
)
SEGMENTS = pd.DataFrame(
    [("port", "town", 403.4, "x"), ("city", "town", 1892.6, "x, y")], columns=["one", "other", "km", "papers"]
)
BETWEEN = pd.DataFrame(
    [("far", "A far line", "kaz", "pak"), ("near", "A near line", "ind", "pak")],
    columns=["undertaking_id", "title", "one", "other"],
)


def routes(monkeypatch, disputed=DISPUTED, segments=SEGMENTS, between=BETWEEN):
    def draw():
        return route_map.routes(STATES, disputed, PLACES, segments, between, "pak", name="fig-r", caption="A map.")

    return with_axes(monkeypatch, route_map, draw)


def borders(axes, broken):
    """The border lines that are drawn broken, or those that are drawn whole."""
    parts = []
    for collection in axes.collections:
        if type(collection).__name__ == "LineCollection" and (collection.get_linestyle()[0][1] is not None) == broken:
            parts += [LineString(path.vertices) for path in collection.get_paths() if len(path.vertices) > 1]
    return unary_union(parts)


def test_a_disputed_stretch_is_drawn_broken_and_only_there(monkeypatch):
    _, axes = routes(monkeypatch)
    broken, whole = borders(axes, True), borders(axes, False)
    assert broken.equals(LineString([(70, 30), (70, 34)]))
    assert whole.intersection(box(69.9, 30, 70.1, 34)).length == pytest.approx(0), "none is drawn whole as well"
    for kept in (
        LineString([(70, 25), (70, 29.9)]),
        LineString([(70, 34.1), (70, 35)]),
        LineString([(60, 25), (60, 35)]),
    ):
        assert whole.buffer(1e-6).contains(kept)


def test_without_disputes_every_border_is_whole(monkeypatch):
    figure, axes = routes(monkeypatch, DISPUTED.iloc[:0])
    assert borders(axes, True).is_empty
    assert borders(axes, False).buffer(1e-6).contains(LineString([(70, 24), (70, 36)]))
    assert figure.alt.endswith("Broken borders: none.")


def test_stretches_are_whole_lines_between_their_ends_each_once_with_its_length(monkeypatch):
    _, axes = routes(monkeypatch)
    assert [(x, y) for x, y, style in lines(axes) if style == "-"] == [((62, 66), (25, 25)), ((67, 66), (33, 25))]
    texts = [(text.get_text(), text.xy) for text in axes.texts if text.get_text().endswith(" km")]
    assert texts == [("403 km", (64, 25)), ("1,893 km", (66.5, 29))]


def test_lines_between_states_are_broken_and_lead_from_the_other_state_to_just_within_pakistan(monkeypatch):
    _, axes = routes(monkeypatch)
    (far, near) = [(x, y) for x, y, style in lines(axes) if style != "-"]
    start, end = STATES["geometry"]["KAZ"], STATES["geometry"]["PAK"]
    assert start.contains(LineString(zip(*far, strict=True)).interpolate(0)) and far[1][1] < 38
    assert far[1][1] == pytest.approx(36 - 0.8) and near[0][1] == pytest.approx(70 - 0.8)
    assert near[0][0] > 70 and end.contains(LineString(zip(*near, strict=True)).interpolate(1, normalized=True))
    titles = [text.get_text() for text in axes.texts]
    assert titles.count("A far line") == titles.count("A near line") == 1


def test_each_place_is_marked_and_named_once_the_ends_larger(monkeypatch):
    _, axes = routes(monkeypatch)
    assert [(mark.x, mark.y) for mark in marks(axes)] == [(62, 25), (66, 25), (67, 33), (61.5, 34)]
    sizes = [line.get_markersize() for line in axes.lines if len(line.get_xdata()) == 1]
    assert sizes[0] == sizes[1] == sizes[2] > sizes[3], "the inn is no end of a line"
    named = [text.get_text() for text in axes.texts if text.get_text() in set(PLACES["name"])]
    assert named == ["Port", "Town", "City", "Inn"]


def test_a_sliver_between_states_is_filled_as_land(monkeypatch):
    _, axes = routes(monkeypatch)
    filled = axes.collections[0]
    (path,) = filled.get_paths()
    drawn = box(*path.get_extents().extents)
    assert SLIVER.contains(drawn) and drawn.area > 0.8 * SLIVER.area
    assert to_hex(filled.get_facecolor()[0]) == LAND


def test_pakistan_is_set_off_from_other_land(monkeypatch):
    _, axes = routes(monkeypatch)
    land = axes.collections[1]
    assert [to_hex(colour) for colour in land.get_facecolor()] == [LAND, LAND, HOME]


def test_states_are_named_within_themselves(monkeypatch):
    _, axes = routes(monkeypatch)
    named = {text.get_text(): text.get_position() for text in axes.texts}
    for code, state in STATES.iterrows():
        x, y = named[state["name"].upper()]
        assert STATES["geometry"][code].contains(Point(x, y))


def test_the_alt_text_tells_lines_and_disputes(monkeypatch):
    figure, _ = routes(monkeypatch)
    assert figure.alt.endswith(
        "Straight lines join Port and Town, 403 km and City and Town, 1,893 km; "
        "dotted ones only states: A far line and A near line. Broken borders: Kashmir."
    )
    assert figure.caption == "A map." and figure.rows.startswith("one,other,km,papers\nport,town,403.4,x\n")


def test_the_frame_is_the_same_whatever_is_drawn(monkeypatch):
    for segments in (SEGMENTS, SEGMENTS.iloc[:0]):
        figure, axes = routes(monkeypatch, segments=segments, between=BETWEEN.iloc[:0])
        assert (*axes.get_xlim(), *axes.get_ylim()) == (55, 82, 22.5, 44)
    assert "join none; dotted ones only states: none." in figure.alt


def test_slivers_between_states_are_land_and_larger_holes_are_not():
    assert [gap.area for gap in route_map._gaps(STATES)] == [pytest.approx(0.18 * 0.18)]  # outlines grow by 0.01
    lake = pd.DataFrame({"geometry": [box(0, 0, 9, 9).difference(box(2, 2, 4, 4))]})
    assert route_map._gaps(lake) == []


def test_a_border_is_disputed_also_where_outlines_lie_a_little_apart():
    apart = STATES.assign(geometry=[box(70.1, 24, 80, 36), *STATES["geometry"][["KAZ", "PAK"]]])
    row = next(DISPUTED.itertuples())
    zone = route_map._zone(apart, row)
    assert zone.intersects(LineString([(70.0, 30), (70.0, 34)])) and zone.intersects(
        LineString([(70.1, 30), (70.1, 34)])
    )
    far = STATES.assign(geometry=[box(70.5, 24, 80, 36), *STATES["geometry"][["KAZ", "PAK"]]])
    assert route_map._zone(far, row).is_empty


def test_the_projects_outlines_have_the_states_of_the_disputes():
    states = route_map.outlines(file("geo/countries.geojson"))
    disputed = load("disputed_borders")
    assert {*disputed["one"], *disputed["other"], "PAK"} <= set(states.index) and states.index.name == "iso3"
    assert not any(route_map._zone(states, row).is_empty for row in disputed.itertuples())


HOLED = box(0, 0, 9, 9).difference(box(2, 2, 4, 4)).union(box(20, 0, 21, 1))


def test_holes_and_islands_of_a_state_are_drawn():
    figure = Figure(figsize=(1, 1), dpi=220)
    canvas, axes = FigureCanvasAgg(figure), figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, 22), ylim=(0, 22))
    axes.axis("off")
    route_map._land(axes, [HOLED], BLUE)
    canvas.draw()
    pixels = np.asarray(canvas.buffer_rgba())[::-1]
    places = [(1, 1), (3, 3), (20.5, 0.5), (15, 0.5)]  # ten pixels a degree
    shown = [to_hex(pixels[int(10 * y), int(10 * x)] / 255) for x, y in places]
    assert shown == [BLUE, WHITE, BLUE, WHITE]
