"""The project as a Research Object Crate: `ro-crate-metadata.json`, which says of each file what it is, whose, under
which licence, and of a chapter what it was made from.

It lies at the root of the project, as it has to, and is committed, so that whoever gets the files gets it with them. A
build writes it anew; a test holds it to what it is made from. It has no sizes, hashes or times of files: each would
change with every row, and git has them.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml
from sphinx.application import Sphinx
from sphinx.config import Config

from pakrus import parameters, runs
from pakrus.evidence import package
from pakrus.pages.citation import CODE, TEXT, Author, Citation, Licence, licence, read
from pakrus.runs import Run

FILE = "ro-crate-metadata.json"
PROFILE = "https://w3id.org/ro/crate/1.1"
PACKAGE = "https://specs.frictionlessdata.io/data-package/"
PYTHON = "https://www.python.org/"
OUTLINES = Licence("Public domain", "https://creativecommons.org/publicdomain/mark/1.0/")
"""What the map's outlines are, by `data/geo/README.md`."""
NOTEBOOK, MARKDOWN, YAML = "application/x-ipynb+json", "text/markdown", "application/yaml"
TYPES = {"int": "Integer", "float": "Float", "bool": "Boolean", "str": "Text", "list": "Text"}
"""The types of parameters, as schema.org has them."""

Entity = dict[str, Any]
"""A node of JSON-LD with `@id` and `@type`."""

OTHER_FILES = {
    "README.md": ("What the project is, and how it is built", MARKDOWN, TEXT),
    "CITATION.cff": ("How the project is cited", YAML, TEXT),
    "LICENSE": ("The licence of the code", "text/plain", CODE),
    "requirements.lock": ("The packages that the code runs with, by version and hash", "text/plain", CODE),
    "data/geo/README.md": ("Where the outlines of the map come from", MARKDOWN, TEXT),
    "data/geo/countries.geojson": ("Outlines of states", "application/geo+json", OUTLINES),
    "book/runs.yml": ("Which template is run into which chapter, with which parameters", YAML, TEXT),
    "book/literature.bib": ("Literature", "application/x-bibtex", TEXT),
    "book/methods.bib": ("Works on methods", "application/x-bibtex", TEXT),
}
"""Files beside tables, templates, chapters and pages: what they are, their media types, what they stand under."""


def crate(root: Path) -> Entity:
    """The crate of the project in `root`: all entities, in an order of their own.

    Raises Refused where what it is made from cannot be read.
    """
    work, chapters = read(root), runs.read(root)
    parts = [
        *_code(root, work),
        *_data(root),
        *_templates(root, work, chapters),
        *_chapters(root, chapters),
        *_pages(root),
    ]
    for place, (name, kind, terms) in OTHER_FILES.items():
        if (root / place).is_file():
            parts.append(_file(place, name, kind, terms))
    context = [*_formal_parameters(root, chapters), *(entity for run in chapters for entity in _run(root, run))]
    actions = [entity for entity in context if entity["@type"] == "CreateAction"]
    graph = [
        {"@id": FILE, "@type": "CreativeWork", "conformsTo": {"@id": PROFILE}, "about": {"@id": "./"}},
        _root(work) | {"hasPart": _ids(parts), "mentions": _ids(actions)},
        *parts,
        *context,
        *map(_author, work.authors),
        *_licences(root),
        {"@id": PYTHON, "@type": "ComputerLanguage", "name": "Python", "url": {"@id": PYTHON}},
        {"@id": PACKAGE, "@type": "CreativeWork", "name": "Data Package"},
    ]
    return {"@context": f"{PROFILE}/context", "@graph": [_compact(entity) for entity in graph]}


def text(root: Path) -> str:
    """The crate as its file holds it."""
    return json.dumps(crate(root), ensure_ascii=False, indent=2) + "\n"


def write(app: Sphinx, config: Config) -> None:
    """Write the crate of the project that is built; one that has not changed is left as it is."""
    root = Path(app.srcdir)
    written = text(root)
    if not (root / FILE).is_file() or (root / FILE).read_text(encoding="utf-8") != written:
        (root / FILE).write_text(written, encoding="utf-8")


def _root(work: Citation) -> Entity:
    makers = [{"@id": _author_id(author)} for author in work.authors]
    return {
        "@id": "./",
        "@type": "Dataset",
        "name": work.title,
        "description": work.abstract,
        "version": work.version,
        "datePublished": work.released.isoformat(),
        "author": makers,
        "publisher": makers[0],
        "license": [{"@id": TEXT.address}, {"@id": CODE.address}],
        "keywords": list(work.keywords),
    }


def _code(root: Path, work: Citation) -> Iterator[Entity]:
    names = {"src/": "The package pakrus, which computes, draws and builds", "tests/": "The tests"}
    for place, name in names.items():
        if (root / place).is_dir():
            yield {
                "@id": place,
                "@type": ["Dataset", "SoftwareSourceCode"],
                "name": name,
                "version": work.version,
                "programmingLanguage": {"@id": PYTHON},
                "license": {"@id": CODE.address},
            }


def _data(root: Path) -> Iterator[Entity]:
    said = package.descriptor(root / "data")
    place = "data/datapackage.json"
    described = {"description": said["description"], "conformsTo": {"@id": PACKAGE}}
    yield _file(place, said["title"], "application/json", TEXT) | described
    for table in package.tables(root / "data").values():
        about = {"description": table.description, "subjectOf": {"@id": place}}
        yield _file(f"data/{table.file}", table.title, table.resource["mediatype"], licence(table)) | about


