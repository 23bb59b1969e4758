"""The command as a person meets it: what it says, and with which status it ends."""

import importlib.util
import os
import signal

import nbformat
import pytest
from typer.testing import CliRunner

from pakrus import cli
from pakrus.cli import app, interruptible
from pakrus.errors import Refused
from pakrus.evidence import coverage
from pakrus.evidence.coverage import Coverage, Gap
from pakrus.press import build as building
from pakrus.press import prose

DEFENCE = "notebooks/themes/defence_tables.ipynb"


def test_a_polite_kill_is_a_refusal_and_the_signal_is_given_back():
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(Refused, match="interrupted"), interruptible():
        os.kill(os.getpid(), signal.SIGTERM)
        signal.pause()
    assert signal.getsignal(signal.SIGTERM) is before
    with interruptible():
        pass
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.whole
def test_run_writes_a_notebook_with_the_given_parameters(project):
    done = project.pakrus("run", DEFENCE, "-p", "start_year=2014", "-p", "include_expected=false", "-o", "my.ipynb")
    assert (done.returncode, done.stdout, done.stderr) == (0, "my.ipynb is written.\n", "")
    parameters = nbformat.read(project.root / "my.ipynb", as_version=4).metadata.papermill.parameters
    assert parameters == {"start_year": 2014, "include_expected": False}


def test_run_without_an_output_says_which_parameters_there_are(project):
    done = project.pakrus("run", DEFENCE)
    assert "start_year = 2010  first year shown (int in [2010, 2024])" in done.stdout and done.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-p", "strt_year=2014"], f"{DEFENCE}: parameter strt_year: there is no such parameter; allowed: start_year"),
        (["-p", "start_year="], f"{DEFENCE}: parameter start_year: has no value; allowed: int in [2010, 2024]"),
        (["-p", "start_year=soon"], f"{DEFENCE}: parameter start_year: found 'soon'; allowed: int in [2010, 2024]"),
        (["-p", "start_year=1900"], f"{DEFENCE}: parameter start_year: found 1900; allowed: int in [2010, 2024]"),
        (["-o", "book/chapters/defence_tables.ipynb"], "lies among the project's own files"),
        (["-o", "README.md/my.ipynb"], "cannot be written"),
        (["-o", "data/events.csv"], "is no place for a notebook"),
        (["-o", "/dev/null"], "is no place for a notebook"),
        (["-o", "notebooks/my.ipynb"], "lies among the project's own files"),
    ],
)
def test_a_bad_run_is_one_line_and_status_1(project, arguments, said):
    (project.root / "README.md").write_text("in the way", encoding="utf-8")
    output = [] if "-o" in arguments else ["-o", "my.ipynb"]
    before = (project.root / "book/chapters/defence_tables.ipynb").read_bytes()
    done = project.pakrus("run", DEFENCE, *arguments, *output)
    assert done.returncode == 1 and done.stderr.startswith("pakrus: ") and said in done.stderr
    assert len(done.stderr.splitlines()) == 1 and not (project.root / "my.ipynb").exists()
    assert (project.root / "book/chapters/defence_tables.ipynb").read_bytes() == before


def test_a_run_of_no_notebook_is_one_line(project):
    done = project.pakrus("run", "notebooks/none.ipynb", "-o", "my.ipynb")
    assert (done.returncode, done.stderr) == (1, "pakrus: notebooks/none.ipynb: there is no such notebook\n")


@pytest.mark.whole
def test_a_period_without_rows_names_the_table(project):
    done = project.pakrus("run", DEFENCE, "-p", "start_year=2024", "-o", "my.ipynb")
    assert done.returncode == 1
    assert "ValueError: Table 1: no row lies from 2024 to 2024; its rows are of 2011" in done.stderr


@pytest.mark.whole
def test_verify_tells_each_fault_in_a_line_and_ends_with_status_1(project):
    project.swap("data/table4_exercises.csv", ",VII,7,", ",VII,8,")
    done = project.pakrus("verify")
    assert done.returncode == 1
    assert (
        "data/table4_exercises.csv: row singh-t4-09: column ordinal: found '8'; allowed: '7', what 'VII' says"
        in done.stdout
    )


def test_verify_says_that_the_evidence_holds(project):
    project.few_rows()
    done = project.pakrus("verify")
    assert (done.returncode, done.stdout) == (0, "The evidence holds; locators were not checked (give --papers).\n")


