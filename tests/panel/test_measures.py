"""Each measure on a small table whose answer is worked out by hand."""

import math

import pandas as pd
import pytest

from pakrus.panel import measures
from pakrus.panel.files import start_year


def values(frame: pd.DataFrame) -> dict[tuple[str, int], float]:
    assert list(frame.columns) == ["dyad", "year", "value"]
    assert not frame.duplicated(["dyad", "year"]).any() and frame["value"].notna().all()
    return {(row.dyad, row.year): row.value for row in frame.itertuples()}


def test_agreement_needs_ten_common_votes():
    votes = pd.DataFrame({"dyad": ["PAK-RUS"] * 2, "year": [1964, 1965], "n_common": [9, 10], "agree_score": [1, 0.4]})
    assert values(measures.agreement(votes)) == {("PAK-RUS", 1965): 0.4}


def test_distance_has_no_sign_and_needs_both_points():
    rows = [("PAK", 1971, 0.5, 40), ("RUS", 1971, -2.0, 40), ("USA", 1971, 1.5, 9), ("IND", 1971, None, 40),
            ("CHN", 1971, -0.5, 40), ("PAK", 1972, 0.5, 40), ("RUS", 1972, 0.25, 40)]  # fmt: skip
    points = pd.DataFrame(rows, columns=["iso3", "year", "point", "votes"])
    points = pd.concat([points, pd.DataFrame([("USA", 1973, 1.0, 40), ("IND", 1973, 1.0, 40)], columns=points.columns)])
    assert values(measures.ideal_distance(points, "point", "votes")) == {
        ("CHN-PAK", 1971): 1.0,
        ("CHN-RUS", 1971): 1.5,
        ("PAK-RUS", 1971): 2.5,
        ("PAK-RUS", 1972): 0.25,
        ("IND-USA", 1973): 0.0,
    }


def deliveries(*rows: tuple) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["year", "supplier", "recipient", "tiv_m", "recipient_total_tiv"])


def test_shares_are_zero_beside_another_supplier_and_missing_without_any():
    given = deliveries(
        (1990, "SUN", "IND", 30, 40),
        (1990, "USA", "IND", 5, 40),
        (1992, "RUS", "IND", 10, 40),
        (1999, "USA", "IND", 1, 2),
    )
    # 1990: 30/40 and 5/40; 1991: no row of India, so nothing; 1992: 10/40, and none from the United States.
    assert values(measures.import_shares(given, ("IND",), 1950, 1994)) == {
        ("IND-RUS", 1990): 0.75,
        ("IND-RUS", 1992): 0.25,
        ("IND-USA", 1990): 0.125,
        ("IND-USA", 1992): 0.0,
    }


def test_the_dyad_of_a_share_is_supplier_and_recipient():
    given = deliveries((1970, "CHN", "PAK", 1, 4), (1970, "USA", "CHN", 1, 2))
    shares = values(measures.import_shares(given, ("PAK", "CHN"), 1950, 1994))
    assert shares == {
        ("CHN-PAK", 1970): 0.25,
        ("PAK-RUS", 1970): 0.0,
        ("PAK-USA", 1970): 0.0,
        ("CHN-RUS", 1970): 0.0,
        ("CHN-USA", 1970): 0.5,
    }


GDP = pd.DataFrame(
    [("PAK", 2000, 6e9), ("USA", 2000, 10e9), ("RUS", 2000, math.nan), ("PAK", 2001, 8e9), ("RUS", 2001, 12e9)],
    columns=["iso3", "year", "gdp_current_usd"],
)


def test_trade_is_both_imports_over_both_products():
    rows = [("USA", "PAK", 2000, 30.0, 50.0), ("RUS", "PAK", 2000, 1.0, 1.0), ("RUS", "PAK", 2001, 0.0, 0.0),
            ("USA", "PAK", 2001, 1.0, 1.0)]  # fmt: skip
    flows = pd.DataFrame(rows, columns=["iso1", "iso2", "year", "flow1", "flow2"])
    # 80 million of 16,000 million; in 2000 Russia has no GDP and in 2001 the United States; 0 of 20,000 million.
    assert values(measures.trade_to_gdp(flows, GDP)) == {("PAK-USA", 2000): 0.005, ("PAK-RUS", 2001): 0.0}


