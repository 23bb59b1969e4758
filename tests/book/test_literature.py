"""The page on what others write: what it cites is listed, and nobody whom a paper leans on is missing."""

import re
from collections import Counter

import pytest

from pakrus.evidence.tables import load
from pakrus.project import ROOT

PAGE = (ROOT / "book" / "literature.md").read_text(encoding="utf-8")
WORKS = (ROOT / "book" / "literature.bib").read_text(encoding="utf-8")
LEANS = 5
"""Citations of one work in one paper, from which on the paper leans on it."""


def test_every_work_listed_is_told_of_and_every_work_told_of_is_listed():
    listed = re.findall(r"^@\w+\{(\w+),", WORKS, re.MULTILINE)
    told = re.findall(r"\{cite:[tp]\}`(\w+)`", PAGE)
    assert sorted(listed) == sorted(set(told)) and len(listed) == len(set(listed))


def test_nobody_whom_a_paper_leans_on_is_missing():
    cited = Counter(load("citations")["ref_id"].dropna())
    leant_on = {ref for ref, times in cited.items() if times >= LEANS}
    assert leant_on and leant_on <= set(re.findall(r"\{ev\}`([\w-]+)`", PAGE))


@pytest.mark.parametrize("work", ["snyder1997", "walt1987", "owais2007", "toulmin1958"])
def test_a_work_that_nobody_opened_says_so(work):
    entry = next(entry for entry in WORKS.split("\n\n") if f"{{{work}," in entry)
    assert "Not checked against the work" in entry