def test_coverage_tells_what_no_row_covers(project, papers):
    whole = project.pakrus("coverage", "--papers", papers)
    assert whole.returncode == 0 and "singh: 100.0% of" in whole.stdout
    project.swap("data/exclusions.csv", "singh-x001,singh,7,", "singh-x001,singh,8,")
    gap = project.pakrus("coverage", "--papers", papers)
    assert gap.returncode == 1 and "singh: paragraph 7: no row for '2010' in '" in gap.stdout
    project.swap("data/exclusion_patterns.csv", "Shanghai Five", "Shanghai Six")
    words = project.pakrus("coverage", "--papers", papers)
    assert words.returncode == 1 and "nasim: paragraph 19: no row for 'Five' in '" in words.stdout


def test_verify_refuses_papers_that_are_not_there(project):
    project.few_rows()
    done = project.pakrus("verify", "--papers", "nowhere")
    assert (done.returncode, done.stderr) == (
        1,
        "pakrus: papers: nowhere is no folder; give the one with the papers' texts\n",
    )


def test_coverage_says_how_much_of_each_paper_is_covered(monkeypatch, tmp_path):
    """A word that no row covers is a failure as a numeral is."""
    gap = Gap("3", "two", "the two states")
    monkeypatch.setattr(coverage, "of_papers", lambda folder: {"p": Coverage(4, 5, [], [])})
    done = CliRunner().invoke(app, ["coverage", "--papers", str(tmp_path)])
    told = "p: 100.0% of 4 numerals covered, 100.0% of 5 quantities in words\n"
    assert (done.exit_code, done.output) == (0, told)
    monkeypatch.setattr(coverage, "of_papers", lambda folder: {"p": Coverage(4, 5, [], [gap])})
    done = CliRunner().invoke(app, ["coverage", "--papers", str(tmp_path)])
    assert done.exit_code == 1 and done.output.startswith("p: paragraph 3: no row for 'two' in 'the two states'\n")
    assert done.output.endswith("covered, 80.0% of 5 quantities in words\n")
    monkeypatch.setattr(coverage, "of_papers", lambda folder: {"p": Coverage(4, 5, [gap], [])})
    done = CliRunner().invoke(app, ["coverage", "--papers", str(tmp_path)])
    assert done.exit_code == 1 and "p: 75.0% of 4 numerals covered" in done.output


def test_prose_counts_and_names_what_is_unbound(monkeypatch):
    places = [*prose.scan("Two fell.{glue:text}`x` All.", "a", "a.md"), *prose.scan("Never.", "b", "b.md")]
    monkeypatch.setattr(prose, "of_project", lambda root: places)
    counted = CliRunner().invoke(app, ["prose"])
    assert [line.split(":")[0] for line in counted.output.splitlines()] == ["a", "b"]
    named = CliRunner().invoke(app, ["prose", "--list", "--chapter", "b"])
    assert named.output.splitlines() == [
        "b.md: line 1: quantifiers: 'Never' is unbound, in 'Never.'",
        "b: 0 bound, 0 set aside, 1 unbound",
    ]


@pytest.mark.parametrize(
    ("processors", "words", "jobs"), [(7, [], 7), (None, [], 1), (7, ["--jobs", "3"], 3), (7, ["-j", "12"], 12)]
)
def test_as_many_chapters_run_at_a_time_as_there_are_processors_or_as_are_asked_for(
    monkeypatch, processors, words, jobs
):
    """The command is read anew, since it asks for the processors when it is; their number may be unknown."""
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    spec = importlib.util.spec_from_file_location("cli_anew", cli.__file__)
    anew = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(anew)
    asked = []
    monkeypatch.setattr(building, "build", lambda root, jobs, book: asked.append(jobs))
    done = CliRunner().invoke(anew.app, ["build", *words])
    assert (done.exit_code, asked) == (0, [jobs]), done.output


def test_no_chapter_at_a_time_is_refused():
    assert CliRunner().invoke(app, ["build", "--jobs", "0"]).exit_code == 2


@pytest.mark.parametrize("faults", [[], ["a.csv: row 1: found nothing"]])
def test_panel_tells_each_fault_of_the_public_data_or_that_it_is_written(monkeypatch, tmp_path, faults):
    monkeypatch.setattr("pakrus.panel.build.build", lambda folder: faults if folder == tmp_path else ["elsewhere"])
    done = CliRunner().invoke(app, ["panel", "--external", str(tmp_path)])
    assert (done.exit_code, done.output.splitlines()) == (len(faults), faults or ["The panel is written."])
