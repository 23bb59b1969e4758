"""The build graph: data checked, shared results computed, chapters run, pages built; only what is stale, several at a
time.

doit keeps the graph and runs it. What a task was made from is told by contents (`inputs`), noted when it succeeds.
Nothing heavy is imported here: a build that finds nothing to do ends at once.
"""

import fcntl
import json
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from doit.api import run_tasks
from doit.cmd_base import ModuleTaskLoader
from doit.exceptions import TaskFailed

from pakrus import imports, runs
from pakrus.errors import Refused
from pakrus.press import inputs
from pakrus.press.book import Book, module_of, named
from pakrus.press.report import GROUP, Report
from pakrus.press.unchanged import Unchanged

DATA, PAGES, RESULT = "data", "pages", "result:"


def build(root: Path, jobs: int, book: Book) -> bool:
    """Bring the book of a project up to date, `jobs` tasks at a time; says what it does as it goes.

    Returns whether anything was done. Raises Refused with the first failure; chapters and pages that stood before a
    failure stand there still.
    """
    started = time.monotonic()
    folder = root / "_build"
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise Refused(f"{folder}: cannot be written: {error.strerror}") from None
    with _alone(folder / "lock"):
        return _build(root, folder, jobs, book, started)


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """One build at a time: two would write the same files."""
    with lock.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refused(f"{lock}: another build is running; allowed: one at a time") from None
        yield


def _build(root: Path, folder: Path, jobs: int, book: Book, started: float) -> bool:
    # Bytecode that is not written would be compiled anew by every kernel. The book is made of its own data.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PAKRUS_DATA"] = str(root / "data")
    chapters = runs.read(root)
    tasks = list(_tasks(root, chapters, book))
    names = [task["name"] for task in tasks]
    report = Report(max(map(len, names)))
    namespace = {
        "DOIT_CONFIG": {
            "reporter": report,
            "dep_file": str(folder / "doit.json"),
            "backend": "json",
            "verbosity": 0,
            "num_process": max(1, min(jobs, len(chapters))),
        },
        "task_all": lambda: (task for task in tasks),
    }
    _drop_broken(folder / "doit.json")
    try:
        code = run_tasks(ModuleTaskLoader(namespace), {f"{GROUP}{name}": {} for name in names})
    except BaseException:
        _end_workers()
        raise
    if report.failure:
        raise Refused(report.failure)
    if code:
        raise Refused("the build stopped without saying why")
    page = _front_page(root).relative_to(root)
    if report.done:
        print(f"The book is at {page} ({time.monotonic() - started:.1f} s).")
    else:
        print(f"Nothing has changed; the book is at {page}.")
    return bool(report.done)


