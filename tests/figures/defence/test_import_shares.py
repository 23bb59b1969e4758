"""Shares of arms imports as spans over the years."""

import pandas as pd
from drawings import words

from pakrus.figures.defence import import_shares

PRINTED = pd.DataFrame(
    [("s-c1", "s", "ind", "India", "rus", "Russia", 2009, 2013, 76.0, "")],
    columns=["row_id", "by", "of_id", "of", "supplier_id", "supplier", "first", "last", "percent", "again"],
)
CHECKED = pd.DataFrame(
    [
        ("f1", "facts", "ind", "India", "rus", "Russia", 2009, 2013, 76.1),
        ("f2", "facts", "ind", "India", "usa", "United States", 2009, 2013, 7.0),
        ("f3", "facts", "ind", "India", "usa", "United States", 2014, 2014, 52.0),
        ("f4", "facts", "ind", "India", "rus", "Russia", 2014, 2014, 48.0),
    ],
    columns=["row_id", "by", "of_id", "of", "supplier_id", "supplier", "first", "last", "percent"],
)


def drawn(printed=PRINTED, checked=CHECKED):
    return import_shares.spans(printed, checked, name="fig-s", paper="s")


def test_shares_are_named_where_they_stand():
    places = words(drawn().svg)
    assert {"s: 76 per cent", "Russia, 76.1", "United States, 7.0", "United States, 52.0 in 2014 alone"} <= set(places)
    assert places["Russia, 76.1"] < places["United States, 7.0"]


def test_the_caption_counts_who_is_first_and_credits_the_register():
    assert "In 1 of 2 spans and years given, Russia is the first of those shown." in drawn().caption
    assert "information from the SIPRI Arms Transfers Database" in drawn().caption
    assert drawn().alt == (
        "Shares over the years. s has for Russia 76 in 2009 to 2013. The register has 76.1 for Russia in 2009 to 2013, "
        "7.0 for United States in 2009 to 2013, 52.0 for United States in 2014 and 48.0 for Russia in 2014."
    )


def test_both_kinds_of_share_are_drawn():
    assert drawn(PRINTED.assign(percent=70.0)).digest != drawn().digest
    assert drawn(checked=CHECKED.assign(percent=[76.1, 7.0, 53.0, 47.0])).digest != drawn().digest
