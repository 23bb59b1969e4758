"""The events behind the tests of coincidence: how many bear on a pair, what follows each cause, and who tells it."""

import pandas as pd

from pakrus.analysis.events import mentions as telling
from pakrus.analysis.rows.dates import happenings


def told_by(mentions: pd.DataFrame, event_ids: pd.Series) -> pd.Series:
    """The papers that tell each event, in one string (`hayat, nasim`), in the order of the events."""
    return event_ids.map(telling.told_by(mentions))


def event_counts(scored: pd.DataFrame, pairs: list[str], first: int, last: int) -> pd.DataFrame:
    """How many events bear on each pair from the first year to the last: `pair`, `events`, `warming`, `cooling`,
    `cooling_years` and `warming_years` (years whose sum is below or above 0)."""
    within = scored[scored["year"].between(first, last)]
    rows = []
    for pair in pairs:
        of_pair = within[within["dyad"] == pair]
        sums = of_pair.groupby("year")["score"].sum()
        warming, cooling = int((of_pair["score"] > 0).sum()), int((of_pair["score"] < 0).sum())
        rows.append((pair, len(of_pair), warming, cooling, int((sums > 0).sum()), int((sums < 0).sum())))
    return pd.DataFrame(rows, columns=["pair", "events", "warming", "cooling", "warming_years", "cooling_years"])


def without_a_place(
    events: pd.DataFrame, effects: pd.DataFrame, mentions: pd.DataFrame, pairs: list[str], papers: list[str]
) -> tuple[int, int]:
    """How many events that some of the papers tell, and that move one of the pairs, stand in no year: those without a
    date, and those that have one but lasted or went on."""
    moving = effects.loc[effects["dyad"].isin(pairs) & (effects["direction"] != 0), "event_id"]
    of_papers = mentions.loc[mentions["paper_id"].isin(papers), "event_id"]
    rows = events[events["event_id"].isin(moving) & events["event_id"].isin(of_papers)]
    undated = int(rows["date"].isna().sum())
    return undated, len(rows) - undated - len(happenings(rows))


def followed(scored: pd.DataFrame, cause: str, effect: str, way: int, lag: int) -> pd.DataFrame:
    """Each event that moves the pair `cause` in the direction `way`, and the events that warm the pair `effect` in its
    year or up to `lag` years after: `cause_id`, `year`, `both` (whether it is itself told as warming the other pair),
    `followed` (how many other events warm it), `first_id` and `first_year` (the first of them; missing without one).

    `scored` as `events.series.scored` gives it, of any span.
    """
    causes = scored[(scored["dyad"] == cause) & (scored["score"] * way > 0)]
    warming = scored[(scored["dyad"] == effect) & (scored["score"] > 0)].sort_values(["year", "event_id"])
    rows = []
    for event in causes.itertuples():
        then = warming[warming["year"].between(event.year, event.year + lag)]
        both = event.event_id in set(warming["event_id"])
        then = then[then["event_id"] != event.event_id]
        first = next(then.itertuples(), None)
        rows.append(
            (
                event.event_id,
                event.year,
                both,
                len(then),
                first.event_id if first else pd.NA,
                first.year if first else pd.NA,
            )
        )
    frame = pd.DataFrame(rows, columns=["cause_id", "year", "both", "followed", "first_id", "first_year"])
    return frame.astype({"first_year": "Int64"})
