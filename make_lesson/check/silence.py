"""Which problems a lesson has allowed: `allow` silences a rule in the part that it stands in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from make_lesson.errors import Problem, Severity
from make_lesson.lesson.activities import Activity, Section
from make_lesson.lesson.figures import Figure
from make_lesson.lesson.items import QuizItem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.texts import texts


@dataclass(frozen=True, slots=True)
class _Silence:
    """The lines of a part, from its first text to the end of its last, and the rules it allows."""

    file: Path
    first: int
    last: int
    rules: frozenset[str]

    def covers(self, problem: Problem) -> bool:
        """Return whether the problem is of an allowed rule and stands in these lines."""
        place = problem.place
        within = place.file == self.file and self.first <= place.line <= self.last
        return within and problem.rule in self.rules


def heard(lesson: Lesson, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems that neither the lesson nor one of its parts allows; errors always."""
    silences = [_silence(part) for part in parts(lesson) if part.allow]
    for problem in problems:
        silenced = problem.rule in lesson.allow or any(each.covers(problem) for each in silences)
        if problem.severity is Severity.ERROR or not silenced:
            yield problem


def parts(lesson: Lesson) -> tuple[Section | Figure | Activity | QuizItem, ...]:
    """Return every part of the lesson that may silence a rule."""
    return (
        *((lesson.opener,) if lesson.opener else ()),
        *lesson.reading,
        *lesson.figures.values(),
        *lesson.activities,
        *((lesson.exit_ticket,) if lesson.exit_ticket else ()),
        *(lesson.quiz.items if lesson.quiz else ()),
    )


def _silence(part: Section | Figure | Activity | QuizItem) -> _Silence:
    file = next(iter(part.allow)).at().file
    ends = [place for text in texts(part) for place in (text.at(), text.at(len(text)))]
    lines = [place.line for place in ends if place.file == file]  # a text may be set elsewhere
    return _Silence(file, min(lines), max(lines), frozenset(map(str, part.allow)))
