"""The numbers of the chapter on the energy projects in words, and what its typed sentences rest on; `energy.study`
computes both.

A number that no row gives under the parameters of a run is `not told`, and a claim about it does not hold.
"""

from math import nan

import pandas as pd

from pakrus.analysis.energy.study import RESTING, Study, listed_titles
from pakrus.analysis.events.undertakings import alike
from pakrus.analysis.rows.sources import FACT
from pakrus.evidence.edtf import Edtf
from pakrus.telling import Claim, listed

MISSING = "not told"
BUILT = ("pipeline", "power_plant", "gas_fields_and_storage")
"""Kinds of project at whose end something is built."""


def number(value: float, decimals: int = 0) -> str:
    """A number with so many decimals."""
    return MISSING if pd.isna(value) else f"{float(value):,.{decimals}f}"


def numbers(study: Study) -> dict[str, str]:
    """Every number and word that the chapter's prose takes from data, by its name there."""
    return {
        **_projects(study),
        **_setbacks(study),
        **_steps(study),
        **_promises(study),
        **_costs(study),
        **_gas(study),
        **_routes(study),
    }


def _delivered(study: Study) -> list[str]:
    return list(study.came.loc[study.came["furthest"] == "delivered", "undertaking_id"])


def _everywhere(study: Study) -> list[str]:
    """The projects that all papers name."""
    papers = len(study.tables["papers"])
    return [project for project in study.titles.index if len(study.namers[project]) == papers]


def _projects(study: Study) -> dict[str, str]:
    same, resting = alike(study.by_teller), study.number["furthest"].isin(RESTING)
    quiet = study.came[~study.came["held_up"] & ~study.came["dropped"] & (study.came["furthest"] != "delivered")]
    return {
        "n_projects": str(int(study.projects["supplier"].isin(study.named.suppliers).sum())),
        "n_after": str(len(study.russian)),
        "n_delivered": str(len(_delivered(study))),
        "delivered_titles": listed(listed_titles(study, _delivered(study))),
        "n_alone": str(int((study.namers[study.russian].map(len) == 1).sum())),
        "n_all": listed([study.titles[project] for project in _everywhere(study)]),
        "n_steel": str(int((study.projects["kind"] == "steel_works").sum()) or "no"),
        "n_several": str(len(same)),
        "n_alike": str(int(same["alike"].sum())),
        "n_numberless": str(len(study.titles) - len(study.table)),
        "n_early": str(int(study.number.loc[resting, "number"].sum())),
        "n_valued": str(int((study.worth["undertaking_id"] != "").sum())),
        "n_unhindered": str(len(quiet)),
    }


def _setbacks(study: Study) -> dict[str, str]:
    named = study.named
    causes = study.setbacks["cause"].value_counts()
    of_line = study.setbacks[study.setbacks["undertaking_id"] == named.line]
    return {
        "n_setbacks": str(len(study.setbacks)),
        "n_sanctions": str(int(causes.get("sanctions", 0))),
        "n_pressure": str(int(causes.get("pressure", 0))),
        "n_own": str(int(causes.reindex(["finance", "disputes"]).fillna(0).sum())),
        "n_india": str(int(causes.get("india", 0)) or "none"),
        "n_unsaid": str(int(causes.get("not_said", 0))),
        "sanctions_pipeline": str(int((of_line["cause"] == "sanctions").sum())),
        "causes_pipeline": str(len(of_line)),
    }


def _agreed(study: Study) -> pd.DataFrame:
    """The agreements on the pipeline that papers tell."""
    return study.line[(study.line["told_by"] != FACT) & (study.line["stage"] == "agreed")]


def _steps(study: Study) -> dict[str, str]:
    named = study.named
    return {
        "n_agreed": str(len(_agreed(study))),
        "n_memorandum": str(int((study.steps["row_id"] == named.memorandum).sum())),
        "n_offer": str(int((study.steps["row_id"] == named.offer).sum())),
    }


