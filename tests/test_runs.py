"""runs.yml: what is run into what."""

import pytest

from pakrus import runs
from pakrus.errors import Refused
from pakrus.project import ROOT


def listed(tmp_path, text):
    (tmp_path / "book").mkdir()
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "a.ipynb").write_text("{}", encoding="utf-8")
    (tmp_path / "book" / "runs.yml").write_text(text, encoding="utf-8")
    return runs.read(tmp_path)


def test_a_chapter_is_template_and_parameters(tmp_path):
    (run,) = listed(tmp_path, "- {chapter: one, template: notebooks/a.ipynb, parameters: {x: 1}, cover: fig-x}")
    assert (run.name, run.parameters, run.cover) == ("one", {"x": 1}, "fig-x")
    assert run.output == tmp_path / "book/chapters/one.ipynb" and run.cover_file.name == "one.svg"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- {chapter: one, template: notebooks/none.ipynb}", "run 1: template 'notebooks/none.ipynb' is no notebook"),
        ("- {chapter: one, template: book/runs.yml}", "run 1: template 'book/runs.yml' is no notebook"),
        ("- {chapter: one, template: ../a.ipynb}", "run 1: template '../a.ipynb' is no notebook below notebooks/"),
        ("- {chapter: ../one, template: notebooks/a.ipynb}", "run 1: chapter '../one'; allowed: lower-case letters"),
        ("", "must be a list of runs"),
        ("- {chapter: one}", "run 1: names no template"),
        ("- {template: notebooks/a.ipynb}", "run 1: names no chapter"),
        (
            "- {chapter: one, template: notebooks/a.ipynb}\n- {chapter: one, template: notebooks/a.ipynb}",
            "run 2: chapter 'one' is the output of an earlier run",
        ),
        ("- {chapter: one, template: notebooks/a.ipynb, params: {x: 1}}", "run 1: key 'params'; allowed: chapter"),
        ("- {chapter: one, template: notebooks/a.ipynb, parameters: [1]}", "run 1: parameters must be name: value"),
        ("chapter: one", "must be a list of runs"),
        ("- [", "is no YAML"),
    ],
)
def test_a_bad_list_is_one_line(tmp_path, text, said):
    with pytest.raises(Refused) as refused:
        listed(tmp_path, text)
    assert (
        str(refused.value).startswith("book/runs.yml") and said in str(refused.value) and "\n" not in str(refused.value)
    )


def test_the_books_own_list_can_be_read():
    assert {run.name for run in runs.read(ROOT)} >= {"five_papers", "defence_tables"}
