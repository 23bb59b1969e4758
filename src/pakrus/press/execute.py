"""A notebook run with parameters, through papermill, into an output that is the same bytes every time."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import nbformat
import papermill
from nbclient.exceptions import DeadKernelError
from papermill.exceptions import PapermillExecutionError

from pakrus.errors import Refused

LONGEST_MESSAGE = 300
"""Characters of an error's message that are told."""

KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def execute(template: Path, output: Path, parameters: Mapping[str, Any], place: str, cover: str = "") -> None:
    """Run a template with checked parameters and write the executed notebook, whole or not at all.

    The figure named `cover` is laid beside it, as an image of the same name.

    Raises Refused, naming `place` and the cell, where a cell raises or writes to stderr, the kernel dies, or the output
    cannot be written; what stood at `output` before then stands there still.
    """
    place_in_notebook = "before the first cell"

    def note_cell(cell: nbformat.NotebookNode, cell_index: int) -> None:
        nonlocal place_in_notebook
        place_in_notebook = f"cell {cell.get('id', cell_index + 1)}"

    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=output.parent, prefix=".run-") as folder:
            staged = Path(folder) / output.name
            try:
                notebook = _run(template, staged, parameters, note_cell)
            except PapermillExecutionError as error:
                message = " ".join(str(error.evalue).split())[:LONGEST_MESSAGE]
                raise Refused(f"{place}: {place_in_notebook}: {error.ename}: {message}") from None
            except (DeadKernelError, RuntimeError) as error:
                raise Refused(
                    f"{place}: {place_in_notebook}: the kernel died: {' '.join(str(error).split())}"
                ) from None
            tidy(notebook, place)
            nbformat.write(notebook, staged)
            files = {output: staged}
            if cover:
                image = staged.with_suffix(".svg")
                image.write_text(_drawing(notebook, cover, place), encoding="utf-8")
                files[output.with_suffix(".svg")] = image
            _put(files, Path(folder))
    except OSError as error:
        raise Refused(f"{output}: cannot be written: {error.strerror or error}") from None


def _put(files: Mapping[Path, Path], folder: Path) -> None:
    """Put each made file in its place, all or none: where one cannot be put, what stood in the places comes back.

    `folder` takes copies of what stood there, on the same disk. A process that is killed in between leaves a new
    notebook beside an old cover; since both are among a chapter's inputs, the next build runs it again.
    """
    before: dict[Path, Path] = {}
    for number, place in enumerate(files):
        if place.exists():
            before[place] = Path(shutil.copy2(place, folder / f"before-{number}"))
    try:
        for place, staged in files.items():
            os.replace(staged, place)
    except BaseException:
        for place in files:
            if place in before:
                os.replace(before[place], place)
            else:
                place.unlink(missing_ok=True)
        raise


def _run(
    template: Path, output: Path, parameters: Mapping[str, Any], on_cell_start: Callable[..., None]
) -> nbformat.NotebookNode:
    # Saving after each cell and a graceful shutdown cost half of the time that a short notebook takes. Below errors, a
    # kernel logs only that it listens without encryption, which on one machine nobody needs to know.
    executed: nbformat.NotebookNode = papermill.execute_notebook(
        template,
        output,
        parameters=dict(parameters),
        kernel_name="python3",
        cwd=template.parent,
        progress_bar=False,
        request_save_on_cell_execute=False,
        record_timing=False,
        shutdown_kernel="immediate",
        on_cell_start=on_cell_start,
        extra_arguments=["--log-level=ERROR"],
    )
    return executed


def tidy(notebook: nbformat.NotebookNode, place: str) -> None:
    """Take from an executed notebook all that differs from run to run, and give its figures their captions.

    Raises Refused where a cell wrote to stderr: a warning has no place in a chapter.
    """
    parameters = notebook.metadata.get("papermill", {}).get("parameters", {})
    notebook.metadata = nbformat.from_dict(
        {"kernelspec": KERNEL, "language_info": {"name": "python"}, "papermill": {"parameters": parameters}}
    )
    for cell in notebook.cells:
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
        if "injected-parameters" in cell.metadata.get("tags", []):
            cell.id = hashlib.sha256(cell.source.encode()).hexdigest()[:8]
            cell.metadata.tags = ["injected-parameters", "hide-cell"]
        for output in cell.get("outputs", []):
            if output.get("name") == "stderr":
                message = " ".join(output.text.split())[:LONGEST_MESSAGE]
                raise Refused(f"{place}: cell {cell.get('id', '')}: writes to stderr: {message}")
            if "caption" in (shown := output.get("metadata", {}).get("pakrus", {})):
                cell.metadata["mystnb"] = nbformat.from_dict(
                    {"image": {"alt": shown["alt"]}, "figure": {"caption": shown["caption"], "name": shown["name"]}}
                )


def _drawing(notebook: nbformat.NotebookNode, name: str, place: str) -> str:
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if output.get("metadata", {}).get("pakrus", {}).get("name") == name and "image/svg+xml" in output.data:
                return str(output.data["image/svg+xml"])
    raise Refused(f"{place}: has no figure {name!r} for the cover")
