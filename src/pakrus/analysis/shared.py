"""All studies whose results chapters share, kept with the parameters that the book gives them."""

from pathlib import Path

from pakrus.analysis import studies
from pakrus.analysis.independent import studies as independent
from pakrus.analysis.multiverse import study as multiverse
from pakrus.analysis.thesis import studies as thesis

STUDIES = {
    study.name: study
    for study in (thesis.TESTED, thesis.LEFT_OUT, multiverse.TESTED, independent.TESTED, independent.IN_SPANS)
}


def keep(name: str) -> Path:
    """Have the result of a study with the book's parameters kept; the file."""
    return studies.keep(STUDIES[name])
