"""Rules about finished files: what a reader who hears a page, or enlarges it, would lose."""

from make_lesson.check.rules.rule import Rule, note, warning

_UA = "ISO 14289-1 (PDF/UA-1)"
_CHECKER = "Microsoft, Rules for the Accessibility Checker"

PDF_RULES: dict[str, Rule] = {
    "PDF001": Rule(
        "a PDF cannot be read",
        "It is damaged, or it opens only with a password. What cannot be opened cannot be proved.",
        source="ISO 32000-1, 7.5 and 7.6.",
    ),
    "PDF002": Rule(
        "a PDF is not tagged",
        "Without a structure tree a screen reader guesses what is a heading, a list or a table.",
        source=f"{_UA}, 7.1.",
    ),
    "PDF003": Rule(
        "a PDF has no title, or does not show it",
        "The title is what is read first and stands in the window; a file name tells little.",
        source=f"{_UA}, 7.1.",
    ),
    "PDF004": Rule(
        "the metadata do not say which standards a PDF keeps",
        "Readers and offices that must have PDF/UA or PDF/A look for the two lines that say so.",
        source=f"{_UA}, 5; ISO 19005-2, 6.6.4.",
    ),
    "PDF005": Rule(
        "something on a page is neither tagged nor an artifact",
        "Whatever is printed is either part of the text or decoration. What is neither is lost to "
        "those who hear the page, or read to them at the wrong place.",
        source=f"{_UA}, 7.1.",
    ),
    "PDF006": Rule(
        "the marks in a page's content are broken",
        "Marks say which stretch of a page belongs to which part of the text. One that is open, "
        "nested, empty or there twice says it of something else.",
        source="ISO 32000-1, 14.6.",
    ),
    "PDF007": Rule(
        "content and structure tree disagree",
        "Each stretch of content belongs to exactly one element of the tree, and of its own kind. "
        "Text without an element is never read; text with two is read twice.",
        source="ISO 32000-1, 14.7.4. Common validators do not see a stretch that two elements own.",
    ),
    "PDF008": Rule(
        "the parent tree leads to the wrong element",
        "From a place on the page, programs find its element by this tree. A wrong entry sends "
        "a reader who clicks or searches to another place.",
        source="ISO 32000-1, 14.7.4.4. Common validators do not look at it.",
    ),
    "PDF009": Rule(
        "an element of the tree is out of place",
        "A list holds items and a table rows; an empty or unknown element is announced as nothing.",
        source="ISO 32000-1, 14.8.4; ISO 14289-1, 7.2, 7.5 and 7.6.",
    ),
    "PDF010": Rule(
        "the headings of a PDF are not in order",
        "Readers go from heading to heading. A level that is skipped looks like a lost part.",
        source=f"{_UA}, 7.4.2.",
    ),
    "PDF011": Rule(
        "a figure of a PDF lacks its alternative text or its box",
        "The text is heard in place of the figure; the box is where it can be found on the page.",
        source=f"{_UA}, 7.3; ISO 32000-1, 14.8.5.4.",
    ),
    "PDF012": Rule(
        "a table of a PDF is not one to a reader",
        "Cells are read with their heads, so rows need the same cells and heads must say whether "
        "they head a row or a column. A head repeated on the next page is furniture, not a row.",
        source=f"{_UA}, 7.5.",
    ),
    "PDF013": Rule(
        "a table goes on as another one",
        "A table over two pages is one table: as two, its rows are counted from one again.",
        source=f"{_UA}, 7.5, in its sense.",
    ),
    "PDF014": Rule(
        "a link of a PDF cannot be followed or understood",
        "A link needs a place to click, words that say where it leads, and an address on the web.",
        source=f"{_UA}, 7.18.5; WCAG 2.1, 2.4.4 Link Purpose (In Context).",
    ),
    "PDF015": Rule(
        "bookmarks and headings differ",
        "Bookmarks are the way through a file for many readers: one for each heading, in its "
        "words, on its level, leading to its page.",
        source="W3C, PDF2: Creating bookmarks in PDF documents; WCAG 2.1, 2.4.5 Multiple Ways.",
    ),
    "PDF016": Rule(
        "the language of words is missing or wrong",
        "A voice reads words by the rules of the language that they are marked with.",
        source=f"{_UA}, 7.2; WCAG 2.1, 3.1.1 and 3.1.2.",
    ),
    "PDF017": Rule(
        "the reading order of a PDF goes back",
        "The tree is what is read aloud. It must go through a page as the page does.",
        source=f"{_UA}, 7.2; WCAG 2.1, 1.3.2 Meaningful Sequence.",
    ),
    "PDF018": Rule(
        "raised letters or digits are read as plain ones",
        "Three squared, with a small raised 2, is heard as thirty-two, unless the text that is "
        "meant stands beside it.",
        source="ISO 32000-1, 14.9.4; WCAG 2.1, 1.3.1 Info and Relationships.",
    ),
    "PDF019": Rule(
        "a font of a PDF is missing or shows no text",
        "Another font may lack the signs, and signs without text are silent.",
        source=f"{_UA}, 7.21.",
    ),
    "PDF020": Rule(
        "a PDF holds more than pages",
        "A packet's PDFs are paper. Scripts, forms, attachments and media are not proved, and "
        "may show students what the pages do not.",
        source="ISO 19005-2, 6.4 to 6.6 and 6.8.",
    ),
    "PDF021": Rule(
        "the tab key does not follow the reading order",
        "Who moves with the keyboard goes from link to link in the order of the structure.",
        source=f"{_UA}, 7.18.3.",
    ),
}

