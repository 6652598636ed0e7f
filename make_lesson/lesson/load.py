"""A lesson file to a Lesson, or to everything that is wrong with it."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from make_lesson.errors import LessonError, Problem
from make_lesson.lesson.changes import change
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.validate import validate
from make_lesson.lesson.yaml_file import read_source

_TAUGHT = ("reading", "activities", "quiz")


def load_lesson(file: Path, changes: Mapping[str, str] = MappingProxyType({})) -> Lesson:
    """Return the lesson of a file; raises LessonError with every problem of its text and shape.

    `changes` are new texts by dotted path, put in before the lesson is checked.
    """
    data, problems = read_source(file)
    problems += change(data, changes)
    lesson, misfits = validate(Lesson, data)
    if not problems and not any(key in _TAUGHT and part != [] for key, part in data.items()):
        nothing = Problem(
            data.place,
            "LESSON016",
            "the lesson has nothing to teach with",
            "add a 'reading', 'activities' or a 'quiz'",
        )
        problems = (nothing,)
    known = {problem.place for problem in problems}
    problems += tuple(misfit for misfit in misfits if misfit.place not in known)
    if problems or lesson is None:
        raise LessonError(problems)
    return lesson
