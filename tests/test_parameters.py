"""Parameters: declared once, read, typed and refused."""

import json
import re
import subprocess
import sys

import pytest
from papermill.translators import PythonTranslator
from projects import write_notebook

from pakrus import parameters, runs
from pakrus.errors import Refused
from pakrus.evidence.tables import load
from pakrus.project import ROOT

SOURCE = """start_year: int = 2010  # first year shown [1947, 2025]
end_year: int = 2024  # last year shown [start_year, 2025]
scale: str = "sign"  # how events are scored {goldstein, sign}
weight: float = 0.5  # weight of a planned event [0.0, 1.0]
planned: bool = True  # whether planned events count
papers: list = ["nasim", "singh"]  # papers shown {nasim, singh, hayat}
"""
DECLARED = parameters.declared(SOURCE, "n.ipynb")


def test_a_declaration_is_read_whole():
    p = DECLARED["end_year"]
    assert (p.type, p.default, p.help, p.low, p.high) == ("int", 2024, "last year shown", "start_year", 2025)
    assert DECLARED["scale"].choices == ("goldstein", "sign")
    assert DECLARED["papers"].default == ["nasim", "singh"]
    assert DECLARED["planned"].allowed == "bool, true or false"


def test_help_and_defaults_may_hold_any_sign():
    source = 'x: str = "a=b#c"  # where n >= 1, as in ?q=1 {a=b#c, d}\nweight: float = 0.5  # weight [1e-6, inf]'
    x, weight = parameters.declared(source, "n.ipynb").values()
    assert (x.default, x.help, x.choices) == ("a=b#c", "where n >= 1, as in ?q=1", ("a=b#c", "d"))
    assert (weight.low, weight.high) == (1e-6, float("inf"))


def test_words_become_values_of_the_declared_type():
    words = ["start_year=2014", "scale=goldstein", "weight=1", "planned=false", "papers=hayat,nasim"]
    assert parameters.from_words(DECLARED, words, "n.ipynb") == {
        "start_year": 2014,
        "scale": "goldstein",
        "weight": 1.0,
        "planned": False,
        "papers": ["hayat", "nasim"],
    }


def test_a_column_of_the_data_gives_the_choices(tmp_path, monkeypatch):
    source = 'paper: str = "none"  # paper left out {none, papers.paper_id}'
    (tmp_path / "papers.csv").write_text('paper_id,title\nb,"A, B"\na,C\n,D\nb,E\n', encoding="utf-8")
    monkeypatch.setenv("PAKRUS_DATA", str(tmp_path))
    monkeypatch.setenv("PAKRUS_READS", str(tmp_path / "reads.txt"))
    paper = parameters.declared(source, "n.ipynb")
    assert paper["paper"].choices == ("none", "b", "a")
    assert parameters.from_words(paper, ["paper=b"], "n.ipynb") == {"paper": "b"}
    with pytest.raises(Refused, match=r"parameter paper: found 'c'; allowed: str \{none, b, a\}"):
        parameters.from_words(paper, ["paper=c"], "n.ipynb")
    # a chapter whose choices are data is stale when these change
    assert (tmp_path / "reads.txt").read_text(encoding="utf-8") == "papers.csv\n"


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("strt_year=2014", "parameter strt_year: there is no such parameter; allowed: start_year, end_year, scale"),
        ("start_year=", "parameter start_year: has no value; allowed: int in [1947, 2025]"),
        ("start_year", "parameter start_year: has no value; allowed: int in [1947, 2025]"),
        ("start_year=soon", "parameter start_year: found 'soon'; allowed: int in [1947, 2025]"),
        ("start_year=2014.5", "parameter start_year: found '2014.5'; allowed: int in [1947, 2025]"),
        ("start_year=1900", "parameter start_year: found 1900; allowed: int in [1947, 2025]"),
        ("end_year=2000", "parameter end_year: found 2000; allowed: int in [start_year, 2025], here [2010, 2025]"),
        ("start_year=2025", "parameter end_year: found 2024; allowed: int in [start_year, 2025], here [2025, 2025]"),
        ("scale=plain", "parameter scale: found 'plain'; allowed: str {goldstein, sign}"),
        ("weight=heavy", "parameter weight: found 'heavy'; allowed: float in [0.0, 1.0]"),
        ("weight=nan", "parameter weight: found nan; allowed: float in [0.0, 1.0]"),
        ("planned=perhaps", "parameter planned: found 'perhaps'; allowed: bool, true or false"),
        ("strt=1", "parameter strt: there is no such parameter"),
        ("papers=khan", "parameter papers: found ['khan']; allowed: list of {nasim, singh, hayat}"),
    ],
)
def test_a_bad_value_is_one_line_that_says_what_is_allowed(word, said):
    with pytest.raises(Refused) as refused:
        parameters.from_words(DECLARED, [word], "n.ipynb")
    assert str(refused.value).startswith(f"n.ipynb: {said}") and "\n" not in str(refused.value)


