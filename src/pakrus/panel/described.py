"""What each measure of the panel is, in words, and how it is computed from the external files."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from pakrus.panel import files, measures

Frames = dict[str, pd.DataFrame]
"""The checked external files, by name."""
Parts = list[tuple[str, pd.DataFrame]]
"""Parts of a measure with the id of the source of each."""


@dataclass(frozen=True)
class Measure:
    """`direction` is 1 where higher is closer, -1 where it is farther, 0 where it says neither. `second_source` is that
    of a denominator, or of other years. `scale` is what values are multiplied by to be read."""

    measure: str
    label: str
    short: str
    family: str
    place: int
    unit: str
    scale: int
    description: str
    direction: int
    source_id: str
    compute: Callable[[Frames], pd.DataFrame | Parts]
    second_source: str = ""

    def parts(self, frames: Frames) -> Parts:
        """The measure's values from the checked files, each part with its source."""
        computed = self.compute(frames)
        return computed if isinstance(computed, list) else [(self.source_id, computed)]


def arms(frames: Frames) -> Parts:
    """Shares of arms imports: India's and Pakistan's from 1995 from the newer register, all others from the older."""
    old, new = frames[files.ARMS_1950.name], frames[files.ARMS_1995.name]
    return [
        ("sipri-flows-2022", measures.import_shares(old, ("IND", "PAK"), 1950, 1994)),
        ("sipri-flows-2022", measures.import_shares(old, ("CHN",), 1950, 2021)),
        ("sipri-register-2026", measures.import_shares(new, ("IND", "PAK"), 1995, 2024)),
    ]


