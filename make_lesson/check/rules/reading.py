"""Rules about how hard a lesson is to read."""

from make_lesson.check.rules.rule import Rule, note, warning

_BANDS = (
    "Flesch-Kincaid grade 6.51 to 10.34 for grades 6 to 8, 8.32 to 12.12 for 9 and 10, and 10.34 "
    "to 14.2 for 11 and 12. A lesson for several grades is measured by the lowest. Each term of "
    "the vocabulary counts as one word of two syllables, because students meet it explained, and "
    "a number as one word of one. Sections shorter than 100 words are not measured: of so few the "
    "formula says little."
)
_SOURCE = (
    "Supplemental Information for Appendix A of the Common Core State Standards for English "
    "Language Arts and Literacy: New Research on Text Complexity (2012), the ranges; Kincaid, "
    "Fishburne, Rogers and Chissom (1975), Derivation of New Readability Formulas for Navy "
    "Enlisted Personnel, the formula. How terms and numbers count, and the 100 words, are ours."
)

READING_RULES: dict[str, Rule] = {
    "READ001": warning(
        "a section is harder to read than its grades",
        f"Long words and long sentences lose readers before the argument begins. Bands: {_BANDS}",
        _SOURCE,
    ),
    "READ002": warning(
        "a section is easier to read than its grades",
        "Students meet harder texts in examinations and in public life, and learn to read them by "
        "reading; many short sentences can also hide how one thing leads to another. "
        f"Bands: {_BANDS}",
        _SOURCE,
    ),
    "READ003": warning(
        "a sentence is longer than 40 words",
        "A reader has to hold the whole of it in mind. Guides to plain English advise 15 to 20 "
        "words on average; a sentence of the law that is quoted may be longer, and can be allowed.",
        "The Oxford Guide to Plain English, as quoted in the Readability Guidelines: 15 to 20 "
        "words, and readers tire where sentences often have more than 40. Federal Plain Language "
        "Guidelines (2011), on short sentences.",
    ),
    "READ004": note(
        "a long word is not in the vocabulary",
        "A word of five syllables or more may stop a reader when the vocabulary explains neither "
        "it nor a word of its family. Only the three longest of a lesson are named. A program "
        "cannot tell which words a class knows; a teacher can.",
        "Common Core State Standards for English Language Arts, Appendix A: academic and "
        "domain-specific words. The five and the three are ours.",
    ),
}
