"""The command `pakrus`: build the book, run one notebook with other parameters, verify the evidence."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from pakrus.errors import Refused
from pakrus.press.book import Book
from pakrus.project import ROOT

BOOK = Book(
    check="pakrus.evidence.verify:refuse",
    keep="pakrus.analysis.shared:keep",
    results={
        "events": "pakrus.analysis.thesis.studies",
        "events-spread": "pakrus.analysis.thesis.studies",
    },
    pages=("pakrus.pages.sphinx_ext",),
    beside=("ro-crate-metadata.json",),
)
"""What the book is made of beside its chapters."""

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Pakistan and Russia in five papers: rows that lead back to the papers, and the book made of them.",
)


@contextmanager
def interruptible() -> Iterator[None]:
    """Ctrl-C, or a polite kill, is a refusal too: one line, and nothing half-written or left running."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        raise Refused("interrupted; what stood before stands there still") from None
    finally:
        signal.signal(signal.SIGTERM, before)


@app.command()
def build(
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="How many chapters run at a time.")] = os.cpu_count()
    or 1,
) -> None:
    """Bring the book up to date: check the data, run the chapters that are stale, build the pages.

    The pages are at _build/html/index.html. What has not changed is not made again.
    """
    from pakrus.press.build import build as build_book

    with interruptible():
        build_book(ROOT, jobs, BOOK)


@app.command()
def run(
    notebook: Annotated[Path, typer.Argument(help="A notebook below notebooks/.")],
    parameter: Annotated[
        list[str] | None,
        typer.Option("--parameter", "-p", metavar="NAME=VALUE", help="A parameter; may be given several times."),
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Where the executed notebook goes.")] = None,
) -> None:
    """Run one notebook with other parameters than the book's.

    Without -o, say which parameters the notebook has and what each may be, and run nothing.

    Example: pakrus run notebooks/themes/defence_tables.ipynb -p start_year=2014 -o my.ipynb
    """
    from pakrus import parameters

    place = str(notebook)
    declared = parameters.read(notebook, place)
    values = parameters.from_words(declared, parameter or [], place)
    if output is None:
        for p in declared.values():
            typer.echo(f"{p.name} = {values.get(p.name, p.default)!r}  {p.help} ({p.allowed})")
        return
    if output.suffix != ".ipynb" or (output.exists() and not output.is_file()):
        raise Refused(f"{output}: is no place for a notebook; allowed: a file that ends in .ipynb")
    if any(output.resolve().is_relative_to(ROOT / kept) for kept in ("book", "data", "notebooks", "src", "tests")):
        raise Refused(f"{output}: lies among the project's own files; give another output")
    from pakrus.press.execute import execute

    with interruptible():
        execute(notebook.resolve(), output.resolve(), values, place)
    typer.echo(f"{output} is written.")


@app.command()
def verify(
    papers: Annotated[
        Path | None,
        typer.Option(
            envvar="PAKRUS_PAPERS", help="The folder with the papers' texts: then every locator is checked too."
        ),
    ] = None,
) -> None:
    """Check every row: its file's form, the schema, the rules, and with --papers its place in the paper."""
    from pakrus.evidence.verify import verify as verify_rows

    faults = verify_rows(papers=papers)
    for fault in faults:
        typer.echo(str(fault))
    if faults:
        raise typer.Exit(1)
    typer.echo("The evidence holds." if papers else "The evidence holds; locators were not checked (give --papers).")


@app.command()
def coverage(
    papers: Annotated[Path, typer.Option(envvar="PAKRUS_PAPERS", help="The folder with the papers' texts.")],
) -> None:
    """List every numeral and every quantity in words of the papers' bodies that no row covers, and the share covered.

    Words are those of a closed list: numbers (`two`, `half`), ranks (`largest`, `first`), `majority`, `never`, `tier`.
    """
    from pakrus.evidence.coverage import of_papers

    by_paper = of_papers(papers)
    for paper, result in by_paper.items():
        for gap in [*result.gaps, *result.word_gaps]:
            typer.echo(f"{paper}: paragraph {gap.para}: no row for {gap}")
    for paper, result in by_paper.items():
        typer.echo(
            f"{paper}: {result.share:.1%} of {result.numerals} numerals covered, "
            f"{result.word_share:.1%} of {result.words} quantities in words"
        )
    if any(result.gaps or result.word_gaps for result in by_paper.values()):
        raise typer.Exit(1)


@app.command()
def prose(
    show: Annotated[bool, typer.Option("--list", help="Name each place that is unbound, too.")] = False,
    chapter: Annotated[str | None, typer.Option(help="Only this chapter or page, by its file's name.")] = None,
) -> None:
    """Count the words of the book's prose that claim something: bound to a computation, set aside, unbound.

    Words are digits, number words, comparatives, quantifiers, trends and verdicts; book/prose.yml has what is reviewed.
    """
    from pakrus.press import prose as scanner

    places = [place for place in scanner.of_project(ROOT) if chapter in (None, place.chapter)]
    if show:
        for place in places:
            if place.state == scanner.UNBOUND:
                typer.echo(str(place))
    for name, states in scanner.counts(places).items():
        typer.echo(f"{name}: " + ", ".join(f"{number} {state}" for state, number in states.items()))


@app.command()
def panel(
    external: Annotated[Path, typer.Option(envvar="PAKRUS_EXTERNAL", help="The folder with the public data.")],
) -> None:
    """Compute the independent panel, data/independent, from public data that the five papers did not choose.

    Every file is checked first; where one has a fault, nothing is written.
    """
    from pakrus.panel.build import build as build_panel

    with interruptible():
        faults = build_panel(external)
    for fault in faults:
        typer.echo(str(fault))
    if faults:
        raise typer.Exit(1)
    typer.echo("The panel is written.")


def main() -> None:
    """The command's entry: a refusal is one line on stderr and exit status 1."""
    try:
        app()
    except Refused as refusal:
        sys.exit(f"pakrus: {' '.join(str(refusal).split())}")
