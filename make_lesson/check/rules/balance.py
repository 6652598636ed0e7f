"""Rules about balance: what is open is shown from every side, with like means, and scored alike."""

from make_lesson.check.rules.rule import Rule, note, warning

_DELIBERATION = (
    "Structured academic controversy, as published by Street Law: every student reads one text "
    "with all the views, and argues both sides from it. To count what each side has is ours, and "
    "so is the number."
)
_ATTRIBUTION = (
    "AllSides, kinds of media bias, as listed by Harcum College Library: missing attribution, "
    "opinion as fact."
)
_NO_CREDIT_FOR_VIEWS = (
    "College Board, What AP Stands For (2022): students analyze views unlike their own, and "
    "nobody earns points by agreeing with one."
)
_OPEN_QUESTIONS = (
    "Hess and McAvoy, The Political Classroom (2015): ask first whether a question is open or "
    "settled. McAvoy and Ho, Professional Judgment and Deciding What to Teach as Controversial, "
    "with their answers to teachers: such a question often begins with 'should'."
)
_ACTION = (
    "Texas Education Code 28.0022(a)(3): no grade or credit, not even extra credit, for lobbying, "
    "political activism or work for advocacy. Laws of other states were not looked up."
)
_OUTLETS = "Ours: when few voices report a dispute, one of them easily decides how it is told."

BALANCE_RULES: dict[str, Rule] = {
    "BAL001": warning(
        "a contested statement stands without its speaker",
        "What is contested or a value is somebody's view. The sentence that cites it says whose: "
        "by name, or with a verb such as 'says' or 'argues', or with 'according to'. Under a side "
        "of a viewpoint the speaker printed above it is enough.",
        _ATTRIBUTION,
    ),
    "BAL002": warning(
        "an open question has no viewpoints",
        "A question that asks what should be, or how far, is answered differently by reasonable "
        "people. Students need at least two answers to it, each from someone who holds it. "
        "Passages from two sides serve as well.",
        _OPEN_QUESTIONS,
    ),
    "BAL003": warning(
        "the sides of a question differ in length",
        "Space is weight, whatever the sentences say. The side with the fewest words has at least "
        "80 percent of the words of the longest.",
        _DELIBERATION,
    ),
    "BAL004": warning(
        "the sides of a question differ in sources",
        "A view that more sources stand behind looks stronger on the page. One side may have one "
        "source more than another, no more.",
        _DELIBERATION,
    ),
    "BAL005": warning(
        "the columns of an organizer differ in answers",
        "Columns are printed with equal rows; a key that fills one and leaves another nearly empty "
        "tells students which side has the reasons. One column may have one answer more.",
        _DELIBERATION,
    ),
    "BAL006": warning(
        "the same side always stands first",
        "Whoever comes first sets the terms. Where the same sides meet again, in another "
        "viewpoint, organizer or pair of passages, the other one begins. A viewpoint and its "
        "organizer keep one order.",
        "Ours: no side should always have the first word.",
    ),
    "BAL007": warning(
        "passages come from one side, or more of them from one than from another",
        "Passages for students to weigh, such as those of donors, groups or officials, come from "
        "opposite sides, as many from each.",
        "AllSides, kinds of media bias, as listed by Harcum College Library: slant, omission. To "
        "count the passages is ours.",
    ),
    "BAL008": warning(
        "passages of the sides differ in length",
        "Space is weight for passages, too. Those of the side with the fewest words have at least "
        "80 percent of the words of the longest.",
        _DELIBERATION,
    ),
    "BAL009": warning(
        "contested statements come from fewer than three publishers",
        "Three or more contested statements that were read in reports come from three publishers "
        "or more. Originals (a law, a ruling, official papers, data) are not counted: both sides "
        "of a court stand in one decision.",
        _OUTLETS,
    ),
    "BAL010": warning(
        "one publisher carries most of what is contested",
        "Of three or more contested statements, at most half were read in reports of one "
        "publisher. Originals are not counted as reports.",
        _OUTLETS,
    ),
    "BAL011": warning(
        "what is contested rests on no original",
        "At least one source of the lesson is a law, a case, data or official papers, so that "
        "students can set what is said about a matter beside the matter itself.",
        _OUTLETS,
    ),
    "BAL012": warning(
        "a side rests on one source",
        "A side that one text carries stands and falls with it. Sources listed for the side and "
        "those cited in its argument count, each once.",
        "Ours, and so is the number.",
    ),
    "BAL013": warning(
        "a figure has no date",
        "Numbers go out of date, and an old one helps whoever it flatters: a fact of the kind "
        "'data' says as of when it holds.",
        "Ours: a number without its date can be neither checked nor compared.",
    ),
    "BAL014": warning(
        "the key says which side is right",
        "Answers and points to look for say what good work shows, never what a student should "
        "conclude about an open question.",
        _NO_CREDIT_FOR_VIEWS,
    ),
    "BAL015": warning(
        "a rubric names a side",
        "Criteria score the claim, the evidence and the reply to the other side. One that names a "
        "side scores a view.",
        _NO_CREDIT_FOR_VIEWS,
    ),
    "BAL016": warning(
        "an unnamed crowd says something",
        "'Critics say', 'experts agree' and 'many believe' lend weight to a view and let nobody "
        "check who holds it. Name somebody, or cite where they say it in the same sentence.",
        _ATTRIBUTION,
    ),
    "BAL017": warning(
        "students are asked to act politically",
        "Work that counts does not ask a student to petition, lobby, register voters or write to "
        "an official: it presumes a view, and Texas, for one, forbids credit for most of this. "
        "Offer it in the 'extension', which is optional and never graded.",
        _ACTION,
    ),
    "BAL018": warning(
        "an extension earns points",
        "The extension is optional and never graded: whoever does not act loses nothing.",
        _ACTION,
    ),
    "BAL019": note(
        "a word takes a side",
        "The word praises or blames by itself, and nobody is quoted with it. Say what happened, "
        "put the word into a speaker's mouth, or define it in the vocabulary. A list finds it, "
        "which cannot know what you mean.",
        "Recasens, Danescu-Niculescu-Mizil and Jurafsky (2013), Linguistic Models for Analyzing "
        "and Detecting Biased Language, on framing and epistemological bias; AllSides, on spin. "
        "The list of words is ours.",
    ),
}
