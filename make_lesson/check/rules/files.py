"""Rules about the file, its shape and its names."""

from make_lesson.check.rules.rule import Rule, warning

YAML_RULES = {
    "YAML001": Rule(
        "a line does not fit the lines above it",
        "Indentation says what belongs to what. Fields of one thing begin in the same column, and "
        "each has a colon and a blank behind its name.",
    ),
    "YAML002": Rule(
        "the file is not saved as UTF-8",
        "Other encodings turn accents and quotation marks into other letters on another computer.",
    ),
    "YAML003": Rule(
        "a field stands twice",
        "Only one of the two would be printed, and nobody could tell which.",
    ),
    "YAML004": Rule(
        "a place is marked with & (an anchor)",
        "Lessons do without YAML's shorthand: what is printed stands where it is printed.",
    ),
    "YAML005": Rule(
        "a value points elsewhere with * (an alias)",
        "Lessons do without YAML's shorthand. A text that begins with a star needs quotes.",
    ),
    "YAML006": Rule(
        "a value has a type with ! (a tag)",
        "The lesson's fields have their types already. A text that begins with ! needs quotes.",
    ),
    "YAML007": Rule(
        "a mapping is copied with << (a merge key)",
        "Lessons do without YAML's shorthand: what is printed stands where it is printed.",
    ),
    "YAML008": Rule(
        "the name of a field is not a text",
        "A field is written 'name: value'. A question mark or a bracket before it means something "
        "else in YAML.",
    ),
    "YAML009": Rule(
        "the file holds several documents",
        "A line of three dashes begins a new document, and a lesson is one.",
    ),
    "YAML010": Rule("the file is empty", "There is nothing to make a packet of."),
    "YAML011": Rule(
        "a text is cut short by a comment",
        "A blank and # begin a comment, so 'Question # 2' would print as 'Question'. Comments "
        "stand on lines of their own, where they cannot eat a text.",
    ),
    "YAML012": Rule(
        "the file is nested too deep",
        "A lesson needs about eight levels; forty are a slip of the brackets.",
    ),
    "YAML013": Rule(
        "a tab indents a line",
        "Editors show tabs in different widths, so YAML indents with blanks only.",
    ),
    "YAML014": Rule(
        "a hidden character stands in the file",
        "Control characters and byte order marks have no shape on paper. They come with text that "
        "was copied from another program.",
    ),
    "YAML015": Rule(
        "a text begins with a sign of YAML's",
        "The signs @ ` % & * ! | > [ { ? - : , at the start of a value mean something in YAML. In "
        "quotes they are text.",
    ),
    "YAML016": Rule(
        "a text without quotes holds a colon and a blank",
        "YAML takes the words before the colon for the name of a field. In quotes they are text.",
    ),
    "YAML017": Rule(
        "a quotation mark is not closed",
        "The rest of the file, or all up to the next mark, would be one text.",
    ),
    "YAML018": Rule(
        "a text goes on behind its closing quotation mark",
        "Quotes at the start of a value are YAML's; a text that itself begins with a quotation "
        "needs quotes of the other kind around it.",
    ),
    "YAML019": Rule(
        "a bracket is not closed",
        "A value that begins with [ is a list, with { a mapping; its entries have commas between "
        "them. In quotes a bracket is text.",
    ),
    "YAML020": Rule(
        "a backslash in double quotes means nothing",
        "In double quotes a backslash begins a code such as \\n; in single quotes it is text.",
    ),
    "YAML021": Rule(
        "the file is too large",
        "A long lesson has a hundred kilobytes; two megabytes are something else.",
    ),
    "YAML022": Rule(
        "a file is not there or cannot be read",
        "A part such as 'quiz: quiz.yaml' is read from that file beside the lesson.",
    ),
    "YAML023": Rule(
        "the file holds no fields",
        "A lesson is a mapping: lines with a name, a colon and a value.",
    ),
    "YAML024": Rule(
        "a part lies outside the lesson's folder",
        "A lesson is its folder; it can be copied and shared only when all of it is there.",
    ),
}

