"""The rooms of the house and what uses what, drawn from the imports into ARCHITECTURE.md. Run by `make picture`."""

import ast
import json
import re
from pathlib import Path

import networkx as nx

from pakrus.project import ROOT

PAGE = ROOT / "ARCHITECTURE.md"
BLOCK = re.compile(r"```mermaid\n.*?```\n", re.DOTALL)
GROUND = "ground floor"


def imported(code: str) -> set[str]:
    """The names of this package that a piece of code imports: modules, and what it takes from them."""
    names = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "pakrus":
            names |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def rooms(root: Path) -> dict[str, list[str]]:
    """The code of each room: the packages, the modules below them as one, the command, the notebooks."""
    package = root / "src" / "pakrus"
    packages = {p.parent.name: p.parent for p in sorted(package.glob("*/__init__.py"))}
    code = {name: [file.read_text(encoding="utf-8") for file in folder.rglob("*.py")]
            for name, folder in packages.items()}  # fmt: skip
    code[GROUND] = [f.read_text(encoding="utf-8") for f in package.glob("*.py") if f.stem not in ("cli", "__init__")]
    code["cli"] = [(package / "cli.py").read_text(encoding="utf-8")]
    cells = [cell for file in (root / "notebooks").rglob("*.ipynb")
             for cell in json.loads(file.read_text(encoding="utf-8"))["cells"]]  # fmt: skip
    code["notebooks"] = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    return code


def graph(root: Path) -> nx.DiGraph:
    """An edge from a room to each that uses it; those that follow from others are left out."""
    code = rooms(root)
    drawn = nx.DiGraph()
    drawn.add_nodes_from(sorted(code))
    for room, file in ((room, file) for room, files in code.items() for file in files):
        for name in imported(file):
            module = name.partition(".")[2].split(".")[0]
            used = module if module in code else GROUND
            if module and used != room:
                drawn.add_edge(used, room)
    return nx.transitive_reduction(drawn)


def mermaid(drawn: nx.DiGraph) -> str:
    """The graph as a Mermaid block."""
    names = {room: room.replace(" ", "_") for room in drawn}
    lines = [f"    {names[room]}[{room}]" for room in sorted(drawn)]
    lines += [f"    {names[source]} --> {names[target]}" for source, target in sorted(drawn.edges)]
    return "```mermaid\nflowchart LR\n" + "\n".join(lines) + "\n```\n"


def drawn_page(text: str, picture: str) -> str:
    """The page with the picture in place of the one that stands there."""
    assert len(BLOCK.findall(text)) == 1
    return BLOCK.sub(lambda _: picture, text)


if __name__ == "__main__":
    PAGE.write_text(drawn_page(PAGE.read_text(encoding="utf-8"), mermaid(graph(ROOT))), encoding="utf-8")
