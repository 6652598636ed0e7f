"""A lesson to how hard its texts are to read: words, sentences and school grade of each.

The grade is that of Flesch and Kincaid. Each term of the lesson's vocabulary counts as one word of
two syllables, for students meet it explained.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from make_lesson.check.measures.syllables import syllables
from make_lesson.check.prose import sentences, words
from make_lesson.lesson.activities import ScenarioActivity, SourceActivity
from make_lesson.lesson.grammar import plural_of
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.source import Text

_Kind: TypeAlias = Literal["section", "side", "passage", "scenario"]
# Flesch-Kincaid ranges of the text complexity bands of the Common Core, as widened in 2012 in the
# supplement to its Appendix A.
_BANDS = {
    range(6, 9): (6.51, 10.34),
    range(9, 11): (8.32, 12.12),
    range(11, 13): (10.34, 14.2),
}
_FIRST_GRADE = re.compile(
    r"(?:grades? )?(\d{1,2})(?:\s*(?:-|–|to|and)\s*(\d{1,2}))?", re.IGNORECASE
)
_TERM_SYLLABLES = 2


@dataclass(frozen=True, slots=True)
class Readability:
    """How hard one text is to read. `grade` is a school year: 9.5 is the middle of grade 9."""

    kind: _Kind
    name: Text
    text: Text
    words: int
    sentences: int
    syllables: int

    @property
    def grade(self) -> float:
        """Return the grade, 0 for an empty text; of fewer than 100 words it says little.

        The formula is that of Kincaid, Fishburne, Rogers and Chissom (1975).
        """
        if not self.words:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59


@dataclass(frozen=True, slots=True)
class Reading:
    """The texts of a lesson in the order printed, and the grades they should be within."""

    parts: tuple[Readability, ...]
    band: tuple[float, float] | None

    @property
    def words(self) -> int:
        """Return how many words students read."""
        return sum(part.words for part in self.parts)


def reading(lesson: Lesson) -> Reading:
    """Return the measure of every section, side of a view, passage and scenario."""
    known = terms(lesson)
    parts = (_measured(kind, name, text, known) for kind, name, text in _texts(lesson))
    return Reading(tuple(parts), band(lesson.grades))


def band(grades: str | None) -> tuple[float, float] | None:
    """Return the lowest and highest grade fit for a lesson's grades, None when none is known.

    Of several years the youngest readers count: "9 to 12" has the band of grade 9.
    """
    found = _FIRST_GRADE.fullmatch(grades.strip()) if grades else None
    if found is None:
        return None
    return next((limits for years, limits in _BANDS.items() if int(found[1]) in years), None)


def _texts(lesson: Lesson) -> Iterator[tuple[_Kind, Text, Text]]:
    for section in lesson.reading:
        yield "section", section.heading, section.text
    for viewpoint in lesson.viewpoints:
        for side in viewpoint.sides:
            yield "side", side.name, side.argument
    for activity in lesson.activities:
        if isinstance(activity, SourceActivity):
            yield "passage", activity.title, activity.passage
        elif isinstance(activity, ScenarioActivity):
            yield "scenario", activity.title, activity.scenario


def _measured(kind: _Kind, name: Text, text: Text, known: Mapping[str, int]) -> Readability:
    found = tuple(sentences(text))
    counts = [tuple(_syllables(sentence, known)) for sentence in found]
    return Readability(kind, name, text, sum(map(len, counts)), len(found), sum(map(sum, counts)))


def _syllables(sentence: Text, known: Mapping[str, int]) -> Iterator[int]:
    """Yield the syllables of each word, a term of the vocabulary being one word."""
    found = [str(word) for word in words(sentence)]
    longest = max(known.values(), default=0)
    at = 0
    while at < len(found):
        spans = (" ".join(found[at : at + size]).lower() for size in range(longest, 0, -1))
        size = next((known[span] for span in spans if span in known), 0)
        yield _TERM_SYLLABLES if size else syllables(found[at])
        at += size or 1


def terms(lesson: Lesson) -> Mapping[str, int]:
    """Return each term of the vocabulary and its plural, in lower case, with its words counted."""
    singular = [" ".join(words(entry.term)).lower() for entry in lesson.vocabulary]
    known = {form: len(form.split()) for term in singular for form in _forms(term) if term}
    return MappingProxyType(known)


def _forms(term: str) -> Iterator[str]:
    return (form + owner for form in (term, plural_of(term)) for owner in ("", "'s", "’s"))
