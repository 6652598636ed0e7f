"""Rules about the quiz, the figures and the words."""

from make_lesson.check.rules.rule import Rule, warning

ITEM_RULES = {
    "ITEM001": Rule("no option is right", "The item has no key."),
    "ITEM002": Rule(
        "two options are right",
        "Students mark one. With 'several: true' they mark all that are right.",
    ),
    "ITEM003": warning(
        "an item for several answers has fewer than two",
        "'Mark all that apply' promises more than one.",
    ),
    "ITEM004": warning(
        "an item for several answers has no wrong option",
        "Whoever marks everything gets all points.",
    ),
    "ITEM005": Rule("an option stands twice", "Two letters would have the same words."),
    "ITEM006": Rule(
        "an option is both right and wrong, or neither",
        "Each option has one of the two fields, 'right' or 'wrong', with its words.",
    ),
    "ITEM007": Rule("a fill-in item has no blank", "There is nothing to fill in."),
    "ITEM008": Rule(
        "a blank is not well written",
        "A blank is written [[answer]] or [[answer|other answer]], and no answer is empty.",
    ),
    "ITEM009": warning(
        "no words of a claim are bold",
        "Bold words tell students which part of the claim to judge; without them a true-or-false "
        "item asks them to guess what is tested.",
    ),
    "ITEM010": Rule("a term stands twice", "Two lines of the match would have the same words."),
    "ITEM011": Rule("a meaning stands twice", "Two letters would be right."),
    "ITEM012": Rule("a spare is a meaning too", "Two letters would be right."),
    "ITEM013": Rule("a step stands twice", "The order would have no single key."),
    "ITEM014": warning(
        "an essay has neither a rubric nor points to look for",
        "Without them two teachers give the same essay different points.",
    ),
    "ITEM015": warning(
        "a short answer has no model answer and nothing to look for",
        "The key has nothing to show.",
    ),
    "ITEM016": warning(
        "an option has no reason",
        "The reason says why the option is right, or which mistake leads to it; it is what makes "
        "a key worth reading. Published test specifications ask for one for every option.",
    ),
    "ITEM017": Rule(
        "the levels of a rubric do not agree",
        "The points stand over the columns, so every criterion has as many levels, with the same "
        "points.",
    ),
    "ITEM018": Rule(
        "the short quiz, or the reduced form, has no items",
        "It holds the items that are marked as the core of the lesson.",
    ),
    "ITEM044": Rule(
        "a right option is ranked to be left out",
        "'drop' says which wrong option the reduced form leaves out first; without its right "
        "option a question has no key.",
    ),
    "ITEM045": Rule(
        "two options of an item have the same rank",
        "Which of them the reduced form leaves out first would be left to chance.",
    ),
    "ITEM046": Rule(
        "a ranking has a gap",
        "Options are ranked from 1. A gap tells of an option that was meant to have a rank, or was "
        "taken out.",
    ),
    "ITEM047": Rule(
        "the ranking leaves a question of the reduced form with more than three options",
        "Students with a plan may be given fewer choices. Which wrong option teaches least only "
        "its author can say, so none is left out by chance.",
    ),
}

FIGURE_RULES = {
    "FIG001": Rule("a picture is not there", "Pictures lie beside the lesson, in its folder."),
    "FIG002": Rule("a picture lies outside the lesson's folder", "A lesson is its folder."),
    "FIG003": Rule("a picture is not PNG or JPEG", "Other kinds cannot be printed everywhere."),
    "FIG004": Rule("a picture is broken", "The file ends early or was changed by mistake."),
    "FIG005": Rule("a picture is too large", "20 MB and 6000 pixels a side print a full page."),
    "FIG006": warning(
        "a picture has no alt text",
        "Students who cannot see it hear the alt text instead.",
    ),
    "FIG007": Rule("two boxes stand in one cell", "One would be drawn over the other."),
    "FIG008": Rule("a bar is negative", "Bars begin at zero and grow to the right."),
    "FIG009": Rule("a row has more or fewer cells than the head", "A table has equal rows."),
    "FIG010": Rule("a timeline is out of order", "Events stand in the order of their years."),
}

TEXT_RULES = {
    "TEXT001": Rule("a control character stands in a text", "It has no shape on paper."),
    "TEXT002": Rule("half a character stands in a text", "It cannot be saved in any file."),
    "TEXT003": Rule(
        "a text runs from right to left",
        "Such scripts need joined letters and another order, which the packet cannot set yet.",
    ),
    "TEXT004": Rule(
        "no font has a character",
        "It would print as an empty box, or not at all.",
    ),
    "TEXT005": Rule(
        "a link does not lead to the web",
        "Links in a lesson begin with http:// or https://; others work on one computer only.",
    ),
    "TEXT006": Rule("a link has no words", "On paper there would be nothing to see."),
}

FACT_RULES = {
    "FACT001": warning(
        "a fact is due for review",
        "Laws and numbers change; a packet that teaches an old one is wrong without saying so.",
    ),
}
