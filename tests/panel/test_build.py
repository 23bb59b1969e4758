"""The panel is written whole or not at all; every check of the external files fires."""

from dataclasses import asdict
from pathlib import Path

import pytest

from pakrus.errors import Refused
from pakrus.evidence import canonical, package
from pakrus.evidence.verify import verify
from pakrus.panel import files
from pakrus.panel.build import TABLES, build, written
from pakrus.panel.described import MEASURES
from pakrus.panel.sources import SIPRI_CREDIT, SOURCES
from pakrus.project import ROOT


def test_the_committed_panel_is_what_the_public_data_give(external, tmp_path):
    (tmp_path / "independent").mkdir()
    for name in ("datapackage.json", "independent/shocks.csv"):  # the shocks are the project's own, and go in
        (tmp_path / name).write_bytes((ROOT / "data" / name).read_bytes())
    assert build(external, tmp_path) == []
    for table in TABLES:
        file = package.tables()[table].file
        assert (tmp_path / file).read_bytes() == (ROOT / "data" / file).read_bytes(), file


def test_good_files_give_every_table_and_nothing_else(made_up):
    assert build(made_up.folder, made_up.data) == []
    assert list(made_up.written()) == [
        "datapackage.json",
        "independent",
        "independent/dyad_year.csv",
        "independent/panel_measures.csv",
        "independent/placebo.csv",
        "independent/shock_moves.csv",
        "independent/sources.csv",
    ]
    rows = made_up.written()["independent/dyad_year.csv"].decode().splitlines()
    assert {row.split(",")[2] for row in rows[1:]} == {measure.measure for measure in MEASURES}
    assert "PAK-USA,2000,us-aid-gdp,0.000001,us-aid-obligations" in rows  # 2,000 dollars of 2,000 million
    assert "CHN-IND,2000,trade-gdp,0.0005,cow-trade" in rows  # 1 and 1 million of 2,000 and 2,000 million
    assert "PAK-RUS,2025,un-agreement-2025,0.75,un-votes-2025" in rows  # alike, half alike, and no common vote
    assert "PAK-RUS,2021,export-share,0.01,imf-trade" in rows  # 1 of 100
    assert not [row for row in rows if ",2022,export-share," in row]  # what others estimated is left out
    assert "PAK-RUS,1994,arms-share,0.25,sipri-flows-2022" in rows
    assert "PAK-RUS,1995,arms-share,0.25,sipri-register-2026" in rows


def test_two_runs_write_the_same_bytes(made_up):
    build(made_up.folder, made_up.data)
    first = made_up.written()
    build(made_up.folder, made_up.data)
    assert made_up.written() == first


