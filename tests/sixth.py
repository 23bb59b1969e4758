"""A short made-up paper, its rows, and the data with them: what a sixth paper takes, and nothing else.

Nothing here is true. The order is that of CONTRIBUTING.md, "Add a paper".
"""
# ruff: noqa: E501 (a row stands on one line, as in its file)

import csv
import hashlib
import shutil
from pathlib import Path

from pakrus.evidence import canonical, package
from pakrus.project import ROOT

PAPER = "long_view"
TEXT = """\
The Long View of Moscow and Islamabad

Sana Mirza, Karachi

Where the two stand

My thesis is that trade, and not alliances, will carry the relations of Pakistan and Russia.

In 1965 the president of Pakistan went to Moscow for talks.

In May 2018 a Russian trade ship came to Karachi, and the port gave it a berth within 3 days. Ports open doors.

Trade as the engine

Trade between them reached $450 million in 2019 (Orlova, 2019), which is twice what it had been.

In 2019 Washington cut its help to Pakistan once more (Mirza & Baig, 2020). Islamabad sent a trade mission
to Moscow in June 2019 (Orlova, 2019).

Pipelines are harder: lenders ask for guarantees that nobody gives (Hayat, 2022).

What follows

A treaty on trade will be signed once both sides see 5 good years.

The history may be cut in two. From 1947 to 1999 little was sold; from 2000 on the selling never stopped.

References

Orlova, V. (2019). Ports and prices. Moscow Trade Review.

Mirza, S., & Baig, T. (2020). After the aid. Karachi Papers.

Hayat, Z. (2022). Pakistan-Russia Relations in Changing Geostrategic Environment. Margins.
"""
NUMERALS = 15
"""Numerals in its body, counted by hand: 1965; 2018, 3; 450, 2019, 2019; 2019, 2020, 2019, 2019; 2022; 5; 1947, 1999,
2000."""
WORDS = 3
"""Quantities in words in its body: twice, two, never."""
KINDS = {1: "front", 2: "front", 3: "heading", 7: "heading", 11: "heading", 14: "heading",
         15: "reference", 16: "reference", 17: "reference"}  # fmt: skip
HEADINGS = {1: "Front", 3: "Where the two stand", 7: "Trade as the engine", 11: "What follows", 14: "References"}

