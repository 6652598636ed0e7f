"""Rules about minutes."""

from make_lesson.check.rules.rule import note, warning

_FLORIDA = (
    "Florida Department of Education (2010), U.S. History End-of-Course Assessment Test Item "
    "Specifications: about one minute for a multiple-choice item"
)

MINUTES_RULES = {
    "TIME001": warning(
        "the activities and the reading take longer than the class",
        "The minutes of the opener, the activities and the exit ticket, as written, are added to "
        "the time that it takes to read the sections and the viewpoints at 200 words a minute. "
        "What does not fit is dropped in class, and that is often the writing at the end.",
        "The 200 is ours, a little below a published average for silent reading: 214 words a "
        "minute in grade 9, and more in each grade above (wordsrated.com, reading speed by age).",
    ),
    "TIME002": warning(
        "the quiz's items take longer than its minutes",
        "Counted are the minutes of quick students: 1 for an item with options, 0.5 for true or "
        "false, 0.5 for each pair to match, 1.5 to put steps in order, 0.75 for a blank, 2 for a "
        "short answer, 8 for an essay, and the time to read passages at 200 words a minute. It is "
        "reported when they are over a quarter more than the quiz's minutes: then the quiz "
        "measures speed.",
        f"{_FLORIDA}. My Digital Chalkboard, a tip for estimating time limits: 30 seconds for true "
        "or false, 60 for multiple choice, 120 for a short answer, 10 to 15 minutes for an essay. "
        "Essays here have less room, so 8, which is ours, as are the other minutes, the 200 and "
        "the quarter.",
    ),
    "TIME003": warning(
        "the first plan is not as long as the class",
        "The first page of the guide prints the class time and, below it, the first plan. When "
        "they differ, the teacher cannot tell which to believe.",
        "Ours: what stands side by side on a page has to agree.",
    ),
    "TIME004": note(
        "an item takes its time only to be read",
        "At 200 words a minute, reading the item alone uses all the time that an item of its kind "
        "is given. Words that are not needed to answer measure reading, not civics.",
        "Haladyna, Downing and Rodriguez (2002), A review of multiple-choice item-writing "
        "guidelines, Applied Measurement in Education 15(3): keep the amount of reading small. "
        f"{_FLORIDA}. The 200 is ours.",
    ),
}
