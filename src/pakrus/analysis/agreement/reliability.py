"""How far two coders who did not see each other's rows agree, beyond chance.

Krippendorff's alpha (Krippendorff 2019, Content Analysis, 4th edition, chapter 12) is 1 for full agreement and 0 for
what chance would give. Its interval is the percentile bootstrap (Efron and Tibshirani 1993), drawn over what was coded.
"""

import math
from statistics import NormalDist

import numpy as np
import pandas as pd

from pakrus.analysis.statistics.alpha import alpha as alpha_of
from pakrus.analysis.statistics.alpha import coincidences
from pakrus.analysis.statistics.arrays import Floats

NONE = "none"
"""The value where a coder has no row."""
LEVEL = 0.95
DRAWS = 2000


def pairs(reliability: pd.DataFrame, table: str, field: str) -> pd.DataFrame:
    """Both codings of a column of a table, by key: `key`, `first`, `second` (values as strings)."""
    rows = reliability[(reliability["table"] == table) & (reliability["field"] == field)].astype({"value": str})
    wide = rows.pivot(index="key", columns="coder", values="value").reset_index()
    return wide[["key", "first", "second"]].rename_axis(columns=None)


def selection(effects: pd.DataFrame, dyads: list[str]) -> pd.DataFrame:
    """Whether each coder sees an effect, for every event coded twice and every pair of states.

    `effects` as `pairs` gives them for event_effects, `key` the event and the dyad. What neither has a row for, both
    see no effect in. Returns `key`, `event`, `first`, `second` (`yes` or `no`).
    """
    events = sorted({key.split("/")[0] for key in effects["key"]})
    grid = pd.DataFrame({"key": [f"{event}/{dyad}" for event in events for dyad in dyads]})
    codes = grid.merge(effects, on="key", how="left").fillna(NONE)
    for coder in ("first", "second"):
        codes[coder] = np.where(codes[coder] == NONE, "no", "yes")
    codes.insert(1, "event", codes["key"].str.split("/").str[0])
    return codes


def chosen(pairs: pd.DataFrame) -> pd.DataFrame:
    """Whether each coder has a row at all, of what was offered to both: `key`, `first`, `second` (`yes` or `no`)."""
    both = ["first", "second"]
    return pairs.assign(**{coder: np.where(pairs[coder] == NONE, "no", "yes") for coder in both})


def roots(pairs: pd.DataFrame, digits: int = 2) -> pd.DataFrame:
    """Codes of a scheme that is told by its digits, at the level of the first of them."""
    return pairs.assign(first=pairs["first"].str[:digits], second=pairs["second"].str[:digits])


def recall(extraction: pd.DataFrame) -> pd.DataFrame:
    """What share each coder found of the other's rows, by kind: `kind`, `of` (whose rows), `rows`, `found`, `share`,
    `low`, `high` (95 per cent, Wilson 1927, Journal of the American Statistical Association 22(158))."""
    rows = []
    for kind, group in extraction.groupby("kind", sort=False):
        for of, also in (("first", "first_also"), ("second", "second_also")):
            every, found = int(group[of].sum()), int(group[also].sum())
            rows.append((kind, of, every, found, found / every if every else math.nan, *_wilson(found, every)))
    return pd.DataFrame(rows, columns=["kind", "of", "rows", "found", "share", "low", "high"])


def _wilson(found: int, every: int) -> tuple[float, float]:
    if not every:
        return math.nan, math.nan
    z, share = NormalDist().inv_cdf((1 + LEVEL) / 2), found / every
    middle, reach = share + z * z / (2 * every), z * math.sqrt(share * (1 - share) / every + (z / (2 * every)) ** 2)
    scale = 1 + z * z / every
    return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)


def directions(effects: pd.DataFrame) -> pd.DataFrame:
    """The direction where both coders see an effect: `key`, `event`, `first`, `second` (-1, 0, 1)."""
    both = effects[(effects["first"] != NONE) & (effects["second"] != NONE)].copy()
    both[["first", "second"]] = both[["first", "second"]].astype(int)
    both.insert(1, "event", both["key"].str.split("/").str[0])
    return both.reset_index(drop=True)


