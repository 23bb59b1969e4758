"""The numbers of the chapter on trade in words; `trade.study` computes them, `trade.guards` holds typed sentences.

A number that no row gives under the parameters of a run is `not stated`, and a claim about it does not hold.
"""

from collections.abc import Iterable, Sequence
from math import isnan

import pandas as pd

from pakrus.analysis.rows.rounding import Span, added, growth, printed
from pakrus.analysis.trade import values as stated_values
from pakrus.analysis.trade.study import UNKNOWN, Study
from pakrus.telling import listed

MISSING = "not stated"


def whole(value: float, unit: float = 1.0) -> str:
    """A number as a whole number of units."""
    return MISSING if isnan(value) else str(round(value / unit))


def tenth(value: float) -> str:
    """A number with one decimal."""
    return MISSING if isnan(value) else str(round(float(value), 1))


def million(span: Span) -> str:
    """A value in whole millions."""
    return whole(span.value, 1e6)


def count(number: float, none: str = "none") -> str:
    """A number of things, `none` for zero."""
    return str(int(number) or none)


def ratio(late: Span, early: Span) -> float:
    """One value in multiples of another."""
    return late.value / early.value


def same(one: Span, other: Span) -> bool:
    """Whether rounding brings two known values together."""
    return one.apart(other) == 0


def numbers(study: Study, relative: pd.DataFrame, years: Sequence[int]) -> dict[str, str]:
    """Every number and word that the chapter's prose takes from data, by its name there.

    `relative` is the independent series (`year`, `per_ten_thousand`), of which `years` are told.
    """
    return {
        **_values(study),
        **_checked(study),
        **_independent(study, relative, years),
        **_implied(study),
        **_rise(study),
        **_imports(study),
        **_potential(study),
        **_goods(study),
        **_partners(study),
        **_thesis(study),
    }


def _words(study: Study, row_id: str) -> str:
    return study.printed.get(row_id, MISSING)


def _values(study: Study) -> dict[str, str]:
    named = study.named
    values, (start, end) = study.values, study.years
    years = stated_values.coverage(values, start, end)
    totals = values[values["what"] == "total"].sort_values("value")
    ends = {"lowest": totals.iloc[:1], "highest": totals.iloc[-1:]}
    fiscal, calendar = study.span(named.fact_fiscal), [study.span(row) for row in named.fact_years]
    mean = sum(span.value for span in calendar) / len(calendar)
    return {
        "n_papers": str(study.every["paper_id"].nunique()),
        "n_values": str(len(values)),
        "n_years": str(len(years)),
        "first_year": str(start),
        "last_year": str(end),
        "n_covered": str(int((years["values"] > 0).sum())),
        "gaps": listed(stated_values.runs(years.loc[years["values"] == 0, "year"])),
        **{key: listed(list(rows["as_stated"])) for key, rows in ends.items()},
        **{f"{key}_when": listed(list(rows["when"])) for key, rows in ends.items()},
        **{f"n_{basis}": str(int((values["basis"] == basis).sum())) for basis in ("calendar", "fiscal", "undated")},
        "n_not_said": str(int((values["whose"] == "not_said").sum())),
        "hayat_value": _words(study, named.undated),
        "hayat_source": _year(study, named.undated),
        "fact_fy2021": million(fiscal),
        "fact_2020": million(calendar[0]),
        "fact_2021": million(calendar[1]),
        "fiscal_excess": whole(100 * (fiscal.value / mean - 1)),
    }


def _year(study: Study, row_id: str) -> str:
    return str(int(study.published[row_id])) if row_id in study.published else MISSING


def values_apart(study: Study) -> list[str]:
    """The chosen values that lie apart from a fact beside them: their rows."""
    return sorted(set(study.against_facts.loc[study.against_facts["disagree"], "claim_id"]))


def _derived(study: Study) -> Span:
    """The first of two years as it follows from the second and its change."""
    named = study.named
    change = study.change(named.fact_change)
    return study.span(named.fact_years[1]) / growth(printed(f"{abs(change):g} per cent"), 1 if change > 0 else -1)


def _checked(study: Study) -> dict[str, str]:
    named = study.named
    papers = study.every.set_index("row_id")["paper_id"]
    derived = _derived(study)
    sold, bought = (study.span(row) for row in named.sides)
    fact_sold, fact_bought = (study.span(row) for row in named.fact_sides)
    return {
        "n_beside": str(study.against_facts["claim_id"].nunique()),
        "n_beside_apart": str(len(values_apart(study))),
        "apart_papers": listed(sorted(set(papers[values_apart(study)]))),
        "derived_low": whole(derived.low, 1e6),
        "derived_high": whole(derived.high, 1e6),
        "n_exchanged": str(len(study.swapped)),
        "exports_2012": million(sold),
        "imports_2012": million(bought),
        "fact_exports_2012": million(fact_sold),
        "fact_imports_2012": million(fact_bought),
        "rise_nasim": tenth(rise(study, named.early)),
        "rise_facts": tenth(rise(study, named.fact_early)),
    }


