"""What a paper leans on: what it cites for which row, how old its sources are, of which kind, which it cites most."""

import pandas as pd

FACT = "facts"
"""What stands for a paper where a checked fact, and no paper, tells something."""


def first_entries(references: pd.DataFrame) -> pd.Series:
    """The entry under which each entry of a list counts: itself, or of a repeated work the first; by `ref_id`."""
    first = references["same_work_as"].fillna(references["ref_id"])
    return pd.Series(first.to_numpy(), index=references["ref_id"].to_numpy(), dtype=object)


def cited(row_citations: pd.DataFrame, citations: pd.DataFrame) -> pd.DataFrame:
    """Every citation under a row: `row_id`, `citation_id`, `as_printed`, `ref_id` (missing where it leads to none)."""
    return row_citations.merge(citations[["citation_id", "as_printed", "ref_id"]], on="citation_id")


def cited_for(row_citations: pd.DataFrame, citations: pd.DataFrame, references: pd.DataFrame) -> pd.DataFrame:
    """Works cited for a row, a repeated one under its first entry: `row_id`, `ref_id`, `year` (of publication)."""
    under = cited(row_citations, citations)
    under = under[under["ref_id"].isin(references["ref_id"])]
    entry = under["ref_id"].map(first_entries(references))
    year = entry.map(references.set_index("ref_id")["year"])
    return under[["row_id"]].assign(ref_id=entry, year=year).reset_index(drop=True)


def works(references: pd.DataFrame, citations: pd.DataFrame) -> pd.DataFrame:
    """Every work a paper lists, repeats counted with the first entry: `ref_id`, `authors`, `title`, `year`, `kind`,
    `cited` (how often), by how often it is cited.
    """
    times = citations["ref_id"].map(first_entries(references)).value_counts()
    listed = references[references["same_work_as"].isna()].copy()
    listed["cited"] = listed["ref_id"].map(times).fillna(0).astype(int)
    columns = ["ref_id", "authors", "title", "year", "kind", "cited"]
    return listed.sort_values(["cited", "ref_id"], ascending=[False, True])[columns].reset_index(drop=True)


def cites(citations: pd.DataFrame, row_citations: pd.DataFrame) -> pd.Series:
    """What is cited for each row, as printed, several joined by a semicolon; indexed by `row_id`."""
    printed = row_citations.merge(citations, on="citation_id")
    return printed.groupby("row_id")["as_printed"].agg("; ".join)


def kinds(works: pd.DataFrame) -> pd.DataFrame:
    """Works and citations by kind of source: `kind`, `works`, `cited`; most works first."""
    counts = works.groupby("kind", as_index=False).agg(works=("ref_id", "size"), cited=("cited", "sum"))
    return counts.sort_values(["works", "kind"], ascending=[False, True]).reset_index(drop=True)


def ages(works: pd.DataFrame) -> pd.DataFrame:
    """Works by year of publication, those without a year left out: `year`, `works`."""
    dated = works.dropna(subset=["year"])
    return dated.groupby("year", as_index=False).agg(works=("ref_id", "size"))
