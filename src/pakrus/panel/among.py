"""What the plan of the analysis asks of every state: arms, votes net of what all states do, and trade beyond gravity.

Each statistic is defined in `book/analysis_plan.md`, which was committed before the files of arms and trade of all
states were opened. States are named as their files name them; Russia, India, the United States and the Soviet Union are
poles of the questions and are not compared.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from functools import partial

import numpy as np
import pandas as pd
from pyproj import Geod

from pakrus.analysis.statistics.arrays import Floats
from pakrus.analysis.statistics.correlation import pearson
from pakrus.panel.measures import LEAST_VOTES

COLUMNS = ["state", "statistic", "value", "n"]
LEAST_YEARS, LEAST_SPANS = 20, 8
"""A state is compared where it has so many years, or spans of five years, with both values."""
SPAN = 5
FIRST_SPAN, LAST_SPAN = 1950, 2020
"""The first years of the first and of the last span."""
RUSSIA_FROM = 1992
REACH = 10
"""Years by which shocks are moved for their placebo, at most."""
TURNS = (2011, 2014)
"""The years at which a level is said to have turned: the plan's, and a further look."""
POLES = ("India", "Russia", "Soviet Union", "United States", "United States of America")
INDIA, PAKISTAN = "India", "Pakistan"
RUSSIA = ("Russia", "Soviet Union")
FORMER_SOVIET = (359, 366, 367, 368, 369, 370, 371, 372, 373, 701, 702, 703, 704, 705)
"""The other republics of the Soviet Union, by their Correlates of War numbers."""
MOSCOW = (55.7558, 37.6173)
"""Latitude and longitude, in degrees."""
EARTH = Geod(ellps="WGS84")

IN_TIME = "-in-time"
"""Ends the name of a statistic's placebo in time: the share of shifts that come out at or below what is true."""

LEAST_SHOCKS = 2
"""One is left out where there are more shocks than that."""
LEFT_OUT = "-left-out"
"""Ends the name of the least mean that is left when one shock is left out."""

ERROR = "-error"
"""Ends the name of a statistic's standard error for Pakistan: by leaving out blocks of years, or single shocks."""
BLOCK = 3
"""Years that are left out together, since neighbouring ones are alike."""

Row = tuple[str, str, float, int]


def statistics() -> list[str]:
    """The names of all statistics, in order."""
    shocks = [f"shocks-{proposition}-{window}" for proposition in ("p1", "p2", "p4") for window in ("later", "same")]
    moves = ["votes-rus-usa", "votes-rus-usa-later", "votes-rus-ind-usa", "votes-rus-rivalry"]
    moves += ["arms-rus-usa", "arms-rus-ind", "arms-rus-ind-usa", "trade-rus-ind", "aid-votes-rus", *shocks]
    levels = ["votes-rus-ends", "arms-rus-mean", "trade-rus-mean"]
    moving = ("arms-rus", "votes-rus", "trade-rus")
    shifts = [f"{series}-shift-{turn}" for series in moving for turn in TURNS]
    shifts += [f"{series}-changes-shift-{TURNS[0]}" for series in moving]
    in_time, left_out = [f"{name}{IN_TIME}" for name in moves], [f"{name}{LEFT_OUT}" for name in shocks]
    errors = [f"{name}{ERROR}" for name in (*shocks, *levels, *shifts)]
    return [*moves, *in_time, *left_out, *levels, *shifts, *errors]


