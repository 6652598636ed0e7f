"""Rules about finished files: what the proof of a packet finds in them. Errors stop a build."""

from make_lesson.check.rules.rule import Rule, warning

PROOF_RULES = {
    "PROOF001": Rule(
        "a file of a packet cannot be read",
        "It is damaged or locked, and nothing in it can be proved.",
    ),
    "PROOF002": Rule(
        "students can read what is for the teacher only",
        "Eight words in a row of an answer, a reason or a note, or a whole text of four words and "
        "more, stand on a page, in a property, or hidden in a file that students get.",
    ),
    "PROOF003": Rule(
        "a word of a teacher's text is in a student's file",
        "It stands in no text that students may read, so it came from one that they may not.",
    ),
    "PROOF004": Rule(
        "something is attached to a student's file",
        "Whatever it holds goes to students as well, and most programs do not show it.",
    ),
    "PROOF005": warning(
        "a student's file shows a text of the guide",
        "Objectives, guiding questions and notes on sources tell no answer. A template of your own "
        "may print them.",
    ),
    "PROOF006": Rule(
        "a page is missing, doubled or out of its order",
        "Each page says its number and how many there are.",
    ),
    "PROOF007": Rule(
        "a page is of another form than its file's name says",
        "A quiz would be marked with the wrong key.",
    ),
    "PROOF008": Rule(
        "an item is missing from a form of the quiz",
        "The key and the points count with it.",
    ),
    "PROOF009": Rule(
        "a form of the quiz has an item that it leaves out",
        "A short or a reduced form has the core items only.",
    ),
    "PROOF010": Rule(
        "the numbers of a quiz do not count up from 1",
        "Students and keys name an item by its number.",
    ),
    "PROOF011": Rule(
        "a part of an item is missing, or should not be there",
        "Each option and meaning stands behind its letter, each term behind its number.",
    ),
    "PROOF012": Rule(
        "a quiz shows an answer where students write",
        "The places to answer in are empty in every file that students get.",
    ),
    "PROOF013": Rule(
        "points do not add up",
        "What a page says of points is what the items are worth by the lesson.",
    ),
    "PROOF014": Rule(
        "the answers at a glance are not those of the quiz",
        "The right option of the lesson leads to the letter that it has on the quiz.",
    ),
    "PROOF015": Rule(
        "an item is printed in another order than in the quiz",
        "One key serves a form in every look, and repeats the quiz's pages.",
    ),
    "PROOF016": Rule(
        "a key shows a wrong answer in its place",
        "The right option, letter, order or word stands where students answer.",
    ),
    "PROOF017": warning(
        "something could not be proved",
        "A template of your own prints it otherwise than the built-in one does.",
    ),
}
