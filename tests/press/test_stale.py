"""A second build makes again what is stale, and only that."""

import subprocess
import sys

import pytest
from projects import Project, started

pytestmark = pytest.mark.whole


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Project:
    """A short book of two small chapters, built once; a test that changes anything builds a copy of it. Each chapter
    reads a table and uses a module that the other does not."""
    project = Project(tmp_path_factory.mktemp("built") / "project")
    project.small_chapters(
        men=("from pakrus import telling; from pakrus.evidence.tables import load; load('facts')",),
        works=("from pakrus import markup; from pakrus.evidence.tables import load; load('papers')",),
    )
    first = project.pakrus("build")
    assert first.returncode == 0, first.stderr
    assert set(started(first)) == {"data", "chapter:men", "chapter:works", "pages"}
    assert first.stdout.splitlines()[-1].startswith("The book is at _build/html/index.html (")
    return project


def test_a_build_with_nothing_to_do_imports_nothing_heavy(built):
    """What would cost time is told by the modules, since a clock would be noise. A file that is only touched is as it
    was."""
    (built.root / "data" / "facts.csv").touch()
    code = (
        "import sys; from pakrus.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print(sorted({'pandas', 'numpy', 'papermill', 'nbformat', 'frictionless', 'sphinx'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "build"], cwd=built.root, env=built.environment, capture_output=True, text=True
    )
    assert done.stdout.splitlines() == ["Nothing has changed; the book is at _build/html/index.html.", "[]"]


def test_only_what_is_stale_is_made_again(built, tmp_path):
    project = Project(tmp_path / "project", built)
    project.swap("data/facts.csv", "Two men walked", "Two men once walked")
    changed = project.pakrus("build")
    assert started(changed) == ["data", "chapter:men", "pages"], changed.stdout + changed.stderr
    assert "data/facts.csv" in changed.stdout

    # A chapter that was edited by hand is made again, and so is one whose code has changed; the pages stay, since both
    # come out as they were.
    chapter = project.root / "book" / "chapters" / "works.ipynb"
    chapter.write_text(chapter.read_text(encoding="utf-8").replace("load('papers')", "1"), encoding="utf-8")
    code = project.root / "src" / "pakrus" / "telling.py"
    code.write_text(code.read_text(encoding="utf-8") + "\n# a change\n", encoding="utf-8")
    last = project.pakrus("build")
    assert sorted(started(last)) == ["chapter:men", "chapter:works"], last.stdout + last.stderr
    assert "load('papers')" in chapter.read_text(encoding="utf-8")
    assert project.pakrus("build").stdout == "Nothing has changed; the book is at _build/html/index.html.\n"

    # What pages write beside them is put right where it was edited by hand.
    crate = project.read("ro-crate-metadata.json")
    project.swap("ro-crate-metadata.json", '"version": "0.1.0",\n      "datePublished"', '"datePublished"')
    assert started(project.pakrus("build")) == ["pages"] and project.read("ro-crate-metadata.json") == crate
    project.swap("CITATION.cff", "reproducible research", "research")
    assert started(project.pakrus("build")) == ["pages"] and project.read("ro-crate-metadata.json") != crate
