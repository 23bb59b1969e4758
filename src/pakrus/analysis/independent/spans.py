"""The tests on the independent panel once more, in each span and form, without correction: how far a result depends on
the choice of years and of levels or changes."""

from typing import Any

import pandas as pd

from pakrus.analysis.independent import series as independent
from pakrus.analysis.independent.plan import Plan
from pakrus.analysis.independent.results import results

KEY = ["proposition", "test", "measure"]
COLUMNS = [*KEY, "span", "form", "observed", "value", "p", "n"]
NOMINAL = 0.05


def every(panel: pd.DataFrame, placebo: pd.DataFrame, asked: Plan, state: str, *, first: int, last: int, draws: int,
          seed: int, families: list[str]) -> pd.DataFrame:  # fmt: skip
    """Each test in each span and form: `COLUMNS`; `form` is `levels` for tests that are of levels. Spans with no year
    between `first` and `last` are left out, tests with too few years, and one that a longer span has of the same years.
    Raises ValueError where no span has enough years.
    """
    parts = []
    for span in independent.SPANS:
        start, end = independent.years(span, first, last)
        if end - start < independent.LEAST:
            continue
        for form in independent.FORMS:
            part = results(
                panel, placebo, asked, state, first=first, last=last, span=span, form=form, draws=draws, seed=seed,
                families=families,
            )  # fmt: skip
            if form == "changes":
                part = part[part["form"] != ""]
            parts.append(part.assign(span=span, form=form))
    if not parts:
        raise ValueError(f"no span has enough years from {first} to {last}")
    tests = pd.concat(parts, ignore_index=True)[COLUMNS]
    return tests.drop_duplicates([*KEY, "form", "observed", "n"], ignore_index=True)


def wide(every: pd.DataFrame) -> pd.DataFrame:
    """A row a test, a column a span and form (`whole, changes`): what is observed, with a star where p is below 0.05
    and a minus in brackets where it is then against the proposition."""
    cells = every.assign(
        column=every["span"] + ", " + every["form"],
        cell=[f"{_short(row.observed)}{_mark(row)}" for row in every.itertuples()],
    )
    order = list(dict.fromkeys(cells["column"]))
    table = cells.pivot(index=KEY, columns="column", values="cell")[order]
    keys = every[KEY].drop_duplicates()
    return table.reindex(pd.MultiIndex.from_frame(keys)).reset_index()


def tally(every: pd.DataFrame) -> pd.DataFrame:
    """For each proposition: `proposition`, `tests` (in all spans and forms), `as_expected` and `against` (p below 0.05,
    not corrected), `by_chance` (how many of either would be with no effect and independent tests)."""
    low = every["p"] < NOMINAL
    frame = every.assign(as_expected=low & (every["value"] > 0), against=low & (every["value"] < 0), tests=1)
    counts = frame.groupby("proposition", as_index=False)[["tests", "as_expected", "against"]].sum()
    return counts.assign(by_chance=(NOMINAL * counts["tests"]).round(2))


def _short(value: float) -> str:
    return f"{value:.2f}".replace("-", "−")


def _mark(row: Any) -> str:
    if row.p >= NOMINAL:
        return ""
    return " *" if row.value > 0 else " * (−)"
