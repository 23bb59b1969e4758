"""The numbers of the chapter on trade in words, and what its typed sentences rest on; `trade.study` computes both.

A number that no row gives under the parameters of a run is `not stated`, and a claim about it does not hold.
"""

from collections.abc import Iterable, Sequence
from math import isnan

import pandas as pd

from pakrus.analysis.rows.rounding import Span, added, growth, printed
from pakrus.analysis.trade import implied
from pakrus.analysis.trade import values as stated_values
from pakrus.analysis.trade.study import UNKNOWN, Study, paper_of
from pakrus.telling import Claim, listed

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
        **{key: listed(list(own["as_stated"])) for key, own in ends.items()},
        **{f"{key}_when": listed(list(own["when"])) for key, own in ends.items()},
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


def _apart(study: Study) -> list[str]:
    return sorted(set(study.beside.loc[study.beside["disagree"], "claim_id"]))


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
        "n_beside": str(study.beside["claim_id"].nunique()),
        "n_beside_apart": str(len(_apart(study))),
        "apart_papers": listed(sorted(set(papers[_apart(study)]))),
        "derived_low": whole(derived.low, 1e6),
        "derived_high": whole(derived.high, 1e6),
        "n_exchanged": str(len(study.swapped)),
        "exports_2012": million(sold),
        "imports_2012": million(bought),
        "fact_exports_2012": million(fact_sold),
        "fact_imports_2012": million(fact_bought),
        "rise_nasim": tenth(_rise_of(study, named.early)),
        "rise_facts": tenth(_rise_of(study, named.fact_early)),
    }


def _rise_of(study: Study, rows: tuple[str, str]) -> float:
    return ratio(study.span(rows[1]), study.span(rows[0]))


def _independent(study: Study, relative: pd.DataFrame, years: Sequence[int]) -> dict[str, str]:
    series, after = relative.set_index("year")["per_ten_thousand"], relative["year"].iloc[-1] + 1
    rise = _relative_rise(relative, years)
    return {
        "independent_first": str(relative["year"].iloc[0]),
        "independent_last": str(relative["year"].iloc[-1]),
        **{f"independent_{year}": f"{series[year]:.1f}" if year in series else "not shown" for year in years},
        "independent_rise": "not shown" if isnan(rise) else f"{rise:.1f}",
        "n_after_independent": str(int((study.values["first"] >= after).sum())),
    }


def _relative_rise(relative: pd.DataFrame, years: Sequence[int]) -> float:
    series = relative.set_index("year")["per_ten_thousand"].reindex(list(years[:2]))
    return float(series.iloc[1] / series.iloc[0])


def _by_growth(study: Study) -> pd.DataFrame:
    """The start that the growth implies from the named end, beside the named fact; one row, or none."""
    named = study.named
    own = study.grown["claim_id"] == f"{named.growth} + {named.end}"
    return study.grown[own & (study.grown["other_id"] == named.fact_start)]


def _factor(study: Study, row_id: str) -> Span:
    return growth(study.span(row_id))


def _implied(study: Study) -> dict[str, str]:
    named = study.named
    end, start = study.span(named.end), _by_growth(study)["value"]
    wholes = study.wholes.set_index("share_id")
    sum_of_sides = _sum(study)
    told = {
        "n_implied": str(len(study.implied)),
        "n_implied_apart": str(int(study.implied["disagree"].sum())),
        "end_2020": million(end),
        "end_low": whole(end.low, 1e6),
        "end_high": whole(end.high, 1e6),
        "growth_total": _words(study, named.growth),
        "start_2011": whole(start.iloc[0], 1e6) if len(start) else MISSING,
        "fact_2011": million(study.span(named.fact_start)),
        "end_from_2011": million(study.span(named.fact_start) * _factor(study, named.growth)),
        "cow_2012_apart": whole(round(study.span(named.fact_other_sum).value / 1e6) - sum_of_sides.value / 1e6),
    }
    for side, row in zip(("exports", "imports"), named.shares, strict=True):
        told[f"share_{side}"] = _words(study, row)
        for key, column in (("", "value"), ("_low", "low"), ("_high", "high")):
            told[f"whole_{side}{key}"] = whole(wholes.loc[row, column], 1e9) if row in wholes.index else MISSING
    return told


