"""What is asked of every state, on small tables whose answer can be seen or worked out by hand."""

import numpy as np
import pandas as pd
import pytest

from pakrus.analysis.independent import all_states
from pakrus.panel import among


def of(frame: pd.DataFrame, state: str) -> dict[str, tuple[float, int]]:
    assert list(frame.columns) == ["state", "statistic", "value", "n"]
    rows = frame[frame["state"] == state]
    return {row.statistic: (row.value, row.n) for row in rows.itertuples()}


def arms(**series: dict[int, tuple[float, float]]) -> pd.DataFrame:
    """Shares of Russia and of the United States by year; a state is known by its number."""
    rows = [(state.replace("_", " "), 1.0, year, *shares) for state, by_year in series.items()
            for year, shares in by_year.items()]  # fmt: skip
    return pd.DataFrame(rows, columns=["recipient", "recipient_cow", "year", "rus_share", "usa_share"])


def spans(values: list[float], other: list[float]) -> dict[int, tuple[float, float]]:
    """A delivery in the third year of each span of five, from 1950 on."""
    return {1952 + 5 * place: shares for place, shares in enumerate(zip(values, other, strict=True))}


UP_AND_DOWN = [0.1, 0.3, 0.2, 0.6, 0.4, 0.5, 0.1, 0.2]


class TestArms:
    def test_years_without_russian_arms_count_as_none(self):
        shares = {year: (0.5 if year < 2002 else 0.0, 0.0) for year in range(1992, 2012)}
        assert of(among.of_arms(arms(Chad=shares)), "Chad")["arms-rus-mean"] == (0.25, 20)

    def test_a_state_of_few_years_or_spans_and_one_without_a_number_are_left_out(self):
        few = arms(Chad={year: (0.5, 0.1) for year in range(1992, 2011)}, Togo=spans(UP_AND_DOWN[:7], UP_AND_DOWN[:7]))
        assert among.of_arms(few).empty
        rebels = arms(Chad={year: (0.5, 0.1) for year in range(1992, 2020)}).assign(recipient_cow=np.nan)
        assert among.of_arms(rebels).empty

    def test_shares_that_mirror_each_other_go_apart_from_span_to_span(self):
        shares = spans(UP_AND_DOWN, [1 - share for share in UP_AND_DOWN])
        value, n = of(among.of_arms(arms(Chad=shares)), "Chad")["arms-rus-usa"]
        assert (round(value, 9), n) == (-1, 7)

    def test_a_state_is_held_against_india_and_india_is_not_compared(self):
        both = arms(Chad=spans(UP_AND_DOWN, [0.0] * 8), India=spans([1 - share for share in UP_AND_DOWN], UP_AND_DOWN))
        found = among.of_arms(both)
        assert set(found["state"]) == {"Chad"}
        assert round(of(found, "Chad")["arms-rus-ind"][0], 9) == -1
        assert round(of(found, "Chad")["arms-rus-ind-usa"][0], 9) == 1

    def test_changes_are_between_spans_that_follow_one_another(self):
        shares = spans(UP_AND_DOWN + UP_AND_DOWN, [1 - share for share in UP_AND_DOWN + UP_AND_DOWN])
        del shares[1952 + 5 * 4]
        assert of(among.of_arms(arms(Chad=shares)), "Chad")["arms-rus-usa"][1] == 12, (
            "fourteen of fifteen spans, and two lost; 2025 begins no span"
        )

    def test_a_shift_is_in_deviations_of_the_time_before(self):
        shares = {year: (0.1 if year % 2 else 0.3, 0.0) for year in range(1991, 2011)}
        shares |= {year: (0.6, 0.0) for year in range(2011, 2014)}
        before = pd.Series([shares[year][0] for year in range(1992, 2011)])
        value, n = of(among.of_arms(arms(Chad=shares)), "Chad")["arms-rus-shift-2011"]
        assert value == pytest.approx((0.6 - before.mean()) / before.std()) and n == 22


def votes(**series: dict[str, dict[int, float]]) -> pd.DataFrame:
    rows = [(state, partner, year, 20, score) for state, partners in series.items()
            for partner, by_year in partners.items() for year, score in by_year.items()]  # fmt: skip
    return pd.DataFrame(rows, columns=["country", "partner", "year", "n_common", "agree_score"])


WAVES = {year: 0.5 + 0.2 * ((year * 7) % 5 - 2) / 2 for year in range(1970, 1995)}