def _drop_broken(notes: Path) -> None:
    """Throw away doit's notes where a full disk or a crash left them unreadable: all is then made again."""
    try:
        json.loads(notes.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return
    except (OSError, ValueError):
        notes.unlink(missing_ok=True)


def _end_workers() -> None:
    """Let the workers end their kernels and clear away what they had begun; Ctrl-C reaches them too, as a rule."""
    workers = multiprocessing.active_children()
    for worker in workers:
        worker.join(timeout=2)
    for worker in workers:
        if worker.pid and worker.is_alive():
            os.kill(worker.pid, signal.SIGINT)
            worker.join(timeout=10)
        if worker.is_alive():
            worker.kill()


def _tasks(root: Path, chapters: list[runs.Run], book: Book) -> Iterator[dict[str, Any]]:
    data = imports.digests(root, _files(root / "data"))
    check = Unchanged(partial(_data_inputs, root, book), data, set())
    yield _task(DATA, check, _check_data, [root, book])
    wanted = {run.name: inputs.results_of(root, run, book) for run in chapters}
    for name in book.results:
        if any(name in results for results in wanted.values()):
            unchanged = Unchanged(partial(inputs.of_result, root, name, book), data, inputs.kept_by(root, name))
            yield _task(f"{RESULT}{name}", unchanged, _keep_result, [root, name, book], after=[DATA])
    for run in chapters:
        unchanged = Unchanged(partial(inputs.of_chapter, root, run), data, inputs.outputs_of(root, run))
        after = [DATA, *(f"{RESULT}{name}" for name in wanted[run.name])]
        yield _task(f"chapter:{run.name}", unchanged, _run_chapter, [root, run], after=after)
    written = {str(_front_page(root).relative_to(root)), *book.beside}
    pages = Unchanged(partial(_page_inputs, root, book), data, written)
    yield _task(PAGES, pages, _build_pages, [root], after=[f"chapter:{run.name}" for run in chapters])


def _task(
    name: str, unchanged: Unchanged, action: Callable[..., None], arguments: list[Any], after: Sequence[str] = ()
) -> dict[str, Any]:
    return {
        "name": name,
        "actions": [(_caught, [action, *arguments])],
        "uptodate": [unchanged],
        "task_dep": [f"{GROUP}{other}" for other in after],
    }


def _caught(action: Callable[..., None], *arguments: Any) -> TaskFailed | None:
    """Run an action in a worker; what goes wrong goes back as one line, and not as a traceback."""
    # On Ctrl-C doit would end its workers at once; they have had the signal themselves, and are clearing away. It is
    # set anew, since a shell has what it starts in the background ignore it.
    signal.signal(signal.SIGTERM, lambda *_: None)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        action(*arguments)
    except Refused as refusal:
        return TaskFailed(str(refusal))
    except Exception as error:
        return TaskFailed(f"{action.__name__.strip('_')}: {type(error).__name__}: {' '.join(str(error).split())}")
    return None


def _data_inputs(root: Path, book: Book) -> dict[str, str]:
    code = imports.reached(root / "src", f"import {module_of(book.check)}")
    return imports.digests(root, [*_files(root / "data"), *code, root / "requirements.lock"])


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _front_page(root: Path) -> Path:
    return root / "_build" / "html" / "index.html"


def _check_data(root: Path, book: Book) -> None:
    named(book.check)(root / "data")


def _keep_result(root: Path, name: str, book: Book) -> None:
    with _noting(inputs.record_of(root, f"{RESULT}{name}")) as note:
        note(f"{inputs.KEPT}{named(book.keep)(name).relative_to(root)}")


def _run_chapter(root: Path, run: runs.Run) -> None:
    from pakrus import parameters
    from pakrus.press.execute import execute

    place = str(run.template.relative_to(root))
    parameters.check(parameters.read(run.template, place), run.parameters, f"book/runs.yml: {run.name}")
    with _noting(inputs.record_of(root, run.name)):
        execute(run.template, run.output, run.parameters, place, run.cover)


@contextmanager
def _noting(record: Path) -> Iterator[Callable[[str], None]]:
    """Have what is read meanwhile noted in a file, which takes the place of the earlier one where nothing fails; what
    comes back adds a line of its own."""
    record.parent.mkdir(parents=True, exist_ok=True)
    noting = record.with_suffix(".new")
    noting.unlink(missing_ok=True)
    noting.touch()
    lines: list[str] = []
    os.environ["PAKRUS_READS"] = str(noting)
    try:
        yield lines.append
    finally:
        del os.environ["PAKRUS_READS"]
    read = sorted({*noting.read_text(encoding="utf-8").split(), *lines})
    noting.write_text("\n".join([*read, "datapackage.json"]) + "\n", encoding="utf-8")
    os.replace(noting, record)


def _page_inputs(root: Path, book: Book) -> dict[str, str]:
    code = imports.reached(root / "src", f"import {', '.join(['pakrus.press.html', *book.pages])}")
    generated = root / "book" / "generated"
    sources = [path for path in _files(root / "book") if not path.is_relative_to(generated)]
    settings = ("_config.yml", "_toc.yml", "CITATION.cff", "requirements.lock")
    files = [*(root / name for name in (*settings, *book.beside)), *_files(root / "data")]
    return imports.digests(root, [*sources, *code, *files, _front_page(root)])


def _build_pages(root: Path) -> None:
    from pakrus.press import html

    html.build(root, root / "_build" / "html")
