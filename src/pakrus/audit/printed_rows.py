"""Rows of printed tables held against what other papers tell and what checked facts say: a verdict by rule.

A row is *confirmed* where another paper tells the same or a fact confirms it, and nothing speaks against it; borne out
*in part* where what speaks of it tells the same in another year or bears it out only in part (between facts and papers
facts decide, since one paper may follow another); *contradicted* where something speaks against it and nothing for it;
*disputed* where something speaks against it and something, at least in part, for it; *unmatched* where nothing speaks
of it. `analysis.defence.checked_rows` finds what speaks.
"""

from collections.abc import Iterator

import pandas as pd

from pakrus.analysis.defence import checked_rows
from pakrus.analysis.rows.sources import FACT
from pakrus.audit.base import Finding, Rule, Tables, rule

VERDICTS = ("confirmed", "in part", "disputed", "contradicted", "unmatched")


def judged(rows: pd.DataFrame, evidence: pd.DataFrame) -> pd.DataFrame:
    """The rows with `papers` (how many other papers tell it), `facts` (how many facts speak of it), `verdict`."""
    speaking = evidence[evidence["speaks"] != "nothing"]
    of_papers, of_facts = speaking[speaking["by"] != FACT], speaking[speaking["by"] == FACT]
    papers, facts = of_papers["row_id"].value_counts(), of_facts["row_id"].value_counts()
    told, found = (part.groupby("row_id")["speaks"].agg(set) for part in (of_papers, of_facts))
    return rows.assign(
        papers=rows["row_id"].map(papers).fillna(0).astype(int),
        facts=rows["row_id"].map(facts).fillna(0).astype(int),
        verdict=[_verdict(told.get(row, set()), found.get(row, set())) for row in rows["row_id"]],
    )


def counts(judged: pd.DataFrame) -> pd.DataFrame:
    """How many rows of each table have each verdict: `table`, a column a verdict, `all`; the last line is the sum."""
    table = judged.groupby(["table", "verdict"]).size().unstack(fill_value=0).reindex(columns=VERDICTS, fill_value=0)
    table.loc["All"] = table.sum()
    return table.assign(all=table.sum(axis="columns")).reset_index().rename_axis(columns=None)


def moved(judged: pd.DataFrame, other: pd.DataFrame) -> list[str]:
    """The rows whose verdict differs between two judgements of the same rows, by id."""
    return sorted(judged.loc[judged["verdict"].to_numpy() != other["verdict"].to_numpy(), "row_id"])


def _verdict(papers: set[str], facts: set[str]) -> str:
    """The verdict by how papers and how facts speak."""
    if "against" in papers | facts:
        return "disputed" if (papers | facts) & {"for", "both"} else "contradicted"
    weighing = facts or papers
    return "confirmed" if "for" in weighing else "in part" if "both" in weighing else "unmatched"


PRINTED = ("table1_state_visits", "table3_arms_deals", "table3_items", "table4_exercises")
TOLD = ("events", "event_mentions", "milestones", "table_checks", "facts")
WITNESSES = (
    "Witnesses that do not depend on the paper are what a historian asks of a single report; the other papers and the "
    "checked facts are the witnesses here."
)


@rule(
    severity="conflict",
    hits="datum",
    takes=(*PRINTED, *TOLD),
    source=WITNESSES,
    limits="A check is as good as its source: the facts on arms rest on one register, and a witness may be wrong. What "
    "a row tells as expected and what never came is named too.",
)
def contradicted(tables: Tables) -> Iterator[Finding]:
    """A row or item of a printed table that a checked fact or another paper speaks against, and nothing speaks for."""
    yield from _with_verdict(tables, "contradicted")


@rule(
    severity="conflict",
    hits="datum",
    takes=(*PRINTED, *TOLD),
    source=WITNESSES,
    limits="One voice is enough to dispute what many tell; how many speak, and who, the findings say.",
)
def disputed(tables: Tables) -> Iterator[Finding]:
    """A row or item of a printed table of which something speaks for it, at least in part, and something against it."""
    yield from _with_verdict(tables, "disputed")


@rule(
    severity="weakness",
    hits="datum",
    takes=(*PRINTED, *TOLD),
    source=WITNESSES,
    limits="A slip of a year or a number is named like a claim that holds by half.",
)
def in_part(tables: Tables) -> Iterator[Finding]:
    """A row or item of a printed table that is borne out in another year, under another name, or in part."""
    yield from _with_verdict(tables, "in part")


@rule(
    severity="weakness",
    hits="conclusion",
    takes=("table1_state_visits", "events", "event_actors", "event_mentions", "papers"),
    source="A table that is counted is read as complete for its title and years.",
    limits="Sees only what another paper tells. A title that means a choice of visits makes every finding false.",
)
def visit_not_listed(tables: Tables) -> Iterator[Finding]:
    """A visit between the two states of a table of visits, in the years that its paper covers, that other papers tell
    as happened and the table does not list."""
    papers, mentions = tables["papers"].set_index("paper_id"), tables["event_mentions"]
    for paper, listed in tables["table1_state_visits"].groupby("paper_id"):
        others = mentions[mentions["paper_id"] != paper]
        first, last = int(papers.at[paper, "covers_from"]), int(papers.at[paper, "covers_to"])
        missing = checked_rows.unlisted(tables["events"], tables["event_actors"], others, listed, first, last)
        for visit in missing.itertuples():
            visit_mentions = others[(others["event_id"] == visit.event_id) & (others["told_as"] == "happened")]
            words = f"Told by {visit.told_by}, and missing from the visits that {paper} lists."
            yield Finding(visit.event_id, words, tuple(visit_mentions["mention_id"]))


RULES: tuple[Rule, ...] = (contradicted, disputed, in_part, visit_not_listed)


def _with_verdict(tables: Tables, verdict: str) -> Iterator[Finding]:
    """The rows with a verdict, each judged by the mentions of other papers than its own, with what speaks against."""
    titles = tables["events"].set_index("event_id")["title"]
    table1, table3, items, table4 = (tables[name] for name in PRINTED)
    mentions = tables["event_mentions"]
    for paper in sorted({*table1["paper_id"], *table3["paper_id"], *table4["paper_id"]}):
        own1, own3, own4 = (table[table["paper_id"] == paper] for table in (table1, table3, table4))
        rows = checked_rows.rows(own1, own3, items[items["row_id"].isin(own3["row_id"])], own4, titles)
        others = mentions[mentions["paper_id"] != paper]
        evidence = checked_rows.evidence(rows, tables["milestones"], others, tables["table_checks"], tables["facts"])
        heard = judged(rows, evidence)
        for row_id in heard.loc[heard["verdict"] == verdict, "row_id"]:
            speaking = evidence[(evidence["row_id"] == row_id) & evidence["speaks"].isin(["against", "both"])]
            said = [f"{'Checked fact' if row.by == FACT else row.by}: {row.reason}" for row in speaking.itertuples()]
            yield Finding(row_id, " ".join([f"{verdict.capitalize()}.", *said]), tuple(speaking["evidence_id"]))
