"""Parameters: declared once, read, typed and refused."""

import pytest
from projects import write_notebook

from pakrus.errors import Refused
from pakrus.press import parameters, runs

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


def test_words_become_values_of_the_declared_type():
    words = ["start_year=2014", "scale=goldstein", "weight=1", "planned=false", "papers=hayat,nasim"]
    assert parameters.from_words(DECLARED, words, "n.ipynb") == {
        "start_year": 2014,
        "scale": "goldstein",
        "weight": 1.0,
        "planned": False,
        "papers": ["hayat", "nasim"],
    }


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
        ("x = 1  # help", "parameter x: declared as None"),
        ("x: int = 1", "a default and a line of help"),
        ("x: dict = {}  # help", "parameter x: declared as dict"),
        ("x: int = f(  # help", "parameter x: default f("),
        ("x: int = 1  # help [2, 3]", "parameter x: found 1; allowed: int in [2, 3]"),
    ],
)
def test_a_bad_declaration_is_refused(source, said):
    with pytest.raises(Refused) as refused:
        parameters.declared(source, "n.ipynb")
    assert said in str(refused.value)


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
NAMESPACE = {name: p.default for name, p in parameters.read(parameters.ROOT / DEFENCE, DEFENCE).items()}


def test_a_run_with_the_books_parameters_has_no_banner():
    assert parameters.check_run(DEFENCE, NAMESPACE | {"In": [""], "_": 1, "check_run": parameters.check_run}) is None


def test_a_run_with_others_says_so():
    banner = parameters.check_run(DEFENCE, NAMESPACE | {"start_year": 2014})
    assert repr(banner) == "This run differs from the book: start_year is 2014 (in the book 2010)."
    assert 'role="note"' in banner._repr_html_()


def test_the_banner_compares_with_the_chapter_that_is_nearest(monkeypatch):
    chapters = [
        runs.Run(name, parameters.ROOT / DEFENCE, None, {"start_year": year})
        for name, year in (("a", 2012), ("b", 2015))
    ]
    monkeypatch.setattr(runs, "read", lambda root: chapters)
    assert parameters.check_run(DEFENCE, NAMESPACE | {"start_year": 2015}) is None
    assert "include_expected is False (in the book True)" in repr(
        parameters.check_run(DEFENCE, NAMESPACE | {"start_year": 2015, "include_expected": False})
    )


@pytest.mark.parametrize("given", [{"start_year": 1900}, {"strt_year": 2014}])
def test_a_plain_papermill_run_is_checked_too(given):
    with pytest.raises(Refused, match=r"defence_tables.ipynb: parameter s"):
        parameters.check_run(DEFENCE, NAMESPACE | given)
