"""Networks: boxes that can be read, lines that tell how firm a link is, all of it said in words too."""

from itertools import combinations

import networkx as nx
import pandas as pd
import pytest
from bs4 import BeautifulSoup

from pakrus.analysis.relations import networks as computed
from pakrus.evidence.tables import load
from pakrus.figures.kit.boxes import PAGE
from pakrus.figures.relations import networks

NODES = {"aaa": ("Aland", "state"), "bbb": ("Bland", "state"), "club": ("A Club with a long name", "organisation"),
         "road": ("The Road", "project")}  # fmt: skip
PLACES = pd.DataFrame(
    [("aaa", 2, 1), ("bbb", 2, 2), ("club", 3, 1), ("road", 4, 3), ("elsewhere", 0, 0)],
    columns=["entity_id", "column", "row"],
)


def graph(told_as="proposed"):
    network = nx.DiGraph()
    for node, (name, kind) in NODES.items():
        network.add_node(node, name=name, kind=kind)
    network.add_edge("aaa", "club", relations=["observer", "member"], ids=["x-l001", "x-l002"], told_as="is")
    network.add_edge("road", "aaa", relations=["includes"], ids=["x-l003"], told_as=told_as)
    network.add_edge("road", "bbb", relations=["founded_by"], ids=["x-l004"], told_as="proposed")
    return network


def drawn(**kwargs):
    return networks.network(graph(**kwargs), PLACES, name="net-x", caption="A network.")


def svg():
    return BeautifulSoup(drawn()._repr_mimebundle_()[0]["text/html"], "html.parser")


def test_boxes_lead_to_entities_and_lines_to_relations():
    links = {a["href"] for a in svg().select("a.evidence")}
    assert links == {"#aaa", "#bbb", "#club", "#road", "#x-l001", "#x-l003", "#x-l004"}


def test_a_link_that_stands_is_drawn_full_and_a_proposed_one_broken():
    paths = {a["href"]: a.path["style"] for a in svg().select("a.evidence[aria-label]")}
    assert "dasharray" not in paths["#x-l001"] and "dasharray" in paths["#x-l003"]


def test_lines_carry_their_word_and_a_proposal_its_proposer():
    words = {t.get_text() for t in svg().select("text.role")}
    assert words == {"member", "proposer"}


def test_all_is_said_in_words_and_a_firmer_telling_changes_what_is_compared():
    assert "aaa observer and member club: told as is (x-l001, x-l002)" in drawn().words
    assert repr(drawn(told_as="is")) != repr(drawn())


def extents(page):
    """Left, top, right and bottom of each node's shape, by entity."""
    by_entity = {}
    for link in page.select("a.evidence:not([aria-label])"):
        if link.rect:
            x, y, wide, high = (float(link.rect[name]) for name in ("x", "y", "width", "height"))
            by_entity[link["href"]] = (x, y, x + wide, y + high)
        else:
            corners = [tuple(map(float, point.split())) for point in link.path["d"].strip("MZ").split("L")]
            xs, ys = zip(*corners, strict=True)
            by_entity[link["href"]] = (min(xs), min(ys), max(xs), max(ys))
    return by_entity


def test_boxes_stand_in_their_cells_from_the_first_that_is_taken():
    """Columns are 177 pixels apart, rows 104, and odd columns half a row, 52, lower; a box is 130 wide, and the room
    for one 64 high; two pixels are left at the edges."""
    middle = {link: ((a + c) / 2, (b + d) / 2) for link, (a, b, c, d) in extents(svg()).items()}
    assert middle["#aaa"] == pytest.approx((2 + 65, 2 + 32), abs=1)
    assert middle["#bbb"] == pytest.approx((67, 34 + 104), abs=1)
    assert middle["#club"] == pytest.approx((67 + 177, 34 + 52), abs=1)
    assert middle["#road"] == pytest.approx((67 + 354, 34 + 208), abs=1)


def test_the_drawing_ends_two_pixels_beyond_the_room_for_its_last_boxes():
    """The road is in the last column and row: its middle is at 421 and 242, and 65 and 32 are half a box's room."""
    size = svg().svg
    assert (float(size["width"]), float(size["height"])) == (421 + 65 + 2, 242 + 32 + 2)
    assert size["viewbox"] == "0 0 488 276"


def test_a_node_without_a_place_cannot_be_drawn():
    with pytest.raises(KeyError, match="road"):
        networks.network(graph(), PLACES[PLACES["entity_id"] != "road"], name="net-x", caption="")


@pytest.mark.parametrize("paper", sorted(set(load("network_places")["paper_id"])))
def test_the_book_s_boxes_never_overlap_and_keep_to_the_page(paper):
    web = computed.graph(load("entity_relations").query("paper_id == @paper"), load("entities"))
    places = load("network_places").query("paper_id == @paper")
    page = BeautifulSoup(
        networks.network(web.subgraph(places["entity_id"]), places, name="net-x", caption="").svg, "html.parser"
    )
    boxes = extents(page)
    assert boxes.keys() == {f"#{entity}" for entity in places["entity_id"]}
    for (left, top, right, bottom), (x, y, x2, y2) in combinations(boxes.values(), 2):
        assert right <= x or x2 <= left or bottom <= y or y2 <= top
    assert float(page.svg["width"]) <= PAGE


@pytest.mark.parametrize("kind", ["state", "organisation", "project"])
@pytest.mark.parametrize("to", [(300, 20), (-300, 20), (20, 200), (-20, -200), (250, 180), (250, -180), (-250, 180)])
def test_a_line_leaves_a_box_at_its_frame_towards_the_other(kind, to):
    box, other = (networks.Node("", "A state", 100, link="a", kind=kind) for _ in "ab")
    other.x, other.y = box.x + to[0], box.y + to[1]
    (x, y), (a, b), (left, top) = networks._middle(box), networks._middle(other), networks._border(box, other)
    assert (left - x) * (b - y) == pytest.approx((top - y) * (a - x)), "it lies on the line of the middles"
    assert (left - x) * (a - x) + (top - y) * (b - y) > 0, "on the side of the other"
    inside = abs(left - x) <= box.width / 2 + 1e-9 and abs(top - y) <= box.height / 2 + 1e-9
    assert inside and (left - x, top - y) != (0, 0)
    if kind != "project":
        assert abs(left - x) == pytest.approx(box.width / 2) or abs(top - y) == pytest.approx(box.height / 2)
