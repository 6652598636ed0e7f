"""Rules about what is said of one state only."""

from make_lesson.check.rules.rule import Rule

STATE_RULES = {
    "STATE001": Rule(
        "a word of a place stands where every state reads it",
        "Offices have other titles in other states. The general text says 'prosecutor' and is "
        "right everywhere; {place.singular} and the like stand in 'your_state' and in items with "
        "'states', which are printed with --state only. Anywhere else the braces would print.",
    ),
    "STATE002": Rule(
        "a word of a place is not known",
        "The words are state, singular, article, plural, chosen, term and unit, each written like "
        "{place.unit}. Another one would print with its braces.",
    ),
    "STATE003": Rule(
        "the table of states lacks a word of a place",
        "Some offices have no fixed term, and some terms were not checked; a sentence with "
        "{place.term} would have a gap there.",
    ),
    "STATE004": Rule(
        "the code of a state is not known",
        "Items name states by their postal codes, in capitals, or 'any' for all of them.",
    ),
    "STATE005": Rule(
        "a table of states has no row for the state",
        "A file assets/reference/states.yaml of one's own replaces the built-in table.",
    ),
    "STATE006": Rule(
        "a column of the table of states is changed without a state",
        "--set place.singular=... changes the row that --state names, for one build.",
    ),
}