def rise(study: Study, rows: tuple[str, str]) -> float:
    """The later of two values in multiples of the earlier; NaN where one is not known."""
    return ratio(study.span(rows[1]), study.span(rows[0]))


def _independent(study: Study, relative: pd.DataFrame, years: Sequence[int]) -> dict[str, str]:
    series, after = relative.set_index("year")["per_ten_thousand"], relative["year"].iloc[-1] + 1
    rise = relative_rise(relative, years)
    return {
        "independent_first": str(relative["year"].iloc[0]),
        "independent_last": str(relative["year"].iloc[-1]),
        **{f"independent_{year}": f"{series[year]:.1f}" if year in series else "not shown" for year in years},
        "independent_rise": "not shown" if isnan(rise) else f"{rise:.1f}",
        "n_after_independent": str(int((study.values["first"] >= after).sum())),
    }


def relative_rise(relative: pd.DataFrame, years: Sequence[int]) -> float:
    """The rise of the independent series between the first two of the years; NaN where one is not in it."""
    series = relative.set_index("year")["per_ten_thousand"].reindex(list(years[:2]))
    return float(series.iloc[1] / series.iloc[0])


def by_growth(study: Study) -> pd.DataFrame:
    """The start that the growth implies from the named end, beside the named fact; one row, or none."""
    named = study.named
    is_named = study.grown["claim_id"] == f"{named.growth} + {named.end}"
    return study.grown[is_named & (study.grown["other_id"] == named.fact_start)]


def _factor(study: Study, row_id: str) -> Span:
    return growth(study.span(row_id))


def _implied(study: Study) -> dict[str, str]:
    named = study.named
    end, start = study.span(named.end), by_growth(study)["value"]
    wholes = study.wholes.set_index("share_id")
    both_sides = sum_of_sides(study)
    words = {
        "n_implied": str(len(study.implied)),
        "n_implied_apart": str(int(study.implied["disagree"].sum())),
        "end_2020": million(end),
        "end_low": whole(end.low, 1e6),
        "end_high": whole(end.high, 1e6),
        "growth_total": _words(study, named.growth),
        "start_2011": whole(start.iloc[0], 1e6) if len(start) else MISSING,
        "fact_2011": million(study.span(named.fact_start)),
        "end_from_2011": million(study.span(named.fact_start) * _factor(study, named.growth)),
        "cow_2012_apart": whole(round(study.span(named.fact_other_sum).value / 1e6) - both_sides.value / 1e6),
    }
    for side, row in zip(("exports", "imports"), named.shares, strict=True):
        words[f"share_{side}"] = _words(study, row)
        for key, column in (("", "value"), ("_low", "low"), ("_high", "high")):
            words[f"whole_{side}{key}"] = whole(wholes.loc[row, column], 1e9) if row in wholes.index else MISSING
    return words


def sum_of_sides(study: Study) -> Span:
    """The two named sides of trade added up."""
    named = study.named
    sold, bought = (study.span(row) for row in named.sides)
    return sold + bought


def _rise(study: Study) -> dict[str, str]:
    named = study.named
    end, start = study.span(named.end), study.span(named.end) / study.multiple
    above, below, rises = too_early(study), too_late(study), study.multiples
    of_start = rises.loc[rises["row_id"] == named.fact_start, "times"]
    base, rest = end / _factor(study, named.rise), study.december
    months, change = named.fact_months
    pace = study.facts[study.facts["row_id"] == named.fact_pace].iloc[0]
    return {
        "start_six": million(start),
        "start_six_low": whole(start.low, 1e6),
        "start_six_high": whole(start.high, 1e6),
        "n_six": count(rises["fits"].sum()),
        "too_early": above["when"].iloc[-1] if len(above) else MISSING,
        "too_late": below["when"].iloc[0] if len(below) else MISSING,
        "times_early": whole(above["times"].min()),
        "times_late": tenth(below["times"].max()),
        "times_2011": tenth(of_start.iloc[0]) if len(of_start) else MISSING,
        "rise_2020": _words(study, named.rise),
        "base_2019": million(base),
        "base_low": whole(base.low, 1e6),
        "base_high": whole(base.high, 1e6),
        "months_2020": million(study.span(months)),
        "months_rise": whole(study.change(change)),
        "december_before": whole(rest["rest"].iloc[0], 1e6),
        "december_last": whole(rest["rest"].iloc[1], 1e6),
        "december_times": tenth(rest["rest"].iloc[1] / rest["month"].iloc[1]),
        "months_2018": whole(pace["value"], 1e6),
        "pace_2018": whole(year_at_pace(study), 1e6),
    }


def year_at_pace(study: Study) -> float:
    """What a year would come to at the pace of its first months."""
    named = study.named
    row = study.facts[study.facts["row_id"] == named.fact_pace].iloc[0]
    return float(row["value"] / (row["last"] - row["first"]))


def too_early(study: Study) -> pd.DataFrame:
    """The totals from which the end is more than the multiple."""
    rises = study.multiples
    return rises[rises["low"] > study.multiple.high]


