"""Pages written from the data."""

import os
import subprocess
import sys

from pakrus.pages import generated

CODE = """
import hashlib
from pakrus.pages.generated import generate
from pakrus.project import data_dir
print(hashlib.sha256(repr(generate(data_dir())).encode()).hexdigest())
"""


def test_the_pages_are_the_same_in_every_run():
    """An order that comes from hashing would differ from run to run."""
    seeds = [os.environ | {"PYTHONHASHSEED": seed} for seed in ("1", "2")]
    outputs = {subprocess.run([sys.executable, "-c", CODE], env=seed, capture_output=True).stdout for seed in seeds}
    assert len(outputs) == 1 and all(outputs)


def test_pages_are_written_once_and_those_that_are_no_more_go(tmp_path, monkeypatch):
    """A page that has not changed keeps its time, so that Sphinx does not read it again."""
    pages = {"book/generated/a": "one", "book/generated/b": "two"}
    monkeypatch.setattr(generated, "generate", lambda *_, **__: generated.Generated(pages, {}, {}))
    folder = tmp_path / "book" / "generated"
    generated.write(tmp_path, {"book/generated/c": "more"})
    (folder / "old.md").write_text("gone", encoding="utf-8")
    os.utime(folder / "a.md", (1, 1))
    os.utime(folder / "b.md", (1, 1))
    pages["book/generated/b"] = "three"
    generated.write(tmp_path, {})
    assert {p.name: p.read_text(encoding="utf-8") for p in folder.iterdir()} == {"a.md": "one", "b.md": "three"}
    assert (folder / "a.md").stat().st_mtime == 1 != (folder / "b.md").stat().st_mtime
