"""What the project's own files promise about one another."""

import ast
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path

import picture
import pytest
import yaml
from picture import imported

from pakrus.evidence import package
from pakrus.pages import citation
from pakrus.project import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def direct() -> set[str]:
    """The names of all dependencies that pyproject.toml gives."""
    given = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"]
    return {re.match(r"[a-z0-9-]+", name)[0] for name in given}


def test_the_lock_pins_every_dependency_with_hashes_and_names_no_index():
    pinned = re.findall(r"^([a-z0-9-]+)==\S+", LOCK, re.MULTILINE)
    assert direct() <= set(pinned)
    blocks = re.split(r"\n(?=[a-z0-9-]+==)", LOCK)[1:]
    assert len(blocks) == len(pinned) and all("--hash=sha256:" in block for block in blocks)
    assert "://" not in LOCK and "index-url" not in LOCK


def test_the_validators_are_pinned_with_hashes_apart_from_the_lock():
    wanted = re.findall(r"^([a-z-]+)", (ROOT / "tests" / "validators.in").read_text(encoding="utf-8"), re.MULTILINE)
    lock = (ROOT / "tests" / "validators.lock").read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-z0-9-]+==)", lock)[1:]
    assert set(wanted) <= {block.split("==")[0] for block in blocks} and not set(wanted) & direct()
    assert all("--hash=sha256:" in block for block in blocks) and "://" not in lock and "index-url" not in lock


def test_conda_gets_the_versions_of_the_lock():
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    python, pip, from_pip = environment["dependencies"]
    assert python == f"python{PROJECT['requires-python']}" and pip == "pip"
    assert from_pip == {"pip": ["-r requirements.lock"]}
    assert "--no-deps" in (ROOT / "postBuild").read_text(encoding="utf-8")


