"""Rules about templates and about what they make of a lesson on paper."""

from make_lesson.check.rules.rule import Rule, warning

TEMPLATE_RULES = {
    "TPL001": Rule(
        "a template is not there",
        "Your own folder is looked into first, then the built-in one.",
    ),
    "TPL002": Rule(
        "a template's instructions are not well written",
        "What stands in {% %} and {{ }} is read by Jinja2, which has a grammar of its own.",
    ),
    "TPL003": Rule(
        "a template's markup is not well-formed",
        "Every tag is closed, tags do not overlap, and attributes stand in quotes.",
    ),
    "TPL004": Rule("a tag is not known", "There are about thirty, and none can be added."),
    "TPL005": Rule("an attribute is not known", "It would be dropped in silence."),
    "TPL006": Rule("an attribute is missing", "The tag means nothing without it."),
    "TPL007": Rule(
        "a filter, test or block is not right",
        "A filter that does not exist cannot be applied, and of two blocks with one name only one "
        "could be printed.",
    ),
    "TPL008": Rule(
        "a tag stands where it cannot",
        "Tables and boxes hold text and no tables, so that they read in order and open in Word.",
    ),
    "TPL009": Rule("an attribute has a value it cannot have", "The layout counts with it."),
    "TPL010": Rule("a figure is not in the lesson", "There would be nothing to draw."),
    "TPL011": Rule(
        "a text stands outside a paragraph",
        "Between blocks a text has no place on the page and would be lost.",
    ),
    "TPL012": Rule(
        "a row has more or fewer cells than its table",
        "A screen reader could not tell which cells belong to a column.",
    ),
    "TPL013": Rule(
        "a template asks for what is not there",
        "A misspelt field would print nothing, and nobody would see that it is missing.",
    ),
    "TPL014": Rule(
        "a template does what it may not",
        "Templates are text: they read a lesson and can neither change it nor run programs.",
    ),
    "TPL015": Rule(
        "an instruction does not work with its value",
        "Such as a sum of words, or a list that is no list.",
    ),
    "TPL016": Rule("a template is not UTF-8 text", "Accents and quotation marks would be wrong."),
    "TPL017": Rule(
        "a heading skips a level",
        "Readers who cannot see the page move by its headings (PDF/UA-1, 7.4.2).",
    ),
    "TPL018": Rule(
        "a part prints nothing",
        "A choice, link or question without words can be seen by nobody, and a document needs "
        "something to read.",
    ),
    "TPL019": Rule(
        "parts of a template do not go together",
        "One of them would not be printed.",
    ),
    "TPL020": Rule(
        "no font has a character of a template",
        "It would print as an empty box, or not at all.",
    ),
    "TPL021": Rule(
        "a template uses itself without end",
        "A template that changes a built-in one begins with {% extends 'builtin/quiz.xml' %}.",
    ),
    "TPL022": Rule(
        "a block replaces nothing",
        "A template that extends another prints only blocks that the other one has.",
    ),
}

LAYOUT_RULES = {
    "LAYOUT001": Rule(
        "a question is taller than a page",
        "A question is never split, so that students see all of it at once.",
    ),
    "LAYOUT002": Rule(
        "a box, row or figure is taller than a page",
        "Boxes, rows and figures are never split; what does not fit would be cut off.",
    ),
    "LAYOUT003": warning(
        "an answer is longer than its room",
        "The key prints each answer in the room that students have for theirs. One that is cut "
        "short there asks for more than anybody can write.",
    ),
    "LAYOUT004": warning(
        "an answer needs more room by hand",
        "A student writes about ten words on a line, by our estimate. Of answers that stand after "
        "'or:' the longest counts; words in brackets are for the teacher and do not.",
    ),
    "LAYOUT005": warning(
        "a piece has more pages than it should",
        "A handout has six pages at most, a quiz four, a guide eight, and a key five more than its "
        "quiz: schools count their paper, and a class its minutes. The numbers are ours.",
    ),
    "LAYOUT006": warning(
        "a question stands apart from its figure",
        "Students look from one to the other. A figure on the back of the sheet, or on another "
        "one, cannot be seen while the question is answered. A question that says 'Figure 2' "
        "needs that one on its page; else any figure of its activity will do.",
    ),
}
