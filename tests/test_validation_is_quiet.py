"""Validation without noise: ten runs, ten passes."""


def test_ten_runs_pass_ten_times(project):
    for _ in range(10):
        done = project.nbval("defence_tables")
        assert done.returncode == 0, done.stdout