def of_shocks(votes: pd.DataFrame, shocks: pd.DataFrame) -> pd.DataFrame:
    """How far each state moved towards Russia around the shocks of each proposition, in net agreement times the sign
    expected, as a mean over the shocks for which it has the years: `state`, `statistic`, `value`, `n` (shocks). `votes`
    as `net` takes them; `shocks` has `year`, `proposition_id`, `sign`.

    *Later* is the mean of the two years after less that of the two before, *same* the year itself less the one before.
    A state has a row where it has two thirds of the shocks that any state has. For Pakistan the placebo in time moves
    all shocks by one to ten years either way, its least mean is that without the shock that speaks most for it, and its
    error that of leaving out each shock in turn.
    """
    scores = net(votes)["RUS"].unstack("year")
    rows: list[Row] = []
    for proposition, of_one in shocks.groupby("proposition_id"):
        for window, moved in (("later", _later), ("same", _same)):
            found = _moves(scores, of_one, moved)
            known = found.loc[:, found.notna().any()]
            enough = known.notna().sum(axis=1) >= 2 * known.shape[1] / 3
            name = f"shocks-{proposition}-{window}"
            rows += [
                (state, name, float(own.mean()), int(own.notna().sum())) for state, own in known[enough].iterrows()
            ]
            if PAKISTAN in known.index and enough[PAKISTAN]:
                value = float(known.loc[PAKISTAN].mean())
                shifted = [
                    float(_moves(scores, of_one.assign(year=of_one["year"] + by), moved).loc[PAKISTAN].mean())
                    for by in range(-REACH, REACH + 1) if by
                ]  # fmt: skip
                rows.append(
                    (PAKISTAN, f"{name}{IN_TIME}", float(np.mean([at <= value for at in shifted])), len(shifted))
                )
                own = known.loc[PAKISTAN].dropna()
                if len(own) > LEAST_SHOCKS:
                    without = [float(own.drop(shock).mean()) for shock in own.index]
                    rows.append((PAKISTAN, f"{name}{LEFT_OUT}", min(without), len(own) - 1))
                    rows.append((PAKISTAN, f"{name}{ERROR}", jackknife(without), len(own)))
    return _frame(rows)


def of_single_shocks(votes: pd.DataFrame, shocks: pd.DataFrame) -> pd.DataFrame:
    """How far Pakistan moved towards Russia around each shock, in net agreement times the sign expected: `shock_id`,
    `window` (later, same), `value`; a shock without the years has no row. `shocks` has `shock_id` as well."""
    scores = net(votes)["RUS"].unstack("year")
    found: list[tuple[str, str, float]] = []
    for window, moved in (("later", _later), ("same", _same)):
        if shocks.empty or PAKISTAN not in scores.index:
            break
        own = _moves(scores.loc[[PAKISTAN]], shocks, moved).loc[PAKISTAN].set_axis(shocks["shock_id"])
        found += [(shock, window, float(value)) for shock, value in own.dropna().items()]
    return pd.DataFrame(found, columns=["shock_id", "window", "value"]).sort_values(["shock_id", "window"])


def _moves(scores: pd.DataFrame, shocks: pd.DataFrame, moved: Callable[[pd.DataFrame, int], pd.Series]) -> pd.DataFrame:
    """How each state moved around each shock, times the sign expected: a row a state, a column a shock."""
    return pd.concat(
        [moved(scores, shock.year) * shock.sign for shock in shocks.itertuples()], axis=1, keys=range(len(shocks))
    )


def _later(scores: pd.DataFrame, year: int) -> pd.Series:
    at = scores.reindex(columns=range(year - 2, year + 3))
    return (at[year + 1] + at[year + 2]) / 2 - (at[year - 2] + at[year - 1]) / 2


def _same(scores: pd.DataFrame, year: int) -> pd.Series:
    at = scores.reindex(columns=[year - 1, year])
    return at[year] - at[year - 1]


