"""A lesson to what its files are held against: the items, and what only a teacher may see.

Nothing here knows how a packet is made: letters, order and codes are read from the finished pages.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass

from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References
from make_lesson.proof.asked import Asked, asked
from make_lesson.proof.audience import Audience, Said, said
from make_lesson.proof.furniture import FURNITURE
from make_lesson.proof.plain import words

RUN = 8  # words in a row
_SHORTEST = 4  # words of a text that is told whole
_LETTERS = 4  # of a word that is a secret by itself


@dataclass(frozen=True, slots=True)
class Secret:
    """A text that students must not see, by name; a harmless one tells no answer."""

    name: str
    harmless: bool


@dataclass(frozen=True, slots=True)
class Basis:
    """What a lesson says: its items, and what students may and must not see.

    `runs` are eight words in a row of a teacher's text, `shorts` are whole texts of four to seven,
    `words` stand in no text for students; all lead to where they come from. `vocabulary` holds
    every word that students may see.
    """

    items: tuple[Asked, ...]
    runs: Mapping[str, Secret]
    shorts: Mapping[str, Secret]
    words: Mapping[str, Secret]
    vocabulary: frozenset[str]


def basis(lesson: Lesson, references: References, printed: Iterable[str]) -> Basis:
    """Return the basis of a lesson as it is printed in its state.

    `printed` is all other text that student files may show: of templates, settings and the state.
    """
    texts = tuple(said(lesson, references))
    frame = [words(text) for text in printed]
    shown = [words(each.text) for each in texts if each.audience is Audience.STUDENT]
    vocabulary = FURNITURE.union(*shown, *frame, *map(_plurals, frame))
    harmless = [each for each in texts if each.audience is Audience.HARMLESS]
    grave = [each for each in texts if each.audience is Audience.TEACHER]
    seen = _Seen(shown, frame)
    return Basis(
        items=asked(lesson, references),
        runs=_secrets(harmless, grave, lambda each: filter(seen.is_new, _runs(each.text))),
        shorts=_secrets(harmless, grave, lambda each: filter(seen.is_new, _short(each.text))),
        words=_secrets(harmless, grave, lambda each: _own_words(each.text, vocabulary)),
        vocabulary=vocabulary,
    )


def digest(basis: Basis) -> str:
    """Return the SHA-256 of all that a packet is held against, the same while it says the same."""
    said_of_items = [asdict(item) for item in basis.items]
    secrets = [sorted(each) for each in (basis.runs, basis.shorts, basis.words)]
    told = [said_of_items, secrets, sorted(basis.vocabulary)]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def _secrets(
    harmless: Iterable[Said], grave: Iterable[Said], own: Callable[[Said], Iterable[str]]
) -> dict[str, Secret]:
    """Return what only teachers' texts have; where a harmless one has it too, it is harmless."""
    found: dict[str, Secret] = {}
    for texts, is_harmless in ((harmless, True), (grave, False)):
        for each in texts:
            secret = Secret(each.name, is_harmless)
            for part in own(each):
                found.setdefault(part, secret)
    return found


def _own_words(text: str, vocabulary: frozenset[str]) -> Iterator[str]:
    for word in words(text):
        if word not in vocabulary and sum(map(str.isalpha, word)) >= _LETTERS:
            yield word


def _plurals(found: Iterable[str]) -> Iterator[str]:
    """Yield what a template may make of a noun with its filter for numbers."""
    return (f"{word}s" for word in found)


class _Seen:
    """What students may read in one go: texts as they are, and across the ends of two or more.

    A table prints a term beside its meaning, and a teacher's answer may say the same in a row.
    """

    def __init__(self, shown: list[list[str]], frame: list[list[str]]) -> None:
        together = [word for text in shown for word in text]
        self._runs = {run for text in (together, *frame) for run in _of_length(text, RUN)}
        self._text = f" {' '.join(together)} "
        self._wholes = {" ".join(text) for text in shown if len(text) < RUN}
        self._starts = {" ".join(text[:n]) for text in shown for n in range(1, RUN)}
        self._ends = {" ".join(text[-n:]) for text in shown for n in range(1, RUN)}

    def is_new(self, run: str) -> bool:
        """Return whether students cannot read this anywhere."""
        found = run.split(" ")
        is_seen = run in self._runs if len(found) == RUN else f" {run} " in self._text
        return not (is_seen or self._is_joined(found))

    def _is_joined(self, run: list[str]) -> bool:
        return self._goes_on(run) or any(
            " ".join(run[:n]) in self._ends and self._goes_on(run[n:]) for n in range(1, len(run))
        )

    def _goes_on(self, rest: list[str]) -> bool:
        """Return whether texts that begin here say this, with letters or numbers before them."""
        return (
            " ".join(rest) in self._starts
            or (_is_label(rest[0]) and (len(rest) == 1 or self._goes_on(rest[1:])))
            or any(
                " ".join(rest[:n]) in self._wholes and self._goes_on(rest[n:])
                for n in range(1, len(rest))
            )
        )


def _is_label(word: str) -> bool:
    return word.isdecimal() or (len(word) == 1 and word.isascii())


def _runs(text: str) -> Iterator[str]:
    return _of_length(words(text), RUN)


def _short(text: str) -> Iterator[str]:
    """Yield the whole text if it is too short for a run, and long enough to be meant."""
    found = words(text)
    if _SHORTEST <= len(found) < RUN:
        yield " ".join(found)


def _of_length(text: list[str], length: int) -> Iterator[str]:
    return (" ".join(text[at : at + length]) for at in range(len(text) - length + 1))