def test_aid_is_obligations_of_whole_years():
    rows = [("PAK", "Obligations", "2000", 60_000_000), ("PAK", "Disbursements", "2000", 1),
            ("PAK", "Obligations", "1976tq", 1), ("PAK", "Obligations", "1999", 1)]  # fmt: skip
    aid = pd.DataFrame(rows, columns=["country_code", "transaction_type_name", "fiscal_year", "current_amount"])
    # 60 of 6,000 million; 1999 has no GDP here.
    assert values(measures.aid_to_gdp(aid, GDP)) == {("PAK-USA", 2000): 0.01}


def test_pledges_count_in_either_direction_once():
    rows = [("USA", "PAK", 1954, 1, 0, 0, 0, 1), ("PAK", "USA", 1954, 1, 0, 0, 1, 0),
            ("CHN", "RUS", 1949, 1, 0, 0, 0, 0), ("CHN", "RUS", 1950, 0, 1, 0, 0, 0)]  # fmt: skip
    alliances = pd.DataFrame(rows, columns=["iso1", "iso2", "year", *measures.PLEDGES])
    counts = values(measures.pledges(alliances, 1949, 1954))
    assert counts["PAK-USA", 1954] == 3.0  # defence both ways, consultation one way, non-aggression the other
    assert counts["PAK-USA", 1953] == 0.0 and counts["PAK-RUS", 1949] == 0.0
    assert ("CHN-RUS", 1949) not in counts and counts["CHN-RUS", 1950] == 1.0
    assert len(counts) == 6 * 6 + 4 * 5  # six pairs without China from 1949, four with it from 1950


EVENTS = pd.DataFrame(
    [("PAK", "RUS", 2002, 5, 1, 1, 1), ("RUS", "PAK", 2002, 2, 0, 0, 0), ("USA", "CHN", 2002, 0, 0, 20, 10)],
    columns=["source", "target", "year", "verbCoop", "matlCoop", "verbConf", "matlConf"],
)


def test_cooperation_is_net_over_both_directions():
    # 5 + 1 + 2 cooperative and 2 conflictive: (8 - 2) / 10; all conflict: -1.
    assert values(measures.net_cooperation(EVENTS)) == {("PAK-RUS", 2002): 0.6, ("CHN-USA", 2002): -1.0}


def test_the_share_is_of_all_events_of_the_year():
    assert values(measures.event_share(EVENTS)) == {("PAK-RUS", 2002): 0.25, ("CHN-USA", 2002): 0.75}


def test_a_pair_without_events_has_no_balance():
    none = EVENTS.assign(verbCoop=0, matlCoop=0, verbConf=[0, 0, 1], matlConf=0)
    assert values(measures.net_cooperation(none)) == {("CHN-USA", 2002): -1.0}


def test_exercises_count_for_every_pair_in_them_by_the_start():
    rows = [("mme1", 2004, "2004-12-xx", 1, 0, 1, 0, 0), ("mme1", 2005, "2004-12-xx", 1, 0, 1, 0, 0),
            ("mme2", 2004, "8/15/04", 1, 0, 1, 1, 0), ("mme3", 1986, "1986-01-xx", 0, 0, 1, 0, 1)]  # fmt: skip
    exercises = pd.DataFrame(rows, columns=["mmeid", "year", "start", "PAK", "RUS", "USA", "IND", "CHN"])
    counts = values(measures.joint_exercises(exercises, 1980, 2010))
    assert {key: value for key, value in counts.items() if value} == {
        ("CHN-USA", 1986): 1.0,
        ("IND-PAK", 2004): 1.0,
        ("IND-USA", 2004): 1.0,
        ("PAK-USA", 2004): 2.0,
    }
    assert len(counts) == 10 * 31


@pytest.mark.parametrize(
    ("start", "year"), [("2004-12-xx", 2004), ("8/15/92", 1992), ("1/1/80", 1980), ("9/11/10", 2010)]
)
def test_starts_are_written_in_two_ways(start, year):
    assert start_year(start) == year


def test_troops_are_logged_and_none_is_zero():
    troops = pd.DataFrame({"iso3c": ["PAK", "IND"], "year": [1960, 1960], "troops_ad": [0, math.e - 1]})
    assert values(measures.log_troops(troops)) == {("PAK-USA", 1960): 0.0, ("IND-USA", 1960): pytest.approx(1.0)}


