"""The five papers as a set: what each treats, what was coded from it, and which of them cites which."""

import re

import pandas as pd


def chosen(papers: pd.DataFrame, names: list[str]) -> list[str]:
    """The ids of the papers named, sorted, or of all where `all` is among the names. Raises ValueError for one that
    there is not."""
    ids = sorted(papers["paper_id"])
    if stray := set(names) - {"all", *ids}:
        raise ValueError(f"{min(stray)!r} is no paper; there are {', '.join(ids)}")
    return ids if "all" in names else sorted(names)


def spans(papers: pd.DataFrame) -> pd.DataFrame:
    """What each paper treats, by first year: `paper_id`, `author`, `kind`, `year`, `covers_from`, `covers_to`."""
    return (
        papers[["paper_id", "author", "kind", "year", "covers_from", "covers_to"]]
        .sort_values(["covers_from", "paper_id"])
        .reset_index(drop=True)
    )


COUNTED = ("claims", "event_mentions", "references", "citations", "arguments")
"""The tables whose rows are counted by paper."""


def inventory(tables: dict[str, pd.DataFrame], papers: pd.DataFrame) -> pd.DataFrame:
    """How many rows were read off each paper: `paper_id`, a column for each table of `COUNTED`, `events`, `premises`,
    `grounded` (share of its premises that rest on rows; none where it has no premise).

    `tables` holds the tables of `COUNTED` and argument_grounds.
    """
    counts = papers[["paper_id"]].sort_values("paper_id").reset_index(drop=True)
    for name in COUNTED:
        counts[name] = counts["paper_id"].map(tables[name]["paper_id"].value_counts()).fillna(0).astype(int)
    events = tables["event_mentions"].groupby("paper_id")["event_id"].nunique()
    counts["events"] = counts["paper_id"].map(events).fillna(0).astype(int)
    premises = tables["arguments"].query("role == 'premise'")
    rests = premises["argument_id"].isin(tables["argument_grounds"]["argument_id"])
    counts["premises"] = counts["paper_id"].map(premises["paper_id"].value_counts()).fillna(0).astype(int)
    counts["grounded"] = counts["paper_id"].map(rests.groupby(premises["paper_id"]).mean())
    return counts


def citing(references: pd.DataFrame, papers: pd.DataFrame) -> pd.DataFrame:
    """Which paper's list names another of the papers: `paper_id`, `cites`, `ref_id`, `title`.

    An entry names a paper where its title, punctuation and case apart, contains the paper's.
    """
    titles = {row.paper_id: _plain(row.title) for row in papers.itertuples()}
    rows = [
        (entry.paper_id, paper, entry.ref_id, entry.title)
        for entry in references.dropna(subset=["title"]).itertuples()
        for paper, title in titles.items()
        if paper != entry.paper_id and title in _plain(entry.title)
    ]
    return pd.DataFrame(rows, columns=["paper_id", "cites", "ref_id", "title"])


def _plain(title: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", title.lower()))
