"""When a date of completion was promised, for when, and how long that was to take."""

import pandas as pd

from pakrus.evidence.edtf import Edtf


def dated(
    promises: pd.DataFrame,
    mentions: pd.DataFrame,
    events: pd.DataFrame,
    references: pd.DataFrame,
    papers: pd.DataFrame,
) -> pd.DataFrame:
    """Every promise: `mention_id`, `event_id`, `undertaking_id`, `paper_id`, `promised` (EDTF), `basis` (`agreement`,
    `source` or `paper`: what dates it), `at`, `due` (years with their fraction), `due_year`, `wait` (years from one to
    the other); by undertaking and time of the promise.

    A promise stands at the middle of its date, and is due at the end of the year or span it names: the latest
    reading.
    """
    day = references["date"].fillna(references["year"].astype("string"))
    known = pd.concat(
        [
            pd.DataFrame({"evidence_id": events["event_id"], "promised": events["date"], "basis": "agreement"}),
            pd.DataFrame({"evidence_id": references["ref_id"], "promised": day, "basis": "source"}),
            pd.DataFrame(
                {
                    "evidence_id": papers["paper_id"],
                    "promised": papers["date"].fillna(papers["year"].astype("string")),
                    "basis": "paper",
                }
            ),
        ]
    )
    rows = promises.merge(known, on="evidence_id", how="left").merge(
        mentions[["mention_id", "event_id", "paper_id", "date_stated"]], on="mention_id"
    )
    rows["at"] = rows["promised"].map(lambda text: Edtf.parse(text).middle)
    rows["due"] = rows["date_stated"].map(lambda text: Edtf.parse(text).end)
    rows["due_year"] = [Edtf.parse(date).years[1] for date in rows["date_stated"]]
    rows["wait"] = rows["due"] - rows["at"]
    columns = ["mention_id", "event_id", "undertaking_id", "paper_id", "promised", "basis", "at", "due", "due_year"]
    return rows.sort_values(["undertaking_id", "at", "mention_id"])[[*columns, "wait"]].reset_index(drop=True)
