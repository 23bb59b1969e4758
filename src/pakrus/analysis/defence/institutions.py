"""Institutions of defence cooperation between two states: founding, revival, agreements and talks.

What counts is chosen by rule. The event is a founding, a revival, an agreement or talks, and of all states only these
two act in it. Its field is military; or it is diplomatic, and its object is a standing body (a forum or an
organisation) of the two, that is, one which is the object of no event with a third state. A military agreement or talks
without such a body are an institution of their own.
"""

import pandas as pd

from pakrus.analysis.events.mentions import best_dated
from pakrus.analysis.rows import dates
from pakrus.evidence.edtf import Edtf

STEPS = {"founding": "founded", "relations": "revived", "agreement": "signed", "talks": "talks"}
GOES_ON = "talks since"
COLUMNS = ["institution", "name", "step", "number", "by", "event_id", "row_id", "date", "when"]


def steps(events: pd.DataFrame, actors: pd.DataFrame, mentions: pd.DataFrame, entities: pd.DataFrame,
          claims: pd.DataFrame, pair: tuple[str, str]) -> pd.DataFrame:  # fmt: skip
    """What happened to each institution of a pair of states (ids), once for each paper that tells it.

    Columns: `institution` (id of the body, else of the event), `name` (of the body; else the event's title), `step` (of
    `STEPS`, or `talks since` for a practice that goes on), `number` (of single talks, where the same paper claims one
    for the body and date), `by` (paper), `event_id`, `row_id` (the mention), `date` (EDTF, as the paper gives it;
    missing where it gives none), `when` (in words). Institutions by their first date, those without a date last.
    """
    kind, name = entities.set_index("entity_id")["kind"], entities.set_index("entity_id")["name"]
    acting = actors[actors["entity_id"].map(kind) == "state"].groupby("event_id")["entity_id"].agg(set)
    bodies = actors[(actors["role"] == "object") & actors["entity_id"].map(kind).isin(["forum", "organisation"])]
    wider = {row.entity_id for row in bodies.itertuples() if acting.get(row.event_id, set()) - set(pair)}
    body = bodies[~bodies["entity_id"].isin(wider)].drop_duplicates("event_id").set_index("event_id")["entity_id"]
    of_pair = events[[acting.get(event) == set(pair) for event in events["event_id"]]]
    of_pair = of_pair[of_pair["kind"].isin(STEPS)]
    of_pair = of_pair[
        (of_pair["domain"] == "military") | ((of_pair["domain"] == "diplomatic") & of_pair["event_id"].isin(body.index))
    ].assign(institution=lambda f: f["event_id"].map(body).fillna(f["event_id"]))
    rows = of_pair.drop(columns="date").merge(best_dated(mentions), on="event_id")
    rows = rows.rename(columns={"date_stated": "date", "mention_id": "row_id", "paper_id": "by"})
    rows["name"] = rows["institution"].map(name).fillna(rows["title"])
    rows["step"] = rows["kind"].map(STEPS).where(rows["status"] != "ongoing", GOES_ON)
    rows["when"] = [dates.words(row.date, row.date_relation) for row in rows.itertuples()]
    numbers = claims[claims["measure"] == "meeting-number"].set_index(["subject", "paper_id", "from"])["value"]
    rows["number"] = pd.array(
        [
            numbers.get((row.institution, row.by, row.date), pd.NA) if row.step == STEPS["talks"] else pd.NA
            for row in rows.itertuples()
        ],
        dtype="Int64",
    )
    rows["start"] = rows.groupby("institution")["date"].transform("min").fillna("9")
    rows["dated"] = rows["date"].fillna("9")
    rows = rows.sort_values(["start", "institution", "dated", "event_id", "by"])
    return rows[COLUMNS].reset_index(drop=True)


def in_years(steps: pd.DataFrame, start_year: int, end_year: int) -> pd.DataFrame:
    """The steps that share a year with the period, and undated ones. Raises ValueError where none has a date."""
    kept = steps[[dates.within(date, start_year, end_year) for date in steps["date"]]]
    if kept["date"].dropna().empty:
        raise ValueError(f"no institution has a date from {start_year} to {end_year}; {dates.reach(steps['date'])}")
    return kept.reset_index(drop=True)


def summary(steps: pd.DataFrame) -> pd.DataFrame:
    """Each institution once: `institution`, `name`, `begins` (first year that any paper gives it, missing where none
    does), `papers` (how many tell of it), `told_by`, `last` (last year given). In the order of the steps."""
    rows = []
    for institution, group in steps.groupby("institution", sort=False):
        years = [Edtf.parse(date).years for date in group["date"].dropna()]
        papers = sorted(set(group["by"]))
        first, last = (min(y[0] for y in years), max(y[1] for y in years)) if years else (pd.NA, pd.NA)
        rows.append((institution, group["name"].iloc[0], first, len(papers), ", ".join(papers), last))
    frame = pd.DataFrame(rows, columns=["institution", "name", "begins", "papers", "told_by", "last"])
    return frame.astype({"begins": "Int64", "last": "Int64"})
