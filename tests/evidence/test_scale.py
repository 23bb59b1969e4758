"""The Goldstein scores are those of the published scale."""

import csv

from pakrus.evidence.tables import load


def test_scores_are_the_published_ones(external):
    with open(external / "cameo_goldstein.csv", encoding="utf-8", newline="") as file:
        published = {row["cameo"]: float(row["goldstein"]) for row in csv.DictReader(file)}
    scale = load("cameo").set_index("cameo")["goldstein"]
    assert {code: float(score) for code, score in scale.items()} == {code: published[code] for code in scale.index}
    assert {code for code in published if len(code) == 2} <= set(scale.index)
