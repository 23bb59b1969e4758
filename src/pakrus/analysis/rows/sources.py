"""What a paper leans on: how old its sources are, of which kind, and which it cites most."""

import pandas as pd


def works(references: pd.DataFrame, citations: pd.DataFrame) -> pd.DataFrame:
    """Every work a paper lists, repeats counted with the first entry: `ref_id`, `authors`, `title`, `year`, `kind`,
    `cited` (how often), by how often it is cited.
    """
    first = references["same_work_as"].fillna(references["ref_id"])
    to_first = dict(zip(references["ref_id"], first, strict=True))
    cited = citations["ref_id"].map(to_first).value_counts()
    found = references[references["same_work_as"].isna()].copy()
    found["cited"] = found["ref_id"].map(cited).fillna(0).astype(int)
    columns = ["ref_id", "authors", "title", "year", "kind", "cited"]
    return found.sort_values(["cited", "ref_id"], ascending=[False, True])[columns].reset_index(drop=True)


def cites(citations: pd.DataFrame, row_citations: pd.DataFrame) -> pd.Series:
    """What is cited for each row, as printed, several joined by a semicolon; indexed by `row_id`."""
    printed = row_citations.merge(citations, on="citation_id")
    return printed.groupby("row_id")["as_printed"].agg("; ".join)


def kinds(works: pd.DataFrame) -> pd.DataFrame:
    """Works and citations by kind of source: `kind`, `works`, `cited`; most works first."""
    found = works.groupby("kind", as_index=False).agg(works=("ref_id", "size"), cited=("cited", "sum"))
    return found.sort_values(["works", "kind"], ascending=[False, True]).reset_index(drop=True)


def ages(works: pd.DataFrame) -> pd.DataFrame:
    """Works by year of publication, those without a year left out: `year`, `works`."""
    dated = works.dropna(subset=["year"])
    return dated.groupby("year", as_index=False).agg(works=("ref_id", "size"))
