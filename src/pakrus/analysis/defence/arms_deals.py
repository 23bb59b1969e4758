"""Deals in arms from talk to delivery: each step with the date that its source gives, and how far each deal came."""

from collections.abc import Sequence

import pandas as pd

from pakrus.analysis.events import undertakings
from pakrus.analysis.events.mentions import best_dated
from pakrus.analysis.rows import dates
from pakrus.analysis.rows.sources import FACT

STAGES = ("discussed", "announced", "due", "agreed", "under_way", "delivered", "held_up", "dropped")
Side = tuple[str, str]
"""Supplier and recipient, ids of entities; no recipient (empty) where a supplier's deals stand together, whoever
received."""


def name_of(side: Side, names: pd.Series) -> str:
    """A side in words (`Russia to Pakistan`); `names` are those of entities, by id."""
    return " to ".join(names[state] for state in side if state)


def deals(chosen: pd.DataFrame, sides: Sequence[Side], names: pd.Series) -> pd.DataFrame:
    """The deals in arms of `undertakings`: `undertaking_id`, `title`, `side` (its name), `place` (of the side in
    `sides`), `recipient` (entity id).

    Raises ValueError for a supplier and recipient that `sides` does not have.
    """
    arms = chosen[chosen["field"] == "arms"]
    exact = zip(arms["supplier"], arms["recipient"], strict=True)
    keys = [side if side in sides else (side[0], "") for side in exact]
    if stray := sorted(set(keys) - set(sides)):
        listed = ", ".join(name_of(side, names) for side in sides)
        raise ValueError(f"deals of {stray[0][0]} have no place in the chart; it has {listed}")
    rows = arms.assign(side=[name_of(key, names) for key in keys], place=[sides.index(key) for key in keys])
    return rows[["undertaking_id", "title", "side", "place", "recipient"]].reset_index(drop=True)


def steps(deals: pd.DataFrame, milestones: pd.DataFrame, mentions: pd.DataFrame, items: pd.DataFrame,
          table3: pd.DataFrame, facts: pd.DataFrame) -> pd.DataFrame:  # fmt: skip
    """The steps of the deals, once for each source: `undertaking_id`, `title`, `side`, `stage`, `by` (a paper, or
    `facts`), `row_id` (mention, item or fact), `date` (EDTF, as that source gives it), `when` (in words).

    Of several mentions by one paper the one that dates it best counts; items of Table 3 have the year of their row, and
    of those of one deal, stage and year the first counts; a fact has the date it is about. Deals in the order of
    their sides, then of their first date; steps in the order of `STAGES`, then of dates.
    """
    dated = best_dated(mentions)
    parts = [
        dated.assign(key=dated["event_id"], by=dated["paper_id"], row_id=dated["mention_id"],
                     date=dated["date_stated"]),
        items.merge(table3[["row_id", "paper_id", "year"]], on="row_id").assign(
            key=lambda f: f["item_id"], by=lambda f: f["paper_id"], date=lambda f: f["year"].astype("string"),
            row_id=lambda f: f["item_id"], date_relation="at",
        ),
        facts.assign(key=facts["fact_id"], by=FACT, row_id=facts["fact_id"], date_relation="at", date=_span(facts)),
    ]  # fmt: skip
    sources = pd.concat([part[["key", "by", "row_id", "date", "date_relation"]] for part in parts])
    steps = milestones[["undertaking_id", "row_id", "stage"]].rename(columns={"row_id": "key"})
    rows = deals.merge(steps, on="undertaking_id").merge(sources, on="key")
    rows["when"] = [dates.words(row.date, row.date_relation) for row in rows.itertuples()]
    rows = rows.sort_values("row_id").drop_duplicates(["undertaking_id", "stage", "by", "when"])
    first = rows.groupby("undertaking_id")["date"].min().fillna("9")
    order = rows.assign(
        a=rows["place"], b=rows["undertaking_id"].map(first),
        c=rows["stage"].map(STAGES.index), d=rows["when"].where(rows["date"].notna(), "~"),
    ).sort_values(["a", "b", "undertaking_id", "c", "d", "by"], key=_facts_last)  # fmt: skip
    columns = ["undertaking_id", "title", "side", "stage", "by", "row_id", "date", "when"]
    return order[columns].reset_index(drop=True)


