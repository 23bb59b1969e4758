"""Fixtures of the unit tests."""

from pathlib import Path

import pytest
from seeding import Seeded


@pytest.fixture
def seeded(tmp_path: Path) -> Seeded:
    """A copy of the data in which a test seeds a fault."""
    return Seeded(tmp_path)
