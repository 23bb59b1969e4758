"""The five papers as a set: what each treats, and which of them cites which."""

import re

import pandas as pd


def spans(papers: pd.DataFrame) -> pd.DataFrame:
    """What each paper treats, by first year: `paper_id`, `author`, `kind`, `year`, `covers_from`, `covers_to`."""
    return (
        papers[["paper_id", "author", "kind", "year", "covers_from", "covers_to"]]
        .sort_values(["covers_from", "paper_id"])
        .reset_index(drop=True)
    )


def citing(references: pd.DataFrame, papers: pd.DataFrame) -> pd.DataFrame:
    """Which paper's list names another of the papers: `paper_id`, `cites`, `ref_id`, `title`.

    An entry names a paper where its title, punctuation and case apart, contains the paper's.
    """
    titles = {row.paper_id: _plain(row.title) for row in papers.itertuples()}
    found = [
        (entry.paper_id, paper, entry.ref_id, entry.title)
        for entry in references.dropna(subset=["title"]).itertuples()
        for paper, title in titles.items()
        if paper != entry.paper_id and title in _plain(entry.title)
    ]
    return pd.DataFrame(found, columns=["paper_id", "cites", "ref_id", "title"])


def _plain(title: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", title.lower()))
