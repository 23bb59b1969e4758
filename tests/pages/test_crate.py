"""The project as a crate: what is committed is what is generated, and validators have nothing to say."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from projects import Project

from pakrus import runs
from pakrus.evidence import package
from pakrus.pages import crate
from pakrus.project import ROOT

VALIDATORS = ROOT / "_build" / "validators" / "bin"
"""Where `make validators` puts roc-validator and cffconvert, apart from the project's own packages."""


@pytest.fixture(scope="module")
def entities():
    return {entity["@id"]: entity for entity in crate.crate(ROOT)["@graph"]}


def validator(name: str) -> str:
    found = VALIDATORS / name
    if not found.is_file():
        pytest.skip(f"{name} is not installed (`make validators` puts it into an environment of its own)")
    return str(found)


def test_the_committed_crate_is_the_one_that_is_generated():
    assert (ROOT / crate.FILE).read_text(encoding="utf-8") == crate.text(ROOT), "run `make book`, and commit the crate"


def test_the_validator_has_nothing_to_require_or_recommend(tmp_path):
    """Offline, on a copy of the project; that a file is gone is among what it would say."""
    program, cache = validator("rocrate-validator"), tmp_path / "cache"
    context = f"{crate.PROFILE}/context"
    subprocess.run([VALIDATORS / "python", ROOT / "tests" / "crate_context.py", context, cache], check=True)
    project = Project(tmp_path / "project")
    for name in ("README.md", "LICENSE", "tests", crate.FILE):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, project.root / name)

    def issues() -> list[str]:
        report = tmp_path / "report.json"
        given = ["validate", "--offline", "--cache-path", cache, "-l", "recommended", "-f", "json", "-o", report]
        subprocess.run([program, "-y", *given, project.root], capture_output=True)
        said = json.loads(report.read_text(encoding="utf-8"))
        assert said["validation_settings"]["profile_identifiers"] == ["ro-crate-1.1"]
        assert said["passed"] == (not said["issues"]) and not said["skipped_checks"]
        return [issue["message"] for issue in said["issues"]]

    assert issues() == []
    (project.root / "data" / "papers.csv").unlink()
    project.swap(crate.FILE, '"publisher": {', '"editor": {')
    found = "\n".join(issues())
    assert "data/papers.csv" in found and "publisher" in found


def test_the_citation_is_valid():
    done = subprocess.run([validator("cffconvert"), "--validate"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0 and "valid according to schema version 1.2.0" in done.stdout, done.stderr


def test_every_file_of_the_crate_is_there_and_every_part_is_described(entities):
    parts = [part["@id"] for part in entities["./"]["hasPart"]]
    assert len(parts) == len(set(parts))
    for place in parts:
        assert (ROOT / place).exists() and entities[place]["name"] and entities[place]["license"], place
    files = {place for place, entity in entities.items() if "File" in entity["@type"]}
    assert files <= set(parts) and all(entities[file]["encodingFormat"] for file in files)


def test_what_an_entity_refers_to_is_an_entity(entities):
    def references(value):
        if isinstance(value, list):
            return [reference for each in value for reference in references(each)]
        return [value["@id"]] if isinstance(value, dict) else []

    for entity in entities.values():
        for name, value in entity.items():
            assert set(references(value)) <= {*entities, crate.PROFILE}, (entity["@id"], name)


def test_every_table_is_a_file_with_what_the_data_package_says_of_it(entities):
    for table in package.tables(ROOT / "data").values():
        entity = entities[f"data/{table.file}"]
        assert (entity["name"], entity["description"]) == (table.title, table.description)
        assert entity["encodingFormat"] == "text/csv"
    assert entities["data/papers.csv"]["license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/"}
    terms = entities["data/independent/dyad_year.csv"]["license"]["@id"]
    assert entities[terms]["name"] == "terms by source, see the sources of the panel"


def test_every_chapter_has_the_run_that_made_it(entities):
    for run in runs.read(ROOT):
        made = entities[f"#{run.name}"]
        results = made["result"] if isinstance(made["result"], list) else [made["result"]]
        assert {"@id": f"book/chapters/{run.name}.ipynb"} in results
        assert made["instrument"] == {"@id": str(run.template.relative_to(ROOT))}
    given = entities["#profile_singh-paper_id"]
    assert given["value"] == "singh" and entities[given["exampleOfWork"]["@id"]]["defaultValue"] == "nasim"


def test_a_template_declares_its_parameters(entities):
    template = entities["notebooks/themes/defence_tables.ipynb"]
    assert "ComputationalWorkflow" in template["@type"] and len(template["input"]) > 1
    year = entities["notebooks/themes/defence_tables.ipynb#start_year"]
    assert year["additionalType"] == "Integer" and year["description"].endswith("]")


def test_pages_written_by_hand_are_named_by_their_headings(entities):
    assert entities["book/glossary.md"]["name"] == "Glossary"
    assert not [place for place in entities if place.startswith("book/generated")]


def test_a_list_of_one_is_that_one_and_an_empty_one_is_left_out():
    entity = {"@id": "a", "one": [1], "none": [], "two": [1, 2], "no": False}
    assert crate._compact(entity) == {"@id": "a", "one": 1, "two": [1, 2], "no": False}


def test_a_heading_is_the_first_one_or_the_name_of_the_file(tmp_path):
    page = Path(tmp_path, "page.md")
    page.write_text("word\n\n## Low\n\n# Of {glue:text}`author`\n\n# Two\n", encoding="utf-8")
    assert crate._heading(page) == "Of author"
    page.write_text("word\n", encoding="utf-8")
    assert crate._heading(page) == "page"


def test_a_crate_that_has_not_changed_is_left_as_it_is(tmp_path, monkeypatch):
    class App:
        srcdir = tmp_path

    monkeypatch.setattr(crate, "text", lambda root: "one")
    crate.write(App(), None)
    before = (tmp_path / crate.FILE).stat().st_mtime_ns
    crate.write(App(), None)
    assert (tmp_path / crate.FILE).stat().st_mtime_ns == before
    monkeypatch.setattr(crate, "text", lambda root: "two")
    crate.write(App(), None)
    assert (tmp_path / crate.FILE).read_text(encoding="utf-8") == "two"
