"""What the audit found about each row, over all its rules."""

from collections import defaultdict

from pakrus.audit import table_scope
from pakrus.evidence.tables import load


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
