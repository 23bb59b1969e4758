"""Fixtures of the unit tests."""

import signal
from pathlib import Path

import pytest
from projects import Project
from seeding import Files, Rows

# A shell has what it starts in the background ignore Ctrl-C, and so would the builds that tests interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def seeded() -> Rows:
    """The rows of all tables, in which a test seeds a fault for the rules to find."""
    return Rows()


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """A copy of the data folder, in whose files a test seeds a fault."""
    return Files(tmp_path)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the project that a test may change and build."""
    return Project(tmp_path / "project")
