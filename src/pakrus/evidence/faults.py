"""A fault in the evidence: one line that names the place, what was found and what is allowed."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """`row` is the row's key (or `line 7`); `column` is empty where the fault is the row's."""

    file: str
    row: str
    column: str
    found: str
    allowed: str

    def __str__(self) -> str:
        column = f": column {self.column}" if self.column else ""
        return f"{self.file}: row {self.row}{column}: found {self.found}; allowed: {self.allowed}"
