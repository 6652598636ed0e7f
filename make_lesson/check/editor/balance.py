"""A lesson to what an editor says about balance."""

from collections.abc import Iterator

from make_lesson.check.editor.neutrality import neutrality_problems
from make_lesson.check.editor.outlets import outlet_problems
from make_lesson.check.editor.sides import side_problems
from make_lesson.check.editor.speakers import speaker_problems
from make_lesson.check.measures.balance import balance
from make_lesson.errors import Problem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References


def balance_problems(lesson: Lesson, references: References) -> Iterator[Problem]:
    """Yield where one side of an open question is given more, or a view passes for a fact."""
    measured = balance(lesson, references)
    yield from side_problems(lesson, measured)
    yield from speaker_problems(lesson, measured)
    yield from outlet_problems(lesson)
    yield from neutrality_problems(lesson, references)
