"""Rules about what the activities practise and the quiz measures."""

from make_lesson.check.rules.rule import note, warning

_GUIDELINES = (
    "Haladyna, Downing and Rodriguez (2002), A review of multiple-choice item-writing guidelines, "
    "Applied Measurement in Education 15(3), its group of guidelines on content"
)

COVERAGE_RULES = {
    "COVER001": warning(
        "no item measures an objective",
        "Nobody can say that students have learned what a lesson promises and its quiz leaves "
        "out. It is reported where other items of the quiz name objectives.",
        f"{_GUIDELINES}: each item measures a content that the plan of the test names. That every "
        "objective has an item is ours.",
    ),
    "COVER002": warning(
        "no activity practises an objective",
        "Students cannot show in a quiz what they never did in class. An activity says with "
        "'objectives' what it practises; so may the opener and the exit ticket.",
        "C3 Teachers, Inquiry Design Model, where each supporting question has a task of its own. "
        "To ask it of objectives is ours.",
    ),
    "COVER003": warning(
        "no item measures a standard",
        "A school takes it that a lesson assesses the standards that it names. None of the "
        "objectives with this standard has an item.",
        f"{_GUIDELINES}: each item measures a content that the plan of the test names. That every "
        "standard has an item is ours.",
    ),
    "COVER004": warning(
        "most of the quiz asks for recall",
        "Recall is the easiest to ask for, and shows little of what students can do with what "
        "they know. Of the items that say a level, at most half should be recall. Four such items "
        "or fewer are too few to speak of a mix.",
        "Haladyna and Downing (1989), A taxonomy of multiple-choice item-writing rules, Applied "
        "Measurement in Education 2(1): ask for more than recall. The half and the four are ours.",
    ),
    "COVER005": note(
        "an objective has few points",
        "If all objectives counted alike, each would have an equal share of the points; this one "
        "has less than a third of it. That can be meant: a small objective may deserve few.",
        f"{_GUIDELINES}: items follow the plan of the test. The third is ours.",
    ),
    "COVER006": warning(
        "the short quiz leaves out an objective",
        "With --short only the items marked 'core: true' are printed. The quiz as a whole measures "
        "this objective, so a class that takes the short one should be measured on it too.",
        "Ours: a short quiz is the same quiz with fewer items.",
    ),
    "COVER007": note(
        "no activity says what it practises",
        "With 'objectives' on the activities, the guide can show which of them prepare for which "
        "items of the quiz.",
        "C3 Teachers, Inquiry Design Model, where each supporting question has a task of its own. "
        "To ask it of objectives is ours.",
    ),
}
