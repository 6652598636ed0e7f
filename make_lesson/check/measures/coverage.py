"""A lesson to what its activities practise and its quiz measures, objective by objective.

Items for some states only are left out: a class elsewhere never sees them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from make_lesson.lesson.activities import Activity
from make_lesson.lesson.items import LEVELS, Level, QuizItem
from make_lesson.lesson.model import Lesson, Objective
from make_lesson.lesson.references import References
from make_lesson.lesson.source import Text
from make_lesson.quiz.kinds import KINDS, Kind, kind_of, points_of

_Worth: TypeAlias = tuple[QuizItem, int]  # an item and its points


@dataclass(frozen=True, slots=True)
class Tally:
    """Some of the quiz's items: how many, and their points together."""

    items: int = 0
    points: int = 0


@dataclass(frozen=True, slots=True)
class ObjectiveCoverage:
    """What practises an objective and what measures it. Its number is the one that is printed."""

    number: int
    name: Text
    objective: Objective
    activities: tuple[Text, ...]  # their titles
    quiz: Tally
    core: Tally
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class StandardCoverage:
    """A standard by its code, where it stands first: its objectives' numbers, and their items."""

    code: Text
    objectives: tuple[int, ...]
    quiz: Tally


@dataclass(frozen=True, slots=True)
class Coverage:
    """The whole; `levels` and `kinds` hold only those that there are, from the lowest up."""

    objectives: tuple[ObjectiveCoverage, ...]
    standards: tuple[StandardCoverage, ...]
    levels: Mapping[Level, Tally]
    kinds: Mapping[Kind, Tally]
    quiz: Tally
    core: Tally
    without_objective: Tally

    @property
    def levelled(self) -> int:
        """Return how many items say a level."""
        return sum(tally.items for tally in self.levels.values())

    @property
    def recall_share(self) -> float:
        """Return the share of recall among the items that say a level, 0 when none does."""
        return self.levels["recall"].items / self.levelled if "recall" in self.levels else 0.0


def coverage(lesson: Lesson, references: References) -> Coverage:
    """Return what the lesson covers, as its objectives, activities and items say."""
    items = [(item, points_of(item, references)) for item in general_items(lesson)]
    objectives = tuple(
        _objective(number, name, lesson, [each for each in items if each[0].objective == name])
        for number, name in enumerate(lesson.objectives, start=1)
    )
    kinds = {kind: _tally(each for each in items if kind_of(each[0]) == kind) for kind in KINDS}
    levels = {level: _tally(each for each in items if each[0].level == level) for level in LEVELS}
    return Coverage(
        objectives=objectives,
        standards=tuple(_standards(objectives)),
        levels={level: tally for level, tally in levels.items() if tally.items},
        kinds={kind: tally for kind, tally in kinds.items() if tally.items},
        quiz=_tally(items),
        core=_tally(each for each in items if each[0].core),
        without_objective=_tally(each for each in items if each[0].objective is None),
    )


def general_items(lesson: Lesson) -> Iterator[QuizItem]:
    """Yield the items that every class gets, whatever its state."""
    return (item for item in (lesson.quiz.items if lesson.quiz else ()) if not item.states)


def practice(lesson: Lesson) -> tuple[Activity, ...]:
    """Return all that students do beside reading: opener, activities, exit ticket."""
    parts = (lesson.opener, *lesson.activities, lesson.exit_ticket)
    return tuple(part for part in parts if part is not None)


def _objective(
    number: int, name: Text, lesson: Lesson, items: Sequence[_Worth]
) -> ObjectiveCoverage:
    said = {item.level for item, _ in items}
    return ObjectiveCoverage(
        number=number,
        name=name,
        objective=lesson.objectives[name],
        activities=tuple(part.title for part in practice(lesson) if name in part.objectives),
        quiz=_tally(items),
        core=_tally(each for each in items if each[0].core),
        levels=tuple(level for level in LEVELS if level in said),
    )


def _tally(items: Iterable[_Worth]) -> Tally:
    points = [worth for _, worth in items]
    return Tally(len(points), sum(points))


def _standards(objectives: tuple[ObjectiveCoverage, ...]) -> Iterator[StandardCoverage]:
    codes = dict.fromkeys(code for entry in objectives for code in entry.objective.standards)
    for code in codes:
        claiming = [entry for entry in objectives if code in entry.objective.standards]
        items = sum(entry.quiz.items for entry in claiming)
        points = sum(entry.quiz.points for entry in claiming)
        numbers = tuple(entry.number for entry in claiming)
        yield StandardCoverage(code, numbers, Tally(items, points))
