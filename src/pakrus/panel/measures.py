"""The measures of the panel, each from checked frames: what comes back has `dyad`, `year`, `value`.

A year without a value has no row. The Soviet Union is RUS; CHN is the People's Republic, so nothing of it before 1950.
"""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from pakrus.evidence.dyads import dyad
from pakrus.panel.files import DYADS, STATES, start_year

COLUMNS = ["dyad", "year", "value"]
LEAST_VOTES = 10
"""In fewer common votes a score says nothing: the session of 1964 had one."""
SAME_GDP = {"PAK": 1972, "RUS": 1992}
"""The first year in which the GDP on record is that of the state which trades or is helped: before, Pakistan's leaves
out the East, and Russia's is that of one republic of the Soviet Union."""
FIRST_OF_THE_PEOPLES_REPUBLIC = 1950
"""The first whole year; what data sets keep on China before it is about the Republic."""
PLEDGES = ("atop_defense", "atop_offense", "atop_neutral", "atop_nonagg", "atop_consul")
ARMS_DYADS = {"IND": ("RUS", "USA"), "PAK": ("CHN", "RUS", "USA"), "CHN": ("RUS", "USA")}
"""Recipient to the suppliers among the five whose deliveries to it are on record in some year."""


def agreement(votes: pd.DataFrame, least: int = LEAST_VOTES) -> pd.DataFrame:
    """The mean over two states' common votes of 1 (same), 0.5 (one abstains) and 0 (opposite); years with at least
    `least` common votes. It is Lijphart's index of agreement as a share (Lijphart 1963, American Political Science
    Review 57(4))."""
    kept = votes[votes["n_common"] >= least]
    return _ordered(kept.rename(columns={"agree_score": "value"}))


def agreement_by_vote(calls: pd.DataFrame) -> pd.DataFrame:
    """The same index from single votes: a column for each state with Y, N or A, empty where it did not vote, and a
    `date`. One row a pair and year."""
    stand = calls[list(STATES)].replace({"Y": 1.0, "A": 0.5, "N": 0.0, "": np.nan}).astype(float)
    years = calls["date"].str[:4].astype(int)
    return _of_pairs({pair: (1 - (stand[pair[:3]] - stand[pair[4:]]).abs()).groupby(years).mean() for pair in DYADS})


def export_shares(flows: pd.DataFrame, last: int) -> pd.DataFrame:
    """Each partner's part of Russia's exports to the world (0 to 1), to the last year that Russia itself reported."""
    out = flows[(flows["flow"] == "exports_fob") & (flows["year"] <= last)]
    wide = out.pivot(index="year", columns="partner", values="usd_m")
    return _of_pairs({dyad("RUS", state): wide[state] / wide["WLD"] for state in STATES if state != "RUS"})


def ideal_distance(points: pd.DataFrame, point: str, votes: str, least: int = LEAST_VOTES) -> pd.DataFrame:
    """How far apart two states' ideal points are (absolute difference, in standard deviations of the scale), in years
    in which both estimates rest on at least `least` votes. The points are those of Bailey, Strezhnev and Voeten (2017,
    Journal of Conflict Resolution 61(2))."""
    kept = points[(points[votes] >= least) & points[point].notna()]
    wide = kept.pivot(index="year", columns="iso3", values=point).reindex(columns=STATES)
    return _of_pairs({pair: (wide[pair[:3]] - wide[pair[4:]]).abs() for pair in DYADS})


def import_shares(deliveries: pd.DataFrame, recipients: Iterable[str], first: int, last: int) -> pd.DataFrame:
    """The supplier's share of a recipient's arms imports (0 to 1, of trend-indicator values) from `first` to `last`.

    A supplier without a row has the share 0 in a year in which another one among the five has delivered; a year
    without any row of the recipient has none, since its total is not on record.
    """
    in_span = deliveries[deliveries["year"].between(first, last)].replace({"supplier": {"SUN": "RUS"}})
    shares = {}
    for recipient in recipients:
        to = in_span[in_span["recipient"] == recipient]
        total = to.groupby("year")["recipient_total_tiv"].first()
        for supplier in ARMS_DYADS[recipient]:
            volume = to[to["supplier"] == supplier].set_index("year")["tiv_m"].reindex(total.index, fill_value=0)
            shares[dyad(supplier, recipient)] = volume / total
    return _of_pairs(shares)


def trade_to_gdp(flows: pd.DataFrame, gdp: pd.DataFrame) -> pd.DataFrame:
    """Both states' imports from one another (millions of current dollars) over the sum of their GDPs (current dollars),
    where all four are on record and the GDP is that of the same state (`SAME_GDP`)."""
    dollars = _of_same_state(gdp).set_index(["iso3", "year"])["gdp_current_usd"]
    products = [
        dollars.reindex(list(zip(flows[side], flows["year"], strict=True))).to_numpy() for side in ("iso1", "iso2")
    ]
    value = (flows["flow1"] + flows["flow2"]) * 1e6 / (products[0] + products[1])
    pairs = [dyad(one, other) for one, other in zip(flows["iso1"], flows["iso2"], strict=True)]
    return _ordered(flows.assign(dyad=pairs, value=value).dropna(subset=["value"]))


