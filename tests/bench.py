"""What a build costs, beside the usual ways, on this book's own chapters. Run by `make bench`; no test.

Five rounds, each way once a round, so that a noisy machine troubles all alike. Medians of wall time, and ratios to
`make book` from nothing (the environment apart). A line each.
"""

import os
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from projects import Project

from pakrus import runs

ROUNDS = 5
SCRIPTS = Path(sysconfig.get_path("scripts"))


def call(project: Project, *command: str | Path) -> None:
    """Run a command in the copy; a failure ends the benchmark with what the command said."""
    done = subprocess.run(command, cwd=project.root, env=project.environment, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def timed(action: Callable[[], None]) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def papermill_one_after_another(project: Project) -> None:
    for run in runs.read(project.root):
        call(
            project,
            SCRIPTS / "papermill",
            "--no-progress-bar",
            run.template,
            project.root / "_build" / f"{run.name}.ipynb",
        )


def forced(folder: Path) -> Project:
    """A copy whose chapters are the templates and whose Jupyter Book runs them itself."""
    project = Project(folder)
    for run in runs.read(project.root):
        shutil.copy(run.template, run.output)
    project.swap("_config.yml", 'execute_notebooks: "off"', "execute_notebooks: force")
    return project


def jupyter_book_forced(project: Project) -> None:
    shutil.rmtree(project.root / "_build", ignore_errors=True)
    call(project, SCRIPTS / "jupyter-book", "build", project.root, "-q")


def build(project: Project) -> None:
    done = project.pakrus("build")
    if done.returncode:
        sys.exit(done.stderr)


def from_nothing(project: Project) -> None:
    shutil.rmtree(project.root / "_build", ignore_errors=True)


def change_a_table(project: Project, number: int) -> None:
    """Change one cell that one chapter reads: the last word of a note."""
    path = project.root / "data" / "table3_items.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("a decision, not a delivery", f"a decision {number}, not a delivery"), encoding="utf-8"
    )


def main() -> None:
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    ways = (
        "papermill, one after another",
        "jupyter-book, execution forced",
        "make book, from nothing",
        "make book, nothing changed",
        "make book, one table changed",
    )
    seconds: dict[str, list[float]] = {way: [] for way in ways}
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Project(Path(folder) / "ours"), forced(Path(folder) / "theirs")
        for number in range(ROUNDS):
            from_nothing(ours)
            (ours.root / "_build").mkdir()
            seconds[ways[0]].append(timed(lambda: papermill_one_after_another(ours)))
            seconds[ways[1]].append(timed(lambda: jupyter_book_forced(theirs)))
            from_nothing(ours)
            seconds[ways[2]].append(timed(lambda: build(ours)))
            seconds[ways[3]].append(timed(lambda: build(ours)))
            shutil.copy(Path(theirs.root, "data", "table3_items.csv"), ours.root / "data")
            change_a_table(ours, number)
            seconds[ways[4]].append(timed(lambda: build(ours)))
            print(f"round {number + 1} of {ROUNDS}", flush=True)
    base = statistics.median(seconds[ways[2]])
    for way, values in seconds.items():
        middle = statistics.median(values)
        spread = f"({min(values):.2f} to {max(values):.2f})"
        print(f"{way:<32} {middle:6.2f} s   {middle / base:5.2f} of a build from nothing   {spread}")


if __name__ == "__main__":
    main()
