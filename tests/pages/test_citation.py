"""How the book is cited: read from the citation file, or refused in one line."""

from datetime import date

import pytest

from pakrus.errors import Refused
from pakrus.evidence import package
from pakrus.pages import citation
from pakrus.pages.citation import Author, Licence
from pakrus.project import ROOT

GOOD = """cff-version: 1.2.0
title: "One: two"
abstract: What it says.
authors:
  - name: The makers
  - given-names: Ann
    family-names: Lee
version: 1.2.0
date-released: 2026-11-22
keywords: [rows]
"""


def read(folder, text):
    (folder / citation.FILE).write_text(text, encoding="utf-8")
    return citation.read(folder)


def test_a_citation_is_read_with_groups_and_persons(tmp_path):
    work = read(tmp_path, GOOD)
    assert (work.title, work.abstract, work.version, work.keywords) == ("One: two", "What it says.", "1.2.0", ("rows",))
    assert work.authors == (Author("The makers", person=False), Author("Ann Lee", person=True))
    assert work.released == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title:", "titel:", "CITATION.cff: has no title"),
        ("given-names:", "first-name:", "CITATION.cff: has no given-names"),
        ("2026-11-22", "someday", "CITATION.cff: Invalid isoformat string: 'someday'; allowed: "),
        ("keywords: [rows]", "keywords: [", "CITATION.cff: is no YAML: "),
        (GOOD, "none", "CITATION.cff: "),
    ],
)
def test_a_citation_that_lacks_something_is_refused_in_a_line(tmp_path, old, new, said):
    with pytest.raises(Refused) as refused:
        read(tmp_path, GOOD.replace(old, new))
    assert str(refused.value).startswith(said) and "\n" not in str(refused.value)


def test_a_project_without_a_citation_is_refused(tmp_path):
    with pytest.raises(Refused, match=r"^CITATION\.cff: cannot be read: No such file"):
        citation.read(tmp_path)


def test_a_table_stands_under_its_own_licence_or_that_of_all_data():
    tables = package.tables(ROOT / "data")
    assert citation.licence(tables["papers"]) == citation.TEXT
    assert citation.licence(tables["dyad_year"]) == Licence("terms by source, see the sources of the panel", "")
    (said,) = package.descriptor(ROOT / "data")["licenses"]
    assert Licence(said["title"], said["path"]) == citation.TEXT == citation.LICENCES[said["name"]]