def shown(steps: pd.DataFrame, start_year: int, end_year: int, include_planned: bool) -> pd.DataFrame:
    """The steps that share a year with the period, and undated ones; those only due are left out unless asked for.

    Raises ValueError where none is left that has a date.
    """
    kept = steps[[dates.within(date, start_year, end_year) for date in steps["date"]]]
    kept = kept if include_planned else kept[kept["stage"] != "due"]
    if kept["date"].dropna().empty:
        raise ValueError(f"no step of a deal has a date from {start_year} to {end_year}; {dates.reach(steps['date'])}")
    return kept.reset_index(drop=True)


def furthest(steps: pd.DataFrame) -> pd.DataFrame:
    """How far each deal came, by the papers alone and with checked facts: `undertaking_id`, `title`, `side`, `papers`,
    `all` (stages; `none` where no paper tells a step that leads on). `due` counts less than `announced`."""
    names = steps.drop_duplicates("undertaking_id")[["undertaking_id", "title", "side"]]
    both = {"papers": steps[steps["by"] != FACT], "all": steps}
    for column, rows in both.items():
        stage = undertakings.standing(rows, ["undertaking_id"]).set_index("undertaking_id")["furthest"]
        names = names.assign(**{column: names["undertaking_id"].map(stage).fillna("none")})
    return names.reset_index(drop=True)


def counts(furthest: pd.DataFrame) -> pd.DataFrame:
    """How many deals of each side came how far: `side`, `told` (by the papers alone, or with checked facts), a column
    a stage, `deals`; sides in the order of the frame. Frame as `furthest` gives it."""
    stages = [stage for stage in undertakings.FORWARD if stage in STAGES]
    parts = []
    for column, tellers in (("papers", "the papers alone"), ("all", "with checked facts")):
        table = furthest.groupby(["side", column]).size().unstack(fill_value=0).reindex(columns=stages, fill_value=0)
        table.insert(0, "told", tellers)
        parts.append(table.assign(deals=furthest["side"].value_counts()))
    frame = pd.concat(parts).reset_index().rename_axis(columns=None)
    place = frame["side"].map(list(dict.fromkeys(furthest["side"])).index)
    return frame.iloc[place.argsort(kind="stable")].reset_index(drop=True)


def most_sources(steps: pd.DataFrame) -> str:
    """The deal that most sources tell, of several the first by id; only deals with a dated step count."""
    dated = steps.loc[steps["date"].notna(), "undertaking_id"]
    sources = steps[steps["undertaking_id"].isin(dated)].groupby("undertaking_id")["by"].nunique()
    return str(sources.sort_index().idxmax())


def amounts(deals: pd.DataFrame, of_deals: pd.DataFrame, claims: pd.DataFrame, facts: pd.DataFrame,
            measures: pd.DataFrame) -> pd.DataFrame:  # fmt: skip
    """Units and values of the deals as each source gives them: `row_id`, `title`, `side`, `by`, `what` (label of the
    measure), `as_stated`, `value`, `unit`, `when`, `note`. Claims have their printed words, facts number and unit."""
    printed = claims.assign(row_id=claims["claim_id"], by=claims["paper_id"], date=_span(claims))
    checked = facts.assign(row_id=facts["fact_id"], by=FACT, date=_span(facts))
    checked["as_stated"] = [_said(row.value, row.unit) for row in checked.itertuples()]
    columns = ["row_id", "by", "measure", "as_stated", "value", "date", "note"]
    sources = pd.concat([printed[columns], checked[columns]])
    rows = of_deals.merge(sources, on="row_id").merge(deals, on="undertaking_id")
    rows = rows.merge(measures[["measure", "label", "unit"]], on="measure").rename(columns={"label": "what"})
    rows["when"] = [dates.words(date) for date in rows["date"]]
    rows = rows.sort_values(["place", "undertaking_id", "what", "by", "row_id"])
    return rows[["row_id", "title", "side", "by", "what", "as_stated", "value", "unit", "when", "note"]].reset_index(
        drop=True
    )


def _facts_last(column: pd.Series) -> pd.Series:
    return column.replace(FACT, "~") if column.name == "by" else column


def _span(frame: pd.DataFrame) -> pd.Series:
    """`from`, or `from/to` where the two differ in their years; missing where there is no `from`."""
    start, end = frame["from"], frame["to"]
    differ = end.notna() & (dates.first_years(start) != dates.first_years(end))
    return start.where(~differ.fillna(False), start + "/" + end)


def _said(value: float, unit: str | None) -> str:
    if pd.isna(value):
        return ""
    return f"${value / 1e6:g} million" if unit == "USD" else f"{value:g}"
