"""An item to what in it speaks of a position: forms shuffle options and items."""

import re
from collections.abc import Iterator

from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.items import AskItem, QuizItem
from make_lesson.lesson.source import Text
from make_lesson.lesson.texts import texts

_ONES = r"(?:options?|choices?|answers?|statements?)"
_COUNT = r"(?:all|any|both|each|either|most|neither|none|one|some|three|two)"
_ORDINAL = r"(?:first|second|third|fourth|last|previous)"
_JOIN = r"(?:\s*,\s*|\s+)(?:(?:and|or|nor|but\s+not|&)\s+)?"
_ABOVE = re.compile(
    rf"{_COUNT}(?: of)?(?: the)?(?: {_ONES})?(?: given| listed| named)? (?:above|below)"
    rf"(?: (?:is|are)(?: \w+)?)?",
    re.IGNORECASE,
)
_NTH = re.compile(
    rf"(?:(?:all|both|either|neither|only)(?: of)? )?the {_ORDINAL}(?: (?:two|three))?"
    rf"(?:{_JOIN}(?:the )?{_ORDINAL})* {_ONES}(?: only)?",
    re.IGNORECASE,
)
_LETTERS = re.compile(
    rf"(?i:(?:both|either|neither|only|{_ONES}) )*\(?[A-H]\)?"
    rf"(?:{_JOIN}(?:(?i:{_ONES}) )?\(?[A-H]\)?)+(?: (?:only|alone))?"
)
_ONE_LETTER = re.compile(r"\b(?i:option|choice|answer)s? \(?[A-H]\)?(?!\w)")
_OTHER_ITEM = re.compile(
    r"(?<!ballot )(?<!state )\b(?:question|item)s? (?:number )?\d+\b"
    r"|\b(?i:your answers?) (?:to|in|from) (?:(?i:question|item|number|no\.) )?\d+\b"
    r"|\bthe (?:previous|preceding) (?:question|item)\b"
)


def position_problems(item: QuizItem) -> Iterator[Problem]:
    """Yield the options and other words of an item that a form could make false."""
    placed: set[Text] = set()
    for option in item.options if isinstance(item, AskItem) else ():
        for found in _of_option(option.text):
            placed.add(option.text)
            yield found
    for text in texts(item, without=frozenset({"allow"})):  # reasons are not printed
        if text not in placed:
            yield from _of_text(text)


def speaks_of_others(option: str) -> bool:
    """Return whether an option speaks of the places of the others, as "all of the above"."""
    words = option.strip().rstrip(".!")
    return bool(_ABOVE.fullmatch(words) or _NTH.fullmatch(words))


def _of_option(option: Text) -> Iterator[Problem]:
    if speaks_of_others(option):
        yield problem(
            option.at(),
            "ITEM019",
            f"the option '{option}' speaks of the places of the others, and these change",
            "write an option that stands for itself, or use 'several: true'",
        )
    elif _LETTERS.fullmatch(option.strip().rstrip(".!")):
        yield problem(
            option.at(),
            "ITEM020",
            f"the option '{option}' speaks of other options by letter, and letters change",
            "write an option that stands for itself, or use 'several: true'",
        )


def _of_text(text: Text) -> Iterator[Problem]:
    for found in _ONE_LETTER.finditer(text):
        yield problem(
            text.at(found.start()),
            "ITEM021",
            f"'{found[0]}' is another option on another form",
            "name the option by its words",
        )
    for found in _OTHER_ITEM.finditer(text):
        yield problem(
            text.at(found.start()),
            "ITEM022",
            f"'{found[0]}' is another item on another form",
            "let each item stand alone, or put what they share into a stimulus",
        )
