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
def by_id(rows):
    pages = records.pages(package.tables(), rows, FINDINGS)
    return {record.row_id: record for _, of_page in pages.values() for record in of_page}


def parts(record):
    page = BeautifulSoup(record.html, "html.parser")
    return {dt.get_text(): dt.find_next_sibling("dd") for dt in page.find_all("dt")}


def test_every_row_of_the_kinds_has_a_record(rows, by_id):
    printed = [name for name, table in package.tables().items() if table.id_column == "row_id"]
    assert len(printed) == 4
    for table in ("claims", "events", "arguments", "citations", "references", *printed):
        key = package.tables()[table].id_column
        assert {row[key] for row in rows[table]} <= set(by_id)


def test_a_claim_tells_its_place_value_and_uses(rows, by_id):
    claim = next(row for row in rows["claims"] if row["as_stated"] == "26-49%")
    record = by_id[claim["claim_id"]]
    fields = parts(record)
    assert f"paragraph {claim['para']}" in fields["Place"].get_text() and claim["anchor"] in fields["Place"].get_text()
    assert fields["Value"].get_text() == "26 to 49 per cent"
    assert "26-49%" in record.line


def test_an_event_tells_every_mention(rows, by_id):
    mentions = [row for row in rows["event_mentions"] if row["event_id"] == "embargo-lifted-2014"]
    fields = parts(by_id["embargo-lifted-2014"])
    assert len({row["paper_id"] for row in mentions}) > 2
    assert all(fields["Told at"].find(id=row["mention_id"]) for row in mentions)
    assert "PAK-RUS +1" in fields["Effects"].get_text()
    assert set(by_id["embargo-lifted-2014"].within) == {row["mention_id"] for row in mentions}


def test_an_argument_leads_both_ways(rows, by_id):
    link = next(row for row in rows["argument_links"] if row["relation"] == "supports")
    assert link["target_id"] in parts(by_id[link["source_id"]])["Supports"].get_text()
    assert link["source_id"] in parts(by_id[link["target_id"]])["Supported by"].get_text()


def test_a_reference_tells_where_it_is_cited(rows, by_id):
    citation = rows["citations"][0]
    assert citation["citation_id"] in parts(by_id[citation["ref_id"]])["Cited at"].get_text()


def test_what_the_audit_found_is_told_with_the_rule_and_what_it_rests_on(by_id):
    assert parts(by_id["singh-t1-04"])["Found"].get_text() == "Names no state that was visited & none. (no-visit)"
    assert "Found" not in parts(by_id["singh-t1-01"])
    # of an item in the record of its row, of a mention in that of its event
    findings = parts(by_id["singh-t3-01"])["Found"]
    assert findings.get_text() == "Disputed. (disputed, fact-embargo-denied-2014)"
    assert [link["href"] for link in findings.find_all("a")] == ["#disputed", "#fact-embargo-denied-2014"]
    event = next(record for record in by_id.values() if "nasim-m124" in record.within)
    assert parts(event)["Found"].get_text() == "Told otherwise. (told-in-two-ways, nasim-m126)"


def test_a_printed_row_is_called_by_the_title_of_its_table(rows, by_id):
    assert by_id["singh-t1-01"].kind == "Table 1" and by_id["singh-t1-01"].line.startswith("Singh, Table 1: 2011")
    names = records.pages(package.tables(), rows, FINDINGS)
    assert {record.row_id for record in names["singh-tables"][1]} >= {"singh-t1-01", "singh-t2-01", "singh-t4-01"}
    assert not [name for name in names if name.endswith("-tables") and name != "singh-tables"]


def test_what_a_row_cites_leads_to_the_citation_and_to_its_work(rows, by_id):
    cites = rows["row_citations"][0]
    citation = next(row for row in rows["citations"] if row["citation_id"] == cites["citation_id"])
    place = parts(by_id[cites["row_id"]])["Cited for it"]
    assert {f"#{citation['citation_id']}", f"#{citation['ref_id']}"} <= {a["href"] for a in place.find_all("a")}


def test_a_reference_names_volume_issue_and_pages_where_it_has_them(rows, by_id):
    full = next(row for row in rows["references"] if row["volume"] and row["issue"] and row["pages"])
    words = parts(by_id[full["ref_id"]])["Published in"].get_text()
    assert words == f"{full['container']}, volume {full['volume']}, issue {full['issue']}, pages {full['pages']}"
    bare = next(row for row in rows["references"] if row["container"] and not (row["volume"] or row["pages"]))
    assert parts(by_id[bare["ref_id"]])["Published in"].get_text() == bare["container"]


def test_a_printed_rows_line_has_its_first_three_cells(rows, by_id):
    row = next(row for row in rows["table1_state_visits"] if row["row_id"] == "singh-t1-01")
    cells = [value for column, value in row.items()
             if value and column not in ("row_id", "paper_id", "para", "para_end", "anchor", "event_id")]  # fmt: skip
    assert by_id["singh-t1-01"].line == f"Singh, Table 1: {', '.join(cells[:3])}"
