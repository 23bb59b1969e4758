"""What the audit found, by row."""

from pakrus.audit import findings


def test_a_row_that_is_no_visit_is_found():
    found = findings.by_row()
    assert found["singh-t1-04"] == [
        "Not what the title of its table says: names a person and no state that was visited."
    ]
    assert "singh-t1-01" not in found
