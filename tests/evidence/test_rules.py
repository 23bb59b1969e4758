"""Every rule that needs no text, given its fault, names it by file, row and column in one line."""

import json
from collections import defaultdict

import pytest
from seeding import TABLES, Files, Rows

from pakrus.evidence import canonical, rules, schema
from pakrus.evidence.rules import sources

CHANGES = [
    # the fault, table, the row that has it, the cells that make it, and what the line says after the row
    ("a pair of others", "dyads", {"dyad": "IRN-PAK"}, {"one": "usa"}, "dyad: found 'IRN-PAK'; allowed: PAK-USA"),
    (
        "a pair with what is no state",
        "dyads",
        {"dyad": "IRN-PAK"},
        {"one": "sco"},
        "one: found 'sco'; allowed: a state",
    ),
    (
        "an organisation that counts as a state",
        "entities",
        {"entity_id": "sco"},
        {"counts_as": "rus"},
        "counts_as: found 'rus'; allowed: empty for what is no state",
    ),
    (
        "a state that counts as what is no state",
        "entities",
        {"entity_id": "sun"},
        {"counts_as": "sco"},
        "counts_as: found 'sco'; allowed: another state, which counts as itself",
    ),
    (
        "a period that leaves years out",
        "periods",
        {"period_id": "nasim-period-2"},
        {"last_year": "1969"},
        "last_year: found 1969; allowed: 1970, the year before the next period",
    ),
    (
        "a period that ends before it begins",
        "periods",
        {"period_id": "nasim-period-7"},
        {"last_year": "2010"},
        "last_year: found 2010; allowed: 2011 or later",
    ),
    (
        "a shift that has a cause",
        "propositions",
        {"proposition_id": "p5"},
        {"cause_dyad": "PAK-USA"},
        "cause_dyad: found 'PAK-USA'; allowed: empty where a level shifts",
    ),
    (
        "a ceiling without a pair that is above",
        "propositions",
        {"proposition_id": "p4"},
        {"cause_dyad": ""},
        "cause_dyad: found ''; allowed: a pair or direction, since its form is below",
    ),
    (
        "a statement that is the proposition's own",
        "proposition_statements",
        {"argument_id": "singh-a006"},
        {"argument_id": "nasim-a026"},
        "argument_id: found 'nasim-a026'; allowed: another argument than the one it was taken from",
    ),
    (
        "a pair that moves itself",
        "propositions",
        {"proposition_id": "p1"},
        {"cause_dyad": "PAK-RUS"},
        "cause_dyad: found 'PAK-RUS'; allowed: another pair than the effect",
    ),
    (
        "a shift at no year",
        "propositions",
        {"proposition_id": "p1"},
        {"form": "shifts"},
        "proposition_id: found no year; allowed: rows in proposition_years where a level shifts",
    ),
    (
        "a date of no calendar",
        "references",
        {"ref_id": "singh-r001"},
        {"date": "2023-02-30"},
        "date: found '2023-02-30'",
    ),
    (
        "a state that acts in the record and is none",
        "record_actors",
        {"record_id": "record-002", "entity_id": "rus"},
        {"entity_id": "sco"},
        "entity_id: found 'sco'; allowed: a state",
    ),
    (
        "a direct effect on a pair that does not act",
        "record_effects",
        {"record_id": "record-013", "dyad": "IND-USA"},
        {"basis": "direct"},
        "basis: found direct; allowed: third_party, since not both of them act",
    ),
    (
        "a third party's effect in the record without a reason",
        "record_effects",
        {"record_id": "record-013", "dyad": "IND-USA"},
        {"reason": ""},
        "reason: found nothing; allowed: what the row says of a third party",
    ),
    (
        "more found by both than by one",
        "extraction",
        {"paper_id": "hayat", "para": "67", "kind": "event"},
        {"second_also": "6"},
        "second_also: found 6; allowed: 5 at most, as many as second",
    ),
    (
        "a second coding of what no table has",
        "reliability",
        {"table": "argument_grounds", "key": "hayat-a010/hayat-c002", "coder": "second"},
        {"value": "somewhere"},
        "value: found 'somewhere'; allowed: a row that the column may point to, or none",
    ),
    (
        "a plan of what every paper tells as happened",
        "events",
        {"event_id": "india-stays-away-kavkaz-2020"},
        {"status": "not_done"},
        "status: found not_done; allowed: happened or ongoing",
    ),
    (
        "one sentence with two dates",
        "event_mentions",
        {"mention_id": "hayat-m090"},
        {"date_stated": "2021"},
        "date_stated: found 2021, context; allowed: 2022, context, as hayat-m089 has it",
    ),
    (
        "a plan coded as done",
        "event_codes",
        {"event_id": "druzhba-2022", "source": "pak"},
        {"cameo": "062"},
        "cameo: found 062; allowed: a code of 01, 02, 03, 04, since the event is planned",
    ),
    (
        "a happening of years",
        "events",
        {"event_id": "us-india-foundational-agreements-2002"},
        {"time": "happening"},
        "time: found a happening from 2002 to 2020-10-27; allowed: a period",
    ),
    (
        "no date and no reason",
        "events",
        {"event_id": "russia-joins-bri-undated"},
        {"note": ""},
        "note: found ''; allowed: `No date: ` and the reason",
    ),
    (
        "a bound taken for a date",
        "events",
        {"event_id": "pakistan-stream-completion-2018"},
        {"date_basis": "mention"},
        "date: found '2018'; allowed: a date of one of its mentions (none)",
    ),
    ("an end before its start", "events", {"event_id": "druzhba-2016"}, {"end_date": "2015"}, "end_date: found '2015'"),
    ("a period that ends before it starts", "claims", {"as_stated": "58%", "para": "172"}, {"to": "2013"}, "to: found"),
    (
        "a paragraph that continues a later one",
        "paragraphs",
        {"paper_id": "singh", "para": "87"},
        {"continues_para": "88"},
        "continues_para: found 88",
    ),
    (
        "a digit changed in a printed year",
        "table1_state_visits",
        {"row_id": "singh-t1-05"},
        {"year": "2013"},
        "year: found '2013'; allowed: '2018', what '2018' says",
    ),
    (
        "a numeral that says another number",
        "table4_exercises",
        {"row_id": "singh-t4-09"},
        {"ordinal": "8"},
        "ordinal: found '8'; allowed: '7', what 'VII' says",
    ),
    (
        "a numeral that is none",
        "table4_exercises",
        {"row_id": "singh-t4-09"},
        {"ordinal_as_printed": "VIIX"},
        "ordinal_as_printed: found 'VIIX'; allowed: a form that the parser knows",
    ),
    (
        "a mention dated otherwise than printed",
        "event_mentions",
        {"mention_id": "singh-m-t4-09"},
        {"date_stated": "2022"},
        "date_stated: found '2022'; allowed: '2023', what '2023' says",
    ),
    (
        "a printed date that is none",
        "event_mentions",
        {"mention_id": "singh-m-t4-09"},
        {"date_as_stated": "Friendship-2023"},
        "date_as_stated: found 'Friendship-2023'; allowed: a form that the parser knows",
    ),
    (
        "a digit changed in a value",
        "claims",
        {"paper_id": "hayat", "as_stated": "$93.5 million"},
        {"value": "95300000"},
        "value: found '95300000'; allowed: '93500000', what '$93.5 million' says",
    ),
    (
        "a scale word overlooked",
        "claims",
        {"paper_id": "hayat", "as_stated": "$93.5 million"},
        {"value": "93.5"},
        "value: found '93.5'",
    ),
    (
        "a range the wrong way round",
        "claims",
        {"as_stated": "26-49%"},
        {"value": "49", "value_high": "26"},
        "value: found '49'; allowed: '26'",
    ),
    (
        "a range printed the wrong way round",
        "claims",
        {"as_stated": "26-49%"},
        {"as_stated": "49-26%"},
        "as_stated: found '49-26%'; allowed: a form that the parser knows",
    ),
    (
        "an upper end overlooked",
        "claims",
        {"as_stated": "26-49%"},
        {"value_high": ""},
        "value_high: found ''; allowed: '49'",
    ),
    (
        "a percentage in dollars",
        "claims",
        {"as_stated": "26-49%"},
        {"measure": "trade-total"},
        "measure: found 'trade-total' in USD; allowed: a measure in percent",
    ),
    (
        "a bare number in dollars",
        "claims",
        {"paper_id": "nasim", "as_stated": "16"},
        {"measure": "trade-total"},
        "measure: found 'trade-total' in USD; allowed: a measure in no unit",
    ),
    (
        "a multiple taken for another",
        "claims",
        {"as_stated": "sixfold"},
        {"value": "7"},
        "value: found '7'; allowed: '6', what 'sixfold' says",
    ),
    ("a rank taken for another", "claims", {"as_stated": "25th"}, {"value": "52"}, "value: found '52'; allowed: '25'"),
    (
        "a number word taken for another",
        "claims",
        {"as_stated": "four", "paper_id": "outreach"},
        {"value": "5"},
        "value: found '5'; allowed: '4', what 'four' says",
    ),
    (
        "gas per day taken for gas",
        "claims",
        {"as_stated": "1.5 billion cubic feet per day", "paper_id": "hayat"},
        {"measure": "gas-volume"},
        "measure: found 'gas-volume' in bcf; allowed: a measure in bcf_per_day",
    ),
    (
        "a bound word overlooked",
        "claims",
        {"as_stated": "exceeded USD 190 billion"},
        {"bound": "exact"},
        "bound: found 'exact'; allowed: 'more_than'",
    ),
    (
        "a fiscal year of other months",
        "claims",
        {"as_stated": "$920 million"},
        {"from": "2022-01", "to": "2022-12"},
        "from: found 2022-01 to 2022-12; allowed: 2022 to 2023 or 2022-07 to 2023-06, what '2022-23' says",
    ),
    (
        "a printed period that is none",
        "claims",
        {"as_stated": "$920 million"},
        {"period_as_stated": "then"},
        "period_as_stated: found 'then'; allowed: a form that the parser knows",
    ),
    (
        "a period out of the air",
        "claims",
        {"as_stated": "$93.5 million", "paper_id": "hayat"},
        {"period_as_stated": "", "note": ""},
        "note: found nothing; allowed: where the period comes from",
    ),
    (
        "an anchor without its printed span",
        "claims",
        {"as_stated": "26-49%"},
        {"anchor": "consortium expected to hold a"},
        "anchor: found 'consortium expected to hold a'; allowed: words that contain as_stated '26-49%' once",
    ),
    (
        "an anchor that has its span twice",
        "event_mentions",
        {"mention_id": "singh-m-t4-09"},
        {"anchor": "2023 and 2023"},
        "words that contain date_as_stated '2023' once",
    ),
    (
        "an anchor of nine words",
        "claims",
        {"as_stated": "26-49%"},
        {"anchor": "a b c d e f g h 26-49%"},
        "anchor: found 9 words",
    ),
    (
        "an anchor that is not normalised",
        "claims",
        {"as_stated": "26-49%"},
        {"anchor": "to hold a 26–49%"},
        "anchor: found 'to hold a 26–49%'; allowed: its normalised form",
    ),
    (
        "an event named for another year",
        "events",
        {"event_id": "lpg-shipment-2023"},
        {"date": "2022"},
        "event_id: found 'lpg-shipment-2023'; allowed: an id that ends in -2022",
    ),
    (
        "a date that no mention gives",
        "events",
        {"event_id": "ak-203-joint-project-2019"},
        {"date": "2019-09"},
        "date: found '2019-09'; allowed: a date of one of its mentions (2019)",
    ),
    (
        "a date that its fact does not give",
        "events",
        {"event_id": "druzhba-2016"},
        {"date": "2016-09-25"},
        "the first date of a fact on this event",
    ),
    (
        "a date from a fact that is not named",
        "events",
        {"event_id": "druzhba-2016"},
        {"fact_id": ""},
        "fact_id: found ''; allowed: a fact where date_basis is fact",
    ),
    (
        "a date inferred without a reason",
        "events",
        {"event_id": "september-11-attacks-2001"},
        {"note": ""},
        "note: found nothing; allowed: the reason for a date that is inferred",
    ),
    (
        "a date without a basis",
        "events",
        {"event_id": "lpg-shipment-2023"},
        {"date_basis": ""},
        "date_basis: found ''; allowed: given where there is a date",
    ),
    (
        "an event that is part of itself",
        "events",
        {"event_id": "lpg-shipment-2023"},
        {"part_of": "lpg-shipment-2023"},
        "part_of: found lpg-shipment-2023 > lpg-shipment-2023; allowed: no circle",
    ),
    (
        "a printed date that is said not to be",
        "event_mentions",
        {"mention_id": "singh-m-t4-09"},
        {"date_basis": "context"},
        "date_basis: found context; allowed: printed where a date is printed",
    ),
    (
        "a date without its relation",
        "event_mentions",
        {"mention_id": "singh-m-t4-09"},
        {"date_relation": ""},
        "date_relation: found ''; allowed: given where date_stated is",
    ),
    (
        "no date where the basis says one",
        "event_mentions",
        {"mention_id": "singh-m-t4-09"},
        {"date_basis": "context", "date_as_stated": "", "date_stated": "", "date_relation": ""},
        "date_basis: found context; allowed: none where date_stated is empty",
    ),
    (
        "an act of an exercise",
        "event_codes",
        {"event_id": "druzhba-2017", "source": "pak"},
        {"source": "druzhba"},
        "source: found 'druzhba'; allowed: a state",
    ),
    (
        "an act upon oneself",
        "event_codes",
        {"event_id": "druzhba-2017", "source": "pak"},
        {"target": "pak"},
        "target: found 'pak'; allowed: another state than source",
    ),
    (
        "a direct effect whose sign its code denies",
        "event_effects",
        {"event_id": "lpg-shipment-2023", "dyad": "PAK-RUS"},
        {"direction": "-1", "reason": ""},
        "direction: found -1; allowed: 1, the sign of its codes' scores, or a reason",
    ),
    (
        "a direct effect between states that do not act",
        "event_effects",
        {"event_id": "lpg-shipment-2023", "dyad": "PAK-RUS"},
        {"dyad": "PAK-USA", "reason": "None."},
        "basis: found direct; allowed: third_party, by the event's codes",
    ),
    (
        "a third party's effect without what the paper says",
        "event_effects",
        {"event_id": "druzhba-2016", "dyad": "IND-RUS"},
        {"reason": ""},
        "reason: found nothing; allowed: what the paper says",
    ),
    (
        "a year that is not its date's",
        "references",
        {"ref_id": "singh-r001"},
        {"year": "2021"},
        "year: found '2021'; allowed: the year of its date, 2023-10-01",
    ),
    (
        "a repeat that points to a repeat",
        "references",
        {"ref_id": "singh-r065"},
        {"same_work_as": "singh-r003"},
        "same_work_as: found 'singh-r003'; allowed: the first entry",
    ),
    (
        "a footnote number that is not its reference's",
        "citations",
        {"citation_id": "singh-cite-050"},
        {"as_printed": "51"},
        "as_printed: found '51'; allowed: the number of singh-r050, 50",
    ),
    (
        "a match without a reference",
        "citations",
        {"citation_id": "singh-cite-050"},
        {"ref_id": ""},
        "match: found 'exact'; allowed: none where ref_id is empty",
    ),
    (
        "a citation to a reference of another paper",
        "citations",
        {"citation_id": "singh-cite-050"},
        {"ref_id": "hayat-r001"},
        "ref_id: found 'hayat-r001'; allowed: a reference of singh",
    ),
    (
        "a citation of two entries that is called exact",
        "citations",
        {"paper_id": "nasim", "para": "36", "as_printed": "The News, 2021"},
        {"match": "exact"},
        "match: found exact; allowed: ambiguous, held against the list",
    ),
    (
        "a citation whose year the list does not have",
        "citations",
        {"as_printed": "Business Standard, 2024"},
        {"match": "exact"},
        "match: found exact; allowed: year_differs",
    ),
    (
        "a citation whose name the list does not have",
        "citations",
        {"as_printed": "Gull, 2018"},
        {"match": "exact"},
        "match: found exact; allowed: name_differs",
    ),
    (
        "a citation of another work than the list has",
        "citations",
        {"as_printed": "George, 2016"},
        {"ref_id": "nasim-r001"},
        "match: found exact; allowed: name_differs",
    ),
    (
        "an ibid. that jumps",
        "citations",
        {"as_printed": "ibid."},
        {"ref_id": "nasim-r001"},
        "ref_id: found 'nasim-r001'; allowed: the work of the citation before it",
    ),
    (
        "a page that is not printed",
        "citations",
        {"as_printed": "George, 2016"},
        {"locator_page": "5"},
        "locator_page: found '5'; allowed: the page of 'George, 2016'",
    ),
    (
        "a fact without an address",
        "facts",
        {"fact_id": "fact-fradkov-2007"},
        {"source_url": ""},
        "source_url: found nothing; allowed: a whole address",
    ),
    (
        "a value without a unit",
        "facts",
        {"fact_id": "fact-trade-2012"},
        {"unit": ""},
        "unit: found ''; allowed: given where value is",
    ),
    (
        "a value without a bound",
        "facts",
        {"fact_id": "fact-trade-2012"},
        {"bound": ""},
        "bound: found ''; allowed: given where value is",
    ),
    (
        "a lower bound by the note, coded as exact",
        "facts",
        {"fact_id": "fact-trade-2023"},
        {"bound": "exact"},
        "bound: found 'exact'; allowed: at_least or more_than, as statement or note says",
    ),
    (
        "a value told as about so much, coded as exact",
        "facts",
        {"fact_id": "fact-trade-2020"},
        {"bound": "exact"},
        "bound: found 'exact'; allowed: about, as statement or note says",
    ),
    (
        "a fate of what is no forecast",
        "forecast_checks",
        {"fate_id": "fate-singh-a158"},
        {"argument_id": "singh-a160"},
        "argument_id: found 'singh-a160'; allowed: a prediction or recommendation, once, as in the id",
    ),
    (
        "a verdict that no row carries",
        "forecast_checks",
        {"fate_id": "fate-nasim-a003"},
        {"verdict": "borne_out"},
        "verdict: found borne_out, with no row in outcomes; allowed: rows that are borne_out",
    ),
    (
        "a verdict against its rows",
        "forecast_checks",
        {"fate_id": "fate-singh-a158"},
        {"verdict": "not_borne_out"},
        "verdict: found not_borne_out, with borne_out, partly in outcomes; allowed: rows that are contradicted",
    ),
    (
        "nothing found, and yet a row",
        "forecast_checks",
        {"fate_id": "fate-singh-a158"},
        {"verdict": "not_found"},
        "verdict: found not_found, with borne_out, partly in outcomes; allowed: no row in outcomes",
    ),
    (
        "an outcome of what is no forecast",
        "outcomes",
        {"argument_id": "singh-a158", "evidence_id": "fact-druzhba-2025"},
        {"argument_id": "singh-a160"},
        "argument_id: found conclusion; allowed: a prediction or a recommendation",
    ),
    (
        "a forecast borne out by its own paper",
        "outcomes",
        {"argument_id": "singh-a158", "evidence_id": "fact-druzhba-2025"},
        {"evidence_id": "russia-pakistan-arms-deal-2024"},
        "evidence_id: found 'russia-pakistan-arms-deal-2024', told by singh alone; allowed: what another paper tells",
    ),
    (
        "an outcome that its paper knew already",
        "outcomes",
        {"argument_id": "singh-a158", "evidence_id": "fact-druzhba-2025"},
        {"evidence_id": "fact-pressler-sanctions-1990"},
        "evidence_id: found 'fact-pressler-sanctions-1990', of 1990-10; allowed: what is later than 2024-08-19",
    ),
    (
        "an outcome without a date",
        "outcomes",
        {"argument_id": "singh-a158", "evidence_id": "fact-druzhba-2025"},
        {"evidence_id": "fact-adamishin-visits-pakistan-none"},
        "evidence_id: found 'fact-adamishin-visits-pakistan-none', without a date; allowed: what is later than",
    ),
    (
        "a body of many taken for what talks are about",
        "event_actors",
        {"event_id": "gilani-meets-putin-2011", "entity_id": "sco"},
        {"role": "object"},
        "role: found object, a body of chn, ind, uzb too; allowed: venue, for what is held there",
    ),
    (
        "a checked statement of another paper",
        "statement_checks",
        {"check_id": "check-nasim-01"},
        {"row_id": "singh-c001"},
        "row_id: found 'singh-c001' of singh; allowed: a row of nasim",
    ),
    (
        "a right statement that is wrong by something",
        "statement_checks",
        {"check_id": "check-nasim-02"},
        {"strength": "imprecise"},
        "strength: found 'imprecise'; allowed: given where the verdict is partly or wrong",
    ),
    (
        "a wrong statement without how much",
        "statement_checks",
        {"check_id": "check-nasim-01"},
        {"strength": ""},
        "strength: found ''; allowed: given where the verdict is partly or wrong",
    ),
    (
        "a position without a place",
        "positions",
        {"question_id": "q-visit-moves-relation", "paper_id": "pm_visit"},
        {"para": ""},
        "para: found ''; allowed: empty where the paper is silent, and only there",
    ),
    (
        "a position without an argument",
        "positions",
        {"question_id": "q-visit-moves-relation", "paper_id": "pm_visit"},
        {"argument_id": ""},
        "argument_id: found ''; allowed: an argument or claim, unless silent",
    ),
    (
        "a position by another paper's argument",
        "positions",
        {"question_id": "q-visit-moves-relation", "paper_id": "pm_visit"},
        {"argument_id": "singh-a001"},
        "argument_id: found 'singh-a001'; allowed: an argument or claim of pm_visit",
    ),
]


