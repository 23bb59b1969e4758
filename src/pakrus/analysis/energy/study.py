"""All that the chapter on the energy projects computes; its sentences are in `energy.sentences`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from pakrus.analysis.energy import costs, gas, promises, register, routes
from pakrus.analysis.events import undertakings
from pakrus.analysis.rows.sources import FACT

TABLES = (
    *("events", "event_mentions", "facts", "claims", "measures", "references", "papers", "entities", "undertakings"),
    *("undertaking_amounts", "milestones", "table3_arms_deals", "table3_items", "arguments", "promises", "citations"),
    *("row_citations", "route_ends", "places", "entity_relations"),
)
"""The tables that the study reads."""
BEGUN = ("agreed", "under_way", "delivered")
"""Stages beyond talk and announcement."""
RESTING = ("discussed", "announced", "due")
"""Stages of talk, announcement and promise."""


@dataclass(frozen=True)
class Named:
    """What the chapter's sentences name: ids of states, projects, rows and papers."""

    suppliers: tuple[str, str]
    """The state that builds and sells, and the one before it."""
    recipient: str
    line: str
    """The pipeline that the chapter follows."""
    fuels: tuple[str, str]
    """The projects that are told as delivered."""
    memorandum: str
    offer: str
    last_agreed: str
    """Events: a memorandum and an offer that make several projects, and the last agreement on the pipeline."""
    fact_cost_early: str
    fact_costs: tuple[str, str]
    """Facts on the cost: before the agreements, and at each of them."""
    fact_length: str
    two_costs: tuple[str, str]
    """Claims on the cost by one paper, the lower first."""
    package: str
    """The claim on the largest sum."""
    volume: str
    """The claim on a volume of gas without a time."""
    costing: str
    first_promising: str
    hindered: tuple[str, ...]
    detour: tuple[str, ...]
    unchecked: tuple[str, ...]
    """Papers: with several costs, with the first promise, that tell a hold-up of the pipeline, whose ends its length
    does not join, whose length and ends cannot be compared."""


