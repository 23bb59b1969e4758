"""nasim's three avenues of cooperation: the figures and the happenings that it gives for each."""

import pandas as pd

from pakrus.analysis.rows import dates

AVENUES = {
    "1. Trade and Economic Ties": "trade",
    "2. Defense and Security Ties": "defence",
    "3. Energy and investment ties": "energy and investment",
}
"""The sections of nasim that treat an avenue."""
TOPICS = {"arms": "defence", "trade": "trade", "energy": "energy and investment"}
"""Where a figure from another section belongs, by what it measures."""
ELSEWHERE = "none"
LONG_AGO = "Soviet times"


def by_avenue(
    stated: pd.DataFrame, paragraphs: pd.DataFrame, citations: pd.DataFrame, cited: pd.DataFrame
) -> pd.DataFrame:
    """Claims as `rows.claims.stated` gives them, with `avenue` (that of their section, else of what they measure, else
    `none`), `item` (what the note names first) and `cites` (what is cited for the claim, as printed)."""
    sections = paragraphs.set_index(["paper_id", "para"])["section"]
    found = stated.copy()
    section = pd.Series([sections[row.paper_id, row.para] for row in found.itertuples()], index=found.index)
    found["avenue"] = section.map(AVENUES).fillna(found["topic"].map(TOPICS)).fillna(ELSEWHERE)
    found["item"] = found["note"].fillna("").str.split(r";|\.(?!\d)", regex=True).str[0]
    printed = cited.merge(citations, on="citation_id").groupby("row_id")["as_printed"].agg("; ".join)
    found["cites"] = found["claim_id"].map(printed)
    return found


def potential(stated: pd.DataFrame) -> tuple[pd.DataFrame, float]:
    """The export potential: its parts as `claim_id`, `item`, `as_stated`, `value`, `start` (the sum of those before),
    largest first, and the whole as stated, which is the largest of all."""
    rows = stated[stated["measure"] == "export-potential"].sort_values(["value", "claim_id"], ascending=[False, True])
    parts = rows.iloc[1:][["claim_id", "item", "as_stated", "value"]].reset_index(drop=True)
    parts["start"] = parts["value"].cumsum() - parts["value"]
    return parts, float(rows["value"].iloc[0])


def trade(stated: pd.DataFrame) -> pd.DataFrame:
    """What Pakistan and Russia trade in the years for which a value is given: `claim_id`, `year` (of a decade its first
    year), `what` (trade-total, exports or imports), `as_stated`, `value`; by year."""
    pair = (stated["subject"] == "Pakistan") & (stated["partner"] == "Russia")
    rows = stated[pair & stated["measure"].isin(["trade-total", "exports", "imports"]) & stated["from"].notna()].copy()
    rows["year"] = dates.first_years(rows["from"]).astype(int)
    columns = ["claim_id", "year", "measure", "as_stated", "value"]
    return rows.sort_values(["year", "claim_id"])[columns].rename(columns={"measure": "what"}).reset_index(drop=True)


def partners(stated: pd.DataFrame) -> pd.DataFrame:
    """Russia's trade with each state named: `claim_id`, `state`, `period`, `as_stated`, `value`; the largest first. Of
    a state with several values the latest is taken."""
    rows = stated[(stated["measure"] == "trade-total") & (stated["partner"] == "Russia")]
    rows = rows.sort_values(["period", "claim_id"])
    rows = rows.drop_duplicates("subject", keep="last").rename(columns={"subject": "state"})
    columns = ["claim_id", "state", "period", "as_stated", "value"]
    return rows.sort_values(["value", "claim_id"], ascending=[False, True])[columns].reset_index(drop=True)


def arms(stated: pd.DataFrame) -> pd.DataFrame:
    """What arms from Moscow are worth: `claim_id`, `age` (`LONG_AGO`, or the years of the period), `to`, `item`,
    `as_stated`, `value`, `value_high` (the value itself where no range is printed); by age, then the largest first."""
    rows = stated[(stated["measure"] == "arms-value") & stated["subject"].isin(["Russia", "Soviet Union"])].copy()
    dated = rows["subject"] == "Russia"
    first, last = dates.first_years(rows.loc[dated, "from"]).min(), dates.last_years(rows.loc[dated, "to"]).max()
    rows["age"] = f"{first} to {last}"
    rows["age"] = rows["age"].where(dated, LONG_AGO)
    rows["value_high"] = rows["value_high"].fillna(rows["value"])
    rows = rows.assign(order=dated.astype(int)).sort_values(["order", "value_high"], ascending=[True, False])
    columns = ["claim_id", "age", "partner", "item", "as_stated", "value", "value_high"]
    return rows[columns].rename(columns={"partner": "to"}).reset_index(drop=True)


def happenings(
    events: pd.DataFrame, mentions: pd.DataFrame, paragraphs: pd.DataFrame, effects: pd.DataFrame
) -> pd.DataFrame:
    """What the sections on the avenues tell: `event_id`, `avenue`, `title`, `date` (as first told there, with
    `before`, `since` and the like; or coded), `told` (happened, planned or not done, in the order of the mentions where
    there are several), `direction` for Pakistan and Russia; by paragraph.

    `mentions` and `paragraphs` are one paper's. An event told in two sections stands in both.
    """
    avenue = paragraphs.set_index("para")["section"].map(AVENUES)
    found = mentions.assign(avenue=mentions["para"].map(avenue)).dropna(subset=["avenue"])
    found = found.sort_values(["para", "mention_id"])
    words = found["told_as"].str.replace("_", " ").groupby([found["event_id"], found["avenue"]])
    found["told"] = words.transform(lambda told: ", ".join(dict.fromkeys(told)))
    found = found.drop_duplicates(["event_id", "avenue"]).merge(
        events[["event_id", "title", "date"]], on="event_id", how="left"
    )
    ways = effects[effects["dyad"] == "PAK-RUS"].set_index("event_id")["direction"]
    found["direction"] = found["event_id"].map(ways).map({1: "warms", -1: "cools", 0: "neither"}).fillna("")
    relation = found["date_relation"].where(found["date_relation"] != "at", "").fillna("")
    found["date"] = (relation + " " + found["date_stated"]).str.strip().fillna(found["date"])
    return found[["event_id", "avenue", "title", "date", "told", "direction"]].reset_index(drop=True)