MEASURES = (
    Measure(
        "alliance-pledges",
        "Pledges of alliance in force",
        "alliance pledges",
        "treaties",
        6,
        "count",
        1,
        "How many of five kinds of pledge (defence, offence, neutrality, non-aggression, consultation) bind the one to "
        "the other, in either direction. Zero where the source lists no treaty, since it lists all; China from 1950.",
        1,
        "atop-alliances",
        lambda frames: measures.pledges(frames[files.ALLIANCES.name], 1947, 2018),
    ),
    Measure(
        "arms-share",
        "Share of arms imports",
        "arms imports",
        "arms",
        4,
        "share",
        1,
        "The supplier's part of all arms that the recipient got in a year, by volume: Russia, the United States and "
        "China to Pakistan; Russia and the United States to India and to China. Zero where another of the five "
        "delivered and this one did not; missing where none of the five did, as the total is then unknown. India and "
        "Pakistan from 1995 by the register of 2026, before it and China throughout by the download of 2022: do not "
        "read the step from 1994 to 1995 as a change.",
        1,
        "sipri-register-2026",
        arms,
        "sipri-flows-2022",
    ),
    Measure(
        "event-cooperation",
        "Net cooperation in coded events",
        "news events",
        "news",
        7,
        "balance, -1 to 1",
        1,
        "Cooperative less conflictive events over all events between the two, in both directions, by what machines "
        "read in the news: 1 where all cooperate, -1 where all conflict.",
        1,
        "icews-events",
        lambda frames: measures.net_cooperation(frames[files.EVENTS_CODED.name]),
    ),
    Measure(
        "event-share",
        "Share of coded events",
        "share of news",
        "news",
        8,
        "share",
        1,
        "Events between the two, as a part of all events among the five states in the year. It says how much the news "
        "tells of the two, friendly or not.",
        0,
        "icews-events",
        lambda frames: measures.event_share(frames[files.EVENTS_CODED.name]),
    ),
    Measure(
        "joint-exercises",
        "Exercises together",
        "exercises",
        "exercises",
        11,
        "count",
        1,
        "Multinational military exercises in which both took part, by the year of the start. Zero where the source "
        "lists none from 1980 to 2010; missing outside these years.",
        1,
        "mme-exercises",
        lambda frames: measures.joint_exercises(frames[files.EXERCISES.name], 1980, 2010),
    ),
    Measure(
        "export-share",
        "Share of Russia's exports",
        "Russian exports",
        "trade",
        12,
        "share",
        100,
        "The partner's part of Russia's exports to the world, as Russia reported them. To 2021: after January 2022 "
        "Russia published no trade by partner, and what stands for 2022 and 2023 is estimated from elsewhere.",
        1,
        "imf-trade",
        lambda frames: measures.export_shares(frames[files.RUSSIAS_TRADE.name], 2021),
    ),
    Measure(
        "trade-gdp",
        "Trade relative to GDP",
        "trade",
        "trade",
        5,
        "share",
        10000,
        "What the two import from one another, added, over the sum of their GDPs. Missing where either has no GDP on "
        "record, or one of less than the state that traded (Russia before 1992, Pakistan before 1972), or the trade "
        "has no row; zero only where the source has zeros. The larger state's GDP rules the sum.",
        1,
        "cow-trade",
        lambda frames: measures.trade_to_gdp(frames[files.TRADE.name], frames[files.GDP.name]),
        "world-bank-gdp",
    ),
    Measure(
        "un-agreement",
        "Agreement in the General Assembly",
        "votes (agreement)",
        "votes",
        1,
        "share",
        1,
        "Mean over common votes of 1 for the same vote, a half where one abstains, 0 for opposite votes; years with at "
        "least ten common votes.",
        1,
        "un-roll-calls",
        lambda frames: measures.agreement(frames[files.AGREEMENT.name]),
    ),
    Measure(
        "un-agreement-2025",
        "Agreement in the General Assembly, 2025 alone",
        "votes (2025)",
        "votes",
        13,
        "share",
        1,
        "The same index over the recorded votes on whole resolutions of the calendar year 2025. It stands alone: the "
        "series to 2019 goes by sessions, and has votes on paragraphs and on texts that failed.",
        1,
        "un-votes-2025",
        lambda frames: measures.agreement_by_vote(frames[files.ROLL_CALLS_2025.name]),
    ),
    Measure(
        "un-distance",
        "Distance of ideal points",
        "votes (ideal points)",
        "votes",
        2,
        "ideal-point scale",
        1,
        "How far apart the two states stand on the line that explains most votes of the General Assembly; release of "
        "2025, all votes; both estimates rest on at least ten votes.",
        -1,
        "un-ideal-points-2025",
        lambda frames: measures.ideal_distance(frames[files.IDEAL_2025.name], "idealpointall", "nvotesall"),
    ),
    Measure(
        "un-distance-2020",
        "Distance of ideal points, older release",
        "votes (older points)",
        "votes",
        3,
        "ideal-point scale",
        1,
        "The same by the authors' release of 2020, with an older method and fewer years: a check on the other.",
        -1,
        "un-ideal-points-2020",
        lambda frames: measures.ideal_distance(frames[files.IDEAL_2020.name], "IdealPoint", "NVotes"),
    ),
    Measure(
        "us-aid-gdp",
        "United States aid relative to GDP",
        "US aid",
        "aid",
        9,
        "share",
        100,
        "Obligations of a fiscal year, economic and military, over the recipient's GDP of the calendar year. Missing "
        "where either is, and for Pakistan before 1972, whose GDP on record leaves out the East; the source has no "
        "zeros.",
        1,
        "us-aid-obligations",
        lambda frames: measures.aid_to_gdp(frames[files.AID.name], frames[files.GDP.name]),
        "world-bank-gdp",
    ),
    Measure(
        "us-troops",
        "United States troops",
        "US troops",
        "troops",
        10,
        "log(1 + persons)",
        1,
        "Natural logarithm of one more than the active-duty personnel counted in the country.",
        1,
        "us-troops-abroad",
        lambda frames: measures.log_troops(frames[files.TROOPS.name]),
    ),
)
