"""The built pages, from the committed chapters: links lead somewhere, figures and tables can be read, offline."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

import pytest
import yaml
from bs4 import BeautifulSoup
from projects import Project

from pakrus import runs
from pakrus.evidence import package
from pakrus.pages import citation, described, generated, heads, outputs
from pakrus.press import html
from pakrus.project import ROOT, data_dir

pytestmark = pytest.mark.whole


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, BeautifulSoup]:
    """Every page of the book, built in a folder of its own; path within the pages, to the page."""
    project = Project(tmp_path_factory.mktemp("book") / "project")
    folder = project.root / "_build" / "html"
    html.build(project.root, folder)
    found = {
        p: BeautifulSoup(p.read_text(encoding="utf-8"), "html.parser")
        for p in folder.rglob("*.html")
        if "_static" not in p.parts
    }
    return {path.relative_to(folder): page for path, page in found.items()} | {Path(): folder}


@pytest.fixture(scope="session")
def ids(pages) -> dict[Path, set[str]]:
    """The ids on every page: to look for one in a page takes as long as to collect them all."""
    return {path: {tag["id"] for tag in page.find_all(id=True)} for path, page in pages.items() if path != Path()}


def articles(pages):
    return {
        path: page.find("article", class_="bd-article")
        for path, page in pages.items()
        if path != Path() and page.find("article", class_="bd-article")
    }


def test_every_page_of_the_contents_is_there(pages):
    contents = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    files = [contents["root"], *(chapter["file"] for part in contents["parts"] for chapter in part["chapters"])]
    files += [generated.address(name) for name in package.tables()]
    assert {Path(f"{file}.html") for file in files} <= set(articles(pages))


def test_the_first_page_leads_to_the_book(pages):
    assert pages[Path("index.html")].meta["content"].endswith("url=book/index.html")


def test_nothing_is_fetched_from_outside_and_no_page_is_empty(pages):
    assert html.check(pages[Path()]) == []


def test_every_link_within_the_book_leads_somewhere(pages, ids):
    folder, broken = pages[Path()].resolve(), []
    for path, article in articles(pages).items():
        for address in {link["href"] for link in article.find_all("a", href=True)}:
            target, fragment = urldefrag(address)
            if "://" in target or target.startswith("mailto:"):
                continue
            file = (folder / path.parent / unquote(target)).resolve() if target else folder / path
            page = ids.get(file.relative_to(folder)) if file.suffix == ".html" else None
            if not file.is_file() or (fragment and page is not None and fragment not in page):
                broken.append((str(path), address))
    assert broken == []


def test_every_row_named_in_a_chapter_leads_to_its_evidence(pages, ids):
    article = articles(pages)[Path("book/chapters/defence_tables.html")]
    links = article.find_all("a", class_="evidence")
    assert len(links) > 40
    for link in links:
        target, fragment = urldefrag(link["href"])
        assert fragment == link.get("aria-label", link.get_text())
        assert fragment in ids[Path("book/generated") / Path(target).name]


def test_every_row_with_an_id_has_an_address(ids):
    for row, address in generated.generate(data_dir()).addresses.items():
        assert row in ids[Path(f"{address}.html")], row


def test_every_picture_says_what_it_shows(pages):
    for path, article in articles(pages).items():
        for picture in article.find_all("img"):
            assert len(picture.get("alt", "").split()) > 8, (path, picture)


def test_every_figure_of_a_chapter_offers_its_rows(pages):
    folder = pages[Path()]
    for run in runs.read(ROOT):
        article = articles(pages)[Path(f"book/chapters/{run.name}.html")]
        shown = outputs.read(run.output)
        for figure in article.find_all("figure"):
            files = {link.get_text(): (folder / "book" / "chapters" / link["href"]).resolve()
                     for link in figure.figcaption.find_all("a", class_="rows")}  # fmt: skip
            assert files["Rows (CSV)"].read_text(encoding="utf-8") == shown[figure["id"]].rows
            assert files["SVG"].read_text(encoding="utf-8").startswith("<svg ") and files["Table"].is_file()
            assert article.find(id=f"code-of-{figure['id']}").find_parent("details", class_="section-code")
        links = [Path(link["href"]) for link in article.find_all("a", class_="rows")]
        assert {link.stem for link in links if link.suffix == ".csv"} == set(shown)


def test_all_figures_and_tables_are_numbered_through_the_book(pages):
    found = [number.get_text().strip(". ").split() for path in outputs.contents(ROOT) if Path(f"{path}.html") in pages
             for number in pages[Path(f"{path}.html")].select("article .caption-number")]  # fmt: skip
    for kind in ("Figure", "Table"):
        numbers = [int(number) for word, number in found if word == kind]
        assert numbers == list(range(1, len(numbers) + 1)) and len(numbers) > 80, kind


def test_no_two_elements_of_a_page_share_an_id(pages):
    for path, article in articles(pages).items():
        ids = [tag["id"] for tag in article.find_all(id=True)]
        assert len(ids) == len(set(ids)), (path, {i for i in ids if ids.count(i) > 1})


def test_every_link_to_a_row_has_a_card_within_the_limit(pages):
    for path, article in articles(pages).items():
        script = article.parent.find_next("script", id="cards") or pages[path].find("script", id="cards")
        said = json.loads(script.string) if script else {}
        assert not script or len(script.string.encode()) < 150_000, path
        for link in article.find_all("a", class_="evidence"):
            assert link["href"].rpartition("#")[2] in said, (path, link)


def test_a_page_loads_little(pages):
    """Scripts and styles, which the theme alone had at 2.9 MB."""
    folder = pages[Path()]
    for path in set(articles(pages)) - {Path("search.html")}:
        loaded = {tag.get("src") or tag["href"] for tag in pages[path].select("script[src], link[rel=stylesheet]")}
        files = [folder / path.parent / urldefrag(address)[0].partition("?")[0] for address in loaded]
        assert sum(file.stat().st_size for file in files) <= 290_000, path
        assert not any(word in address for address in loaded for word in ("fontawesome", "searchindex", "searchtools"))


def test_every_table_of_rows_can_be_followed(pages):
    for path, article in articles(pages).items():
        for table in article.select(".shown-table table"):
            assert table.caption.get_text().strip() and table.thead.find_all("th", scope="col"), path
            assert len(table.tbody.find_all("tr")[0].find_all(["th", "td"])) == len(table.thead.find_all("th"))


def test_every_page_has_a_language_a_title_and_one_first_heading(pages):
    for path, article in articles(pages).items():
        page = pages[path]
        assert page.html["lang"] == "en" and page.title.get_text().strip(), path
        assert len(article.find_all("h1")) == 1, path


def test_computed_numbers_stand_in_the_prose(pages):
    numbers = articles(pages)[Path("book/index.html")].find_all("span", class_="pasted-text")
    assert len(numbers) > 10 and all(number.get_text().strip() for number in numbers)


def test_the_data_can_be_downloaded(pages):
    folder = pages[Path()]
    for name, table in package.tables().items():
        page = f"{generated.address(name)}.html"
        link = articles(pages)[Path(page)].find("a", class_="download", download="")
        assert (folder / Path(page).parent / link["href"]).resolve().read_bytes() == table.path.read_bytes()


def test_every_page_says_what_it_is_about_and_loads_no_launch_button(pages):
    for path in articles(pages):
        about = pages[path].find("meta", attrs={"name": "description"})
        assert about and 20 < len(about["content"]) <= heads.LONGEST + 2, path
        scripts = " ".join(script.get("src", "") + script.get_text() for script in pages[path]("script"))
        assert "sphinx-thebe.js" not in scripts and "THEBE_JS_URL" not in scripts, path
        assert pages[path].find("link", rel="icon")["href"].endswith("favicon.svg"), path


def said(page: BeautifulSoup, name: str) -> list[str]:
    """What the tags of a name in a page's head say."""
    return [tag["content"] for tag in page("meta", attrs={"name": name}) + page("meta", attrs={"property": name})]


