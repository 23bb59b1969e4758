"""Years shaded behind a figure, neighbours as one stretch."""

from collections.abc import Iterable

from matplotlib.axes import Axes

from pakrus.figures.kit.style import FAINT


def stretches(years: Iterable[int]) -> list[tuple[int, int]]:
    """Years as stretches from a first to a last, in order."""
    runs: list[tuple[int, int]] = []
    for year in sorted(int(year) for year in years):
        if runs and runs[-1][1] == year - 1:
            runs[-1] = (runs[-1][0], year)
        else:
            runs.append((year, year))
    return runs


def shade(axes: Axes, years: Iterable[int]) -> None:
    """A faint ground behind each stretch of years, from half a year before it to half a year after."""
    for first, last in stretches(years):
        axes.axvspan(first - 0.5, last + 0.5, color=FAINT, alpha=0.6, linewidth=0, zorder=0)
