"""What refuses built pages: an empty one, one that fetches from outside; and a build that fails keeps the old ones."""

import pytest
from projects import Project

from pakrus.errors import Refused
from pakrus.press import html

FULL = "<html><body><article class='bd-article'>" + "word " * 30 + "{}</article></body></html>"


@pytest.mark.parametrize(
    "inside",
    [
        '<script src="https://cdn.example/x.js"></script>',
        '<link rel="stylesheet" href="//cdn.example/x.css">',
        '<img src="http://example/x.png">',
        '<img srcset="https://example/x.png 2x">',
        '<link rel="icon" href="https://example/i.ico">',
        '<style>@import "https://example/x.css";</style>',
        '<p style="background: url(https://example/b.png)">x</p>',
        '<link rel="preconnect" href="https://fonts.example">',
        '<iframe src="https://example/"></iframe>',
        '<video poster="https://example/x.png"></video>',
        '<svg><image href="https://example/x.png"/></svg>',
    ],
)
def test_an_outside_address_that_is_fetched_is_named(tmp_path, inside):
    (tmp_path / "page.html").write_text(FULL.format(inside), encoding="utf-8")
    (fault,) = html.check(tmp_path)
    assert fault.startswith("page.html: fetches from an outside host: ")


def test_a_stylesheet_is_read_too(tmp_path):
    (tmp_path / "x.css").write_text("a { background: url('https://example/b.png') }", encoding="utf-8")
    assert html.check(tmp_path) == ["x.css: fetches from an outside host: https://example/b.png"]


def test_a_link_to_follow_is_no_fetch(tmp_path):
    (tmp_path / "page.html").write_text(
        FULL.format('<a href="https://example/">source</a><link rel="canonical" href="https://x/">'), encoding="utf-8"
    )
    assert html.check(tmp_path) == []


def test_an_empty_page_is_named(tmp_path):
    (tmp_path / "page.html").write_text(
        "<article class='bd-article'><h1>Only a title</h1></article>" + "word " * 30, encoding="utf-8"
    )
    assert html.check(tmp_path) == ["page.html: came out empty (3 words)"]


BROKEN = [
    (
        "a link that leads nowhere",
        "book/bibliography.md",
        "# Bibliography",
        "# Bibliography\n\n[x](nowhere.md)\n",
        "nowhere.md",
    ),
    (
        "a page that is empty",
        "book/how_it_was_made.md",
        None,
        "# How this book was made\n",
        "how_it_was_made.html: came out empty",
    ),
    (
        "a label without a row",
        "book/chapters/five_papers.ipynb",
        'href=\\"#singh-r020\\"',
        'href=\\"#singh-r999\\"',
        "#singh-r999 leads to no row",
    ),
    (
        "an output that a chapter does not have",
        "book/chapters/five_papers.ipynb",
        '<a class=\\"evidence\\" href=\\"#singh-r020\\"',
        '<a class=\\"chapter\\" href=\\"#chapter-five_papers--table-none\\"',
        "#chapter-five_papers--table-none leads to no row",
    ),
    (
        "a page from outside",
        "book/bibliography.md",
        "# Bibliography",
        '# Bibliography\n\n```{raw} html\n<img src="https://example.org/x.png" alt="">\n```\n',
        "fetches from an outside host",
    ),
]


@pytest.mark.parametrize(("path", "old", "new", "said"), [b[1:] for b in BROKEN], ids=[b[0] for b in BROKEN])
def test_a_build_that_fails_is_one_line_and_keeps_the_old_pages(project, path, old, new, said):
    project.short_book("five_papers")
    if old is None:
        (project.root / path).write_text(new, encoding="utf-8")
    else:
        project.swap(path, old, new)
    target = project.root / "_build" / "html"
    target.mkdir(parents=True)
    (target / "index.html").write_text("the good one", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        html.build(project.root, target)
    assert said in str(refused.value) and "\n" not in str(refused.value)
    assert (target / "index.html").read_text(encoding="utf-8") == "the good one"
    assert [p.name for p in target.parent.iterdir() if p.name.startswith(".html")] == []


def test_two_builds_in_two_folders_give_the_same_bytes(tmp_path):
    trees = []
    for name in ("one", "two"):
        project = Project(tmp_path / name)
        target = project.root / "_build" / "html"
        html.build(project.root, target)
        trees.append({str(p.relative_to(target)): p.read_bytes() for p in target.rglob("*") if p.is_file()})
    assert trees[0].keys() == trees[1].keys()
    assert [name for name in trees[0] if trees[0][name] != trees[1][name]] == []