def node(page: BeautifulSoup) -> dict[str, Any]:
    """The one piece of JSON-LD in a page."""
    (script,) = page("script", type="application/ld+json")
    return json.loads(script.string)


def addresses(value: Any) -> Iterator[str]:
    """The addresses of pages and files in a piece of JSON-LD."""
    if isinstance(value, dict):
        yield from (value[name] for name in ("url", "contentUrl") if name in value)
        value = list(value.values())
    for each in value if isinstance(value, list) else []:
        yield from addresses(each)


def test_every_page_says_how_it_is_cited_and_shown(pages):
    work = citation.read(ROOT)
    for path in set(articles(pages)) - {Path("search.html")}:
        page, first = pages[path], path == Path("book/index.html")
        title = page.find("article", class_="bd-article").h1.find(string=True).strip()
        assert said(page, "og:title")[0].startswith(title), path
        assert said(page, "citation_title") == [work.title] if first else said(page, "og:title")
        assert said(page, "citation_author") == [author.name for author in work.authors]
        assert said(page, "og:description") == said(page, "description")
        assert bool(said(page, "citation_inbook_title")) is not first


def test_every_address_that_a_head_says_leads_to_a_file_of_the_book(pages):
    """Nothing says where this book is published."""
    folder = pages[Path()].resolve()
    for path in set(articles(pages)) - {Path("search.html")}:
        page = pages[path]
        assert not page.find("link", rel="canonical") and not said(page, "og:url") and not said(page, "og:image")
        found = set(addresses(node(page)))
        assert path.name in found
        for address in found:
            assert (folder / path.parent / unquote(address)).resolve().is_file(), (path, address)


