"""The sampler of faults, on a package of two functions of which one is tested."""

from collections import Counter
from dataclasses import replace

import mutate
import pytest

CODE = '''"""A room."""

LIMIT: int = 3


def low(n: int) -> bool:
    """Whether a number is low."""
    return n < LIMIT


def untested(n):
    if n > 1 and not n == 2:
        return "x" + str(n * 2)
    return None
'''
TEST = "from pakrus.room.a import low\n\n\ndef test_low():\n    assert low(2) is True and low(3) is False\n"


@pytest.fixture
def tiny(tmp_path):
    for name, text in {
        "src/pakrus/__init__.py": "",
        "src/pakrus/room/__init__.py": "",
        "src/pakrus/room/a.py": CODE,
        "src/pakrus/runs.py": "def twice(n):\n    return n * 2\n",
        "tests/room/test_a.py": TEST,
        "tests/test_runs.py": "from pakrus.runs import twice\n\n\ndef test_twice():\n    assert twice(3) == 6\n",
        "pyproject.toml": '[tool.pytest.ini_options]\nmarkers = ["whole"]\n',
    }.items():
        (tmp_path / "tiny" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "tiny" / name).write_text(text, encoding="utf-8")
    return tmp_path / "tiny"


def drawn_from(tiny):
    return list(mutate.mutants(mutate.PACKAGE / "room" / "a.py", (tiny / mutate.PACKAGE / "room" / "a.py").read_text()))


def test_every_kind_is_planted_once_where_it_can_be(tiny):
    mutants = {(m.line, m.kind, m.before, m.after) for m in drawn_from(tiny)}
    assert mutants == {
        (3, "constant", "3", "4"),
        (8, "return", "return n < LIMIT", "return None"),
        (8, "comparison", "n < LIMIT", "n <= LIMIT"),
        (12, "branch", "if n > 1 and (not n == 2):", "if not (n > 1 and (not n == 2)):"),
        (12, "boolean", "n > 1 and (not n == 2)", "n > 1 or not n == 2"),
        (12, "comparison", "n > 1", "n >= 1"),
        (12, "constant", "1", "2"),
        (12, "boolean", "not n == 2", "n == 2"),
        (12, "comparison", "n == 2", "n != 2"),
        (12, "constant", "2", "3"),
        (13, "return", "return 'x' + str(n * 2)", "return None"),
        (13, "arithmetic", "n * 2", "n / 2"),
        (13, "constant", "2", "3"),
    }


def test_a_mutant_differs_from_the_code_in_one_place(tiny):
    true = mutate.ast.unparse(mutate.ast.parse(CODE)).splitlines()
    for mutant in drawn_from(tiny):
        lines = mutate.planted(CODE, mutant).splitlines()
        assert len(lines) == len(true) and sum(a != b for a, b in zip(lines, true, strict=True)) == 1


def test_the_same_seed_draws_the_same_from_every_room(tiny):
    drawn = mutate.sample(tiny, 1, 8)
    assert drawn == mutate.sample(tiny, 1, 8) != mutate.sample(tiny, 2, 8)
    # There are 13 and 3 to draw from, whose roots are 3.6 and 1.7.
    assert Counter(m.room for m in drawn) == {"room": 5, "ground floor": 3}
    kinds = sorted(m.kind for m in drawn if m.room == "room")
    assert kinds == ["arithmetic", "boolean", "branch", "comparison", "constant"]


@pytest.mark.whole
def test_found_and_not_found_are_told_apart(tiny, capsys):
    assert mutate.main(tiny, ["--number", "3", "--threshold", "90", "--jobs", "1"]) == 1
    lines = capsys.readouterr().out.splitlines()
    drawn = mutate.sample(tiny, 1, 3)
    alive = [m for m in drawn if m.room == "room" and m.line > 8]
    assert len(alive) == 2
    assert [line for line in lines if line.startswith("NOT FOUND")] == [f"NOT FOUND: {m}" for m in alive]
    assert (tiny / mutate.PACKAGE / "room" / "a.py").read_text() == CODE


def test_the_report_is_by_room_and_ends_with_the_share(tiny):
    here, there = drawn_from(tiny)[:2]
    away = replace(there, file=mutate.PACKAGE / "runs.py")
    text, enough = mutate.report({here: False, there: True, away: False}, 60)
    assert text.splitlines() == [
        "ground floor: 1 of 1 found",
        "room: 1 of 2 found",
        f"  not found: {there}",
        "all: 67 % of 3 found; wanted: 60 %",
    ]
    assert enough and not mutate.report({here: False, there: True}, 60)[1]


@pytest.mark.whole
def test_a_mutant_that_hangs_is_found(tiny):
    (tiny / "tests" / "room" / "test_a.py").write_text("import time\n\n\ndef test_long():\n    time.sleep(60)\n")
    assert not mutate.survives(tiny, drawn_from(tiny)[0], timeout=2)


@pytest.mark.whole
def test_tests_that_fail_without_a_fault_tell_nothing(tiny, capsys):
    (tiny / "tests" / "room" / "test_a.py").write_text("def test_it():\n    assert False\n")
    assert mutate.main(tiny, ["--number", "1"]) == 1
    assert "do not pass as the code stands" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("file", "asked"),
    [
        ("room/a.py", ["tests/room/test_a.py", "tests/room", "tests/room"]),
        ("runs.py", ["tests/test_runs.py", "tests/test_runs.py"]),
    ],
)
def test_the_tests_of_the_same_room_are_asked(tiny, file, asked):
    assert [stage[0] for stage in mutate.stages(tiny, mutate.PACKAGE / file)] == asked
