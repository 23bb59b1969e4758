"""Networks: boxes that can be read, lines that tell how firm a link is, all of it said in words too."""

from itertools import combinations

import networkx as nx
from bs4 import BeautifulSoup

from pakrus.figures.kit import grid
from pakrus.figures.kit.boxes import PAGE
from pakrus.figures.relations import networks

NODES = {"aaa": ("Aland", "state"), "bbb": ("Bland", "state"), "club": ("A Club with a long name", "organisation"),
         "road": ("The Road", "project")}  # fmt: skip


def graph(told_as="proposed"):
    found = nx.DiGraph()
    for node, (name, kind) in NODES.items():
        found.add_node(node, name=name, kind=kind)
    found.add_edge("aaa", "club", relations=["observer", "member"], ids=["x-l001", "x-l002"], told_as="is")
    found.add_edge("road", "aaa", relations=["includes"], ids=["x-l003"], told_as=told_as)
    found.add_edge("road", "bbb", relations=["founded_by"], ids=["x-l004"], told_as="proposed")
    return found


def drawn(**kwargs):
    return networks.network(graph(**kwargs), name="net-x", caption="A network.")


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


WHEEL = nx.DiGraph(nx.wheel_graph([f"n{i}" for i in range(12)]))


def test_boxes_never_overlap_and_keep_to_the_page():
    at = grid.centres(WHEEL)
    assert len(set(at.values())) == len(at)
    for (x, y), (a, b) in combinations(at.values(), 2):
        assert abs(x - a) >= grid.WIDE or abs(y - b) >= grid.HIGH
    assert max(x for x, _ in at.values()) + grid.WIDE / 2 <= PAGE


def test_the_same_network_always_stands_the_same():
    assert grid.centres(WHEEL) == grid.centres(WHEEL)


def test_the_search_makes_the_picture_plainer_than_the_order_of_the_nodes():
    nodes, edges = list(WHEEL), list(WHEEL.edges)
    cells = [(column, row) for row in range(6) for column in range(grid.COLUMNS)]
    start = dict(zip(nodes, cells, strict=False))
    assert grid._cost(grid._cells(WHEEL), edges, nodes) < grid._cost(start, edges, nodes)
