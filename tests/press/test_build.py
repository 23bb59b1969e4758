"""The build graph, on a copy of the project: what is stale is made again, and only that; what fails loses nothing."""

import os
import signal
import subprocess
import time

import psutil
import pytest
from projects import started

pytestmark = pytest.mark.whole


def wait_for(path) -> None:
    for _ in range(300):
        if path.exists():
            return
        time.sleep(0.1)
    raise AssertionError(f"{path} did not come")


def test_a_fault_in_the_data_stops_the_build_before_any_chapter(project):
    project.only_chapter("1")
    project.swap("data/facts.csv", "Two men", " Two men")
    done = project.pakrus("build")
    assert done.returncode == 1 and started(done) == ["data"]
    assert done.stderr.startswith("pakrus: data/facts.csv: line 2") and len(done.stderr.splitlines()) == 1


def test_a_chapter_that_fails_keeps_the_good_one(project):
    project.only_chapter("raise KeyError('dyad')")
    good = project.root / "book" / "chapters" / "small.ipynb"
    good.write_text("the good one", encoding="utf-8")
    done = project.pakrus("build")
    assert done.returncode == 1
    assert done.stderr == "pakrus: notebooks/small.ipynb: cell cell-0: KeyError: 'dyad'\n"
    assert good.read_text(encoding="utf-8") == "the good one"


def test_a_run_with_a_bad_parameter_stops_before_a_kernel_starts(project):
    project.only_chapter("1")
    runs = project.root / "book" / "runs.yml"
    runs.write_text(runs.read_text(encoding="utf-8") + "  parameters: {start: 10}\n", encoding="utf-8")
    done = project.pakrus("build")
    assert done.returncode == 1
    assert done.stderr == "pakrus: book/runs.yml: small: parameter start: found 10; allowed: int in [0, 9]\n"


def test_a_build_folder_that_cannot_be_written_is_one_line(project):
    (project.root / "_build").write_text("in the way", encoding="utf-8")
    done = project.pakrus("build")
    assert done.returncode == 1
    assert done.stderr.endswith("_build: cannot be written: File exists\n") and len(done.stderr.splitlines()) == 1


def test_an_edit_made_while_a_chapter_runs_is_seen_by_the_next_build(project):
    running = project.root / "running"
    reads = "from pakrus.evidence.tables import load; load('facts')"
    project.only_chapter(reads, f"import pathlib, time; pathlib.Path({str(running)!r}).touch(); time.sleep(3)")
    build = project.start("build")
    wait_for(running)
    project.swap("data/facts.csv", "Two men walked on the moon.", "Two men walked on the moon that day.")
    _, error = build.communicate(timeout=60)
    assert build.returncode == 0, error
    assert started(project.pakrus("build")) == ["data", "chapter:small", "pages"]
    assert started(project.pakrus("build")) == []


def test_notes_that_a_full_disk_cut_short_are_thrown_away(project):
    project.only_chapter("raise KeyError('dyad')")
    (project.root / "_build").mkdir()
    (project.root / "_build" / "doit.json").write_text('{"all:data": ', encoding="utf-8")
    assert started(project.pakrus("build")) == ["data", "chapter:small"]


def test_a_template_that_is_no_notebook_is_one_line_and_the_build_ends(project):
    project.only_chapter("1").write_text("[]", encoding="utf-8")
    done = project.pakrus("build")
    assert done.returncode == 1 and len(done.stderr.splitlines()) == 1 and "is no notebook" in done.stderr


def test_two_builds_at_once_are_one_build_and_one_refusal(project):
    project.only_chapter(
        f"import pathlib, time; pathlib.Path({str(project.root / 'running')!r}).touch(); time.sleep(60)"
    )
    first = project.start("build")
    wait_for(project.root / "running")
    second = project.pakrus("build")
    assert second.returncode == 1 and len(second.stderr.splitlines()) == 1
    assert "another build is running; allowed: one at a time" in second.stderr
    to_all(first)
    first.communicate(timeout=30)


def test_the_book_is_made_of_its_own_data_whatever_the_environment_says(project, monkeypatch):
    from pakrus.cli import BOOK
    from pakrus.press import build

    monkeypatch.setenv("PAKRUS_DATA", "/nowhere")
    monkeypatch.setattr(build, "run_tasks", lambda *_: 0)
    build.build(project.root, jobs=1, book=BOOK)
    assert os.environ["PAKRUS_DATA"] == str(project.root / "data")


def to_all(build):
    os.killpg(build.pid, signal.SIGINT)


@pytest.mark.parametrize("stop", [to_all, subprocess.Popen.terminate], ids=["Ctrl-C", "kill"])
def test_a_build_stopped_in_the_middle_leaves_nothing_behind(project, stop):
    running = project.root / "running"
    project.only_chapter("import pathlib, time", f"pathlib.Path({str(running)!r}).touch(); time.sleep(60)")
    good = project.root / "book" / "chapters" / "small.ipynb"
    good.write_text("the good one", encoding="utf-8")
    build = project.start("build")
    wait_for(running)
    children = psutil.Process(build.pid).children(recursive=True)
    assert any("ipykernel_launcher" in " ".join(child.cmdline()) for child in children)
    stop(build)
    _, error = build.communicate(timeout=40)
    assert build.returncode == 1
    assert error == "pakrus: interrupted; what stood before stands there still\n"
    _, alive = psutil.wait_procs(children, timeout=10)
    assert not alive
    assert good.read_text(encoding="utf-8") == "the good one"
    assert [p.name for p in good.parent.iterdir() if p.name.startswith(".run")] == []
