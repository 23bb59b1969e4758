"""Plants small faults in the code, one at a time, and counts those that the tests of the same room find.

    python tests/mutate.py --seed 1 --number 100 --threshold 85

The faults are drawn with a seed. Each room gets a share by the square root of what can be changed in it, so that small
rooms are heard too, and the kinds of fault take turns. A fault is planted in a copy of the project. It is looked for by
the test file of the module's name, then by the other tests of its folder (or of its room, where the folder has none of
its own), then by those that build projects; one that
makes a test hang is found too.
"""

import argparse
import ast
import copy
import math
import os
import queue
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice, zip_longest
from pathlib import Path

PACKAGE = Path("src", "pakrus")
NOT_COPIED = shutil.ignore_patterns(".git", ".venv", "_build", "generated", "__pycache__", ".*_cache")
GROUND = "ground floor"

COMPARED = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
            ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is}  # fmt: skip
COMPUTED = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
            ast.Mod: ast.Mult, ast.Pow: ast.Mult}  # fmt: skip
JOINED = {ast.And: ast.Or, ast.Or: ast.And, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd}


@dataclass(frozen=True)
class Mutant:
    """One fault: the file within the project, its line, what kind it is, what stood there and what stands there now;
    and its place among all that its file can be given."""

    file: Path
    line: int
    kind: str
    before: str
    after: str
    place: int

    @property
    def room(self) -> str:
        parts = self.file.relative_to(PACKAGE).parts
        return parts[0] if len(parts) > 1 else GROUND

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.kind}: `{self.before}` became `{self.after}`"


