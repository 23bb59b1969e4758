"""Printed quantities read by program: `$93.5 million` is 93500000 US dollars, `sixfold` is 6 times.

The value of a claim is never typed beside its printed form without this reading saying the same.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

_CARDINALS = """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty"""
_ORDINALS = "second third fourth fifth sixth seventh eighth ninth tenth"
CARDINALS = {word: n for n, word in enumerate(_CARDINALS.split(), start=2)}
ORDINALS = {word: n for n, word in enumerate(_ORDINALS.split(), start=2)}
MULTIPLES = {
    "double": Decimal(2),
    "doubles": Decimal(2),
    "doubled": Decimal(2),
    "triple": Decimal(3),
    "tripled": Decimal(3),
    "half": Decimal("0.5"),
}
FOREMOST = ("first", "largest", "biggest", "greatest", "highest", "top", "main", "leading")
"""Words for the first place of an order."""
QUANTITY_WORDS = (
    *(*CARDINALS, *ORDINALS, *MULTIPLES, "twice", "dozen", "dozens"),
    *(*FOREMOST, "lowest", "smallest", "longest", "tiers?"),
    *("majority", "most", "never", "multi-?billion", "multi-?million", "decades?"),
)
"""The closed list of words that state a quantity, as patterns: numbers, ranks, then shares, bounds and spans. `one` is
not on it: it is idle far more often."""

BOUNDS = {
    "about": "about",
    "around": "about",
    "approximately": "about",
    "nearly": "about",
    "almost": "about",
    "over": "more_than",
    "more than": "more_than",
    "above": "more_than",
    "exceeded": "more_than",
    "exceeding": "more_than",
    "at least": "at_least",
    "not less than": "at_least",
    "up to": "at_most",
    "at most": "at_most",
    "within": "at_most",
    "less than": "less_than",
    "under": "less_than",
}
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
CURRENCIES = {"us$": "USD", "$": "USD", "usd": "USD", "dollars": "USD", "rs.": "PKR", "rs": "PKR", "pkr": "PKR"}
UNITS = {
    "%": ("percent", 1),
    "per cent": ("percent", 1),
    "percent": ("percent", 1),
    "km": ("km", 1),
    "kilometers": ("km", 1),
    "kilometer": ("km", 1),
    "kilometres": ("km", 1),
    "kilometre": ("km", 1),
    "mw": ("MW", 1),
    "billion cubic feet per day": ("bcf_per_day", 1),
    "billion cubic feet": ("bcf", 1),
    "tonnes": ("tonne", 1),
    "tons": ("tonne", 1),
    "weeks": ("day", 7),
    "week": ("day", 7),
    "days": ("day", 1),
    "day": ("day", 1),
    "months": ("month", 1),
    "decades": ("year", 10),
    "years": ("year", 1),
    "year": ("year", 1),
    "times": ("multiple", 1),
    "fold": ("multiple", 1),
}
"""Printed unit: the base unit, and how many of them one is. A longer name stands before a shorter that begins it."""

_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
_CARDINAL = "|".join(CARDINALS)
_AMOUNT = re.compile(
    rf"(?P<currency>us\$|\$|usd |rs\.? ?|pkr )?"
    rf"(?P<low>{_NUMBER}|{_CARDINAL}|a dozen|dozens?)(?:(?:-| to )(?P<high>{_NUMBER}))?"
    rf"(?:[ -]?(?P<unit>{'|'.join(map(re.escape, UNITS))})(?:-?long)?"
    rf"|[ -](?P<scale>{'|'.join(SCALES)}))?"
    r"(?P<dollars> dollars)?"
    r"|(?P<counted>\d+|" + _CARDINAL + r")-(?:member|nation)"
)
_TIERS = re.compile(rf"first(?:, \w+)*,? or (?P<last>{'|'.join(ORDINALS)}) tiers?")
_RANK = re.compile(rf"(?:(?P<digits>\d+)(?:st|nd|rd|th)|(?P<word>{'|'.join(ORDINALS)}))(?:[ -](?:largest|biggest))?")


@dataclass(frozen=True)
class Quantity:
    """A quantity as printed, in its base unit: `high` is the upper end of a range, `unit` empty for a bare count."""

    value: Decimal
    high: Decimal | None = None
    bound: str = "exact"
    unit: str = ""


WORDED = {
    **{word: Quantity(Decimal(1), unit="rank") for word in FOREMOST},
    **{word: Quantity(Decimal(50), bound="more_than", unit="percent") for word in ("majority", "most")},
    **{
        f"{joined}-dollar": Quantity(Decimal(scale), bound="more_than", unit="USD")
        for name, scale in (("million", 10**6), ("billion", 10**9))
        for joined in (f"multi{name}", f"multi-{name}")
    },
    "never": Quantity(Decimal(0)),
    "past decade": Quantity(Decimal(10), unit="year"),
}
"""What single words are worth: the least that they say, as a bound."""


def quantity(printed: str) -> Quantity | None:
    """The quantity that printed words state; None where they are no form that is known.

    Read are numbers and the words of the closed list, with a bound word before or after, a currency, a scale word, a
    unit, ranges (`26-49%`; not the wrong way round), ranks (`63rd`, `second-largest`, `first`),
    multiples, `64-member`, and words that bound (`majority`, `never`).
    """
    words, bound = _without_bound(" ".join(printed.lower().split()))
    if bound == "exact" and words in WORDED:
        return WORDED[words]
    if words == "twice":
        return Quantity(Decimal(2), bound=bound)  # two visits, or a multiple: the measure says which
    if words in MULTIPLES:
        return Quantity(MULTIPLES[words], bound=bound, unit="multiple")
    if m := _TIERS.fullmatch(words):
        return Quantity(Decimal(1), Decimal(ORDINALS[m["last"]]), bound, "rank")
    if m := _RANK.fullmatch(words):
        return Quantity(Decimal(m["digits"] or ORDINALS[m["word"]]), bound=bound, unit="rank")
    m = _AMOUNT.fullmatch(words)
    if not m:
        return None
    if m["counted"]:
        return Quantity(_number(m["counted"]), bound=bound)
    if m["currency"] and (m["dollars"] or m["unit"]):
        return None
    unit, factor = UNITS.get(m["unit"] or "", ("", 1))
    if m["currency"] or m["dollars"]:
        unit = CURRENCIES[(m["currency"] or "dollars").strip()]
    factor *= SCALES.get(m["scale"] or "", 1)
    low = _number(m["low"]) * factor
    high = _number(m["high"]) * factor if m["high"] else None
    if high is not None and high <= low:
        return None
    return Quantity(low, high, bound, unit)


def _without_bound(words: str) -> tuple[str, str]:
    for word, bound in BOUNDS.items():
        if words.startswith(f"{word} "):
            return words.removeprefix(f"{word} "), bound
    return words, "exact"


def _number(printed: str) -> Decimal:
    if printed.endswith(("dozen", "dozens")):
        return Decimal(12)
    return Decimal(CARDINALS.get(printed) or printed.replace(",", ""))


def plain(value: Decimal) -> str:
    """A value as a cell has it: no exponent, no zeros that say nothing."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
