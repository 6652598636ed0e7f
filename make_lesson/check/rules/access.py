"""Rules about access: what a reader who cannot see the page, or its colours, would miss."""

from make_lesson.check.rules.rule import Rule, note, warning

_NON_TEXT = "WCAG 2.1, 1.1.1 Non-text Content"

ACCESS_RULES: dict[str, Rule] = {
    "ACC001": warning(
        "an alt text says nothing",
        "A reader who cannot see the figure hears the alt text instead. The name of a file, a word "
        "like 'chart', or fewer than 15 characters leave that reader with nothing. Without an alt "
        "text of its own, a figure drawn from data has one made of the data.",
        f"{_NON_TEXT}; W3C, failure F30. The 15 is ours.",
    ),
    "ACC002": warning(
        "an alt text repeats the title or the caption",
        "The title and the caption are read out anyway, so a listener hears the same words twice "
        "and nothing of the figure itself.",
        f"{_NON_TEXT}; Penn State University Press, Accessibility and Alternative Text: what the "
        "caption says is not said again.",
    ),
    "ACC003": note(
        "an alt text begins with 'image of'",
        "A screen reader says that there is a graphic before it reads the alt text. What kind of "
        "chart or diagram it is, is worth saying; that it is an image is not.",
        "W3C Web Accessibility Initiative, Images Tutorial, tips; Eastern Oregon University, Image "
        "Guidelines.",
    ),
    "ACC004": note(
        "an alt text is long",
        "It is usually read in one go and cannot be skimmed. 300 characters hold what most "
        "pictures show; a figure drawn from data, whose numbers or steps are told in order, may "
        "take 800.",
        "W3C Web Accessibility Initiative, Images Tutorial, tips: as short as can be. Published "
        "limits go from 125 characters (Eastern Oregon University) to 250 without spaces (Penn "
        "State University Press); 300 and 800 are ours.",
    ),
    "ACC005": warning(
        "words tell by colour or shade alone",
        "Packets are printed and copied in grey, some readers do not tell colours apart, and a "
        "screen reader names none. Every bar, box and line has a label.",
        "WCAG 2.1, 1.4.1 Use of Color and 1.3.3 Sensory Characteristics.",
    ),
    "ACC006": warning(
        "words tell by place alone",
        "Left and right mean nothing to somebody who hears the page, and other paper or larger "
        "type moves things. 'Above' and 'below' may stay: they agree with the order of reading.",
        "WCAG 2.1, 1.3.3 Sensory Characteristics; W3C, Understanding 1.3.3: 'above' and 'below'.",
    ),
    "ACC007": warning(
        "the words of a link say nothing",
        "Screen readers can list links without the words around them, and on paper 'here' leads "
        "nowhere.",
        "WCAG 2.1, 2.4.4 Link Purpose (In Context); 2.4.9 for the link alone.",
    ),
    "ACC008": note(
        "a long web address stands among the words",
        "Read aloud, it is a long string of letters and signs that tells nobody where it leads. A "
        "short address that can be typed from paper may stay.",
        "WCAG 2.1, 2.4.4 Link Purpose (In Context). What counts as long, more than 40 characters, "
        "is ours.",
    ),
    "ACC009": warning(
        "a head of a table names nothing",
        "The heads of a row and a column can be read out with each cell, so that a listener knows "
        "where it stands. A dash, two columns with one name, or a row of numbers cannot tell.",
        "WCAG 2.1, 1.3.1 Info and Relationships.",
    ),
    "ACC010": warning(
        "a table has one column",
        "It is a list: as a table it is read with row and column numbers that mean nothing.",
        "WCAG 2.1, 1.3.1 Info and Relationships.",
    ),
    "ACC011": warning(
        "a run of words is in capitals",
        "Long runs of capitals are harder to read, most of all for readers with low vision or "
        "dyslexia. It is reported from four words and 14 letters on.",
        "Rural Institute, Large Print Documents; Dyslexia Action, Dyslexia-friendly formatting. "
        "The numbers are ours.",
    ),
    "ACC012": warning(
        "a blank is drawn with signs",
        "A screen reader may read out every underscore or dot, or skip them all. Blanks of fill-in "
        "items and ruled lines are made by the layout, and read as blanks.",
        "Ours, in the sense of WCAG 2.1, 1.3.1 Info and Relationships: what the eye is shown is "
        "there for a listener too.",
    ),
}
