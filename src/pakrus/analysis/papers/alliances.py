"""The thesis that alliances hold the relations back: its periods, and its pairs of states set against each other."""

import pandas as pd

from pakrus.analysis.arguments.graph import ArgumentGraph
from pakrus.analysis.events import timeline

PERIODS = {
    "1947-65": (1947, 1964),
    "1965-71": (1965, 1970),
    "1971-79": (1971, 1978),
    "1979-91": (1979, 1990),
    "1990s": (1991, 2000),
    "2001-11": (2001, 2010),
    "2011-22": (2011, 2022),
}
"""The stretches in which nasim tells the history. A year that ends one and begins the next counts for the later."""
LATER = {"after 2022": (2023, 2030)}
"""What nasim tells beyond the years that it sets out to treat."""
COLD_WAR = ("1947-65", "1965-71", "1971-79", "1979-91")

PAIRS = {
    "PAK-RUS": "Pakistan-Russia",
    "PAK-USA": "Pakistan-US",
    "IND-RUS": "India-Russia",
    "IND-USA": "India-US",
}
"""The pair that the thesis is about, then those it is said to hang on. Russia stands for the Soviet Union too."""
OPPOSED = {"PAK-USA": -1, "IND-RUS": -1, "IND-USA": 1}
"""Which way each other pair should move when Pakistan-Russia warms: against it (-1) or with it (1)."""
STATES = {1: "warmer", 0: "even", -1: "cooler"}
LANES = [("PAK-RUS", 1), ("PAK-RUS", -1), ("PAK-USA", -1), ("PAK-USA", 1), ("IND-RUS", -1), ("IND-USA", 1)]
"""Pairs and directions that the claimed coincidence is about, as they are listed from the top."""

QUESTIONS = {
    "nasim-a035": "What has the Cold War left behind?",
    "nasim-a144": "What has the Cold War left behind?",
    "nasim-a008": "What do alliances with other powers do?",
    "nasim-a026": "What do alliances with other powers do?",
    "nasim-a009": "What are the prospects in trade, defence and energy?",
    "nasim-a032": "What are the prospects in trade, defence and energy?",
}
"""The arguments that answer nasim's three research questions (paragraph 11), two for each."""
SIDES = {
    "nasim-a067": "The American side: what bears on the claim that Washington limited relations with Moscow.",
    "nasim-a068": "The Indian side: what bears on the claim that Russia's bond with India acted in the same way.",
    "nasim-a076": "The opening: what bears on the claim that Russia answered India's turn to the United States.",
    "nasim-a030": "Imran Khan's term: what bears on the claim that it fits the pattern.",
}
"""The claims of the section on constraints that have a map of their own, and what each map shows."""
CLAIM_OF_ENDS = "nasim-a026"
"""The thesis that upturns begin and end with the state of Pakistan's ties with Washington."""


def told(start_year: int, end_year: int) -> dict[str, pd.DataFrame]:
    """The dated events of nasim from one year to another, for each of `PAIRS` as `events.timeline.events` gives them.

    Raises ValueError where no event lies between the years.
    """
    found = {pair: timeline.of_paper("nasim", pair) for pair in PAIRS}
    kept = {
        pair: rows[rows["year"].between(start_year, end_year)].reset_index(drop=True) for pair, rows in found.items()
    }
    if kept["PAK-RUS"].empty:
        every = found["PAK-RUS"]["year"]
        raise ValueError(
            f"no dated event of nasim lies from {start_year} to {end_year}; "
            f"there are events from {every.min()} to {every.max()}"
        )
    return kept


def within(periods: dict[str, tuple[int, int]], start_year: int, end_year: int) -> dict[str, tuple[int, int]]:
    """The periods that have a year in common with the span."""
    return {name: (first, last) for name, (first, last) in periods.items() if first <= end_year and last >= start_year}


