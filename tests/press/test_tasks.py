"""The build graph's parts by themselves, without a build: what is refused, noted and taken up again."""

import os
import shutil
import signal
from pathlib import Path

import pytest
from doit.exceptions import TaskFailed

from pakrus.errors import Refused
from pakrus.press import build, html
from pakrus.press.book import module_of, named
from pakrus.press.unchanged import Unchanged


@pytest.fixture(autouse=True)
def signals():
    """What the test run does on a signal, as it was."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


def refuses(words):
    raise Refused(words)


def _fails(words):
    raise ValueError(words)


def test_what_an_action_refuses_goes_back_as_one_line():
    failed = build._caught(refuses, "a: found b")
    assert isinstance(failed, TaskFailed) and failed.message == "a: found b"
    other = build._caught(_fails, "two\nlines")
    assert isinstance(other, TaskFailed) and other.message == "fails: ValueError: two lines"
    assert build._caught(str.upper, "x") is None


def test_one_build_at_a_time(tmp_path):
    busy = pytest.raises(Refused, match="another build is running; allowed: one at a time")
    with build._alone(tmp_path / "lock"), busy, build._alone(tmp_path / "lock"):
        pass
    with build._alone(tmp_path / "lock"):
        pass


@pytest.mark.parametrize(("notes", "kept"), [('{"a": 1}', True), ('{"a"', False), ("", False)])
def test_notes_that_cannot_be_read_are_thrown_away(tmp_path, notes, kept):
    file = tmp_path / "doit.json"
    build._drop_broken(file)
    file.write_text(notes, encoding="utf-8")
    build._drop_broken(file)
    assert file.exists() is kept


def test_what_is_read_is_noted_once_in_order_with_the_package(tmp_path):
    record = tmp_path / "reads" / "chapter.txt"
    with build._noting(record) as note:
        Path(os.environ["PAKRUS_READS"]).write_text("events.csv\nclaims.csv\nevents.csv\n", encoding="utf-8")
        note("kept.json")
    assert record.read_text(encoding="utf-8") == "claims.csv\nevents.csv\nkept.json\ndatapackage.json\n"
    assert "PAKRUS_READS" not in os.environ and [file.name for file in record.parent.iterdir()] == ["chapter.txt"]


def test_a_failure_leaves_the_notes_of_before(tmp_path):
    record = tmp_path / "chapter.txt"
    record.write_text("before\n", encoding="utf-8")
    with pytest.raises(Refused), build._noting(record):
        raise Refused("no")
    assert record.read_text(encoding="utf-8") == "before\n" and "PAKRUS_READS" not in os.environ


def test_a_task_stands_after_those_that_it_needs():
    task = build._task("pages", len, print, [1, 2], after=["data", "chapter:x"])
    assert task == {
        "name": "pages", "actions": [(build._caught, [print, 1, 2])], "uptodate": [len],
        "task_dep": ["all:data", "all:chapter:x"],
    }  # fmt: skip


def test_a_place_names_a_module_and_a_function():
    assert module_of("pakrus.press.book:named") == "pakrus.press.book" and named("pakrus.press.book:named") is named


class Asked:
    """A task of doit, as far as it is asked."""

    def __init__(self):
        self.value_savers = []
        self.changed = None


def asked(unchanged, values):
    task = Asked()
    return unchanged(task, values), task


def test_a_task_is_up_to_date_where_all_is_as_it_was_noted():
    now = {"a": "1", "out": "2"}
    unchanged = Unchanged(lambda: dict(now), {"table": "9"}, {"out"})
    fresh, task = asked(unchanged, {})
    assert fresh is False and task.changed == []
    fresh, _ = asked(unchanged, {"inputs": {"a": "1", "out": "2"}})
    assert fresh is True
    fresh, task = asked(unchanged, {"inputs": {"a": "0", "out": "2"}})
    assert fresh is False and task.changed == ["a"]


def test_what_is_noted_stood_before_the_task_but_its_own_outputs_as_they_stand_after():
    now = {"a": "1", "out": "2"}
    _, task = asked(Unchanged(lambda: dict(now), {"table": "9"}, {"out"}), {})
    now |= {"a": "5", "out": "6", "table": "8", "new": "7"}
    (noted,) = task.value_savers
    assert noted() == {"inputs": {"a": "1", "out": "6", "table": "9", "new": "7"}}


def test_new_pages_take_the_place_of_the_old(tmp_path):
    target = tmp_path / "html"
    for words in ("first", "second"):
        built = tmp_path / "built"
        built.mkdir()
        (built / "index.html").write_text(words, encoding="utf-8")
        html._publish(built, target)
        assert (target / "index.html").read_text(encoding="utf-8") == words
        assert [file.name for file in tmp_path.iterdir()] == ["html"]
    shutil.rmtree(target)