@pytest.mark.parametrize(("table", "where", "cells", "said"), [c[1:] for c in CHANGES], ids=[c[0] for c in CHANGES])
def test_a_changed_row_is_named(seeded, table, where, cells, said):
    key = seeded.change(table, where, **cells)
    lines = seeded.refusals()
    assert any(line.startswith(f"data/{table}.csv: row {key}") and said in line for line in lines), lines
    assert all("\n" not in line for line in lines)


def test_an_id_used_twice(seeded):
    seeded.add("objectives", objective="pak", label="Country", description="A country.")
    assert "data/objectives.csv: row pak: column objective: found 'pak'; allowed: an id that entities does not use" in (
        seeded.refusals()
    )


UNUSED = [
    ("measures", {"measure": "weight", "label": "Weight", "unit": "tonne", "topic": "other", "description": "Weight."}),
    ("entities", {"entity_id": "atlantis", "name": "Atlantis", "kind": "place"}),
    ("objectives", {"objective": "quiet", "label": "Quiet", "description": "Silence."}),
    ("questions", {"question_id": "q-why", "question": "Why?", "topic": "method"}),
    ("cameo", {"cameo": "209", "label": "Vanish", "goldstein": "0.0", "source": "None."}),
]


@pytest.mark.parametrize(("table", "cells"), UNUSED, ids=[u[0] for u in UNUSED])
def test_a_row_that_nothing_uses(seeded, table, cells):
    seeded.add(table, **cells)
    key = next(iter(cells))
    assert (
        f"data/{table}.csv: row {cells[key]}: column {key}: found a row that nothing uses; allowed: a use, or no row"
    ) in seeded.refusals()


