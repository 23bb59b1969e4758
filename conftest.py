"""Options and hooks for the whole test run: the papers' texts, and what nbval compares."""

import os
from pathlib import Path

import pytest

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
        collector.skip_compare += ("image/svg+xml",)


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
