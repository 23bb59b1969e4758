"""The study of trade and its sentences, on made-up tables of three papers; each number is worked out in the test."""

import pandas as pd
import pytest

from pakrus.analysis.trade import guards, sentences, study
from pakrus.analysis.trade.study import Named

NAMED = Named(
    undated="b-5",
    early=("a-1", "a-2"),
    sides=("a-3", "a-4"),
    shares=("a-5", "a-6"),
    growth="a-7",
    imports_growth="a-8",
    potential="a-9",
    ranks=("a-r1", "a-r2", "a-r3"),
    good_share="a-r4",
    multiple="b-1",
    end="b-2",
    rise="b-3",
    last=("c-1", "c-2", "c-3"),
    target="c-4",
    others=("a-chn", "a-irn", "a-ind", "b-chn", "c-ind"),
    debt="a-d1",
    exporters="a-d2",
    thesis="a-a1",
    fact_early=("f-2000", "f-2010"),
    fact_sides=("f-exports", "f-imports"),
    fact_sum="f-2012",
    fact_other_sum="f-other",
    fact_start="f-2011",
    fact_fiscal="f-fy",
    fact_years=("f-2020", "f-2021"),
    fact_change="f-change",
    fact_months=("f-months", "f-months-change"),
    fact_pace="f-pace",
    silent="d",
    listing=("a", "b"),
    one_good="c",
    hoped="b",
    allies=("usa",),
    potential_question="q",
)
Y = {year: (str(year), str(year)) for year in range(1999, 2026)}
NONE = (pd.NA, pd.NA)
FISCAL = ("2022-07", "2023-06")


def frame(columns: str, *rows: tuple[object, ...]) -> pd.DataFrame:
    names = columns.split()
    return pd.DataFrame(rows, columns=names).astype(dict.fromkeys({"from", "to"} & set(names), "string"))


def claims() -> pd.DataFrame:
    rows = [
        ("a-1", "pak", "rus", "trade-total", "$50 million", 50e6, *Y[2000]),
        ("a-2", "pak", "rus", "trade-total", "$500 million", 500e6, *Y[2010]),
        ("a-3", "pak", "rus", "exports", "$20 million", 20e6, *Y[2012]),
        ("a-4", "pak", "rus", "imports", "$30 million", 30e6, *Y[2012]),
        ("a-5", "pak", "rus", "exports-share", "0.5%", 0.5, *Y[2012]),
        ("a-6", "pak", "rus", "imports-share", "0.6%", 0.6, *Y[2012]),
        ("a-7", "pak", "rus", "trade-change", "100%", 100.0, "2011", "2020"),
        ("a-8", "pak", "rus", "imports-change", "200%", 200.0, "2011", "2020"),
        ("a-9", "pak", "rus", "export-potential", "$1.5 billion", 1.5e9, *NONE),
        ("a-10", "pak", "rus", "export-potential", "$600 million", 600e6, *NONE),
        ("a-11", "pak", "rus", "export-potential", "$300 million", 300e6, *NONE),
        ("a-r1", "pak", "rus", "rank", "5th largest", 5.0, *NONE),
        ("a-r2", "pak", "rus", "rank", "6th", 6.0, *NONE),
        ("a-r3", "rus", "pak", "rank", "7th", 7.0, *NONE),
        ("a-r4", "pak", "rus", "rank", "2%", 2.0, *NONE),
        ("a-chn", "chn", "rus", "trade-total", "$15 billion", 15e9, *NONE),
        ("a-irn", "irn", "rus", "trade-total", "$5 billion", 5e9, *NONE),
        ("a-ind", "ind", "rus", "trade-total", "$3 billion", 3e9, *NONE),
        ("a-d1", "pak", "rus", "debt", "$80 million", 80e6, *NONE),
        ("a-d2", "rus", "pak", "debt", "$20 million", 20e6, *NONE),
        ("b-1", "pak", "rus", "multiple", "fourfold", 4.0, *NONE),
        ("b-2", "pak", "rus", "trade-total", "$800 million", 800e6, *Y[2020]),
        ("b-3", "pak", "rus", "rise", "25%", 25.0, *NONE),
        ("b-5", "pak", "rus", "trade-total", "$700 million", 700e6, *NONE),
        ("b-chn", "chn", "rus", "trade-total", "exceeded $160 billion", 160e9, *Y[2022]),
        ("c-1", "pak", "rus", "trade-total", "$900 million", 900e6, *FISCAL),
        ("c-2", "pak", "rus", "exports", "$100 million", 100e6, *FISCAL),
        ("c-3", "pak", "rus", "imports", "$800 million", 800e6, *FISCAL),
        ("c-4", "ind", "rus", "trade-target", "$10 billion", 10e9, *Y[2025]),
        ("c-ind", "ind", "rus", "trade-total", "$45 billion", 45e9, "2022-04", "2023-02"),
    ]
    rows = frame("claim_id subject partner measure as_stated value from to", *rows)
    share = rows["measure"].str.endswith("-share").map({True: "trade-total", False: pd.NA})
    return rows.assign(
        paper_id=rows["claim_id"].str[0], para=1, value_high=pd.NA, share_of=share, modality="stated", note=pd.NA
    )