def test_every_dependency_earns_its_line():
    rows = re.findall(
        r"^\| ([a-z0-9-]+) \| \S.* \|$", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert sorted(rows) == sorted(direct())


def test_the_version_is_one():
    work = citation.read(ROOT)
    assert work.version == PROJECT["version"]
    changes = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert changes[:2] == ["Unreleased", f"{PROJECT['version']} ({work.released})"]


def test_the_citation_is_the_one_source():
    """What cannot read CITATION.cff says the same."""
    work = citation.read(ROOT)
    settings = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    assert work.title == PROJECT["description"] and work.title.startswith(f"{settings['title']}:")
    authors = [author.name for author in work.authors]
    assert [author["name"] for author in PROJECT["authors"]] == authors and settings["author"] == ", ".join(authors)
    assert str(work.released.year) == settings["copyright"]
    assert work.version == package.descriptor(ROOT / "data")["version"]
    names = yaml.safe_load((ROOT / citation.FILE).read_text(encoding="utf-8"))["license"]
    assert [citation.LICENCES[name] for name in names] == [citation.CODE, citation.TEXT]
    assert names[0] == PROJECT["license"]


def test_ci_runs_the_readmes_commands():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    steps = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    for command in ("make test", "make book"):
        assert command in readme and command in steps
    assert steps.index("make test") < steps.index("make book")
    assert "bash .ci/run" in (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")


def test_ci_fails_where_git_cannot_compare_the_chapters(tmp_path):
    """The last check, in a folder without .git, and with what would pass before it left out."""
    (tmp_path / ".ci").mkdir()
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    (tmp_path / ".ci" / "run").write_text(re.sub(r"^make .*$", "", script, flags=re.MULTILINE), encoding="utf-8")
    environment = os.environ | {"GIT_CEILING_DIRECTORIES": str(tmp_path.parent), "PAKRUS_PAPERS": ""}
    done = subprocess.run(["bash", tmp_path / ".ci" / "run"], capture_output=True, text=True, env=environment)
    assert done.returncode == 1 and "git cannot say whether" in done.stderr
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    done = subprocess.run(["bash", tmp_path / ".ci" / "run"], capture_output=True, text=True, env=environment)
    assert done.returncode == 0
    assert "Skipped: places of rows in the papers, coverage, borrowed words: PAKRUS_PAPERS is not set" in done.stdout


def test_commits_and_make_lint_are_held_to_the_same():
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0]["hooks"]
    lines = re.search(r"^lint: .*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)[1]
    linted = [line.strip().removeprefix("@").replace("$(BIN)", ".venv/bin") for line in lines.splitlines()]
    assert [hook["entry"] for hook in hooks] == linted
    assert all(hook["language"] == "system" and hook["pass_filenames"] is False for hook in hooks)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"])
def test_the_files_that_a_page_names_are_there(page):
    for target in re.findall(r"\]\(([^)#]+)\)", (ROOT / page).read_text(encoding="utf-8")):
        assert "://" in target or (ROOT / target).is_file(), target


def test_the_modules_that_scripts_and_styles_name_are_there():
    for file in sorted((ROOT / "book" / "_static").glob("*.[cj]s*")):
        for name in re.findall(r"\bpakrus(?:\.[a-z_]+)+", file.read_text(encoding="utf-8")):
            assert find_spec(name), f"{file.name}: {name}"


def test_no_path_of_a_machine_stands_in_a_tracked_file():
    listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-z"], capture_output=True, text=True)
    if listed.returncode:
        pytest.skip(f"git does not list the tracked files: {listed.stderr.strip().splitlines()[0]}")
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            assert str(ROOT) not in (ROOT / name).read_text(encoding="utf-8", errors="replace"), name


def test_the_command_explains_itself():
    pakrus = Path(sysconfig.get_path("scripts")) / "pakrus"
    for arguments in (
        ["--help"],
        ["build", "--help"],
        ["run", "--help"],
        ["verify", "--help"],
        ["panel", "--help"],
        ["prose", "--help"],
    ):
        done = subprocess.run([pakrus, *arguments], capture_output=True, text=True)
        assert done.returncode == 0 and len(done.stdout.split()) > 20


NOT_IMPORTED = {
    "ipykernel": "the kernel that chapters run in",
    "jupyter-book": "called as a program",
    "sphinx-mathjax-offline": "an extension that the pages' settings name",
}
"""Dependencies that no module imports, and what uses them."""


def test_what_the_code_imports_is_declared():
    used = set()
    for file in Path(ROOT, "src").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                used |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                used.add(node.module.split(".")[0])
    used -= sys.stdlib_module_names | {"pakrus"}
    provided = packages_distributions()
    declared = {re.match(r"[a-z0-9-]+", name)[0] for name in PROJECT["dependencies"]}
    assert not [name for name in sorted(used) if not declared & {dist.lower() for dist in provided[name]}]
    imported = {dist.lower() for name in used for dist in provided[name]}
    assert declared - imported == set(NOT_IMPORTED), "a dependency that nothing uses goes"


GROUND = ("errors", "project", "imports", "runs", "parameters", "markup", "telling")
"""Modules below all rooms, each using only those before it."""
ROOMS = ("evidence", "panel", "analysis", "audit", "figures", "pages", "press")
MAY_USE = {
    "evidence": (),
    "panel": ("evidence", "analysis"),
    "analysis": ("evidence",),
    "audit": ("evidence", "analysis"),
    "figures": ("evidence", "analysis", "audit"),
    "pages": ("evidence", "audit"),
    "press": (),
}
SHELVES = ("rows", "statistics", "events", "arguments", "relations", "agreement", "trade", "energy",
           "defence", "thesis", "multiverse", "independent", "verdict", "record")  # fmt: skip


def test_the_picture_of_the_architecture_is_that_of_the_imports():
    page = picture.PAGE.read_text(encoding="utf-8")
    assert picture.drawn_page(page, picture.mermaid(picture.graph(ROOT))) == page, "run `make picture`"


def test_the_picture_leaves_out_what_follows(tmp_path):
    def write(name, code=""):
        file = tmp_path / "src" / "pakrus" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(code, encoding="utf-8")

    for room in ("one", "two", "three"):
        write(f"{room}/__init__.py")
    write("__init__.py")
    write("cli.py", "def f():\n    from pakrus.three import c")
    write("errors.py")
    write("one/a.py", "from pakrus import errors")
    write("two/b.py", "from pakrus.one.a import x\nfrom pakrus.errors import y\nimport os")
    write("three/c.py", "from pakrus.two import b\nfrom pakrus.one import a\nfrom pakrus.three import d")
    edges = {("ground floor", "one"), ("one", "two"), ("two", "three"), ("three", "cli")}
    assert set(picture.graph(tmp_path).edges) == edges
    assert "    one --> two\n" in picture.mermaid(picture.graph(tmp_path))


def test_imports_point_one_way():
    wrong = []
    for room in ROOMS:
        for file in sorted(Path(ROOT, "src", "pakrus", room).rglob("*.py")):
            used = {name.split(".")[1] for name in imported(file.read_text(encoding="utf-8")) if "." in name} & set(
                ROOMS
            )
            wrong += [f"{file.relative_to(ROOT)} uses {other}" for other in used - {room, *MAY_USE[room]}]
    assert not wrong


def test_the_panel_uses_only_the_statistics_of_the_analysis():
    for file in sorted(Path(ROOT, "src", "pakrus", "panel").rglob("*.py")):
        shelves = {
            name.split(".")[2]
            for name in imported(file.read_text(encoding="utf-8"))
            if name.startswith("pakrus.analysis.")
        }
        assert shelves <= {"statistics"}, file


def test_the_ground_floor_uses_nothing_above_it():
    wrong = []
    package = Path(ROOT, "src", "pakrus")
    assert {file.stem for file in package.glob("*.py")} == {*GROUND, "__init__", "cli"}
    for place, name in enumerate(GROUND):
        used = {
            module.split(".")[1]
            for module in imported((package / f"{name}.py").read_text(encoding="utf-8"))
            if "." in module
        }
        wrong += [f"{name} uses {other}" for other in used - set(GROUND[:place])]
    assert not wrong


def test_the_shelves_of_the_analysis_stand_in_an_order():
    wrong = []
    analysis = Path(ROOT, "src", "pakrus", "analysis")
    assert {folder.name for folder in analysis.iterdir() if (folder / "__init__.py").exists()} == set(SHELVES)
    for place, shelf in enumerate(SHELVES):
        for file in sorted((analysis / shelf).glob("*.py")):
            used = {
                n.split(".")[2] for n in imported(file.read_text(encoding="utf-8")) if n.startswith("pakrus.analysis.")
            } & set(SHELVES)
            wrong += [f"{file.relative_to(ROOT)} uses {other}" for other in used if SHELVES.index(other) > place]
    assert not wrong
