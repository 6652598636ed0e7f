"""Each rule about items: what breaks it, told at its place, and what is near and does not."""

from pathlib import Path

import pytest
from tools.item_lessons import ask, marked, said_of

from make_lesson.check.rules.item_style import ITEM_STYLE_RULES

WHO = "Who decides whether the facts were proved?"
KEEPER = ask("Who keeps order?", "A judge", "A clerk", "A jury", "A witness", more="core: true")
RANKED = KEEPER.replace("- wrong: A jury", "- drop: 1\n        wrong: A jury")
BREAKS = {
    "ITEM019": [
        ask(WHO, "A trial jury", "A judge", "⟦All of the above"),
        ask(WHO, "A trial jury", "A judge", "⟦Neither of the options above."),
        ask(WHO, "A trial jury", "A judge", "⟦The first and third options"),
    ],
    "ITEM020": [
        ask(WHO, "A trial jury", "A judge", "⟦A and B"),
        ask(WHO, "A trial jury", "A judge", "⟦Both A and C only"),
        ask(WHO, "A trial jury", "A judge", "⟦B, but not C"),
    ],
    "ITEM021": [
        ask("Why is ⟦option B so often chosen by students?", "It is long", "It is odd", "It is new")
    ],
    "ITEM022": [
        ask("Who did what ⟦your answer to question 3 says?", "A jury", "A judge", "A clerk"),
        "  - short: Say more about ⟦the previous question.\n    objective: explain\n"
        "    answer: A jury.\n",
    ],
    "ITEM023": [
        ask(WHO, "A trial jury", "A judge", "⟦None of these"),
        ask(WHO, "A trial jury", "A judge", "⟦All are correct."),
    ],
    "ITEM024": [
        ask("I. Juries vote. II. Judges vote. Who votes?", "⟦I and II", "⟦I only", "Nobody"),
    ],
    "ITEM025": [
        ask("⟦" + WHO, "A trial jury", "A judge"),
        ask("⟦" + WHO, "Jury", "Judge", "Clerk", "Guard", "Mayor", "Witness"),
    ],
    "ITEM026": [
        ask(WHO, "A trial jury", "A judge", "A clerk")
        + ask("Who keeps order in court?", "A judge", "A clerk", "A jury")
        + ask("⟦Who writes down each word?", "A reporter", "A judge", "A jury", "A guard"),
    ],
    "ITEM027": [ask(WHO, "A trial jury", "A judge", "⟦the judge.")],
    "ITEM028": [
        ask(WHO, "⟦The jury, after it has heard all of the witnesses", "The judge", "The clerk"),
    ],
    "ITEM029": [
        ask(WHO, "A trial jury", "A judge", "⟦A clerk who sits below the judge in the court"),
    ],
    "ITEM031": [
        ask("Which of these may a juror ⟦not do?", "Vote twice", "Vote once", "Ask"),
        ask('"All of these decide in court ⟦except:"', "A guest", "A judge", "A jury"),
        ask("Which of these is a jury ⟦least likely to get?", "Pay", "Food", "Rest"),
        ask("Under the rule, which jurors ⟦don't vote?", "Guests", "Women", "Men"),
        ask("Which of these isn't said? Who does ⟦NOT vote?", "A guest", "A jury", "A panel"),
    ],
    "ITEM032": [
        ask("Which may jurors **NOT** do?", "Vote twice", "⟦Never vote", "Ask the judge"),
    ],
    "ITEM033": [
        ask("The person who leads a jury is called an", "officer", "⟦foreperson", "attorney"),
        "  - fill: A jury hears an ⟦[[case]].\n    objective: explain\n".replace("⟦[[", "[[⟦"),
    ],
    "ITEM034": [ask(WHO, "A trial jury", "⟦Always a judge", "A clerk")],
    "ITEM035": [
        ask("⟦Which of these statements is true?", "Juries vote", "Judges vote", "Clerks vote"),
        ask('⟦"A jury:"', "decides", "records", "guards"),
    ],
    "ITEM036": [
        ask(WHO, "⟦The people of the jury", "The people of the town", "The people of the state"),
    ],
    "ITEM037": [
        ask(WHO, "A trial jury", "A judge", "A clerk")
        + ask("⟦A trial jury decides whether facts were proved. Why?", "Duty", "Pay", "Luck"),
        ask("What may jurors take along?", "Notes of what a witness said", "Phones", "Pets")
        + ask("⟦Who lends them notes of what a witness said?", "A clerk", "A guard", "A guest"),
        ask(WHO, "A trial jury", "A judge", "A clerk", more="states: [CA, any]")
        + ask(
            "⟦A trial jury decides if facts are proved?", "Yes", "No", "Both", more="states: [TX]"
        ),
    ],
    "ITEM038": [
        ask(WHO, "A trial jury", "A judge", "A clerk").replace(
            "The reading says so in its part 1.", "⟦Not the judge."
        )
    ],
    "ITEM039": [
        ask(WHO, "A trial jury", "A judge", "A clerk").replace(
            "The reading says so in its part 1.", "⟦The reading says so in its part 0."
        ),
        ask(WHO, "A jury of the state", "A judge", "A clerk").replace(
            "The reading says so in its part 1.", "⟦A jury of the state."
        ),
    ],
    "ITEM040": ["  - claim: ⟦A **jury** decides.\n"],
    "ITEM042": [
        ask("What ⟦should prosecutors do about theft?", "Charge it", "Ignore it", "Warn"),
        "  - claim: ⟦Congress should **raise** the pay of jurors.\n    objective: explain\n",
        ask("Which rule for juries is the ⟦fairest one?", "Majority", "Unanimity", "Chance"),
        ask("As a juror, what ⟦do you think of lots?", "Fair", "Unfair", "Odd"),
    ],
    "ITEM043": [
        "  - claim: In court, ⟦a trial jury listens to the witnesses and then decides together "
        "**whether** it rains.\n    objective: explain\n",
    ],
    "ITEM048": [
        ask("⟦" + WHO, "A trial jury", "A judge", "A clerk", "A guard", more="core: true") + RANKED,
        RANKED.replace("Who keeps", "⟦Who keeps").replace(
            "    options:\n", "    options:\n      - wrong: A reporter\n"
        ),
    ],
}
KEEPS = {
    "ITEM019": ask(WHO, "Nobody above the age of 80", "Both", "All adults", "The first jury"),
    "ITEM020": ask("Which districts voted?", "Districts A and B", "Only some", "A big one"),
    "ITEM021": ask("Which plan is option (a)?", "Plan A", "Jury A", "A choice")
    + ask("Is choice always good for a jury?", "It depends", "In part", "In general"),
    "ITEM022": ask("What did ballot question 3 ask for?", "A tax", "A law", "A vote"),
    "ITEM023": ask(WHO, "All of the jurors", "None of the jurors", "Both of them"),
    "ITEM024": ask("Which articles speak of courts?", "I and III", "II and IV", "V and VI"),
    "ITEM025": ask(
        "Which two vote?", "Ann", "Bob", "Cy", "Di", "Ed", "Flo", more="several: true"
    ).replace("wrong: Bob", "right: Bob"),
    "ITEM027": ask(WHO, "A jury, not a judge", "A judge, not a jury", "A clerk"),
    "ITEM028": ask(WHO, "The jury of the trial", "Judge", "Clerk"),
    "ITEM029": ask(
        WHO, "The jury after it has heard the case", "The judge of the court", "The clerk"
    ),
    "ITEM031": "".join(
        ask(stem, "Duty", "Pay", "Luck")
        for stem in (
            "Which juror may **NOT** vote?",
            "Which reason explains why he was not charged?",
            "She was not charged. Which rule applies to her?",
            "What do at least ten jurors share?",
            "Which group spent the least?",
            "Why did the jury not vote?",
            "Who votes for not only one juror?",
            "How long may a juror who did not vote be kept?",
            "What is it called when jurors cannot agree?",
        )
    ),
    "ITEM032": ask("Which witness may speak in court?", "Not the judge", "A guest", "A clerk"),
    "ITEM033": ask("The jury hears a", "usual case", "one-sided case", "European", "U.S. case")
    + ask("The jury hears an", "honest man", "FBI agent", "8-year-old", "uninvited guest"),
    "ITEM034": ask(WHO, "Only a trial jury", "Always a judge", "A clerk"),
    "ITEM035": ask("Which is true?", "Twelve sit", "Ten sit", "Two sit", more="stimulus: count")
    + ask("Who sets bail?", "A judge", "A jury", "A clerk"),
    "ITEM036": ask("How long do they serve?", "Up to two years", "Up to ten years", "Up to 1 year")
    + ask(WHO, "The state court", "The state governor", "The state senate"),
    "ITEM037": ask(WHO, "A trial jury", "A judge", "A clerk")
    + ask("How many people sit on a trial jury?", "12", "6", "23")
    + "  - fill: It decides whether facts were proved, a [[trial jury]].\n    objective: explain\n",
    "ITEM038": ask(WHO, "A trial jury", "A judge", "A clerk").replace(
        "The reading says so in its part 1.", "He cannot be impartial."
    ),
    "ITEM042": ask("Which juror should the judge send home?", "Ann", "Bob", "Cy")
    + ask("Under the rule of 2010, what should prosecutors charge?", "Theft", "Fraud", "Arson")
    + ask("According to Lee, which is the fairest rule?", "Lots", "Votes", "Turns"),
    "ITEM043": '  - claim: A judge wrote that "no juror may ever be punished for the verdict '
    'that a jury gives," in **1670**.\n    objective: explain\n'
    "  - claim: A trial jury listens to the witnesses and then **decides**.\n"
    "    objective: explain\n",
    "ITEM048": RANKED
    + ask(WHO, "A trial jury", "A judge", "A clerk", "A guard")
    + ask("Who speaks for both?", "Nobody", "A lawyer", "A guest", more="core: true")
    + ask("Which two?", "Ann", "Bob", "Cy", "Di", more="core: true\n    several: true"),
}
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight")
QUIZ_WIDE = "ITEM030"
OF_OBJECTIVES = "ITEM041"


