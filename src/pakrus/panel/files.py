"""The external files that the panel is computed from: what each must hold before anything is computed from it."""

from collections.abc import Iterator
from itertools import combinations

import pandas as pd

from pakrus.evidence.dyads import dyad
from pakrus.evidence.faults import Fault
from pakrus.panel.reading import Column, File, Rule

STATES = ("CHN", "IND", "PAK", "RUS", "USA")
DYADS = tuple("-".join(two) for two in combinations(STATES, 2))
LAST_WITHOUT_RUSSIA = 1991
"""The last year in which a supplier of arms is written as the Soviet Union (SUN)."""

CellFaults = Iterator[tuple[int, str, str, str]]
STATE = Column(values=STATES)


def _year(first: int, last: int) -> Column:
    return Column("integer", first, last)


def two_states(one: str, other: str) -> Rule:
    """No state is paired with itself."""

    def rule(frame: pd.DataFrame) -> CellFaults:
        for at in frame.index[frame[one] == frame[other]][:1]:
            yield at, other, frame.at[at, other], f"another state than {one}"

    return rule


def pairs_once(frame: pd.DataFrame) -> CellFaults:
    """Two states are a pair once in a year, whichever stands first."""
    pair = [tuple(sorted(two)) for two in zip(frame["iso1"], frame["iso2"], strict=True)]
    for at in frame.index[frame.assign(pair=pair).duplicated(["pair", "year"])][:1]:
        yield at, "iso1, iso2", f"{'-'.join(pair[at])} in {frame.at[at, 'year']} once more", "each pair once in a year"


def totals_hold(frame: pd.DataFrame) -> CellFaults:
    """A recipient has one total in a year, which is not less than what its suppliers among the five delivered."""
    groups = frame.groupby(["recipient", "year"])
    total = frame["recipient_total_tiv"]
    for at in frame.index[groups["recipient_total_tiv"].transform("nunique") > 1][:1]:
        yield at, "recipient_total_tiv", f"{total[at]:g} and another", "one total for a recipient in a year"
    for at in frame.index[groups["tiv_m"].transform("sum") > total + 0.01][:1]:
        yield at, "recipient_total_tiv", f"{total[at]:g}", "at least the sum of the suppliers"


def soviet_until_1991(frame: pd.DataFrame) -> CellFaults:
    """SUN supplies to 1991, RUS from 1992."""
    wrong = ((frame["supplier"] == "SUN") & (frame["year"] > LAST_WITHOUT_RUSSIA)) | (
        (frame["supplier"] == "RUS") & (frame["year"] <= LAST_WITHOUT_RUSSIA)
    )
    for at in frame.index[wrong][:1]:
        yield at, "supplier", f"{frame.at[at, 'supplier']} in {frame.at[at, 'year']}", "SUN to 1991, RUS from 1992"


def shares_hold(frame: pd.DataFrame) -> CellFaults:
    """The shares of three suppliers are not more than all."""
    over = frame[["rus_share", "usa_share", "chn_share"]].sum(axis=1) > 1.001
    for at in frame.index[over][:1]:
        yield at, "rus_share", f"{frame.at[at, 'rus_share']:g} beside others", "shares of one whole"


def within_interval(low: str, point: str, high: str) -> Rule:
    """An estimate lies within its interval, where there is one."""

    def rule(frame: pd.DataFrame) -> CellFaults:
        wrong = (frame[low] > frame[point]) | (frame[point] > frame[high])
        for at in frame.index[wrong][:1]:
            yield at, point, f"{frame.at[at, point]:g}", f"{frame.at[at, low]:g} to {frame.at[at, high]:g}"

    return rule


def exercises_hold(frame: pd.DataFrame) -> CellFaults:
    """Two of the five took part at least, and no more than all; a row's year is its start's, or the exercise is listed
    there too (one that goes on over the new year stands twice)."""
    of_five = frame[list(STATES)].sum(axis=1)
    for at in frame.index[(of_five < 2) | (of_five > frame["participants"])][:1]:
        found = f"{of_five[at]} of the five, {frame.at[at, 'participants']} in all"
        yield at, "participants", found, "two at least, not more than all"
    listed = set(zip(frame["mmeid"], frame["year"], strict=True))
    for at, row in enumerate(frame.itertuples()):
        if start_year(row.start) != row.year and (row.mmeid, start_year(row.start)) not in listed:
            yield at, "year", f"{row.year}, starting {row.start}", "the year of the start"
            return


