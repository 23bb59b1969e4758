"""A small made-up folder of external files in which a test seeds a fault."""

import csv
import shutil
from itertools import combinations, permutations
from pathlib import Path

import pytest

from pakrus.panel import files
from pakrus.project import ROOT

FIVE = ("CHN", "IND", "PAK", "RUS", "USA")


def rows_of(file: files.File) -> list[dict]:
    """Rows that hold all a file promises; every value is 1 or made of the year."""
    years = range(file.first, file.last + 1)
    score = {year: f"0.{year % 100:02d}" for year in years}
    match file.name:
        case "unga_agreement_yearly.csv":
            return [
                {"dyad": "-".join(two), "year": y, "n_common": 20, "agree_share": 0.5, "agree_score": score[y],
                 "n_yesno": 0, "agree_yesno": 0.5}
                for two in combinations(FIVE, 2) for y in years
            ]  # fmt: skip
        case "unga_agreement_all_states.csv":
            return [
                {"country": country, "country_code": code, "partner": partner, "year": y, "n_common": 20,
                 "agree_score": score[y]}
                for country, code in (("Pakistan", "PK"), ("Chad", "TD")) for partner in ("IND", "RUS", "USA")
                for y in years
            ]  # fmt: skip
        case "unga_rollcalls_five_2025.csv":
            return [
                {"resolution": f"A/RES/{n}", "date": f"2025-0{n}-01", "title": "-", "yes": 100, "no": 1, "abstain": 1,
                 "PAK": pak, "RUS": rus, "USA": "N", "IND": "Y", "CHN": "Y", "link": "https://x"}
                for n, (pak, rus) in enumerate((("Y", "Y"), ("A", "N"), ("Y", "")), 1)
            ]  # fmt: skip
        case "imf_dots_russia_partners_2010_2023.csv":
            return [
                {"reporter": "RUS", "partner": partner, "year": y, "flow": flow, "usd_m": dollars, "file": "-"}
                for partner, dollars in (("CHN", 10), ("IND", 4), ("PAK", 1), ("USA", 5), ("WLD", 100))
                for flow in ("exports_fob", "imports_cif") for y in years if (partner, flow) != ("WLD", "imports_cif")
            ]  # fmt: skip
        case "un_ideal_points_2025.csv":
            estimates = ("idealpointall", "idealpointlegacy", "nvotesall", "q5all", "q95all")
            return [
                {name: 1 for name in file.columns} | {"iso3": state, "year": y, "nvotesall": 20}
                | ({name: "" for name in estimates} if y == 2024 else {})
                for state in FIVE for y in years if y != 1964
            ]  # fmt: skip
        case "un_ideal_points_2020.csv" | "un_ideal_points_2020_all_states.csv":
            return [
                {name: 1 for name in file.columns}
                | {"iso3": state, "year": y, "name": state, "session": y - 1945, "NVotes": 20}
                for state in FIVE for y in years if y != 1964
            ]  # fmt: skip
        case "sipri_tiv_1950_2021.csv" | "sipri_tiv_1995_2025.csv":
            suppliers, recipients = file.columns["supplier"].values, file.columns["recipient"].values
            return [
                {"year": y, "supplier": supplier, "recipient": recipient, "tiv_m": 1, "recipient_total_tiv": 4}
                for supplier in suppliers for recipient in recipients for y in years
                if not (supplier == "SUN" and y > 1991) and not (supplier == "RUS" and y < 1992)
            ]  # fmt: skip
        case "cow_trade_five_1947_2014.csv":
            return [
                {name: 1 for name in file.columns} | {"iso1": one, "iso2": other, "year": y}
                for one, other in (("CHN", "IND"), ("RUS", "PAK"), ("USA", "CHN"), ("IND", "RUS")) for y in years
            ]  # fmt: skip
        case "gdp_population_five.csv":
            return [
                {"iso3": state, "year": y, "gdp_current_usd": "" if (state, str(y)) in files.NO_GDP else 2e9,
                 "population": 20000000}
                for state in FIVE for y in years
            ]  # fmt: skip
        case "us_foreign_aid_pak_ind.csv":
            return [
                {"country_code": state, "transaction_type_name": kind, "fiscal_year": y, "current_amount": 2000,
                 "constant_amount": 1}
                for state in ("IND", "PAK") for kind in ("Disbursements", "Obligations") for y in (*years, "1976tq")
            ]  # fmt: skip
        case "atop_alliances_five.csv":
            return [
                {name: 1 for name in file.columns} | {"iso1": one, "iso2": other, "year": y}
                for one, other in permutations(FIVE, 2) for y in years
            ]  # fmt: skip
        case "icews_five_2002_2014.csv":
            return [
                {name: 1 for name in file.columns} | {"source": one, "target": other, "year": y}
                for one, other in permutations(FIVE, 2) for y in years
            ]  # fmt: skip
        case "mme_exercises_five_1980_2010.csv":
            return [
                {"mmeid": f"mme{y}", "year": y, "name": "-9", "location": "-9", "start": f"{y}-12-xx", "end": f"{y}",
                 "participants": 2, "PAK": 1, "RUS": 0, "USA": 1, "IND": 0, "CHN": 0}
                for y in years
            ]  # fmt: skip
        case "arms_import_shares_all_states.csv":
            return [
                {name: 0 for name in file.columns}
                | {"recipient": state, "recipient_cow": 483, "year": y, "rus_share": score[y], "n_suppliers": 1}
                | {"origin": "-"}
                for state in ("Chad", "India", "Pakistan") for y in years
            ]  # fmt: skip
        case "cow_trade_all_partners_1947_2014.csv":
            return [
                {"centre": centre, "partner": "Chad", "partner_cow": 483, "year": y, "imports_of_centre": 1,
                 "imports_of_partner": y % 7}
                for centre in ("IND", "RUS", "USA") for y in years
            ]  # fmt: skip
        case "gdp_all_states.csv":
            return [
                {"iso3": "TCD", "name": "Chad", "cow_code": 483, "year": y, "gdp_current_usd": 10**9} for y in years
            ]
        case "capitals.csv":
            return [
                {"cow_code": code, "name": "-", "capital": "-", "from": f"{start}-01-01", "to": "2024-12-31",
                 "latitude": 12.1, "longitude": 15.0}
                for code, start in ((483, file.first), (484, file.last))
            ]  # fmt: skip
        case "us_troops_pak_ind.csv":
            return [{"iso3c": state, "year": y, "troops_ad": 1} for state in ("IND", "PAK") for y in years]


