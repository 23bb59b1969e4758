"""What a person reads while the book is built: a line a task, and in the end one line that says what went wrong."""

import io
import sys

import pytest
from doit.exceptions import TaskError, TaskFailed
from doit.task import Task

from pakrus.press.report import Report


class Heard(Report):
    """A report of which a test hears the lines."""

    def __init__(self, monkeypatch):
        super().__init__(12)
        self.out = io.StringIO()
        monkeypatch.setattr(sys, "__stdout__", self.out)

    @property
    def lines(self) -> list[str]:
        return self.out.getvalue().splitlines()


@pytest.fixture
def report(monkeypatch) -> Heard:
    return Heard(monkeypatch)


def task(name="all:chapter:a", actions=("run",), changed=()):
    made = Task(name, list(actions))
    made.changed = list(changed)
    return made


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ([], "started"),
        (["a.csv"], "started: a.csv changed"),
        (["a.csv", "b.csv"], "started: a.csv, b.csv changed"),
        (["a.csv", "b.csv", "c.csv"], "started: a.csv, b.csv and 1 more changed"),
        (["a.csv", "b.csv", "c.csv", "d.csv"], "started: a.csv, b.csv and 2 more changed"),
    ],
)
def test_a_task_that_starts_says_what_has_changed(report, changed, words):
    report.execute_task(task(changed=changed))
    assert report.lines == [f"chapter:a     {words}"], "names are padded to the width, without the group's"


def test_a_task_that_ends_says_how_long_it_took_and_is_among_those_done(report):
    report.execute_task(task())
    report.add_success(task())
    assert report.lines[1].startswith("chapter:a     done in 0.") and report.lines[1].endswith(" s")
    assert report.done == ["all:chapter:a"] and report.failure == ""


def test_what_has_nothing_to_do_is_not_spoken_of(report):
    report.execute_task(task("all", actions=()))
    report.add_success(task("all", actions=()))
    report.skip_uptodate(task("all:chapter:b"))
    assert report.lines == [] and report.done == []


def test_the_first_failure_is_the_one_that_is_told(report):
    report.execute_task(task())
    report.add_failure(task(), TaskFailed("a cell fails"))
    report.add_failure(task("all:chapter:b"), TaskFailed("another fails"))
    assert report.lines[1:] == ["chapter:a     failed"], "what never started says nothing"
    assert report.failure == "a cell fails" and report.done == []


def test_a_failure_that_is_not_to_be_reported_is_passed_over(report):
    report.add_failure(task(), TaskFailed("it fell with another", report=False))
    assert report.failure == ""
    report.add_failure(task(), TaskError("no such file"))
    assert report.failure.splitlines() == ["no such file"]


def test_of_an_error_of_the_whole_run_the_last_line_is_told(report):
    report.runtime_error("Traceback:\n  somewhere\nOSError: the disk is full\n\n")
    assert report.failure == "OSError: the disk is full"


def test_an_error_of_the_whole_run_does_not_hide_the_failure_that_came_before(report):
    report.add_failure(task(), TaskFailed("a cell fails"))
    report.runtime_error("KeyError: 'x'")
    assert report.failure == "a cell fails"
