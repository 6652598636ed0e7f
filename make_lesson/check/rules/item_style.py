"""Rules about how items are written, after the published guidelines for items.

ITEM019 to ITEM022 hold at every build, for there the paper or its key would be wrong.
"""

from make_lesson.check.rules.rule import Rule, note, warning

_TAXONOMY = (
    "Haladyna and Downing (1989), A taxonomy of multiple-choice item-writing rules, Applied "
    "Measurement in Education 2(1)"
)
_GUIDELINES = (
    "Haladyna, Downing and Rodriguez (2002), A review of multiple-choice item-writing guidelines, "
    "Applied Measurement in Education 15(3)"
)
_FLAWS = (
    "The flaws of items that the National Board of Medical Examiners teaches writers to avoid, as "
    "adapted in Technical flaws in multiple-choice questions in the access exam to medical "
    "specialties in Spain, BMC Medical Education (2016), table 1"
)
_FLORIDA = (
    "Florida Department of Education (2010), U.S. History End-of-Course Assessment Test Item "
    "Specifications"
)
_ADVICE = "Penn State, Constructing Multiple-choice Questions (a web page without a date)"
_THREE = (
    "Rodriguez (2005), Three options are optimal for multiple-choice items, Educational "
    "Measurement: Issues and Practice 24(2)"
)

_OF_OPTIONS = {
    "ITEM019": Rule(
        "an option speaks of the place of other options",
        "Every form has its options in another order, so 'all of the above' may stand first, with "
        "nothing above it. Even in a fixed order such an option can be chosen or ruled out by "
        "knowing half of the others.",
        source=f"{_GUIDELINES}; {_FLORIDA}.",
    ),
    "ITEM020": Rule(
        "an option speaks of other options by letter",
        "Every form gives the options other letters, so 'A and C' means something else on each. "
        "Combined options also let students reason from the combinations alone.",
        source=f"{_TAXONOMY} and {_GUIDELINES}: avoid complex (type K) items.",
    ),
    "ITEM023": warning(
        "an option stands for all or none of the others",
        "Whoever sees that two options are right need not read the rest to choose 'all of these'; "
        "whoever chooses 'none of these' has not shown that they know what is right. An item with "
        "'several: true' asks the same fairly.",
        f"{_GUIDELINES}: avoid 'all', and use 'none' with care; {_FLORIDA}.",
    ),
    "ITEM024": warning(
        "an option combines numbered statements",
        "Options such as 'I and II' test how well students handle combinations as much as what "
        "they know, and one known statement rules out half of them.",
        f"{_TAXONOMY}: avoid complex (type K) items.",
    ),
    "ITEM025": warning(
        "an item has fewer than three or more than five options",
        "With two options half of the guesses are right; beyond five, few writers find mistakes "
        "that anybody makes. Three good options do as well as more. An item with 'several: true' "
        "may have up to eight.",
        f"{_THREE}; {_FLORIDA}, which ask for four; {_ADVICE}, which asks for four or five. The "
        "eight is ours.",
    ),
    "ITEM026": note(
        "items of one part differ in their number of options",
        "When all items of a part have the same number of options, the part is quicker to read "
        "and to mark. Still, an item with one option fewer is better than an option that nobody "
        "would choose.",
        f"Ours, as {_FLORIDA} ask for four in each; {_THREE}, on why not to add one for the "
        "number's sake.",
    ),
    "ITEM027": warning(
        "two options differ in nothing but articles or marks",
        "Students see two letters with one meaning: neither can be the right one alone, so both "
        "are ruled out unread. Options that merely share most of their words are not reported.",
        f"{_GUIDELINES}: options are independent.",
    ),
    "ITEM028": warning(
        "the right option is much longer than the others",
        "Writers take care to make the right option true in all cases, and it grows; students who "
        "have noticed choose the longest. It is reported where the right option alone is the "
        "longest, and longer by a quarter than the others are on average. Options of up to 25 "
        "characters count as if they had 25, for short ones differ by a word.",
        f"{_FLAWS}; {_GUIDELINES}: options of about equal length. The numbers are ours.",
    ),
    "ITEM029": warning(
        "the options differ much in length",
        "An option that stands out by its length is chosen or shunned for it. It is reported "
        "where the longest has more than 1.6 times as many characters as the shortest; those of up "
        "to 25 count as if they had 25.",
        f"{_GUIDELINES}: options of about equal length. The numbers are ours.",
    ),
    "ITEM034": note(
        "only wrong options have absolute words",
        "Few things hold always, for all or never, and students know it, so such words give a "
        "wrong option away. A right option with one of them, or another wording, takes the hint "
        "back. Sometimes the absolute word is the very mistake, and may stay.",
        f"{_FLAWS}.",
    ),
    "ITEM036": note(
        "all options begin with the same words",
        "Words that every option repeats can often stand in the question, where they are read "
        "once. It is reported from three words on, as two are often only an article and its noun.",
        f"{_ADVICE}. The number is ours.",
    ),
}