def test_the_heads_of_the_data_say_what_there_is(pages):
    tables = package.tables()
    assert node(pages[Path("book/index.html")])["@type"] == "Book"
    parts = node(pages[Path(f"{described.DATA}.html")])["hasPart"]
    assert [part["name"] for part in parts] == [table.title for table in tables.values()]
    for name, table in tables.items():
        path = Path(f"{generated.address(name)}.html")
        data = node(pages[path])
        assert data["@type"] == "Dataset" and len(data["description"]) >= 50
        assert [variable["name"] for variable in data["variableMeasured"]] == table.columns
        file = pages[Path()] / path.parent / data["distribution"]["contentUrl"]
        assert file.resolve().read_bytes() == table.path.read_bytes()


def test_a_published_book_says_its_address(tmp_path):
    project = Project(tmp_path / "project")
    project.small_chapters(small=["1"])
    project.swap("_config.yml", "\nhtml:\n", "\nhtml:\n  baseurl: https://example.org/book/\n")
    shutil.copy(project.root / "notebooks" / "small.ipynb", project.root / "book" / "chapters" / "small.ipynb")
    assert html.complaints(project.root, tmp_path / "work") == []
    folder = tmp_path / "work" / "_build" / "html"
    path = f"{generated.address('papers')}.html"
    page = BeautifulSoup((folder / path).read_text(encoding="utf-8"), "html.parser")
    at = f"https://example.org/book/{path}"
    assert page.find("link", rel="canonical")["href"] == at == node(page)["url"]
    assert said(page, "og:url") == said(page, "citation_public_url") == [at]
    assert all(address.startswith("https://example.org/book/") for address in addresses(node(page)))


@pytest.fixture(scope="session")
def found(pages):
    """All places that the search of the built book finds: page, anchor, title, kind, papers, ids, text."""
    words = (pages[Path()] / "_static" / "places.js").read_text(encoding="utf-8")
    told = json.loads(words.removeprefix("window.pakrusPlaces = ").removesuffix(";\n"))
    return [[Path(told["pages"][place[0]][0]), *place[1:]] for place in told["places"]]