@dataclass(frozen=True)
class Study:
    """The frames of the chapter, as the modules of `energy` and `events.undertakings` describe them."""

    tables: Mapping[str, pd.DataFrame]
    named: Named
    as_of: int
    projects: pd.DataFrame
    """The projects shown, rows of undertakings."""
    russian: pd.Series
    """The ids of those with the supplier."""
    steps: pd.DataFrame
    titles: pd.Series
    """Titles by id, the project that most papers name first."""
    namers: pd.Series
    """The papers that name each project."""
    came: pd.DataFrame
    """How far each project with the supplier came, by the papers."""
    by_teller: pd.DataFrame
    setbacks: pd.DataFrame
    line: pd.DataFrame
    """The steps of the pipeline, if it is shown."""
    promises: pd.DataFrame
    cost: pd.DataFrame
    worth: pd.DataFrame
    short: pd.DataFrame
    capacities: pd.DataFrame
    volume: pd.DataFrame
    checks: pd.DataFrame
    table: pd.DataFrame
    """What is stated of each project in numbers, and when it was due."""

    @property
    def number(self) -> pd.DataFrame:
        """How many projects came how far."""
        return undertakings.counts(self.came)

    def carried(self, line: str, other: str) -> pd.DataFrame:
        """What the pipeline and the other line, so named, would carry: `what`, `low`, `high`."""
        by_year = self.capacities.assign(what=f"{line}, as of " + self.capacities["year"].astype(str))
        by_reading = self.volume.assign(what=f"{other}, if meant for " + self.volume["reading"])
        return pd.concat([by_year, by_reading], ignore_index=True)[["what", "low", "high"]]

    @property
    def stretches(self) -> pd.DataFrame:
        """The stretches of the pipeline between two places, as `energy.routes.segments`."""
        return routes.segments(self.checks, self.tables["places"])

    @property
    def between_states(self) -> pd.DataFrame:
        """The pipelines of which only states are named, as `energy.routes.between_states`."""
        return routes.between_states(
            self.tables["undertakings"], self.tables["route_ends"], self.tables["entity_relations"]
        )

    @property
    def complete(self) -> bool:
        """Whether a step tells the pipeline as delivered."""
        return bool((self.line["stage"] == "delivered").any())

    @property
    def places(self) -> pd.DataFrame:
        """The places with their names."""
        return self.tables["places"].merge(self.tables["entities"][["entity_id", "name"]], on="entity_id")

    def of_supplier(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The rows of a frame that are of projects with the supplier."""
        return frame[frame["undertaking_id"].isin(self.russian)]


def study(
    tables: Mapping[str, pd.DataFrame],
    named: Named,
    projects: Iterable[str],
    as_of: int,
    include_planned: bool,
) -> Study:
    """The study of the energy projects of two states from `TABLES`, with steps up to a year, whose chapter names
    some rows.

    Raises ValueError for a project that there is not, and where no project with the supplier is left.
    """
    papers, claims, facts, mentions = (tables[name] for name in ("papers", "claims", "facts", "event_mentions"))
    chosen = undertakings.chosen(tables["undertakings"], "energy", projects)
    steps = _steps(tables, as_of)
    shown = chosen[(chosen["recipient"] == named.recipient) & chosen["undertaking_id"].isin(steps["undertaking_id"])]
    told_steps = undertakings.by_teller(steps[steps["undertaking_id"].isin(shown["undertaking_id"])])
    by_papers = undertakings.standing(told_steps[told_steps["teller"] != FACT], ["undertaking_id"])
    if not include_planned:
        by_papers = by_papers[by_papers["furthest"].isin(BEGUN)]
    shown = shown[shown["undertaking_id"].isin(by_papers["undertaking_id"])]
    russian = shown.loc[shown["supplier"] == named.suppliers[0], "undertaking_id"]
    if russian.empty:
        raise ValueError("no project with the supplier is left: choose more, a later year, or planned ones too")
    steps = steps[steps["undertaking_id"].isin(shown["undertaking_id"])].reset_index(drop=True)
    titles = undertakings.order(shown, steps)
    came = by_papers[by_papers["undertaking_id"].isin(russian)]
    namers = undertakings.named_by(steps).reindex(titles.index)
    amounts = tables["undertaking_amounts"]
    of_line = set(amounts.loc[amounts["undertaking_id"] == named.line, "row_id"])
    of_claims = claims[claims["claim_id"].isin(of_line)]
    lengths = of_claims[of_claims["measure"] == "pipeline-length"]
    worth = register.worth(came, amounts, claims)
    dated = promises.dated(tables["promises"], mentions, tables["events"], tables["references"], papers)
    dated = dated[(dated["undertaking_id"] == named.line) & (dated["at"] < as_of + 1)]
    return Study(
        tables=tables,
        named=named,
        as_of=as_of,
        projects=shown,
        russian=russian,
        steps=steps,
        titles=titles,
        namers=namers,
        came=came,
        by_teller=undertakings.standing(
            told_steps[told_steps["undertaking_id"].isin(titles.index)], ["undertaking_id", "teller"]
        ),
        setbacks=register.setbacks(steps[steps["undertaking_id"].isin(russian)]),
        line=steps[steps["undertaking_id"] == named.line],
        promises=dated.reset_index(drop=True),
        cost=_cost(tables, of_claims, facts[facts["fact_id"].isin(of_line)], as_of),
        worth=worth.assign(title=worth["undertaking_id"].map(titles)),
        short=gas.projected(claims),
        capacities=gas.capacities(facts),
        volume=gas.per_day(claims[claims["measure"] == "gas-volume"]),
        checks=routes.checks(
            tables["route_ends"], tables["places"], tables["entities"], lengths, list(papers["paper_id"])
        ),
        table=_table(tables, steps, titles, namers),
    )


def _steps(tables: Mapping[str, pd.DataFrame], as_of: int) -> pd.DataFrame:
    names = ("milestones", "events", "event_mentions", "table3_arms_deals", "table3_items", "arguments", "facts")
    steps = undertakings.steps(*(tables[name] for name in names))
    return undertakings.until(steps.dropna(subset=["told_by"]), as_of)


def _cost(tables: Mapping[str, pd.DataFrame], claims: pd.DataFrame, facts: pd.DataFrame, as_of: int) -> pd.DataFrame:
    cited = costs.cited_on(tables["row_citations"], tables["citations"], tables["references"])
    cost = costs.stated(claims, facts, cited, tables["papers"], "project-cost")
    return cost[cost["year"].isna() | (cost["year"] < as_of + 1)].reset_index(drop=True)


def _table(
    tables: Mapping[str, pd.DataFrame], steps: pd.DataFrame, titles: pd.Series, namers: pd.Series
) -> pd.DataFrame:
    """The projects of which a number is stated: `undertaking_id`, `title`, `named` (papers), `stated`, `due`."""
    stated = register.numbers(tables["undertaking_amounts"], tables["claims"], tables["measures"])
    years = steps[steps["stage"] == "due"].groupby("undertaking_id")["date"]
    due = years.agg(lambda dates: ", ".join(sorted(set(dates))))
    rows = pd.DataFrame({"title": titles, "named": namers.map(", ".join), "stated": stated, "due": due})
    rows = rows.loc[titles.index].reset_index(names="undertaking_id")
    return rows.dropna(subset=["stated"]).reset_index(drop=True)


def distances(study: Study) -> pd.DataFrame:
    """`checks` with whole kilometres, and `fits` in words."""
    rows = study.checks.assign(fits=study.checks["fits"].map({True: "yes", False: "no"}))
    return rows.assign(**{name: rows[name].round().astype("Int64") for name in ("straight", "stated", "room")})


def setbacks_table(study: Study) -> pd.DataFrame:
    """The setbacks with project, step and cause in words."""
    rows = study.setbacks
    rows = rows.assign(
        what=rows["undertaking_id"].map(study.titles),
        cause=rows["cause"].map(register.CAUSES),
        stage=rows["stage"].str.replace("_", " "),
    )
    return rows[["row_id", "what", "stage", "cause", "title", "date", "told_by"]]


def listed_titles(study: Study, ids: Sequence[str]) -> list[str]:
    """The titles of projects as they stand within a sentence, in the order of `titles`."""
    return [title[0].lower() + title[1:] for project, title in study.titles.items() if project in set(ids)]
