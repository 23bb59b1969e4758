"""What the project's own files promise about one another."""

import ast
import re
import subprocess
import sys
import sysconfig
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import yaml

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
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == PROJECT["version"]
    assert f"## {PROJECT['version']} ({citation['date-released']})" in (ROOT / "CHANGELOG.md").read_text(
        encoding="utf-8"
    )


def test_ci_runs_the_readmes_commands():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    steps = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    for command in ("make test", "make book"):
        assert command in readme and command in steps
    assert steps.index("make test") < steps.index("make book")
    assert "bash .ci/run" in (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")


def test_the_files_that_the_readme_names_are_there():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", readme):
        assert (ROOT / target).is_file(), target


def test_no_path_of_a_machine_stands_in_a_tracked_file():
    listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-z"], capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
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


GROUND = ("errors", "project", "runs", "parameters", "markup", "telling")
"""Modules below all rooms, each using only those before it."""
ROOMS = ("evidence", "panel", "analysis", "audit", "figures", "pages", "press")
MAY_USE = {
    "evidence": (),
    "panel": ("evidence",),
    "analysis": ("evidence",),
    "audit": ("evidence",),
    "figures": ("evidence", "analysis", "audit"),
    "pages": ("evidence", "audit"),
    "press": ("evidence", "pages"),
}
SHELVES = ("rows", "statistics", "events", "arguments", "papers", "agreement", "trade", "energy", "defence", "thesis",
           "multiverse", "independent")  # fmt: skip


def imported(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "pakrus":
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_imports_point_one_way():
    wrong = []
    for room in ROOMS:
        for file in sorted(Path(ROOT, "src", "pakrus", room).rglob("*.py")):
            used = {name.split(".")[1] for name in imported(file) if "." in name} & set(ROOMS)
            wrong += [f"{file.relative_to(ROOT)} uses {other}" for other in used - {room, *MAY_USE[room]}]
    assert not wrong


def test_the_ground_floor_uses_nothing_above_it():
    wrong = []
    package = Path(ROOT, "src", "pakrus")
    assert {file.stem for file in package.glob("*.py")} == {*GROUND, "__init__", "cli"}
    for place, name in enumerate(GROUND):
        used = {module.split(".")[1] for module in imported(package / f"{name}.py") if "." in module}
        wrong += [f"{name} uses {other}" for other in used - set(GROUND[:place])]
    assert not wrong


def test_the_shelves_of_the_analysis_stand_in_an_order():
    wrong = []
    analysis = Path(ROOT, "src", "pakrus", "analysis")
    assert {folder.name for folder in analysis.iterdir() if (folder / "__init__.py").exists()} == set(SHELVES)
    for place, shelf in enumerate(SHELVES):
        for file in sorted((analysis / shelf).glob("*.py")):
            used = {n.split(".")[2] for n in imported(file) if n.startswith("pakrus.analysis.")} & set(SHELVES)
            wrong += [f"{file.relative_to(ROOT)} uses {other}" for other in used if SHELVES.index(other) > place]
    assert not wrong
