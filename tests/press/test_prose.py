"""A result number typed in prose is found; dates, places and names are not taken for one."""

import pytest

from pakrus.press import prose
from pakrus.project import ROOT


@pytest.mark.parametrize(
    "text",
    [
        "Trade grew by 108% from there.",
        "It was 790 million dollars.",
        "One of 36 exercises.",
        "A share of 0.04.",
        "In 2014 it was 12.",
        "An alpha of .9 and 1,100 km.",
    ],
)
def test_a_typed_result_is_found(text):
    (found, *_) = prose.bare_numbers(text, "page.md")
    assert str(found).startswith("page.md: line 1: '")


@pytest.mark.parametrize(
    "text",
    [
        "On 24 February 2022, in the 1990s and from 2001-11.",
        "Tables 1 to 4, Section 2.2.1, paragraph 27 and notes 47 and 51.",
        "Mi-35M, Su-35, S-400 and 9/11; CC BY 4.0; ISO 8601.",
        "It is {glue:text}`n_rows:d`, as {ev}`nasim-c026` says; see `x = 3`.",
        "```python\nx = 3\n```\n\n## 2.1 Trade\n\n| 1 | 2 |\n",
        "[a page](page-3.md) and <https://example.org/3>",
    ],
)
def test_what_may_be_typed_is_not(text):
    assert list(prose.bare_numbers(text, "page.md")) == []


def test_the_line_is_named():
    assert next(prose.bare_numbers("One.\n\nTwo of 17.", "page.md")).place == "page.md: line 3"


def test_no_result_is_typed_in_this_book():
    assert [str(found) for found in prose.of_project(ROOT)] == []