def start_year(start: str) -> int:
    """The year of a start, written as `2004-12-xx` or as `8/15/92`."""
    if "/" not in start:
        return int(start[:4])
    year = int(start.rsplit("/", 1)[1])
    return year + (1900 if year >= 80 else 2000)


SHARE = Column("number", 0, 1)
SCALE = Column("number", -5, 5)
VOTES = Column("integer", 1, 400)
AMOUNT = Column("integer", 0, 1e11)
FLAG = Column("number", 0, 1)
TOOK_PART = Column("integer", 0, 1)
EVENTS = Column("integer", 0, 1e5)
FLOW = Column("number", 0, 1e6)
TIV = Column("number", 0, 1e5)
NO_VOTES_YET = frozenset((state, "2024") for state in STATES)
TO_2023 = Column("number", -5, 5, empty=NO_VOTES_YET)
NO_GDP = frozenset({(state, "2024") for state in STATES} | {("RUS", str(year)) for year in range(1960, 1988)})


def _deliveries(name: str, suppliers: tuple[str, ...], recipients: tuple[str, ...], first: int, last: int) -> File:
    columns = {"year": _year(first, last), "supplier": Column(values=suppliers), "recipient": Column(values=recipients),
               "tiv_m": TIV, "recipient_total_tiv": Column("number", 0.01, 1e5)}  # fmt: skip
    rules = (totals_hold, soviet_until_1991)
    return File(name, columns, ("year", "supplier", "recipient"), first, last, rules=rules)


