"""What refuses built pages: an empty one, one that fetches from outside; and a build that fails keeps the old ones."""

import shutil
import subprocess

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


def test_an_article_within_the_page_s_own_counts_and_what_comes_after_both_does_not(tmp_path):
    (tmp_path / "page.html").write_text(
        "<article class='bd-article'>one <article>two</article> three</article>" + "word " * 30, encoding="utf-8"
    )
    assert html.check(tmp_path) == ["page.html: came out empty (3 words)"]


def test_a_script_is_no_words_and_a_page_without_an_article_is_not_counted(tmp_path):
    (tmp_path / "page.html").write_text(
        "<article class='bd-article'>one<script>" + "word " * 30 + "</script></article>", encoding="utf-8"
    )
    (tmp_path / "search.html").write_text("<article>one</article>", encoding="utf-8")
    assert html.check(tmp_path) == ["page.html: came out empty (1 words)"]


@pytest.mark.whole
def test_what_leads_nowhere_is_a_complaint(project, tmp_path):
    """A link, a label without a row, and an output that a chapter does not have."""
    project.short_book("five_papers")
    project.swap("book/bibliography.md", "# Bibliography", "# Bibliography\n\n[x](nowhere.md)\n")
    label, output = '<a class=\\"{}\\" href=\\"#{}\\"'.format, "chapter-five_papers--table-none"
    project.swap(
        "book/chapters/five_papers.ipynb",
        label("evidence", "singh-r020"),
        label("chapter", output) + ">x</a>" + label("evidence", "singh-r999"),
    )
    lines = html.complaints(project.root, tmp_path / "work")
    for said in ("nowhere.md", f"#{output} leads to no row", "#singh-r999 leads to no row"):
        assert [line for line in lines if said in line and str(project.root) not in line], (said, lines)


def refusal(project) -> str:
    """Why a build fails; it keeps the pages that stood there, and nothing of its own."""
    target = project.root / "_build" / "html"
    target.mkdir(parents=True)
    (target / "index.html").write_text("the good one", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        html.build(project.root, target)
    assert (target / "index.html").read_text(encoding="utf-8") == "the good one"
    assert [p.name for p in target.parent.iterdir() if p.name.startswith(".html")] == []
    return str(refused.value)


@pytest.mark.parametrize(("status", "said"), [(0, "the first WARNING: odd"), (2, "it ended with status 2")])
def test_a_build_that_complains_is_one_line_and_keeps_the_old_pages(project, monkeypatch, status, said):
    """The first complaint is told; where there is none, the status."""
    words = "" if status else "the first WARNING: odd\nanother WARNING"
    done = subprocess.CompletedProcess([], status, words, "")
    monkeypatch.setattr(html.subprocess, "run", lambda *_, **__: done)
    assert refusal(project) == f"jupyter-book: {said}"


@pytest.mark.whole
def test_a_build_of_faulty_pages_is_one_line_and_keeps_the_old_pages(project):
    project.only_chapter("1")
    shutil.copy(project.root / "notebooks" / "small.ipynb", project.root / "book" / "chapters" / "small.ipynb")
    outside = '```{raw} html\n<img src="https://example.org/x.png" alt="">\n```\n'
    project.swap("book/bibliography.md", "# Bibliography", f"# Bibliography\n\n{outside}")
    assert refusal(project) == "book/bibliography.html: fetches from an outside host: https://example.org/x.png"


@pytest.mark.whole
def test_two_builds_in_two_folders_give_the_same_bytes(tmp_path, monkeypatch):
    """Of a short book: of the pages from the data it has one, and `pages/test_same_in_every_run` compares them all."""
    trees = []
    for name in ("one", "two"):
        monkeypatch.setenv("PYTHONHASHSEED", str(len(trees) + 1))
        project = Project(tmp_path / name)
        project.short_book("five_papers", "defence_tables")
        target = project.root / "_build" / "html"
        html.build(project.root, target)
        trees.append({str(p.relative_to(target)): p.read_bytes() for p in target.rglob("*") if p.is_file()})
    assert trees[0].keys() == trees[1].keys()
    assert [name for name in trees[0] if trees[0][name] != trees[1][name]] == []
