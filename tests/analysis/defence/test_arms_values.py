"""What arms are worth in two ages, on made-up values."""

import pandas as pd

from pakrus.analysis.defence import arms_values

SELLERS = ("rus", "sun", "Soviet times")
NAMES = {"pak": "Pakistan", "rus": "Russia", "chn": "China", "irn": "Iran", "ind": "India"}


def figures(*rows):
    """Claims of (id, measure, subject, partner, from, to, value), with what else `rows.claims.stated` gives."""
    columns = ["claim_id", "measure", "subject", "partner", "from", "to", "value"]
    frame = pd.DataFrame(rows, columns=columns).astype({"from": "string", "to": "string", "value": "Float64"})
    frame["period"] = frame["from"].fillna("")
    frame["as_stated"] = "$" + frame["value"].astype("string")
    frame["subject_name"], frame["partner_name"] = frame["subject"].map(NAMES), frame["partner"].map(NAMES)
    return frame.assign(value_high=pd.array([pd.NA] * len(frame), dtype="Float64"), item="Things")


ARMS = figures(
    ("c1", "arms-value", "rus", "ind", "2018-03", "2018-05", 5.0),
    ("c2", "arms-value", "sun", "ind", "1962", "2031", 6.0),
    ("c3", "arms-value", "rus", "ind", "2019", "2020-06", 9.0),
    ("c4", "arms-value", "usa", "ind", "2001", "2030", 99.0),
    ("c5", "arms-value", "sun", "pak", pd.NA, pd.NA, 4.0),
    ("c6", "exports", "rus", "ind", "2001", "2030", 98.0),
).assign(value_high=pd.array([pd.NA, 7, pd.NA, pd.NA, 10, pd.NA], dtype="Float64"))


def test_arms_from_moscow_come_by_age_the_largest_first():
    by_age = arms_values.by_age(ARMS, *SELLERS)
    assert by_age[["claim_id", "age", "to", "value", "value_high"]].to_numpy().tolist() == [
        ["c5", "Soviet times", "Pakistan", 4.0, 10.0],
        ["c2", "Soviet times", "India", 6.0, 7.0],
        ["c3", "2018 to 2020", "India", 9.0, 9.0],
        ["c1", "2018 to 2020", "India", 5.0, 5.0],
    ]


def test_arms_of_soviet_times_alone_and_none_at_all():
    assert list(arms_values.by_age(ARMS[ARMS["subject"] == "sun"], *SELLERS)["age"]) == ["Soviet times"] * 2
    assert arms_values.by_age(ARMS.iloc[:0], *SELLERS).empty
