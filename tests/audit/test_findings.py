"""What the audit found, by row."""

from pakrus.audit import findings


def test_a_row_that_is_no_visit_is_found():
    found = findings.by_row()
    assert found["singh-t1-04"] == [
        "Not what the title of its table says: names a person and no state that was visited."
    ]
    assert "singh-t1-01" not in found


def test_findings_of_a_paper_are_those_of_its_own_rows():
    found = findings.of_paper("singh")
    assert "singh-t1-04" in set(found["row_id"]) and found["row_id"].str.startswith("singh-").all()
    assert findings.of_paper("nasim").empty