def changes(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """The faults that one node can be given: the kind, and the node with it."""

    def changed(**fields: object) -> ast.AST:
        other = copy.copy(node)
        for name, value in fields.items():
            setattr(other, name, value)
        return other

    match node:
        case ast.Compare(ops=[first, *rest]):
            yield "comparison", changed(ops=[COMPARED[type(first)](), *rest])
        case ast.BoolOp(op=op):
            yield "boolean", changed(op=JOINED[type(op)]())
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield "boolean", operand
        case ast.BinOp(op=op) if type(op) in JOINED:
            yield "boolean", changed(op=JOINED[type(op)]())
        case ast.BinOp(op=op, left=left, right=right) if type(op) in COMPUTED and not (_text(left) or _text(right)):
            yield "arithmetic", changed(op=COMPUTED[type(op)]())
        case ast.Constant(value=bool() as value):
            yield "constant", changed(value=not value)
        case ast.Constant(value=int() | float() as value):
            yield "constant", changed(value=value + 1)
        case ast.If(test=test) | ast.IfExp(test=test) if ast.unparse(test) != "TYPE_CHECKING":
            yield "branch", changed(test=ast.UnaryOp(ast.Not(), test))
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield "return", changed(value=ast.Constant(None))


def _text(node: ast.expr) -> bool:
    """Whether a node is a text: what adds to one cannot be subtracted from it, and any test would find that."""
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def faults(tree: ast.AST) -> Iterator[tuple[str, ast.AST, ast.AST, Callable[[ast.AST], None]]]:
    """All faults that some code can be given: the kind, the node, the node with it, and what puts it in its place.
    Types and what decorates are left alone."""
    for field, value in ast.iter_fields(tree):
        if field in ("annotation", "returns", "decorator_list"):
            continue
        several = value if isinstance(value, list) else None
        for place, node in enumerate(several if several is not None else [value]):
            if isinstance(node, ast.AST):
                put = partial(several.__setitem__, place) if several is not None else partial(setattr, tree, field)
                for kind, other in changes(node):
                    yield kind, node, other, put
                yield from faults(node)


def mutants(file: Path, text: str) -> Iterator[Mutant]:
    """All mutants of a file, in the order of its code."""
    for place, (kind, node, other, _) in enumerate(faults(ast.parse(text))):
        yield Mutant(file, getattr(node, "lineno", 0), kind, _first(node), _first(other), place)


def planted(text: str, mutant: Mutant) -> str:
    """The text of a file with one fault in it."""
    tree = ast.parse(text)
    _, _, other, put = next(islice(faults(tree), mutant.place, None))
    put(other)
    return ast.unparse(tree) + "\n"


def _first(node: ast.AST) -> str:
    return ast.unparse(node).splitlines()[0][:100]


def sample(root: Path, seed: int, number: int) -> list[Mutant]:
    """So many faults of a project, the same for the same seed, from every room."""
    by_room: dict[str, list[Mutant]] = defaultdict(list)
    for file in sorted((root / PACKAGE).rglob("*.py")):
        if file.name != "__init__.py":
            for mutant in mutants(file.relative_to(root), file.read_text(encoding="utf-8")):
                by_room[mutant.room].append(mutant)
    weights = {room: math.sqrt(len(every)) for room, every in by_room.items()}
    shares = {room: max(1.0, number * weight / sum(weights.values())) for room, weight in weights.items()}
    counts = {room: int(share) for room, share in shares.items()}
    for room in sorted(shares, key=lambda room: counts[room] - shares[room])[: max(0, number - sum(counts.values()))]:
        counts[room] += 1
    chosen = []
    for room, count in counts.items():
        rng, by_kind = random.Random(f"{seed} {room}"), defaultdict(list)
        for mutant in rng.sample(by_room[room], len(by_room[room])):
            by_kind[mutant.kind].append(mutant)
        turns = chain.from_iterable(zip_longest(*(by_kind[kind] for kind in sorted(by_kind))))
        chosen += [mutant for mutant in turns if mutant][:count]
    return sorted(chosen[:number], key=lambda mutant: (mutant.file, mutant.line))


def stages(root: Path, file: Path) -> list[list[str]]:
    """What is asked about a fault in a file, one after another, as arguments of pytest."""
    inside = file.relative_to(PACKAGE)
    folder, test_file = Path("tests", inside.parent), Path("tests", inside.parent, f"test_{inside.stem}.py")
    asked = [[str(test_file), "-m", "not whole"]] if (root / test_file).exists() else []
    if inside.parent == Path():
        return [*asked, [str(test_file), "-m", "whole"]] if asked else [["tests/test_project.py", "-m", "not whole"]]
    while not (root / folder).exists() and folder.parent != Path("tests"):
        folder = folder.parent  # a shelf whose tests stand among those of its room
    if not (root / folder).exists():
        return asked
    return [*asked, [str(folder), "-m", "not whole"], [str(folder), "-m", "whole"]]


def passes(root: Path, arguments: list[str], timeout: float) -> bool:
    """Whether tests pass in a project; none at all pass, and one that hangs fails."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PAKRUS_", "PYTEST_"))}
    environment = kept | {"PYTHONPATH": str(root / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-n0", "-x", "-q", "-p", "no:cacheprovider", *arguments]
    quiet = subprocess.DEVNULL
    run = subprocess.Popen(command, cwd=root, env=environment, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        return run.wait(timeout) in (0, 5)
    except subprocess.TimeoutExpired:
        return False
    finally:
        if run.poll() is None:
            os.killpg(run.pid, signal.SIGKILL)
            run.wait()


def survives(root: Path, mutant: Mutant, timeout: float) -> bool:
    """Whether no test of its room finds a fault, planted in a copy of the project and taken out again."""
    file = root / mutant.file
    true = file.read_text(encoding="utf-8")
    file.write_text(planted(true, mutant), encoding="utf-8")
    try:
        return all(passes(root, stage, timeout) for stage in stages(root, mutant.file))
    finally:
        file.write_text(true, encoding="utf-8")


def report(results: dict[Mutant, bool], threshold: float) -> tuple[str, bool]:
    """What was found and what was not, by room; and whether enough was."""
    lines = []
    for room in sorted({mutant.room for mutant in results}):
        of_room = {mutant: alive for mutant, alive in results.items() if mutant.room == room}
        lines.append(f"{room}: {len(of_room) - sum(of_room.values())} of {len(of_room)} found")
        lines += [f"  not found: {mutant}" for mutant, alive in of_room.items() if alive]
    share = 100 * (len(results) - sum(results.values())) / len(results)
    lines.append(f"all: {share:.0f} % of {len(results)} found; wanted: {threshold:.0f} %")
    return "\n".join(lines), share >= threshold


def main(root: Path, words: list[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--number", type=int, default=100)
    parser.add_argument("--threshold", type=float, default=85.0, help="per cent to be found")
    parser.add_argument("--timeout", type=float, default=300.0, help="seconds after which a test hangs")
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args(words)
    chosen = sample(root, given.seed, given.number)
    free: queue.SimpleQueue[Path] = queue.SimpleQueue()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(given.jobs):
            free.put(Path(shutil.copytree(root, Path(folder, str(number)), ignore=NOT_COPIED)))

        def hunt(mutant: Mutant) -> bool:
            copy_ = free.get()
            try:
                alive = survives(copy_, mutant, given.timeout)
            finally:
                free.put(copy_)
            print(f"{'NOT FOUND' if alive else 'found'}: {mutant}", flush=True)
            return alive

        asked = sorted({stage[0] for mutant in chosen for stage in stages(root, mutant.file)})
        if not passes(Path(folder, "0"), [*asked, "-m", "not whole"], 10 * given.timeout):
            print("The tests do not pass as the code stands, so nothing can be told by them.")
            return 1
        with ThreadPoolExecutor(given.jobs) as pool:
            results = dict(zip(chosen, pool.map(hunt, chosen), strict=True))
    text, enough = report(results, given.threshold)
    print(text)
    return 0 if enough else 1


if __name__ == "__main__":
    sys.exit(main(Path(__file__).resolve().parents[1], sys.argv[1:]))