def _promises(study: Study) -> dict[str, str]:
    rows = study.promises
    return {
        "first_due": number(rows["due_year"].min()).replace(",", ""),
        "last_due": number(rows["due_year"].max()).replace(",", ""),
        "wait_low": number(rows["wait"].min(), 1),
        "wait_high": number(rows["wait"].max(), 1),
        "passed": number(rows["at"].max() - rows["at"].min(), 1),
        "moved": number(rows["due_year"].max() - rows["due_year"].min()),
    }


def _of_papers(study: Study) -> pd.DataFrame:
    return study.cost[study.cost["kind"] == "paper"]


def _fact_cost(study: Study, fact_id: str) -> tuple[float, float]:
    """Low and high end of a cost by a fact; NaN where it is not shown."""
    rows = study.cost[study.cost["row_id"] == fact_id]
    return (float(rows["value"].iloc[0]), float(rows["high"].iloc[0])) if len(rows) else (nan, nan)


def _costs(study: Study) -> dict[str, str]:
    named = study.named
    costs = _of_papers(study)
    return {
        "cost_low": number(costs["value"].min() / 1e9, 2),
        "cost_high": number(costs["high"].max() / 1e9, 2),
        "n_costs_singh": str(costs.loc[costs["teller"] == named.costing, "value"].nunique()),
        "rostec": number(_fact_cost(study, named.fact_cost_early)[0] / 1e9),
        "package": _printed(study, named.package),
    }


def _printed(study: Study, claim_id: str) -> str:
    claims = study.tables["claims"]
    return listed(list(claims.loc[claims["claim_id"] == claim_id, "as_stated"])).replace("none", MISSING)


def _first(column: pd.Series) -> float:
    return float(column.iloc[0]) if len(column) else nan


def _gas(study: Study) -> dict[str, str]:
    named = study.named
    now, later = _first(study.short["value"]), _first(study.short["later"])
    read = study.volume.set_index("reading")
    day, year = _first(read.loc[read.index == "a day", "low"]), _first(read.loc[read.index == "a year", "high"])
    return {
        "kazakh": _printed(study, named.volume),
        "short_now": number(now, 1),
        "short_later": number(later),
        "kazakh_times": number(day / later),
        "kazakh_share": number(100 * year / now),
    }


def _too_short(study: Study) -> pd.DataFrame:
    return study.checks[study.checks["fits"].fillna(True).eq(False)]


def _routes(study: Study) -> dict[str, str]:
    named = study.named
    short, facts = _too_short(study), study.tables["facts"]
    return {
        "n_too_short": str(len(short)),
        "too_short_papers": listed(list(short["paper_id"])),
        "straight_long": number(study.checks["straight"].max()),
        "straight_short": number(study.checks["straight"].min()),
        "other_length": number(_first(facts.loc[facts["fact_id"] == named.fact_length, "value"])),
        "stated_length": number(study.checks["stated"].max()),
        "missing": number(-short["room"].min() if len(short) else 0.0),
    }


def claims(study: Study) -> dict[str, Claim]:
    """What the chapter's typed sentences rest on, by the names of their guards."""
    return {
        **_claims_on_projects(study),
        **_claims_on_line(study),
        **_claims_on_costs(study),
        **_claims_on_gas(study),
        **_claims_on_routes(study),
    }


def _claims_on_projects(study: Study) -> dict[str, Claim]:
    named = study.named
    kinds = study.projects.set_index("undertaking_id")["kind"]
    delivered, causes = _delivered(study), set(study.setbacks["cause"])
    valued = study.worth[(study.worth["furthest"] == "delivered") & (study.worth["undertaking_id"] != "")]
    steps = study.of_supplier(study.steps).dropna(subset=["date"]).groupby("undertaking_id").size()
    all_papers = len(study.tables["papers"])
    return {
        "five-papers": Claim(all_papers == 5, f"there are {all_papers} papers"),
        "both-fuel": Claim(sorted(delivered) == sorted(named.fuels), f"told as delivered are {len(delivered)}"),
        "nothing-built": Claim(not set(kinds[delivered]) & set(BUILT)),
        "few-steps": Claim(bool((steps <= 2).mean() > 0.5), "most have more"),
        "none-valued": Claim(valued.empty),
        "india-none": Claim("india" not in causes),
        "one-named-by-all": Claim(
            _everywhere(study) == [named.line], f"named by all are {listed(list(study.titles[_everywhere(study)]))}"
        ),
    }


