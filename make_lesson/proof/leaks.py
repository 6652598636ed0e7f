"""The texts of a student's file to what in it is for the teacher only."""

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from make_lesson.errors import Problem, Severity
from make_lesson.proof.basis import RUN, Basis, Secret
from make_lesson.proof.plain import words
from make_lesson.proof.problems import problem
from make_lesson.proof.reading.content import Content, Piece

MARK = "TEACHER COPY"  # in the head and foot of every page for the teacher
_MARKED = Secret("the mark of such pages", harmless=False)
_MOST = 8  # leaks of one file that are told one by one
_END = "\n"  # stands between the words of two pieces
_HINT = "do not hand this file out; in a template of your own, put such a text into <teacher>"
_HARMLESS_HINT = "nothing is told by it; leave it if you want students to see it"


def leaks(
    content: Content, basis: Basis, forms: Mapping[str, str], file: Path
) -> Iterator[Problem]:
    """Yield each text of a teacher's in a student's file, once for a place.

    The codes of forms are no words, whatever they look like.
    """
    codes = frozenset(code.casefold() for code in forms.values())
    found = {
        (leak.place, leak.secret.name): leak for leak in reversed([*_leaks(content, basis, codes)])
    }
    first = list(reversed(found.values()))
    for leak in first[:_MOST]:
        message = f"{leak.place}: {leak.quoted} for the teacher only: {leak.secret.name}"
        if leak.secret.harmless:
            yield problem(file, "PROOF005", message, _HARMLESS_HINT, Severity.WARNING)
        else:
            yield problem(file, leak.rule, message, _HINT)
    if len(first) > _MOST:
        more = f"there are more texts for the teacher only: {len(first) - _MOST}"
        yield problem(file, "PROOF002", more, _HINT)
    yield from _attached(content, file)


@dataclass(frozen=True, slots=True)
class _Leak:
    place: str
    secret: Secret
    rule: str
    quoted: str


def _attached(content: Content, file: Path) -> Iterator[Problem]:
    for name in dict.fromkeys(content.attached):
        message = f"'{name}' is attached to this file, and nobody can see what is in it"
        yield problem(file, "PROOF004", message, "take the attachment out, or build again")


def _leaks(content: Content, basis: Basis, codes: frozenset[str]) -> Iterator[_Leak]:
    """Yield all that should not be there, what tells most first."""
    for piece in content.pieces:
        if MARK in piece.text:
            yield _Leak(piece.place, _MARKED, "PROOF002", f"'{MARK}' is")
    stream = _Stream(content.pieces)
    covered: set[int] = set()  # by a longer leak
    for at, run in (*stream.runs(basis.runs), *stream.having(basis.shorts)):
        secret = basis.runs.get(run) or basis.shorts[run]
        covered.update(range(at, at + run.count(" ") + 1))
        yield _Leak(stream.place(at), secret, "PROOF002", f"'{run}' is")
    for at, word in stream.unknown(basis, codes):
        if at not in covered:
            quoted = f"the word '{word}' is in texts"
            yield _Leak(stream.place(at), basis.words[word], "PROOF003", quoted)


class _Stream:
    """All words of a file in a row."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._pieces = tuple(pieces)
        found = [[*words(piece.text), _END] for piece in self._pieces]
        self._words = [word for text in found for word in text]
        self._starts = [0, *accumulate(map(len, found))]

    def place(self, at: int) -> str:
        """Return where a word stands."""
        return self._piece(at).place

    def runs(self, wanted: Container[str]) -> Iterator[tuple[int, str]]:
        """Yield each of these runs of words, and where it begins."""
        for at in range(len(self._words) - RUN + 1):
            run = " ".join(self._words[at : at + RUN])
            if run in wanted:
                yield at, run

    def having(self, texts: Iterable[str]) -> Iterator[tuple[int, str]]:
        """Yield each text that stands somewhere, and where it does first in a piece."""
        joined = f" {' '.join(self._words)} "
        for text in texts:
            at = joined.find(f" {text} ")
            while at >= 0:
                yield joined.count(" ", 0, at + 1) - 1, text
                at = joined.find(f" {text} ", at + 1)

    def unknown(self, basis: Basis, codes: frozenset[str]) -> Iterator[tuple[int, str]]:
        """Yield each word that only a teacher's text has, if it is not a part of one cut in two."""
        for at, word in enumerate(self._words):
            is_own = word in basis.words and word not in codes
            if is_own and self._piece(at).prose and not self._is_cut(at, basis):
                yield at, word

    def _is_cut(self, at: int, basis: Basis) -> bool:
        before, word, after = self._words[at - 1], self._words[at], self._words[at + 1]
        around = (before + word, word + after, before + word + after)
        return not basis.vocabulary.isdisjoint(around)

    def _piece(self, at: int) -> Piece:
        return self._pieces[bisect_right(self._starts, at) - 1]