@pytest.mark.parametrize(
    ("rule", "items"),
    [pytest.param(rule, items, id=rule) for rule, each in BREAKS.items() for items in each],
)
def test_what_breaks_a_rule_is_told_at_its_place(tmp_path: Path, rule: str, items: str) -> None:
    found = [problem for problem in said_of(tmp_path, items) if problem.rule == rule]

    assert marked(items)
    assert [(p.place.line, p.place.column) for p in found] == marked(items)
    assert all(p.severity is ITEM_STYLE_RULES[rule].severity and p.hint for p in found)


@pytest.mark.parametrize(("rule", "items"), KEEPS.items(), ids=KEEPS)
def test_what_is_near_and_keeps_a_rule_is_not_told(tmp_path: Path, rule: str, items: str) -> None:
    found = [problem for problem in said_of(tmp_path, items) if problem.rule == rule]

    assert found == []


@pytest.mark.parametrize(("long", "told"), [(3, False), (4, True)])
def test_a_key_that_is_usually_the_longest_is_told_once(
    tmp_path: Path, long: int, told: bool
) -> None:
    items = [
        ask(f"Who sat in court on day {number}?", "Jurors", "Judges", "Clerk")
        if place >= long
        else ask(f"Who sat in court on day {number}?", "Many jurors", "Judges", "Clerk")
        for place, number in enumerate(NUMBERS)
    ]

    found = [problem for problem in said_of(tmp_path, "".join(items)) if problem.rule == QUIZ_WIDE]

    assert len(found) == told


def test_an_objective_that_items_measure_names_a_standard(tmp_path: Path) -> None:
    bare = ask(WHO, "A trial jury", "A judge", "A clerk")

    with_one = [problem.rule for problem in said_of(tmp_path, bare)]
    without = [problem.rule for problem in said_of(tmp_path, bare, standards="")]

    assert with_one == []
    assert without == [OF_OBJECTIVES]


def test_a_lesson_whose_objectives_name_no_standard_is_told_once(tmp_path: Path) -> None:
    first = ask(WHO, "A trial jury", "A judge", "A clerk")
    second = ask("Who keeps order?", "A judge", "A clerk", "A jury")
    items = first + second.replace("objective: explain", "objective: name")
    more = "}\n  name: {text: Name who keeps order."

    found = said_of(tmp_path, items, standards=more)

    assert [(problem.rule, problem.message) for problem in found] == [
        (OF_OBJECTIVES, "no objective names a standard")
    ]


def test_every_rule_has_something_that_breaks_it() -> None:
    assert {*BREAKS, QUIZ_WIDE, OF_OBJECTIVES} == set(ITEM_STYLE_RULES)
