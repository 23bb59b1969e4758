"""What an executed notebook keeps, and how it is put in place: on notebooks made by hand, without a kernel."""

import os

import nbformat
import pytest
from nbformat import v4

from pakrus.errors import Refused
from pakrus.press import execute


def figure(name="fig-x", **data):
    shown = {"name": name, "alt": "It shows.", "caption": "A caption."}
    return v4.new_output("display_data", {"image/svg+xml": "<svg/>", **data}, metadata={"pakrus": shown})


def notebook(*outputs, source="1", tags=()):
    cell = v4.new_code_cell(source, id="cell-0", outputs=list(outputs), metadata={
        "tags": list(tags), "papermill": {"duration": 1}, "execution": {"iopub.status.busy": "then"}, "kept": 3,
    })  # fmt: skip
    return v4.new_notebook(
        cells=[cell], metadata={"papermill": {"parameters": {"year": 1}, "version": "2"}, "other": 4}
    )


def tidied(*outputs, **cell):
    made = notebook(*outputs, **cell)
    execute.tidy(made, "small")
    return made


def test_only_what_is_the_same_in_every_run_is_kept():
    made = tidied()
    assert made.metadata == {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
        "papermill": {"parameters": {"year": 1}},
    }
    assert made.cells[0].metadata == {"tags": [], "kept": 3} and made.cells[0].id == "cell-0"


def test_injected_parameters_are_hidden_and_named_by_what_they_are():
    made = tidied(source="year = 1", tags=["injected-parameters"])
    assert made.cells[0].metadata["tags"] == ["injected-parameters", "hide-cell"]
    same, other = (tidied(source=words, tags=["injected-parameters"]).cells[0].id for words in ("year = 1", "year = 2"))
    assert made.cells[0].id == same != other and len(same) == 8


def test_a_figure_has_its_caption_name_and_alt_text_beside_it():
    made = tidied(v4.new_output("stream", text="x"), figure())
    assert made.cells[0].metadata["mystnb"] == {
        "image": {"alt": "It shows."}, "figure": {"caption": "A caption.", "name": "fig-x"}
    }  # fmt: skip
    table = v4.new_output("display_data", {"text/html": "x"}, metadata={"pakrus": {"name": "table-y"}})
    assert "mystnb" not in tidied(table).cells[0].metadata


def test_a_warning_is_refused_in_one_line_that_is_not_too_long():
    stream = v4.new_output("stream", name="stderr", text="one\n" + "word " * 200)
    with pytest.raises(Refused) as refused:
        tidied(stream)
    assert str(refused.value) == "small: cell cell-0: writes to stderr: " + ("one" + " word" * 200)[:300]
    tidied(v4.new_output("stream", name="stdout", text="words"))


def test_the_cover_is_the_figure_of_its_name():
    made = notebook(figure("fig-a"), figure("fig-b", **{"image/svg+xml": "<svg>b</svg>"}))
    assert execute._drawing(made, "fig-b", "small") == "<svg>b</svg>"
    table = v4.new_output("display_data", {"text/html": "x"}, metadata={"pakrus": {"name": "table-y"}})
    for name in ("fig-c", "table-y"):
        with pytest.raises(Refused, match=f"small: has no figure '{name}' for the cover"):
            execute._drawing(notebook(table), name, "small")


@pytest.fixture
def places(tmp_path):
    """Two places of which one is taken, what is to be put there, and a folder for copies."""
    folder = tmp_path / "folder"
    folder.mkdir()
    files = {tmp_path / name: folder / name for name in ("one", "two")}
    for staged in files.values():
        staged.write_text("new", encoding="utf-8")
    (tmp_path / "one").write_text("old", encoding="utf-8")
    return files, folder


def test_made_files_are_put_in_their_places(places):
    files, folder = places
    execute._put(files, folder)
    assert [place.read_text(encoding="utf-8") for place in files] == ["new", "new"]


@pytest.mark.parametrize("failing", [0, 1])
def test_where_one_cannot_be_put_what_stood_there_comes_back(places, monkeypatch, failing):
    files, folder = places
    replace, stop = os.replace, list(files)[failing]

    def fails_once(source, target):
        if target == stop and source == files[stop]:
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", fails_once)
    with pytest.raises(OSError, match="No space"):
        execute._put(files, folder)
    one, two = files
    assert one.read_text(encoding="utf-8") == "old" and not two.exists()


def test_a_notebook_stays_one(tmp_path):
    nbformat.validate(tidied(figure()))