@pytest.mark.parametrize("value", [True, 2014.0, "2014", None, [2014]])
def test_a_value_of_another_type_is_refused_in_runs_too(value):
    with pytest.raises(Refused, match="parameter start_year: found"):
        parameters.check(DECLARED, {"start_year": value}, "runs")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("x = 1  # help", "line 1: found 'x = 1'; allowed: `name: type = default  # help`"),
        ("x: int = 1", "parameter x: found 'x: int = 1'; allowed: `name: type = default  # help`"),
        ("x: dict = {}  # help", "parameter x: found 'x: dict = {}'"),
        ("x: int | None = 1  # help", "parameter x: found 'x: int | None = 1'"),
        ("x: int  # help", "parameter x: found 'x: int'"),
        ("x: int = 1; y: int = 2  # help", "line 1: found 'x: int = 1'"),
        ("x: int = 1  # help\nx: int = 2  # help", "parameter x: is declared twice"),
        ("x: int = f()  # help", "parameter x: default f(); allowed: a plain value"),
        ("x: int = f(  # help", "the parameters cell is not plain Python: '(' was never closed"),
        ("x: int = 1  # help [2, 3]", "parameter x: found 1; allowed: int in [2, 3]"),
        ("x: int = 1  # help [see note 1, page 2]", "parameter x: bound 'see note 1'; allowed: a number"),
        ("s: str = 'a'  # help\nx: int = 1  # help [0, s]", "parameter x: bound 's'; allowed: a number"),
        ("s: str = 'a'  # help {a, nowhere.paper_id}", "parameter s: choices 'nowhere.paper_id'; allowed: words, or a"),
        ("s: str = 'a'  # help {a, papers.nothing}", "parameter s: choices 'papers.nothing'; allowed: words, or a"),
        ("y: int = 1  # help\nx: int = 1  # help [0, z]", "bound 'z'; allowed: a number or an earlier parameter (y)"),
    ],
)
def test_a_bad_declaration_is_refused(source, said):
    with pytest.raises(Refused) as refused:
        parameters.declared(source, "n.ipynb")
    assert said in str(refused.value)