LESSON_RULES = {
    "LESSON001": Rule(
        "a field is not known",
        "Unknown fields would be dropped in silence, and most are slips of the pen.",
    ),
    "LESSON002": Rule("a field is missing", "The part cannot be printed without it."),
    "LESSON003": Rule(
        "a text is expected",
        "A value that begins with [ or {, or holds a colon and a blank, is a list or a mapping "
        "unless it stands in quotes.",
    ),
    "LESSON004": Rule("a list is expected", "Each entry stands on a line of its own after '- '."),
    "LESSON005": Rule("fields are expected", "The part has several fields, each on its own line."),
    "LESSON006": Rule("a whole number is expected", "It is counted with."),
    "LESSON007": Rule("a number is expected", "A figure is drawn from it."),
    "LESSON008": Rule("a number is too small or too large", "Paper and class time have limits."),
    "LESSON009": Rule(
        "a date is expected",
        "Dates are written year, month, day, so that nobody can read them two ways.",
    ),
    "LESSON010": Rule(
        "nothing stands behind a field",
        "A field left empty is more often forgotten than meant.",
    ),
    "LESSON011": Rule("a word is not one of those allowed", "The field takes a few words only."),
    "LESSON012": Rule("a list has too few entries", "The part makes no sense with fewer."),
    "LESSON013": Rule("a list has too many entries", "The part has no room for more on paper."),
    "LESSON014": Rule(
        "the kind of an item, figure or activity is missing",
        "The first field says the kind: 'ask' is a question with options, 'bars' a bar chart.",
    ),
    "LESSON015": Rule(
        "a name is not a short name",
        "Names are cited in brackets and become parts of file names: lower-case letters, digits "
        "and single hyphens are safe everywhere.",
    ),
    "LESSON016": Rule(
        "the lesson has nothing to teach with",
        "A packet has a reading, activities or a quiz; any one is enough.",
    ),
    "LESSON017": Rule("yes or no is expected", "The field switches something on or off."),
    "LESSON018": warning(
        "the lesson has no objectives",
        "A guide without objectives cannot say what is taught and what each item measures.",
    ),
    "LESSON019": warning(
        "the steps of a procedure do not add up to its minutes",
        "A plan for a class must fit the class.",
    ),
    "LESSON020": warning(
        "a rule cannot be silenced with 'allow'",
        "'allow' takes the ids of warnings. Errors would make a wrong paper and cannot be allowed.",
    ),
    "LESSON021": Rule(
        "a change leads nowhere",
        "'--set quiz.minutes=20' names fields with dots between them, and an entry of a list by "
        "its id or number.",
    ),
    "LESSON022": Rule(
        "a language is not written as its code",
        "Screen readers choose the voice by it. Codes are like en-US or es (BCP 47).",
    ),
}

NAME_RULES = {
    "NAME001": Rule("a source is not known", "The list of sources would lack it."),
    "NAME002": Rule("a fact is not known", "The opposite of a contested fact must be there."),
    "NAME003": Rule("an objective is not known", "The item would measure nothing."),
    "NAME004": Rule("a figure is not known", "There would be nothing to look at."),
    "NAME005": Rule(
        "evidence is not known",
        "The key says where the answer is found: a label, fact, source or figure of the lesson.",
    ),
    "NAME006": Rule("a stimulus is not known", "The items would be about nothing."),
    "NAME007": Rule("a rubric is not known", "The essay could not be scored."),
    "NAME008": Rule("a citation names nothing", "[@name] cites a source or a fact."),
    "NAME009": Rule("a label stands twice", "Evidence must name one paragraph."),
    "NAME010": Rule("two items have one id", "Order and key of the forms hang on the id."),
    "NAME011": warning(
        "a standard is on no list",
        "Codes change and are easily mistyped; the words come from a checked list.",
    ),
    "NAME012": Rule(
        "a right answer rests on an open statement",
        "Only facts, laws and data can be keyed. No student loses points for a view.",
    ),
    "NAME013": Rule(
        "an open statement lacks its speaker or its opposite",
        "What is contested is told as somebody's view, and beside it the other side's.",
    ),
    "NAME014": Rule("an arrow ends nowhere", "Both ends of an arrow are boxes of the diagram."),
    "NAME015": Rule("one name means two things", "[@name] and evidence must mean one thing."),
    "NAME016": Rule("a label stands where it names nothing", "It would be printed as text."),
    "NAME017": Rule("a label is not a short name", "Evidence names it; see LESSON015."),
    "NAME019": Rule("a unit is not known", "The guide shows the unit that the lesson is part of."),
    "NAME018": warning(
        "nothing rests on a source",
        "A list of sources shows what the lesson rests on; one that is not cited is a leftover.",
    ),
}