_OF_STEMS = {
    "ITEM031": warning(
        "a negative question is not marked as one",
        "Readers in a hurry miss a small 'not' and answer the opposite, though they know what is "
        "right. Better ask for what is so; else write the word in bold capitals: **NOT**, "
        "**EXCEPT**.",
        f"{_GUIDELINES}: word the stem positively, else stress the negative; {_ADVICE}.",
    ),
    "ITEM032": warning(
        "a negative question has a negative option",
        "'Which may officials NOT do? Not answer' has to be turned around twice before it can be "
        "judged, and many who know the answer get lost on the way.",
        f"{_GUIDELINES}: word options positively.",
    ),
    "ITEM033": warning(
        "an answer does not fit the article before it",
        "When a question ends with 'an', every option has to begin with a vowel sound; one that "
        "does not is ruled out by grammar alone. The article can move into the options.",
        f"{_ADVICE}; {_GUIDELINES}: no grammatical clues to the answer.",
    ),
    "ITEM035": warning(
        "the question does not say what is asked",
        "Students should be able to think of an answer before they see the options. 'Which of "
        "these is true?' or a stem of two words makes them read four claims that have nothing in "
        "common. A question about a stimulus may be short, for the stimulus says what it is about.",
        f"{_GUIDELINES}: the central idea stands in the stem, not in the options.",
    ),
    "ITEM042": warning(
        "a question of opinion has a right answer",
        "What should be done, or is fairest or best, is open, and no opinion earns points. With a "
        "named speaker or a rule that is applied ('according to', 'under the 2010 memo') it "
        "becomes a question of fact.",
        f"{_GUIDELINES}: no items on opinions; College Board, What AP Stands For (2022): nobody "
        "earns points by agreeing with a view.",
    ),
}

_OF_KEYS = {
    "ITEM021": warning(
        "a text speaks of an option by its letter",
        "Every form gives the options other letters; the key would explain the wrong one.",
        "Ours: it follows from shuffled options.",
    ),
    "ITEM022": warning(
        "an item speaks of another by its number",
        "Every form numbers items anew. And whoever misses the first item would lose the second "
        "with it, though it may ask for something else.",
        f"{_FLAWS}: items do not hinge on one another.",
    ),
    "ITEM030": warning(
        "the right option is often the longest",
        "In a quiz where the longest option is right much more often than chance would have it, "
        "students who know nothing can choose it. It is reported from eight items on, where the "
        "share is more than 0.15 above chance; to be the longest, an option has to be longer by a "
        "tenth than the next, which can be seen.",
        f"{_FLAWS}, each item by itself. To look at a whole quiz is ours, and so are the numbers.",
    ),
    "ITEM037": warning(
        "an item gives away the answer of another",
        "The question of one item holds the right answer of another, and what is asked there too, "
        "so students can look it up. Terms to match and single words met in passing do not count.",
        f"{_GUIDELINES}: items are independent of one another.",
    ),
    "ITEM038": note(
        "a reason is very short",
        "The reason says why an option is right or which mistake leads to it; fewer than four "
        "words seldom do more than repeat that it is right or wrong.",
        f"{_FLORIDA}: a rationale for each wrong option. One for the right option is ours, and so "
        "is the number.",
    ),
    "ITEM039": warning(
        "a reason repeats another text",
        "A reason that is the same as that of another option, or as the option itself, explains "
        "neither.",
        f"{_FLORIDA}: a rationale for each wrong option. One for the right option is ours.",
    ),
    "ITEM040": warning(
        "an item names no objective",
        "The key prints what each item measures, and a teacher finds by it what to teach again. "
        "An item without an objective may test what nobody set out to teach.",
        f"{_GUIDELINES}: each item measures a content that the plan of the test names.",
    ),
    "ITEM041": warning(
        "an objective names no standard",
        "Items rest on this objective, and a school asks which standard they assess. The codes "
        "that are known stand in the files of standards.",
        f"{_FLORIDA}, where items are written for benchmarks of the state's standards.",
    ),
    "ITEM043": note(
        "an item repeats the reading word for word",
        "Students can find a long run of words again without having understood it; other words "
        "for the same thing show whether they have. It is reported from eleven words in a row on, "
        "and not of quotations.",
        f"{_TAXONOMY}: do not lift the words of an item from the text. The number is ours.",
    ),
    "ITEM048": note(
        "some core questions are ranked for a reduced form, and others are not",
        "A reduced form has the core questions with three options each. As long as one of them "
        "keeps more, the form cannot be made, and a teacher who needs it learns that too late.",
        "Ours.",
    ),
}

ITEM_STYLE_RULES = _OF_OPTIONS | _OF_STEMS | _OF_KEYS
