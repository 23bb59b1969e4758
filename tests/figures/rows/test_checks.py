"""Checked statements as a table: each leads to its row and to the fact."""

import pandas as pd
from bs4 import BeautifulSoup

from pakrus.figures.rows import checks


def test_a_statement_leads_to_its_row_and_its_fact():
    rows = pd.DataFrame(
        [("check-x-01", "x-c001", "It rose.", "wrong: clear error", "It fell.", "fact-one")],
        columns=["check_id", "row_id", "statement", "told", "reason", "fact_id"],
    )
    page = BeautifulSoup(checks.checked(rows, "x_y").html(), "html.parser")
    assert [a["href"] for a in page.find_all("a", class_="evidence")] == ["#x-c001", "#fact-one"]
    assert "table-checked-x-y" in str(page)
    words = [cell.get_text() for cell in page.find_all("td")]
    assert words == ["It rose.", "wrong: clear error", "It fell.", "fact-one"]
