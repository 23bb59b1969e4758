"""The figures of partners and goods."""

import pandas as pd
from drawings import words
from matplotlib.colors import to_hex
from plotted import lines, said, ticks, with_axes

from pakrus.figures.kit.style import BLUE, GREEN, GREY, ORANGE, WHITE
from pakrus.figures.trade import partners as trade_partners

PARTNERS = pd.DataFrame(
    {
        "claim_id": ["c4", "c3"],
        "paper_id": ["a", "b"],
        "state": ["China", "India"],
        "value": [10e9, 3e9],
        "when": ["1999", "source of 2007"],
        "beside": [50e6, 500e6],
        "beside_when": ["1998", "2006"],
        "times": [200.0, 6.0],
        "high": [float("inf"), 7.0],
    }
)
GOODS = pd.DataFrame(
    {
        "exporter": ["pak", "rus", "rus"],
        "good": ["rice", "gas", "gas"],
        "paper_id": ["b", "a", "b"],
        "told": ["potential", "traded", "potential"],
    }
)


def partners(frame=PARTNERS):
    return trade_partners.partners(frame, "Pakistan", name="fig-p")


def goods(frame=GOODS, papers=("a", "b")):
    return trade_partners.goods(frame, list(papers), {"pak": "Pakistan", "rus": "Russia"}, name="fig-g")


def test_partners_are_told_by_paper_with_pakistan_beside():
    assert partners().alt == (
        "Dots on a log axis. a: China (1999) over $10 billion, over 200 times; a: Pakistan (1998) $50 million; "
        "b: India (source of 2007) $3 billion, 6 times; b: Pakistan (2006) $500 million."
    )


def test_partners_and_pakistan_are_drawn():
    assert partners(PARTNERS.assign(value=[11e9, 3e9])).digest != partners().digest
    assert partners(PARTNERS.assign(beside=[60e6, 500e6])).digest != partners().digest


def test_goods_are_told_by_direction():
    assert goods().alt == (
        "Two grids of goods by papers. Pakistan to Russia, rice: b (possible); "
        "Russia to Pakistan, gas: a (traded) and b (possible)."
    )


def test_every_paper_has_a_column_in_both_grids_even_an_empty_one():
    assert goods(papers=("a", "b", "c")).svg.count(">c</text>") == 2
    assert "rice" in words(goods().svg)


def test_traded_and_possible_are_drawn_apart():
    assert goods(GOODS.assign(told="traded")).digest != goods().digest
    assert goods(GOODS.assign(paper_id=["a", "a", "b"])).digest != goods().digest


def looks(axes):
    """The marks: where, their shape, edge and face."""
    return [
        (line.get_xdata()[0], line.get_ydata()[0], line.get_marker(), to_hex(line.get_markeredgecolor()),
         to_hex(line.get_markerfacecolor()))
        for line in axes.lines if len(line.get_xdata()) == 1
    ]  # fmt: skip


def test_what_is_traded_is_a_full_square_and_what_is_only_possible_a_ring(monkeypatch):
    _, (from_pakistan, from_russia) = with_axes(monkeypatch, trade_partners, goods, "panels")
    assert looks(from_pakistan) == [(1, 0, "o", ORANGE, WHITE)]
    assert looks(from_russia) == [(0, 0, "s", GREEN, GREEN), (1, 0, "o", GREEN, WHITE)]


def test_grids_have_a_line_for_each_good_and_a_column_for_each_paper(monkeypatch):
    more = pd.concat([GOODS, pd.DataFrame([("rus", "oil", "b", "traded")], columns=GOODS.columns)])
    _, both = with_axes(monkeypatch, trade_partners, lambda: goods(more), "panels")
    assert [ticks(axes.yaxis) for axes in both] == [["rice"], ["gas", "oil"]]
    assert [ticks(axes.xaxis) for axes in both] == [["a", "b"]] * 2
    assert [axes.get_title("left") for axes in both] == ["Pakistan to Russia", "Russia to Pakistan"]
    assert both[0].get_ylim() == both[1].get_ylim() and both[0].get_ylim()[0] > 1, "lines are as high in both"
    assert looks(both[1])[-1] == (1, 1, "s", GREEN, GREEN)


def test_partners_stand_below_their_paper_and_a_line_leads_from_home_to_each(monkeypatch):
    """Billions of dollars: China's 10 in paper a beside Pakistan's 0.05, India's 3 in paper b beside 0.5."""
    _, axes = with_axes(monkeypatch, trade_partners, partners)
    dots = looks(axes)
    assert [(x, edge) for x, _, _, edge, _ in dots] == [(10, GREY), (0.05, BLUE), (3, GREY), (0.5, BLUE)]
    downs = [y for _, y, *_ in dots]
    assert downs == sorted(set(downs)) == list(axes.get_yticks())
    assert [(along, down) for along, down, _ in lines(axes)] == [
        ((0.05, 10), (downs[0],) * 2), ((0.5, 3), (downs[2],) * 2)]  # fmt: skip
    assert ticks(axes.yaxis) == ["China, 1999", "Pakistan, 1998", "India, source of 2007", "Pakistan, 2006"]
    heads = {text.get_text(): text.get_position()[1] for text in axes.texts if not hasattr(text, "xyann")}
    assert heads["a"] < downs[0] < downs[1] < heads["b"] < downs[2]
    assert said(axes)[1:3] == ["over $10 billion, over 200 times", "$50 million"]
    assert axes.get_ylim()[0] > downs[3] and axes.get_ylim()[1] < heads["a"] and axes.get_xscale() == "log"


def test_what_a_dot_says_stands_beside_it_and_within_the_drawing(monkeypatch):
    _, axes = with_axes(monkeypatch, trade_partners, partners)
    beside = [text for text in axes.texts if hasattr(text, "xyann")]
    assert [text.xy for text in beside] == [dot[:2] for dot in looks(axes)]
    assert all(text.xyann[0] > 4 and text.get_horizontalalignment() == "left" for text in beside), "a dot is 8 wide"
    room = axes.figure.bbox
    for text in axes.texts:
        words = text.get_window_extent()
        assert room.x0 <= words.x0 and words.x1 <= room.x1 and room.y0 <= words.y0 and words.y1 <= room.y1


def test_the_log_axis_names_each_tenfold_sum(monkeypatch):
    _, axes = with_axes(monkeypatch, trade_partners, partners)
    named = dict(zip(ticks(axes.xaxis), axes.get_xticks(), strict=True))
    assert named == {"$100 million": 0.1, "$1 billion": 1, "$10 billion": 10, "$100 billion": 100}


def test_a_grid_has_half_a_cell_of_room_around_its_marks(monkeypatch):
    _, both = with_axes(monkeypatch, trade_partners, goods, "panels")
    for axes in both:
        assert axes.get_xlim() == (-0.5, 1.5)
        low, high = axes.get_ylim()
        assert 0.3 <= low <= 1 and -1 <= high <= -0.3, "one good is one line, the first stands above"