class TestVotes:
    def test_what_all_states_do_in_a_year_is_taken_out(self):
        scores = votes(Chad={"RUS": {1990: 0.9}, "USA": {1990: 0.2}}, Togo={"RUS": {1990: 0.5}, "USA": {1990: 0.4}})
        assert among.net(scores).round(9).loc[("Chad", 1990)].to_dict() == {"RUS": 0.2, "USA": -0.1}

    def test_scores_of_few_votes_are_left_out(self):
        scores = votes(Chad={"RUS": {1990: 0.9}, "USA": {1990: 0.2}}).assign(n_common=9)
        assert among.net(scores).empty

    def test_a_state_that_mirrors_itself_is_at_minus_one_in_the_same_year(self):
        own = {"RUS": WAVES, "USA": {year: 1 - score for year, score in WAVES.items()}}
        still = {partner: dict.fromkeys(WAVES, 0.5) for partner in ("RUS", "USA")}
        found = of(among.of_votes(votes(Chad=own, Togo=still)), "Chad")
        assert (round(found["votes-rus-usa"][0], 9), found["votes-rus-usa"][1]) == (-1, 24)

    def test_india_and_a_state_a_year_later(self):
        late = {year + 1: score for year, score in WAVES.items()}
        still = {partner: dict.fromkeys([*WAVES, 1995], 0.5) for partner in ("RUS", "USA")}
        own = {"RUS": late | {1970: 0.5}, "USA": dict.fromkeys([*WAVES, 1995], 0.5)}
        poles = {"RUS": dict.fromkeys([*WAVES, 1995], 0.5), "USA": WAVES | {1995: 0.5}}
        states = {f"S{n}": still for n in range(40)}
        found = of(among.of_votes(votes(Chad=own, India=poles, **states)), "Chad")
        assert found["votes-rus-ind-usa"][0] > 0.95, "all but what the others' mean takes out"

    def test_the_mean_of_the_two_years_after(self):
        series = pd.Series([0.0, 1.0, 4.0, 9.0], index=[2000, 2001, 2002, 2003])
        after = among._after(series).dropna()
        assert after.diff().loc[2001] == pytest.approx(((4 - 1) + (9 - 4)) / 2)

    def test_rises_that_end_when_the_other_rises(self):
        years = range(1970, 1992)
        russia = {year: 0.5 + 0.1 * (year % 2) for year in years}
        america = {year: 0.5 - 0.1 * (year % 2) for year in years}
        found = of(among.of_votes(votes(Chad={"RUS": russia, "USA": america}, Togo={"RUS": dict.fromkeys(years, 0.5),
                   "USA": dict.fromkeys(years, 0.5)})), "Chad")  # fmt: skip
        assert found["votes-rus-ends"][0] == pytest.approx(1.0), "each fall after a rise, and no other year"

    def test_the_poles_are_russia_and_the_soviet_union_towards_the_united_states(self):
        scores = votes(**{
            "Russia": {"USA": {1992: 0.6}}, "Soviet Union": {"USA": {1990: 0.2}, "IND": {1990: 0.9}},
            "Chad": {"USA": {1990: 0.5, 1993: 0.5}},
        })  # fmt: skip
        assert among.between_poles(scores).to_dict() == {1990: 0.2, 1992: 0.6}
        assert among.between_poles(scores.assign(n_common=9)).empty
        assert len(among.between_poles(scores.assign(n_common=10))) == 2, "ten votes are enough"

    def test_agreement_with_other_states_than_the_poles_does_not_count(self):
        scores = votes(Chad={"RUS": {1990: 0.9}, "IND": {1990: 0.2}}, Togo={"RUS": {1990: 0.5}})
        assert list(among.net(scores).columns) == ["RUS"]

    def test_a_shift_of_votes_needs_twenty_years_since_there_is_a_russia(self):
        series = {year: 0.5 + 0.01 * (year % 3) for year in range(1980, 2012)}
        still = dict.fromkeys(series, 0.5)
        both = {"RUS": series, "USA": still}
        found = of(among.of_votes(votes(Chad=both, Togo={"RUS": still, "USA": still})), "Chad")
        assert found["votes-rus-shift-2011"][1] == 20, "from 1992 on"
        few = {"RUS": {year: score for year, score in series.items() if year < 2011}, "USA": still}
        assert "votes-rus-shift-2011" not in of(
            among.of_votes(votes(Chad=few, Togo={"RUS": still, "USA": still})), "Chad"
        )

    def test_rivalry_is_of_the_poles_with_each_other_in_the_same_year(self):
        still = {partner: dict.fromkeys(WAVES, 0.5) for partner in ("RUS", "USA")}
        scores = votes(Chad={"RUS": WAVES, "USA": still["USA"]}, Russia={"USA": WAVES}, Togo=still)
        found = of(among.of_votes(scores), "Chad")
        assert found["votes-rus-rivalry"][0] > 0.999 and found["votes-rus-rivalry"][1] == 24

    def test_what_a_state_does_after_its_own_turn_is_held_against_the_two_years_that_follow(self):
        """From year to year Russia's score of a year later has, over two years, half of each change of America's."""
        years = [*range(1970, 2000)]
        america = {year: 0.5 + 0.2 * ((year * 7) % 5 - 2) / 2 for year in years}
        russia = {year: america.get(year - 1, 0.5) for year in years}
        still = {partner: dict.fromkeys(years, 0.5) for partner in ("RUS", "USA")}
        scores = votes(Chad={"RUS": russia, "USA": america}, Togo=still)
        one = pd.Series(america)
        after = (one + one.rename(lambda year: year - 1)) / 2
        both = pd.concat([one.diff(), after.diff()], axis=1).dropna()
        found = of(among.of_votes(scores), "Chad")["votes-rus-usa-later"]
        assert found[0] == pytest.approx(np.corrcoef(both[0], both[1])[0, 1], abs=0.05)


