"""Options and hooks for the whole test run: the papers' texts, and what nbval compares."""

import os
from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

from pakrus.markup import NARROW

# What is committed is validated, with its own data.
os.environ.pop("PAKRUS_DATA", None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--papers",
        default=os.environ.get("PAKRUS_PAPERS"),
        metavar="FOLDER",
        help="the folder with the papers' texts; tests that need them are skipped without it",
    )
    parser.addoption(
        "--external",
        default=os.environ.get("PAKRUS_EXTERNAL"),
        metavar="FOLDER",
        help="the folder with the public data that tables come from; tests that need it are skipped without it",
    )


def pytest_collectstart(collector: pytest.Collector) -> None:
    """Figures are compared by what they show, which their text/plain says; pixels and paths are not."""
    if type(collector).__name__ == "IPyNbFile":
        collector.skip_compare += ("image/svg+xml", NARROW)


ALONE = ("tests/evidence/test_rules.py", "tests/press/test_build.py", "tests/test_cli.py",
         "tests/press/test_execute.py", "tests/press/test_html.py", "tests/test_mutate.py",
         "tests/test_validation_bites.py")  # fmt: skip
"""Files with long tests that share little: these are handed out one by one, so that no worker is left with them all."""


class BySharing(LoadScopeScheduling):  # type: ignore[misc]
    """Tests of one file go to one worker, since they share fixtures, and the cells of a chapter their kernel."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.split("::")[0]
        return nodeid if file in ALONE else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> BySharing:
    if gone := [file for file in ALONE if not (config.rootpath / file).is_file()]:
        raise pytest.UsageError(f"conftest.py: ALONE names {gone[0]}; there is no such file")
    return BySharing(config, log)


@pytest.fixture(scope="session")
def papers(request: pytest.FixtureRequest) -> Path:
    """The folder with the papers' texts."""
    folder = request.config.getoption("--papers")
    if not folder:
        pytest.skip("the papers' texts are not at hand (give --papers FOLDER or set PAKRUS_PAPERS)")
    return Path(folder).resolve()


@pytest.fixture(scope="session")
def external(request: pytest.FixtureRequest) -> Path:
    """The folder with the public data that tables were computed from."""
    folder = request.config.getoption("--external")
    if not folder:
        pytest.skip("the public data are not at hand (give --external=FOLDER or set PAKRUS_EXTERNAL)")
    return Path(folder).resolve()
