"""Pages written from the data."""

import os
import subprocess
import sys

CODE = """
import hashlib
from pakrus.pages.generated import generate
from pakrus.project import data_dir
print(hashlib.sha256(repr(generate(data_dir())).encode()).hexdigest())
"""


def test_the_pages_are_the_same_in_every_run():
    """An order that comes from hashing would differ from run to run."""
    seeds = [os.environ | {"PYTHONHASHSEED": seed} for seed in ("1", "2")]
    made = {subprocess.run([sys.executable, "-c", CODE], env=seed, capture_output=True).stdout for seed in seeds}
    assert len(made) == 1 and all(made)
