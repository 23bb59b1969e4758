"""Who tells an event, in which order, and with which date."""

import pandas as pd


def tellers(mentions: pd.DataFrame, of: str | list[str] = "event_id") -> pd.Series:
    """The papers (`paper_id`) of all rows that share a value in the column `of`, or in several: tuples, sorted, each
    paper once; indexed by these values.
    """
    return mentions.groupby(of)["paper_id"].agg(lambda papers: tuple(sorted(set(papers))))


def told_by(mentions: pd.DataFrame, of: str | list[str] = "event_id") -> pd.Series:
    """The papers that `tellers` gives, each as one string: `hayat, nasim`."""
    return tellers(mentions, of).map(", ".join)


def first_told(mentions: pd.DataFrame) -> pd.DataFrame:
    """The mention that comes first of each event, in the order in which the text tells the events."""
    return mentions.sort_values("mention_id").drop_duplicates("event_id")


def best_dated(mentions: pd.DataFrame, by: tuple[str, ...] = ("event_id", "paper_id")) -> pd.DataFrame:
    """One mention for each combination of the columns `by`, the one that dates the event best.

    A date at which it was is better than one before, after, since or about which it was, and that is better than none;
    of equals the first mention counts. By rank and mention.
    """
    undated, elsewhen = mentions["date_stated"].isna(), mentions["date_relation"] != "at"
    ranked = mentions.assign(rank=undated * 2 + elsewhen.fillna(True).astype(bool))
    return ranked.sort_values(["rank", "mention_id"]).drop_duplicates(list(by)).drop(columns="rank")


def own_dates(events: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """The events as the mentions date them: where the date is a checked fact's, the best that a mention gives at, about
    or since which it was takes its place, or none. All else stays."""
    given = mentions[mentions["date_stated"].notna() & ~mentions["date_relation"].isin(["before", "after"])]
    stated = best_dated(given, by=("event_id",)).set_index("event_id")["date_stated"]
    by_fact = events["date_basis"] == "fact"
    return events.assign(
        date=events["date"].where(~by_fact, events["event_id"].map(stated)),
        end_date=events["end_date"].where(~by_fact),
    )


def as_told(events: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """The events that the mentions tell, in the order in which they first do."""
    return first_told(mentions)[["event_id"]].merge(events, on="event_id")


def told_in(events: pd.DataFrame, mentions: pd.DataFrame, claims: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
    """Events and numbers in the order in which the mentions and claims given tell them: `row_id`, `para`, `kind`
    (`event` or `number`), `date` (missing where there is none), `words` (title; what is measured), `as_stated` (of a
    number), `told_as` (of an event as the first mention tells it, of a number its modality).
    """
    first = first_told(mentions)
    happenings = events.merge(first[["event_id", "para", "told_as"]], on="event_id").assign(kind="event", rank=0)
    happenings = happenings.rename(columns={"event_id": "row_id", "title": "words"})
    happenings["as_stated"] = pd.NA
    numbers = claims.merge(measures[["measure", "label"]], on="measure").assign(kind="number", rank=1)
    numbers = numbers.rename(columns={"claim_id": "row_id", "label": "words", "from": "date", "modality": "told_as"})
    columns = ["row_id", "para", "kind", "date", "words", "as_stated", "told_as"]
    rows = pd.concat([happenings[[*columns, "rank"]], numbers[[*columns, "rank"]]])
    return rows.sort_values(["para", "rank", "row_id"])[columns].reset_index(drop=True)