def differing(coded: pd.DataFrame, parts: tuple[str, str]) -> pd.DataFrame:
    """What the coders coded differently, the key taken apart at its slash: the two `parts`, `first`, `second`."""
    rows = coded[coded["first"] != coded["second"]].reset_index(drop=True)
    split = rows["key"].str.split("/", n=1)
    return pd.DataFrame({parts[0]: split.str[0], parts[1]: split.str[1], **rows[["first", "second"]]})


def alpha(coded: pd.DataFrame, scale: str) -> float:
    """Krippendorff's alpha of `first` against `second`, a unit a row; `scale` is `nominal` or `ordinal`.

    Not a number where every coding of both is the same value: then there is nothing to agree on.
    """
    return float(alpha_of(_coincidences(coded).sum(axis=0), scale))


def interval(coded: pd.DataFrame, scale: str, *, by: str, seed: int, draws: int = DRAWS) -> tuple[float, float]:
    """The bootstrap interval of `alpha`, at 95 per cent: whole groups of rows with the same `by` are drawn.

    Rows of one event are not independent of each other, so events are drawn and not rows. A draw in which only one
    value is left has no alpha and is left out.
    """
    matrices = _coincidences(coded)
    groups = np.stack([matrices[at].sum(axis=0) for at in coded.reset_index(drop=True).groupby(by).indices.values()])
    drawn = np.random.default_rng(seed).integers(len(groups), size=(draws, len(groups)))
    low, high = np.nanquantile(alpha_of(groups[drawn].sum(axis=1), scale), [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)


def coded_twice(reliability: pd.DataFrame, dyads: list[str]) -> dict[str, tuple[pd.DataFrame, str, str]]:
    """All that was coded twice, by its name: both codings, the scale, and the column whose groups the bootstrap draws,
    as `agreement` takes them. `dyads` are the pairs of states that are followed."""
    effects = pairs(reliability, "event_effects", "direction")
    in_record = pairs(reliability, "record_effects", "direction")
    codes = pairs(reliability, "event_codes", "cameo")
    codes.insert(1, "event", codes["key"].str.split("/").str[0])
    plain = {
        "role of an argument": ("arguments", "role"),
        "its voice": ("arguments", "voice"),
        "how one argument bears on another": ("argument_links", "relation"),
        "how far a quantity is a fact": ("claims", "modality"),
        "what became of a forecast": ("forecast_checks", "verdict"),
        "record: words, plan or deed": ("record", "substance"),
        "record: its field": ("record", "field"),
        "record: what it is in time": ("record", "time"),
    }
    return {
        "event: is there an effect": (selection(effects, dyads), "nominal", "event"),
        "event: its direction": (directions(effects), "ordinal", "event"),
        "event: what one state did": (codes, "nominal", "event"),
        "the same, by kind of act": (roots(codes), "nominal", "event"),
        "position on a question": (pairs(reliability, "positions", "position"), "nominal", "key"),
        "is a row a ground": (chosen(pairs(reliability, "argument_grounds", "ground_id")), "nominal", "key"),
        **{name: (pairs(reliability, *column), "nominal", "key") for name, column in plain.items()},
        "record: is there an effect": (selection(in_record, dyads), "nominal", "event"),
        "record: its direction": (directions(in_record), "ordinal", "event"),
    }


def agreement(coded: dict[str, tuple[pd.DataFrame, str, str]], seed: int, draws: int = DRAWS) -> pd.DataFrame:
    """One row for each thing coded twice: `coded`, `units`, `same` (share of equal codings), `alpha`, `low`, `high`.

    `coded` maps its name to its frame, its scale and the column whose groups the bootstrap draws.
    """
    rows = []
    for name, (frame, scale, by) in coded.items():
        low, high = interval(frame, scale, by=by, seed=seed, draws=draws)
        same = float((frame["first"] == frame["second"]).mean())
        rows.append((name, len(frame), same, alpha(frame, scale), low, high))
    return pd.DataFrame(rows, columns=["coded", "units", "same", "alpha", "low", "high"])


def _coincidences(coded: pd.DataFrame) -> Floats:
    """The coincidence matrix of each unit, over the values that occur, in their order."""
    values = sorted(set(coded["first"]) | set(coded["second"]))
    counts = [(coded["first"] == v).astype(int) + (coded["second"] == v).astype(int) for v in values]
    return coincidences(np.stack(counts, axis=1))