def _sum(study: Study) -> Span:
    named = study.named
    sold, bought = (study.span(row) for row in named.sides)
    return sold + bought


def _rise(study: Study) -> dict[str, str]:
    named = study.named
    end, start = study.span(named.end), study.span(named.end) / study.multiple
    above, below, rises = _too_early(study), _too_late(study), study.multiples
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
        "pace_2018": whole(_pace(study), 1e6),
    }


def _pace(study: Study) -> float:
    """What a year would come to at the pace of its first months."""
    named = study.named
    row = study.facts[study.facts["row_id"] == named.fact_pace].iloc[0]
    return float(row["value"] / (row["last"] - row["first"]))


def _too_early(study: Study) -> pd.DataFrame:
    """The totals from which the end is more than the multiple."""
    rises = study.multiples
    return rises[rises["low"] > study.multiple.high]


def _too_late(study: Study) -> pd.DataFrame:
    """The totals from which the end is less than the multiple."""
    rises = study.multiples
    return rises[rises["high"] < study.multiple.low]


def _share(study: Study, rows: Iterable[str]) -> list[float]:
    """The imports' share, in per cent, that these rows give together, in time's order; NaN where they give none."""
    own = study.shares[study.shares["row_id"] == " + ".join(rows)].sort_values("at")
    return [100 * share for share in own["share"]] or [UNKNOWN.value]


def _imports(study: Study) -> dict[str, str]:
    named = study.named
    implied_shares = _share(study, (named.growth, named.imports_growth))
    return {
        "growth_imports": _words(study, named.imports_growth),
        "share_2011": whole(implied_shares[0]),
        "share_2020": whole(implied_shares[-1]),
        "share_2012": whole(_share(study, named.sides)[0]),
        "share_2012_fact": whole(_share(study, named.fact_sides)[0]),
        "share_last": whole(_share(study, named.last[1:])[0]),
        "import_multiple": whole(ratio(study.span(named.last[2]), study.span(named.last[1]))),
    }


def _gap(study: Study) -> Span:
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
        "potential_gap": million(_gap(study)),
        "potential_least": whole(_gap(study).low, 1e6),
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
    own = study.goods[(study.goods["told"] == "traded") & study.goods["paper_id"].isin(named.listing)]
    tellers = own.groupby(["exporter", "good"])["paper_id"].nunique()
    agreed = tellers[tellers == len(named.listing)].reset_index()
    common = {side: agreed.loc[agreed["exporter"] == side, "good"] for side in study.pair}
    several = _traded(study)["n_papers"] > 1
    return {
        **{f"common_{side}": ", ".join(goods) or "nothing" for side, goods in common.items()},
        "n_alone": str(int((~several).sum())),
        "n_goods": str(len(several)),
    }


def _times(study: Study, row_id: str) -> float:
    own = study.partners.loc[study.partners["claim_id"] == row_id, "times"]
    return float(own.iloc[0]) if len(own) else UNKNOWN.value


def _partners(study: Study) -> dict[str, str]:
    named = study.named
    china, iran, india, china_again, india_again = (whole(_times(study, row)) for row in named.others)
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


def claims(study: Study, relative: pd.DataFrame, years: Sequence[int]) -> dict[str, Claim]:
    """What the chapter's typed sentences rest on, by the names of their guards; arguments as of `numbers`."""
    named = study.named
    return {
        **_claims_on_values(study),
        **_claims_on_checked(study),
        **_claims_on_implied(study),
        **_claims_on_rise(study),
        **_claims_on_imports(study),
        **_claims_on_others(study),
        "relative-rise": Claim(_relative_rise(relative, years) > 1 and _rise_of(study, named.early) > 1),
    }


def _claims_on_values(study: Study) -> dict[str, Claim]:
    named = study.named
    values, papers = study.values, set(study.tables["papers"]["paper_id"])
    stating, undated = set(study.every["paper_id"]), list(values.loc[values["basis"] == "undated", "row_id"])
    years = stated_values.coverage(values, *study.years)
    fiscal, calendar = study.span(named.fact_fiscal), [study.span(row).value for row in named.fact_years]
    return {
        "five-papers": Claim(len(papers) == 5 and papers - stating == {named.silent}),
        "gaps": Claim(bool((years["values"] == 0).any()), "a value covers every year"),
        "totals": Claim(bool((values["what"] == "total").any()), "no value is a total"),
        "undated-one": Claim(undated == [named.undated], f"values without a year are {listed(undated)}"),
        "fiscal-above": Claim(fiscal.value > sum(calendar) / len(calendar)),
    }


