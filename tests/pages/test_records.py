"""Evidence records, of the data as they are."""

import pytest
from bs4 import BeautifulSoup

from pakrus.evidence import canonical, package
from pakrus.pages import generated as pages_of
from pakrus.pages import printed, records
from pakrus.project import data_dir


@pytest.fixture(scope="module")
def rows():
    return {name: canonical.read_rows(table) for name, table in package.tables().items()}


@pytest.fixture(scope="module")
def found(rows):
    pages = records.pages(rows, {"singh-t1-04": ["Names no state that was visited."]})
    return {record.row_id: record for _, own in pages.values() for record in own}


def parts(record):
    page = BeautifulSoup(record.html, "html.parser")
    return {dt.get_text(): dt.find_next_sibling("dd") for dt in page.find_all("dt")}


def test_every_row_of_the_kinds_has_a_record(rows, found):
    for table in ("claims", "events", "arguments", "citations", "references", *printed.PRINTED):
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


def test_what_a_check_found_is_told(found):
    assert parts(found["singh-t1-04"])["Found"].get_text() == "Names no state that was visited."
    assert "Found" not in parts(found["singh-t1-01"])


def test_every_id_has_one_address_and_a_record_a_preview():
    generated = pages_of.generate(data_dir())
    assert generated.addresses["nasim-c001"] == "book/generated/evidence-nasim-claims"
    assert generated.addresses["pak"] == "book/generated/table-entities"
    assert generated.previews["nasim-a011"].startswith("Argument: ")
    assert set(generated.previews) <= set(generated.addresses)
