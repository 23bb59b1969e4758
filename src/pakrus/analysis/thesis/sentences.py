"""The numbers of the chapter on the coded events in words, and what its typed sentences rest on; `thesis.coded`
computes both."""

from collections.abc import Sequence

import pandas as pd

from pakrus.analysis.statistics.answers import OPPOSITE, SHOWS, UNKNOWN
from pakrus.analysis.statistics.windows import WIDEST
from pakrus.analysis.thesis import looks
from pakrus.analysis.thesis.claims import BELOW, ENDS, FOLLOWS, SHIFTS, Proposition
from pakrus.analysis.thesis.coded import Coded
from pakrus.analysis.thesis.questions import SAME, turn
from pakrus.analysis.thesis.uncertainty import BOTH
from pakrus.telling import MISSING, Claim, listed, number, probability

CODED_FROM = 2010
"""The year from which the text says how much is told."""
WORDS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five"}


def numbers(coded: Coded, followed: pd.DataFrame, author: str, codes: Sequence[str], draws: int) -> dict[str, str]:
    """Every number and word that the chapter's prose takes from data, by its name there; `followed` as
    `thesis.coded.followed`, `author` the id of the paper whose thesis it is, `codes` the
    propositions that the text speaks of, `draws` how often readings and dates were drawn anew."""
    said = coded.primary["answer"].value_counts()
    after, before, open_ = coded.order
    told, lag = coded.years["told"], coded.settings.lag
    late = coded.years["year"] >= CODED_FROM
    circle = coded.circles.set_index("proposition").loc[coded.first.code]
    return {
        "n_draws": f"{draws:,}",
        "n_told": f"{told.sum():.0f}",
        "late_told": f"{told[late].sum():.0f}",
        "late_from": str(CODED_FROM),
        "n_primary": str(len(coded.primary)),
        "n_unknown": str(said.get(UNKNOWN, 0)),
        "window": f"{WORDS[lag]} year{'s' if lag > 1 else ''} after" if lag else "very year of",
        "In_then": "In the years after them" if lag else "In these years",
        "then": "the years after" if lag else "these years",
        "matters": f"{coded.matters:g}",
        "turn": str(turn(coded.thesis.of_form(SHIFTS)[0], coded.settings)),
        "break_year": str(coded.settings.break_year),
        "n_causes": str(circle["causes"]),
        "n_both": str(circle["both"]),
        "n_alone": str(int((followed["told_by"] == author).sum())) if len(followed) else "none",
        "order_after": str(after),
        "order_before": str(before),
        "order_open": str(open_),
        "undated": str(coded.without[0]),
        "lasting": str(coded.without[1]),
        **{name: words for code in codes for name, words in _of(coded, coded.thesis[code]).items()},
        **_looked(coded),
        "weakest": _power(coded, min),
        "strongest": _power(coded, max),
    }


def claims(coded: Coded, followed: pd.DataFrame, visit: str) -> dict[str, Claim]:
    """What the chapter's typed sentences rest on, by the name of the guard; `followed` as `thesis.coded.followed`,
    `visit` the id of a visit that the text names among the causes."""
    primary, settings = coded.primary, coded.settings
    said = primary["answer"].value_counts()
    same = coded.answers[(coded.answers["proposition"] == coded.first.code) & (coded.answers["question"] == SAME)]
    late = coded.years["year"] >= turn(coded.thesis.of_form(SHIFTS)[0], settings)
    told = coded.years["told"]
    first, ends = coded.first.code, coded.thesis.of_form(ENDS)[0].code
    step = primary.loc[coded.thesis.of_form(SHIFTS)[0].code]
    circle = coded.circles.set_index("proposition").loc[first]
    after, before, _ = coded.order
    others = coded.pairs[coded.pairs["pair"] != coded.thesis.pair]
    steady = coded.spread[coded.spread["what"] == BOTH]
    other, recent = of_look(coded, looks.OTHER_SCALE, first), of_look(coded, looks.RECENT, first)
    step_recent = of_look(coded, looks.RECENT, coded.thesis.of_form(SHIFTS)[0].code)
    second, height = coded.thesis.of_form(FOLLOWS)[1].code, coded.thesis.of_form(BELOW)[0].code
    signal = of_look(coded, looks.SIGNAL, first)
    by_dates, ally = of_look(coded, looks.DATES, first), of_look(coded, looks.ALLY, first)
    return {
        "none-says": Claim(
            not said.get(SHOWS, 0) and not said.get(OPPOSITE, 0),
            f"{said.get(SHOWS, 0)} show, {said.get(OPPOSITE, 0)} show the opposite",
        ),
        "points": Claim(
            settings.lag > 0
            and 0 < primary.loc[first, "usual"] < primary.loc[first, "value"]
            and abs(recent["value"]) < primary.loc[first, "value"] / 2
            and primary.loc[first, "p"] > 0.05
        ),
        "by-chance": Claim(abs(primary.loc[second, "value"] - primary.loc[second, "usual"]) < coded.matters / 2),
        "few-shifts": Claim(primary.loc[height, "least"] > 0.025),
        "recent": Claim(step_recent["value"] < 0 < step["value"]),
        "untold": Claim(pd.isna(primary.loc[ends, "value"]), "in this run they do tell something"),
        "circle": Claim(2 * circle["both"] > circle["causes"], f"{circle['both']} of {circle['causes']} are"),
        "telling": Claim(step["answer"] == UNKNOWN),
        "largest": Claim(bool((others["value"] < step["value"]).all()), "another pair moves more"),
        "more-told": Claim(told[late].sum() > told[~late].sum()),
        "same-year": Claim(bool((same["value"].abs() < coded.matters / 2).all()) and len(same) > 0),
        "visit": Claim(visit in set(followed["cause_id"]), "it is not among the causes of this run"),
        "before": Claim(before > after, f"{after} come after"),
        "weak": Claim(_found(coded).max() < 0.5 if len(_found(coded)) else True, "some would find it more often"),
        "steady": Claim(bool((steady["same"] > 0.9).all()), "some answers change in more than a tenth of the draws"),
        "scale": Claim(other["value"] < primary.loc[first, "value"] and other["p"] > 0.05),
        "dates": Claim(by_dates["value"] < primary.loc[first, "value"]),
        "ally": Claim(ally["value"] > primary.loc[first, "value"] and ally["p"] > 0.05),
        "signal": Claim(
            0 < signal["told"] < 10 and signal["value"] > 0 and signal["p"] <= coded.looks["p"].min(),
            "in this run it is otherwise",
        ),
    }


