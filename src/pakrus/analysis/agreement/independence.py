"""Whether two papers that say the same can be two witnesses: what each cites for it, and what lies between them."""

from itertools import combinations

import pandas as pd

from pakrus.analysis.events.mentions import tellers
from pakrus.analysis.rows import sources

STEPS = ["any", "no shared source for it", "neither lists the other", "no work in both lists", "both list works"]
"""Conditions on a pair of papers that say the same, each on top of those before it. A shared source for it is a work
that both cite for what they say, or the one paper where the other cites it."""


def telling(mentions: pd.DataFrame) -> pd.DataFrame:
    """For each event and each two papers that tell it: `event_id`, `a`, `b`."""
    rows = [(event, a, b) for event, papers in tellers(mentions).items() for a, b in combinations(papers, 2)]
    return pd.DataFrame(rows, columns=["event_id", "a", "b"])


def event_rows(mentions: pd.DataFrame, printed: pd.DataFrame, items: pd.DataFrame) -> pd.DataFrame:
    """The rows of a paper that tell an event: `event_id`, `paper_id`, `row_id`; its mentions, its rows in a printed
    table (`row_id`, `paper_id`, `event_id`) and their items (`item_id`, `row_id`).
    """
    rows = mentions.rename(columns={"mention_id": "row_id"})
    lines = printed.dropna(subset=["event_id"])
    parts = items[["item_id", "row_id"]].merge(lines, on="row_id").drop(columns="row_id")
    columns = ["event_id", "paper_id", "row_id"]
    return pd.concat([rows[columns], lines[columns], parts.rename(columns={"item_id": "row_id"})[columns]])


def argument_rows(arguments: pd.DataFrame, grounds: pd.DataFrame, event_rows: pd.DataFrame) -> pd.DataFrame:
    """The rows under which an argument's sources may stand: `argument_id`, `row_id`; itself, what it rests on, and of
    an event that it rests on the rows of its own paper that tell it.
    """
    resting = grounds.merge(arguments[["argument_id", "paper_id"]], on="argument_id")
    through = resting.merge(event_rows, left_on=["ground_id", "paper_id"], right_on=["event_id", "paper_id"])
    itself = arguments[["argument_id"]].assign(row_id=arguments["argument_id"])
    direct = resting.rename(columns={"ground_id": "row_id"})
    columns = ["argument_id", "row_id"]
    return pd.concat([itself, direct[columns], through[columns]]).drop_duplicates().reset_index(drop=True)


def cited(row_citations: pd.DataFrame, citations: pd.DataFrame, works: pd.Series, citing: pd.DataFrame) -> pd.DataFrame:
    """The works cited for each row: `row_id`, `work`; a citation that an argument rests on is a row too.

    `works` as `analysis.agreement.shared_sources.works`, `citing` as `analysis.rows.overview.citing`: the work of an
    entry for one of the papers is that paper's id.
    """
    works = works.copy()
    works[list(citing["ref_id"])] = list(citing["cites"])
    named = citations.dropna(subset=["ref_id"])[["citation_id", "ref_id"]]
    named = named.assign(work=named["ref_id"].map(works))
    under = sources.cited(row_citations, citations).dropna(subset=["ref_id"])
    rows = under.assign(work=under["ref_id"].map(works))[["row_id", "work"]]
    itself = named.rename(columns={"citation_id": "row_id"})[["row_id", "work"]]
    return pd.concat([rows, itself]).drop_duplicates().reset_index(drop=True)


def tested(
    pairs: pd.DataFrame, sources: pd.DataFrame, overlap: pd.DataFrame, listed: pd.DataFrame, key: str
) -> pd.DataFrame:
    """Pairs of papers that say the same, with what lies between them: `key`, `a`, `b`, `works` (cited by both for it,
    or the one paper where the other cites it, in words), `cite` (how many of the two cite anything for it), `step` (how
    many of the conditions of `STEPS` the pair meets, in order).

    `pairs` has the column `key`, `a`, `b`; `sources` has `key`, `paper_id`, `work`; `overlap` and `listed` as
    `analysis.agreement.shared_sources` gives them.
    """
    cites = sources.groupby([key, "paper_id"])["work"].agg(set).to_dict()
    between = {(row.a, row.b): row for row in overlap.itertuples()}
    lists = set(listed.loc[listed["works"] > 0, "paper_id"])
    rows = []
    for row in pairs[[key, "a", "b"]].itertuples(index=False):
        what, a, b = row
        works_a, works_b = cites.get((what, a), set()), cites.get((what, b), set())
        held = between[a, b]
        shared = works_a & works_b | works_a & {b} | works_b & {a}
        conditions = [True, not shared, not held.cites, held.works == 0, {a, b} <= lists]
        step = conditions.index(False) if False in conditions else len(conditions)
        rows.append((what, a, b, ", ".join(sorted(shared)), bool(works_a) + bool(works_b), step))
    return pd.DataFrame(rows, columns=[key, "a", "b", "works", "cite", "step"]).astype({"cite": int, "step": int})


def remaining(tested: pd.DataFrame, key: str) -> pd.DataFrame:
    """What is left after each condition: `condition`, `pairs`, `things` (questions or events with a pair left)."""
    rows = []
    for place, condition in enumerate(STEPS):
        left = tested[tested["step"] > place]
        rows.append((condition, len(left), left[key].nunique()))
    return pd.DataFrame(rows, columns=["condition", "pairs", "things"])