def facts() -> pd.DataFrame:
    rows = frame(
        "fact_id measure value bound from to",
        ("f-2000", "trade-total", 60e6, "exact", *Y[2000]),
        ("f-2010", "trade-total", 480e6, "exact", *Y[2010]),
        ("f-2011", "trade-total", 450e6, "exact", *Y[2011]),
        ("f-2012", "trade-total", 50e6, "exact", *Y[2012]),
        ("f-other", "trade-total", 57e6, "exact", *Y[2012]),
        ("f-exports", "exports", 30e6, "exact", *Y[2012]),
        ("f-imports", "imports", 20e6, "exact", *Y[2012]),
        ("f-pace", "trade-total", 600e6, "exact", "2018-01", "2018-09"),
        ("f-months", "trade-total", 660e6, "exact", "2020-01", "2020-11"),
        ("f-2020", "trade-total", 790e6, "exact", *Y[2020]),
        ("f-2021", "trade-total", 710e6, "exact", *Y[2021]),
        ("f-fy", "trade-total", 900e6, "exact", "2020-07", "2021-06"),
        ("f-change", "trade-change", -10.0, "exact", *Y[2021]),
        ("f-months-change", "trade-change", 10.0, "exact", "2020-01", "2020-11"),
        ("f-last", "trade-total", 900e6, "exact", *FISCAL),
    )
    return rows.assign(subject="pak", partner="rus", source="somebody")


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    coded = claims()
    return {
        "claims": coded,
        "measures": pd.DataFrame({"measure": coded["measure"].unique()}).assign(label="L", topic="trade", unit="USD"),
        "entities": frame("entity_id name", ("pak", "Pak"), ("rus", "Rus"), ("usa", "Amerika"), ("ind", "Ind"),
                          ("chn", "Chn"), ("irn", "Irn")),
        "facts": facts(),
        "trade_bases": frame("row_id whose", *((row, "data_set") for row in facts()["fact_id"]), ("a-1", "not_said"),
                             ("c-1", "pakistani")),
        "citations": frame("citation_id ref_id as_printed", ("k1", "r1", "1"), ("k2", "r2", "2")),
        "row_citations": frame("row_id citation_id", ("b-5", "k1"), ("a-chn", "k2"), ("a-irn", "k2"), ("a-ind", "k2")),
        "references": frame("ref_id year same_work_as", ("r1", 2021, pd.NA), ("r2", 2009, pd.NA)),
        "papers": pd.DataFrame({"paper_id": ["a", "b", "c", "d"]}),
        "trade_goods": frame("good_id paper_id exporter good told_as", ("g1", "a", "pak", "rice", "traded"),
                             ("g2", "b", "pak", "rice", "traded"), ("g3", "c", "rus", "oil", "traded"),
                             ("g4", "a", "rus", "oil", "potential")),
        "positions": frame("question_id paper_id position", ("q", "a", "affirms"), ("q", "d", "silent")),
        "questions": frame("question_id question", ("q", "Is there potential?")),
        "arguments": frame("argument_id paper_id topic role voice statement", ("a-a1", "a", "ties", "thesis", "x", "T"),
                           ("a-a2", "a", "trade", "challenge", "x", "Debts."),
                           ("a-a3", "a", "ties", "driver", "x", "Drive.")),
        "argument_links": frame("source_id target_id relation", ("a-a2", "a-a1", "supports")),
        "argument_grounds": frame("argument_id ground_id", ("a-a2", "a-1")),
    }  # fmt: skip


