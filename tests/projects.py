"""A copy of the project that a test may change, build and break."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import nbformat
import yaml
from seeding import swap

from pakrus.evidence import package
from pakrus.project import ROOT

COPIED = (
    "src",
    "data",
    "book",
    "notebooks",
    "_config.yml",
    "_toc.yml",
    "CITATION.cff",
    "requirements.lock",
    "pyproject.toml",
    "conftest.py",
)
COMMAND = [sys.executable, "-c", "from pakrus.cli import main; main()"]


class Project:
    """The project in a folder of its own; `pakrus` there works on the copy, its code included."""

    def __init__(self, folder: Path, built: "Project | None" = None):
        """With `built`, a copy of that project as it stands, its build included."""
        self.root = folder
        if built:
            shutil.copytree(built.root, folder, symlinks=True)
            return
        folder.mkdir(parents=True)
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__", "generated"))
            else:
                shutil.copy(source, folder / name)

    @property
    def environment(self) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("PAKRUS_", "PYTEST_"))}
        return kept | {"PYTHONPATH": str(self.root / "src"), "COLUMNS": "200"}

    def pakrus(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the command in the copy."""
        return subprocess.run(
            [*COMMAND, *arguments], cwd=self.root, env=self.environment, capture_output=True, text=True
        )

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start the command in a process group of its own."""
        return subprocess.Popen(
            [*COMMAND, *arguments],
            cwd=self.root,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def nbval(self, chapter: str) -> subprocess.CompletedProcess[str]:
        """Validate one committed chapter of the copy, with the copy's code and data."""
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-n0", "-p", "no:cacheprovider", "-q", f"book/chapters/{chapter}.ipynb"],
            cwd=self.root,
            env=self.environment,
            capture_output=True,
            text=True,
        )

    def swap(self, path: str, old: str, new: str) -> None:
        """Put `new` in place of the only `old` in a file of the copy."""
        swap(self.root / path, old, new)

    def short_book(self, *chapters: str) -> None:
        """Keep only these chapters: a test of how the book is built needs no long one, and no page for each table."""
        kept = [run for run in yaml.safe_load(self.read("book/runs.yml")) if run["chapter"] in chapters]
        (self.root / "book" / "runs.yml").write_text(yaml.safe_dump(kept), encoding="utf-8")
        contents = yaml.safe_load(self.read("_toc.yml"))
        pages = [{"file": f"book/{page}"} for page in ("how_it_was_made", *(f"chapters/{name}" for name in chapters))]
        pages += [{"file": f"book/{page}"} for page in ("generated/table-papers", "glossary", "bibliography")]
        contents["parts"] = [{"caption": "All", "chapters": pages}]
        (self.root / "_toc.yml").write_text(yaml.safe_dump(contents), encoding="utf-8")
        works = "```{bibliography}\n```\n"
        for page, more in {"index": "", "how_it_was_made": "", "glossary": "", "bibliography": works}.items():
            words = "Words that fill a page of the short book. " * 5
            text = f"# {page.capitalize()}\n\n{words}\n\n{more}"
            (self.root / "book" / f"{page}.md").write_text(text, encoding="utf-8")

    def few_rows(self) -> None:
        """Empty every table but for the papers and one fact: a test of how the book is built need not check fifteen
        thousand rows."""
        fact = {"fact_id": "fact-moon-1969", "statement": "Two men walked on the moon.", "from": "1969-07-20",
                "source": "Dawn", "source_url": "https://www.dawn.com/news/1"}  # fmt: skip
        for table in package.tables(self.root / "data").values():
            if table.name == "papers":
                continue
            heads = ",".join(table.columns) + "\n"
            row = ",".join(fact.get(column, "") for column in table.columns) + "\n"
            table.path.write_text(heads + row if table.name == "facts" else heads, encoding="utf-8")

    def read(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def only_chapter(self, *cells: str, parameters: str = "start: int = 1  # where to start [0, 9]") -> Path:
        """Make one small chapter, `small`, the whole of runs.yml, beside a short book of few rows; returns its
        template."""
        self.small_chapters(small=cells)
        return write_notebook(self.root / "notebooks" / "small.ipynb", *cells, parameters=parameters)

    def small_chapters(self, **chapters: Sequence[str]) -> None:
        """Make small chapters, each of some code cells, the whole of runs.yml, beside a short book of few rows."""
        self.short_book()
        self.few_rows()
        for name, cells in chapters.items():
            write_notebook(self.root / "notebooks" / f"{name}.ipynb", *cells)
        runs = "".join(f"- chapter: {name}\n  template: notebooks/{name}.ipynb\n" for name in chapters)
        (self.root / "book" / "runs.yml").write_text(runs, encoding="utf-8")


def started(done: subprocess.CompletedProcess[str]) -> list[str]:
    """The tasks that a build says it started."""
    return [line.split()[0] for line in done.stdout.splitlines() if " started" in line]


def write_notebook(path: Path, *cells: str, parameters: str = "start: int = 1  # where to start [0, 9]") -> Path:
    """A template with a parameters cell and the given code cells."""
    first = nbformat.v4.new_code_cell(parameters, metadata={"tags": ["parameters"]}, id="parameters")
    rest = [nbformat.v4.new_code_cell(cell, id=f"cell-{n}") for n, cell in enumerate(cells)]
    notebook = nbformat.v4.new_notebook(
        cells=[first, *rest],
        metadata={"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}},
    )
    nbformat.write(notebook, path)
    return path