def too_late(study: Study) -> pd.DataFrame:
    """The totals from which the end is less than the multiple."""
    rises = study.multiples
    return rises[rises["high"] < study.multiple.low]


def import_share(study: Study, rows: Iterable[str]) -> list[float]:
    """The imports' share, in per cent, that these rows give together, in time's order; NaN where they give none."""
    shares = study.shares[study.shares["row_id"] == " + ".join(rows)].sort_values("at")
    return [100 * share for share in shares["share"]] or [UNKNOWN.value]


def _imports(study: Study) -> dict[str, str]:
    named = study.named
    implied_shares = import_share(study, (named.growth, named.imports_growth))
    return {
        "growth_imports": _words(study, named.imports_growth),
        "share_2011": whole(implied_shares[0]),
        "share_2020": whole(implied_shares[-1]),
        "share_2012": whole(import_share(study, named.sides)[0]),
        "share_2012_fact": whole(import_share(study, named.fact_sides)[0]),
        "share_last": whole(import_share(study, named.last[1:])[0]),
        "import_multiple": whole(ratio(study.span(named.last[2]), study.span(named.last[1]))),
    }


def potential_gap(study: Study) -> Span:
    """What the parts of the potential leave of the whole."""
    named = study.named
    return study.span(named.potential) - added(study.parts["as_stated"]) if len(study.parts) else UNKNOWN


def _potential(study: Study) -> dict[str, str]:
    named = study.named
    total, exports, _ = (study.span(row) for row in named.last)
    good, russia, pakistan = (_words(study, row).removesuffix(" largest") for row in named.ranks)
    return {
        "n_parts": str(len(study.parts)),
        "potential": _words(study, named.potential),
        "potential_sum": f"{study.parts['value'].sum() / 1e6:,.0f}",
        "potential_gap": million(potential_gap(study)),
        "potential_least": whole(potential_gap(study).low, 1e6),
        "exports_fy": million(exports),
        "potential_times": whole((study.span(named.potential) / exports).value),
        "potential_total": whole(study.whole / total.value),
        "rank_textiles": good,
        "rank_russia": russia,
        "rank_pakistan": pakistan,
        "textile_share": _words(study, named.good_share),
    }


def _traded(study: Study) -> pd.DataFrame:
    return study.goods[study.goods["told"] == "traded"].drop_duplicates(["exporter", "good"])


def _goods(study: Study) -> dict[str, str]:
    named = study.named
    traded = study.goods[(study.goods["told"] == "traded") & study.goods["paper_id"].isin(named.listing)]
    tellers = traded.groupby(["exporter", "good"])["paper_id"].nunique()
    agreed = tellers[tellers == len(named.listing)].reset_index()
    common = {side: agreed.loc[agreed["exporter"] == side, "good"] for side in study.pair}
    several = _traded(study)["n_papers"] > 1
    return {
        **{f"common_{side}": ", ".join(goods) or "nothing" for side, goods in common.items()},
        "n_alone": str(int((~several).sum())),
        "n_goods": str(len(several)),
    }


def times_home(study: Study, row_id: str) -> float:
    """How many times the pair's trade a partner's is, by the row of its value; NaN where there is none."""
    times = study.partners.loc[study.partners["claim_id"] == row_id, "times"]
    return float(times.iloc[0]) if len(times) else UNKNOWN.value


def _partners(study: Study) -> dict[str, str]:
    named = study.named
    china, iran, india, china_again, india_again = (whole(times_home(study, row)) for row in named.others)
    target, last = study.span(named.target), study.stated[study.stated["claim_id"] == named.others[-1]]
    months = MISSING
    for row in last.to_dict("records"):
        begin, end, *_ = stated_values.time_of(row["from"], row["to"], None)
        months = whole(12 * (end - begin))
    targets = study.stated[study.stated["measure"] == "trade-target"]
    return {
        "n_partner_papers": str(study.partners["paper_id"].nunique()),
        "nasim_source": _year(study, named.others[0]),
        "pakistan_2006": million(study.span(named.early[1])),
        "times_china": china,
        "times_iran": iran,
        "times_india": india,
        "times_china_hayat": china_again,
        "times_india_singh": india_again,
        "india_months": months,
        "india_target": _words(study, named.target),
        "target_times": tenth(ratio(study.span(named.others[-1]), target)),
        "n_targets": count(targets[["subject", "partner"]].eq(study.pair[0]).any(axis=1).sum()),
    }


def _thesis(study: Study) -> dict[str, str]:
    named = study.named
    bearing = study.bearing(named.thesis)
    return {
        "n_challenges": str(len(study.challenges)),
        "debt": _words(study, named.debt),
        "exporters": _words(study, named.exporters),
        "debt_share": whole(100 * ratio(study.span(named.debt), study.span(named.end))),
        "n_on_thesis": str(len(bearing)),
        "n_trade_on_thesis": count((bearing["topic"] == "trade").sum()),
    }
