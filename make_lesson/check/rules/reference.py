"""Rules about a school's own Word document that styles are taken from, and about its logo."""

from make_lesson.check.rules.rule import Rule

REFERENCE_RULES = {
    "REF001": Rule("a file is not a Word document", "Styles are read from .docx and .dotx files."),
    "REF002": Rule("a Word document is damaged", "Word can often repair it; guessing cannot."),
    "REF003": Rule(
        "a Word document can hold macros", "Nobody should have to trust a handout with macros."
    ),
    "REF004": Rule("a Word document has no styles", "There is nothing to take from it."),
    "REF005": Rule("a Word document is too large", "Only its styles and letterhead are used."),
    "REF006": Rule(
        "a Word document's page cannot be used", "Lines need a width to be read in, on real paper."
    ),
    "REF007": Rule(
        "a style of a Word document is too pale to read",
        "Text needs a contrast of 4.5 to 1 (WCAG 2.1, 1.4.3).",
    ),
    "REF008": Rule(
        "a style of a Word document is too small or too large to read",
        "No type of a handout is under 10 points, and no running text over 48.",
    ),
    "REF009": Rule(
        "a heading style of a Word document is no heading of its level",
        "Screen readers find headings by their outline level.",
    ),
    "REF010": Rule(
        "a Word document declares a document type",
        "Word writes none; one can draw in other files, or swell without end.",
    ),
}

LOGO_RULES = {
    "LOGO001": Rule("a logo is no PNG or JPEG file", "All readers of the made files know these."),
    "LOGO002": Rule("a logo cannot be opened", "The file is damaged."),
    "LOGO003": Rule("a logo is too large", "It is printed an inch or two wide, in every file."),
}