def test_agreement_is_what_the_roll_calls_give(external):
    calls = pd.read_csv(external / "unga_rollcalls_five.csv", usecols=["year", "PAK", "RUS", "USA", "IND", "CHN"])
    stands = {"Y": 1.0, "A": 0.5, "N": 0.0}  # the same: 1; one abstains: 0.5; opposite: 0
    places = calls[["PAK", "RUS", "USA", "IND", "CHN"]].apply(lambda votes: votes.map(stands))
    given = pd.read_csv(external / "unga_agreement_yearly.csv")
    for pair, of_pair in given.groupby("dyad"):
        scores = (1 - (places[pair[:3]] - places[pair[4:]]).abs()).groupby(calls["year"])
        of_pair = of_pair.set_index("year")
        assert scores.count()[lambda n: n > 0].to_dict() == of_pair["n_common"].to_dict()
        assert (scores.mean().dropna() - of_pair["agree_score"]).abs().max() <= 0.000051


def test_what_is_set_against_the_product_of_a_smaller_state_is_left_out():
    years = {"PAK": (1971, 1972), "RUS": (1991, 1992), "USA": (1971, 1972, 1991, 1992)}
    gdp = pd.DataFrame(
        [(state, year, 5e9) for state, state_years in years.items() for year in state_years],
        columns=["iso3", "year", "gdp_current_usd"],
    )
    flows = pd.DataFrame(
        [("USA", state, year, 5.0, 5.0) for state in ("PAK", "RUS") for year in years[state]],
        columns=["iso1", "iso2", "year", "flow1", "flow2"],
    )
    # 10 of 10,000 million in the first year in which the GDP is that of the state; nothing before
    assert values(measures.trade_to_gdp(flows, gdp)) == {("PAK-USA", 1972): 0.001, ("RUS-USA", 1992): 0.001}
    aid = pd.DataFrame(
        [("PAK", "Obligations", str(year), 5_000_000) for year in years["PAK"]],
        columns=["country_code", "transaction_type_name", "fiscal_year", "current_amount"],
    )
    assert values(measures.aid_to_gdp(aid, gdp)) == {("PAK-USA", 1972): 0.001}


def test_single_votes_are_alike_half_alike_or_opposed():
    calls = pd.DataFrame(
        [("2025-01-01", "Y", "Y", "N", "", "A"), ("2025-02-01", "A", "Y", "N", "", "A")],
        columns=["date", "PAK", "RUS", "USA", "IND", "CHN"],
    )
    found = values(measures.agreement_by_vote(calls))
    assert found["PAK-RUS", 2025] == 0.75 and found["RUS-USA", 2025] == 0.0 and found["CHN-PAK", 2025] == 0.75
    assert not [pair for pair, _ in found if "IND" in pair], "a state that never voted has no agreement"


def test_a_share_of_exports_is_of_those_to_the_world_up_to_the_last_year_reported():
    rows = [(2020, "PAK", "exports_fob", 2.0), (2020, "WLD", "exports_fob", 100.0), (2020, "PAK", "imports_cif", 9.0),
            (2021, "PAK", "exports_fob", 3.0), (2021, "WLD", "exports_fob", 100.0), (2020, "USA", "exports_fob", 5.0),
            (2020, "IND", "exports_fob", 4.0), (2020, "CHN", "exports_fob", 10.0)]  # fmt: skip
    flows = pd.DataFrame(rows, columns=["year", "partner", "flow", "usd_m"])
    assert values(measures.export_shares(flows, 2020)) == {
        ("CHN-RUS", 2020): 0.1, ("IND-RUS", 2020): 0.04, ("PAK-RUS", 2020): 0.02, ("RUS-USA", 2020): 0.05
    }  # fmt: skip
    assert values(measures.export_shares(flows, 2021))["PAK-RUS", 2021] == 0.03


def test_a_measure_comes_by_pair_and_year():
    votes = pd.DataFrame({"dyad": ["PAK-RUS", "CHN-USA", "PAK-RUS"], "year": [1970, 1980, 1960], "n_common": 20,
                          "agree_score": [0.1, 0.2, 0.3]})  # fmt: skip
    found = measures.agreement(votes)
    assert found["dyad"].tolist() == ["CHN-USA", "PAK-RUS", "PAK-RUS"] and found["year"].tolist() == [1980, 1960, 1970]
    assert list(found.index) == [0, 1, 2] and found["value"].dtype == float