def _templates(root: Path, work: Citation, chapters: list[Run]) -> Iterator[Entity]:
    for template, declared in _declared(root, chapters).items():
        yield _file(template, _heading(root / template), NOTEBOOK, TEXT, CODE) | {
            "@type": ["File", "SoftwareSourceCode", "ComputationalWorkflow"],
            "version": work.version,
            "programmingLanguage": {"@id": PYTHON},
            "input": [{"@id": f"{template}#{name}"} for name in declared],
        }


def _declared(root: Path, chapters: list[Run]) -> dict[str, dict[str, parameters.Parameter]]:
    """The parameters of each template that a chapter is run from, by its address in the project."""
    templates = {run.template.relative_to(root).as_posix(): run.template for run in chapters}
    return {place: parameters.read(template, place) for place, template in templates.items()}


def _formal_parameters(root: Path, chapters: list[Run]) -> Iterator[Entity]:
    for template, declared in _declared(root, chapters).items():
        for name, parameter in declared.items():
            yield {
                "@id": f"{template}#{name}",
                "@type": "FormalParameter",
                "name": name,
                "description": f"{parameter.help}; {parameter.allowed}",
                "additionalType": TYPES[parameter.type],
                "multipleValues": parameter.type == "list",
                "defaultValue": parameter.default,
                "valueRequired": False,
            }


def _chapters(root: Path, chapters: list[Run]) -> Iterator[Entity]:
    for run in chapters:
        name = _heading(run.output) + "".join(f" ({name}: {value})" for name, value in run.parameters.items())
        yield _file(_place(root, run.output), name, NOTEBOOK, TEXT, CODE)
        if run.cover:
            yield _file(_place(root, run.cover_file), f"{name}: {run.cover}", "image/svg+xml", TEXT)


def _run(root: Path, run: Run) -> Iterator[Entity]:
    """How a chapter came about, and the values of the parameters in which it differs from its template."""
    given = [
        {
            "@id": f"#{run.name}-{name}",
            "@type": "PropertyValue",
            "name": name,
            "value": value,
            "exampleOfWork": {"@id": f"{_place(root, run.template)}#{name}"},
        }
        for name, value in run.parameters.items()
    ]
    yield {
        "@id": f"#{run.name}",
        "@type": "CreateAction",
        "name": f"The run of {run.name}",
        "instrument": {"@id": _place(root, run.template)},
        "object": [{"@id": "data/datapackage.json"}, *_ids(given)],
        "result": [{"@id": _place(root, path)} for path in [run.output, *([run.cover_file] if run.cover else [])]],
    }
    yield from given


def _pages(root: Path) -> Iterator[Entity]:
    """The pages that are written by hand, in the order of the contents; chapters and generated pages are none."""
    contents = yaml.safe_load((root / "_toc.yml").read_text(encoding="utf-8"))
    names = [contents["root"], *(entry["file"] for part in contents["parts"] for entry in part["chapters"])]
    for name in names:
        if re.fullmatch("book/[a-z0-9_]+", name):
            yield _file(f"{name}.md", _heading(root / f"{name}.md"), MARKDOWN, TEXT)


def _file(place: str, name: str, kind: str, *terms: Licence) -> Entity:
    return {"@id": place, "@type": "File", "name": name, "encodingFormat": kind,
            "license": [{"@id": _licence_id(one)} for one in terms]}  # fmt: skip


def _author(author: Author) -> Entity:
    # An author who has no address on the web is found where the work is.
    kind = "Person" if author.person else "Organization"
    return {"@id": _author_id(author), "@type": kind, "name": author.name, "url": {"@id": "./"}}


def _author_id(author: Author) -> str:
    return "#" + re.sub(r"\W+", "-", author.name.lower())


def _licences(root: Path) -> list[Entity]:
    all_terms = [TEXT, CODE, OUTLINES, *map(licence, package.tables(root / "data").values())]
    return [{"@id": _licence_id(one), "@type": "CreativeWork", "name": one.name} for one in dict.fromkeys(all_terms)]


def _licence_id(terms: Licence) -> str:
    return terms.address or "#" + re.sub(r"\W+", "-", terms.name.lower())


def _heading(file: Path) -> str:
    """The first heading of a page or notebook, or the file's name where it has none; a pasted word stands by its name,
    as in its source."""
    source = file.read_text(encoding="utf-8")
    if file.suffix == ".ipynb":
        cells = [cell for cell in json.loads(source)["cells"] if cell["cell_type"] == "markdown"]
        source = "\n".join("".join(cell["source"]) for cell in cells)
    heading = re.search(r"^# (.+)$", source, re.MULTILINE)
    return re.sub(r"\{glue:\w+\}`(\w+)`", r"\1", heading[1]) if heading else file.stem


def _place(root: Path, file: Path) -> str:
    return file.relative_to(root).as_posix()


def _ids(entities: Iterable[Entity]) -> list[Entity]:
    return [{"@id": entity["@id"]} for entity in entities]


def _compact(entity: Entity) -> Entity:
    """A list of one is written as that one, and an empty one not at all, as the crate's specification asks."""
    said = {name: value[0] if isinstance(value, list) and len(value) == 1 else value for name, value in entity.items()}
    return {name: value for name, value in said.items() if value != []}