class TestPlaceboInTime:
    def test_pakistan_has_the_share_of_shifts_at_or_below_its_own(self):
        own = {"RUS": WAVES, "USA": {year: 1 - score for year, score in WAVES.items()}}
        still = {partner: dict.fromkeys(WAVES, 0.5) for partner in ("RUS", "USA")}
        found = of(among.of_votes(votes(Pakistan=own, Togo=still)), "Pakistan")
        share, shifts = found["votes-rus-usa-in-time"]
        assert shifts == 10, "five each way leave twenty years in common"
        assert share == pytest.approx(0.2), "the waves come back after five years, either way"
        assert "votes-rus-usa-in-time" not in of(among.of_votes(votes(Chad=own, Togo=still)), "Chad")


def gravity(extra: dict[str, float]) -> pd.DataFrame:
    """Residuals of a world in which trade is what size and distance make it, but for a factor of some states."""
    rng = np.random.default_rng(3)
    states = pd.DataFrame({"cow_code": range(100, 130), "name": [f"S{n}" for n in range(30)],
                           "latitude": rng.uniform(-50, 60, 30), "longitude": rng.uniform(-150, 150, 30),
                           "size": rng.uniform(20, 28, 30)})  # fmt: skip
    capitals = states.assign(capital="C", **{"from": "1900-01-01", "to": "2020-12-31"})
    far = among.kilometres(states)
    total = np.exp(0.8 * states["size"] - 1.1 * np.log(far)) * states["name"].map(extra).fillna(1.0)
    years = range(1992, 2014)
    gdp = pd.DataFrame([(code, year, round(np.exp(size))) for year in years
                        for code, size in zip(states["cow_code"], states["size"], strict=True)],
                       columns=["cow_code", "year", "gdp_current_usd"])  # fmt: skip
    trade = pd.DataFrame([("RUS", name, code, year, value / 2, value / 2 - 1) for year in years
                          for name, code, value in zip(states["name"], states["cow_code"], total, strict=True)],
                         columns=["centre", "partner", "partner_cow", "year", "imports_of_centre",
                                  "imports_of_partner"])  # fmt: skip
    return among.residuals(trade, gdp, capitals)


