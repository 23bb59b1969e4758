"""A fault in the evidence: one line that names the place, what was found and what is allowed."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """`row` is the row's key (or `line 7`), `notice` says that the fault does not refuse the data."""

    file: str
    row: str
    column: str
    found: str
    allowed: str
    notice: bool = False

    def __str__(self) -> str:
        kind = "notice: " if self.notice else ""
        column = f": column {self.column}" if self.column else ""
        return f"{kind}{self.file}: row {self.row}{column}: found {self.found}; allowed: {self.allowed}"
