"""The rules that need the papers' texts: that a row stands where it says, and is told in the coder's words."""

import re
from collections.abc import Iterator

from pakrus.evidence import texts
from pakrus.evidence.coverage import coverage
from pakrus.evidence.faults import Fault
from pakrus.evidence.rules import Rows, Tables, fault_at

Papers = dict[str, list[str]]
"""Paper to its paragraphs, as `texts.read_papers` gives them."""

OWN_WORDS_RUN = 12
"""So many words in a row, shared with a paper, are the paper's words and not the coder's."""


def paragraph_numbers(tables: Tables, rows: Rows, papers: Papers) -> Iterator[Fault]:
    """Every paragraph of every paper is coded, once."""
    for paper, paragraphs in papers.items():
        coded = [int(row["para"]) for row in rows["paragraphs"] if row["paper_id"] == paper]
        if coded != list(range(1, len(paragraphs) + 1)):
            yield Fault(
                f"data/{tables['paragraphs'].file}",
                paper,
                "para",
                f"{len(coded)} paragraphs",
                f"1 to {len(paragraphs)}, each once",
            )


def anchors(tables: Tables, rows: Rows, papers: Papers) -> Iterator[Fault]:
    """An anchor stands in its paragraph exactly once; a footnote's citation ends at its marker there."""
    plain = {paper: [texts.norm(p) for p in paragraphs] for paper, paragraphs in papers.items()}
    marked = {paper: [texts.norm(p, markers=True) for p in paragraphs] for paper, paragraphs in papers.items()}
    for table in tables.values():
        if not table.has_locator:
            continue
        for row in rows[table.name]:
            if not row["anchor"]:
                continue  # a position of a paper that is silent
            paper, number, anchor = row["paper_id"], int(row["para"]), row["anchor"]
            if number > len(plain[paper]):
                yield fault_at(table, row, "para", row["para"], f"1 to {len(plain[paper])}, the paragraphs of {paper}")
                continue
            paragraph = plain[paper][number - 1]
            if table.name == "citations" and row["as_printed"].isdigit():
                count = _before_marker(anchor, row["as_printed"], marked[paper][number - 1])
                allowed = f"words that end at footnote marker {row['as_printed']} there, once"
            else:
                count, allowed = texts.occurrences(anchor, paragraph), "words that stand there once"
            if count != 1:
                yield fault_at(table, row, "anchor", f"{anchor!r} {count} times in paragraph {number}", allowed)
            if len(anchor.split()) < 3 <= len(paragraph.split()):
                yield fault_at(table, row, "anchor", f"{len(anchor.split())} words", "three to eight words")


def _before_marker(anchor: str, number: str, marked: str) -> int:
    """How often an anchor stands right before a footnote's marker, other markers apart."""
    text = re.sub(rf"⟦(?!{number}⟧)\d+⟧", "", marked)
    return len(re.findall(rf"(?<![\w-]){re.escape(anchor)} ?⟦{number}⟧", text))


def printed_periods(tables: Tables, rows: Rows, papers: Papers) -> Iterator[Fault]:
    """A period that a claim prints stands in its paragraph."""
    for row in rows["claims"]:
        paragraph = texts.norm(papers[row["paper_id"]][int(row["para"]) - 1])
        printed = texts.norm(row["period_as_stated"])
        if printed and not texts.occurrences(printed, paragraph):
            yield fault_at(
                tables["claims"], row, "period_as_stated", repr(printed), f"words of paragraph {row['para']}"
            )


def row_ends(tables: Tables, rows: Rows, papers: Papers) -> Iterator[Fault]:
    """A row that goes on in another paragraph ends in one that continues its own."""
    continues = {(r["paper_id"], r["para"]): r["continues_para"] for r in rows["paragraphs"]}
    for table in tables.values():
        if "para_end" not in table.columns:
            continue
        for row in rows[table.name]:
            if row["para_end"] and continues.get((row["paper_id"], row["para_end"])) != row["para"]:
                yield fault_at(table, row, "para_end", row["para_end"], f"a paragraph that continues {row['para']}")


def nothing_skipped(tables: Tables, rows: Rows, papers: Papers) -> Iterator[Fault]:
    """Every numeral of a body, table or caption lies in the span of a row, or an exclusion says why not."""
    for paper, result in coverage(tables, rows, papers).items():
        for gap in result.gaps:
            yield Fault("data/claims.csv", f"{paper}/{gap.para}", "", f"no row for {gap}", "a row, or an exclusion")


def own_words(tables: Tables, rows: Rows, papers: Papers) -> Iterator[Fault]:
    """A column of the coder's own words shares no run of twelve words with a paper."""
    source = {run: paper for paper, paragraphs in papers.items() for run in _runs(" ".join(paragraphs))}
    for table in tables.values():
        for field in table.fields_with("ownWords"):
            for row in rows[table.name]:
                shared = next((run for run in _runs(row[field["name"]]) if run in source), None)
                if shared:
                    yield fault_at(
                        table,
                        row,
                        field["name"],
                        f"'{' '.join(shared)}', words of {source[shared]}",
                        f"own words, fewer than {OWN_WORDS_RUN} in a row of a paper's",
                    )


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9]+(?:'[a-z]+)?", texts.norm(text).lower())
    for i in range(len(words) - OWN_WORDS_RUN + 1):
        yield tuple(words[i : i + OWN_WORDS_RUN])


RULES = (paragraph_numbers, anchors, printed_periods, row_ends, nothing_skipped, own_words)
