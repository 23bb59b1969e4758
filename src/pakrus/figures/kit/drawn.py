"""What a figure shows, read back from its axes: so that comparing outputs compares this and not pixels.

Read are positions, lengths, shapes, words, and of each colour its name in the palette: what it stands for, and not how
it looks. Fonts and sizes are not read. Numbers are taken to nine significant digits, since the last ones differ between
processors.
"""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import Collection
from matplotlib.colors import to_hex, to_rgba_array
from matplotlib.figure import Figure
from matplotlib.legend import Legend
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Text
from matplotlib.ticker import FixedLocator

from pakrus.figures.kit.style import PALETTE

COLOURS: dict[type[Artist], tuple[str, ...]] = {
    Line2D: ("color", "markerfacecolor", "markerfacecoloralt", "markeredgecolor"),
    Patch: ("facecolor", "edgecolor"),
    Collection: ("facecolor", "edgecolor"),
    Text: ("color",),
    Axes: ("facecolor",),
}
"""The colours that each kind of artist has."""


def digest(figure: Figure, palette: Mapping[str, str] = PALETTE) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of all that a figure shows; `palette` has colours by name.

    Raises TypeError for a kind of artist that this module cannot read, ValueError for a colour that the palette does
    not name: better no hash than one that does not see.
    """
    names = {to_hex(colour): name for name, colour in palette.items()}
    return hashlib.sha256("\n".join(_figure(figure, names)).encode()).hexdigest()[:16]


def _figure(figure: Figure, names: Mapping[str, str]) -> Iterator[str]:
    for axes in figure.axes:
        yield "axes"
        yield from _axes(axes, names)
    yield from (f"text {t.get_text()} {_colours(t, names)}" for t in figure.texts)
    yield from (_legend(legend, names) for legend in figure.legends)


def _axes(axes: Axes, names: Mapping[str, str]) -> Iterator[str]:
    unread = [*axes.child_axes, *axes.tables, *axes.artists]
    if unread:
        raise TypeError(
            f"a figure shows what its hash cannot see: {', '.join(sorted(type(a).__name__ for a in unread))}"
        )
    titles = [axes.get_title(where) for where in ("left", "center", "right")]
    yield f"titles {titles} | x {axes.get_xlabel()} | y {axes.get_ylabel()} | shown {axes.get_visible()}"
    yield f"ground {_colours(axes, names)}"
    yield f"limits {_numbers(axes.get_xlim())} {_numbers(axes.get_ylim())} {axes.get_xscale()} {axes.get_yscale()}"
    for axis in (axes.xaxis, axes.yaxis):
        # Ticks that matplotlib chose by itself follow from the limits, and may change with its version.
        if isinstance(axis.get_major_locator(), FixedLocator):
            labels = [(label.get_text(), _colours(label, names)) for label in axis.get_majorticklabels()]
            yield f"ticks {_numbers(axis.get_majorticklocs())} {labels}"
    for line in filter(_seen, axes.lines):
        look = f"{line.get_marker()} {line.get_linestyle()} {line.get_fillstyle()} {line.get_drawstyle()}"
        yield f"line {look} {_colours(line, names)} {_numbers(line.get_xydata())}{_leads(line)}"
    for patch in filter(_seen, axes.patches):
        vertices = patch.get_patch_transform().transform(patch.get_path().vertices)
        look = f"{type(patch).__name__} {patch.get_hatch()} {_colours(patch, names)}"
        yield f"patch {look} {_numbers(vertices)}{_leads(patch)}"
    for collection in filter(_seen, axes.collections):
        shapes = [_numbers(path.vertices) for path in collection.get_paths()]
        values = collection.get_array()
        sizes = collection.get_sizes() if hasattr(collection, "get_sizes") else []
        yield f"collection {_numbers(collection.get_offsets())} {shapes} {_numbers(sizes)}"
        if values is None:
            yield f"colours {_colours(collection, names)}"
        else:  # colours that follow from values
            scale = [_name(colour, names, strict=False) for colour in collection.get_cmap()([0.0, 0.5, 1.0])]
            yield f"values {_numbers(values)} from {_numbers(collection.get_clim())} {scale}"
    for image in filter(_seen, axes.images):
        yield f"image {image.get_extent()} {_numbers(image.get_array())}"
    for text in filter(_seen, axes.texts):
        at = getattr(text, "xy", text.get_position())
        yield f"text {_numbers(at)} {text.get_text()!r} {_colours(text, names)}"
    if legend := axes.get_legend():
        yield _legend(legend, names)


def _leads(artist: Artist) -> str:
    """Which row a mark leads to, if any."""
    return f" to {artist.get_url()}" if artist.get_url() else ""


def _seen(artist: Artist) -> bool:
    """Whether an artist leaves a mark at all."""
    return artist.get_visible() and artist.get_alpha() != 0


def _colours(artist: Artist, names: Mapping[str, str]) -> list[list[str]]:
    """The names of an artist's colours, each kind of them with neighbours that are the same named once."""
    kinds = next(kinds for kind, kinds in COLOURS.items() if isinstance(artist, kind))
    colours = []
    for kind in kinds:
        rows = [_name(colour, names) for colour in to_rgba_array(getattr(artist, f"get_{kind}")())]
        colours.append([name for n, name in enumerate(rows) if n == 0 or rows[n - 1] != name])
    return colours


def _name(colour: Any, names: Mapping[str, str], strict: bool = True) -> str:
    if len(colour) == 4 and colour[3] == 0:
        return "none"
    value = to_hex(colour)
    if strict and value not in names:
        raise ValueError(f"a figure's colour: found {value}; allowed: one of the palette in figures.kit.style")
    return names.get(value, value)


def _legend(legend: Legend, names: Mapping[str, str]) -> str:
    marks = [_colours(mark, names) for mark in legend.legend_handles if mark is not None]
    return f"legend {legend.get_title().get_text()} {[text.get_text() for text in legend.get_texts()]} {marks}"


def _numbers(values: Any) -> str:
    flat: np.ndarray = np.asarray(np.ma.filled(np.ma.asarray(values, dtype=float), np.nan)).ravel()
    return " ".join(f"{value + 0.0:.9g}" for value in flat)