RELATIVE = pd.DataFrame({"year": [2000, 2010, 2011], "per_ten_thousand": [1.0, 2.5, 3.0]})
YEARS = (2000, 2010, 2012)


def numbers_and_claims(tables, start_year=2000, end_year=2023, basis="all"):
    result = study.study(tables, NAMED, ("pak", "rus"), start_year, end_year, basis)
    return sentences.numbers(result, RELATIVE, YEARS), guards.claims(result, RELATIVE, YEARS)


EXPECTED = {
    # of the values: totals of 2000, 2010, 2020, 2022-23 and one without a year; two sides of 2012 and of 2022-23
    "n_values": "9",
    "n_papers": "3",
    "n_years": "24",
    "n_covered": "6",  # 2000, 2010, 2012, 2020, 2022, 2023
    "gaps": "2001 to 2009, 2011, 2013 to 2019 and 2021",
    "lowest": "$50 million",
    "highest_when": "2022-23",
    "n_fiscal": "3",
    "n_undated": "1",
    "hayat_source": "2021",
    "fiscal_excess": "20",  # 900 against the mean of 790 and 710
    # facts of 2000, 2010, the sides, 2020 and 2022-23 stand beside; the early totals and the sides are apart
    "n_beside": "6",
    "n_beside_apart": "3",
    "n_exchanged": "2",  # 20 and 30 million fit the facts of the other direction
    "rise_nasim": "10.0",
    "rise_facts": "8.0",
    "derived_low": "747",  # 709.5 / 0.95, since 10 per cent may be 5 to 15
    "derived_high": "836",  # 710.5 / 0.85
    "independent_rise": "2.5",
    "independent_2012": "not shown",
    "n_after_independent": "7",
    "start_2011": "400",  # 800 / 2
    "end_from_2011": "900",
    "cow_2012_apart": "7",
    "whole_exports": "4",  # 20 million are 0.5 per cent
    "whole_imports": "5",
    "start_six": "200",
    "base_2019": "640",
    "december_before": "40",  # 640 less 660 / 1.1
    "december_last": "140",
    "december_times": "2.3",  # 140 against 660 / 11
    "pace_2018": "800",
    "share_2011": "50",  # 100 / 200
    "share_2020": "75",  # (1 + 2) / (1 + 1) times that
    "share_2012": "60",
    "share_2012_fact": "40",
    "share_last": "89",
    "import_multiple": "8",
    "potential_gap": "600",
    "potential_times": "15",
    "rank_textiles": "5th",
    "common_pak": "rice",
    "common_rus": "nothing",
    "n_alone": "1",
    "n_goods": "2",
    "times_china": "30",  # 15 billion against 500 million of 2010
    "times_india_singh": "50",
    "india_months": "11",
    "target_times": "4.5",
    "n_targets": "none",
    "n_challenges": "1",
    "debt_share": "10",
    "n_on_thesis": "1",
    "n_trade_on_thesis": "1",
    "first_year": "2000",
    "last_year": "2023",
    "lowest_when": "2000",
    "highest": "$900 million",
    "n_calendar": "5",  # of 2000, 2010, 2020, and two sides of 2012
    "n_not_said": "1",
    "hayat_value": "$700 million",
    "fact_fy2021": "900",
    "fact_2020": "790",
    "fact_2021": "710",
    "apart_papers": "a",
    "exports_2012": "20",
    "imports_2012": "30",
    "fact_exports_2012": "30",
    "fact_imports_2012": "20",
    "independent_first": "2000",
    "independent_last": "2011",
    "independent_2000": "1.0",
    "independent_2010": "2.5",
    "end_2020": "800",
    "end_low": "750",
    "end_high": "850",
    "growth_total": "100%",
    "fact_2011": "450",
    "share_exports": "0.5%",
    "whole_exports_low": "3",  # 15 million are 0.55 per cent
    "whole_exports_high": "6",  # 25 million are 0.45 per cent
    "share_imports": "0.6%",
    "whole_imports_low": "4",
    "whole_imports_high": "6",
    "start_six_low": "167",  # 750 / 4.5
    "start_six_high": "243",  # 850 / 3.5
    "n_six": "none",
    "too_early": "2012",
    "times_early": "13",  # 800 / 60; 50 and 57 million of 2012 grew more
    "too_late": "2010",
    "times_late": "1.8",  # 800 / 450; 480 and 500 million of 2010 grew less
    "times_2011": "1.8",
    "rise_2020": "25%",
    "base_low": "598",  # 750 / 1.255
    "base_high": "683",  # 850 / 1.245
    "months_2020": "660",
    "months_rise": "10",
    "months_2018": "600",
    "growth_imports": "200%",
    "n_parts": "2",
    "potential": "$1.5 billion",
    "potential_sum": "900",
    "potential_least": "450",  # 1,450 less 650 and 350
    "exports_fy": "100",
    "potential_total": "2",  # 1,500 of 900
    "rank_russia": "6th",
    "rank_pakistan": "7th",
    "textile_share": "2%",
    "n_partner_papers": "3",
    "nasim_source": "2009",
    "pakistan_2006": "500",
    "times_iran": "10",
    "times_india": "6",
    "times_china_hayat": "229",  # 160 billion against 700 million
    "india_target": "$10 billion",
    "debt": "$80 million",
    "exporters": "$20 million",
}


