"""Rules about settings, themes, places and the files that are written."""

from make_lesson.check.rules.rule import Rule

SETTING_RULES = {
    "SET001": Rule("the settings are not TOML", "Each line is a name, a sign and a value."),
    "SET002": Rule("a setting is not known", "It would change nothing."),
    "SET003": Rule("a setting has a value of the wrong kind", "Texts stand in quotes."),
    "SET004": Rule("a setting has a value it cannot have", "The option of its name is as strict."),
    "SET005": Rule(
        "a passphrase does not protect",
        "Short ones are guessed by trying, which takes a computer seconds.",
    ),
}

THEME_RULES = {
    "THEME001": Rule("a theme is not TOML", "Each line is a name, a sign and a value."),
    "THEME002": Rule("a section or name of a theme is not known", "It would change nothing."),
    "THEME003": Rule(
        "a value of a theme is missing or of the wrong kind",
        "The built-in theme is whole; a theme of your own says only what differs.",
    ),
    "THEME004": Rule(
        "text of a colour would be too pale to read",
        "Text needs a contrast of 4.5 to 1, on paper and on the tint (WCAG 2.1, 1.4.3).",
    ),
    "THEME005": Rule(
        "a font cannot be used",
        "Fonts are embedded in every file, which takes TrueType and a licence for it.",
    ),
    "THEME006": Rule(
        "a length leaves no room on the page",
        "Type is 10 points at least, and lines need a width to be read in.",
    ),
    "THEME007": Rule(
        "lines of a colour would be too pale to see",
        "What one must see to write needs a contrast of 3 to 1, on paper and on the tint "
        "(WCAG 2.1, 1.4.11).",
    ),
}

PLACE_RULES = {
    "PLACE001": Rule("the built-in files are missing", "The tool is not whole."),
    "PLACE002": Rule("no lesson has this name", "Own lessons lie in the folder lessons."),
    "PLACE003": Rule("there is no lesson file at a path", "A lesson's file is lesson.yaml."),
    "PLACE004": Rule(
        "a file that is needed is not there",
        "Fonts and pictures lie beside the lesson, in your folder assets, or are built in.",
    ),
    "PLACE005": Rule("a name leads out of its folder", "A lesson must work on other computers."),
    "PLACE006": Rule("a file cannot be read", "It is not there, or it belongs to somebody else."),
    "PLACE007": Rule("a file is not UTF-8 text", "Accents and quotation marks would be wrong."),
}

NEW_RULES = {
    "NEW001": Rule("a name cannot be that of a lesson", "It becomes the name of folders."),
    "NEW002": Rule("no template has this name", "Only built-in templates can be begun from."),
}

OUTPUT_RULES = {
    "OUT001": Rule(
        "a file was changed by hand, or is not of this packet",
        "A build never destroys work; --force replaces it.",
    ),
    "OUT002": Rule("a file is there already", "What is begun anew never replaces a file."),
    "OUT003": Rule(
        "a file cannot be written",
        "The disk is full, the folder is locked, or something stands in the way. Files that were "
        "there stay whole.",
    ),
    "OUT004": Rule("two lessons have one id", "Their packets would have one folder."),
}
