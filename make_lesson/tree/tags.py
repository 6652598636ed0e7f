"""The one table of markup tags: their attributes, what may stand in them, and what they are.

Messages, checks and the reference page of the documentation all come from this table.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Content = Literal[
    "blocks", "inline", "mixed", "empty", "rows", "cells", "list", "options", "fields"
]
Kind = Literal["root", "block", "inline", "part"]


@dataclass(frozen=True, slots=True)
class Attribute:
    """What an attribute holds: any text, a whole number, lengths, or one of the words given."""

    meaning: str
    form: Literal["text", "number", "count", "widths", "share", "language", "address"] = "text"
    words: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag. `mixed` content is either inline text or blocks. `parts`: tags only it may hold.

    `never` names the tags that may not stand in it, however deep.
    """

    kind: Kind
    content: Content
    meaning: str
    attributes: Mapping[str, Attribute] = field(default_factory=dict)
    parts: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


def _text(meaning: str, *, required: bool = False) -> Attribute:
    return Attribute(meaning, required=required)


def _words(meaning: str, *words: str, required: bool = False) -> Attribute:
    return Attribute(meaning, words=words, required=required)


def _number(meaning: str, *, required: bool = False) -> Attribute:
    return Attribute(meaning, "number", required=required)


_LINES_OF_THEIR_OWN = ("h1", "h2", "h3", "items", "options", "lines", "name-line", "figure")
_WHOLE_WIDTH = ("table", "box", "cut", "page-break")
_NO_TEXT = (*_LINES_OF_THEIR_OWN, *_WHOLE_WIDTH)  # what cells and points of a list do not hold
_ASIDE = {"aside": _text("words at the right margin")}
_YES = ("yes", "no")

TAGS: Mapping[str, Tag] = {
    "document": Tag(
        "root",
        "blocks",
        "one piece of the packet",
        {
            "title": _text("the title in the file's properties", required=True),
            "lang": Attribute("the language, such as en-US", "language", required=True),
            "author": _text("who made it"),
            "subject": _text("what it is about"),
            "letterhead": _text("the line at the head of a student's first page"),
            "running": _text("the line at the head of later pages"),
            "footer": _text("the left cell of the foot"),
            "audience": _words("who it is for", "student", "teacher"),
            "cue": _words("print GO ON and STOP", *_YES),
            "name-rule": _words("a rule for the name on later pages", *_YES),
        },
    ),
    "h1": Tag("block", "inline", "the title, once in a document", _ASIDE),
    "h2": Tag("block", "inline", "a section", _ASIDE),
    "h3": Tag("block", "inline", "a part of a section", _ASIDE),
    "p": Tag(
        "block",
        "inline",
        "a paragraph",
        {
            "role": _words(
                "its look",
                "body",
                "eyebrow",
                "label",
                "question",
                "directions",
                "caption",
                "small",
            ),
            "number": _text("the number that hangs beside it"),
        },
    ),
    "list": Tag("block", "list", "a list", parts=("li",)),
    "li": Tag(
        "part",
        "mixed",
        "an entry of a list",
        {"label": _text("its number; else a bullet")},
        never=_NO_TEXT,
    ),
    "items": Tag("block", "list", "questions in a row", parts=("item",)),
    "item": Tag(
        "part",
        "blocks",
        "a question, whole on one page",
        {
            "number": _text("its number", required=True),
            "id": _text("the item's name in the lesson"),
        },
        parts=("answer",),
        never=("items", "page-break"),
    ),
    "options": Tag(
        "block",
        "options",
        "choices to mark",
        {
            "mark": _words("what to mark", "circle", "square", "blank"),
            "row": _words("side by side", *_YES),
            "lead": _text("bold words before a row"),
        },
        parts=("option", "field"),
    ),
    "option": Tag(
        "part",
        "inline",
        "one choice",
        {"label": _text("the letter in its mark")},
        parts=("answer",),
    ),
    "lines": Tag(
        "block",
        "empty",
        "ruled room to write",
        {
            "count": Attribute("how many lines", "count", required=True),
            "label": _text("bold words at the start of the first line"),
        },
        parts=("answer",),
    ),
    "field": Tag(
        "part",
        "empty",
        "a label and a rule to write on",
        {
            "label": _text("what to write there", required=True),
            "share": Attribute("its part of the line, as 0.25", "share"),
            "after": _text("words behind the rule"),
        },
        parts=("answer",),
    ),
    "name-line": Tag(
        "block",
        "fields",
        "name, date and the like",
        {"title": _text("the title of a slip that is cut off")},
        parts=("field",),
    ),
    "table": Tag(
        "block",
        "rows",
        "a table",
        {
            "kind": _words(
                "its look",
                "words",
                "small",
                "organizer",
                "match",
                "strip",
                "facts",
                required=True,
            ),
            "title": _text("what it holds, for a screen reader", required=True),
            "widths": Attribute(
                "the columns' widths in points, * shares what is left", "widths", required=True
            ),
        },
        parts=("tr",),
    ),
    "tr": Tag("part", "cells", "a row", parts=("th", "td")),
    "th": Tag("part", "mixed", "a cell that names its row or column", never=_NO_TEXT),
    "td": Tag(
        "part",
        "mixed",
        "a cell",
        {
            "lines": _number("room to write, in lines"),
            "blank": _words("a short blank to write in", *_YES),
        },
        parts=("answer",),
        never=_NO_TEXT,
    ),
    "box": Tag(
        "block",
        "blocks",
        "a box",
        {
            "kind": _words("its look", "question", "frame", "bank", required=True),
            "title": _text("bold words on its first line"),
            "aside": _text("words at the right of its first line"),
        },
        never=_WHOLE_WIDTH,
    ),
    "figure": Tag(
        "block", "empty", "a figure of the lesson", {"name": _text("its name", required=True)}
    ),
    "cut": Tag("block", "empty", "a dashed line to cut along"),
    "page-break": Tag("block", "empty", "go on at the top of a page"),
    "group": Tag("block", "blocks", "blocks kept on one page"),
    "teacher": Tag("block", "blocks", "blocks that students never see"),
    "answer": Tag("part", "inline", "an answer, in the place where students write"),
    "b": Tag("inline", "inline", "bold"),
    "small": Tag("inline", "inline", "small"),
    "a": Tag(
        "inline",
        "inline",
        "a link",
        {"href": Attribute("the address", "address", required=True)},
        never=("a", "blank"),
    ),
    "span": Tag("inline", "inline", "foreign words", {"lang": Attribute("theirs", "language")}),
    "blank": Tag("inline", "empty", "a blank to write a word in", parts=("answer",)),
}
