"""Agreement beyond chance, held to values worked out by hand."""

import numpy as np
import pandas as pd
import pytest

from pakrus.analysis.agreement import chance

TWO = pd.DataFrame(
    {"a": ["affirms", "denies", "affirms"], "b": ["affirms", "denies", "denies"]}, index=["q1", "q2", "q3"]
)
SILENT = pd.DataFrame({"a": ["silent"], "b": ["affirms"]}, index=["q4"])
MORE = pd.concat([TWO, SILENT])
SCALED = pd.DataFrame(
    {"a": ["affirms", "qualifies", "denies", "affirms"], "b": ["affirms", "qualifies", "denies", "qualifies"]},
    index=["q1", "q2", "q3", "q4"],
)


def tally(answers):
    return chance.counts(answers, chance.SCALE)


def test_only_questions_that_two_answer_are_counted():
    assert tally(MORE).tolist() == [[0, 0, 2], [2, 0, 0], [1, 0, 1]]


def test_alpha_by_hand():
    # Six answers, three of each: pairs that differ are 2 of 6, by chance 2 * 3 * 3 of 6 * 5; 1 - (2/6) / (18/30) = 4/9.
    # With only two answers in use, order makes no difference. Silence is missing, so q4 does not count.
    assert chance.coefficient(tally(MORE), chance.NOMINAL) == pytest.approx(4 / 9)
    assert chance.coefficient(tally(MORE), chance.ORDINAL) == pytest.approx(4 / 9)


def test_on_the_scale_a_step_weighs_less_than_the_whole_way():
    # denies 2, qualifies 3, affirms 3. Ordinal distances, squared: denies-qualifies (1 + 1.5)^2 = 6.25,
    # qualifies-affirms (1.5 + 1.5)^2 = 9, denies-affirms (1 + 3 + 1.5)^2 = 30.25.
    # Observed: one pair a step apart, both ways round: 2 * 9 / 8 = 2.25.
    # By chance: 2 * (2*3*6.25 + 3*3*9 + 2*3*30.25) / (8 * 7) = 2 * (37.5 + 81 + 181.5) / 56 = 600 / 56.
    assert chance.coefficient(tally(SCALED), chance.ORDINAL) == pytest.approx(1 - 2.25 / (600 / 56))
    # Without order: 1 - (2/8) / (2 * (6 + 9 + 6) / 56) = 1 - 0.25 / 0.75 = 2/3.
    assert chance.coefficient(tally(SCALED), chance.NOMINAL) == pytest.approx(2 / 3)


def test_ac1_by_hand():
    # Both answers have a share of 1/2: chance (1/4 + 1/4) / (3 - 1) = 1/4; (2/3 - 1/4) / (3/4) = 5/9.
    assert chance.coefficient(tally(TWO), chance.AC1) == pytest.approx(5 / 9)


def test_where_only_one_answer_is_given_there_is_no_value():
    one = TWO.loc[["q1"]]
    assert np.isnan(chance.coefficient(tally(one), chance.ORDINAL))
    line = chance.measured("x", one, chance.ORDINAL, 1, 10)
    assert line[:2] == ("x", 1) and np.isnan(line[3:6]).all() and line[6] == 1.0


def test_equal_pairs_as_they_are_and_as_chance_would_have_them():
    # Two of three pairs are equal; by chance (3*2 + 3*2) / (6*5) = 0.4.
    assert chance.same(tally(TWO)) == pytest.approx(2 / 3)
    assert chance.by_chance(tally(TWO)) == pytest.approx(0.4)


def test_without_a_pair_no_share_is_equal():
    assert np.isnan(chance.same(tally(SILENT)))


def test_silence_counts_only_where_it_is_asked_for():
    assert chance.measured("x", MORE, chance.NOMINAL, 1, 10)[1] == 3
    assert chance.measured("x", MORE, chance.NOMINAL, 1, 10, silence=True)[1] == 4


def test_the_interval_is_drawn_over_questions_from_the_seed():
    line = chance.measured("x", TWO, chance.NOMINAL, 5, 200)
    assert line == chance.measured("x", TWO, chance.NOMINAL, 5, 200)
    assert line != chance.measured("x", TWO, chance.NOMINAL, 6, 200)
    _, _, _, value, low, high, undefined = line
    assert -1 <= low <= value <= high == 1.0
    # Only q1 three times, or only q2, has one answer: 2 of 27 draws.
    assert undefined == pytest.approx(2 / 27, abs=0.06)


def test_pairs_come_with_the_highest_first():
    pairs = chance.by_pair(TWO.assign(c=["affirms", "denies", "denies"]), 1, 20)
    assert list(pairs["name"]) == ["b and c", "a and b", "a and c"]
    assert list(pairs.columns) == chance.COLUMNS and pairs["value"][0] == 1.0


def test_variants_leave_each_paper_out_and_take_groups_that_are_there():
    three = TWO.assign(c=TWO["b"])
    variants = chance.variants(three, {"two of them": ["b", "c", "z"], "only one": ["a", "z"]}, 1, 20)
    assert list(variants["name"]) == [
        "ordered, as above",
        "unordered",
        "AC1 (Gwet)",
        "silence counted",
        "without a",
        "without b",
        "without c",
        "two of them",
    ]
    assert variants.set_index("name").loc["two of them", "value"] == 1.0


def test_dealt_answers_keep_their_number_and_agree_as_chance_has_it():
    # a has affirms twice and denies once, b the reverse: dealt anew, they are equal on two questions or on none.
    # Two equal: alpha 4/9. None equal: pairs differ 6 of 6, 1 - 1 / 0.6 = -2/3.
    dealt = chance.shuffled(TWO, 3, 60)
    assert sorted(set(dealt.round(6))) == [pytest.approx(-2 / 3, abs=1e-6), pytest.approx(4 / 9, abs=1e-6)]
    assert (dealt == chance.shuffled(TWO, 3, 60)).all()


def test_the_most_that_one_answer_can_do():
    # Full agreement on one yes and one no. With one yes a step lower: denies 2, qualifies 1, affirms 1; distances
    # squared 2.25, 1 and 6.25; observed 2 * 1 / 4, by chance 2 * (2 * 2.25 + 1 + 2 * 6.25) / 12 = 3; 1 - 0.5 / 3 = 5/6.
    assert chance.one_changed(TWO.loc[["q1", "q2"]]) == pytest.approx(1 / 6)


def test_alpha_without_the_questions_of_each_topic():
    # Without q3 the two agree on everything; without q1 and q2 they differ on the only question left.
    rows = chance.without_each(TWO, pd.Series({"q1": "x", "q2": "x", "q3": "y", "q9": "z"}))
    assert rows[["topic", "questions"]].to_numpy().tolist() == [["x", 2], ["y", 1]]
    # Left with one yes and one no: pairs differ 2 of 2, by chance 2 of 2; alpha 0.
    assert list(rows["value"]) == [pytest.approx(0), 1.0]
