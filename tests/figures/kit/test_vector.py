"""Drawings as SVG: letters are text, colours variables, marks links, ids of their own, the same bytes every time."""

import re

import pytest

from pakrus.figures.kit import style, vector
from pakrus.figures.kit.style import BLUE, INK, SKY, WHITE, canvas, leads, styled


@styled
def svg(name="fig-x", colour=BLUE, row="nasim-c001"):
    figure, axes = canvas(2)
    axes.plot([1], [2], "o", color=colour, **leads(row))
    axes.barh([1], [1.5], color=WHITE, edgecolor=INK)
    axes.set_xticks([1, 2], ["one", "two"])
    return vector.of(figure, name, "0123456789abcdef")


def test_letters_are_text_in_the_books_font():
    words = re.findall(r"<text[^>]*>([^<]*)</text>", svg())
    assert {"one", "two"} <= set(words) and "<path id=" not in re.sub(r'<path id="fig-x-', "", svg())
    assert style.FAMILY in svg() and "DejaVu" not in svg()


def test_colours_are_variables_with_themselves_as_fallback():
    assert "fill:var(--fig-blue,#0173b2)" in svg()
    assert not re.search(r"(?<!,)#[0-9a-f]{6}", svg()), "no colour stands bare"


def test_a_shade_is_mixed_of_the_two_colours_between_which_it_lies():
    middle = "#{:02x}{:02x}{:02x}".format(
        *((a + b) // 2 for a, b in zip(bytes.fromhex(WHITE[1:]), bytes.fromhex(SKY[1:]), strict=True))
    )
    assert vector.variable(middle) == "color-mix(in srgb,var(--fig-sky,#7fb9dd) 50%,var(--fig-white,#ffffff))"


def test_a_colour_of_no_palette_is_refused():
    with pytest.raises(ValueError, match="found #123456; allowed: one of the palette"):
        vector.variable("#123456")


def test_a_mark_leads_to_its_row_and_says_so():
    assert '<a class="evidence" href="#nasim-c001" aria-label="nasim-c001" tabindex="-1">' in svg()
    assert "<a " not in svg(row=None) and "<a " not in svg(row="")
    assert 'href="#a-1"' in svg(row="a-1 b-2")


def test_no_id_is_shared_by_two_drawings_and_every_reference_finds_its_own():
    one, other = svg("one"), svg("two")
    ids = {name: set(re.findall(r' id="([^"]+)"', text)) for name, text in (("one", one), ("two", other))}
    assert ids["one"] and not ids["one"] & ids["two"] and all(i.startswith("one-") for i in ids["one"])
    used = set(re.findall(r'url\(#([^)]+)\)|<use[^>]* href="#([^"]+)"', one))
    assert {a or b for a, b in used} == ids["one"]


def test_a_drawing_says_what_is_drawn_and_is_the_same_every_time():
    assert 'data-drawn="0123456789abcdef"' in svg() and svg() == svg()
    assert "<metadata" not in svg() and "<style" not in svg() and "<!--" not in svg()
    assert not re.search(r"\d\.\d{3}", re.sub(r"viewBox.*?>", "", svg())), "coordinates to a hundredth"