FAULTS = [
    # file, old, new, the line
    ("us_troops_pak_ind.csv", "iso3c,year", "iso3,year",
     "row line 1: found iso3,year,troops_ad; allowed: iso3c,year,troops_ad"),
    ("us_troops_pak_ind.csv", "IND,1950,1", "IND,1950,1,1", "row line 2: found 4 cells; allowed: 3 cells"),
    ("us_troops_pak_ind.csv", "IND,1950,1", "IND,1950,some",
     "row line 2: column troops_ad: found 'some'; allowed: integer from 0 to 1000000"),
    ("us_troops_pak_ind.csv", "IND,1951,1", "IND,1951,1.5",
     "row line 3: column troops_ad: found '1.5'; allowed: integer from 0 to 1000000"),
    ("us_troops_pak_ind.csv", "IND,1950,1", "IND,1950,-1", "column troops_ad: found '-1'; allowed: integer from 0"),
    ("us_troops_pak_ind.csv", "IND,1950,1", "BGD,1950,1",
     "row line 2: column iso3c: found 'BGD'; allowed: one of IND, PAK"),
    ("us_troops_pak_ind.csv", "IND,1951,1", "IND,1951,1\r\nIND,1950,1",
     "row line 4: column iso3c, year: found IND/1950 once more; allowed: each key once"),
    ("us_troops_pak_ind.csv", "IND,1980,1\r\n", "",
     "row -: column year: found no row of IND for 1980; allowed: one for every year"),
    ("us_troops_pak_ind.csv", "IND,1950,1\r\n", "IND,1949,1\r\n",
     "column year: found '1949'; allowed: integer from 1950 to 2024"),
    ("us_troops_pak_ind.csv", "IND", "\N{LATIN SMALL LETTER E WITH ACUTE}".encode("latin-1"), "a table in UTF-8"),
    ("un_ideal_points_2025.csv", "CHN,1990,1,", "CHN,1990,,",
     "column idealpointall: found nothing; allowed: number from -5 to 5 (nothing is known to be missing here)"),
    ("un_ideal_points_2025.csv", "CHN,2024,,", "CHN,2024,1,",
     "column idealpointall: found '1'; allowed: nothing, which is what the file is known to have here"),
    ("un_ideal_points_2025.csv", "CHN,1990,1,", "CHN,1990,2,", "column idealpointall: found 2; allowed: 1 to 1"),
    ("un_ideal_points_2025.csv", "CHN,1990,1,", "CHN,1990,nan,", "column idealpointall: found 'nan'; allowed: number"),
    ("un_ideal_points_2020.csv", "CHN,45,1990,20,1,", "CHN,45,1990,20,2,",
     "column IdealPoint: found 2; allowed: 1 to 1"),
    ("un_ideal_points_2020_all_states.csv", "PAK,PAK,45,1990,20,1,1,1", "PAK,PAK,45,1990,20,2,1,2",
     "row PAK in 1990: column IdealPoint: found 2; allowed: 1, as in un_ideal_points_2020.csv"),
    ("unga_agreement_yearly.csv", "PAK-RUS", "RUS-PAK", "column dyad: found 'RUS-PAK'; allowed: one of CHN-IND"),
    ("unga_agreement_yearly.csv", "CHN-IND,1990,20,0.5,0.90", "CHN-IND,1990,20,0.5,9.0",
     "column agree_score: found '9.0'; allowed: number from 0 to 1"),
    ("unga_agreement_all_states.csv", "PK,USA,1990,20,0.90", "PK,USA,1990,20,0.91",
     "row PAK-USA in 1990: column agree_score: found 0.91; allowed: 0.9, as in unga_agreement_yearly.csv"),
    ("gdp_population_five.csv", "RUS,1987,,", "RUS,1987,2e9,",
     "column gdp_current_usd: found '2e9'; allowed: nothing, which"),
    ("gdp_population_five.csv", "PAK,2023,2000000000.0,", "PAK,2023,,", "column gdp_current_usd: found nothing"),
    ("sipri_tiv_1950_2021.csv", "1992,RUS,PAK,1,4", "1992,RUS,PAK,1,5",
     "column recipient_total_tiv: found 4 and another; allowed: one total for a recipient in a year"),
    ("sipri_tiv_1950_2021.csv", "1992,RUS,PAK,1,4", "1992,RUS,PAK,3,4",
     "column recipient_total_tiv: found 4; allowed: at least the sum of the suppliers"),
    ("sipri_tiv_1950_2021.csv", "1991,SUN,PAK", "1991,RUS,PAK",
     "column supplier: found RUS in 1991; allowed: SUN to 1991, RUS from 1992"),
    ("sipri_tiv_1950_2021.csv", "1992,RUS,PAK", "1992,SUN,PAK", "column supplier: found SUN in 1992; allowed: SUN to"),
    ("sipri_tiv_1995_2025.csv", "1995,CHN", "1994,CHN",
     "column year: found '1994'; allowed: integer from 1995 to 2024"),
    ("cow_trade_five_1947_2014.csv", "CHN,IND,1990", "CHN,CHN,1990",
     "column iso2: found CHN; allowed: another state than iso1"),
    ("cow_trade_five_1947_2014.csv", "CHN,IND,1990,1", "CHN,IND,1990,-9", "column flow1: found '-9'; allowed: number"),
    ("us_foreign_aid_pak_ind.csv", "1976tq", "1976q", "column fiscal_year: found '1976q'; allowed: text like"),
    ("atop_alliances_five.csv", "CHN,IND,1950,1", "CHN,IND,1950,2",
     "column atop_defense: found '2'; allowed: number from 0 to 1"),
    ("atop_alliances_five.csv", "CHN,IND,1950", "CHN,CHN,1950",
     "column iso2: found CHN; allowed: another state than iso1"),
    ("icews_five_2002_2014.csv", "CHN,IND,2002,1,1,1,1", "CHN,IND,2002,1,1,1,1\r\nCHN,CHN,2014,1,1,1,1",
     "column target: found CHN; allowed: another state than source"),
    ("icews_five_2002_2014.csv", "PAK,RUS,2010,1,1,1,1\r\n", "", "found no row of PAK/RUS for 2010; allowed: one for"),
    ("mme_exercises_five_1980_2010.csv", ",2,1,0,1,0,0", ",2,1,0,0,0,0",
     "row line 2: column participants: found 1 of the five, 2 in all; allowed: two at least, not more than all"),
    ("mme_exercises_five_1980_2010.csv", ",2,1,0,1,0,0", ",2,1,0,1,1,0",
     "column participants: found 3 of the five, 2 in all; allowed: two at least, not more than all"),
    ("mme_exercises_five_1980_2010.csv", "2000-12-xx", "1999-12-xx",
     "column year: found 2000, starting 1999-12-xx; allowed: the year of the start"),
    ("mme_exercises_five_1980_2010.csv", "2000-12-xx", "winter", "column start: found 'winter'; allowed: text like"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "said"), FAULTS, ids=[f"{n}-{f[0]}" for n, f in enumerate(FAULTS)])
