"""The tests that a proposition is put to: what chapters call them, and which effects are in a measure's units."""

PRECEDED, FOLLOWED, CORRELATION, DIFFERENCES = "preceded", "followed", "correlation", "differences"
SHORT, ENDED, LEVEL, BY_EVENT, SHIFT = "short", "ended", "level", "by event", "shift"
CURVE = "multiverse"
AMONG, TOGETHER = "among all states", "going together"
SPELL_LENGTH, SPELL_ENDS = "length of warm spells", "ends of warm spells"
LEVEL_BELOW, LEVEL_SHIFT = "level below", "level shift"

WORDS = {
    PRECEDED: "warm years with the cause before",
    FOLLOWED: "causes with warming after",
    CORRELATION: "largest lagged correlation",
    DIFFERENCES: "the same of yearly changes",
    SHORT: "length of warm spells",
    ENDED: "ends with {cause} warming before",
    LEVEL: "years below {cause}",
    BY_EVENT: "the same by the mean score",
    SHIFT: "shift of the yearly sum",
    CURVE: "median of the whole curve",
    AMONG: "correlation among all states",
    TOGETHER: "correlation",
    SPELL_LENGTH: "length of warm spells",
    SPELL_ENDS: "what happens at their ends",
    LEVEL_BELOW: "years below {cause}",
    LEVEL_SHIFT: "shift of the level",
}
"""Tests in a reader's words; `{cause}` is the pair that is said to act."""
PANEL = {
    "among_states": AMONG,
    "together": TOGETHER,
    "spell_length": SPELL_LENGTH,
    "spell_ends": SPELL_ENDS,
    "below": LEVEL_BELOW,
    "shift": LEVEL_SHIFT,
}
"""The tests on the panel by what the table `panel_tests` calls them."""
IN_UNITS = (LEVEL_SHIFT, SPELL_ENDS)
"""Tests whose effects are in the units of the measure, and no correlations or shares of years."""
PRIMARY = {"follows": PRECEDED, "ends": ENDED, "below": LEVEL, "shifts": SHIFT}
"""The test on coded events that is closest to the words of a proposition, by its form."""


def in_words(test: str, form: str, cause: str) -> str:
    """A test in a reader's words; one of series that have a form says which: `correlation of changes`. `cause` is the
    name of the pair that is said to act."""
    words = WORDS[test].format(cause=cause)
    return f"{words} of {form}" if test == TOGETHER and form else words
