"""Pages generated from a data folder: addresses, findings of that folder, and the rules of the audit."""

import re
import shutil

import pytest

from pakrus.audit import registry
from pakrus.pages import generated as pages_of
from pakrus.project import data_dir

RECORDS = f"{pages_of.FOLDER}/evidence-singh-tables"


@pytest.fixture(scope="module")
def generated():
    return pages_of.generate(data_dir())


@pytest.fixture(scope="module")
def changed(tmp_path_factory):
    """The pages of a copy of the data in which one row is no visit any more, and another has become one."""
    folder = tmp_path_factory.mktemp("changed") / "data"
    shutil.copytree(data_dir(), folder)
    file = folder / "table1_state_visits.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    lines = [re.sub("true$", "false", line) if line.startswith("singh-t1-01,") else line for line in lines]
    lines = [re.sub("false$", "true", line) if line.startswith("singh-t1-04,") else line for line in lines]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return pages_of.generate(folder)


def record(pages, row_id):
    return re.search(rf'<section class="record" id="{row_id}".*?</section>', pages.pages[RECORDS], re.DOTALL)[0]


def section(pages, name):
    return re.search(rf"## {name}\n.*?(?=\n## |\Z)", pages.pages[pages_of.RULES], re.DOTALL)[0]


def test_every_id_has_one_address_and_a_card(generated):
    assert generated.addresses["nasim-c001"] == "book/generated/evidence-nasim-claims"
    assert generated.addresses["pak"] == "book/generated/table-entities"
    assert generated.cards["nasim-a011"].kind == "Argument"
    assert set(generated.cards) == set(generated.addresses)


def test_findings_are_those_of_the_folder_that_the_rows_are_from(generated, changed):
    assert "#no-visit" in record(generated, "singh-t1-04") and "#no-visit" not in record(generated, "singh-t1-01")
    assert "#no-visit" in record(changed, "singh-t1-01") and "#no-visit" not in record(changed, "singh-t1-04")
    assert "**Found:** 1: {ev}`singh-t1-01`" in section(changed, "No visit")


def test_the_page_of_rules_tells_of_each_what_it_takes_flags_and_misses(generated):
    page = generated.pages[pages_of.RULES]
    for rule in registry.RULES:
        text = section(generated, rule.name.capitalize())
        assert all(f"](/{pages_of.address(name)}.md)" in text for name in rule.takes)
        assert rule.flags in text and rule.source in text and rule.limits in text and "**Found:** " in text
        assert f"| {{ev}}`{rule.rule_id}` | {rule.severity} | {rule.hits} | " in page
        assert generated.addresses[rule.rule_id] == pages_of.RULES
    assert "| {ev}`no-visit` | weakness | step | 1 |" in page
    assert "**Found:** 0\n" in section(generated, "Parts that do not add up")


@pytest.mark.parametrize(
    ("column", "value", "linked"),
    [("url", "https://a.org/x", True), ("url", "https://a.org/x y", False), ("url", "a.org", False),
     ("note", "https://a.org/x", False)],
)  # fmt: skip
def test_an_address_is_a_link_where_it_is_one_and_stands_in_its_column(column, value, linked):
    assert ("<a " in pages_of._cell(column, value, False)) is linked
