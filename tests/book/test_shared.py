"""What two chapters say of one result is one number."""

import io

import pandas as pd

from pakrus.pages import outputs
from pakrus.project import ROOT


def rows(chapter: str, name: str) -> pd.DataFrame:
    """The rows behind an output of a committed chapter."""
    texts = outputs.read(ROOT / "book" / "chapters" / f"{chapter}.ipynb")
    return pd.read_csv(io.StringIO(texts[name].rows))


def test_the_verdict_has_the_numbers_of_the_papers_events():
    own = rows("verdict", "table-verdict-questions").query("kind == 'events'").set_index("proposition")
    there = rows("alliance_constraint", "table-events").query("role == 'primary'").set_index("proposition")
    for name in ("value", "low", "high", "p"):
        pd.testing.assert_series_equal(own[name], there[name])


def test_the_verdict_has_the_numbers_of_all_states():
    own = rows("verdict", "table-verdict-questions").set_index("question")
    there = pd.concat([rows("all_states", name) for name in ("table-all-states", "table-shocks-answers")])
    there = there[there["primary"]].set_index("question")
    assert len(there) == len(own) - 6
    for question, row in there.iterrows():
        assert own.loc[question, "p"] == row["p"] and abs(own.loc[question, "value"]) == abs(row["value"])