class External:
    """A made-up external folder, and a data folder that the panel is written into."""

    def __init__(self, template: Path, folder: Path):
        self.folder, self.data = folder / "external", folder / "data"
        shutil.copytree(template, self.folder)
        self.data.mkdir()
        shutil.copy(ROOT / "data" / "datapackage.json", self.data)

    def swap(self, name: str, old: str | bytes, new: str | bytes) -> None:
        """Put `new` in place of the first `old` in a file."""
        old, new = (text.encode() if isinstance(text, str) else text for text in (old, new))
        path = self.folder / name
        content = path.read_bytes()
        assert old in content, f"{old!r} is not in {name}"
        path.write_bytes(content.replace(old, new, 1))

    def drop(self, name: str, part: str) -> None:
        """Take away every line of a file that holds a part."""
        path = self.folder / name
        kept = [line for line in path.read_bytes().splitlines(keepends=True) if part.encode() not in line]
        path.write_bytes(b"".join(kept))

    def written(self) -> dict[str, bytes]:
        """What there is in the data folder, by name; of a folder nothing."""
        return {
            str(p.relative_to(self.data)): p.read_bytes() if p.is_file() else b"" for p in sorted(self.data.rglob("*"))
        }


@pytest.fixture(scope="session")
def made_up_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of good files, to be copied and not changed."""
    folder = tmp_path_factory.mktemp("made-up")
    for file in files.ALL:
        with open(folder / file.name, "w", encoding="utf-8", newline="") as handle:
            writer = csv.DictWriter(handle, list(file.columns), extrasaction="ignore")
            writer.writeheader()
            writer.writerows(rows_of(file))
    return folder


@pytest.fixture
def made_up(made_up_files: Path, tmp_path: Path) -> External:
    """External files of our own making."""
    return External(made_up_files, tmp_path)
