"""All that the chapter on trade computes, in one frame or value each; its sentences are in `trade.sentences`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import nan

import pandas as pd

from pakrus.analysis.agreement import positions
from pakrus.analysis.arguments import graph
from pakrus.analysis.rows import claims, sources
from pakrus.analysis.rows.rounding import Span, growth, printed, span_of
from pakrus.analysis.trade import growth as grow
from pakrus.analysis.trade import implied, one_paper, partners
from pakrus.analysis.trade import values as stated_values
from pakrus.analysis.trade.values import BASES, WHOSE, Pair
from pakrus.evidence.edtf import Edtf

TABLES = (
    *("claims", "measures", "entities", "facts", "trade_bases", "citations", "row_citations", "references", "papers"),
    *("trade_goods", "positions", "questions", "arguments", "argument_links", "argument_grounds"),
)
"""The tables that the study reads."""
UNKNOWN = Span(nan, nan, nan)
"""The span of a value that no row has."""
MILLIONS = ["whole", "months", "rest", "rest_low", "rest_high", "month"]


@dataclass(frozen=True)
class Named:
    """What the chapter's sentences name: ids of rows, papers and states."""

    undated: str
    """A value that is printed without a year."""
    early: tuple[str, str]
    """Two totals of one paper, the earlier first."""
    sides: tuple[str, str]
    """The exports and the imports of one paper for one year."""
    shares: tuple[str, str]
    """The shares of a whole trade that the paper prints for the two sides."""
    growth: str
    imports_growth: str
    potential: str
    ranks: tuple[str, str, str]
    """The ranks of a good's market, of the market for all goods, and of the supplier."""
    good_share: str
    multiple: str
    end: str
    rise: str
    """A multiple, the total that it leads to, and the growth on the year before."""
    last: tuple[str, str, str]
    """The last total, with its exports and imports."""
    target: str
    others: tuple[str, str, str, str, str]
    """Totals with a large, a middle and a small partner by one paper, with the large one by another, and with the small
    one by a third."""
    debt: str
    exporters: str
    thesis: str
    fact_early: tuple[str, str]
    fact_sides: tuple[str, str]
    fact_sum: str
    """The total that a fact gives for the year of the sides."""
    fact_other_sum: str
    """The total that another source gives for it."""
    fact_start: str
    """The total at the start of the growth."""
    fact_fiscal: str
    fact_years: tuple[str, str]
    """A fiscal year, and the calendar years that it lies in."""
    fact_change: str
    """By how much the second of these years changed on the first."""
    fact_months: tuple[str, str]
    """The first months of the last year, and their change on those of the year before."""
    fact_pace: str
    """The first months of an earlier year."""
    silent: str
    listing: tuple[str, str]
    one_good: str
    hoped: str
    """Papers: without a value, with lists of goods, with one good, with a good that is hoped for."""
    allies: tuple[str, ...]
    """States whose alliances the thesis is about."""
    potential_question: str


@dataclass(frozen=True)
class Study:
    """The frames of the chapter; those with a name of `trade.values`, `implied`, `growth` and `partners` are described
    there. `every` and `facts` have all values, `values` and `checked` those chosen by year and basis."""

    tables: Mapping[str, pd.DataFrame]
    named: Named
    pair: Pair
    years: tuple[int, int]
    stated: pd.DataFrame
    published: pd.Series
    """The year of the source of each row."""
    every: pd.DataFrame
    facts: pd.DataFrame
    values: pd.DataFrame
    checked: pd.DataFrame
    against_facts: pd.DataFrame
    sums: pd.DataFrame
    grown: pd.DataFrame
    wholes: pd.DataFrame
    implied: pd.DataFrame
    shares: pd.DataFrame
    parts: pd.DataFrame
    whole: float
    goods: pd.DataFrame
    partners: pd.DataFrame
    challenges: pd.DataFrame

    @property
    def pair_names(self) -> dict[str, str]:
        """The names of the pair, by id, in its order."""
        names = self.tables["entities"].set_index("entity_id")["name"]
        return {state: str(names[state]) for state in self.pair}

    @property
    def home(self) -> str:
        """The name of the first of the pair."""
        return self.pair_names[self.pair[0]]

    @cached_property
    def both(self) -> pd.DataFrame:
        """All values of papers and facts."""
        return pd.concat([self.every, self.facts])

    @cached_property
    def spans(self) -> dict[str, Span]:
        """The span of every value of this trade, by its row."""
        return {row.row_id: span_of(row) for row in self.both.itertuples()}

    @cached_property
    def printed(self) -> dict[str, str]:
        """Every claim as printed, by its row."""
        return dict(zip(self.stated["claim_id"], self.stated["as_stated"], strict=True))

    def span(self, row_id: str) -> Span:
        """The span of a value of this trade, or of a claim, by its row; `UNKNOWN` where there is none."""
        if row_id in self.spans:
            return self.spans[row_id]
        return printed(self.printed[row_id]) if row_id in self.printed else UNKNOWN

    def change(self, fact_id: str) -> float:
        """The per cent of a fact on a change; NaN where there is none."""
        values = self.tables["facts"].loc[self.tables["facts"]["fact_id"] == fact_id, "value"]
        return float(values.iloc[0]) if len(values) else nan

    @property
    def multiple(self) -> Span:
        """The multiple that the named paper states."""
        return self.span(self.named.multiple)

    @cached_property
    def multiples(self) -> pd.DataFrame:
        """How many times each earlier total the end is, as `trade.growth.multiples`; none where no row has it."""
        end = self.every[self.every["row_id"] == self.named.end]
        totals = pd.concat([self.both, self.sums])
        if end.empty or self.named.multiple not in self.printed:
            return totals.iloc[:0].assign(times=nan, fits=False)
        return grow.multiples(end.iloc[0], self.multiple, totals)

    @cached_property
    def december(self) -> pd.DataFrame:
        """What two growth rates leave for the rest of a year and of the year before, as `trade.growth.rest_of_year`."""
        months, change = self.named.fact_months
        facts = self.tables["facts"].set_index("fact_id")
        count = Edtf.parse(facts.loc[months, "to"]).last.month if months in facts.index else 0
        end, rise = self.span(self.named.end), growth(self.span(self.named.rise))
        return grow.rest_of_year(end, rise, self.span(months), grow.changed(self.change(change)), count)

    @cached_property
    def swapped(self) -> list[str]:
        """The chosen values that agree with a fact of the other direction alone, as `trade.implied.exchanged`."""
        return implied.exchanged(self.values, self.checked)

    def bearing(self, thesis: str) -> pd.DataFrame:
        """The arguments of a thesis's paper that bear on it, itself left out; `argument_id`, `topic` among others."""
        arguments = self.tables["arguments"]
        paper = arguments.loc[arguments["argument_id"] == thesis, "paper_id"]
        if paper.empty:
            return arguments.iloc[:0]
        of_paper = arguments[arguments["paper_id"] == paper.iloc[0]]
        links, grounds = self.tables["argument_links"], self.tables["argument_grounds"]
        rows, _ = graph.carrying(of_paper, links, grounds, thesis, len(of_paper))
        return rows[rows["argument_id"] != thesis]


