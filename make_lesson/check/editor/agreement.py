"""A lesson to the numbers and names in its paragraphs that the facts cited there do not have."""

import re
from collections.abc import Iterable, Iterator

from make_lesson.check.measures.numbers import Number, numbers
from make_lesson.check.measures.passages import Passage, passages
from make_lesson.check.prose import sentences, words
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References
from make_lesson.lesson.source import Text

_NEAR = 0.1  # how far a rounded number may be off, as a share
_TOLD_IN_WORDS = 13  # smaller numbers in words are how people write, not what they cite
_POINTER = re.compile(
    r"\b(?:figures?|para(?:graph)?s?\.?|points?|sections?|pages?|sources?)\s+"
    r"(?:\d+(?:,\s+|\s+(?:and|or|to)\s+))*\Z",
    re.IGNORECASE,
)
_OWNER = re.compile(r"['’]s?$")
_WORD = re.compile(r"\S+")
_EVERYDAY = frozenset(  # words of a name that name nobody, and days
    _WORD.findall(
        "January February March April May June July August September October November December "
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Act Acting American Americans "
        "Amendment Attorney Attorneys Bill Chief Congress Constitution County Court Department "
        "Deputy District Federal General Governor House Judge Judges Justice Justices Mayor "
        "President Representative Senate Senator Sheriff Solicitor State States Supreme United U.S"
    )
)


def agreement_problems(lesson: Lesson, references: References) -> Iterator[Problem]:
    """Yield the numbers and the names that differ, a name where it first does."""
    own = (lesson.title, *(entry.term for entry in lesson.vocabulary))
    everywhere = _EVERYDAY.union(*map(_tokens, own))
    told: set[str] = set()
    for passage in passages(lesson, references):
        if not passage.facts or passage.sources:
            continue
        backing = tuple(_backing(lesson, passage))
        yield from _numbers(passage, backing)
        for name, word in _names(passage, everywhere.union(*map(_tokens, backing))):
            if name not in told:
                told.add(name)
                yield problem(
                    word.at(0),
                    "FACT007",
                    f"'{name}' stands in none of the facts that its paragraph cites",
                    "compare the name with its source, or cite the fact that has it",
                )


def _backing(lesson: Lesson, passage: Passage) -> Iterator[Text | str]:
    """Yield everything that the cited facts and their sources say, and the lesson's own day."""
    yield from (passage.speaker, str(lesson.updated.year))
    for fact in passage.facts:
        source = lesson.sources.get(fact.source)
        yield from (fact.text, fact.speaker or "", fact.as_of or "")
        if source:
            yield from (source.title, source.publisher, source.date, source.author or "")


def _numbers(passage: Passage, backing: Iterable[str]) -> Iterator[Problem]:
    given = [number for text in backing for number in numbers(text)]
    for number in numbers(passage.text):
        small = not number.figures and number.value < _TOLD_IN_WORDS
        pointer = _POINTER.search(passage.text, 0, number.start)
        if not (small or pointer or _agrees(number, given)):
            yield problem(
                passage.text.at(number.start),
                "FACT006",
                f"'{number.words}' stands in none of the facts that its paragraph cites",
                "compare it with its source; cite the fact that has it, or say that it is rounded",
            )


def _agrees(number: Number, given: Iterable[Number]) -> bool:
    """Return whether a fact has the number, or one that it is rounded from, and says so."""
    return any(
        number.value == known.value
        if number.is_year or known.is_year or not number.about
        else _rounds(number.value, known.value)
        for known in given
    )


def _rounds(value: float, exact: float) -> bool:
    """Return whether a value is another or is near it, with fewer digits that count."""
    rounder = len(_digits(value)) < len(_digits(exact))
    return value == exact or (rounder and abs(value - exact) <= _NEAR * exact)


def _digits(value: float) -> str:
    return f"{value:.6f}".replace(".", "").strip("0")


def _names(passage: Passage, known: frozenset[str]) -> Iterator[tuple[str, Text]]:
    """Yield each name that is not known, with its word in the text."""
    for sentence in sentences(passage.text):
        for word in list(words(sentence))[1:]:
            name = _OWNER.sub("", word)
            if word[0].isupper() and "." not in word and name not in known:  # L.A.: Los Angeles
                yield name, word


def _tokens(text: str) -> set[str]:
    return {_OWNER.sub("", word) for word in words(Text(text))}