AGREEMENT = File(
    "unga_agreement_yearly.csv",
    {"dyad": Column(values=DYADS), "year": _year(1946, 2019), "n_common": VOTES, "agree_share": SHARE,
     "agree_score": SHARE, "n_yesno": Column("integer", 0, 400), "agree_yesno": SHARE},
    ("dyad", "year"), 1946, 2019, series=("dyad",),
)  # fmt: skip
AGREEMENT_ALL = File(
    "unga_agreement_all_states.csv",
    {"country": Column(), "country_code": Column(pattern="[A-Z]{2}"), "partner": Column(values=("IND", "RUS", "USA")),
     "year": _year(1946, 2019), "n_common": VOTES, "agree_score": SHARE},
    ("country", "partner", "year"), 1946, 2019,
)  # fmt: skip
ROLL_CALLS_2025 = File(
    "unga_rollcalls_five_2025.csv",
    {"resolution": Column(pattern=r"A/(RES|DEC)/\S+( [A-Z])?"), "date": Column(pattern=r"2025-\d\d-\d\d"),
     "title": Column()}
    | {count: Column("integer", 0, 193) for count in ("yes", "no", "abstain")}
    | {state: Column(pattern="[YNA]", empty=None) for state in ("PAK", "RUS", "USA", "IND", "CHN")}
    | {"link": Column(pattern=r"https://\S+")},
    ("resolution",), 2025, 2025, year="date",
)  # fmt: skip
IDEAL_2025 = File(
    "un_ideal_points_2025.csv",
    {"iso3": STATE, "year": _year(1946, 2024), "idealpointall": TO_2023, "idealpointfp": SCALE,
     "idealpointlegacy": TO_2023, "nvotesall": Column("number", 1, 400, empty=NO_VOTES_YET),
     "nvotesfp": Column("number", 1, 400), "q5all": TO_2023, "q95all": TO_2023, "q5fp": SCALE, "q95fp": SCALE},
    ("iso3", "year"), 1946, 2024, series=("iso3",), gaps=frozenset({1964}),
    rules=(within_interval("q5all", "idealpointall", "q95all"),),
)  # fmt: skip
IDEAL_2020 = File(
    "un_ideal_points_2020.csv",
    {"iso3": STATE, "session": Column("integer", 1, 74), "year": _year(1946, 2019), "NVotes": VOTES,
     "IdealPoint": SCALE, "Q5%": SCALE, "Q50%": SCALE, "Q95%": SCALE},
    ("iso3", "year"), 1946, 2019, series=("iso3",), gaps=frozenset({1964}),
    rules=(within_interval("Q5%", "IdealPoint", "Q95%"),),
)  # fmt: skip
IDEAL_2020_ALL = File(
    "un_ideal_points_2020_all_states.csv",
    {"iso3": Column(pattern="[A-Z]{3}"), "name": Column(), "session": Column("integer", 1, 74),
     "year": _year(1946, 2019), "NVotes": VOTES, "IdealPoint": SCALE, "Q5%": SCALE, "Q95%": SCALE},
    ("name", "year"), 1946, 2019, rules=(within_interval("Q5%", "IdealPoint", "Q95%"),),
)  # fmt: skip
ARMS_1950 = _deliveries("sipri_tiv_1950_2021.csv", ("CHN", "RUS", "SUN", "USA"), ("CHN", "IND", "PAK"), 1950, 2021)
ARMS_1995 = _deliveries("sipri_tiv_1995_2025.csv", ("CHN", "RUS", "USA"), ("IND", "PAK"), 1995, 2024)
TRADE = File(
    "cow_trade_five_1947_2014.csv",
    {"iso1": Column(pattern="CHN|IND|RUS|USA"), "iso2": Column(pattern="CHN|IND|PAK|RUS"), "year": _year(1948, 2014)}
    | {name: FLOW for name in ("flow1", "flow2", "smoothflow1", "smoothflow2")},
    ("iso1", "iso2", "year"), 1948, 2014, rules=(two_states("iso1", "iso2"), pairs_once),
)  # fmt: skip
GDP = File(
    "gdp_population_five.csv",
    {"iso3": STATE, "year": _year(1960, 2024), "gdp_current_usd": Column("number", 1e9, 1e14, empty=NO_GDP),
     "population": Column("integer", 1e7, 2e9)},
    ("iso3", "year"), 1960, 2024, series=("iso3",),
)  # fmt: skip
AID = File(
    "us_foreign_aid_pak_ind.csv",
    {"country_code": Column(values=("IND", "PAK")),
     "transaction_type_name": Column(values=("Disbursements", "Obligations")),
     "fiscal_year": Column(pattern=r"(19|20)\d\d|1976tq"), "current_amount": AMOUNT, "constant_amount": AMOUNT},
    ("country_code", "transaction_type_name", "fiscal_year"), 1946, 2023, year="fiscal_year",
    series=("country_code", "transaction_type_name"), gaps=frozenset({1947, 1949, 1950}),
)  # fmt: skip
ALLIANCES = File(
    "atop_alliances_five.csv",
    {"iso1": STATE, "iso2": STATE, "year": _year(1947, 2018)}
    | {f"atop_{pledge}": FLAG for pledge in ("defense", "offense", "neutral", "nonagg", "consul")},
    ("iso1", "iso2", "year"), 1947, 2018, rules=(two_states("iso1", "iso2"),),
)  # fmt: skip
EVENTS_CODED = File(
    "icews_five_2002_2014.csv",
    {"source": STATE, "target": STATE, "year": _year(2002, 2014)}
    | {name: EVENTS for name in ("verbCoop", "matlCoop", "verbConf", "matlConf")},
    ("source", "target", "year"), 2002, 2014, series=("source", "target"),
    rules=(two_states("source", "target"),),
)  # fmt: skip
EXERCISES = File(
    "mme_exercises_five_1980_2010.csv",
    {"mmeid": Column(pattern=r"mme\d+"), "year": _year(1980, 2010), "name": Column(), "series": Column(empty=None),
     "location": Column(), "start": Column(pattern=r"\d{4}-\d\d-(\d\d|xx)|\d\d?/\d\d?/\d\d"), "end": Column(),
     "participants": Column("integer", 2, 200)}
    | {state: TOOK_PART for state in ("PAK", "RUS", "USA", "IND", "CHN")},
    ("mmeid", "year"), 1986, 2010, rules=(exercises_hold,),
)  # fmt: skip
TROOPS = File(
    "us_troops_pak_ind.csv",
    {"iso3c": Column(values=("IND", "PAK")), "year": _year(1950, 2024), "troops_ad": Column("integer", 0, 1e6)},
    ("iso3c", "year"), 1950, 2024, series=("iso3c",),
)  # fmt: skip