def aid_to_gdp(aid: pd.DataFrame, gdp: pd.DataFrame) -> pd.DataFrame:
    """US obligations of a fiscal year over the recipient's GDP of the calendar year (both current dollars), where both
    are on record and the GDP is that of the same state (`SAME_GDP`). The quarter between fiscal 1976 and 1977
    (`1976tq`) belongs to neither."""
    years = aid[(aid["transaction_type_name"] == "Obligations") & aid["fiscal_year"].str.fullmatch(r"\d{4}")]
    years = years.assign(year=years["fiscal_year"].astype(int)).rename(columns={"country_code": "iso3"})
    both = years.merge(_of_same_state(gdp).dropna(subset=["gdp_current_usd"]), on=["iso3", "year"])
    pairs = [dyad(state, "USA") for state in both["iso3"]]
    return _ordered(both.assign(dyad=pairs, value=both["current_amount"] / both["gdp_current_usd"]))


def _of_same_state(gdp: pd.DataFrame) -> pd.DataFrame:
    return gdp[gdp["year"] >= gdp["iso3"].map(SAME_GDP).fillna(0)]


def pledges(alliances: pd.DataFrame, first: int, last: int) -> pd.DataFrame:
    """How many of the five kinds of pledge (defence, offence, neutrality, non-aggression, consultation) are in force in
    either direction, 0 to 5, from `first` to `last`; 0 where there is no row, since the source lists every treaty. The
    kinds are those of ATOP (Leeds, Ritter, Mitchell and Long 2002, International Interactions 28(3))."""
    pairs = [dyad(one, other) for one, other in zip(alliances["iso1"], alliances["iso2"], strict=True)]
    count = alliances.assign(dyad=pairs).groupby(["dyad", "year"])[list(PLEDGES)].max().sum(axis=1)
    return _ordered(_with_zeros(count, first, last))


def net_cooperation(events: pd.DataFrame) -> pd.DataFrame:
    """Cooperative less conflictive events between two states, over both together, in both directions: -1 to 1."""
    sums = _both_ways(events)
    cooperation, conflict = sums["verbCoop"] + sums["matlCoop"], sums["verbConf"] + sums["matlConf"]
    value = ((cooperation - conflict) / (cooperation + conflict)).rename("value")
    return _ordered(value.dropna().reset_index())


def event_share(events: pd.DataFrame) -> pd.DataFrame:
    """The events between two states as a share of a year's events among all five."""
    count = _both_ways(events).sum(axis=1)
    return _ordered((count / count.groupby("year").transform("sum")).rename("value").reset_index())


def joint_exercises(exercises: pd.DataFrame, first: int, last: int) -> pd.DataFrame:
    """In how many of a year's exercises both took part, by the year of the start, from `first` to `last`; 0 where there
    is no row. An exercise listed under two years counts once."""
    distinct = exercises.assign(year=exercises["start"].map(start_year)).drop_duplicates("mmeid")
    counts = {
        pair: distinct[(distinct[pair[:3]] == 1) & (distinct[pair[4:]] == 1)].groupby("year").size() for pair in DYADS
    }
    return _ordered(_with_zeros(pd.concat(counts, names=["dyad"]), first, last))


def log_troops(troops: pd.DataFrame) -> pd.DataFrame:
    """The natural logarithm of one more than the US active-duty personnel in a state."""
    pairs = [dyad(state, "USA") for state in troops["iso3c"]]
    return _ordered(troops.assign(dyad=pairs, value=np.log1p(troops["troops_ad"])))


def _both_ways(events: pd.DataFrame) -> pd.DataFrame:
    pairs = [dyad(one, other) for one, other in zip(events["source"], events["target"], strict=True)]
    kinds = ["verbCoop", "matlCoop", "verbConf", "matlConf"]
    return events.assign(dyad=pairs).groupby(["dyad", "year"])[kinds].sum()


def _with_zeros(count: pd.Series, first: int, last: int) -> pd.DataFrame:
    every = pd.MultiIndex.from_product([DYADS, range(first, last + 1)], names=["dyad", "year"])
    filled = count.reindex(every, fill_value=0).rename("value").reset_index()
    of_china = filled["dyad"].str.contains(STATES[0])
    return filled[~of_china | (filled["year"] >= FIRST_OF_THE_PEOPLES_REPUBLIC)]


def _of_pairs(values: dict[str, pd.Series]) -> pd.DataFrame:
    return _ordered(pd.concat(values, names=["dyad", "year"]).dropna().rename("value").reset_index())


def _ordered(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.sort_values(["dyad", "year"])[COLUMNS].astype({"value": float}).reset_index(drop=True)