def test_numbers_are_those_of_the_rows(tables):
    numbers, _ = numbers_and_claims(tables)
    assert {key: numbers[key] for key in EXPECTED} == EXPECTED


UNHELD = {
    "five-papers",  # there are four
    "two-apart",  # $500 million may be 480
    "widest", "growth-apart",  # 800 million after a growth of 100 per cent may have been 450
    "no-start", "early-then-late",  # what is too small to have grown fourfold is of 2012, what is too large of 2010
    "facts-nearer",  # 40 and 60 per cent are as far from 50
    "exports-fell", "imports-grew",  # exports are 100 million, after 20 and 30
    "one-good",  # b tells rice as traded
    "all-but-one",  # only a affirms
    "growth-fits-none",
}  # fmt: skip


def unheld(tables):
    return {name for name, claim in numbers_and_claims(tables)[1].items() if not claim.holds}


def changed(tables, name, key, **cells):
    """The tables with some cells of one row changed; its id is in the first column."""
    rows = tables[name].copy()
    for column, value in cells.items():
        rows.loc[rows[rows.columns[0]] == key, column] = value
    return tables | {name: rows}


def test_claims_hold_or_fall_with_the_rows(tables):
    assert unheld(tables) == UNHELD


@pytest.mark.parametrize(
    ("table", "row", "cells", "now_held"),
    [
        ("trade_goods", "g2", {"told_as": "potential"}, {"one-good"}),
        ("claims", "c-2", {"as_stated": "$10 million", "value": 10e6}, {"exports-fell", "imports-grew"}),
        ("claims", "a-3", {"as_stated": "$10 million", "value": 10e6}, {"facts-nearer"}),
        ("facts", "f-2010", {"value": 400e6}, {"two-apart"}),
    ],
)
def test_a_claim_holds_as_soon_as_its_row_says_so(tables, table, row, cells, now_held):
    assert now_held & unheld(changed(tables, table, row, **cells)) == set()


@pytest.mark.parametrize(
    ("table", "row", "cells", "fallen"),
    [
        ("claims", "b-5", {"from": "2021", "to": "2021"}, {"undated-one"}),
        ("facts", "f-fy", {"value": 750e6}, {"fiscal-above"}),
        ("facts", "f-exports", {"value": 20e6}, {"exchanged", "other-way-round", "balance-of-sides"}),
        ("facts", "f-2010", {"value": 600e6}, {"rise-differs"}),
        ("facts", "f-2020", {"value": 700e6}, {"end-fits"}),
        ("facts", "f-last", {"value": 700e6}, {"last-fits"}),
        ("facts", "f-other", {"value": 40e6}, {"sides-give-sum"}),
        ("facts", "f-months-change", {"value": 25.0}, {"rises-differ"}),
        ("facts", "f-months", {"value": 790e6}, {"december-possible"}),
        ("facts", "f-pace", {"value": 500e6}, {"pace-about"}),
        ("claims", "a-9", {"as_stated": "$0.9 billion", "value": 9e8}, {"parts-less", "gap-left"}),
        ("claims", "a-9", {"as_stated": "$1.50 billion"}, {"rounding-of-potential"}),
        ("claims", "a-10", {"paper_id": "b"}, {"only-potential"}),
        ("trade_goods", "g4", {"paper_id": "d"}, {"no-good"}),
        ("claims", "a-irn", {"from": "2006", "to": "2006"}, {"partners-undated"}),
        ("claims", "b-chn", {"as_stated": "$160 billion"}, {"more-than"}),
        ("claims", "c-ind", {"as_stated": "$3 billion", "value": 3e9}, {"distance-grew"}),
        ("claims", "a-ind", {"as_stated": "$0.4 billion", "value": 4e8}, {"small-beside"}),
        ("arguments", "a-a2", {"statement": "Amerika objects."}, {"no-ally"}),
    ],
)
def test_a_claim_falls_as_soon_as_its_row_says_otherwise(tables, table, row, cells, fallen):
    assert fallen <= unheld(changed(tables, table, row, **cells)) - UNHELD


