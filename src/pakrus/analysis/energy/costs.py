"""What an undertaking is said to cost, by whom, and as of when."""

import pandas as pd

from pakrus.analysis.rows import dates


def stated(
    claims: pd.DataFrame,
    facts: pd.DataFrame,
    sources: pd.DataFrame,
    papers: pd.DataFrame,
    measure: str,
) -> pd.DataFrame:
    """Every value of a measure among `claims` and `facts`: `row_id`, `teller` (paper, or the fact's source), `kind`
    (`paper` or `fact`), `date` (EDTF, missing where nothing gives one), `basis` (`period` of the value, `source` cited
    for it, `paper` that says it, `fact`, or `none`), `year` (with its fraction), `value`, `high` (the value itself
    where no range is given), `as_stated` (missing for facts); by year, the undated last.

    `sources`: `row_id`, `date` of the works cited for claims; the earliest of several counts. `papers` give their date,
    or their year.
    """
    written = papers.set_index("paper_id")["date"].fillna(papers.set_index("paper_id")["year"].astype("string"))
    cited = sources.dropna(subset=["date"]).sort_values("date").groupby("row_id")["date"].first()
    rows = []
    for claim in claims[claims["measure"] == measure].itertuples():
        period = claims.loc[claim.Index, "from"]
        options = [("period", period), ("source", cited.get(claim.claim_id)), ("paper", written[claim.paper_id])]
        basis, day = next(((basis, day) for basis, day in options if not pd.isna(day)), ("none", pd.NA))
        high = claim.value if pd.isna(claim.value_high) else claim.value_high
        rows.append((claim.claim_id, claim.paper_id, "paper", day, basis, claim.value, high, claim.as_stated))
    for fact in facts[facts["measure"] == measure].itertuples():
        day = facts.loc[fact.Index, "from"]
        high = fact.value if pd.isna(fact.value_high) else fact.value_high
        rows.append((fact.fact_id, fact.source, "fact", day, "fact", fact.value, high, pd.NA))
    columns = ["row_id", "teller", "kind", "date", "basis", "value", "high", "as_stated"]
    frame = pd.DataFrame(rows, columns=columns)
    frame["year"] = dates.middles(frame["date"])
    return frame.sort_values(["year", "row_id"]).reset_index(drop=True)


def cited_on(row_citations: pd.DataFrame, citations: pd.DataFrame, references: pd.DataFrame) -> pd.DataFrame:
    """The dates of the works cited for rows: `row_id`, `date` (EDTF; missing where the work has none)."""
    day = references.set_index("ref_id")["date"].fillna(references.set_index("ref_id")["year"].astype("string"))
    works = row_citations.merge(citations[["citation_id", "ref_id"]], on="citation_id")
    return works.assign(date=works["ref_id"].map(day))[["row_id", "date"]]