def _claims_on_checked(study: Study) -> dict[str, Claim]:
    named = study.named
    apart = set(_apart(study))
    sold, bought = (study.span(row) for row in named.sides)
    fact_sold, fact_bought = (study.span(row) for row in named.fact_sides)
    last_fact = study.beside[study.beside["claim_id"] == named.last[0]]
    return {
        "exchanged": Claim(set(named.sides) <= set(implied.exchanged(study.every, study.facts))),
        "exchanged-two": Claim(sorted(named.sides) == study.swapped, "not these two are among those shown"),
        "two-apart": Claim(set(named.early) <= apart, "not both are among the values that are shown"),
        "rise-differs": Claim(tenth(_rise_of(study, named.early)) != tenth(_rise_of(study, named.fact_early))),
        "end-fits": Claim(same(study.span(named.end), study.span(named.fact_years[0]))),
        "last-fits": Claim(len(last_fact) > 0 and not last_fact["disagree"].any(), "the two are not among those shown"),
        "other-way-round": Claim(same(sold, fact_bought) and same(bought, fact_sold)),
        "balance-of-sides": Claim(bought.value > sold.value and fact_sold.value > fact_bought.value),
    }


def _claims_on_implied(study: Study) -> dict[str, Claim]:
    named = study.named
    pairs, totals = study.implied, study.every[study.every["what"] == "total"]
    start = _by_growth(study)
    wide = pairs[pairs["disagree"]]
    widest = wide.loc[(wide["ratio"] - 1).abs().nlargest(1).index, "claim_id"]
    own_sum = pairs[pairs["claim_id"] == " + ".join(named.last[1:])]
    sides = pairs[pairs["claim_id"] == " + ".join(named.sides)].set_index("other_id")["disagree"]
    paper = paper_of(named.growth, study)
    ends = study.stated.loc[study.stated["claim_id"] == named.growth, ["from", "to"]].to_numpy().ravel()
    printed_ends = totals[(totals["paper_id"] == paper) & totals["when"].isin(list(ends))]
    wholes = implied.wholes_apart(study.wholes)
    other_sum = study.span(named.fact_other_sum).value
    return {
        "widest": Claim(len(start) > 0 and list(widest) == list(start["claim_id"]), "another pair is wider"),
        "sums-to-total": Claim(named.last[0] in set(own_sum.loc[~own_sum["disagree"], "other_id"])),
        "sides-give-sum": Claim(
            named.fact_sum in sides.index and not sides[named.fact_sum] and other_sum > _sum(study).value
        ),
        "ends-not-printed": Claim(len(ends) > 0 and printed_ends.empty),
        "growth-apart": Claim(len(start) > 0 and bool(start["disagree"].all())),
        "growth-twice": Claim(study.grown.loc[study.grown["other_id"] == named.fact_start, "claim_id"].nunique() == 2),
        "wholes-overlap": Claim(len(wholes) > 0 and not wholes["disagree"].any()),
    }


def _claims_on_rise(study: Study) -> dict[str, Claim]:
    named = study.named
    rises, above, below = study.multiples, _too_early(study), _too_late(study)
    end, months = study.span(named.end), named.fact_months
    ordered = len(above) > 0 and len(below) > 0 and above["first"].max() < below["first"].min()
    between = len(rises) > 0 and not rises["fits"].any() and len(above) + len(below) == len(rises)
    year = study.every.loc[study.every["row_id"] == named.end, "first"]
    before = study.both[study.both["first"].isin(year - 1) & (study.both["basis"] == "calendar")]
    rest, rise = study.december, study.span(named.rise)
    change = printed(f"{study.change(months[1]):g} per cent")
    return {
        "no-start": Claim(bool(ordered and between)),
        "early-then-late": Claim(bool(ordered)),
        "record": Claim(len(rises) > 0 and not (rises["high"] < 1).any()),
        "no-value-before": Claim(len(year) > 0 and before.empty),
        "rises-differ": Claim(rise.apart(change) != 0 and not isnan(rise.value)),
        "december-possible": Claim(bool((rest["rest"] > 0).all())),
        "pace-about": Claim(abs(_pace(study) / end.value - 1) < 0.05),
    }