ROWS = f"""
papers
paper_id,called,title,author,year,date,outlet,kind,standpoint,covers_from,covers_to,known_to,text_sha256,note
{PAPER},Mirza,The Long View of Moscow and Islamabad,Sana Mirza,2022,,,article,"Karachi, Pakistan",1947,2022,2022-12-31,\
{hashlib.sha256(TEXT.encode()).hexdigest()},Made up.

entities
entity_id,name,kind,state,note
russian-trade-ship,Russian trade ship,company,rus,

measures
measure,label,unit,topic,description
waiting-time,Length of a wait,day,other,How long somebody waits for something.

claims
claim_id,paper_id,para,anchor,subject,partner,measure,as_stated,value,value_high,bound,share_of,period_as_stated,from,to,modality,note
long-view-c001,{PAPER},6,gave it a berth within 3 days.,pak,rus,waiting-time,within 3 days,3,,at_most,,,,,stated,
long-view-c002,{PAPER},8,Trade between them reached $450 million,pak,rus,trade-total,$450 million,450000000,,exact,,2019,2019,2019,stated,
long-view-c003,{PAPER},8,which is twice what it had been.,pak,rus,trade-multiple,twice,2,,exact,,,,,stated,

trade_bases
row_id,whose,note
long-view-c002,not_said,The paper names no source of its figures.

events
event_id,title,date,end_date,date_basis,fact_id,time,kind,domain,status,part_of,note
russian-trade-ship-2018,A Russian trade ship calls at Karachi,2018-05,,mention,,happening,visit,economic,happened,,
us-cuts-help-2019,The United States cuts its help to Pakistan,2019,,mention,,happening,policy,economic,happened,,
trade-mission-2019,Pakistan sends a trade mission to Moscow,2019-06,,mention,,happening,visit,economic,happened,,

event_actors
event_id,entity_id,role
russian-trade-ship-2018,russian-trade-ship,visitor
russian-trade-ship-2018,pak,host
us-cuts-help-2019,usa,initiator
us-cuts-help-2019,pak,target
trade-mission-2019,pak,visitor
trade-mission-2019,rus,host

event_mentions
mention_id,event_id,paper_id,para,anchor,date_as_stated,date_stated,date_relation,date_basis,told_as
long-view-m001,ayub-visits-moscow-1965,{PAPER},5,In 1965 the president of Pakistan went,1965,1965,at,printed,happened
long-view-m002,russian-trade-ship-2018,{PAPER},6,In May 2018 a Russian trade ship,May 2018,2018-05,at,printed,happened
long-view-m003,us-cuts-help-2019,{PAPER},9,In 2019 Washington cut its help,2019,2019,at,printed,happened
long-view-m004,trade-mission-2019,{PAPER},9,to Moscow in June 2019,June 2019,2019-06,at,printed,happened

event_codes
event_id,source,target,cameo
russian-trade-ship-2018,rus,pak,061
us-cuts-help-2019,usa,pak,160
trade-mission-2019,pak,rus,042
trade-mission-2019,rus,pak,043

event_effects
event_id,dyad,direction,basis,reason
russian-trade-ship-2018,PAK-RUS,1,direct,
us-cuts-help-2019,PAK-USA,-1,direct,
us-cuts-help-2019,PAK-RUS,1,third_party,The paper gives the cut as what sent Islamabad to Moscow.
trade-mission-2019,PAK-RUS,1,direct,

references
ref_id,paper_id,para,anchor,number,authors,year,date,title,container,volume,issue,pages,accessed,url,doi,kind,same_work_as,note
long-view-r001,{PAPER},15,"Orlova, V. (2019). Ports and prices.",,"Orlova, V.",2019,,Ports and prices,Moscow Trade Review,,,,,,,article,,
long-view-r002,{PAPER},16,"Mirza, S., & Baig, T. (2020).",,"Mirza, S.; Baig, T.",2020,,After the aid,Karachi Papers,,,,,,,report,,
long-view-r003,{PAPER},17,"Hayat, Z. (2022). Pakistan-Russia Relations",,"Hayat, Z.",2022,,\
Pakistan-Russia Relations in Changing Geostrategic Environment,Margins,,,,,,,article,,

citations
citation_id,paper_id,para,anchor,as_printed,ref_id,match,locator_page,via
long-view-cite-001,{PAPER},8,"million in 2019 (Orlova, 2019)","Orlova, 2019",long-view-r001,exact,,
long-view-cite-002,{PAPER},9,"once more (Mirza & Baig, 2020)","Mirza & Baig, 2020",long-view-r002,exact,,
long-view-cite-003,{PAPER},9,"in June 2019 (Orlova, 2019)","Orlova, 2019",long-view-r001,exact,,
long-view-cite-004,{PAPER},10,"nobody gives (Hayat, 2022)","Hayat, 2022",long-view-r003,exact,,

row_citations
row_id,citation_id
long-view-c002,long-view-cite-001
long-view-m003,long-view-cite-002
long-view-m004,long-view-cite-003

arguments
argument_id,paper_id,para,anchor,role,topic,voice,statement,ground_note
long-view-a001,{PAPER},4,"trade, and not alliances, will carry",thesis,trade,author,Trade holds the two states together.,
long-view-a002,{PAPER},6,Ports open doors.,driver,trade,author,A port brings the two closer.,
long-view-a003,{PAPER},8,which is twice what it had,premise,trade,author,Their trade has grown.,
long-view-a004,{PAPER},9,Islamabad sent a trade mission,premise,us,author,A cut by Washington sends Pakistan to Moscow to trade.,
long-view-a005,{PAPER},10,lenders ask for guarantees that nobody gives,challenge,energy,author,No bank will pay for a pipeline.,
long-view-a006,{PAPER},12,A treaty on trade will be signed,prediction,trade,author,The two will sign a treaty on trade.,
long-view-a007,{PAPER},13,from 2000 on the selling never stopped,driver,history,author,Since the turn of the century they trade.,No figure is given.

argument_links
source_id,target_id,relation
long-view-a001,long-view-a006,supports
long-view-a002,long-view-a003,supports
long-view-a003,long-view-a001,supports
long-view-a004,long-view-a001,supports
long-view-a005,long-view-a001,qualifies
long-view-a007,long-view-a001,supports

argument_grounds
argument_id,ground_id
long-view-a002,russian-trade-ship-2018
long-view-a003,long-view-c002
long-view-a003,long-view-c003
long-view-a004,trade-mission-2019
long-view-a004,us-cuts-help-2019
long-view-a005,long-view-cite-004

periods
period_id,paper_id,para,anchor,year_as_printed,year,last_year,label,era,note
long-view-period-1,{PAPER},13,From 1947 to 1999 little was sold,1947,1947,1999,1947-99,cold_war,
long-view-period-2,{PAPER},13,from 2000 on the selling,2000,2000,2022,2000-22,after,

propositions
proposition_id,code,name,argument_id,form,cause_dyad,cause_sign,effect_dyad,effect_sign,statement,would_contradict
p7,P7,new century,long-view-a007,shifts,,,PAK-RUS,1,The relations stand higher from the turn of the century on.,A level that is no higher after it than before.

proposition_years
proposition_id,paper_id,para,anchor,year_as_printed,year
p7,{PAPER},13,from 2000 on the selling,2000,2000

forecast_checks
fate_id,argument_id,verdict,reason
fate-long-view-a006,long-view-a006,open,No treaty on trade was signed so far.

exclusions
exclusion_id,paper_id,para,anchor,numeral,reason
long-view-x001,{PAPER},12,both sides see 5 good years.,5,"A wish, no quantity of anything."
long-view-x002,{PAPER},13,history may be cut in two.,two,How many parts the paper makes of history.
long-view-x003,{PAPER},13,From 1947 to 1999 little was sold,1999,Last year of a period that its row has.
long-view-x004,{PAPER},13,2000 on the selling never stopped.,never,Says that something went on.
"""
ANSWERS = {
    "q-interests-or-alliances": ("denies", "long-view-a001", "4", "trade, and not alliances, will carry"),
    "q-us-trouble-drives": ("affirms", "long-view-a004", "9", "Islamabad sent a trade mission"),
}
"""What it answers: question to position, argument, paragraph and anchor. On every other question it is silent."""