def test_a_reference_that_nothing_cites(seeded):
    seeded.drop("row_citations", citation_id="hayat-cite-056")
    seeded.drop("argument_grounds", ground_id="hayat-cite-056")
    seeded.drop("citations", citation_id="hayat-cite-056")
    assert any("data/references.csv: row hayat-r055: column ref_id: found a row that" in r for r in seeded.refusals())


def test_a_reference_out_of_place(seeded):
    seeded.add("references", ref_id="singh-r119", paper_id="singh", para="197", anchor="a b c", kind="web")
    assert any("found 'singh-r119'; allowed: singh-r118, from its place in the list" in r for r in seeded.refusals())


def test_a_row_of_no_table(seeded):
    seeded.add("row_citations", row_id="singh-t4-99", citation_id="singh-cite-081")
    (line,) = seeded.refusals()
    assert line.startswith("data/row_citations.csv: row singh-t4-99/singh-cite-081: column row_id: found 'singh-t4-99'")


def test_a_row_that_cites_for_another_paper(seeded):
    seeded.add("row_citations", row_id="singh-t4-09", citation_id="hayat-cite-003")
    (line,) = seeded.refusals()
    assert line.endswith("column citation_id: found 'hayat-cite-003'; allowed: a citation of the row's paper")


@pytest.mark.parametrize(("table", "missing"), [("event_mentions", "mention"), ("event_actors", "actor")])
def test_an_event_that_nobody_tells_or_does(seeded, table, missing):
    seeded.drop("argument_grounds", ground_id="lpg-shipment-2023")
    seeded.drop(table, event_id="lpg-shipment-2023")
    wanted = f"row lpg-shipment-2023: column event_id: found no {missing}; allowed: one at least in {table}"
    assert any(wanted in line for line in seeded.refusals())