DOCX_RULES: dict[str, Rule] = {
    "DOCX001": Rule(
        "a Word file cannot be read",
        "It is damaged, or of another kind than its name says.",
        source="ECMA-376, parts 1 and 2.",
    ),
    "DOCX002": Rule(
        "a Word file is protected",
        "Assistive technology may be kept out, and a teacher cannot put the text right.",
        source=f"{_CHECKER}: error 'Document access is not restricted'.",
    ),
    "DOCX003": Rule(
        "an object has no alternative text",
        "Pictures, shapes and groups are heard as the words that stand for them.",
        source=f"{_CHECKER}: error 'All non-text content has alternative text'.",
    ),
    "DOCX004": Rule(
        "an alternative text is the name of a file",
        "It tells a listener nothing of what there is to see.",
        source=f"{_CHECKER}: error, as for no text at all.",
    ),
    "DOCX005": Rule(
        "a table has no header row",
        "Cells are read with the heads of their columns. Tables in no style are taken for layout.",
        source=f"{_CHECKER}: error 'Tables specify column header information'.",
    ),
    "DOCX006": warning(
        "a header cell is empty",
        "The cells below it are read with no head.",
        "WCAG 2.1, 1.3.1 Info and Relationships.",
    ),
    "DOCX007": warning(
        "a table has merged, split or nested cells",
        "Readers move through cells by row and column, and lose count where the grid breaks.",
        f"{_CHECKER}: warning 'Table has a simple structure'.",
    ),
    "DOCX008": warning(
        "an object is not in line with the text",
        "What floats is read before, after or never, and moves when the text changes.",
        f"{_CHECKER}: warning 'Image or object is inline with text'.",
    ),
    "DOCX009": warning(
        "text hardly stands out from its ground",
        "A contrast under 4.5 to 1 is lost on many readers, and on a copy in grey.",
        f"{_CHECKER}: warning 'Sufficient contrast'; WCAG 2.1, 1.4.3 Contrast (Minimum).",
    ),
    "DOCX010": warning(
        "a link says nothing, or leads nowhere",
        "Screen readers can list links without the words around them.",
        f"{_CHECKER}: warning on link text; WCAG 2.1, 2.4.4 Link Purpose (In Context).",
    ),
    "DOCX011": warning(
        "there is a watermark",
        "It lowers the contrast of the text over it, and is not read at all.",
        f"{_CHECKER}: warning on image watermarks.",
    ),
    "DOCX012": note(
        "the headings of a Word file are not in order",
        "There is one title, and no level is skipped: readers go from heading to heading.",
        f"{_CHECKER}: tip 'Documents use headings' and 'in a logical order'.",
    ),
    "DOCX013": warning(
        "a heading is empty",
        "It is announced, and nothing follows.",
        "WCAG 2.1, 2.4.6 Headings and Labels.",
    ),
    "DOCX014": note(
        "a content control has no title of its own",
        "The title is what is heard when the cursor comes to it; two alike cannot be told apart.",
        f"{_CHECKER}, earlier versions: tip on untitled controls.",
    ),
    "DOCX015": warning(
        "a Word file has no title",
        "The title is what is read first; a file name tells little.",
        "WCAG 2.1, 2.4.2 Page Titled.",
    ),
    "DOCX016": warning(
        "a Word file does not name its language",
        "A voice reads words by the rules of the language that they are marked with.",
        "WCAG 2.1, 3.1.1 Language of Page and 3.1.2 Language of Parts.",
    ),
    "DOCX017": note(
        "a list is typed by hand",
        "A real list is announced with the number of its items; a typed sign is just read.",
        "WCAG 2.1, 1.3.1 Info and Relationships.",
    ),
    "DOCX018": note(
        "blanks or signs are used to make room",
        "Rows of spaces, underscores, dots or empty paragraphs are read out, or taken for the end.",
        f"{_CHECKER}, earlier versions: tip on repeated blank characters.",
    ),
    "DOCX019": note(
        "a Word file opens in compatibility mode",
        "Word then leaves out what it has learned since, and its checker may not run.",
        "ECMA-376 part 1, 17.15.3; Microsoft, Open a document in an earlier version of Word.",
    ),
    "DOCX020": warning(
        "two objects have one id",
        "A program may speak the words of the one at the other.",
        "ECMA-376 part 1, 20.4.2.5.",
    ),
}
