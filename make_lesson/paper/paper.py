"""The laid-out pieces of a packet to what an editor with the paper in hand would say."""

from collections.abc import Iterator, Mapping

from make_lesson.check.rules import problem
from make_lesson.check.silence import heard
from make_lesson.errors import Problem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References
from make_lesson.paper.rooms import room_problems
from make_lesson.paper.sight import sight_problems
from make_lesson.writers.pdf.write import PdfFile

_HANDOUT, _QUIZ, _GUIDE = 6, 4, 8  # pages at most
_KEY_OVER_QUIZ = 5  # pages: a cover and the reasons


def paper_problems(
    lesson: Lesson, references: References, pieces: Mapping[str, PdfFile]
) -> tuple[Problem, ...]:
    """Return what is poor on paper, but for what the lesson allows, each thing said once.

    `pieces` are by name: handout, handout-key, quiz-A, key-A, ..., guide.
    """
    found = [
        *_page_problems(lesson, {name: piece.pages for name, piece in pieces.items()}),
        *room_problems(lesson, pieces),
        *sight_problems(lesson, references, pieces),
    ]
    return tuple(dict.fromkeys(heard(lesson, found)))


def _page_problems(lesson: Lesson, pages: Mapping[str, int]) -> Iterator[Problem]:
    for name, count in pages.items():
        part, _, form = name.partition("-")
        match part, form:
            case "handout", "":
                what, most, hint = "the handout", _HANDOUT, "shorten the reading or an activity"
            case "quiz", _:
                what, most, hint = f"form {form} of the quiz", _QUIZ, "leave out an item"
            case "key", _:
                what, most = f"the key to form {form}", pages[f"quiz-{form}"] + _KEY_OVER_QUIZ
                hint = "shorten the reasons"
            case "guide", _:
                what, most, hint = "the guide", _GUIDE, "shorten the background or the plans"
            case _:
                continue
        if count > most:
            message = f"{what} has {count} pages, and should have {most} at most"
            yield problem(lesson.title.at(), "LAYOUT005", message, hint)