def test_a_pair_that_acts_without_an_effect(seeded):
    seeded.drop("event_effects", event_id="lpg-shipment-2023")
    assert (
        "data/event_effects.csv: row lpg-shipment-2023/PAK-RUS: column dyad: found no row; "
        "allowed: an effect on a pair that acts"
    ) in seeded.refusals()


def test_a_forecast_without_a_verdict(seeded):
    seeded.drop("forecast_checks", fate_id="fate-singh-a158")
    wanted = "data/arguments.csv: row singh-a158: column role: found recommendation without a verdict; allowed: one in"
    assert any(line.startswith(wanted) for line in seeded.refusals())


def test_events_that_are_parts_of_each_other(seeded):
    seeded.change("events", {"event_id": "druzhba-2017"}, part_of="druzhba-2018")
    seeded.change("events", {"event_id": "druzhba-2018"}, part_of="druzhba-2017")
    assert any("part_of: found druzhba-2017 > druzhba-2018 > druzhba-2017" in line for line in seeded.refusals())


def test_a_printed_row_with_another_year_than_its_event(seeded):
    seeded.change("table4_exercises", {"row_id": "singh-t4-02"}, event_id="druzhba-2019")
    seeded.change("events", {"event_id": "druzhba-2019"}, note="")
    assert any("singh-t4-02: column year: found '2017'; allowed: the year of its event" in r for r in seeded.refusals())


