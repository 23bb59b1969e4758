"""What the answers would be had a second coder read the events, and had dates fallen otherwise within their spans.

Errors of coding are carried through by drawing readings at random (multiple overimputation: Blackwell, Honaker and King
2017, Sociological Methods and Research 46(3)); the draws come from the double coding of a sample of effects.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from pakrus.analysis.statistics.arrays import Bools, Floats, Ints
from pakrus.analysis.thesis.claims import Thesis
from pakrus.analysis.thesis.histories import Told
from pakrus.analysis.thesis.questions import MATTERS, Settings, asked, in_words, of_proposition
from pakrus.evidence.edtf import Edtf

CODERS, BOTH = "coders", "coders and dates"
NO_EFFECT = "none"
COLUMNS = ["proposition", "what", "draws", "low", "high", "same"]


@dataclass(frozen=True)
class Double:
    """A sample of effects that two coders read: the pairs of an event and a pair of states that were `read` by both,
    and of those on which they differ, both `readings` (0 where one saw no effect). `missed` is the share of the first
    coder's effects that the second did not see, `turned` that of the effects both saw to which they gave another
    direction."""

    read: frozenset[tuple[str, str]]
    readings: dict[tuple[str, str], tuple[float, float]]
    missed: float
    turned: float


def double(reliability: pd.DataFrame, table: str = "event_effects") -> Double:
    """The double coding of effects, from the table `reliability`, whose keys are `event/pair`."""
    rows = reliability[reliability["table"] == table]
    coded = rows.pivot(index="key", columns="coder", values="value").replace(NO_EFFECT, np.nan).astype(float)
    first, second = coded["first"], coded["second"]
    seen, both = first.notna(), first.notna() & second.notna()
    event, pair = zip(*(key.split("/", 1) for key in coded.index), strict=True)
    keys = list(zip(event, pair, strict=True))
    readings = zip(keys, first.fillna(0.0), second.fillna(0.0), strict=True)
    return Double(
        read=frozenset(keys),
        readings={key: (one, other) for key, one, other in readings if one != other},
        missed=float(second[seen].isna().mean()) if seen.any() else 0.0,
        turned=float((first[both] != second[both]).mean()) if both.any() else 0.0,
    )


def spread(
    told: Told,
    thesis: Thesis,
    dates: Mapping[str, str],
    coding: Double,
    settings: Settings,
    draws: int,
    seed: int,
    matters: float = MATTERS,
) -> pd.DataFrame:
    """How far each primary estimate moves: `proposition`, `what` (`CODERS`, or `BOTH`), `draws` (in which it could be
    computed), `low` and `high` (the middle 95 per cent of them), `same` (the share that give the same answer).

    Where two coders differ on an effect, one reading is drawn. An effect read once is dropped with the probability
    `missed`, and else turned with `turned`. `dates` has the date of each event as text; one of several years is drawn
    evenly from them.
    """
    rng = np.random.default_rng(seed)
    questions = [of_proposition(proposition, settings)[0] for proposition in thesis]
    spans = np.array([Edtf.parse(dates[event]).years for event in told.events]).reshape(-1, 2)
    read = {pair: np.array([(event, pair) in coding.read for event in told.events], dtype=bool) for pair in told.scores}
    rows = []
    for what in (CODERS, BOTH):
        drawn = [_drawn(told, spans if what == BOTH else None, read, coding, rng) for _ in range(draws)]
        for question in questions:
            true = in_words(asked(told, question, settings), matters)
            found = [asked(one, question, settings) for one in drawn]
            values = np.array([answer.value for answer in found])
            there = values[~np.isnan(values)]
            low, high = np.quantile(there, [0.025, 0.975]) if len(there) else (np.nan, np.nan)
            same = float(np.mean([in_words(answer, matters) == true for answer in found]))
            rows.append((question.code, what, len(there), low, high, same))
    frame = pd.DataFrame(rows, columns=COLUMNS)
    return frame.sort_values(["proposition", "what"], kind="stable").reset_index(drop=True)


def _drawn(told: Told, spans: Ints | None, read: Mapping[str, Bools], coding: Double, rng: np.random.Generator) -> Told:
    """The same events with each reading drawn anew, and each year from its span where spans are given."""
    place = {event: number for number, event in enumerate(told.events)}
    scores = {pair: column.copy() for pair, column in sorted(told.scores.items())}
    for pair, column in scores.items():
        once = (column != 0) & ~read[pair]
        dropped = once & (rng.random(len(column)) < coding.missed)
        column[once & (rng.random(len(column)) < coding.turned)] *= -1
        column[dropped] = 0
    for (event, pair), readings in sorted(coding.readings.items()):
        drawn = readings[rng.integers(2)]
        if event in place and pair in scores:
            score = scores[pair][place[event]]
            if score or not readings[0]:  # a reading of the first coder that is not there is left out by the settings
                scores[pair][place[event]] = drawn * (abs(score) or _typical(told.scores[pair]))
    years = told.years if spans is None else rng.integers(spans[:, 0], spans[:, 1] + 1)
    return Told(told.events, years, scores)


def _typical(scores: Floats) -> float:
    """How far an effect moves its pair on the scale used: the median of those that move it, 1 without any."""
    moving = np.abs(scores[scores != 0])
    return float(np.median(moving)) if len(moving) else 1.0
