"""No two words of a figure touch and none leaves it, at both widths, in all figures of the book."""

import nbformat
import pytest
import wordboxes

from pakrus import runs
from pakrus.markup import NARROW
from pakrus.project import ROOT

RUNS = runs.read(ROOT)


def drawings(run):
    for cell in nbformat.read(run.output, as_version=4).cells:
        for output in cell.get("outputs", []):
            for kind in ("image/svg+xml", NARROW):
                if kind in output.get("data", {}):
                    yield output.metadata.pakrus.name, kind, output.data[kind]


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run.name)
def test_no_words_touch_or_leave_their_figure(run):
    for name, kind, svg in drawings(run):
        words = wordboxes.words_of(svg)
        assert words, (name, kind)
        assert wordboxes.touching(words) == [], (name, kind)
        assert wordboxes.outside(words, svg) == [], (name, kind)


def test_every_figure_has_a_narrow_variant():
    kinds = [(name, kind) for run in RUNS for name, kind, _ in drawings(run)]
    wide = [name for name, kind in kinds if kind != NARROW]
    assert len(wide) > 80 and sorted(wide) == sorted(name for name, kind in kinds if kind == NARROW)


WORDS = '<text style="font-size:10px;text-anchor:{}" x="{}" y="{}" transform="{}">{}</text>'
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{}</svg>'


def drawn(*words):
    return DRAWING.format("".join(WORDS.format(*word) for word in words))


def test_words_that_touch_are_found_however_they_are_turned():
    one = ("start", 10, 50, "", "some words")
    for other in (("start", 12, 52, "", "over"), ("middle", 20, 50, "rotate(-90 20 50)", "through"),
                  ("end", 30, 50, "", "from the right")):  # fmt: skip
        assert len(wordboxes.touching(wordboxes.words_of(drawn(one, other)))) == 1, other
    for other in (("start", 10, 70, "", "below"), ("start", 70, 50, "", "beside"),
                  ("middle", 75, 50, "rotate(-90 75 50)", "upright")):  # fmt: skip
        assert wordboxes.touching(wordboxes.words_of(drawn(one, other))) == [], other


def test_words_that_leave_their_drawing_are_found():
    for word in (("start", 80, 50, "", "out at the right"), ("end", 10, 50, "", "out at the left"),
                 ("start", 10, 3, "", "X"), ("start", 0, 0, "translate(10 101) rotate(0)", "g")):  # fmt: skip
        svg = drawn(word)
        assert wordboxes.outside(wordboxes.words_of(svg), svg) == [word[-1]]
    svg = drawn(("start", 10, 50, "", "in"))
    assert wordboxes.outside(wordboxes.words_of(svg), svg) == []
