"""The works that several papers list: the same work found in two lists, and how the papers' lists overlap."""

import re
from difflib import SequenceMatcher
from itertools import combinations
from typing import Any

import networkx as nx
import pandas as pd

from pakrus.analysis.rows.sources import first_entries

FLOOR = 0.6
"""Titles less alike than this are not looked at."""


def compared(references: pd.DataFrame, floor: float = FLOOR) -> pd.DataFrame:
    """Entries of different papers' lists that may be the same work: `a`, `b` (ref ids), `title_a`, `title_b`,
    `likeness` (of the titles, 0 to 1; 0 below `floor`), `address` (same page or DOI), `years` (not two different ones);
    most alike first. A repeat within one list stands under its first entry.

    Likeness is Ratcliff and Obershelp's, as difflib gives it, of the titles in lower case and without punctuation; of
    a page's address the protocol, `www`, what follows `#` and a last `/` do not count.
    """
    first = references[references["same_work_as"].isna()].sort_values("ref_id")
    entries = [(row, _plain(row.title), _places(row)) for row in first.itertuples()]
    rows = []
    for place, (b, title_b, at_b) in enumerate(entries):
        # What a matcher learns of its second title it keeps, so that one matcher serves all pairs of a title.
        matcher = SequenceMatcher(None, "", title_b, autojunk=False)
        for a, title_a, at_a in entries[:place]:
            if a.paper_id == b.paper_id:
                continue
            likeness, address = _likeness(matcher, title_a, title_b, floor), bool(at_a & at_b)
            if address or likeness >= floor:
                years = pd.isna(a.year) or pd.isna(b.year) or a.year == b.year
                rows.append((a.ref_id, b.ref_id, a.title, b.title, likeness, address, bool(years)))
    frame = pd.DataFrame(rows, columns=["a", "b", "title_a", "title_b", "likeness", "address", "years"])
    frame = frame.astype({"likeness": float, "address": bool, "years": bool})
    return frame.sort_values(["likeness", "a", "b"], ascending=[False, True, True]).reset_index(drop=True)


def matched(compared: pd.DataFrame, likeness: float) -> pd.Series:
    """Which of the pairs are one work: same page or DOI, or titles at least so much alike and no different years."""
    return compared["address"] | ((compared["likeness"] >= likeness) & compared["years"])


def works(references: pd.DataFrame, compared: pd.DataFrame, likeness: float) -> pd.Series:
    """The work that each entry stands for: index ref ids, values the first ref id of all entries for it."""
    same = compared[matched(compared, likeness)]
    graph = nx.Graph(list(zip(same["a"], same["b"], strict=True)))
    first = {entry: min(group) for group in nx.connected_components(graph) for entry in group}
    return first_entries(references).map(lambda entry: first.get(entry, entry)).astype(object)


def common(references: pd.DataFrame, works: pd.Series, papers: list[str]) -> pd.DataFrame:
    """The works that two papers or more list: `work`, `title`, `lists` (how many), and for each paper its entry.

    By how many list it, then title.
    """
    entries = references[references["same_work_as"].isna() & references["paper_id"].isin(papers)]
    entries = entries.assign(work=entries["ref_id"].map(works)).sort_values("ref_id")
    grid = entries.pivot_table(index="work", columns="paper_id", values="ref_id", aggfunc="first")
    grid = grid.reindex(columns=papers).rename_axis(columns=None)
    grid = grid[grid.notna().sum(axis=1) > 1].astype("string")
    titles = references.set_index("ref_id")["title"]
    shared = grid.assign(title=titles.reindex(grid.index), lists=grid.notna().sum(axis=1)).reset_index()
    shared = shared.sort_values(["lists", "title"], ascending=[False, True])
    return shared[["work", "title", "lists", *papers]].reset_index(drop=True)


def overlap(common: pd.DataFrame, citing: pd.DataFrame, papers: list[str]) -> pd.DataFrame:
    """For each two papers: `a`, `b`, `works` (that both list), `cites` (`a`, `b` or empty: which lists the other).

    `citing` as `analysis.rows.overview.citing`.
    """
    names = set(zip(citing["paper_id"], citing["cites"], strict=True))
    rows = []
    for a, b in combinations(papers, 2):
        both = int((common[a].notna() & common[b].notna()).sum())
        rows.append((a, b, both, a if (a, b) in names else b if (b, a) in names else ""))
    return pd.DataFrame(rows, columns=["a", "b", "works", "cites"])


def listed(references: pd.DataFrame, works: pd.Series, papers: list[str]) -> pd.DataFrame:
    """How many different works each paper lists: `paper_id`, `works`; none for a paper without a list."""
    counts = references.assign(work=references["ref_id"].map(works)).groupby("paper_id")["work"].nunique()
    return pd.DataFrame({"paper_id": papers, "works": [int(counts.get(paper, 0)) for paper in papers]})


def _plain(title: Any) -> str:
    return "" if pd.isna(title) else " ".join(re.findall(r"[a-z0-9]+", title.lower()))


def _places(entry: Any) -> set[str]:
    """Where an entry's work can be found: its DOI, its page's address."""
    places = set()
    if not pd.isna(entry.doi):
        places.add(entry.doi.lower())
    if not pd.isna(entry.url):
        places.add(re.sub(r"^https?://(www\.)?", "", entry.url.lower()).split("#")[0].rstrip("/"))
    return places


def _likeness(matcher: SequenceMatcher[str], title: str, other: str, floor: float) -> float:
    """How much a title is like another, which is the matcher's second; 0 below the floor."""
    # Three upper bounds, each dearer than the last, spare most of the time; the first is real_quick_ratio.
    if not title or not other or 2 * min(len(title), len(other)) < floor * (len(title) + len(other)):
        return 0.0
    matcher.set_seq1(title)
    if matcher.quick_ratio() < floor:
        return 0.0
    likeness = matcher.ratio()
    return likeness if likeness >= floor else 0.0
