"""Evidence records, of the data as they are."""

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from pakrus.audit import registry
from pakrus.evidence import canonical, package
from pakrus.pages import records

FINDINGS = pd.DataFrame(
    [
        ("singh-t1-04", "no-visit", "weakness", "step", "Names no state that was visited & none.", ""),
        ("singh-t3-01-1", "disputed", "conflict", "datum", "Disputed.", "fact-embargo-denied-2014"),
        ("nasim-m124", "told-in-two-ways", "conflict", "datum", "Told otherwise.", "nasim-m126"),
    ],
    columns=registry.COLUMNS,
)


@pytest.fixture(scope="module")
def rows():
    return {name: canonical.read_rows(table) for name, table in package.tables().items()}


@pytest.fixture(scope="module")
def found(rows):
    pages = records.pages(package.tables(), rows, FINDINGS)
    return {record.row_id: record for _, own in pages.values() for record in own}


def parts(record):
    page = BeautifulSoup(record.html, "html.parser")
    return {dt.get_text(): dt.find_next_sibling("dd") for dt in page.find_all("dt")}


def test_every_row_of_the_kinds_has_a_record(rows, found):
    printed = [name for name, table in package.tables().items() if table.id_column == "row_id"]
    assert len(printed) == 4
    for table in ("claims", "events", "arguments", "citations", "references", *printed):
        key = package.tables()[table].id_column
        assert {row[key] for row in rows[table]} <= set(found)


def test_a_claim_tells_its_place_value_and_uses(rows, found):
    claim = next(row for row in rows["claims"] if row["as_stated"] == "26-49%")
    record = found[claim["claim_id"]]
    told = parts(record)
    assert f"paragraph {claim['para']}" in told["Place"].get_text() and claim["anchor"] in told["Place"].get_text()
    assert told["Value"].get_text() == "26 to 49 per cent"
    assert "26-49%" in record.line


def test_an_event_tells_every_mention(rows, found):
    mentions = [row for row in rows["event_mentions"] if row["event_id"] == "embargo-lifted-2014"]
    told = parts(found["embargo-lifted-2014"])
    assert len({row["paper_id"] for row in mentions}) > 2
    assert all(told["Told at"].find(id=row["mention_id"]) for row in mentions)
    assert "PAK-RUS +1" in told["Effects"].get_text()
    assert set(found["embargo-lifted-2014"].within) == {row["mention_id"] for row in mentions}


def test_an_argument_leads_both_ways(rows, found):
    link = next(row for row in rows["argument_links"] if row["relation"] == "supports")
    assert link["target_id"] in parts(found[link["source_id"]])["Supports"].get_text()
    assert link["source_id"] in parts(found[link["target_id"]])["Supported by"].get_text()


def test_a_reference_tells_where_it_is_cited(rows, found):
    citation = rows["citations"][0]
    assert citation["citation_id"] in parts(found[citation["ref_id"]])["Cited at"].get_text()


def test_what_the_audit_found_is_told_with_the_rule_and_what_it_rests_on(found):
    assert parts(found["singh-t1-04"])["Found"].get_text() == "Names no state that was visited & none. (no-visit)"
    assert "Found" not in parts(found["singh-t1-01"])
    # of an item in the record of its row, of a mention in that of its event
    told = parts(found["singh-t3-01"])["Found"]
    assert told.get_text() == "Disputed. (disputed, fact-embargo-denied-2014)"
    assert [link["href"] for link in told.find_all("a")] == ["#disputed", "#fact-embargo-denied-2014"]
    event = next(record for record in found.values() if "nasim-m124" in record.within)
    assert parts(event)["Found"].get_text() == "Told otherwise. (told-in-two-ways, nasim-m126)"


def test_a_printed_row_is_called_by_the_title_of_its_table(rows, found):
    assert found["singh-t1-01"].kind == "Table 1" and found["singh-t1-01"].line.startswith("Singh, Table 1: 2011")
    names = records.pages(package.tables(), rows, FINDINGS)
    assert {record.row_id for record in names["singh-tables"][1]} >= {"singh-t1-01", "singh-t2-01", "singh-t4-01"}
    assert not [name for name in names if name.endswith("-tables") and name != "singh-tables"]