def of_arms(shares: pd.DataFrame) -> pd.DataFrame:
    """Statistics of shares in each recipient's arms imports (`recipient`, `recipient_cow`, `year`, `rus_share`,
    `usa_share`; a year without any delivery has no row): `state`, `statistic`, `value`, `n` (years or changes)."""
    shares = shares.dropna(subset=["recipient_cow"])  # armed groups and organisations have no number
    recent = shares[shares["year"] >= RUSSIA_FROM]
    spans = shares[shares["year"].between(FIRST_SPAN, LAST_SPAN + SPAN - 1)]
    spans = spans.assign(span=FIRST_SPAN + (spans["year"] - FIRST_SPAN) // SPAN * SPAN)
    means = spans.groupby(["recipient", "span"])[["rus_share", "usa_share"]].mean()
    india = means.loc[INDIA] if INDIA in means.index.get_level_values(0) else None
    rows: list[Row] = []
    for state, own in recent.groupby("recipient"):
        series = own.set_index("year")["rus_share"]
        if len(series) >= LEAST_YEARS:
            rows += [*_of_years(state, "arms-rus-mean", series, _mean)]
            rows += [*_shifts(state, "arms-rus", series)]
    for state, own in means.groupby(level=0):
        own = own.droplevel(0)
        rows += _correlated(state, "arms-rus-usa", own["usa_share"], own["rus_share"], LEAST_SPANS, SPAN)
        if india is not None:
            rows += _correlated(state, "arms-rus-ind", india["rus_share"], own["rus_share"], LEAST_SPANS, SPAN)
            rows += _correlated(state, "arms-rus-ind-usa", india["usa_share"], own["rus_share"], LEAST_SPANS, SPAN)
    return _frame(rows)


def net(votes: pd.DataFrame) -> pd.DataFrame:
    """Each state's agreement with each pole less the mean of all states' with it in that year: a row a state and year,
    a column a pole (`RUS`, `USA`). Scores of fewer than ten common votes are left out."""
    kept = votes[(votes["n_common"] >= LEAST_VOTES) & votes["partner"].isin(["RUS", "USA"])]
    means = kept.groupby(["partner", "year"])["agree_score"].transform("mean")
    kept = kept.assign(net=kept["agree_score"] - means)
    return kept.pivot(index=["country", "year"], columns="partner", values="net")


def between_poles(votes: pd.DataFrame) -> pd.Series:
    """How Russia, or the Soviet Union, agreed with the United States in each year; `votes` as `net` takes them. Scores
    of fewer than ten common votes are left out."""
    rows = votes[votes["country"].isin(RUSSIA) & (votes["partner"] == "USA") & (votes["n_common"] >= LEAST_VOTES)]
    return rows.groupby("year")["agree_score"].mean()


def of_votes(votes: pd.DataFrame) -> pd.DataFrame:
    """Statistics of net agreement, in the columns of `of_arms`: `votes` as `net` takes them."""
    scores = net(votes)
    india = scores.loc[INDIA, "USA"] if INDIA in scores.index.get_level_values(0) else None
    poles = between_poles(votes)
    rows: list[Row] = []
    for state, own in scores.groupby(level=0):
        own = own.droplevel(0)
        rows += _correlated(state, "votes-rus-rivalry", poles, own["RUS"], LEAST_YEARS)
        rows += _correlated(state, "votes-rus-usa", own["USA"], own["RUS"], LEAST_YEARS)
        rows += _correlated(state, "votes-rus-usa-later", own["USA"], _after(own["RUS"]), LEAST_YEARS)
        if india is not None:
            later = own["RUS"].rename(lambda year: year - 1)
            rows += _correlated(state, "votes-rus-ind-usa", india, later, LEAST_YEARS)
        rows += [*_of_years(state, "votes-rus-ends", own.dropna(), _ends)]
        recent = own["RUS"].dropna().loc[RUSSIA_FROM:]
        if len(recent) >= LEAST_YEARS:
            rows += [*_shifts(state, "votes-rus", recent)]
    return _frame(rows)


def residuals(trade: pd.DataFrame, gdp: pd.DataFrame, capitals: pd.DataFrame) -> pd.DataFrame:
    """Russia's trade with each partner from 1992 beyond what the partner's product, the distance of the capitals, a
    Soviet past and the year explain: a row a partner, a column a year, residuals of logarithms.

    Least squares of the logarithm of both flows together, in millions of dollars and one million added, on logarithms
    of product and kilometres (Tinbergen 1962, Shaping the World Economy, appendix VI). A partner and year without both
    flows, a product and a capital has none.
    """
    flows = trade[(trade["centre"] == "RUS") & (trade["year"] >= RUSSIA_FROM)]
    flows = flows.assign(total=flows["imports_of_centre"] + flows["imports_of_partner"]).dropna(subset=["total"])
    rows = flows.merge(gdp, left_on=["partner_cow", "year"], right_on=["cow_code", "year"])
    rows = rows.merge(capitals, left_on="partner_cow", right_on="cow_code", suffixes=("", "_capital"))
    years = rows["year"].astype(str)
    rows = rows[(rows["from"].str[:4] <= years) & (years <= rows["to"].str[:4])]
    rows = rows.drop_duplicates(["partner", "year"])
    soviet = rows["partner_cow"].isin(FORMER_SOVIET).astype(float)
    design = np.column_stack(
        [
            np.log(rows["gdp_current_usd"]),
            np.log(kilometres(rows)),
            soviet,
            pd.get_dummies(rows["year"]).to_numpy(dtype=float),
        ]
    )
    outcome = np.log(rows["total"] + 1).to_numpy()
    coefficients, *_ = np.linalg.lstsq(design, outcome, rcond=None)
    rows = rows.assign(residual=outcome - design @ coefficients)
    return rows.pivot(index="partner", columns="year", values="residual")


def of_trade(residuals: pd.DataFrame) -> pd.DataFrame:
    """Statistics of the residuals of Russia's trade, in the columns of `of_arms`; `residuals` as above."""
    india = residuals.loc[INDIA].dropna() if INDIA in residuals.index else None
    rows: list[Row] = []
    for state, own in residuals.iterrows():
        series = own.dropna()
        if len(series) < LEAST_YEARS:
            continue
        rows += [*_of_years(state, "trade-rus-mean", series, _mean)]
        rows += [*_shifts(state, "trade-rus", series)]
        if india is not None:
            rows += _correlated(state, "trade-rus-ind", india, series, LEAST_YEARS)
    return _frame(rows)


def of_aid(aid: pd.DataFrame, votes: pd.DataFrame) -> pd.DataFrame:
    """The correlation of changes in American aid to Pakistan, in logarithms of its share of the product with one
    millionth added, with the change of its net agreement with Russia over the next year; and its placebo in time. `aid`
    has `dyad`, `year`, `value` (a share); `votes` as `net` takes them."""
    own = aid[aid["dyad"] == "PAK-USA"].set_index("year")["value"]
    scores = net(votes)
    if PAKISTAN not in scores.index.get_level_values(0):
        return _frame([])
    later = scores.loc[PAKISTAN, "RUS"].rename(lambda year: year - 1)
    return _frame([*_correlated(PAKISTAN, "aid-votes-rus", np.log(own + 1e-6), later, LEAST_YEARS)])


def kilometres(places: pd.DataFrame) -> Floats:
    """How far each place (`latitude`, `longitude`) is from Moscow: the geodesic on the WGS 84 ellipsoid (Karney 2013,
    Journal of Geodesy 87)."""
    here = np.full(len(places), MOSCOW[0]), np.full(len(places), MOSCOW[1])
    metres: Floats = EARTH.inv(here[1], here[0], places["longitude"].to_numpy(), places["latitude"].to_numpy())[2]
    return metres / 1000


def _after(series: pd.Series) -> pd.Series:
    """A series whose change from one year to the next is the mean of the changes of the two years after."""
    return (series.rename(lambda year: year - 1).sort_index() + series.rename(lambda year: year - 2)) / 2


def _correlated(state: str, name: str, one: pd.Series, other: pd.Series, least: int, step: int = 1) -> Iterator[Row]:
    """The correlation of the changes of two series over steps of their index; none where too few have both. For
    Pakistan its placebo in time as well: the share of shifts of one series against the other, by every number of steps
    that leaves enough in common, whose correlation is at or below the true one."""
    value, n = _correlation(one, other, least, step)
    if math.isnan(value):
        return
    yield state, name, value, n
    if state == PAKISTAN:
        reach = len(pd.RangeIndex(one.index.min(), one.index.max() + 1, step))
        moved = [_correlation(one.rename(lambda at, by=by: at + by * step), other, least, step)[0]
                 for by in range(-reach, reach + 1) if by]  # fmt: skip
        shifted = [other_value for other_value in moved if not math.isnan(other_value)]
        yield state, f"{name}{IN_TIME}", float(np.mean([at <= value for at in shifted])), len(shifted)


def _correlation(one: pd.Series, other: pd.Series, least: int, step: int) -> tuple[float, int]:
    both = pd.concat([one, other], axis=1, keys=["one", "other"]).dropna().sort_index()
    if len(both) < least:
        return math.nan, 0
    changes = both.diff()[both.index.to_series().diff() == step]
    return float(pearson(changes["one"].to_numpy(), changes["other"].to_numpy())), len(changes)


def jackknife(without: Sequence[float]) -> float:
    """The standard error of a statistic from its values with each block of the data left out (Künsch 1989, Annals of
    Statistics 17(3))."""
    blocks = np.array(without)
    return float(np.sqrt((len(blocks) - 1) / len(blocks) * ((blocks - blocks.mean()) ** 2).sum()))


def _of_years(
    state: str, name: str, own: pd.Series | pd.DataFrame, statistic: Callable[[pd.DataFrame], tuple[float, int]]
) -> Iterator[Row]:
    """A statistic of a state's years, and for Pakistan its error; none where it cannot be computed."""
    value, n = statistic(own)
    if math.isnan(value):
        return
    yield state, name, value, n
    if state == PAKISTAN:
        blocks = [own.index[at : at + BLOCK] for at in range(0, len(own), BLOCK)]
        without = [statistic(own.drop(block))[0] for block in blocks]
        if not any(math.isnan(at) for at in without):
            yield state, f"{name}{ERROR}", jackknife(without), len(blocks)


def _mean(series: pd.Series) -> tuple[float, int]:
    return float(series.mean()), len(series)


def _shifts(state: str, name: str, series: pd.Series) -> Iterator[Row]:
    """How far a series lies higher from each turn on than before, in standard deviations of the time before; of the
    first turn so of its changes too, where steady growth gives nothing."""
    for turn in TURNS:
        yield from _of_years(state, f"{name}-shift-{turn}", series, partial(_shift, turn=turn))
    changes = series.sort_index().diff()[series.sort_index().index.to_series().diff() == 1]
    if len(changes) >= LEAST_YEARS - 1:
        yield from _of_years(state, f"{name}-changes-shift-{TURNS[0]}", changes, partial(_shift, turn=TURNS[0]))


def _shift(series: pd.Series, turn: int) -> tuple[float, int]:
    before, after = series[series.index < turn], series[series.index >= turn]
    spread = float(before.std(ddof=1)) if len(before) > 1 else 0.0
    known = len(after) and spread > 0
    return (float(after.mean() - before.mean()) / spread if known else math.nan), len(series)


def _ends(own: pd.DataFrame) -> tuple[float, int]:
    """The share of years with a rise in agreement with the United States, among those in which a rise of agreement with
    Russia ends, less that among all other years; and how many end one."""
    changes = own.sort_index().diff()[own.sort_index().index.to_series().diff() == 1]
    before = changes["RUS"].rename(lambda year: year + 1)
    ends = (changes["RUS"] < 0) & (before.reindex(changes.index) > 0)
    rises = changes["USA"] > 0
    if len(own) < LEAST_YEARS or not ends.any() or ends.all():
        return math.nan, 0
    return float(rises[ends].mean() - rises[~ends].mean()), int(ends.sum())


def _frame(rows: list[Row]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=COLUMNS)
    return frame[~frame["state"].isin(POLES)].reset_index(drop=True)