def study(
    tables: Mapping[str, pd.DataFrame], named: Named, pair: Pair, start_year: int, end_year: int, basis: str
) -> Study:
    """The study of a pair's trade from `TABLES`, whose chapter names some rows. Values are shown from `start_year` to
    `end_year`, of one basis or all.

    Raises ValueError where no value, or none with a fact for its period, is left.
    """
    facts, bases, papers = tables["facts"], tables["trade_bases"], list(tables["papers"]["paper_id"])
    stated = claims.stated(tables["claims"], tables["measures"], tables["entities"])
    stated["item"] = claims.named_first(stated["note"])
    cited = sources.cited_for(tables["row_citations"], tables["citations"], tables["references"])
    published = cited.groupby("row_id")["year"].max()
    every = stated_values.values(stated, bases, published, pair)
    every_fact = stated_values.checked(facts, bases, pair)
    values = stated_values.some(stated_values.chosen(every, start_year, end_year, basis), "stated value of trade")
    checked = stated_values.chosen(every_fact, start_year, end_year, basis)
    against_facts = stated_values.some(
        implied.against_facts(values, checked), "stated value with a checked fact for the same period"
    )
    sums = stated_values.sums(every)
    grown = implied.grown(stated, pd.concat([every, every_fact]))
    wholes = implied.wholes(tables["claims"])
    shares = [grow.import_shares(every, sums), grow.import_shares(every_fact, stated_values.sums(every_fact))]
    parts, whole = one_paper.potential(stated)
    argued = tables["arguments"]
    against = argued[(argued["topic"] == "trade") & (argued["role"] == "challenge")]
    return Study(
        tables=tables,
        named=named,
        pair=pair,
        years=(start_year, end_year),
        stated=stated,
        published=published,
        every=every,
        facts=every_fact,
        values=values,
        checked=checked,
        against_facts=against_facts,
        sums=sums,
        grown=grown,
        wholes=wholes,
        implied=pd.concat(
            [grown, implied.summed(every, sums, every_fact), implied.wholes_apart(wholes)], ignore_index=True
        ),
        shares=pd.concat([*shares, grow.implied_shares(stated)], ignore_index=True),
        parts=parts,
        whole=whole,
        goods=partners.goods(tables["trade_goods"], papers),
        partners=partners.partners(stated, published, pair),
        challenges=against.sort_values("argument_id"),
    )


def values_table(study: Study) -> pd.DataFrame:
    """The chosen values with basis and statistics in words, `cites` (as printed) and `source` (the year of it)."""
    values = study.values
    cites = sources.cites(study.tables["citations"], study.tables["row_citations"])
    return _in_words(values).assign(cites=values["row_id"].map(cites), source=values["row_id"].map(study.published))


def facts_table(study: Study) -> pd.DataFrame:
    """The chosen facts with basis and statistics in words, and their `source`."""
    source = study.tables["facts"].set_index("fact_id")["source"]
    return _in_words(study.checked).assign(source=study.checked["row_id"].map(source))


def december_table(study: Study) -> pd.DataFrame:
    """The rest of the two years in whole millions, the years by their numbers."""
    rows, named = study.december, study.named
    last = study.every.loc[study.every["row_id"] == named.end, "first"].astype(int)
    years = [str(year) for year in (last.iloc[0] - 1, last.iloc[0])]
    return rows.assign(year=years, **{name: (rows[name] / 1e6).round(0).astype(int) for name in MILLIONS})


def matrix(study: Study, asked: list[str]) -> pd.DataFrame:
    """What the papers say on the questions asked, as `agreement.positions.matrix`."""
    papers = list(study.tables["papers"]["paper_id"])
    return positions.matrix(study.tables["positions"], study.tables["questions"], asked, papers)


def paper_of(row_id: str, study: Study) -> str:
    """The paper of a claim, `facts` for a fact."""
    papers = study.stated.loc[study.stated["claim_id"] == row_id, "paper_id"]
    return str(papers.iloc[0]) if len(papers) else sources.FACT


def _in_words(values: pd.DataFrame) -> pd.DataFrame:
    return values.assign(basis=values["basis"].map(BASES), whose=values["whose"].map(WHOSE))