def _support(seeded):
    rows = [row for row in seeded.rows("argument_links") if row["relation"] == "supports"]
    return rows[0]["source_id"], rows[0]["target_id"]


def test_support_in_a_circle(seeded):
    source, target = _support(seeded)
    seeded.add("argument_links", source_id=target, target_id=source, relation="supports")
    lines = [line for line in seeded.refusals() if "supports in a circle" in line]
    assert len(lines) == 1 and source in lines[0] and target in lines[0]


def test_a_link_between_papers_and_one_to_itself(seeded):
    seeded.add("argument_links", source_id="singh-a001", target_id="hayat-a001", relation="attacks")
    seeded.add("argument_links", source_id="singh-a001", target_id="singh-a001", relation="restates")
    lines = seeded.refusals()
    assert any("found 'hayat-a001'; allowed: an argument of singh" in line for line in lines)
    assert any("found 'singh-a001'; allowed: another argument" in line for line in lines)


def test_a_premise_that_leads_nowhere(seeded):
    premise = next(row for row in seeded.rows("arguments") if row["role"] == "premise")
    seeded.drop("argument_links", source_id=premise["argument_id"])
    wanted = f"data/arguments.csv: row {premise['argument_id']}: column role: found premise; allowed: one that leads to"
    assert any(line.startswith(wanted) for line in seeded.refusals())


