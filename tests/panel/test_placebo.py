"""The placebo statistics on small tables worked out by hand, and on votes with no tie between the poles."""

import pandas as pd
import pytest

from pakrus.panel import among, placebo


def votes(**scores: dict[int, float]) -> pd.DataFrame:
    """One state's agreement with each partner, by year; twenty common votes each."""
    rows = [("Chad", partner, year, 20, score) for partner, series in scores.items() for year, score in series.items()]
    return pd.DataFrame(rows, columns=["country", "partner", "year", "n_common", "agree_score"])


def statistics(frame: pd.DataFrame) -> dict[str, tuple[float, int]]:
    assert list(frame.columns) == ["state", "statistic", "value", "n"]
    return {row.statistic: (row.value, row.n) for row in frame.itertuples()}


def test_a_state_between_two_poles_has_minus_one_by_arithmetic():
    near = {year: 0.3 + 0.1 * (year % 3) for year in range(1970, 2011)}
    both = statistics(placebo.of_agreement(votes(RUS=near, USA={year: 1 - score for year, score in near.items()})))
    # 41 years in all, 22 to 1991 and 19 from 1992, which are too few; changes are one fewer.
    assert {name: (round(value, 9), n) for name, (value, n) in both.items()} == {
        "un-agreement-rus-usa-levels-whole": (-1, 41),
        "un-agreement-rus-usa-changes-whole": (-1, 40),
        "un-agreement-rus-usa-levels-to-1991": (-1, 22),
        "un-agreement-rus-usa-changes-to-1991": (-1, 21),
    }


def test_the_trend_is_by_decade():
    near = {year: 0.2 + 0.003 * (year - 1992) for year in range(1980, 2012)}
    assert statistics(placebo.of_agreement(votes(RUS=near)))["un-agreement-rus-trend-from-1992"] == (
        pytest.approx(0.03),
        20,
    )


def test_years_of_few_votes_do_not_count():
    near = {year: 0.2 + 0.003 * (year - 1992) for year in range(1992, 2012)}
    few = votes(RUS=near).assign(n_common=[9] + [20] * 19)
    assert placebo.of_agreement(few).empty
    assert not placebo.of_agreement(votes(RUS=near).assign(n_common=10)).empty, "ten are enough"
    rows = [(code, code, year, 10, point) for year in range(1970, 1990)
            for code, point in (("RUS", -2.0), ("USA", 2.0), ("TCD", (year % 4) / 4))]  # fmt: skip
    points = pd.DataFrame(rows, columns=["iso3", "name", "year", "NVotes", "IdealPoint"])
    assert statistics(placebo.of_distance(points))["un-distance-rus-usa-levels-whole"][1] == 20
    assert placebo.of_distance(points.assign(NVotes=points["NVotes"].where(points.index > 2, 9))).empty


def test_a_state_is_held_against_india_too_and_each_span_is_its_own():
    near = {year: 0.3 + 0.1 * (year % 3) for year in range(1972, 2012)}
    far = {year: 1 - score if year < 1992 else score for year, score in near.items()}
    found = statistics(placebo.of_agreement(votes(RUS=near, IND=far)))
    assert {name: (round(value, 9), n) for name, (value, n) in found.items() if "whole" not in name} == {
        "un-agreement-rus-ind-levels-to-1991": (-1, 20),
        "un-agreement-rus-ind-changes-to-1991": (-1, 19),
        "un-agreement-rus-ind-levels-from-1992": (1, 20),
        "un-agreement-rus-ind-changes-from-1992": (1, 19),
        "un-agreement-rus-trend-from-1992": (pytest.approx(0, abs=0.1), 20),
    }


def test_slope_by_hand():
    # deviations of the index -1, 0, 1: (-1 * 1 + 0 * 3 + 1 * 2) / 2
    assert placebo.slope(pd.Series([1.0, 3.0, 2.0])) == pytest.approx(0.5)


def test_changes_are_between_years_that_follow_one_another():
    values = pd.DataFrame({"RUS": [1.0, 3.0, 4.0], "USA": [5.0, 4.0, 2.0]}, index=[1962, 1963, 1965])
    assert placebo.changes(values).to_dict() == {"RUS": {1963: 2.0}, "USA": {1963: -1.0}}


def test_a_series_that_does_not_vary_has_no_statistic():
    near = {year: 0.5 for year in range(1970, 1991)}
    assert placebo.of_agreement(votes(RUS=near, USA=near)).empty


def test_distances_are_to_both_poles_and_poles_have_none():
    years = range(1970, 1991)
    rows = [(code, name, year, 50, point) for year in years
            for code, name, point in (("RUS", "Russia", -2.0), ("USA", "United States", 2.0),
                                      ("TCD", "Chad", (year % 4) / 4))]  # fmt: skip
    points = pd.DataFrame(rows, columns=["iso3", "name", "year", "NVotes", "IdealPoint"])
    # Between the poles: what is nearer to the one is as much farther from the other.
    frame = placebo.of_distance(points)
    assert set(frame["state"]) == {"Chad"}
    assert {name: round(value, 9) for name, (value, _) in statistics(frame).items()} == {
        f"un-distance-rus-usa-{form}-{span}": -1 for form in ("levels", "changes") for span in ("whole", "to-1991")
    }


def test_beyond_both_poles_distances_move_together():
    years = range(1970, 1991)
    rows = [(code, code, year, 50, point) for year in years
            for code, point in (("RUS", -2.0), ("USA", 2.0), ("TCD", 3 + (year % 4) / 4))]  # fmt: skip
    points = pd.DataFrame(rows, columns=["iso3", "name", "year", "NVotes", "IdealPoint"])
    assert statistics(placebo.of_distance(points))["un-distance-rus-usa-levels-whole"][0] == pytest.approx(1)


def test_every_statistic_is_named_in_the_package():
    from pakrus.evidence import package

    named = package.tables()["placebo"].allowed("statistic")
    assert named == [*placebo.statistics(), *among.statistics()]