ARMS_ALL = File(
    "arms_import_shares_all_states.csv",
    {"recipient": Column(), "recipient_cow": Column("number", 2, 999, empty=None), "year": _year(1950, 2024),
     "rus_share": SHARE, "usa_share": SHARE, "chn_share": SHARE, "n_suppliers": Column("integer", 1, 60),
     "origin": Column()},
    ("recipient", "year"), 1950, 2024, rules=(shares_hold,),
)  # fmt: skip
TRADE_ALL = File(
    "cow_trade_all_partners_1947_2014.csv",
    {"centre": Column(values=("IND", "RUS", "USA")), "partner": Column(), "partner_cow": Column("integer", 2, 999),
     "year": _year(1947, 2014), "imports_of_centre": Column("number", 0, 1e6, empty=None),
     "imports_of_partner": Column("number", 0, 1e6, empty=None)},
    ("centre", "partner_cow", "year"), 1947, 2014,
)  # fmt: skip
GDP_ALL = File(
    "gdp_all_states.csv",
    {"iso3": Column(pattern="[A-Z]{3}"), "name": Column(), "cow_code": Column("integer", 2, 999),
     "year": _year(1960, 2023), "gdp_current_usd": Column("integer", 1e4, 1e14)},
    ("cow_code", "year"), 1960, 2023,
)  # fmt: skip
CAPITALS = File(
    "capitals.csv",
    {"cow_code": Column("integer", 2, 999), "name": Column(), "capital": Column(),
     "from": Column(pattern=r"\d{4}-\d\d-\d\d"), "to": Column(pattern=r"\d{4}-\d\d-\d\d"),
     "latitude": Column("number", -90, 90), "longitude": Column("number", -180, 180)},
    ("cow_code", "from"), 1816, 2018, year="from",
)  # fmt: skip

RUSSIAS_TRADE = File(
    "imf_dots_russia_partners_2010_2023.csv",
    {"reporter": Column(values=("RUS",)), "partner": Column(values=("CHN", "IND", "PAK", "USA", "WLD")),
     "year": _year(2010, 2023), "flow": Column(values=("exports_fob", "imports_cif")),
     "usd_m": Column("number", 0, 1e6), "file": Column()},
    ("partner", "year", "flow"), 2010, 2023,
)  # fmt: skip
ALL = (AGREEMENT, AGREEMENT_ALL, ROLL_CALLS_2025, RUSSIAS_TRADE, IDEAL_2025, IDEAL_2020, IDEAL_2020_ALL, ARMS_1950,
       ARMS_1995, TRADE, GDP, AID, ALLIANCES, EVENTS_CODED, EXERCISES, TROOPS, ARMS_ALL, TRADE_ALL, GDP_ALL,
       CAPITALS)  # fmt: skip


def of_one_making(frames: dict[str, pd.DataFrame]) -> list[Fault]:
    """The files of all states say of the five what the files of the five say."""
    faults = []
    few, many = frames[AGREEMENT.name], frames[AGREEMENT_ALL.name]
    pakistan = many[many["country"] == "Pakistan"]
    pakistan = pakistan.assign(dyad=[dyad("PAK", partner) for partner in pakistan["partner"]])
    both = few[few["dyad"].isin(pakistan["dyad"])].merge(pakistan, on=["dyad", "year"], how="outer")
    for row in both[both["agree_score_x"] != both["agree_score_y"]].head(1).itertuples():
        found, allowed = f"{row.agree_score_y:g}", f"{row.agree_score_x:g}, as in {AGREEMENT.name}"
        faults.append(Fault(AGREEMENT_ALL.name, f"{row.dyad} in {row.year}", "agree_score", found, allowed))
    few, many = frames[IDEAL_2020.name], frames[IDEAL_2020_ALL.name]
    both = few.merge(many[many["iso3"].isin(STATES)], on=["iso3", "year"], how="outer")
    for row in both[both["IdealPoint_x"] != both["IdealPoint_y"]].head(1).itertuples():
        found, allowed = f"{row.IdealPoint_y:g}", f"{row.IdealPoint_x:g}, as in {IDEAL_2020.name}"
        faults.append(Fault(IDEAL_2020_ALL.name, f"{row.iso3} in {row.year}", "IdealPoint", found, allowed))
    return faults