def added(data: Path) -> dict[str, list[dict[str, str]]]:
    """The rows of the paper by table: those above, a row for each paragraph, a position on each question."""
    rows = {}
    for block in ROWS.strip().split("\n\n"):
        table, *lines = block.splitlines()
        rows[table] = list(csv.DictReader(lines))
    section, rows["paragraphs"] = "", []
    for para in range(1, TEXT.count("\n\n") + 2):
        section = HEADINGS.get(para, section)
        rows["paragraphs"].append(
            {"paper_id": PAPER, "para": str(para), "kind": KINDS.get(para, "body"), "section": section}
        )
    silent = ("silent", "", "", "")
    rows["positions"] = [
        {"question_id": question["question_id"], "paper_id": PAPER}
        | dict(zip(("position", "argument_id", "para", "anchor"), ANSWERS.get(question["question_id"], silent),
                   strict=True))
        for question in canonical.read_rows(package.tables(data)["questions"])
    ]  # fmt: skip
    return rows


def world(folder: Path) -> tuple[Path, Path]:
    """A copy of the data with the paper in it, and the folder where its text lies, both below `folder`."""
    data, texts = folder / "data", folder / "papers"
    shutil.copytree(ROOT / "data", data)
    tables = package.tables(data)
    for name, rows in added(data).items():
        table = tables[name]
        whole = [dict.fromkeys(table.columns, "") | row for row in rows]
        table.path.write_text(canonical.rendered(table, canonical.read_rows(table) + whole), encoding="utf-8")
    texts.mkdir()
    (texts / "long view.txt").write_text(TEXT, encoding="utf-8")
    return data, texts
