"""A lesson to what an editor says about its reading: too hard, too easy, too long, too rare."""

from collections.abc import Iterator

from make_lesson.check.measures.reading import Readability, Reading, reading, terms
from make_lesson.check.measures.syllables import syllables
from make_lesson.check.prose import excerpt, sentences, words
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References
from make_lesson.lesson.source import Text

_MEASURABLE = 100  # words; of fewer the formula says little
_LONG = 40  # words of a sentence
_LONG_WORD = 5  # syllables
_TOLD = 3
_ROOT = 6  # letters that words of one family share
_KNOWN = frozenset(  # long, and known in grade 9
    {
        "administration", "administrations", "communication", "electricity", "immediately",
        "individually", "international", "opportunities", "opportunity", "organization",
        "organizations", "organizational", "particularly", "personality", "refrigerator",
        "representative", "representatives", "responsibility", "responsibilities", "universities",
        "university", "vocabulary",
    }
)  # fmt: skip


def reading_problems(lesson: Lesson, references: References) -> Iterator[Problem]:
    """Yield what makes the texts hard to read for the lesson's grades.

    How words are measured holds for English only.
    """
    measure = reading(lesson)
    english = lesson.language.lower().partition("-")[0] == "en"
    for part in measure.parts:
        if english and part.kind == "section" and part.words >= _MEASURABLE:
            yield from _outside(part, measure)
        for sentence in sentences(part.text):
            count = sum(1 for _ in words(sentence))
            if count > _LONG:
                yield problem(
                    sentence.at(0),
                    "READ003",
                    f"the sentence '{excerpt(sentence)}' has {count} words",
                    f"make two of it; {_LONG} words are the most that a reader holds together",
                )
    if english:
        yield from _long_words(lesson, measure)


def _outside(part: Readability, measure: Reading) -> Iterator[Problem]:
    if measure.band is None:
        return
    low, high = measure.band
    said = f"the section '{excerpt(part.name)}' reads like grade {part.grade:.1f}"
    if part.grade > high:
        yield problem(
            part.name.at(),
            "READ001",
            f"{said}; the lesson's grades read up to {high:.1f}",
            "part its longest sentences, or choose shorter words for its longest",
        )
    elif part.grade < low:
        yield problem(
            part.name.at(),
            "READ002",
            f"{said}; the lesson's grades read from {low:.1f}",
            "join short sentences where one is the reason for the other",
        )


def _long_words(lesson: Lesson, measure: Reading) -> Iterator[Problem]:
    """Yield the longest words that the vocabulary does not explain, each where it first stands."""
    roots = {word[:_ROOT] for term in terms(lesson) for word in term.split()}
    first: dict[str, Text] = {}
    for part in measure.parts:
        for word in words(part.text):
            if word.isalpha() and word.islower() and not word.endswith("ly"):
                first.setdefault(str(word), word)
    hard = [
        word
        for word in first
        if syllables(word) >= _LONG_WORD and word not in _KNOWN and word[:_ROOT] not in roots
    ]
    for long_word in sorted(hard, key=lambda word: (-syllables(word), word))[:_TOLD]:
        yield problem(
            first[long_word].at(0),
            "READ004",
            f"'{long_word}' is a long word, and the vocabulary does not explain it",
            "use a shorter word, explain it in the sentence, or add it to 'vocabulary'",
        )
