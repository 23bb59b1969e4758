"""All studies whose results chapters share, kept with the parameters that the book gives them."""

from pathlib import Path

from pakrus.analysis import studies
from pakrus.analysis.thesis import studies as thesis

STUDIES = {study.name: study for study in (thesis.TESTED, thesis.SPREAD)}


def keep(name: str) -> Path:
    """Have the result of a study with the book's parameters kept; the file."""
    return studies.keep(STUDIES[name])