def _claims_on_line(study: Study) -> dict[str, Claim]:
    named = study.named
    of_line = study.by_teller[study.by_teller["undertaking_id"] == named.line]
    held = set(of_line.loc[of_line["held_up"] & (of_line["teller"] != FACT), "teller"])
    agreed, rows = _agreed(study).dropna(subset=["date"]), study.promises
    last = agreed.sort_values("year").tail(1)
    late = rows[rows["due_year"] == rows["due_year"].max()]
    early = rows[rows["due_year"] == rows["due_year"].min()]
    words = f"by papers that promise a date: {rows['paper_id'].nunique()}"
    return {
        "held-up": Claim(held == set(named.hindered), f"told as held up by {listed(sorted(held))}"),
        "many-agreements": Claim(len(agreed) > 2 and list(last["row_id"]) == [named.last_agreed]),
        "promised-twice": Claim(rows["due_year"].nunique() == 2 and named.line in _everywhere(study), words),
        "four-promise": Claim(rows["paper_id"].nunique() == 4, words),
        "three-later": Claim(
            late["paper_id"].nunique() == 3 and list(early["paper_id"]) == [named.first_promising], words
        ),
    }


def _claims_on_costs(study: Study) -> dict[str, Claim]:
    named = study.named
    costs, facts = _of_papers(study), study.cost[study.cost["kind"] == "fact"]
    dated = costs.dropna(subset=["year"])
    (first, _), (second, _) = (_fact_cost(study, row) for row in named.fact_costs)
    begun = facts.loc[facts["row_id"] == named.fact_costs[1], "date"]
    since = min((Edtf.parse(date).years[0] for date in begun), default=None)
    at_first = dated[dated["value"] == first]
    others = dated[dated["value"] != first]
    given = {*facts["value"], *facts["high"]}
    value = study.tables["claims"].set_index("claim_id")["value"].astype(float)
    lower, higher = value.reindex(list(named.two_costs))
    package = value.get(named.package)
    return {
        "costs-of-agreements": Claim(
            since is not None
            and at_first["teller"].nunique() == 1
            and second in set(others["value"])
            and bool((others["year"] >= since).all())
            and set(costs["value"]) <= given
        ),
        "two-costs": Claim(bool(lower < higher)),
        "highest-of-none": Claim(bool(_fact_cost(study, named.fact_cost_early)[1] > costs["high"].max())),
        "largest-sum": Claim(package is not None and bool(package > study.cost["high"].max())),
    }


def _claims_on_gas(study: Study) -> dict[str, Claim]:
    short, most = study.short, study.capacities["high"].max()
    identical = len(short) == 2 and short[["value", "multiple", "later_year"]].drop_duplicates().shape[0] == 1
    return {
        "same-shortfall": Claim(identical and bool((short["multiple"] == 2).all())),
        "between-shortfalls": Claim(bool(short["value"].max() < most < short["later"].min())),
    }


def _claims_on_routes(study: Study) -> dict[str, Claim]:
    named = study.named
    checks, short = study.checks, sorted(_too_short(study)["paper_id"])
    unknown = set(checks.loc[checks["fits"].isna(), "paper_id"])
    towns = checks.dropna(subset=["straight"])
    return {
        "four-ends": Claim(len(towns) == 4, f"by papers that name towns: {len(towns)}"),
        "one-length": Claim(checks["stated"].dropna().nunique() == 1),
        "detour": Claim(short == sorted(named.detour), f"too short by {listed(short)}"),
        "unchecked": Claim(unknown == set(named.unchecked)),
    }
