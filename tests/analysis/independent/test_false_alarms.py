"""Tests reject at their rate in series that do not drift, and more often where they do."""

import pytest

from pakrus.analysis.independent import false_alarms


@pytest.mark.parametrize("of", [false_alarms.of_correlation, false_alarms.of_level])
def test_the_rate_is_that_claimed_where_years_are_independent(of):
    # the standard error of 0.05 over 400 is 0.011; three of them above are 0.083
    assert of(60, 0.0, 11) < 0.083


@pytest.mark.parametrize("of", [false_alarms.of_correlation, false_alarms.of_level])
def test_slow_series_are_taken_for_more(of):
    assert of(60, 0.95, 11) > of(60, 0.0, 11)


@pytest.mark.parametrize("keep", [0.0, 0.5])
def test_few_years_hardly_pass_the_level_that_decides(keep):
    # thirteen years, as the news has, at the level that the first of 25 tests must pass
    assert false_alarms.of_level(13, keep, 11, histories=1000, draws=2999, level=0.002) <= 0.005
