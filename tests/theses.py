"""The propositions that unit tests are put to, whatever the tables say."""

from dataclasses import replace

from pakrus.analysis.thesis.claims import BELOW, ENDS, FOLLOWS, SHIFTS, Proposition, Thesis

OWN = {"effect": "PAK-RUS", "effect_name": "Pakistan-Russia"}
US = {"cause": "PAK-USA", "cause_name": "Pakistan-US"}


def thesis(*years: int) -> Thesis:
    """Five propositions of all forms; the last has its shift at one of `years`."""
    return Thesis(
        [
            Proposition("p1", "P1", "substitution", FOLLOWS, effect_sign=1, cause_sign=-1, **OWN, **US),
            Proposition("p2", "P2", "rebalancing", FOLLOWS, effect_sign=1, cause_sign=1, cause="IND-USA",
                        cause_name="India-US", **OWN),
            Proposition("p3", "P3", "transience", ENDS, effect_sign=-1, cause_sign=1, **OWN, **US),
            Proposition("p4", "P4", "ceiling", BELOW, effect_sign=-1, cause_sign=1, cause="IND-RUS",
                        cause_name="India-Russia", **OWN),
            Proposition("p5", "P5", "turning point", SHIFTS, effect_sign=1, years=years, **OWN),
        ]
    )  # fmt: skip


def at(thesis: Thesis, *years: int) -> Thesis:
    """The same with the shift at other years."""
    return Thesis(
        [replace(proposition, years=years) if proposition.form == SHIFTS else proposition for proposition in thesis]
    )