def readings(counts: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Whether each pair moves as the thesis has it, period by period: `period`, `pair`, `state` (warmer, cooler, even,
    or `no event`), `own` (the state of Pakistan-Russia), `fits` (yes, no, or `open` where either tells nothing).

    `counts` maps the pairs of `OPPOSED`, and PAK-RUS, to the frames of `events.timeline.by_period`.
    """
    states = {pair: _states(frame) for pair, frame in counts.items()}
    rows = []
    for pair, way in OPPOSED.items():
        for period, own in states["PAK-RUS"].items():
            other = states[pair][period]
            fits = "open" if {own, other} & {"even", "no event"} else "yes" if (own == other) == (way == 1) else "no"
            rows.append((period, pair, other, own, fits))
    return pd.DataFrame(rows, columns=["period", "pair", "state", "own", "fits"])


def side_by_side(readings: pd.DataFrame) -> pd.DataFrame:
    """The readings, a line a period: `period`, `PAK-RUS` (its state), and for each other pair its state and whether
    that is as claimed, in one string."""
    words = {"yes": "fits", "no": "does not fit", "open": "open"}
    told = readings.assign(words=readings["state"] + ": " + readings["fits"].map(words))
    wide = told.pivot(index="period", columns="pair", values="words")[list(OPPOSED)]
    own = readings.drop_duplicates("period").set_index("period")["own"].rename("PAK-RUS")
    order = readings["period"].drop_duplicates()
    return pd.concat([own, wide], axis=1).loc[order].reset_index()


def beside(events: dict[str, pd.DataFrame], lag: int) -> pd.DataFrame:
    """Each event that warms Pakistan-Russia: `event_id`, `title`, `year`, `same` (the other pairs that this event
    itself moves as the thesis has it, in one string) and `near` (the pairs that another event so moves in the same
    year or in one of the `lag` years before)."""
    strains = {pair: rows[rows["direction"] == OPPOSED[pair]] for pair, rows in events.items() if pair in OPPOSED}
    warming = events["PAK-RUS"][events["PAK-RUS"]["direction"] == 1]
    rows = []
    for event in warming.itertuples():
        same = [pair for pair, strain in strains.items() if event.event_id in set(strain["event_id"])]
        near = [
            pair
            for pair, strain in strains.items()
            if (strain["year"].between(event.year - lag, event.year) & (strain["event_id"] != event.event_id)).any()
        ]
        rows.append((event.event_id, event.title, event.year, ", ".join(same), ", ".join(near)))
    return pd.DataFrame(rows, columns=["event_id", "title", "year", "same", "near"])


def strained(events: dict[str, pd.DataFrame], lag: int, first: int, last: int) -> list[int]:
    """The years, from first to last, in which an event moves another pair as the thesis has it, or that lie at most
    `lag` years after one."""
    years = {
        year + later
        for pair, way in OPPOSED.items()
        for year in events[pair].loc[events[pair]["direction"] == way, "year"]
        for later in range(lag + 1)
    }
    return sorted(year for year in years if first <= year <= last)


def by_year(events: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """How many events move the pairs of `LANES` each year: `pair`, `direction`, `year`, `events`, `shared` (how many
    of them also stand in the first lane, as events that warm Pakistan-Russia)."""
    first = set(events["PAK-RUS"].loc[events["PAK-RUS"]["direction"] == 1, "event_id"])
    rows = []
    for pair, direction in LANES:
        lane = events[pair][events[pair]["direction"] == direction]
        for year, some in lane.groupby("year"):
            shared = 0 if (pair, direction) == LANES[0] else int(some["event_id"].isin(first).sum())
            rows.append((pair, direction, int(year), len(some), shared))
    return pd.DataFrame(rows, columns=["pair", "direction", "year", "events", "shared"])


def undated(events: pd.DataFrame, mentions: pd.DataFrame, effects: pd.DataFrame) -> pd.DataFrame:
    """Events without a date that move one of `PAIRS`: `event_id`, `title`, `paras` (where the mentions stand, in one
    string), and a column a pair with `warms`, `cools`, `neither` or nothing. By paragraph and id."""
    places = mentions.groupby("event_id")["para"].agg(lambda paras: sorted(set(paras)))
    found = events[events["event_id"].isin(places.index) & events["date"].isna()][["event_id", "title"]].copy()
    found["paras"] = [", ".join(map(str, places[event])) for event in found["event_id"]]
    found["first"] = [places[event][0] for event in found["event_id"]]
    for pair in PAIRS:
        ways = effects[effects["dyad"] == pair].set_index("event_id")["direction"]
        found[pair] = found["event_id"].map(ways).map({1: "warms", -1: "cools", 0: "neither"}).fillna("")
    found = found[(found[list(PAIRS)] != "").any(axis=1)]
    return found.sort_values(["first", "event_id"]).drop(columns="first").reset_index(drop=True)


def unsupported(nodes: pd.DataFrame, edges: pd.DataFrame, arguments: pd.DataFrame) -> pd.DataFrame:
    """Those of the arguments under a thesis that rest on no row: `argument_id`, `statement`, `supported` (whether
    another argument supports it), `ground_note`. Frames as `arguments.graph.carrying` gives them."""
    found = nodes[(nodes["grounds"] == 0) & (nodes["step"] > 0)][["argument_id", "statement"]].copy()
    supported = set(edges.loc[edges["relation"] == "supports", "target_id"])
    found["supported"] = ["yes" if argument in supported else "no" for argument in found["argument_id"]]
    found["ground_note"] = found["argument_id"].map(arguments.set_index("argument_id")["ground_note"]).fillna("")
    return found.sort_values("argument_id").reset_index(drop=True)


def answers(arguments: pd.DataFrame, links: pd.DataFrame, grounds: pd.DataFrame) -> pd.DataFrame:
    """The arguments of `QUESTIONS`: `argument_id`, `question`, `statement`, `carried_by` (how many arguments support
    it, over any number of steps, what restates another counted with it) and `grounded` (how many of these rest on
    rows)."""
    statements = arguments.set_index("argument_id")["statement"]
    graph = ArgumentGraph(arguments, links)
    resting = set(grounds["argument_id"])
    rows = []
    for name, asked in QUESTIONS.items():
        carrying = graph.carrying(name)
        rows.append((name, asked, statements[name], len(carrying), len(carrying & resting)))
    return pd.DataFrame(rows, columns=["argument_id", "question", "statement", "carried_by", "grounded"])


def _states(counts: pd.DataFrame) -> dict[str, str]:
    """The state of a pair in each period, by which of its events are more."""
    found = {}
    for row in counts.itertuples():
        more = (row.warming > row.cooling) - (row.warming < row.cooling)
        found[row.period] = STATES[more] if row.warming + row.cooling else "no event"
    return found
