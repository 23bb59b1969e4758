"""Lengths of lines held against the ends that are stated for them; `analysis.energy.routes` measures."""

from collections.abc import Iterator

from pakrus.analysis.energy import routes
from pakrus.audit.base import Finding, Rule, Tables, rule


@rule(
    severity="error",
    hits="datum",
    takes=("claims", "entities", "papers", "places", "route_ends", "undertaking_amounts"),
    source="A line is never shorter than the shortest line through its ends, measured on the ellipsoid (Karney 2013, "
    "Algorithms for geodesics, Journal of Geodesy 87).",
    limits="A length that suffices is not shown to be right. A place is a point here: for a wide city, or a port "
    "outside it, a length short by a few kilometres would be named wrongly.",
)
def route_too_short(tables: Tables) -> Iterator[Finding]:
    """A stated length of a pipeline that cannot join the ends that the same paper names for it."""
    claims, amounts = tables["claims"], tables["undertaking_amounts"]
    lengths = claims[claims["measure"] == "pipeline-length"]
    papers = sorted(tables["papers"]["paper_id"])
    for line, ends in tables["route_ends"].groupby("undertaking_id"):
        stated_lengths = lengths[lengths["claim_id"].isin(amounts.loc[amounts["undertaking_id"] == line, "row_id"])]
        checks = routes.checks(ends, tables["places"], tables["entities"], stated_lengths, papers)
        for check in checks[~checks["fits"].fillna(True)].itertuples():
            words = f"The shortest line through its ends is {check.straight:.0f} km, and {check.stated:.0f} are stated."
            yield Finding(check.claim, words, tuple(check.ends.split()))


RULES: tuple[Rule, ...] = (route_too_short,)