TEMPLATES = sorted(path for path in (ROOT / "notebooks").rglob("*.ipynb"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_a_notebook_offers_the_papers_by_their_column_and_not_by_name(template):
    cells = json.loads(template.read_text(encoding="utf-8"))["cells"]
    [source] = ["".join(cell["source"]) for cell in cells if "parameters" in cell["metadata"].get("tags", [])]
    offered = {word.strip() for choices in re.findall(r"\{(.+?)\}", source) for word in choices.split(",")}
    assert not offered & set(load("papers")["paper_id"])


def test_a_parameter_given_twice_is_refused():
    with pytest.raises(Refused, match=r"n\.ipynb: parameter start_year: is given twice; allowed: once"):
        parameters.from_words(DECLARED, ["start_year=2011", "start_year=2012"], "n.ipynb")


@pytest.mark.parametrize("text", ["[]", "null", '"x"', '{"cells": null}', '{"cells": [{"metadata": {"tags": 1}}]}'])
def test_a_file_of_another_form_is_refused_in_one_line(tmp_path, text):
    (tmp_path / "odd.ipynb").write_text(text, encoding="utf-8")
    with pytest.raises(Refused, match=r"^x: is no notebook: its cells cannot be read$"):
        parameters.read(tmp_path / "odd.ipynb", "x")


def test_a_kernel_imports_no_papermill_to_check_its_parameters():
    code = "import sys, pakrus.parameters; sys.exit(bool({'papermill', 'nbformat', 'pandas'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_a_file_that_is_no_notebook_is_refused(tmp_path):
    with pytest.raises(Refused, match="x: there is no such notebook"):
        parameters.read(tmp_path / "none.ipynb", "x")
    (tmp_path / "bad.ipynb").write_text("not json", encoding="utf-8")
    with pytest.raises(Refused, match="x: is no notebook"):
        parameters.read(tmp_path / "bad.ipynb", "x")
    untagged = write_notebook(tmp_path / "plain.ipynb", "1")
    untagged.write_text(untagged.read_text(encoding="utf-8").replace('"parameters"\n', '"other"\n'), encoding="utf-8")
    with pytest.raises(Refused, match="x: has no cell tagged 'parameters'"):
        parameters.read(untagged, "x")


DEFENCE = "notebooks/themes/defence_tables.ipynb"
NAMESPACE = {name: p.default for name, p in parameters.read(ROOT / DEFENCE, DEFENCE).items()}


def test_a_run_with_the_books_parameters_has_no_banner():
    assert parameters.check_run(DEFENCE, NAMESPACE)._ipython_display_() is None
    assert parameters.check_run(DEFENCE, NAMESPACE | {"In": [""], "_": 1, "check_run": parameters.check_run}).of_book


def test_a_run_with_others_says_so():
    run = parameters.check_run(DEFENCE, NAMESPACE | {"start_year": 2014})
    assert not run.of_book
    assert repr(run) == "This run differs from the book: start_year is 2014 (in the book 2010)."
    assert 'role="note"' in run._repr_html_()
    with pytest.raises(NotImplementedError):
        run._ipython_display_()


def test_the_banner_compares_with_the_chapter_that_is_nearest(monkeypatch):
    chapters = [runs.Run(name, ROOT / DEFENCE, None, {"start_year": year}) for name, year in (("a", 2012), ("b", 2015))]
    monkeypatch.setattr(runs, "read", lambda root: chapters)
    assert parameters.check_run(DEFENCE, NAMESPACE | {"start_year": 2015}).of_book
    assert "include_expected is False (in the book True)" in repr(
        parameters.check_run(DEFENCE, NAMESPACE | {"start_year": 2015, "include_expected": False})
    )


def injected(given):
    """The namespace of a kernel in which papermill has set these."""
    return NAMESPACE | given | {"In": ["", "start_year: int = 2010", PythonTranslator.codify(given)]}


@pytest.mark.parametrize("given", [{"start_year": 1900}, {"strt_year": 2014}, {"strt_year": None}])
def test_a_plain_papermill_run_is_checked_too(given):
    with pytest.raises(Refused, match=r"defence_tables.ipynb: parameter s"):
        parameters.check_run(DEFENCE, injected(given))


def test_only_what_papermill_set_counts_as_a_parameter():
    """IPython's startup files set names too, and papermill those of its paths where it is asked to."""
    paths = {"PAPERMILL_INPUT_PATH": "a.ipynb", "PAPERMILL_OUTPUT_PATH": "b.ipynb"}
    assert parameters.check_run(DEFENCE, injected(paths) | {"PROJECT": "mine"}).of_book
