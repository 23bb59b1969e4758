"""What a figure shows, read back from its axes: so that comparing outputs compares this and not pixels.

Read are positions, lengths, shapes and words; colours, fonts and sizes are not. Numbers are taken to nine significant
digits, since the last ones differ between processors.
"""

import hashlib
from collections.abc import Iterable, Iterator

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FixedLocator


def digest(figure: Figure) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of all that a figure shows."""
    return hashlib.sha256("\n".join(_figure(figure)).encode()).hexdigest()[:16]


def _figure(figure: Figure) -> Iterator[str]:
    for axes in figure.axes:
        yield "axes"
        yield from _axes(axes)
    yield from (f"text {t.get_text()}" for t in figure.texts)


def _axes(axes: Axes) -> Iterator[str]:
    yield f"title {axes.get_title()} {axes.get_title('left')} | x {axes.get_xlabel()} | y {axes.get_ylabel()}"
    yield f"limits {_numbers(axes.get_xlim())} {_numbers(axes.get_ylim())} {axes.get_xscale()} {axes.get_yscale()}"
    for axis in (axes.xaxis, axes.yaxis):
        # Ticks that matplotlib chose by itself follow from the limits, and may change with its version.
        if isinstance(axis.get_major_locator(), FixedLocator):
            labels = [label.get_text() for label in axis.get_majorticklabels()]
            yield f"ticks {_numbers(axis.get_majorticklocs())} {labels}"
    for line in axes.lines:
        yield f"line {line.get_marker()} {line.get_linestyle()} {_numbers(line.get_xydata())}"
    for patch in axes.patches:
        vertices = patch.get_patch_transform().transform(patch.get_path().vertices)
        yield f"patch {type(patch).__name__} {_numbers(vertices)}"
    for collection in axes.collections:
        shapes = [_numbers(path.vertices) for path in collection.get_paths()]
        yield f"collection {_numbers(collection.get_offsets())} {shapes}"
    for text in axes.texts:
        at = getattr(text, "xy", text.get_position())
        yield f"text {_numbers(at)} {text.get_text()!r}"
    if legend := axes.get_legend():
        yield f"legend {[t.get_text() for t in legend.get_texts()]}"


def _numbers(values: Iterable) -> str:
    flat = np.asarray(np.ma.filled(np.ma.asarray(values, dtype=float), np.nan)).ravel()
    return " ".join(f"{value + 0.0:.9g}" for value in flat)
