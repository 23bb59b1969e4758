"""What the chapter on the record since 2022 says in numbers, and when its typed sentences hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from pakrus.analysis.record import deeds, turns
from pakrus.analysis.record.turns import Windows
from pakrus.telling import Claim, number

COUNTED = {"deeds": ("deed",), "deeds and plans": ("deed", "plan"), "everything": deeds.SUBSTANCES}
"""What may count as a row, by the name that a reader gives."""
ANSWERS = {"came": "came", "not_come": "did not come", "open": "still open", "cannot_tell": "cannot tell"}
"""Answers to the expectations, in words."""


@dataclass(frozen=True)
class Study:
    """The record, for one pair of states and the two turns that the plan asks for.

    `effects` are all effects, `rows` those on `pair` that count, `every` those on it of all substances, points in time
    and periods. `mending` and `quarrel` are the first days of the turns of two other pairs, by what counts, and
    `after_mending`, `after_quarrel` what the pair did around them; None where there was no turn. `loose` is the day of
    the mending where plans count as well, and `after_loose` what the pair did around it.
    """

    effects: pd.DataFrame
    pair: str
    rows: pd.DataFrame
    every: pd.DataFrame
    mending: date | None
    quarrel: date | None
    after_mending: Windows | None
    after_quarrel: Windows | None
    loose: date | None
    after_loose: Windows | None
    patron_deeds: int


def study(
    record: pd.DataFrame,
    record_effects: pd.DataFrame,
    pair: str,
    patron: str,
    rival: str,
    counted: str,
    periods: bool,
) -> Study:
    """The study of a pair, of the ties of one of the two with its patron, and of those of the rival with that patron;
    pairs by ids, `counted` one of `COUNTED`."""
    effects = deeds.effects(record, record_effects)

    def of(dyad: str, name: str) -> pd.DataFrame:
        return deeds.of(effects, dyad, substances=COUNTED[name], periods=periods)

    rows, loose_rows = of(pair, counted), of(patron, "deeds and plans")
    mending, quarrel = turns.turn(of(patron, counted), 1), turns.turn(of(rival, counted), -1)
    loose = turns.turn(loose_rows, 1)
    return Study(
        effects=effects,
        pair=pair,
        rows=rows,
        every=deeds.of(effects, pair, substances=deeds.SUBSTANCES, periods=True),
        mending=mending,
        quarrel=quarrel,
        after_mending=turns.windows(rows, mending) if mending else None,
        after_quarrel=turns.windows(rows, quarrel) if quarrel else None,
        loose=loose,
        after_loose=turns.windows(rows, loose) if loose else None,
        patron_deeds=int((of(patron, "deeds")["direction"] == 1).sum()),
    )


NONE = turns.Windows(0, 0, float("nan"), float("nan"), float("nan"))
"""What lies around a turn that never began."""


def numbers(study: Study, wider: Study, record: pd.DataFrame) -> dict[str, str]:
    """The numbers that the chapter's prose pastes, by name; `wider` is the same study with the rows that were found
    after the answers were first computed."""
    made = study.every["substance"].value_counts()
    around, later = study.after_loose or NONE, wider.after_mending or NONE
    found = record["found"].value_counts()
    return {
        "n_rows": str(found.get("listed", 0)),
        "n_later": str(found.get("later", 0)),
        "mending": f"{wider.mending:%B %Y}" if wider.mending else "no day",
        "later_before": str(later.before),
        "later_after": str(later.after),
        "later_low": number(later.low),
        "later_high": number(later.high),
        "later_deeds": str(wider.patron_deeds),
        "n_pair": str(len(study.every)),
        "n_deeds": str(made.get("deed", 0)),
        "n_plans": str(made.get("plan", 0)),
        "n_words": str(made.get("words", 0)),
        "n_points": str(len(study.rows)),
        "n_warm": str(int((study.rows["direction"] == 1).sum())),
        "n_cool": str(int((study.rows["direction"] == -1).sum())),
        "loose_before": str(around.before),
        "loose_after": str(around.after),
        "loose_low": number(around.low),
        "loose_high": number(around.high),
    }


def claims(study: Study, wider: Study, bouts: Mapping[str, set[int]]) -> dict[str, Claim]:
    """When the chapter's typed sentences hold, by name; `wider` as for `numbers`, `bouts` maps each field in which the
    pair was warmed to the years of it."""
    warm = study.rows[study.rows["direction"] == 1]
    in_bouts = all(set(warm.loc[warm["field"] == field, "year"]) == years for field, years in bouts.items())
    return {
        "more-words": Claim((study.every["substance"] == "words").sum() > (study.every["substance"] == "deed").sum()),
        "bouts": Claim(in_bouts and set(warm["field"]) == set(bouts), "other rows count here"),
        "no-mending": Claim(study.mending is None, f"a mending begins on {study.mending}"),
        "no-patron-deed": Claim(study.patron_deeds == 0),
        "wider-mending": Claim(
            wider.mending is not None and wider.after_mending is not None and not wider.after_mending.tells
        ),
        "wider-no-quarrel": Claim(wider.quarrel is None, f"a quarrel begins on {wider.quarrel}"),
        "no-quarrel": Claim(study.quarrel is None, f"a quarrel begins on {study.quarrel}"),
        "loose-silent": Claim(study.after_loose is not None and not study.after_loose.tells, "the rows do tell"),
    }


def expected(
    expectations: pd.DataFrame, expectation_rows: pd.DataFrame, record: pd.DataFrame, papers: Sequence[str]
) -> pd.DataFrame:
    """The expectations of the plan, by paper in the order given and by code, with both answers in words as `told`, and
    the ids of rows that bear on them, a blank between two (missing where none does): those that decide in `shown_by`,
    the words and plans of the record, which by the plan decide nothing, in `beside`."""
    beside = expectation_rows["row_id"].isin(record.loc[record["substance"] != "deed", "record_id"])
    kinds = {"shown_by": expectation_rows[~beside], "beside": expectation_rows[beside]}
    ids = {
        name: kind.sort_values("row_id").groupby("expectation_id")["row_id"].agg(" ".join)
        for name, kind in kinds.items()
    }
    rows = expectations.assign(**{name: expectations["expectation_id"].map(listed) for name, listed in ids.items()})
    answer, later = rows["answer"].map(ANSWERS), rows["answer_later"].map(ANSWERS)
    rows["told"] = answer.where(answer == later, answer + "; by later rows only: " + later)
    by_rule = rows["by_rule"].map(ANSWERS)
    rows["told"] += ("; by the plan's rule alone: " + by_rule).fillna("")
    order = {paper: place for place, paper in enumerate(papers)}
    return rows.assign(place=rows["paper_id"].map(order)).sort_values(["place", "code"]).drop(columns="place")
