"""A lesson's own sentences to the words in them that lean: names of parties, loaded words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from make_lesson.check.measures.loaded_words import find_loaded
from make_lesson.check.measures.statements import Statement
from make_lesson.check.prose import on_one_line
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.source import Text

_PARTY = re.compile(r"\b(?:Democrat|Republican|Libertarian|Green Party|GOP)(?:s|ic)?\b")


@dataclass(frozen=True, slots=True)
class Mention:
    """A word with the sentence it stands in; `attributed` when quoted, or said by somebody."""

    word: Text
    sentence: str
    attributed: bool
    neutral: str = ""  # what to write instead of a loaded word


def party_names(spoken: Iterable[Statement]) -> Iterator[Mention]:
    """Yield the names of political parties."""
    for statement in spoken:
        for party in _PARTY.finditer(statement.text):
            yield _mention(statement, *party.span())


def loaded_words(lesson: Lesson, spoken: Iterable[Statement]) -> Iterator[Mention]:
    """Yield the loaded words, but for those that the lesson's vocabulary defines."""
    defined = {entry.term.casefold() for entry in lesson.vocabulary}
    for statement in spoken:
        for word in find_loaded(statement.text):
            mention = _mention(statement, word.start, word.end, word.neutral)
            if mention.word.casefold() not in defined:
                yield mention


def _mention(statement: Statement, start: int, end: int, neutral: str = "") -> Mention:
    return Mention(
        word=statement.text.part(start, end),
        sentence=on_one_line(statement.text),
        attributed=statement.attributed or statement.quotes(start),
        neutral=neutral,
    )
