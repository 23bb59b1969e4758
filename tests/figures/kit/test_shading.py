"""Years as stretches."""

from pakrus.figures.kit import shading


def test_neighbours_make_one_stretch():
    assert shading.stretches([2003, 2001, 2002, 2007]) == [(2001, 2003), (2007, 2007)]
    assert shading.stretches([]) == []
