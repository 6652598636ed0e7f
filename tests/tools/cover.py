"""Packets so chosen that any two things a teacher may ask for meet in one of them."""

from collections.abc import Iterable, Sequence
from itertools import combinations, product
from pathlib import Path
from typing import NamedTuple

from tools.lessons import COMPLETE, SHIPPED
from tools.school import reference, theme_folder

from make_lesson.prepare import Options


class Asked(NamedTuple):
    """What a teacher asks for; `style` names what of the school's: a theme, a Word file."""

    lesson: Path
    state: str
    profiles: tuple[str, ...]
    forms: int
    style: tuple[str, ...]
    short: bool

    def options(self, school: Path) -> Options:
        """Return the options that ask for it, with the school's files in a folder."""
        return Options(
            forms=self.forms,
            short=self.short,
            profiles=self.profiles,
            theme=theme_folder(school) if "theme" in self.style else None,
            reference_doc=_word_file(school) if "word" in self.style else None,
            state=self.state,
        )

    @property
    def quizzes(self) -> int:
        """Return about how many quizzes there are, in all looks."""
        return self.forms * (1 + len(self.profiles))

    def __str__(self) -> str:
        lesson = COMPLETE.stem if self.lesson == COMPLETE else self.lesson.parent.name
        chosen = "+".join((*self.profiles, *self.style)) or "plain"
        quiz = f"{self.forms} {'short' if self.short else 'whole'}"
        return f"{lesson}, {self.state or 'any state'}, {chosen}, {quiz}"


def _word_file(school: Path) -> Path:
    file = school / "school.docx"
    file.write_bytes(reference())
    return file


_CHOICES: tuple[Sequence[object], ...] = (
    (COMPLETE, *SHIPPED),
    ("", "TX", "CA", "AK", "PR"),  # items of a state, officers who are appointed, a territory
    ((), ("large-print",), ("spacing",), ("reduced",), ("large-print", "spacing", "reduced")),
    (1, 2, 4, 8),
    ((), ("theme",), ("word",), ("theme", "word")),
    (False, True),
)


def whole() -> list[Asked]:
    """Return every combination of choices."""
    return list(map(Asked._make, product(*_CHOICES)))


def pairwise() -> list[Asked]:
    """Return few combinations in which any two choices meet, of few pages; always the same."""
    pairs = {asked: set(pairs_of(asked)) for asked in whole()}
    missing = set().union(*pairs.values())
    chosen: list[Asked] = []
    while missing:
        chosen.append(max(pairs, key=lambda asked: (len(pairs[asked] & missing), -asked.quizzes)))
        missing -= pairs[chosen[-1]]
    return chosen


def pairs_of(asked: Asked) -> Iterable[object]:
    """Return any two choices of a combination, each with its place."""
    return combinations(enumerate(asked), 2)