def test_a_premise_that_rests_on_nothing(seeded):
    grounded = {row["argument_id"] for row in seeded.rows("argument_grounds")}
    arguments = seeded.rows("arguments")
    premise = next(
        r for r in arguments if r["role"] == "premise" and r["argument_id"] in grounded and not r["ground_note"]
    )
    seeded.drop("argument_grounds", argument_id=premise["argument_id"])
    wanted = f"row {premise['argument_id']}: column ground_note: found nothing; allowed: what is missing"
    assert any(wanted in line for line in seeded.refusals())


def test_premises_that_rest_on_little(seeded):
    premises = {row["argument_id"] for row in seeded.rows("arguments") if row["role"] == "premise"}
    seeded.replace("argument_grounds", [r for r in seeded.rows("argument_grounds") if r["argument_id"] not in premises])
    wanted = "row -: column argument_id: found 0% of premises on rows; allowed: at least 90%"
    assert any(wanted in line for line in seeded.refusals())


def test_a_ground_of_another_paper(seeded):
    seeded.add("argument_grounds", argument_id="hayat-a001", ground_id="singh-t1-01")
    assert any("found 'singh-t1-01'; allowed: a row of hayat, or an event it tells" in r for r in seeded.refusals())


def test_a_paper_without_a_position(seeded):
    seeded.drop("positions", question_id="q-visit-moves-relation", paper_id="singh")
    assert (
        "data/positions.csv: row q-visit-moves-relation/singh: column position: found no row; allowed: a position, or "
        "silent"
    ) in seeded.refusals()


