"""What the typed sentences of the chapter on trade rest on, by the names of their guards."""

from collections.abc import Sequence
from math import isnan

import pandas as pd

from pakrus.analysis.rows.rounding import printed
from pakrus.analysis.trade import implied
from pakrus.analysis.trade import values as stated_values
from pakrus.analysis.trade.sentences import (
    by_growth,
    import_share,
    potential_gap,
    relative_rise,
    rise,
    same,
    sum_of_sides,
    tenth,
    times_home,
    too_early,
    too_late,
    values_apart,
    year_at_pace,
)
from pakrus.analysis.trade.study import UNKNOWN, Study, paper_of
from pakrus.telling import Claim, listed


def claims(study: Study, relative: pd.DataFrame, years: Sequence[int]) -> dict[str, Claim]:
    """Whether each claim holds; arguments as of `trade.sentences.numbers`."""
    named = study.named
    return {
        **_claims_on_values(study),
        **_claims_on_checked(study),
        **_claims_on_implied(study),
        **_claims_on_rise(study),
        **_claims_on_imports(study),
        **_claims_on_others(study),
        "relative-rise": Claim(relative_rise(relative, years) > 1 and rise(study, named.early) > 1),
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
    apart = set(values_apart(study))
    sold, bought = (study.span(row) for row in named.sides)
    fact_sold, fact_bought = (study.span(row) for row in named.fact_sides)
    last_fact = study.against_facts[study.against_facts["claim_id"] == named.last[0]]
    return {
        "exchanged": Claim(set(named.sides) <= set(implied.exchanged(study.every, study.facts))),
        "exchanged-two": Claim(sorted(named.sides) == study.swapped, "not these two are among those shown"),
        "two-apart": Claim(set(named.early) <= apart, "not both are among the values that are shown"),
        "rise-differs": Claim(tenth(rise(study, named.early)) != tenth(rise(study, named.fact_early))),
        "end-fits": Claim(same(study.span(named.end), study.span(named.fact_years[0]))),
        "last-fits": Claim(len(last_fact) > 0 and not last_fact["disagree"].any(), "the two are not among those shown"),
        "other-way-round": Claim(same(sold, fact_bought) and same(bought, fact_sold)),
        "balance-of-sides": Claim(bought.value > sold.value and fact_sold.value > fact_bought.value),
    }


def _claims_on_implied(study: Study) -> dict[str, Claim]:
    named = study.named
    pairs, totals = study.implied, study.every[study.every["what"] == "total"]
    start = by_growth(study)
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
            named.fact_sum in sides.index and not sides[named.fact_sum] and other_sum > sum_of_sides(study).value
        ),
        "ends-not-printed": Claim(len(ends) > 0 and printed_ends.empty),
        "growth-apart": Claim(len(start) > 0 and bool(start["disagree"].all())),
        "growth-twice": Claim(study.grown.loc[study.grown["other_id"] == named.fact_start, "claim_id"].nunique() == 2),
        "wholes-overlap": Claim(len(wholes) > 0 and not wholes["disagree"].any()),
    }


def _claims_on_rise(study: Study) -> dict[str, Claim]:
    named = study.named
    rises, above, below = study.multiples, too_early(study), too_late(study)
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
        "pace-about": Claim(abs(year_at_pace(study) / end.value - 1) < 0.05),
    }


def _claims_on_imports(study: Study) -> dict[str, Claim]:
    named = study.named
    start, fact, paper = (
        import_share(study, rows)[0] for rows in ((named.growth, named.imports_growth), named.fact_sides, named.sides)
    )
    last = import_share(study, named.last[1:])[0]
    exports, imports = study.span(named.last[1]), study.span(named.last[2])
    sold, fact_sold = study.span(named.sides[0]), study.span(named.fact_sides[0])
    after = study.both[(study.both["what"] == "total") & (study.both["first"] >= _first(study, named.end))]
    total = study.span(named.fact_sum)
    fell = exports.value < min(sold.value, fact_sold.value)
    return {
        "facts-nearer": Claim(abs(fact - start) < abs(paper - start)),
        "balance-turned": Claim(fact < 50 < last),
        "exports-fell": Claim(fell),
        "imports-grew": Claim(
            len(after) > 0 and bool((after["low"] > total.high).all()) and fell
            and imports.value > study.span(named.fact_sides[1]).value
        ),
    }  # fmt: skip


def _first(study: Study, row_id: str) -> float:
    rows = study.every.loc[study.every["row_id"] == row_id, "first"]
    return float(rows.iloc[0]) if len(rows) else UNKNOWN.value


def _claims_on_others(study: Study) -> dict[str, Claim]:
    named = study.named
    gap, parts, potential = potential_gap(study), study.parts["as_stated"], study.span(named.potential)
    step = printed(parts.iloc[0]) if len(parts) else UNKNOWN
    stating = study.stated.loc[study.stated["measure"] == "export-potential", "paper_id"]
    goods, others = study.goods, study.partners.set_index("claim_id")
    good = goods[goods["paper_id"] == named.one_good]
    hoped = goods[goods["paper_id"] == named.hoped]
    near = others.loc[others.index.isin(named.others[:3])]
    again, late = (others["high"].get(row) for row in (named.others[3], named.others[4]))
    growing = times_home(study, named.others[4]) > times_home(study, named.others[2])
    first, last = study.span(named.early[1]), study.span(named.last[0])
    rises, years = study.multiples, stated_values.coverage(study.values, *study.years)
    names = study.tables["entities"].set_index("entity_id")["name"].reindex(list(named.allies)).dropna()
    ally_named = study.challenges["statement"].str.contains("|".join(names), regex=True).any() if len(names) else False
    positions = study.tables["positions"]
    yes = positions[(positions["question_id"] == named.potential_question) & (positions["position"] == "affirms")]
    papers = set(study.tables["papers"]["paper_id"])
    return {
        "parts-less": Claim(gap.value > 0),
        "rounding-of-potential": Claim(potential.high - potential.low == step.high - step.low == 1e8),
        "gap-left": Claim(gap.low > 0),
        "only-potential": Claim(list(stating.unique()) == [paper_of(named.potential, study)]),
        "one-good": Claim(good["good"].nunique() == 1 and len(hoped) > 0 and set(hoped["told"]) == {"potential"}
                          and set(named.listing) <= set(goods["paper_id"])),
        "no-good": Claim(named.silent not in set(goods["paper_id"]) and named.silent in papers),
        "partners-undated": Claim(len(near) == 3 and bool(near["when"].str.startswith("source").all())),
        "beside-early": Claim(len(near) == 3 and bool((near["beside_id"] == named.early[1]).all())),
        "more-than": Claim(again == float("inf")),
        "distance-grew": Claim(bool(growing) and late is not None and last.low > first.high),
        "all-but-one": Claim(papers - set(yes["paper_id"]) == {named.silent}),
        "small-beside": Claim(len(others) > 0 and bool((others["low"] > 1).all())),
        "no-ally": Claim(not ally_named),
        "growth-fits-none": Claim(
            bool((years["values"] == 0).any()) and len(study.grown) > 0 and bool(study.grown["disagree"].all())
            and len(rises) > 0 and not rises["fits"].any()
        ),
    }  # fmt: skip
