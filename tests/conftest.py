"""Fixtures of the unit tests."""

from pathlib import Path

import pytest
from projects import Project
from seeding import Seeded


@pytest.fixture
def seeded(tmp_path: Path) -> Seeded:
    """A copy of the data in which a test seeds a fault."""
    return Seeded(tmp_path)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the project that a test may change and build."""
    return Project(tmp_path / "project")
