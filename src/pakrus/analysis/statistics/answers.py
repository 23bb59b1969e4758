"""What a primary question says, by the words of the plan (`book/analysis_plan.md`)."""

from math import isnan

from pakrus.analysis.statistics.decisions import ALPHA

SHOWS, OPPOSITE, NONE, UNKNOWN = ANSWERS = ("shows", "shows the opposite", "no such effect", "cannot say")


def of_estimate(value: float, high: float, p_corrected: float, p_other: float, matters: float) -> str:
    """What an estimate says, one of `ANSWERS`.

    `value`, whose interval ends at `high`, is signed so that above 0 is as predicted; `p_corrected` and `p_other`
    are one-sided, on the side predicted and on the other, after correction. It shows where the former is at most 0.05
    and the value at least `matters`; shows the opposite where the same holds on the other side; has no such effect
    where the interval ends below `matters`; and cannot say else, or where nothing could be computed.
    """
    if isnan(value) or isnan(p_corrected):
        return UNKNOWN
    if p_corrected <= ALPHA and value >= matters:
        return SHOWS
    if p_other <= ALPHA and value <= -matters:
        return OPPOSITE
    return NONE if high < matters else UNKNOWN


def of_place(p: float, p_corrected: float, p_other: float, p_best: float, outer: float) -> str:
    """What a place among others says, one of `ANSWERS`.

    `p` is the share of them that are as far out on the side predicted, `p_corrected` and `p_other` that share and the
    one on the other side after correction, and `p_best` the share if the value stood at the better end of its own
    interval (missing where it has none). A place matters among the outer ones, `outer` of all; it is ruled out where
    even the better end is not among them.
    """
    if isnan(p):
        return UNKNOWN
    if p_corrected <= ALPHA and p <= outer:
        return SHOWS
    if p_other <= ALPHA:
        return OPPOSITE
    return NONE if p_best > outer else UNKNOWN