class TestTrade:
    def test_where_gravity_is_all_nothing_is_left(self):
        assert np.allclose(gravity({}), 0, atol=1e-6)

    def test_a_state_that_trades_less_than_gravity_has_it_stands_lowest(self):
        found = among.of_trade(gravity({"S3": 0.2}))
        means = found[found["statistic"] == "trade-rus-mean"].set_index("state")["value"]
        assert means.idxmin() == "S3" and means["S3"] == pytest.approx(np.log(0.2), abs=0.25)

    def test_moscow_to_islamabad(self):
        islamabad = pd.DataFrame({"latitude": [33.69], "longitude": [73.05]})
        assert among.kilometres(islamabad)[0] == pytest.approx(3637, rel=0.01)

    def test_a_capital_is_the_one_of_its_years_and_a_partner_counts_once_a_year(self):
        """The capital of Chad moves in 2000, and two overlap in 1995."""
        years = range(1992, 2010)
        columns = ["centre", "partner", "partner_cow", "year", "imports_of_centre", "imports_of_partner"]
        flows = [("RUS", name, code, year, 5.0 + code % 7, 3.0 + year % 3)
                 for year in years for name, code in (("Chad", 483), ("Togo", 461), ("Mali", 432))]  # fmt: skip
        trade = pd.DataFrame([*flows, ("USA", "Chad", 483, 2001, 1.0, 1.0), ("RUS", "Chad", 483, 1991, 1.0, 1.0)],
                             columns=columns)  # fmt: skip
        gdp = pd.DataFrame([(code, year, 10**9 * (code % 5 + 1)) for year in (1991, *years)
                            for code in (483, 461, 432)],
                           columns=["cow_code", "year", "gdp_current_usd"])  # fmt: skip
        places = pd.DataFrame(
            [(483, "1960-01-01", "1999-12-31", 12.0, 15.0), (483, "2000-01-01", "2005-12-31", 60.0, 100.0),
             (483, "1995-01-01", "1995-12-31", 0.0, 0.0), (461, "1960-01-01", "2020-01-01", 6.0, 1.0),
             (432, "1960-01-01", "2020-01-01", 12.6, -8.0)],
            columns=["cow_code", "from", "to", "latitude", "longitude"],
        )  # fmt: skip
        found = among.residuals(trade, gdp, places)
        assert list(found.columns) == list(years), "none of 1991"
        assert found.loc["Chad"].notna().sum() == 14 and found.loc["Chad", 2006:].isna().all(), "no capital from 2006"
        assert found.loc["Togo"].notna().all()

    def test_the_former_soviet_republics_have_a_level_of_their_own(self):
        """What they trade more, all alike, is explained by their past."""
        assert 372 in among.FORMER_SOVIET
        columns = ["centre", "partner", "partner_cow", "year", "imports_of_centre", "imports_of_partner"]
        codes = [359, 366, 372, 432, 461, 483, 490, 500]
        rng = np.random.default_rng(1)
        sizes = dict(zip(codes, rng.uniform(20, 28, 8), strict=True))
        places = pd.DataFrame({"cow_code": codes, "from": "1900-01-01", "to": "2020-12-31",
                               "latitude": rng.uniform(0, 60, 8), "longitude": rng.uniform(0, 100, 8)})  # fmt: skip
        flow = dict(zip(codes, np.exp(np.array(list(sizes.values())) - np.log(among.kilometres(places))), strict=True))
        more = {code: flow[code] * (9 if code in among.FORMER_SOVIET else 1) for code in codes}
        trade = pd.DataFrame([("RUS", f"S{code}", code, 1995, more[code] / 2, more[code] / 2) for code in codes],
                             columns=columns)  # fmt: skip
        gdp = pd.DataFrame([(code, 1995, np.exp(sizes[code])) for code in codes],
                           columns=["cow_code", "year", "gdp_current_usd"])  # fmt: skip
        assert among.residuals(trade, gdp, places).abs().max().max() < 1e-3

    def test_a_state_of_few_years_is_left_out_and_others_are_held_against_india(self):
        years = range(1992, 2013)
        waves = pd.Series({year: (year * 7) % 5 for year in years}, dtype=float)
        few = waves.where(waves.index < 2011)
        residuals = pd.DataFrame({"Chad": -waves, "India": waves, "Togo": few}).T
        found = among.of_trade(residuals)
        assert set(found["state"]) == {"Chad"}, "Togo has nineteen years, and India is a pole"
        own = of(found, "Chad")
        assert own["trade-rus-mean"] == (pytest.approx(-waves.mean()), 21)
        assert own["trade-rus-ind"] == (pytest.approx(-1), 20)
        assert "trade-rus-ind" not in of(among.of_trade(residuals.drop("India")), "Chad")
        twenty = pd.DataFrame({"Togo": waves.where(waves.index < 2012)}).T
        assert of(among.of_trade(twenty), "Togo")["trade-rus-mean"][1] == 20, "twenty are enough"

    def test_unknown_flows_are_no_zeros(self):
        columns = ["centre", "partner", "partner_cow", "year", "imports_of_centre", "imports_of_partner"]
        trade = pd.DataFrame([("RUS", "Chad", 483, 1995, np.nan, 3.0)], columns=columns)
        gdp = pd.DataFrame({"cow_code": [483], "year": [1995], "gdp_current_usd": [10**9]})
        places = pd.DataFrame({"cow_code": [483], "from": ["1960-01-01"], "to": ["2020-01-01"], "latitude": [12.0],
                               "longitude": [15.0]})  # fmt: skip
        assert among.residuals(trade, gdp, places).empty


