"""The result of one test, as every study of the propositions returns it."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from math import nan

import pandas as pd

from pakrus.analysis.statistics.decisions import ALPHA, judged


@dataclass(frozen=True)
class Result:
    """What was asked (`proposition`, `test`, `statistic` in words), of what data (`measure`, empty for coded events;
    `form`, levels or changes, where a test has one), and what came out.

    `value` is the effect, above 0 as the proposition predicts, in `unit`; `low` and `high` its interval; `observed` and
    `expected` (by chance) are what it is the difference of, where there are both. `p` is two-sided and not corrected;
    `least` the smallest that the test could have given. `n` counts what the statistic is a share or mean of. What could
    not be computed is not a number.
    """

    proposition: str
    test: str
    statistic: str
    n: int
    value: float
    p: float
    low: float = nan
    high: float = nan
    observed: float = nan
    expected: float = nan
    least: float = nan
    measure: str = ""
    form: str = ""
    unit: str = ""


COLUMNS = ["proposition", "test", "statistic", "value", "low", "high", "p", "n", "direction", "observed", "expected",
           "least", "p_holm", "measure", "form", "unit"]  # fmt: skip
"""The columns of results as a frame; `p_holm` and `direction` as `statistics.decisions.judged` has them."""
NUMBERS = ("value", "low", "high", "p", "observed", "expected", "least", "p_holm")


def frame(results: Iterable[Result], alpha: float = ALPHA) -> pd.DataFrame:
    """Results as a frame of `COLUMNS`, a row each, corrected together for their number (Holm)."""
    rows = pd.DataFrame([asdict(result) for result in results], columns=[name for name in Result.__annotations__])
    rows = rows.astype({name: float for name in NUMBERS if name in rows} | {"n": int})
    return judged(rows, alpha)[COLUMNS]