def of_look(coded: Coded, look: str, code: str) -> pd.Series:
    """A further look of a proposition; missing numbers where the settings leave it out."""
    rows = coded.looks[(coded.looks["look"] == look) & (coded.looks["proposition"] == code)]
    return rows.iloc[0] if len(rows) else pd.Series(float("nan"), index=coded.looks.columns)


def interval(low: float, high: float) -> str:
    """An interval in words: from where to where, or which side nothing is ruled out on."""
    if pd.isna(low):
        return "not computed"
    if low <= -WIDEST and high >= WIDEST:
        return "no effect is ruled out"
    return f"{number(low)} to {number(high)}"


def _of(coded: Coded, proposition: Proposition) -> dict[str, str]:
    """What a proposition's paragraph says; of the first, of ends and of a turn more than of the others."""
    code, form = proposition.code, proposition.form
    row, drawn = coded.primary.loc[code], coded.spread[coded.spread["what"] == BOTH].set_index("proposition").loc[code]
    same = coded.marked[(coded.marked["proposition"] == code) & (coded.marked["mark"] == "same")]["year"]
    words: dict[str, str] = {}
    if form != ENDS:
        words |= {"value": number(row["value"]), "interval": interval(row["low"], row["high"])}
        words["p"] = probability(row["p"])
    if form not in (ENDS, SHIFTS):
        words["usual"] = number(row["usual"])
    if form == BELOW:
        words["least"] = probability(row["least"])
    if form != SHIFTS:
        words["years"] = listed([str(year) for year in same])
    if code == coded.first.code or form == SHIFTS:
        words |= {name: number(row[name]) for name in ("marked", "quiet")}
        words |= {"from": number(drawn["low"]), "to": number(drawn["high"])}
        words["recent"] = number(of_look(coded, looks.RECENT, code)["value"])
    if code == coded.first.code:
        words |= {name: number(row[name]) for name in ("low", "high")}
    if code == coded.first.code or form == ENDS:
        words["told"] = f"{row['told']:.0f}"
    return {f"{code.lower()}_{name}": value for name, value in words.items()}


def _looked(coded: Coded) -> dict[str, str]:
    first = coded.first.code
    words: dict[str, str] = {}
    for key, look in (("scale", looks.OTHER_SCALE), ("dates", looks.DATES), ("ally", looks.ALLY)):
        row = of_look(coded, look, first)
        words |= {f"{key}_value": number(row["value"]), f"{key}_p": probability(row["p"])}
    signal = of_look(coded, looks.SIGNAL, first)
    told = MISSING if pd.isna(signal["told"]) else f"{signal['told']:.0f}"
    words |= {"signal_told": told, "signal_value": number(signal["value"]), "signal_p": probability(signal["p"])}
    return words


def _found(coded: Coded) -> pd.Series:
    """How often each question finds the smallest effect that would matter, of those whose power was computed at it."""
    rows = coded.strengths[(coded.strengths["effect"] - coded.matters).abs() < 1e-9]
    return rows["found"].dropna()


def _power(coded: Coded, which: object) -> str:
    found = _found(coded)
    return f"{100 * which(found):.0f}" if len(found) else MISSING  # type: ignore[operator]