RELIABILITY = [
    ({"table": "nothing", "field": "direction", "value": "1"}, "field: found nothing.direction; allowed: a column"),
    ({"table": "event_effects", "field": "direction", "value": "2"}, "value: found '2'; allowed: -1, 0, 1, none"),
    (
        {"table": "positions", "field": "position", "value": "maybe"},
        "value: found 'maybe'; allowed: affirms, qualifies",
    ),
    ({"table": "positions", "field": "position", "value": "affirms"}, "coder: found only first; allowed: both codings"),
]


@pytest.mark.parametrize(("cells", "said"), RELIABILITY)
def test_a_second_coding_out_of_form(seeded, cells, said):
    seeded.add("reliability", key="some/row", coder="first", **cells)
    assert any(said in line and "some/row" in line for line in seeded.refusals())


UNDERTAKINGS = [
    ("milestones", {"row_id": "singh-t3-02-1"}, {"stage": "agreed"}, "stage: found agreed; allowed: discussed, since"),
    (
        "milestones",
        {"row_id": "pipeline-talks-2022"},
        {"cause": "finance"},
        "cause: found 'finance'; allowed: given where",
    ),
    (
        "milestones",
        {"row_id": "mi-35-agreement-2015"},
        {"stage": "delivered"},
        "stage: found delivered; allowed: a stage of an event coded 057: agreed",
    ),
    (
        "event_codes",
        {"event_id": "mi-35-talks-2014", "source": "rus"},
        {"cameo": "062"},
        "deal-mi-35/mi-35-talks-2014: column stage: found discussed; allowed: a stage of an event coded 062: under_way",
    ),
    ("milestones", {"row_id": "us-sanctions-rt-global-2016"}, {"cause": ""}, "cause: found ''; allowed: given where"),
    (
        "promises",
        {"mention_id": "hayat-m080"},
        {"evidence_id": "singh-r091"},
        "evidence_id: found 'singh-r091', dated 2024-04-26; allowed: a row dated 2023 or before",
    ),
    (
        "promises",
        {"mention_id": "hayat-m080"},
        {"undertaking_id": "project-crude"},
        "mention_id: found pakistan-stream-completion-2023; allowed: a mention of what is due",
    ),
    ("undertaking_amounts", {"row_id": "singh-c006"}, {"row_id": "singh-c007"}, "row_id: found singh-c007 on"),
    (
        "trade_bases",
        {"row_id": "fact-trade-2021"},
        {"row_id": "singh-c001"},
        "row_id: found a second row; allowed:",
    ),
]


@pytest.mark.parametrize(("table", "where", "cells", "said"), UNDERTAKINGS)
def test_a_fault_in_what_is_told_of_projects_deals_and_trade(seeded, table, where, cells, said):
    seeded.change(table, where, **cells)
    assert any(said in line for line in seeded.refusals()), seeded.refusals()


def test_a_project_without_a_step(seeded):
    seeded.drop("milestones", undertaking_id="project-jamshoro")
    wanted = "data/undertakings.csv: row project-jamshoro: column undertaking_id: found no step; allowed: one at least"
    assert any(line.startswith(wanted) for line in seeded.refusals())


def test_a_date_due_without_its_promise(seeded):
    seeded.drop("promises", mention_id="pm-visit-m024")
    assert any("found a date due without a promise" in line and "pm-visit-m024" in line for line in seeded.refusals())


