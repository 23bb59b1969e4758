"""A sixth paper is rows: the made-up one of `sixth` is checked, told and tested by code that knows nothing of it.

The tests follow the steps of CONTRIBUTING.md, "Add a paper".
"""

import io
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import sixth
from sixth import PAPER

from pakrus import parameters
from pakrus.analysis.agreement import answers, chance, positions, shared_sources, tellers
from pakrus.analysis.multiverse import choices, study
from pakrus.analysis.rows import overview
from pakrus.analysis.thesis import claims, studies
from pakrus.errors import Refused
from pakrus.evidence import canonical, package, texts
from pakrus.evidence.coverage import coverage
from pakrus.evidence.locators import RULES
from pakrus.evidence.rules import Rows
from pakrus.evidence.tables import load
from pakrus.evidence.verify import verify
from pakrus.figures.agreement import positions as draw_positions
from pakrus.pages import outputs
from pakrus.press.execute import execute
from pakrus.project import ROOT

FIVE = ["hayat", "nasim", "outreach", "pm_visit", "singh"]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The folder of the data with the sixth paper in them, and the one where its text lies."""
    return sixth.world(tmp_path_factory.mktemp("sixth"))


@pytest.fixture(autouse=True)
def data(world: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the data, which all that runs here reads."""
    monkeypatch.setenv("PAKRUS_DATA", str(world[0]))
    return world[0]


def tables(*names: str) -> dict[str, pd.DataFrame]:
    return {name: load(name) for name in names}


def rows(data: Path) -> Rows:
    return {name: canonical.read_rows(table) for name, table in package.tables(data).items()}


def read(folder: Path, rows: Rows) -> dict[str, list[str]]:
    """The paragraphs of the papers in these rows."""
    return texts.read_papers(folder, {row["paper_id"]: row["text_sha256"] for row in rows["papers"]})


# 1 and 2: its rows


def test_its_rows_keep_the_form_the_schema_and_every_rule(data):
    assert verify(data) == []


def misplaced(data: Path, rows: Rows, papers: dict[str, list[str]]) -> list[str]:
    """What the rules say that need the papers' texts."""
    return [str(fault) for rule in RULES for fault in rule(package.tables(data), rows, papers)]


def test_its_rows_stand_where_they_say_and_no_numeral_is_skipped(data, world):
    coded = {name: [row for row in table if row.get("paper_id", PAPER) == PAPER] for name, table in rows(data).items()}
    papers = read(world[1], coded)
    assert misplaced(data, coded, papers) == []
    result = coverage(package.tables(data), coded, papers)[PAPER]
    assert (result.numerals, result.words, result.share, result.word_gaps) == (sixth.NUMERALS, sixth.WORDS, 1.0, [])
    coded["claims"][0]["para"] = "5"
    assert [line.partition("; allowed")[0] for line in misplaced(data, coded, papers)] == [
        "data/claims.csv: row long-view-c001: column anchor: found 'gave it a berth within 3 days.' 0 times in "
        "paragraph 5",
        "data/claims.csv: row long_view/6: found no row for '3' in 'hi, and the port gave it a berth within 3 days. "
        "Ports open doors.'",
    ]


def test_beside_the_other_texts_all_rows_stand_where_they_say(data, world, papers, tmp_path):
    for text in [*papers.glob("*.txt"), *world[1].iterdir()]:
        shutil.copy(text, tmp_path)
    everything = rows(data)
    of_all = read(tmp_path, everything)
    assert sorted(of_all) == sorted([*FIVE, PAPER])
    assert misplaced(data, everything, of_all) == []


# 3: its chapters


def run(template: str, *words: str, output: Path) -> dict[str, outputs.Shown]:
    """What a notebook shows that is run with parameters given in words."""
    declared = parameters.read(ROOT / template, template)
    execute(ROOT / template, output, parameters.from_words(declared, words, template), template)
    return outputs.read(output)


def frame(shown: dict[str, outputs.Shown], name: str) -> pd.DataFrame:
    return pd.read_csv(io.StringIO(shown[name].rows), keep_default_na=False)


@pytest.mark.whole
def test_its_profile_is_a_run_of_the_notebook(tmp_path):
    shown = run("notebooks/paper_profile.ipynb", f"paper_id={PAPER}", output=tmp_path / "profile.ipynb")
    assert list(frame(shown, "table-numbers-long-view")["as_stated"]) == ["within 3 days", "$450 million", "twice"]
    assert list(frame(shown, "fig-timeline-long-view")["year"]) == [1965, 2018, 2019, 2019]
    works = frame(shown, "table-works-long-view")
    assert dict(zip(works["ref_id"], works["cited"], strict=True)) == {
        "long-view-r001": 2,
        "long-view-r002": 1,
        "long-view-r003": 1,
    }
    assert "map-long-view-a001-1" in shown


@pytest.mark.whole
def test_the_chapter_on_the_papers_has_it(tmp_path):
    shown = run("notebooks/papers/five_papers.ipynb", output=tmp_path / "papers.ipynb")
    spans = frame(shown, "fig-spans").set_index("paper_id")
    assert sorted(spans.index) == sorted([*FIVE, PAPER])
    assert tuple(spans.loc[PAPER, ["covers_from", "covers_to"]]) == (1947, 2022)
    citing = frame(shown, "table-citing").set_index("ref_id")
    assert citing.loc["long-view-r003", "cites"] == "hayat"


# 4: what is computed across the papers


