"""What the papers' lists of references share, and which of the papers lists another."""

from collections import defaultdict
from collections.abc import Iterator

from pakrus.analysis.agreement import shared_sources
from pakrus.analysis.rows import overview
from pakrus.audit.base import Finding, Rule, Tables, rule

LIKENESS = 0.9
"""How much alike two titles must be to name one work, from 0 to 1."""
ONE_WITNESS = "Two reports that go back to one source are one witness."


@rule(
    severity="note",
    hits="step",
    takes=("references",),
    source=ONE_WITNESS + " Titles are compared by Ratcliff and Obershelp's likeness (Ratcliff and Metzener 1988, "
    "Pattern Matching: The Gestalt Approach, Dr. Dobb's Journal).",
    limits=f"Takes titles that are at least {LIKENESS} alike, and not of different years, for one work: two editions, "
    "or two reports under one heading, are joined; a title that was translated is missed.",
)
def shared_work(tables: Tables) -> Iterator[Finding]:
    """An entry of a paper's references whose work another paper lists too: by the same address, the same DOI, or titles
    alike."""
    compared = shared_sources.compared(tables["references"], LIKENESS)
    others: dict[str, list[str]] = defaultdict(list)
    for pair in compared[shared_sources.matched(compared, LIKENESS)].itertuples():
        others[pair.a].append(pair.b)
        others[pair.b].append(pair.a)
    for row_id, entries in others.items():
        yield Finding(row_id, "Another paper lists the same work.", tuple(entries))


@rule(
    severity="note",
    hits="step",
    takes=("references", "papers"),
    source=ONE_WITNESS + " A paper that cites another of the papers is no independent witness for what it cites.",
    limits="Goes by the title within the entry; a paper cited under another title, or a longer title that contains a "
    "paper's, is read wrongly.",
)
def cites_another_paper(tables: Tables) -> Iterator[Finding]:
    """An entry of a paper's references that names another of the papers."""
    for entry in overview.citing(tables["references"], tables["papers"]).itertuples():
        yield Finding(entry.ref_id, f"Names another of the papers, {entry.cites}.", (entry.cites,))


RULES: tuple[Rule, ...] = (shared_work, cites_another_paper)
