"""Curves of specifications that a reader filters in the page: a form, a drawing, a line that says what is shown.

The output holds all it needs; `book/_static/curve.js` filters it. Without that script the form stays hidden and the
first curve is seen whole. What the script does, the first drawing does in the same way, by the same rules.
"""

import html
import json
from collections.abc import Iterator, Mapping
from statistics import median
from typing import Any

import numpy as np
import pandas as pd

from pakrus.analysis.multiverse.choices import Choices
from pakrus.analysis.statistics.arrays import Floats
from pakrus.figures.kit.boxes import PAGE
from pakrus.figures.multiverse.curve import NAMES, words
from pakrus.markup import Output, digest, figure

HEIGHT, LEFT, TOP, BOTTOM = 250, 60, 16, 26
"""Pixels: the drawing's height, and what stands beside, above and below the curve."""
POINTS = 300
"""Places at which a curve is drawn, however many specifications it has."""
BUTTONS = (
    '<button type="button" name="all">All choices</button> '
    '<button type="button" name="plan">The plan\'s choices</button>'
)


class Explorer(Output):
    """Several curves of the same specifications, with a form to keep some values of each choice.

    `choices` maps each choice to its values, as a `multiverse.study.Curve` has them; `effects` maps a curve's title to
    its effects, in the order of `multiverse.choices.grid`, to three decimals and missing where there is none; `plan`
    has the value of each choice that a button leaves alone; `rows` are to take away.
    """

    kind = "Explorer"

    def __init__(
        self,
        choices: Choices,
        effects: dict[str, Floats],
        *,
        plan: Mapping[str, Any],
        name: str,
        caption: str,
        rows: pd.DataFrame,
    ):
        super().__init__(name=name, caption=caption, rows=rows)
        self.choices, self.effects = choices, effects
        self.top = max(0.1, *(np.ceil(np.nanmax(np.abs(values)) * 10) / 10 for values in effects.values()))
        self.curves = json.dumps(
            {
                "sizes": [len(values) for values in choices.values()],
                "box": [LEFT, TOP, PAGE - LEFT, HEIGHT - TOP - BOTTOM, POINTS],
                "top": round(1000 * self.top),
                "titles": list(effects),
                "plan": [values.index(plan[choice]) for choice, values in choices.items()],
                "curves": [",".join(_thousandths(value) for value in values) for values in effects.values()],
            },
            separators=(",", ":"),
        )

    def said(self) -> Iterator[str]:
        yield from (summary(title, values) for title, values in self.effects.items())
        for choice, values in self.choices.items():
            yield f"{NAMES[choice]}: {', '.join(words(choice, str(value)) for value in values)}"
        yield f"Data: {digest(self.curves + self.rows)}"

    def html(self) -> str:
        title, first = next(iter(self.effects.items()))
        status = f'<p class="count" role="status" aria-live="polite">{summary(title, first)}</p>'
        return figure(
            self.name,
            self.caption,
            f"{status}\n{self._svg(first)}",
            after=f'{self._form()}\n<script type="application/json">{self.curves}</script>\n',
            kind="diagram explorer",
        )

    def _form(self) -> str:
        parts = [_fieldset("Proposition", "radio", "curve", list(self.effects))]
        for choice, values in self.choices.items():
            parts.append(_fieldset(NAMES[choice], "checkbox", choice, [words(choice, str(value)) for value in values]))
        return f"<form hidden>{''.join(parts)}{BUTTONS}</form>"

    def _svg(self, values: Floats) -> str:
        middle = TOP + (HEIGHT - TOP - BOTTOM) / 2
        area, room = path(values, self.top), f'x="{LEFT}" width="{PAGE - LEFT}"'
        lines = [
            f'<text x="{LEFT - 6}" y="{y + 4:.0f}" text-anchor="end">{f"{value:.1f}".replace("-", "−")}</text>'
            for y, value in ((TOP, self.top), (middle, 0), (HEIGHT - BOTTOM, -self.top))
        ]
        clips = (
            f'<clipPath id="{self.name}-for"><rect {room} y="{TOP}" height="{middle - TOP:g}"/></clipPath>'
            f'<clipPath id="{self.name}-against"><rect {room} y="{middle:g}" height="{middle - TOP:g}"/></clipPath>'
        )
        areas = "".join(
            f'<path class="effects {side}" clip-path="url(#{self.name}-{side})" d="{area}"/>'
            for side in ("for", "against")
        )
        below = "Effect of each specification shown, in deviations of chance, from the smallest to the largest"
        return (
            f'<svg viewBox="0 0 {PAGE} {HEIGHT}" width="{PAGE}" height="{HEIGHT}" role="img" aria-label="{below}">'
            f'<defs>{clips}</defs>{areas}<path d="M{LEFT},{middle:g}H{PAGE}"/>{"".join(lines)}'
            f'<text class="against" x="{LEFT + 8}" y="{HEIGHT - BOTTOM - 8}">against</text>'
            f'<text class="for" x="{PAGE - 8}" y="{TOP + 16}" text-anchor="end">for</text>'
            f'<text class="below" x="{LEFT}" y="{HEIGHT - 6}">{below}</text></svg>'
        )


def summary(title: str, effects: Floats) -> str:
    """What the line above the drawing says of some effects of a curve; `curve.js` says the same."""
    some = sorted(float(value) for value in effects[~np.isnan(effects)])
    if not some:
        return "No specification shown: choose at least one value of each choice, or other values."
    share = round_half_up(1000 * sum(value > 0 for value in some) / len(some)) / 10
    middle = round_half_up(1000 * median(some)) / 1000
    without = len(effects) - len(some)
    shown = f"{middle:.3f}".replace("-", "−")
    kind = "specifications" if len(some) > 1 else "specification"
    return (
        f"{title}: {len(some):,} {kind}. With the predicted sign: {share:.1f}%. Median: {shown}. "
        f"Without an effect, and not drawn: {without:,}."
    )


def path(effects: Floats, top: float) -> str:
    """The area between the sorted effects and zero as an SVG path; `curve.js` draws the same."""
    some = np.sort(effects[~np.isnan(effects)])
    wide, high = PAGE - LEFT, HEIGHT - TOP - BOTTOM
    middle = TOP + high / 2
    if not len(some):
        return ""
    points = []
    for n in range(POINTS + 1):
        value = some[round_half_up(n * (len(some) - 1) / POINTS)]
        y = round_half_up(10 * (middle - value / top * high / 2)) / 10
        points.append(f"{LEFT + round_half_up(10 * n * wide / POINTS) / 10:g},{y:g}")
    return f"M{LEFT},{middle:g}L{'L'.join(points)}L{PAGE},{middle:g}Z"


def round_half_up(value: float) -> int:
    """To the nearest whole number, halves up, as a browser does it."""
    return int(np.floor(value + 0.5 + 1e-9))


def _thousandths(value: float) -> str:
    return "" if np.isnan(value) else str(round(1000 * value))


def _fieldset(legend: str, kind: str, name: str, labels: list[str]) -> str:
    boxes = "".join(
        f'<label><input type="{kind}" name="{name}" value="{n}"{"" if kind == "radio" and n else " checked"}> '
        f"{html.escape(label)}</label>"
        for n, label in enumerate(labels)
    )
    return f"<fieldset><legend>{html.escape(legend)}</legend>{boxes}</fieldset>"
