"""The panel written from the external files: all of its tables, or none."""

import shutil
import tempfile
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path

import pandas as pd

from pakrus.errors import Refused
from pakrus.evidence import canonical, package
from pakrus.evidence.edtf import Edtf
from pakrus.evidence.faults import Fault
from pakrus.evidence.package import Table
from pakrus.panel import among, files, measures, placebo
from pakrus.panel.described import MEASURES, Frames
from pakrus.panel.reading import read
from pakrus.panel.sources import SOURCES
from pakrus.project import data_dir

TABLES = ("dyad_year", "panel_measures", "panel_sources", "placebo", "shock_moves")
WINDOWS_APOSTROPHE = "\x92"
"""One name of a state came into its file in another encoding."""


def build(external: Path, data: Path | None = None) -> list[Fault]:
    """Compute the panel from the external folder and write its tables into the data folder.

    The faults of the external files come back instead, and nothing is written, where there are any. Raises Refused
    where there is no such folder, or the tables cannot be written.
    """
    if not external.is_dir():
        raise Refused(f"external: {external} is no folder; give the one with the public data")
    frames, faults = checked(external)
    if not faults:
        data = data or data_dir()
        _write(texts(frames, data), data)
    return faults


def checked(external: Path) -> tuple[Frames, list[Fault]]:
    """All external files as frames, and every fault in them."""
    results = {file.name: read(external, file) for file in files.ALL}
    frames = {name: frame for name, (frame, _) in results.items()}
    faults = [fault for _, file_faults in results.values() for fault in file_faults]
    return frames, faults or files.of_one_making(frames)


def texts(frames: Frames, data: Path) -> dict[Path, str]:
    """What each table's file holds, in canonical form, by the file's place."""
    tables = package.tables(data)
    needed = (*TABLES, "shocks")
    if missing := [name for name in needed if name not in tables]:
        raise Refused(f"data/datapackage.json: describes no {missing[0]}; allowed: a package with {', '.join(needed)}")
    points = frames[files.IDEAL_2020_ALL.name].replace({"name": WINDOWS_APOSTROPHE}, "’", regex=True)
    agreement = frames[files.AGREEMENT_ALL.name]
    statistics = pd.concat(
        [placebo.of_agreement(agreement), placebo.of_distance(points), *of_all_states(frames, shocks(tables))]
    )
    single = among.of_single_shocks(agreement, shocks(tables))
    rows = {
        "shock_moves": [
            {"shock_id": row.shock_id, "window": row.window, "value": written(row.value)} for row in single.itertuples()
        ],
        "dyad_year": dyad_year(frames),
        "panel_measures": [
            {column: str(getattr(measure, column)) for column in tables["panel_measures"].columns}
            for measure in MEASURES
        ],
        "panel_sources": [{column: str(cell) for column, cell in asdict(source).items()} for source in SOURCES],
        "placebo": [
            {"state": row.state, "statistic": row.statistic, "value": written(row.value), "n": str(row.n)}
            for row in statistics.itertuples()
        ],
    }
    return {tables[name].path: canonical.rendered(tables[name], table_rows) for name, table_rows in rows.items()}


def shocks(tables: dict[str, Table]) -> pd.DataFrame:
    """The shocks of the data folder, which no external file holds: `shock_id`, `year`, `proposition_id`, `sign`."""
    rows = canonical.read_rows(tables["shocks"]) if tables["shocks"].path.is_file() else []
    told = [
        (row["shock_id"], Edtf.parse(row["date"]).years[0], row["proposition_id"], int(row["sign"])) for row in rows
    ]
    return pd.DataFrame(told, columns=["shock_id", "year", "proposition_id", "sign"])


def of_all_states(frames: Frames, shocks: pd.DataFrame) -> list[pd.DataFrame]:
    """What the plan of the analysis asks of every state, a frame for each kind of evidence."""
    votes, arms = frames[files.AGREEMENT_ALL.name], frames[files.ARMS_ALL.name]
    trade = among.residuals(frames[files.TRADE_ALL.name], frames[files.GDP_ALL.name], frames[files.CAPITALS.name])
    aid = measures.aid_to_gdp(frames[files.AID.name], frames[files.GDP.name])
    return [
        among.of_votes(votes),
        among.of_arms(arms),
        among.of_trade(trade),
        among.of_aid(aid, votes),
        among.of_shocks(votes, shocks),
    ]


def dyad_year(frames: Frames) -> list[dict[str, str]]:
    """The rows of the panel, cells as written."""
    return [
        {
            "dyad": row.dyad,
            "year": str(row.year),
            "measure": measure.measure,
            "value": written(row.value),
            "source_id": source,
        }
        for measure in MEASURES
        for source, part in measure.parts(frames)
        for row in part.itertuples()
    ]


def written(value: float) -> str:
    """A number to six significant digits, without an exponent: the same on every machine."""
    text = f"{Decimal(f'{value:.5e}'):f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def _write(texts: dict[Path, str], data: Path) -> None:
    """Put every file in place, or leave all as they were."""
    before = {path: path.read_bytes() if path.is_file() else None for path in texts}
    try:
        staged = Path(tempfile.mkdtemp(prefix=".panel-", dir=data))
        try:
            for path, text in texts.items():
                (staged / path.name).write_text(text, encoding="utf-8", newline="\n")
            for path in texts:
                path.parent.mkdir(parents=True, exist_ok=True)
                (staged / path.name).replace(path)
        except BaseException:
            for path, bytes_before in before.items():
                if bytes_before is not None:
                    path.write_bytes(bytes_before)
                elif path.is_file():
                    path.unlink()
            raise
        finally:
            shutil.rmtree(staged)
    except OSError as error:
        raise Refused(f"{data}: cannot be written: {error.strerror}") from None
