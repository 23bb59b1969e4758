"""A handful of made-up happenings that tests of the thesis are put to."""

import numpy as np
import pandas as pd

from pakrus.analysis.thesis.histories import Told

EVENTS = {
    # event: year, what it does to each pair
    "cut": (2000, {"PAK-USA": -1.0, "PAK-RUS": 1.0}),
    "ban": (2005, {"PAK-USA": -1.0}),
    "visit": (2001, {"PAK-RUS": 1.0}),
    "sale": (2002, {"PAK-RUS": 1.0}),
    "row": (2001, {"PAK-RUS": -1.0}),
    "talk": (2002, {"CHN-RUS": 1.0}),
    "aid": (2003, {"PAK-USA": 1.0}),
    "drill": (2008, {"PAK-RUS": 1.0}),
    "deal": (2005, {"PAK-RUS": 1.0}),
}


def told(events: dict = EVENTS) -> Told:
    """The happenings as the thesis reads them."""
    names = list(events)
    pairs = sorted({pair for _, moves in events.values() for pair in moves})
    scores = {pair: np.array([events[name][1].get(pair, 0.0) for name in names]) for pair in pairs}
    return Told(pd.Index(names), np.array([events[name][0] for name in names]), scores)