def test_what_no_row_gives_is_said_to_be_missing_and_its_claims_fall(tables):
    less = {name: rows[rows["paper_id"] != "b"] if "paper_id" in rows else rows for name, rows in tables.items()}
    numbers, claimed = numbers_and_claims(less)
    for name in ("end_2020", "start_2011", "start_six", "too_early", "base_2019", "december_last", "debt_share"):
        assert numbers[name] == sentences.MISSING
    for name in ("undated-one", "end-fits", "no-start", "record", "growth-apart", "pace-about", "december-possible"):
        assert not claimed[name].holds
    assert set(numbers) == set(numbers_and_claims(tables)[0])


def test_a_value_is_rounded_as_it_is_told():
    assert [sentences.whole(value, 1e6) for value in (1.4e6, 2.6e6, float("nan"))] == ["1", "3", "not stated"]
    assert [sentences.tenth(value) for value in (1.25, 2.0, float("nan"))] == ["1.2", "2.0", "not stated"]
    assert [sentences.count(number) for number in (0, 2)] == ["none", "2"]


def test_tables_tell_basis_and_statistics_in_words(tables):
    result = study.study(tables, NAMED, ("pak", "rus"), 2000, 2023, "all")
    rows = study.values_table(result).set_index("row_id")
    assert rows.loc["c-1", ["basis", "whose"]].tolist() == ["fiscal year", "Pakistani"]
    assert rows.loc["b-5", ["cites", "source"]].tolist() == ["1", 2021]
    assert list(study.december_table(result)["year"]) == ["2019", "2020"]
    assert set(study.facts_table(result)["source"]) == {"somebody"}


def test_no_value_or_no_fact_beside_is_refused(tables):
    with pytest.raises(ValueError, match="no stated value of trade is left"):
        numbers_and_claims(tables, 2002, 2003)
    with pytest.raises(ValueError, match="no stated value with a checked fact for the same period is left"):
        numbers_and_claims(tables | {"facts": tables["facts"].iloc[9:12]}, 2000, 2010)


def test_two_wholes_overlap_only_where_there_are_two(tables):
    assert numbers_and_claims(tables)[1]["wholes-overlap"].holds
    none = tables["claims"]["measure"].isin(["exports-share", "imports-share"])
    assert not numbers_and_claims(tables | {"claims": tables["claims"][~none]})[1]["wholes-overlap"].holds
    share = tables["claims"]["claim_id"] == "a-5"
    apart = tables["claims"].copy()
    apart.loc[share, ["as_stated", "value"]] = "90%", 90.0
    assert not numbers_and_claims(tables | {"claims": apart})[1]["wholes-overlap"].holds


def test_without_partners_or_potential_nothing_is_claimed_of_them(tables):
    own = tables["claims"]["partner"].eq("rus") & tables["claims"]["subject"].eq("pak")
    alone = tables | {"claims": tables["claims"][own | tables["claims"]["partner"].eq("pak")]}
    assert {"partners-undated", "beside-early", "small-beside", "more-than", "distance-grew"} <= unheld(alone)
    hopeless = tables["claims"][tables["claims"]["measure"] != "export-potential"]
    assert {"parts-less", "rounding-of-potential", "gap-left", "only-potential"} <= unheld(
        tables | {"claims": hopeless}
    )


def test_pairs_of_values_are_numbered_one_after_the_other(tables):
    result = study.study(tables, NAMED, ("pak", "rus"), 2000, 2023, "all")
    for rows in (result.implied, result.values):
        assert list(rows.index) == list(range(len(rows)))