def test_a_value_of_trade_without_a_basis(seeded):
    seeded.drop("trade_bases", row_id="fact-trade-2021")
    assert any(
        "found a value of trade without a basis" in line and "fact-trade-2021" in line for line in seeded.refusals()
    )


def test_no_fault_seeded_here_is_one_that_the_schema_refuses(tmp_path):
    """Rules are asked only where the schema holds. All changed rows stand beside the true ones, without keys of their
    own, so that one check is enough."""
    files = Files(tmp_path)
    changed = defaultdict(list)
    for table, where, cells, _ in (*(change[1:] for change in CHANGES), *UNDERTAKINGS):
        rows = Rows()
        key = rows.change(table, where, **cells)
        changed[table] += [r for r in rows.rows(table) if "/".join(r[c] for c in TABLES[table].key) == key]
    for table, rows in changed.items():
        text = canonical.rendered(TABLES[table], [*Rows().rows(table), *rows])
        (files.folder / f"{table}.csv").write_text(text, encoding="utf-8")
    described = json.loads((files.folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in described["resources"]:
        del resource["schema"]["primaryKey"]
        for field in resource["schema"]["fields"]:
            field.get("constraints", {}).pop("unique", None)
    (files.folder / "datapackage.json").write_text(json.dumps(described), encoding="utf-8")
    assert list(map(str, schema.faults(files.folder))) == []


PLACES = {"paper_id": "pm_visit", "entity_id": "oic"}


def test_two_boxes_of_a_network_in_one_cell(seeded):
    seeded.change("network_places", PLACES, column="3", row="6")
    wanted = "data/network_places.csv: row pm_visit/pak: column row: found the cell of oic; allowed: a cell of its own"
    assert any(line.startswith(wanted) for line in seeded.refusals()), seeded.refusals()


def test_what_a_network_ties_has_a_place(seeded):
    seeded.drop("network_places", **PLACES)
    wanted = "found oic, which has no place in the network; allowed: a row in network_places"
    assert any(wanted in line for line in seeded.refusals()), seeded.refusals()


def test_a_place_is_of_something_that_its_paper_ties(seeded):
    seeded.change("network_places", PLACES, entity_id="ukr")
    wanted = "data/network_places.csv: row pm_visit/ukr: column entity_id: found ukr; allowed: a subject or an object"
    assert any(line.startswith(wanted) for line in seeded.refusals()), seeded.refusals()


def test_every_rule_is_run():
    """A rule that is written and not listed would check nothing."""
    modules = (rules.keys, rules.printed, rules.events, rules.sources, rules.arguments, rules.undertakings,
               rules.theses, rules.networks, rules.record, rules.forecasts, rules.checks)  # fmt: skip
    written = {
        f"{module.__name__}.{name}"
        for module in modules
        for name, thing in vars(module).items()
        if callable(thing) and getattr(thing, "__module__", "") == module.__name__ and not name.startswith("_")
        if getattr(thing, "__annotations__", {}).keys() == {"tables", "rows", "return"}
    }
    assert written == {f"{rule.__module__}.{rule.__name__}" for rule in rules.RULES}


@pytest.mark.parametrize(
    ("names", "fits"),
    [(["Chia"], True), (["Chia", "Zheng"], True), (["Zheng"], False), (["Zheng", "Chia"], False),
     (["Chia", "Clary"], False), (["The Chia"], True)],
)  # fmt: skip
def test_printed_names_fit_where_the_first_is_the_first_and_all_are_authors(names, fits):
    assert sources._names_fit(names, "Chia, Jie; Zheng, Bo") is fits


@pytest.mark.parametrize(
    ("stretches", "said"),
    [
        ([("1990", "1999"), ("2000", "2000"), ("2001", "2010")], ""),  # a period may be a single year
        ([("2001", "2010"), ("1990", "2000")], ""),  # in whatever order they are written
        ([("1990", "1999"), ("2001", "2010")], "p1: column last_year: found 1999; allowed: 2000, the year before"),
        ([("1990", "2001"), ("2001", "2010")], "p1: column last_year: found 2001; allowed: 2000, the year before"),
        ([("1990", "1989"), ("2001", "2010")], "p1: column last_year: found 1989; allowed: 1990 or later"),
        ([("1990", "1999"), ("2000", "1999")], "p2: column last_year: found 1999; allowed: 2000 or later"),
    ],
)
def test_periods_of_a_paper_follow_one_another_without_a_gap(stretches, said):
    own = [{"period_id": f"p{n}", "paper_id": "p", "year": y, "last_year": z} for n, (y, z) in enumerate(stretches, 1)]
    other = {"period_id": "q1", "paper_id": "q", "year": "1995", "last_year": "1995"}
    lines = [str(fault) for fault in rules.theses.periods(TABLES, {"periods": [*own, other]})]
    assert len(lines) == bool(said) and all(f"row {said}" in line for line in lines), lines