def test_aid_is_held_against_the_votes_of_the_next_year():
    years = range(1970, 1996)
    aid = pd.DataFrame({"dyad": "PAK-USA", "year": years, "value": [np.exp(-WAVES.get(y, 0.5) * 10) for y in years]})
    votes_later = {year + 1: score for year, score in WAVES.items()}
    still = {partner: dict.fromkeys(range(1970, 1997), 0.5) for partner in ("RUS", "USA")}
    states = {f"S{n}": still for n in range(60)}
    own = {"RUS": dict.fromkeys(range(1970, 1997), 0.5) | votes_later, "USA": still["USA"]}
    found = of(among.of_aid(aid, votes(Pakistan=own, **states)), "Pakistan")
    assert found["aid-votes-rus"][0] < -0.95 and 0 <= found["aid-votes-rus-in-time"][0] < 0.3


class TestShocks:
    years = range(1970, 1990)

    def moved(self, own: dict[int, float], shocks: list[tuple[int, str, int]], state: str = "Chad"):
        still = {partner: dict.fromkeys(self.years, 0.5) for partner in ("RUS", "USA")}
        states = {f"S{n}": still for n in range(99)}
        scores = votes(**{state: {"RUS": dict.fromkeys(self.years, 0.5) | own, "USA": still["USA"]}}, **states)
        table = pd.DataFrame(shocks, columns=["year", "proposition_id", "sign"])
        return of(among.of_shocks(scores, table), state)

    def test_later_is_the_two_years_after_less_the_two_before(self):
        found = self.moved({1978: 0.3, 1979: 0.5, 1980: 0.9, 1981: 0.7, 1982: 0.9}, [(1980, "p1", 1)])
        assert found["shocks-p1-later"] == (pytest.approx(0.99 * (0.8 - 0.4)), 1), "a hundredth is the mean of all"
        assert found["shocks-p1-same"] == (pytest.approx(0.99 * 0.4), 1)

    def test_a_turn_the_other_way_counts_with_its_sign(self):
        found = self.moved({1981: 0.7, 1982: 0.7}, [(1980, "p1", -1), (1974, "p1", 1)])
        assert found["shocks-p1-later"] == (pytest.approx(-0.99 * 0.2 / 2), 2)

    def test_a_state_without_two_thirds_of_the_shocks_is_left_out(self):
        shocks = [(1975, "p2", 1), (1980, "p2", 1), (1985, "p2", 1)]
        assert self.moved({year: np.nan for year in range(1979, 1990)}, shocks) == {}
        assert self.moved({1986: np.nan}, shocks)["shocks-p2-later"][1] == 2

    def test_a_shock_without_years_for_anyone_is_not_missed(self):
        assert self.moved({}, [(1980, "p1", 1), (1989, "p1", 1), (2020, "p1", 1)])["shocks-p1-later"][1] == 1

    def test_pakistan_has_its_placebo_in_time_and_its_least_mean(self):
        own = {1981: 0.9, 1982: 0.9}
        found = self.moved(own, [(1980, "p1", 1), (1975, "p1", 1), (1986, "p1", 1)], "Pakistan")
        assert found["shocks-p1-later"] == (pytest.approx(0.99 * 0.4 / 3), 3)
        assert found["shocks-p1-later-left-out"] == (pytest.approx(0), 2), "the one that moved is left out"
        assert found["shocks-p1-later-in-time"][1] == 20


def test_every_statistic_has_a_name():
    moves, kinds = 9 + 6, 3
    assert len(among.statistics()) == 2 * moves + 6 + 3 + kinds * 3 + (6 + 3 + kinds * 3)
    assert {
        "votes-rus-shift-2011",
        "trade-rus-shift-2014",
        "arms-rus-changes-shift-2011",
        "shocks-p4-same-left-out",
        "aid-votes-rus-in-time",
        "trade-rus-mean-error",
    } <= set(among.statistics())
    assert len(set(among.statistics())) == len(among.statistics())
    assert (all_states.IN_TIME, all_states.LEFT_OUT, all_states.ERROR) == (
        among.IN_TIME,
        among.LEFT_OUT,
        among.ERROR,
    ), "what the panel writes is what the chapter reads"


