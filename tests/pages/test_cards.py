"""Cards of rows: what they say, and that a page carries those of its links within a limit."""

import json

import pytest

from pakrus.evidence import canonical, package
from pakrus.pages import cards, generated
from pakrus.pages.cards import Card
from pakrus.pages.record import Record
from pakrus.project import data_dir


@pytest.fixture(scope="module")
def said():
    return generated.generate(data_dir()).cards


def carried(body, of):
    return json.loads(
        cards.script(body, of).removeprefix('<script type="application/json" id="cards">')[: -len("</script>")]
    )


LINK = '<a class="evidence" href="../generated/x.html#{}">words</a>'


def test_every_row_with_an_address_has_a_card(said):
    addresses = generated.generate(data_dir()).addresses
    assert set(said) == set(addresses) and all(card.kind for card in said.values())


def test_a_record_is_told_by_its_place_value_and_uses():
    record = Record("c1", "Claim", "Trade: 5", [("Place", 'Nasim, paragraph 2: <q class="a">it &amp; rose</q>'),
                    ("Note", "left out"), ("Used by", "<ul><li>a1</li><li>a2</li><li>a3</li></ul>")])  # fmt: skip
    assert cards.of_record(record) == Card(
        "Claim", "Trade: 5", (("Place", "Nasim, paragraph 2: it & rose"), ("Used by", "a1; a2; and 1 more"))
    )


def test_a_row_without_a_record_is_told_by_its_words_first():
    table = package.tables()["facts"]
    row = next(row for row in canonical.read_rows(table) if row["statement"])
    card = cards.of_row(table, row)
    assert (card.kind, card.line) == (table.title, row["statement"])
    assert len(card.parts) <= cards.AT_MOST and not any("http" in words for _, words in card.parts)


def test_a_page_carries_the_cards_of_its_links_and_no_others():
    of = {"a": Card("Claim", "It </script> fell", (("Place", "here"),)), "b": Card("Event", "It rose")}
    assert carried(LINK.format("a"), of) == {"a": ["Claim", "It </script> fell", "Place", "here"]}
    assert "</script>" not in cards.script(LINK.format("a"), of)[:-9]
    assert cards.script(LINK.format("c"), of) == cards.script("no link", of) == ""
    words = '<a class="evidence words" href="x.html#b">it rose</a>'
    assert carried(words, of) == {"b": ["Event", "It rose"]}


def test_a_card_of_an_output_is_found_by_its_page_and_name():
    link = '<a class="chapter" href="../chapters/trade.html#fig-x">Figure 1</a>'
    assert carried(link, {"trade.html#fig-x": Card("Figure 1", "Trade.")}) == {
        "trade.html#fig-x": ["Figure 1", "Trade."]
    }


def test_many_cards_are_each_shorter():
    of = {f"r{n}": Card("Claim", "word " * 60, (("Place", "word " * 60),)) for n in range(900)}
    body = "".join(LINK.format(name) for name in of)
    few = carried(LINK.format("r1"), of)["r1"]
    assert len(few[1]) <= cards.LONG < len("word " * 60)
    script = cards.script(body, of)
    assert len(script) <= cards.LIMIT + 100 and len(carried(body, of)) == 900
    assert all(words.endswith("…") for words in carried(body, of)["r1"][1::2][:1])
