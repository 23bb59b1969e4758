"""What the papers say on a question, set side by side."""

import pandas as pd


def matrix(positions: pd.DataFrame, questions: pd.DataFrame, asked: list[str], papers: list[str]) -> pd.DataFrame:
    """The position of each paper on each question: `question_id`, `question`, `paper_id`, `position`, `argument_id`,
    `para`, `note`; questions and papers in the orders given.
    """
    rows = positions[positions["question_id"].isin(asked) & positions["paper_id"].isin(papers)]
    rows = rows.merge(questions[["question_id", "question"]], on="question_id")
    order = {name: place for names in (asked, papers) for place, name in enumerate(names)}
    rows = rows.sort_values(["question_id", "paper_id"], key=lambda column: column.map(order))
    columns = ["question_id", "question", "paper_id", "position", "argument_id", "para", "note"]
    return rows[columns].reset_index(drop=True)


def agreeing(matrix: pd.DataFrame, paper: str) -> pd.DataFrame:
    """How the other papers stand to one paper on each question: `question_id`, `position` (the paper's own), `same`,
    `other`, `silent` (how many of the others hold the same position, another one, none). Frame as `matrix` gives it.
    """
    rows = []
    for question, group in matrix.groupby("question_id", sort=False):
        position = group.loc[group["paper_id"] == paper, "position"].iloc[0]
        others = group.loc[group["paper_id"] != paper, "position"]
        same, silent = int(((others == position) & (others != "silent")).sum()), int((others == "silent").sum())
        rows.append((question, position, same, len(others) - same - silent, silent))
    return pd.DataFrame(rows, columns=["question_id", "position", "same", "other", "silent"])
