"""Code folded by section."""

from docutils import nodes
from docutils.utils import new_document

from pakrus.pages import code


def cell(source, *shown):
    written = nodes.container("", nodes.literal_block(source, source), nb_element="cell_code_source")
    outputs = [nodes.raw("", f'<figure class="x" id="{name}"></figure>', format="html") for name in shown]
    return nodes.container("", written, *outputs, nb_element="cell_code")


def section(title, *children):
    return nodes.section("", nodes.title(title, title), *children)


def texts(node):
    return [child.astext() for child in node.children]


def folded(*children):
    document = new_document("page")
    document += section("Top", *children)
    code.fold(document)
    return document[0]


def test_all_code_of_a_section_stands_at_its_foot_before_the_next_one():
    top = folded(cell("one = 1"), nodes.paragraph("", "Words."), cell("show()", "fig-x"), section("Below", cell("two")))
    assert texts(top)[:2] == ["Top", "Words."]
    assert '<figure class="x" id="fig-x">' in texts(top)[2]
    assert texts(top)[3:] == [
        '<details class="section-code"><summary>Code of this section<span>: Top</span></summary>',
        "one = 1",
        '<span id="code-of-fig-x"></span>',
        "show()",
        "</details>",
        top[-1].astext(),
    ]
    assert "two" in top[-1].astext() and ": Below" in top[-1].astext()


def test_a_section_without_code_is_left_as_it_is():
    top = folded(nodes.paragraph("", "Words."))
    assert texts(top) == ["Top", "Words."]


def test_a_cell_that_shows_nothing_goes_with_its_code():
    top = folded(cell("one"))
    assert not [
        node for node in top.children if isinstance(node, nodes.container) and node.get("nb_element") == "cell_code"
    ]
