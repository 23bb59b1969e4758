"""The evidence holds; and every rule, given its fault, names it by file, row and column in one line."""

import subprocess
import sysconfig
from pathlib import Path

import pytest

from pakrus.errors import Refused
from pakrus.evidence import package
from pakrus.evidence.verify import refuses, verify


def test_the_evidence_holds():
    assert not refuses(verify())


def test_every_locator_holds(papers):
    assert not refuses(verify(papers=papers))


def test_the_package_is_valid_for_any_program_that_knows_the_standard():
    frictionless = Path(sysconfig.get_path("scripts")) / "frictionless"
    done = subprocess.run(
        [frictionless, "validate", package.ROOT / "data" / "datapackage.json"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_column_is_described():
    for table in package.tables().values():
        assert table.title and table.description
        for field in table.fields:
            assert field["title"] and field["description"] and field["type"], f"{table.name}.{field['name']}"


FORM = [
    ("byte-order mark", lambda b: b"\xef\xbb\xbf" + b, "line 1: starts with a byte-order mark"),
    ("Windows line ends", lambda b: b.replace(b"\n", b"\r\n"), "line 1: ends the Windows way"),
    ("latin-1", lambda b: b.replace(b"Warships", b"Warsh\xefps"), "a byte that is not UTF-8"),
    ("stray quote", lambda b: b.replace(b"Warships", b'"War"ships'), "a stray quote"),
    ("open quote", lambda b: b.replace(b"Warships", b'"Warships'), "a stray quote"),
    ("needless quotes", lambda b: b.replace(b"Warships", b'"Warships"'), "not in canonical form"),
    ("padding", lambda b: b.replace(b"Warships", b" Warships"), "not in canonical form"),
    (
        "missing column",
        lambda b: b"\n".join(line.rpartition(b",")[0] for line in b.split(b"\n")),
        "column note is missing",
    ),
    ("another header", lambda b: b.replace(b"item_id,row_id", b"row_id,item_id", 1), "line 1: found row_id,item_id"),
    ("a cell too many", lambda b: b.replace(b"Warships", b"War,ships"), "9 cells; allowed: 8"),
    ("unsorted", lambda b: b"\n".join([*(p := b.split(b"\n"))[:1], *p[1:-1][::-1], b""]), "not in canonical form"),
    ("no last line end", lambda b: b.rstrip(b"\n"), "must end with one line end"),
    ("a NUL byte", lambda b: b.replace(b"Warships", b"Warsh\0ps"), "line 15: holds the control character"),
    ("a line end in a cell", lambda b: b.replace(b"Warships", b'"War\nships"'), "a cell with a line end"),
    ("an empty file", lambda b: b"", "line 1: column item_id is missing"),
    ("two line ends", lambda b: b + b"\n", "line 16"),
]


@pytest.mark.parametrize(("change", "said"), [f[1:] for f in FORM], ids=[f[0] for f in FORM])
def test_a_file_has_one_form(seeded, change, said):
    seeded.bytes("table3_items", change)
    (line,) = seeded.refusals()
    assert line.startswith("data/table3_items.csv") and said in line and "\n" not in line


def test_a_file_that_is_gone_or_unknown_is_named(seeded):
    (seeded.folder / "objectives.csv").rename(seeded.folder / "other.csv")
    assert seeded.refusals() == [
        "data/objectives.csv: there is no such file; the data package names it",
        "data/other.csv: a file that datapackage.json does not describe",
    ]


def test_a_folder_in_a_files_place_is_one_line(seeded):
    (seeded.folder / "objectives.csv").unlink()
    (seeded.folder / "objectives.csv").mkdir()
    assert seeded.refusals() == ["data/objectives.csv: cannot be read: Is a directory"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("{", "is no JSON"), ("{}", "must hold resources"), ('{"resources": [1]}', "must hold resources")],
)
def test_a_broken_package_is_one_line(seeded, text, said):
    (seeded.folder / "datapackage.json").write_text(text, encoding="utf-8")
    with pytest.raises(Refused, match=rf"^data/datapackage.json: {said}.*$"):
        verify(seeded.folder)


ROWS = [
    # table, old, new, row, column
    ("table1_state_visits", "sergey-shoigu,defence_minister", "sergey-shoigu,butler", "singh-t1-07", "office"),
    (
        "table1_state_visits",
        "vladimir-putin,president,rus,,false",
        "vladimir-putin,president,rus,,maybe",
        "singh-t1-04",
        "is_visit",
    ),
    ("paragraphs", "singh,210,body", "singh,x,body", "line", "para"),
    ("table1_state_visits", ",2018,2018,", ",2018,twenty,", "singh-t1-05", "year"),
    ("table1_state_visits", ",2018,2018,", ",2018,,", "singh-t1-05", "year"),
    ("table1_state_visits", "sergey-shoigu,defence_minister", "nobody,defence_minister", "singh-t1-07", "visitor"),
    ("table1_state_visits", "singh-t1-02,singh", "singh-t1-01,singh", "singh-t1-01", "row_id"),
    ("table4_exercises", "singh-t4-09,", "singh_t4_09,", "singh_t4_09", "row_id"),
    (
        "events",
        "druzhba-2016,Russia and Pakistan hold their exercise Druzhba (Friendship) 2016,2016,",
        "druzhba-2016,Russia and Pakistan hold their exercise Druzhba (Friendship) 2016,sometime,",
        "druzhba-2016",
        "date",
    ),
]


@pytest.mark.parametrize(("table", "old", "new", "row", "column"), ROWS)
def test_the_schema_names_row_and_column(seeded, table, old, new, row, column):
    seeded.swap(table, old, new)
    lines = seeded.refusals()
    named = [line for line in lines if row in line and column in line and line.startswith(f"data/{table}.csv")]
    assert named and all("\n" not in line for line in lines), lines


RULES = [
    # the rule's fault, table, old, new, what the line says
    (
        "an id used twice",
        "objectives",
        "readiness,Readiness",
        "pak,Country,A country.\nreadiness,Readiness",
        "found 'pak'; allowed: an id that entities",
    ),
    (
        "a row of no table",
        "row_citations",
        "singh-t4-09,",
        "singh-t4-99,",
        "row singh-t4-99/singh-cite-081: column row_id",
    ),
    (
        "30 February",
        "references",
        "2023-10-01,Geopolitical realignment: nascent Russia-Pakistan relations,The Diplomatic Insight,"
        ",,,,https://thediplomaticinsight.com/geopolitical-realignment-nascent-russia-pakistan-relations/,,news,,",
        "2023-02-30,Geopolitical realignment: nascent Russia-Pakistan relations,The Diplomatic Insight,"
        ",,,,https://thediplomaticinsight.com/geopolitical-realignment-nascent-russia-pakistan-relations/,,news,,",
        "column date: found '2023-02-30'",
    ),
    (
        "an end before its start",
        "events",
        "(Friendship) 2016,2016,,",
        "(Friendship) 2016,2016,2015,",
        "column end_date",
    ),
    (
        "a paragraph that continues a later one",
        "paragraphs",
        "singh,87,table,2.1 Defence and Security Cooperation,80",
        "singh,87,table,2.1 Defence and Security Cooperation,88",
        "row singh/87: column continues_para",
    ),
    (
        "an event named for another year",
        "events",
        "qureshi-visits-russia-2020,",
        "quiet-2015,Nothing,2016,,mention,talks,military,happened,,\nqureshi-visits-russia-2020,",
        "an id that ends in -2016",
    ),
    (
        "a date that no mention gives",
        "events",
        "(Friendship) 2016,2016,,",
        "(Friendship) 2016,2016-09,,",
        "a date of one of its mentions (2016)",
    ),
    (
        "a row with another year than its event",
        "table4_exercises",
        "druzhba-2016,2016,2016,",
        "druzhba-2016,2016,2017,",
        "row singh-t4-01: column year",
    ),
    ("a reference out of place", "references", "singh-r117,", "singh-r118,", "singh-r117, from its place in the list"),
    ("a year that is not its date's", "references", 'En, D.",2020,', 'En, D.",2021,', "row singh-r077: column year"),
    (
        "a repeat that points to a repeat",
        "references",
        "article,singh-r012,",
        "article,singh-r065,",
        "column same_work_as",
    ),
    (
        "a footnote number that is not its reference's",
        "citations",
        ",50,singh-r050,",
        ",51,singh-r050,",
        "row singh-cite-050: column as_printed",
    ),
    (
        "a match without a reference",
        "citations",
        ",50,singh-r050,exact",
        ",50,,exact",
        "row singh-cite-050: column match",
    ),
    ("a digit changed in a printed year", "table1_state_visits", ",2018,2018,", ",2018,2081,", "found '2081'; allowed"),
    ("a numeral that says another number", "table4_exercises", ",VII,7,", ",VII,8,", "'7', what 'VII' says"),
    ("a numeral that is none", "table4_exercises", ",VII,7,", ",VIIX,7,", "a form that the parser knows"),
    (
        "a mention dated otherwise than printed",
        "event_mentions",
        "2023 | Druzhba-VII (Friendship-2023),2023,2023",
        "2023 | Druzhba-VII (Friendship-2023),2023,2022",
        "column date_stated",
    ),
    (
        "an anchor without its printed span",
        "table1_state_visits",
        "singh,87,2023 | Russian",
        "singh,87,Russian",
        "words that contain year_as_printed '2023' once",
    ),
    (
        "an anchor of nine words",
        "table1_state_visits",
        "singh,87,2023 | Russian Defence Minister Sergey Shoigu's",
        "singh,87,2023 | Russian Defence Minister Sergey Shoigu's visit to",
        "9 words",
    ),
    (
        "an anchor that is not normalised",
        "table1_state_visits",
        "singh,87,2023 | Russian Defence Minister Sergey Shoigu's",
        "singh,87,2023 | Russian Defence Minister Sergey Shoigu’s",
        "its normalised form",
    ),
]


@pytest.mark.parametrize(("table", "old", "new", "said"), [r[1:] for r in RULES], ids=[r[0] for r in RULES])
def test_a_rule_names_its_fault(seeded, table, old, new, said):
    seeded.swap(table, old, new)
    lines = seeded.refusals()
    assert any(said in line for line in lines), lines
    assert all("\n" not in line for line in lines)


def test_a_citation_to_another_papers_reference(seeded):
    """Needs a reference of another paper, which the data have none of yet: one is added."""
    seeded.bytes(
        "references",
        lambda b: b.replace(
            b"singh-r001,", b"hayat-r001,hayat,10,Negotiations,2,,,,Negotiations,,,,,,,,web,,\nsingh-r001,", 1
        ),
    )
    seeded.swap("citations", ",50,singh-r050,exact", ",50,hayat-r001,name_differs")
    assert any(
        "row singh-cite-050: column ref_id: found 'hayat-r001'; allowed: a reference of singh" in line
        for line in seeded.refusals()
    )


def test_unused_rows_are_told_and_do_not_refuse(seeded):
    seeded.bytes("objectives", lambda b: b.replace(b"readiness,", b"quiet,Quiet,Silence.\nreadiness,", 1))
    faults = verify(seeded.folder)
    assert not refuses(faults)
    assert any("notice: data/objectives.csv: row quiet: found a row that nothing uses" in str(f) for f in faults)


PLACES = [
    (
        "an anchor that stands nowhere",
        "table1_state_visits",
        "singh,87,2023 | Russian Defence Minister Sergey Shoigu's",
        "singh,87,2023 | Russian Defence Minister Ivan Shoigu's",
        "0 times in paragraph 87",
    ),
    (
        "an anchor that stands twice",
        "references",
        "singh,111,Pakistan receives 4 advanced attack helicopters from",
        "singh,111,Diplomat. <https://",
        "times in paragraph 111",
    ),
    (
        "a paragraph that is not there",
        "citations",
        "singh,125,2023 | Druzhba-VII (Friendship-2023),81",
        "singh,124,2023 | Druzhba-VII (Friendship-2023),81",
        "words that end at footnote marker 81",
    ),
    (
        "words that do not end at the marker",
        "citations",
        "General Nikolai Makarov's visit to Pakistan",
        "General Nikolai Makarov's visit",
        "words that end at footnote marker 48",
    ),
    (
        "a row that ends in an unrelated paragraph",
        "table3_arms_deals",
        "in,113,pakistan-arms",
        "in,114,pakistan-arms",
        "column para_end",
    ),
    (
        "an anchor of two words",
        "references",
        "singh,111,Pakistan receives 4 advanced attack helicopters from",
        "singh,111,Pakistan receives",
        "three to eight words",
    ),
]


@pytest.mark.parametrize(("table", "old", "new", "said"), [p[1:] for p in PLACES], ids=[p[0] for p in PLACES])
def test_a_place_that_is_wrong_is_named(seeded, papers, table, old, new, said):
    seeded.swap(table, old, new)
    assert any(said in line for line in seeded.refusals(papers))


def test_a_paragraph_left_out_is_named(seeded, papers):
    seeded.bytes("paragraphs", lambda b: b.replace(b"singh,210,body,IV. Conclusion,\n", b""))
    assert any("1 to 210, each once" in line for line in seeded.refusals(papers))


def test_a_papers_own_sentence_is_named(seeded, papers):
    """The words come from the text at hand, since they may not stand in the project."""
    from pakrus.evidence import texts

    text = next(
        t for p in sorted(papers.glob("*.txt")) if len(t := texts.paragraphs(p.read_text(encoding="utf-8"))) == 210
    )
    sentence = " ".join(texts.norm(text[10]).replace(",", "").split()[:16])
    seeded.swap("objectives", "Forces more ready for action.", sentence)
    assert any("column description" in line and "own words" in line for line in seeded.refusals(papers))


def test_a_text_of_another_version_is_one_line(seeded, papers, tmp_path):
    other = tmp_path / "papers"
    other.mkdir()
    for paper in papers.glob("*.txt"):
        (other / paper.name).write_text(paper.read_text(encoding="utf-8") + "\nchanged", encoding="utf-8")
    with pytest.raises(Refused, match=r"is the version of .* that was coded"):
        verify(seeded.folder, other)