def test_a_fault_is_one_line_and_nothing_is_written(made_up, name, old, new, said):
    made_up.swap(name, old, new)
    before = made_up.written()
    (fault,) = build(made_up.folder, made_up.data)
    line = str(fault)
    assert line.startswith(f"{name}: row ") and said in line and "\n" not in line
    assert made_up.written() == before


def test_a_pair_listed_both_ways_is_a_fault(made_up):
    made_up.swap("cow_trade_five_1947_2014.csv", "CHN,IND,1990,", "IND,CHN,1990,1,1,1,1\r\nCHN,IND,1990,")
    (fault,) = build(made_up.folder, made_up.data)
    assert str(fault).endswith("column iso1, iso2: found CHN-IND in 1990 once more; allowed: each pair once in a year")


def test_coverage_that_ends_early_is_a_fault(made_up):
    made_up.drop("atop_alliances_five.csv", ",2018,")
    assert [str(fault) for fault in build(made_up.folder, made_up.data)] == [
        "atop_alliances_five.csv: row -: column year: found years 1947 to 2017; allowed: 1947 to 2018"
    ]


def test_a_state_that_is_gone_is_a_fault(made_up):
    made_up.drop("us_troops_pak_ind.csv", "PAK,")
    (fault,) = build(made_up.folder, made_up.data)
    assert str(fault) == "us_troops_pak_ind.csv: row -: column iso3c: found no row of PAK; allowed: one at least"


@pytest.mark.parametrize("content", [b"", b"iso3c,year,troops_ad\r\n"])
def test_a_file_without_rows_is_a_fault(made_up, content):
    (made_up.folder / "us_troops_pak_ind.csv").write_bytes(content)
    (fault,) = build(made_up.folder, made_up.data)
    assert fault.file == "us_troops_pak_ind.csv"


def test_every_missing_file_is_named_at_once(made_up):
    for file in files.ALL:
        (made_up.folder / file.name).unlink()
    faults = build(made_up.folder, made_up.data)
    assert [fault.file for fault in faults] == [file.name for file in files.ALL]
    assert str(faults[0]) == (
        "unga_agreement_yearly.csv: row -: found no file that can be read (No such file or directory); "
        "allowed: the file"
    )


def test_an_exercise_over_the_new_year_may_stand_twice(made_up):
    made_up.swap("mme_exercises_five_1980_2010.csv", "mme2000,2000,", "mme1999,2000,")
    made_up.swap("mme_exercises_five_1980_2010.csv", "2000-12-xx", "1999-12-xx")
    assert build(made_up.folder, made_up.data) == []
    rows = made_up.written()["independent/dyad_year.csv"].decode()
    assert "PAK-USA,1999,joint-exercises,1," in rows and "PAK-USA,2000,joint-exercises,0," in rows