def test_the_error_is_that_of_a_mean_where_blocks_are_single_values():
    """The jackknife of a mean is its standard error: the squares of the deviations from 2.5 add to 5, and 5 / 3 / 4
    stands under the root."""
    values = np.array([1.0, 2.0, 3.0, 4.0])
    without = [float(np.delete(values, at).mean()) for at in range(4)]
    assert among.jackknife(without) == pytest.approx((5 / 3 / 4) ** 0.5)


def test_pakistan_alone_has_an_error_by_blocks_of_three_years():
    shares = {year: (0.1 * (year % 5), 0.0) for year in range(1992, 2013)}
    found = among.of_arms(arms(Pakistan=shares, Chad=shares))
    value, blocks = of(found, "Pakistan")["arms-rus-mean-error"]
    assert blocks == 7 and value > 0 and "arms-rus-mean-error" not in of(found, "Chad")
    still = {year: (0.25, 0.0) for year in range(1992, 2013)}
    assert of(among.of_arms(arms(Pakistan=still)), "Pakistan")["arms-rus-mean-error"][0] == 0


def test_single_shocks_average_to_the_mean_of_all():
    """What `of_shocks` means is the mean of what each shock moved, times the sign expected."""
    own = {"RUS": {year: 0.5 + 0.01 * (year % 7) for year in range(1990, 2020)}}
    still = {"RUS": dict.fromkeys(range(1990, 2020), 0.5)}
    shocks = pd.DataFrame({"shock_id": ["a", "b", "c"], "year": [1996, 2005, 2019], "proposition_id": "p1",
                           "sign": [1, -1, 1]})  # fmt: skip
    given = votes(Pakistan=own, Chad=still)
    single = among.of_single_shocks(given, shocks).set_index(["shock_id", "window"])["value"]
    assert ("c", "later") not in single.index and ("c", "same") in single.index, "no years after the last"
    mean = of(among.of_shocks(given, shocks), "Pakistan")
    assert mean["shocks-p1-later"][0] == pytest.approx(single.xs("later", level="window").mean())
    assert mean["shocks-p1-same"][0] == pytest.approx(single.xs("same", level="window").mean())
    assert among.of_single_shocks(given, shocks[:0]).empty


def test_steady_growth_is_a_step_in_levels_and_none_in_changes():
    shares = {year: (0.01 * (year - 1992) + 0.001 * (year % 2), 0.0) for year in range(1992, 2020)}
    found = of(among.of_arms(arms(Chad=shares)), "Chad")
    assert found["arms-rus-shift-2011"][0] > 2 and abs(found["arms-rus-changes-shift-2011"][0]) < 0.2


def test_a_shift_needs_years_on_both_sides_that_differ():
    series = pd.Series([1.0, 3.0, 6.0], index=[2000, 2001, 2011])
    assert among._shift(series, 2011) == (pytest.approx((6 - 2) / 2**0.5), 3)
    assert np.isnan(among._shift(series, 2012)[0]), "nothing after"
    assert np.isnan(among._shift(series, 2001)[0]), "one year before has no spread"
    assert np.isnan(among._shift(pd.Series([1.0, 1.0, 6.0], index=[2000, 2001, 2011]), 2011)[0])


def test_a_rise_that_ends_is_a_fall_after_a_rise_in_the_year_before():
    """Of 20 years Russia falls after a rise in 2003 and 2013, America rises in 2003 and in 2008."""
    years = range(2000, 2020)
    russia = pd.Series(0.5, index=years)
    russia[2002] = russia[2012] = 0.7
    america = pd.Series(0.5, index=years)
    america.loc[2003:] = 0.6
    america.loc[2008:] = 0.7
    own = pd.DataFrame({"RUS": russia, "USA": america})
    assert among._ends(own) == (pytest.approx(1 / 2 - 1 / 17), 2)
    assert np.isnan(among._ends(own.iloc[:19])[0]), "nineteen years are too few"
    assert np.isnan(among._ends(own.assign(RUS=0.5))[0]), "no rise ends"
