"""What the audit found about each row, over all its rules."""

from collections import defaultdict

import pandas as pd

from pakrus.audit import table_scope
from pakrus.evidence.tables import load


def of_paper(prefix: str) -> pd.DataFrame:
    """What was found about rows whose id begins with a paper's prefix: `row_id`, `finding`; by id."""
    found = [(row, finding) for row, own in by_row().items() for finding in own if row.startswith(f"{prefix}-")]
    return pd.DataFrame(sorted(found), columns=["row_id", "finding"])


def by_row() -> dict[str, list[str]]:
    """Row id to what was found about the row, a sentence each, from the data package."""
    found: dict[str, list[str]] = defaultdict(list)
    singh = load("papers").set_index("paper_id").loc["singh"]
    scope = table_scope.findings(
        load("table1_state_visits"),
        load("table3_arms_deals"),
        load("table3_items"),
        load("table4_exercises"),
        load("event_actors"),
        load("entities"),
        (int(singh["covers_from"]), int(singh["covers_to"])),
    )
    for row in scope.itertuples():
        found[row.row_id].append(f"Not what the title of its table says: {row.finding}.")
    return dict(found)