def test_every_result_of_the_search_leads_somewhere(found, ids):
    assert [place[:3] for place in found if not {place[1], *place[5]} <= ids[place[0]]] == []


def test_every_page_and_every_row_is_found(found, pages):
    assert {place[0] for place in found} == set(articles(pages)) - {Path("search.html")}
    told = {row_id: place[0] for place in found for row_id in place[5]}
    addresses = generated.generate(data_dir()).addresses
    at = {row_id: Path(f"{address}.html") for row_id, address in addresses.items() if address != generated.RULES}
    assert told == at


def test_words_of_the_search_are_words_of_the_page(found, pages):
    """No cell runs into the next."""
    word = re.compile(r"[\w-]+")
    seen = {path: set(word.findall(article.get_text(" "))) for path, article in articles(pages).items()}
    glued = {term for place in found for term in word.findall(f"{place[2]} {place[6]}") if term not in seen[place[0]]}
    assert len(glued) < 50, sorted(glued)[:20]


ASKED = """
const [asked, library, ...scripts] = process.argv.slice(1);
globalThis.window = globalThis;
globalThis.MiniSearch = require(library);
const text = scripts.map((file) => require("node:fs").readFileSync(file, "utf8")).join("");
const search = new Function(`${text}; return ranking(window.pakrusPlaces)`)();
search.ready().then(() => {
  const first = (words) => (search.ranked(words, search.find(words).found)[0] ?? [])[0];
  const told = (place) => (place ? [place.kind, place.page, place.anchor] : []);
  console.log(JSON.stringify(JSON.parse(asked).map((words) => told(first(words)))));
});
"""
"""What a browser's scripts find first, by Node.js."""
CHAPTERS = {"2022": "since_2022", "1979": "", "S-400": "", "s400": "", "PakStream": "energy_projects", "Druzhba": "",
            "pipeline": "energy_projects", "pipelnie": "energy_projects", "sanctions": "", "T-90": "", "SCO": "",
            "trade": "trade", "alpha": "agreement", "“arms embargo”": ""}  # fmt: skip
"""What is asked for, and the chapter that comes first, or none in particular."""


def test_chapters_come_first_and_a_row_that_is_asked_for_before_them(pages):
    if not (node := shutil.which("node")):
        pytest.skip("Node.js is not at hand, and no browser: nobody ranks")
    static = pages[Path()] / "_static"
    files = [static / name for name in ("vendor/minisearch.js", "places.js", "ranking.js")]
    rows = ["nasim-c026", "fact-trade-2011", "imran-khan-visits-russia-2022"]
    asked = json.dumps([*CHAPTERS, *rows, "reliability", "zzz9"])
    done = subprocess.run([node, "-e", ASKED, asked, *files], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    for (words, chapter), (kind, page, _) in zip(CHAPTERS.items(), found, strict=False):
        assert kind == "Chapter" and page.endswith(f"{chapter}.html"), (words, page)
    assert [place[2] for place in found[len(CHAPTERS) : -2]] == rows
    assert found[-2][0] == "Glossary" and found[-1] == []


def test_only_the_page_of_the_search_loads_what_searches(pages):
    folder = pages[Path()]
    assert not (folder / "searchindex.js").exists()
    for path in articles(pages):
        sources = " ".join(script.get("src", "") for script in pages[path]("script"))
        own = [name in sources for name in ("vendor/minisearch.js", "places.js", "ranking.js", "search.js")]
        assert own == [path == Path("search.html")] * 4 and "marks.js" in sources, path
        assert not re.search("searchtools|language_data|searchindex|sphinx_highlight", sources), path
    assert (folder / "_static" / "marks.js").stat().st_size < 6000


def test_without_scripts_the_page_of_the_search_leads_to_the_contents(pages):
    assert len(pages[Path("search.html")].select("article noscript a")) > 20
