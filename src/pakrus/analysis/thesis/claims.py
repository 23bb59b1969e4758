"""The propositions as the data has them: what each says of which pair of states, and how a paper cuts its history."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

FOLLOWS, ENDS, BELOW, SHIFTS = "follows", "ends", "below", "shifts"
FORMS = (FOLLOWS, ENDS, BELOW, SHIFTS)
"""The forms of a proposition; those of the column `form` of the table `propositions`."""
TABLES = ("propositions", "proposition_years", "dyads", "arguments", "periods")
"""The tables that a thesis is read from."""


@dataclass(frozen=True)
class Proposition:
    """What is said of the pair `effect`: that it moves by `effect_sign` with, or after, the pair `cause` moving by
    `cause_sign`; that its warm spells then end; that it stays below the cause; that it has another level from one of
    `years` on. `cause_name` and `effect_name` are the pairs in words."""

    id: str
    code: str
    name: str
    form: str
    effect: str
    effect_sign: int
    cause: str = ""
    cause_sign: int = 0
    years: tuple[int, ...] = ()
    cause_name: str = ""
    effect_name: str = ""

    @property
    def title(self) -> str:
        """The proposition in a word, after its code: `P1 substitution`."""
        return f"{self.code} {self.name}"

    @property
    def together(self) -> int:
        """1 where cause and effect are said to move the same way, -1 where they move against each other."""
        return self.cause_sign * self.effect_sign


class Thesis:
    """Propositions about one pair of states, in the order of their codes."""

    def __init__(self, propositions: list[Proposition], periods: Mapping[str, tuple[int, int]] | None = None):
        """`periods` are those in which the paper that states the thesis tells the history, as `periods` gives them.
        Raises ValueError where there is no proposition, or they are about several pairs."""
        effects = {proposition.effect for proposition in propositions}
        if len(effects) != 1:
            raise ValueError(f"the propositions are about {', '.join(sorted(effects)) or 'nothing'}; allowed: one pair")
        self.propositions = sorted(propositions, key=lambda proposition: proposition.code)
        self.pair = effects.pop()
        self.periods = dict(periods or {})

    def __iter__(self) -> Iterator[Proposition]:
        return iter(self.propositions)

    def __getitem__(self, code: str) -> Proposition:
        return next(proposition for proposition in self if proposition.code == code)

    def of_form(self, form: str) -> list[Proposition]:
        """The propositions of one of `FORMS`."""
        return [proposition for proposition in self if proposition.form == form]

    @property
    def titles(self) -> dict[str, str]:
        """The propositions in a word, by code."""
        return {proposition.code: proposition.title for proposition in self}

    @property
    def opposed(self) -> dict[str, int]:
        """Which way each other pair should move when this one warms: against it (-1) or with it (1). What ends a spell
        and what keeps below say so too."""
        return {
            proposition.cause: proposition.together for proposition in reversed(self.propositions) if proposition.cause
        }


def thesis(
    propositions: pd.DataFrame,
    years: pd.DataFrame,
    dyads: pd.DataFrame,
    arguments: pd.DataFrame,
    history: pd.DataFrame,
    paper: str = "",
) -> Thesis:
    """The tables of `TABLES`, in their order, as a thesis, of one `paper` alone where it is given; its periods are
    those of the paper that states its first proposition. Raises ValueError as `Thesis` does."""
    if paper:
        own = arguments.loc[arguments["paper_id"] == paper, "argument_id"]
        propositions = propositions[propositions["argument_id"].isin(own)]
    claimed = years.groupby("proposition_id")["year"].agg(lambda column: tuple(sorted(int(year) for year in column)))
    names = dyads.set_index("dyad")["name"]
    papers = arguments.set_index("argument_id")["paper_id"]
    stated_by = propositions.sort_values("code")["argument_id"].map(papers).head(1)
    return Thesis(
        [
            Proposition(
                id=row.proposition_id,
                code=row.code,
                name=row.name,
                form=row.form,
                effect=row.effect_dyad,
                effect_sign=int(row.effect_sign),
                cause="" if pd.isna(row.cause_dyad) else row.cause_dyad,
                cause_sign=0 if pd.isna(row.cause_sign) else int(row.cause_sign),
                years=claimed.get(row.proposition_id, ()),
                cause_name="" if pd.isna(row.cause_dyad) else names[row.cause_dyad],
                effect_name=names[row.effect_dyad],
            )
            for row in propositions.itertuples(index=False)
        ],
        periods(history[history["paper_id"].isin(stated_by)]),
    )


def periods(rows: pd.DataFrame) -> dict[str, tuple[int, int]]:
    """The stretches in which a paper tells the history, in time: label to first and last year. `rows` are the paper's
    of the table `periods`."""
    return {row.label: (int(row.year), int(row.last_year)) for row in rows.sort_values("year").itertuples()}


def within(periods: dict[str, tuple[int, int]], start_year: int, end_year: int) -> dict[str, tuple[int, int]]:
    """The periods that have a year in common with the span."""
    return {name: (first, last) for name, (first, last) in periods.items() if first <= end_year and last >= start_year}


def pairs(dyads: pd.DataFrame, thesis: Thesis) -> dict[str, str]:
    """The pair that a thesis is about, then those it is said to hang on, in the order of the table `dyads`: id to
    name."""
    named = dyads.sort_values("place").set_index("dyad")["name"]
    chosen = [thesis.pair, *(pair for pair in named.index if pair in thesis.opposed and pair != thesis.pair)]
    return {pair: named[pair] for pair in chosen}