@pytest.mark.parametrize("stop", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_stood_before_stands_after_a_failure(made_up, monkeypatch, stop):
    build(made_up.folder, made_up.data)
    made_up.swap("us_troops_pak_ind.csv", "IND,1950,1", "IND,1950,2")
    before = made_up.written()
    replace, done = Path.replace, []

    def fails_at_the_third(self, target):
        done.append(target)
        if len(done) == 3:
            raise stop
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fails_at_the_third)
    with pytest.raises(Refused if isinstance(stop, OSError) else KeyboardInterrupt) as raised:
        build(made_up.folder, made_up.data)
    assert made_up.written() == before and "\n" not in str(raised.value)


def test_a_first_failure_leaves_no_table(made_up, monkeypatch):
    monkeypatch.setattr(Path, "replace", lambda self, target: (_ for _ in ()).throw(OSError(13, "Permission denied")))
    with pytest.raises(Refused, match="cannot be written: Permission denied"):
        build(made_up.folder, made_up.data)
    assert [name for name in made_up.written() if name.endswith(".csv")] == []


def test_no_folder_and_no_package_are_refused(made_up, tmp_path):
    with pytest.raises(Refused, match="is no folder; give the one with the public data"):
        build(tmp_path / "nowhere", made_up.data)
    (made_up.data / "datapackage.json").write_text('{"resources": []}', encoding="utf-8")
    with pytest.raises(Refused, match=r"describes no dyad_year; allowed: a package with dyad_year, panel_measures"):
        build(made_up.folder, made_up.data)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0"), (-0.0, "0"), (1.0, "1"), (0.1234567, "0.123457"), (1234567.0, "1234570"), (-0.5, "-0.5"),
     (0.00001234567, "0.0000123457"), (120.0, "120"), (2 / 3, "0.666667")],
)  # fmt: skip
def test_numbers_have_six_digits_and_no_exponent(value, text):
    assert written(value) == text


def test_every_source_is_used_and_sipri_has_its_credit():
    used = {source for measure in MEASURES for source in (measure.source_id, measure.second_source) if source}
    capitals = "cow-capitals"  # places of the trade residuals, of which no measure of the five is made
    assert used | {capitals} == {source.source_id for source in SOURCES}
    sipri = [source for source in SOURCES if "SIPRI" in source.title]
    assert len(sipri) == 2 and all(SIPRI_CREDIT in source.caveats for source in sipri)


def test_what_is_said_of_measures_and_sources_is_what_the_data_say():
    tables = package.tables()
    measures, sources = (canonical.read_rows(tables[name]) for name in ("panel_measures", "panel_sources"))
    by_name = {measure.measure: measure for measure in MEASURES}
    assert {row["measure"] for row in measures} == set(by_name) and len(measures) == len(MEASURES)
    assert all(cell == str(getattr(by_name[row["measure"]], name)) for row in measures for name, cell in row.items())
    by_id = {source.source_id: {name: str(cell) for name, cell in asdict(source).items()} for source in SOURCES}
    assert {row["source_id"]: row for row in sources} == by_id


def test_nothing_of_a_year_outside_coverage_stands_in_the_panel():
    rows = (ROOT / "data" / "independent" / "dyad_year.csv").read_text(encoding="utf-8").splitlines()[1:]
    covers = {source.source_id: (source.covers_from, source.covers_to) for source in SOURCES}
    for row in rows:
        _, year, _, _, source = row.split(",")
        assert covers[source][0] <= int(year) <= covers[source][1], row


def test_the_command_writes_and_refuses(made_up, project):
    done = project.pakrus("panel", "--external", str(made_up.folder))
    assert (done.returncode, done.stdout, done.stderr) == (0, "The panel is written.\n", "")
    assert verify(project.root / "data") == []
    panel = project.read("data/independent/dyad_year.csv")
    made_up.swap("us_troops_pak_ind.csv", "IND,1950,1", "IND,1950,none")
    done = project.pakrus("panel", "--external", str(made_up.folder))
    assert done.returncode == 1 and done.stderr == ""
    assert done.stdout == (
        "us_troops_pak_ind.csv: row line 2: column troops_ad: found 'none'; allowed: integer from 0 to 1000000\n"
    )
    assert project.read("data/independent/dyad_year.csv") == panel
    done = project.pakrus("panel", "--external", "nowhere")
    assert (done.returncode, done.stderr) == (
        1,
        "pakrus: external: nowhere is no folder; give the one with the public data\n",
    )