def _claims_on_imports(study: Study) -> dict[str, Claim]:
    named = study.named
    start, fact, own = (
        _share(study, rows)[0] for rows in ((named.growth, named.imports_growth), named.fact_sides, named.sides)
    )
    last = _share(study, named.last[1:])[0]
    exports, imports = study.span(named.last[1]), study.span(named.last[2])
    sold, fact_sold = study.span(named.sides[0]), study.span(named.fact_sides[0])
    after = study.both[(study.both["what"] == "total") & (study.both["first"] >= _first(study, named.end))]
    total = study.span(named.fact_sum)
    fell = exports.value < min(sold.value, fact_sold.value)
    return {
        "facts-nearer": Claim(abs(fact - start) < abs(own - start)),
        "balance-turned": Claim(fact < 50 < last),
        "exports-fell": Claim(fell),
        "imports-grew": Claim(
            len(after) > 0 and bool((after["low"] > total.high).all()) and fell
            and imports.value > study.span(named.fact_sides[1]).value
        ),
    }  # fmt: skip


def _first(study: Study, row_id: str) -> float:
    own = study.every.loc[study.every["row_id"] == row_id, "first"]
    return float(own.iloc[0]) if len(own) else UNKNOWN.value


def _claims_on_others(study: Study) -> dict[str, Claim]:
    named = study.named
    gap, parts, potential = _gap(study), study.parts["as_stated"], study.span(named.potential)
    step = printed(parts.iloc[0]) if len(parts) else UNKNOWN
    stating = study.stated.loc[study.stated["measure"] == "export-potential", "paper_id"]
    goods, others = study.goods, study.partners.set_index("claim_id")
    one = goods[goods["paper_id"] == named.one_good]
    hoped = goods[goods["paper_id"] == named.hoped]
    near = others.loc[others.index.isin(named.others[:3])]
    again, late = (others["high"].get(row) for row in (named.others[3], named.others[4]))
    growing = _times(study, named.others[4]) > _times(study, named.others[2])
    first, last = study.span(named.early[1]), study.span(named.last[0])
    rises, years = study.multiples, stated_values.coverage(study.values, *study.years)
    names = study.tables["entities"].set_index("entity_id")["name"].reindex(list(named.allies)).dropna()
    told = study.challenges["statement"].str.contains("|".join(names), regex=True).any() if len(names) else False
    positions = study.tables["positions"]
    yes = positions[(positions["question_id"] == named.potential_question) & (positions["position"] == "affirms")]
    papers = set(study.tables["papers"]["paper_id"])
    return {
        "parts-less": Claim(gap.value > 0),
        "rounding-of-potential": Claim(potential.high - potential.low == step.high - step.low == 1e8),
        "gap-left": Claim(gap.low > 0),
        "only-potential": Claim(list(stating.unique()) == [paper_of(named.potential, study)]),
        "one-good": Claim(one["good"].nunique() == 1 and len(hoped) > 0 and set(hoped["told"]) == {"potential"}
                          and set(named.listing) <= set(goods["paper_id"])),
        "no-good": Claim(named.silent not in set(goods["paper_id"]) and named.silent in papers),
        "partners-undated": Claim(len(near) == 3 and bool(near["when"].str.startswith("source").all())),
        "beside-early": Claim(len(near) == 3 and bool((near["beside_id"] == named.early[1]).all())),
        "more-than": Claim(again == float("inf")),
        "distance-grew": Claim(bool(growing) and late is not None and last.low > first.high),
        "all-but-one": Claim(papers - set(yes["paper_id"]) == {named.silent}),
        "small-beside": Claim(len(others) > 0 and bool((others["low"] > 1).all())),
        "no-ally": Claim(not told),
        "growth-fits-none": Claim(
            bool((years["values"] == 0).any()) and len(study.grown) > 0 and bool(study.grown["disagree"].all())
            and len(rises) > 0 and not rises["fits"].any()
        ),
    }  # fmt: skip
