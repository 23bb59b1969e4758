"""Words beside marks: they cover neither marks nor each other."""

import pytest

from pakrus.figures.kit import labels
from pakrus.figures.kit.labels import Mark
from pakrus.figures.kit.style import canvas, styled


@styled
def placed(marks):
    axes = canvas(3)[1]
    axes.set_xlim(0, 10)
    axes.set_ylim(0, 10)
    labels.place_labels(axes, marks, 8)
    return [(text.get_text(), text.get_horizontalalignment(), text.get_position()) for text in axes.texts]


def test_words_stand_at_the_right_where_there_is_room_and_at_the_left_at_the_edge():
    (_, middle, _), (_, edge, _) = placed([Mark(5, 5, "in the middle", "k"), Mark(9.9, 2, "at the right edge", "k")])
    assert (middle, edge) == ("left", "right")


def test_words_of_two_marks_at_one_place_do_not_stand_at_one_spot():
    (_, one, at), (_, other, also) = placed([Mark(5, 5, "first", "k"), Mark(5, 5, "other", "k")])
    assert (one, at) != (other, also)


def test_words_keep_clear_of_a_mark_that_is_a_line():
    ((_, _, short),) = placed([Mark(5, 5, "first", "k")])
    ((_, _, long),) = placed([Mark(5, 5, "first", "k", reach=1)])
    assert long[0] > short[0] + 20  # one of ten units of an axis some 440 points wide


@pytest.mark.parametrize(
    ("other", "area"),
    [((1, 1, 3, 3), 1), ((2, 0, 3, 3), 0), ((0.5, 0.5, 1, 1), 0.25)],
    ids=["a corner", "side by side", "within"],
)
def test_boxes_share_an_area(other, area):
    assert labels.shared((0, 0, 2, 2), other) == area
