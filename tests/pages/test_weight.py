"""Pages load what they use."""

import pytest

from pakrus.pages import weight

SHEET = """
.used{color:red}
.unused,.used .other{color:blue}
.used:not(.unused) > a, #gone{margin:0}
p{padding:0}
@media (max-width:1px){.used{top:0}.unused{top:0}}
@media print{.unused{top:0}}
@font-face{font-family:"x"}
.sd\\:w{left:0}
"""


def test_rules_are_kept_where_one_of_their_selectors_may_match():
    kept = weight.pruned(SHEET, {"used", "sd:w"})
    for rule in (".used{color:red}", ".used:not(.unused) > a, #gone{margin:0}", "p{padding:0}",
                 "@media (max-width:1px){\n.used{top:0}\n}", ".sd\\:w{left:0}"):  # fmt: skip
        assert rule in kept, rule
    assert "blue" not in kept and "print" not in kept and kept.count("top:0") == 1


def test_names_are_classes_and_ids():
    assert weight.names('<p class="a b" id="c"><i data-id="d"></i></p>') == {"a", "b", "c"}


@pytest.mark.parametrize(
    ("loaded", "body", "kept"),
    [
        ('<script src="_static/scripts/fontawesome.js?digest=1"></script>', "", False),
        ('<script src="_static/copybutton.js"></script>', '<div class="highlight-python">', True),
        ('<script src="_static/copybutton.js"></script>', "<p>", False),
        ('<script defer="defer" src="../_static/mathjax/tex.js"></script>', '<span class="math notranslate">', True),
        ('<script defer="defer" src="../_static/mathjax/tex.js"></script>', "<p>", False),
        ('<link rel="stylesheet" href="_static/book.css" />', "", True),
    ],
)
def test_a_page_loads_what_it_has_a_use_for(loaded, body, kept):
    assert (loaded in weight.page(f"<head>{loaded}</head>{body}")) is kept
