"""What templates can ask for: the lesson, its references, and numbers that nothing else counts."""

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from make_lesson.check.measures.balance import balance
from make_lesson.check.measures.coverage import coverage
from make_lesson.check.measures.minutes import minutes
from make_lesson.fill.model_answers import model_answers
from make_lesson.lesson.items import LEVELS
from make_lesson.lesson.jurisdictions import Jurisdiction
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.questions import question_numbers
from make_lesson.lesson.references import References
from make_lesson.quiz.form import Form
from make_lesson.quiz.strip import answers


@dataclass(frozen=True, slots=True)
class School:
    """Who hands the packet out; each "" where the teacher has not said."""

    teacher: str = ""
    school: str = ""
    course: str = ""


def lesson_context(
    lesson: Lesson, references: References, jurisdiction: Jurisdiction | None, school: School
) -> dict[str, Any]:
    """Return the names that every template has."""
    number = question_numbers(lesson)
    return {
        "lesson": lesson,
        "references": references,
        "place": jurisdiction,
        "school": school,
        "number": number,
        "model_answers": model_answers(lesson, number),
    }


def form_context(form: Form, looks: Sequence[str] = ()) -> dict[str, Any]:
    """Return the names that quiz and key templates have besides.

    `looks` are those that the form is printed in besides the standard one.
    """
    return {"form": form, "answers": answers(form), "looks": tuple(looks)}


def guide_context(
    lesson: Lesson,
    references: References,
    forms: Sequence[Form],
    copied: Mapping[str, Mapping[str, int]],
    inputs: Mapping[str, str],
    profiles: Sequence[str] = (),
) -> dict[str, Any]:
    """Return the names that the guide has besides, what is measured in the lesson among them.

    `copied` are, by look, the pages of each piece that a student gets, `inputs` the build's, as
    printed, `profiles` what was made besides the standard pieces.
    """
    return {
        "forms": tuple(forms),
        "copied": dict(copied),
        "inputs": dict(inputs),
        "profiles": tuple(profiles),
        "usual_review": _usual_review(lesson),
        "coverage": coverage(lesson, references),
        "levels": LEVELS,
        "minutes": minutes(lesson),
        "balance": balance(lesson, references),
    }


def _usual_review(lesson: Lesson) -> datetime.date | None:
    """Return the day by which most facts are to be reviewed, the first of those as common."""
    days = sorted(fact.review_by for fact in lesson.facts.values() if fact.review_by)
    return Counter(days).most_common(1)[0][0] if days else None
