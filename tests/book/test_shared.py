"""What two chapters say of one result is one number: the verdict's tests are those of the chapters that make them."""

import io

import pandas as pd
import pytest

from pakrus.pages import outputs
from pakrus.project import ROOT


def rows(chapter: str, *names: str) -> pd.DataFrame:
    """The rows behind some outputs of a committed chapter."""
    texts = outputs.read(ROOT / "book" / "chapters" / f"{chapter}.ipynb").rows
    return pd.concat([pd.read_csv(io.StringIO(texts[name])) for name in names], ignore_index=True)


VERDICT = rows("verdict", "table-verdict-tests")
THESIS = [f"table-thesis-p{number}" for number in range(1, 6)]


@pytest.mark.parametrize(
    ("evidence", "chapter", "names"),
    [("coded events", "alliance_constraint", THESIS), ("multiverse", "multiverse", ["table-multiverse"])],
)
def test_the_verdict_has_the_numbers_of_the_other_chapter(evidence, chapter, names):
    own = VERDICT[VERDICT["evidence"] == evidence]
    both = own.merge(rows(chapter, *names), on=["proposition", "test"], suffixes=("", "_there"))
    assert len(both) == len(own) > 0
    assert both["value"].equals(both["value_there"]) and both["raw"].equals(both["p_there"])
    assert both["p"].equals(both["p_holm"]) and both["direction"].equals(both["direction_there"])


def test_what_is_below_on_the_panel_is_so_in_both():
    there = rows("independent_data", "fig-independent-below")
    both = there.merge(VERDICT, on=["proposition", "test", "measure"], suffixes=("_there", ""))
    assert len(both) == len(there) > 0
    assert both["value"].equals(both["value_there"]) and both["raw"].equals(both["p_there"])
