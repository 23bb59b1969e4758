"""What a paper says twice in different ways, read from its own rows.

The functions of the first part take rows of one paper and give a `Saying` for each row in a tension; `lines` makes a
frame of them for people to read, and the rules of the second part make findings of them, paper by paper.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pandas as pd

from pakrus.analysis.arguments.graph import NAMES
from pakrus.analysis.rows import claims, dates
from pakrus.audit.base import Finding, Rule, Tables, rule


@dataclass(frozen=True)
class Saying:
    """One of the rows by which a paper says a thing in different ways."""

    row_id: str
    para: int
    about: str
    """What it is said of."""
    says: str
    against: tuple[str, ...]
    """The rows that say it otherwise."""


COLUMNS = ["row_id", "para", "about", "says"]


def lines(sayings: Iterable[Saying]) -> pd.DataFrame:
    """A line for each saying, in their order: `row_id`, `para`, `about`, `says`."""
    return pd.DataFrame([(s.row_id, s.para, s.about, s.says) for s in sayings], columns=COLUMNS)


def values(stated: pd.DataFrame) -> Iterator[Saying]:
    """Numbers with the same subject, partner and measure, of the same period or one without, that differ in value and
    stand in different paragraphs: side by side, two numbers are of two things.

    `stated` as `analysis.rows.claims.stated`.
    """
    thing = ["subject_name", "partner_name", "label", "subject", "partner"]
    several = stated[(stated.groupby(thing)[["value", "para"]].transform("nunique") > 1).all(axis=1)]
    for (subject, _, label, *_), group in several.groupby(thing):
        for row in group.itertuples():
            same_time = (group["period"] == row.period) | (group["period"] == "") | (row.period == "")
            others = group[same_time & (group["value"] != row.value) & (group["para"] != row.para)]
            if len(others):
                says = row.as_stated + (f" ({row.period})" if row.period else "")
                yield Saying(row.claim_id, row.para, f"{label}: {subject}", says, tuple(others["claim_id"]))


def tellings(mentions: pd.DataFrame, events: pd.DataFrame) -> Iterator[Saying]:
    """Events that one place tells in one way (as happened, say) and another in another (as planned)."""
    title = events.set_index("event_id")["title"]
    several = mentions[mentions.groupby("event_id")["told_as"].transform("nunique") > 1]
    for event, group in several.sort_values(["event_id", "para", "mention_id"]).groupby("event_id"):
        for row in group.itertuples():
            others = group[group["told_as"] != row.told_as]
            if len(others):
                told_as = f"told as {row.told_as}"
                yield Saying(row.mention_id, row.para, title[event], told_as, tuple(others["mention_id"]))


def begun_and_due(
    mentions: pd.DataFrame, events: pd.DataFrame, actors: pd.DataFrame, entities: pd.DataFrame
) -> Iterator[Saying]:
    """Projects of which one place tells a step as happened and another a step as planned, both in the same year."""
    name, title = entities.set_index("entity_id")["name"], events.set_index("event_id")["title"]
    projects = set(events.loc[events["kind"] == "project", "event_id"])
    dated = mentions[mentions["event_id"].isin(projects)].dropna(subset=["date_stated"])
    dated = dated.merge(actors[actors["role"] == "object"][["event_id", "entity_id"]], on="event_id")
    dated["year"] = dates.first_years(dated["date_stated"])
    dated = dated[dates.last_years(dated["date_stated"]) == dated["year"]]
    for (entity, year), group in dated.groupby(["entity_id", "year"]):
        if {"happened", "planned"} <= set(group["told_as"]):
            for row in group.sort_values(["para", "mention_id"]).itertuples():
                others = group.loc[group["told_as"] != row.told_as, "mention_id"]
                says = f"{row.told_as}: {title[row.event_id]}"
                yield Saying(row.mention_id, row.para, f"{name[entity]}, {year}", says, tuple(others))


def opposed(arguments: pd.DataFrame, links: pd.DataFrame) -> Iterator[Saying]:
    """Arguments that the paper's own arguments attack, each pair as two sayings.

    A challenge that is attacked is an objection that the paper answers, and is left out.
    """
    by_id = arguments.set_index("argument_id")
    for target, source in _attacks(arguments, links):
        yield _argument(by_id, target, "attacked by the next", source)
        yield _argument(by_id, source, "attacks the last", target)


def qualified(arguments: pd.DataFrame, links: pd.DataFrame, thesis: str) -> Iterator[Saying]:
    """A thesis and the arguments of the paper that attack or qualify it; the thesis alone where there are none."""
    by_id = arguments.set_index("argument_id")
    against = links[(links["target_id"] == thesis) & links["relation"].isin(["attacks", "qualifies"])]
    others = sorted(set(against["source_id"]) & set(by_id.index))
    about = f"{by_id.at[thesis, 'topic']}: for and against"
    yield Saying(thesis, by_id.at[thesis, "para"], about, by_id.at[thesis, "statement"], tuple(others))
    for argument in others:
        yield Saying(argument, by_id.at[argument, "para"], about, by_id.at[argument, "statement"], (thesis,))


def _attacks(arguments: pd.DataFrame, links: pd.DataFrame) -> Iterator[tuple[str, str]]:
    """The attacked argument and the attacking one, both of those given, and the first no challenge."""
    attacks = links[(links["relation"] == "attacks") & links["source_id"].isin(arguments["argument_id"])]
    open_to = arguments.loc[arguments["role"] != "challenge", "argument_id"]
    attacks = attacks[attacks["target_id"].isin(open_to)].sort_values(["target_id", "source_id"])
    yield from zip(attacks["target_id"], attacks["source_id"], strict=True)


def _argument(by_id: pd.DataFrame, argument: str, part: str, other: str) -> Saying:
    row = by_id.loc[argument]
    about = f"{NAMES.get(row['topic'], row['topic'])}: {part}"
    return Saying(argument, row["para"], about, row["statement"], (other,))


TWICE = "A text that says one thing in two ways can be right in one of them at most."


@rule(
    severity="conflict",
    hits="datum",
    takes=("claims", "measures", "entities"),
    source=TWICE,
    limits="Does not see a paragraph that contradicts itself. Two numbers that mean different things under one measure "
    "are named too, and a number without a period is held against every other.",
)
def two_values(tables: Tables) -> Iterator[Finding]:
    """A number that differs from another of the same paper for the same thing and period, in another paragraph."""
    stated = claims.stated(tables["claims"], tables["measures"], tables["entities"])
    for _, paper_values in stated.groupby("paper_id"):
        for saying in values(paper_values):
            yield Finding(saying.row_id, f"{saying.about}: another place gives another value.", saying.against)


@rule(
    severity="conflict",
    hits="datum",
    takes=("event_mentions", "events"),
    source=TWICE,
    limits="A text that first tells a plan and then its outcome is named too.",
)
def told_in_two_ways(tables: Tables) -> Iterator[Finding]:
    """A mention that tells an event in one way, such as happened, where another of the paper tells it otherwise."""
    for _, mentions in tables["event_mentions"].groupby("paper_id"):
        for saying in tellings(mentions, tables["events"]):
            words = f"{saying.about}: {saying.says.replace('_', ' ')} here, and otherwise in another place."
            yield Finding(saying.row_id, words, saying.against)


@rule(
    severity="conflict",
    hits="datum",
    takes=("event_mentions", "events", "event_actors", "entities"),
    source=TWICE,
    limits="A project can begin and end within a year. Sees whole years only.",
)
def begun_and_due_at_once(tables: Tables) -> Iterator[Finding]:
    """A mention of a project's step as happened, or as planned, in a year in which the paper tells another of its steps
    the other way."""
    for _, mentions in tables["event_mentions"].groupby("paper_id"):
        for saying in begun_and_due(mentions, tables["events"], tables["event_actors"], tables["entities"]):
            yield Finding(saying.row_id, f"{saying.about}: begun and due in the same year.", saying.against)


@rule(
    severity="conflict",
    hits="conclusion",
    takes=("arguments", "argument_links"),
    source="An argument that its own paper attacks is not held by it without reserve (Dung 1995, On the acceptability "
    "of arguments, Artificial Intelligence 77).",
    limits="Goes by the coded links; an attack that the text itself settles is named too. An attacked challenge is an "
    "objection that the paper answers, and is left out.",
)
def against_itself(tables: Tables) -> Iterator[Finding]:
    """An argument that another of the same paper attacks."""
    for _, arguments in tables["arguments"].groupby("paper_id"):
        for target, source in _attacks(arguments, tables["argument_links"]):
            yield Finding(target, "An argument of its own paper attacks it.", (source,))


@rule(
    severity="note",
    hits="conclusion",
    takes=("arguments", "argument_links"),
    source="What a thesis holds, it holds under the conditions that its paper gives; who cites it without them cites "
    "more than it says.",
    limits="A careful author qualifies: this is no fault. Sees one step only.",
)
def qualified_thesis(tables: Tables) -> Iterator[Finding]:
    """A thesis that other arguments of the same paper qualify."""
    arguments, links = tables["arguments"], tables["argument_links"]
    theses = arguments.loc[arguments["role"] == "thesis", "argument_id"]
    qualifying = links[(links["relation"] == "qualifies") & links["target_id"].isin(theses)]
    paper = arguments.set_index("argument_id")["paper_id"]
    within_paper = qualifying[qualifying["source_id"].map(paper) == qualifying["target_id"].map(paper)]
    for thesis, group in within_paper.groupby("target_id"):
        yield Finding(str(thesis), "Its own paper qualifies it.", tuple(group["source_id"]))


RULES: tuple[Rule, ...] = (two_values, told_in_two_ways, begun_and_due_at_once, against_itself, qualified_thesis)
