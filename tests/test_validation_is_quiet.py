"""Validation without noise: what has not changed passes, each time."""

import pytest


@pytest.mark.whole
def test_what_passed_passes_again(project):
    """Ten runs in a row were held to pass when what a cell says was made free of noise. What could come back since
    is an address, a time or an order by hashing, and each of these differs from run to run nearly always: of a noise
    that shows in every second run, three runs miss one in eight. The third is the one that validates the committed
    chapters in every run of all tests."""
    for _ in range(2):
        done = project.nbval("defence_tables")
        assert done.returncode == 0, done.stdout
