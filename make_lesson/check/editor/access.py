"""A lesson to what would shut out a reader who cannot see the page, or not its colours."""

import re
from collections.abc import Iterator

from make_lesson.check.editor.figures import alt_problems
from make_lesson.check.prose import excerpt, plain
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References
from make_lesson.lesson.source import Text
from make_lesson.lesson.texts import texts

_NOT_OURS = frozenset({"sources", "allow"})  # titles are others' words; reasons are not printed

_COLOUR = r"(?:red|blue|green|orange|purple|pink|yellow|brown|gr[ae]y)"
_SHADE = r"(?:(?:dark|light)(?:er|est)?|shaded|tinted|colou?red)"
_DRAWN = r"(?:bars?|boxes|box|slices?|dots?|arrows?|columns?|rows?|cells?|segments?|curves?|lines)"
_BY_COLOUR = re.compile(
    rf"\b(?i:the|each|every|both|all|two|three|which)\s+"
    rf"(?:{_SHADE}\s+)?(?:{_SHADE}|{_COLOUR})\s+{_DRAWN}\b"
    rf"|\b(?:shown|marked|printed|drawn|colou?red|shaded|highlighted|written)\s+in\s+"
    rf"(?:(?:dark|light)\s+)?{_COLOUR}\b"
)
_SEEN = r"(?:table|chart|graph|diagram|picture|photo|drawing|map|timeline|box|column|figure)"
_BY_PLACE = re.compile(
    rf"\b(?i:the|this|each)\s+{_SEEN}\s+(?:(?:on|at|to)\s+the|in\s+the\s+(?:top|upper|bottom|lower))"
    rf"\s+(?:left|right)\b(?!\s+(?:to|of)\b)"
    rf"|\b(?:left|right)-hand\s+(?:{_SEEN}|side|row)\b"
    rf"|\b(?i:the)\s+(?:left|upper|lower|top|bottom)\s+{_SEEN}\b"
)
_LINK = re.compile(r"\[([^\[\]]+)\]\((https?://[^()\s]*)\)")
_EMPTY_WORDS = re.compile(
    r"(?:please )?(?:click|tap|press|see|go|look|read)?(?: on)? ?"
    r"(?:here|this|(?:the|this)? ?(?:link|page|site|web ?site|web ?page)|more|on)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://\S+")
_LONG_ADDRESS = 40  # characters; a shorter one can be heard and typed
_CAPITALS = re.compile(r"\b[A-Z][A-Z'’]*(?:\s+[A-Z][A-Z'’]*){3,}\b")
_LEAST_CAPITALS = 14  # letters: four short names in a row are no sentence
_DRAWN_BLANK = re.compile(r"_{3,}|\.{6,}")


def access_problems(lesson: Lesson, references: References) -> Iterator[Problem]:
    """Yield what is poor about figures, and about the words that every reader should follow."""
    for figure in lesson.figures.values():
        yield from alt_problems(figure)
    for text in texts(lesson, without=_NOT_OURS):
        yield from _of_sight(plain(text))
        yield from _of_links(text)
        yield from _of_signs(text)


def _of_sight(text: Text) -> Iterator[Problem]:
    for found in _BY_COLOUR.finditer(text):
        yield problem(
            text.at(found.start()),
            "ACC005",
            f"'{excerpt(found[0])}' tells by colour or shade alone, and copies are grey",
            "name it by its label",
        )
    for found in _BY_PLACE.finditer(text):
        yield problem(
            text.at(found.start()),
            "ACC006",
            f"'{excerpt(found[0])}' tells by place alone",
            "name it by its number, title or head, like Figure 2",
        )


def _of_links(text: Text) -> Iterator[Problem]:
    for link in _LINK.finditer(text):
        if _EMPTY_WORDS.fullmatch(" ".join(link[1].strip(" .*_").split())):
            yield problem(
                text.at(link.start()),
                "ACC007",
                f"the words '{link[1]}' do not tell where the link leads",
                "make the name of the page the words of the link",
            )
    shown = _LINK.sub(lambda link: f" {link[1]} ".ljust(len(link[0])), text)
    for address in _ADDRESS.finditer(shown):
        if len(address[0]) > _LONG_ADDRESS:
            yield problem(
                text.at(address.start()),
                "ACC008",
                f"a web address of {len(address[0])} characters stands among the words",
                "write [the name of the page](its address)",
            )


def _of_signs(text: Text) -> Iterator[Problem]:
    for found in _CAPITALS.finditer(text):
        if sum(map(str.isalpha, found[0])) >= _LEAST_CAPITALS:
            yield problem(
                text.at(found.start()),
                "ACC011",
                f"'{excerpt(found[0])}' is in capitals only",
                "write it in small letters; **bold** makes words stand out",
            )
    for found in _DRAWN_BLANK.finditer(text):
        yield problem(
            text.at(found.start()),
            "ACC012",
            f"{len(found[0])} signs '{found[0][0]}' in a row stand for a blank",
            "write [[the answer]] in a fill-in item, or give the question 'lines:'",
        )