def test_agreement_takes_it_as_a_sixth_voice():
    held, papers = load("positions"), answers.kept(load("papers"), answers.NOBODY)
    assert papers == sorted([*FIVE, PAPER])
    grid = answers.answers(held, papers)
    row = answers.by_paper(grid).set_index("paper_id").loc[PAPER]
    assert (row["affirms"], row["qualifies"], row["denies"], row["silent"]) == (1, 0, 1, len(grid) - 2)
    assert f"without {PAPER}" in list(chance.variants(grid, {}, seed=1, draws=20)["name"])
    drawn = draw_positions.matrix(
        positions.matrix(held, load("questions"), list(sixth.ANSWERS), papers), name="grid", caption="A grid."
    )
    assert "long_view: denies (long-view-a001, paragraph 4)" in drawn.words

    # one event of four is also told elsewhere: the visit of 1965, by nasim
    mentions = load("event_mentions")
    events = tellers.told_events(load("events"), mentions)
    tells = tellers.by_paper(events, mentions, load("papers")).set_index("paper_id").loc[PAPER]
    assert (tells["told"], tells["shared"]) == (4, 1)
    assert list(tellers.by_number(events, len(papers))["papers"]) == [1, 2, 3, 4, 5, 6]

    # it lists a work of hayat's title, and no work that another lists
    references = load("references").query(f"paper_id in ['{PAPER}', 'hayat']")
    works = shared_sources.works(references, shared_sources.compared(references), 0.9)
    lists = shared_sources.listed(references, works, papers).set_index("paper_id")
    assert lists.loc[PAPER, "works"] == 3 and lists.loc["outreach", "works"] == 0
    overlap = shared_sources.overlap(
        shared_sources.common(references, works, papers), overview.citing(references, load("papers")), papers
    )
    both = overlap.set_index(["a", "b"]).loc[("hayat", PAPER)]
    assert (both["works"], both["cites"]) == (0, PAPER)


THESIS: dict[str, Any] = {
    "start_year": 1947, "end_year": 2023, "scale": "sign", "third_parties": True, "include_planned": False,
    "lag_years": 2, "break_year": 1991, "turn_after": 0, "matters": 0.2,
}  # fmt: skip


def test_the_thesis_is_tested_on_its_events_and_with_its_proposition():
    declared = parameters.read(ROOT / "notebooks/themes/alliance_constraint.ipynb", "n")
    words = parameters.from_words(declared, [f"papers={PAPER}"], "n")
    tested = studies.tested(tables(*studies.TABLES), papers=words["papers"], **THESIS)
    assert list(tested["proposition"].unique()) == ["P1", "P2", "P3", "P4", "P5", "P6", "P7"]
    by = tested.set_index(["proposition", "question"])
    # Washington cools in 2019 alone, which moves both pairs and so counts as cause only; nothing is told of the years
    # after it
    assert tuple(by.loc[("P1", "later"), ["n", "told"]]) == (2, 0.0)
    # from 2000 on all that is told warms the pair, that of Washington too, as no cause is asked for
    assert tuple(by.loc[("P7", "from"), ["n", "marked"]]) == (24, 1.0)


def test_the_thesis_keeps_the_periods_of_the_paper_that_states_it():
    thesis = claims.thesis(*tables(*claims.TABLES).values())
    assert thesis.periods == claims.periods(load("periods").query("paper_id == 'nasim'"))
    assert len(thesis.periods) == len(load("periods")) - 2


def test_the_multiverse_leaves_it_out_like_the_others(monkeypatch):
    every = choices.data(load("papers"))
    assert every["papers"] == ("all", *(f"no {paper}" for paper in sorted([*FIVE, PAPER])), "articles")
    # of what makes the events only the papers are crossed: 8 sets, by 2, 3 starts, 3 lags, 2 and 2
    chosen = {"scale": ("all",), "papers": every["papers"], "planned": ("out",)}
    monkeypatch.setattr(choices, "data", lambda papers: chosen)
    with_it = tables(*study.TABLES)
    thesis = claims.thesis(*(with_it[name] for name in claims.TABLES))
    curves = study.curves(with_it, thesis, 2023, 1991)
    assert list(curves) == ["P1", "P2", "P3", "P4", "P5", "P6", "P7"]
    first = curves["P1"]
    assert len(first.specifications) == 8 * 2 * 3 * 3 * 2 * 2

    # without it there are the events of the five, as if it had never been added
    monkeypatch.delenv("PAKRUS_DATA")
    monkeypatch.setattr(choices, "data", lambda papers: chosen | {"papers": ("all",)})
    before = study.curves(tables(*study.TABLES), thesis, 2023, 1991)["P1"]
    left_out = (first.specifications["papers"] == f"no {PAPER}").to_numpy()
    np.testing.assert_array_equal(first.effects[:, left_out], before.effects)


READERS = [
    ("themes/alliance_constraint", "n_draws=50"),
    ("checks/verdict", "prior=1.5"),
    ("checks/multiverse", "bins=20"),
]
"""Chapters that judge, each with a parameter that makes the run a reader's."""


@pytest.mark.whole
@pytest.mark.parametrize(("chapter", "words"), READERS)
def test_chapters_that_judge_run_with_its_proposition(chapter, words, tmp_path):
    """A proposition that no sentence speaks of yet is in the tables, and stops no reader. In the book's own run a
    sentence that it makes false is named, to be written anew."""
    shown = run(f"notebooks/{chapter}.ipynb", words, output=tmp_path / "judged.ipynb")
    assert any("P7" in output.rows for output in shown.values())


@pytest.mark.whole
def test_a_sentence_that_it_makes_false_stops_the_book(tmp_path):
    with pytest.raises(Refused, match="claim none-says does not hold"):
        run("notebooks/themes/alliance_constraint.ipynb", output=tmp_path / "judged.ipynb")
