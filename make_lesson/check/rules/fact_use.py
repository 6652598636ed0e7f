"""Rules about what a lesson says, its facts and its sources."""

from make_lesson.check.rules.rule import Rule, note, warning

_DATED = (
    "Laws change, officials leave and counts are counted again; a reader can judge a statement "
    "only with its day."
)
_SPJ = "Society of Professional Journalists, Code of Ethics (2014)"

FACT_USE_RULES: dict[str, Rule] = {
    "FACT002": warning(
        "a law has no date",
        f"{_DATED} 'as_of' says when it was so. For data the same is BAL013.",
        f"{_SPJ}: facts are given with what is needed to judge them. The dates are ours.",
    ),
    "FACT003": warning(
        "a fact has no day of review",
        "'review_by' is the day from which 'check' asks for the source to be read again. Only an "
        "argument or a value, which a speaker once gave, needs none.",
        f"{_SPJ}: what is published is kept up to date and corrected. The day is ours.",
    ),
    "FACT004": warning(
        "a paragraph with a figure, date, case or name cites nothing",
        "What can be looked up says where, so that a teacher can answer a parent and a student "
        "can check. One citation anywhere in the paragraph is enough. Names are known by a title, "
        "such as Governor or Justice, or as those of the lesson's own speakers.",
        f"{_SPJ}: readers learn who says so, to judge for themselves.",
    ),
    "FACT005": warning(
        "an official is named without a date",
        f"{_DATED} A year in the same paragraph is enough, or a dated fact or source that it "
        "cites.",
        f"{_SPJ}: facts are given with what is needed to judge them. The dates are ours.",
    ),
    "FACT006": note(
        "a number stands in none of the facts that its paragraph cites",
        "A slip of the pen changes a number and nothing else. Numbers are compared with the text, "
        "speaker and dates of the cited facts and the title and date of their sources. A rounded "
        "number may differ by a tenth when a word such as 'about' or 'nearly' says so. Small "
        "numbers in words are not compared, nor paragraphs that cite a source itself, for a "
        "program cannot know what stands in it.",
        f"{_SPJ}: what is published was checked before.",
    ),
    "FACT007": note(
        "a name stands in none of the facts that its paragraph cites",
        "Names are misspelled, or put where another belongs. Words with a capital inside a "
        "sentence are compared with the text and speaker of the cited facts, their sources, the "
        "vocabulary and, in a view, its speakers. Each name is reported once.",
        f"{_SPJ}: what is published was checked before.",
    ),
}
