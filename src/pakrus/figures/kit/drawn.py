"""What a figure shows, read back from its axes: so that comparing outputs compares this and not pixels.

Read are positions, lengths, shapes and words; colours, fonts and sizes are not. Numbers are taken to nine significant
digits, since the last ones differ between processors.
"""

import hashlib
from collections.abc import Iterable, Iterator

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.legend import Legend
from matplotlib.ticker import FixedLocator


def digest(figure: Figure) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of all that a figure shows."""
    return hashlib.sha256("\n".join(_figure(figure)).encode()).hexdigest()[:16]


def _figure(figure: Figure) -> Iterator[str]:
    for axes in figure.axes:
        yield "axes"
        yield from _axes(axes)
    yield from (f"text {t.get_text()}" for t in figure.texts)
    yield from (_legend(legend) for legend in figure.legends)


def _axes(axes: Axes) -> Iterator[str]:
    """Raises TypeError for what this module cannot read: better no hash than one that does not see."""
    unread = [*axes.child_axes, *axes.tables, *axes.artists]
    if unread:
        raise TypeError(
            f"a figure shows what its hash cannot see: {', '.join(sorted(type(a).__name__ for a in unread))}"
        )
    titles = [axes.get_title(where) for where in ("left", "center", "right")]
    yield f"titles {titles} | x {axes.get_xlabel()} | y {axes.get_ylabel()} | shown {axes.get_visible()}"
    yield f"limits {_numbers(axes.get_xlim())} {_numbers(axes.get_ylim())} {axes.get_xscale()} {axes.get_yscale()}"
    for axis in (axes.xaxis, axes.yaxis):
        # Ticks that matplotlib chose by itself follow from the limits, and may change with its version.
        if isinstance(axis.get_major_locator(), FixedLocator):
            labels = [label.get_text() for label in axis.get_majorticklabels()]
            yield f"ticks {_numbers(axis.get_majorticklocs())} {labels}"
    for line in filter(_seen, axes.lines):
        look = f"{line.get_marker()} {line.get_linestyle()} {line.get_fillstyle()} {line.get_drawstyle()}"
        yield f"line {look} {_numbers(line.get_xydata())}"
    for patch in filter(_seen, axes.patches):
        vertices = patch.get_patch_transform().transform(patch.get_path().vertices)
        yield f"patch {type(patch).__name__} {patch.get_hatch()} {_numbers(vertices)}"
    for collection in filter(_seen, axes.collections):
        shapes = [_numbers(path.vertices) for path in collection.get_paths()]
        values = collection.get_array()
        sizes = collection.get_sizes() if hasattr(collection, "get_sizes") else []
        yield f"collection {_numbers(collection.get_offsets())} {shapes} {_numbers(sizes)}"
        yield f"values {'' if values is None else _numbers(values)}"
    for image in filter(_seen, axes.images):
        yield f"image {image.get_extent()} {_numbers(image.get_array())}"
    for text in filter(_seen, axes.texts):
        at = getattr(text, "xy", text.get_position())
        yield f"text {_numbers(at)} {text.get_text()!r}"
    if legend := axes.get_legend():
        yield _legend(legend)


def _seen(artist: Artist) -> bool:
    """Whether an artist leaves a mark at all."""
    return artist.get_visible() and artist.get_alpha() != 0


def _legend(legend: Legend) -> str:
    return f"legend {legend.get_title().get_text()} {[text.get_text() for text in legend.get_texts()]}"


def _numbers(values: Iterable) -> str:
    flat = np.asarray(np.ma.filled(np.ma.asarray(values, dtype=float), np.nan)).ravel()
    return " ".join(f"{value + 0.0:.9g}" for value in flat)
