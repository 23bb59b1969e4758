"""A thesis held against the events that a paper tells: its pairs of states, period by period and year by year."""

import pandas as pd

from pakrus.analysis.arguments.graph import ArgumentGraph
from pakrus.analysis.thesis.claims import ENDS, Thesis

STATES = {1: "warmer", 0: "even", -1: "cooler"}
AFTER = 8
"""Years after the last period that are shown as one more."""
Events = dict[str, pd.DataFrame]
"""Events by pair of states, as `events.timeline.events` gives them."""
Lane = tuple[str, int]
"""A pair of states and a direction."""


def events_between(events: Events, pair: str, start_year: int, end_year: int) -> Events:
    """The dated events from one year to another. Raises ValueError where none bears on `pair` between the years."""
    kept = {
        name: rows[rows["year"].between(start_year, end_year)].reset_index(drop=True) for name, rows in events.items()
    }
    if kept[pair].empty:
        every = events[pair]["year"]
        raise ValueError(
            f"no dated event of {pair} lies from {start_year} to {end_year}; "
            f"there are events from {every.min()} to {every.max()}"
        )
    return kept


def after(periods: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """What follows the last of some periods, as one more: `after 2022`."""
    last = max(end for _, end in periods.values())
    return {f"after {last}": (last + 1, last + AFTER)}


def lanes(thesis: Thesis, pairs: dict[str, str]) -> list[Lane]:
    """Pairs and directions that a claimed coincidence is about, as they are listed from the top: the pair of the thesis
    both ways, then each other pair as it should move when that one warms, and as it should when it cools again, where a
    proposition says so. `pairs` as `thesis.claims.pairs`."""
    ends = {(proposition.cause, proposition.cause_sign) for proposition in thesis.of_form(ENDS)}
    listed = [(thesis.pair, 1), (thesis.pair, -1)]
    for pair in pairs:
        if pair != thesis.pair:
            way = thesis.opposed[pair]
            listed += [(pair, way), *([(pair, -way)] if (pair, -way) in ends else [])]
    return listed


def readings(counts: dict[str, pd.DataFrame], thesis: Thesis) -> pd.DataFrame:
    """Whether each pair moves as the thesis has it, period by period: `period`, `pair`, `state` (warmer, cooler, even,
    or `no event`), `own` (the state of the pair of the thesis), `fits` (yes, no, or `open` where either tells nothing).

    `counts` maps the pair of the thesis and those it hangs on, in order, to the frames of `events.timeline.by_period`.
    """
    states = {pair: _states(frame) for pair, frame in counts.items()}
    rows = []
    for pair in counts:
        if pair == thesis.pair:
            continue
        way = thesis.opposed[pair]
        for period, main in states[thesis.pair].items():
            other = states[pair][period]
            fits = "open" if {main, other} & {"even", "no event"} else "yes" if (main == other) == (way == 1) else "no"
            rows.append((period, pair, other, main, fits))
    return pd.DataFrame(rows, columns=["period", "pair", "state", "own", "fits"])


def side_by_side(readings: pd.DataFrame, pair: str) -> pd.DataFrame:
    """The readings, a line a period: `period`, the state of `pair`, under its id, and for each other pair its state and
    whether that is as claimed, in one string."""
    words = {"yes": "fits", "no": "does not fit", "open": "open"}
    worded = readings.assign(words=readings["state"] + ": " + readings["fits"].map(words))
    wide = worded.pivot(index="period", columns="pair", values="words")[list(readings["pair"].drop_duplicates())]
    states = readings.drop_duplicates("period").set_index("period")["own"].rename(pair)
    order = readings["period"].drop_duplicates()
    return pd.concat([states, wide], axis=1).loc[order].reset_index()


def near(events: Events, thesis: Thesis, lag: int) -> pd.DataFrame:
    """Each event that warms the pair of the thesis: `event_id`, `title`, `year`, `same` (the other pairs that this
    event itself moves as the thesis has it, in one string) and `near` (the pairs that another event so moves in the
    same year or in one of the `lag` years before)."""
    strains = _strains(events, thesis)
    warming = events[thesis.pair][events[thesis.pair]["direction"] == 1]
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


def strained(events: Events, thesis: Thesis, lag: int, first: int, last: int) -> list[int]:
    """The years, from first to last, in which an event moves another pair as the thesis has it, or that lie at most
    `lag` years after one."""
    years = {
        year + later
        for strain in _strains(events, thesis).values()
        for year in strain["year"]
        for later in range(lag + 1)
    }
    return sorted(year for year in years if first <= year <= last)


def by_year(events: Events, lanes: list[Lane]) -> pd.DataFrame:
    """How many events move the pairs of `lanes` each year: `pair`, `direction`, `year`, `events`, `shared` (how many
    of them also stand in the first lane)."""
    pair, way = lanes[0]
    first = set(events[pair].loc[events[pair]["direction"] == way, "event_id"])
    rows = []
    for pair, direction in lanes:
        lane = events[pair][events[pair]["direction"] == direction]
        for year, some in lane.groupby("year"):
            shared = 0 if (pair, direction) == lanes[0] else int(some["event_id"].isin(first).sum())
            rows.append((pair, direction, int(year), len(some), shared))
    return pd.DataFrame(rows, columns=["pair", "direction", "year", "events", "shared"])


def undated(events: pd.DataFrame, mentions: pd.DataFrame, effects: pd.DataFrame, pairs: list[str]) -> pd.DataFrame:
    """Events without a date that move one of `pairs`: `event_id`, `title`, `paras` (where the mentions stand, in one
    string), and a column a pair with `warms`, `cools`, `neither` or nothing. By paragraph and id."""
    places = mentions.groupby("event_id")["para"].agg(lambda paras: sorted(set(paras)))
    rows = events[events["event_id"].isin(places.index) & events["date"].isna()][["event_id", "title"]].copy()
    rows["paras"] = [", ".join(map(str, places[event])) for event in rows["event_id"]]
    rows["first"] = [places[event][0] for event in rows["event_id"]]
    for pair in pairs:
        ways = effects[effects["dyad"] == pair].set_index("event_id")["direction"]
        rows[pair] = rows["event_id"].map(ways).map({1: "warms", -1: "cools", 0: "neither"}).fillna("")
    rows = rows[(rows[pairs] != "").any(axis=1)]
    return rows.sort_values(["first", "event_id"]).drop(columns="first").reset_index(drop=True)


def unsupported(nodes: pd.DataFrame, edges: pd.DataFrame, arguments: pd.DataFrame) -> pd.DataFrame:
    """Those of the arguments under a thesis that rest on no row: `argument_id`, `statement`, `supported` (whether
    another argument supports it), `ground_note`. Frames as `arguments.graph.carrying` gives them."""
    rows = nodes[(nodes["grounds"] == 0) & (nodes["step"] > 0)][["argument_id", "statement"]].copy()
    supported = set(edges.loc[edges["relation"] == "supports", "target_id"])
    rows["supported"] = ["yes" if argument in supported else "no" for argument in rows["argument_id"]]
    rows["ground_note"] = rows["argument_id"].map(arguments.set_index("argument_id")["ground_note"]).fillna("")
    return rows.sort_values("argument_id").reset_index(drop=True)


def answers(
    arguments: pd.DataFrame, links: pd.DataFrame, grounds: pd.DataFrame, questions: dict[str, str]
) -> pd.DataFrame:
    """Arguments that answer `questions` (argument to question): `argument_id`, `question`, `statement`, `carried_by`
    (how many arguments support it, over any number of steps, what restates another counted with it) and `grounded`
    (how many of these rest on rows)."""
    statements = arguments.set_index("argument_id")["statement"]
    graph = ArgumentGraph(arguments, links)
    resting = set(grounds["argument_id"])
    rows = []
    for name, asked in questions.items():
        carrying = graph.carrying(name)
        rows.append((name, asked, statements[name], len(carrying), len(carrying & resting)))
    return pd.DataFrame(rows, columns=["argument_id", "question", "statement", "carried_by", "grounded"])


def _states(counts: pd.DataFrame) -> dict[str, str]:
    """The state of a pair in each period, by which of its events are more."""
    states = {}
    for row in counts.itertuples():
        more = (row.warming > row.cooling) - (row.warming < row.cooling)
        states[row.period] = STATES[more] if row.warming + row.cooling else "no event"
    return states


def _strains(events: Events, thesis: Thesis) -> Events:
    """The events that move each other pair as they should when the pair of the thesis warms."""
    return {
        pair: rows[rows["direction"] == thesis.opposed[pair]] for pair, rows in events.items() if pair in thesis.opposed
    }
