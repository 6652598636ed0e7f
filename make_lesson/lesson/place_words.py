"""A lesson to the lesson that is printed in one state, or in none: `{place.singular}` and the like.

Words of a place may stand in `your_state` and in items that are marked for states.
"""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from typing import Any

from make_lesson.lesson.items import Quiz, QuizItem
from make_lesson.lesson.jurisdictions import WORDS, Jurisdiction
from make_lesson.lesson.model import Lesson, Objective
from make_lesson.lesson.shelf import Standard
from make_lesson.lesson.source import Text
from make_lesson.lesson.texts import field_names

ANY_STATE = "any"
_PLACE_WORD = re.compile(r"\{ *place *\. *([^{}\s]*)(?: *\})?", re.IGNORECASE)  # slips too


def place_words(text: Text) -> Iterator[tuple[Text, str]]:
    """Yield each word of a place as it is written, at its place, and the name in it.

    The name is "" where the brace is not closed, or stands apart, or is not in small letters.
    """
    for found in _PLACE_WORD.finditer(text):
        yield text.part(*found.span()), found[1] if found[0] == f"{{place.{found[1]}}}" else ""


def printed_in(item: QuizItem, code: str) -> bool:
    """Return whether an item is printed in packets for a state; `code` is "" for none."""
    return not item.states or (code != "" and bool({code, ANY_STATE} & set(item.states)))


def lesson_in(
    lesson: Lesson, code: str, row: Jurisdiction | None, standards: Mapping[str, Standard]
) -> Lesson:
    """Return what of a lesson is printed in a state, with the words of its row.

    Without a row nothing is that is for some states only. A text with words of a place keeps its
    line and column.
    """
    items = lesson.quiz.items if lesson.quiz else ()
    printed = tuple(_filled(item, row) for item in items if printed_in(item, code))
    return dataclasses.replace(
        lesson,
        objectives={
            name: _objective_in(objective, code, standards)
            for name, objective in lesson.objectives.items()
        },
        quiz=_quiz_of(lesson.quiz, printed),
        your_state=_filled(lesson.your_state, row) if row else None,
    )


def _objective_in(objective: Objective, code: str, standards: Mapping[str, Standard]) -> Objective:
    """Return an objective without the standards of other states."""
    kept = tuple(
        standard
        for standard in objective.standards
        if standard not in standards or standards[standard].state in {"", code}
    )
    return dataclasses.replace(objective, standards=kept)


def _quiz_of(quiz: Quiz | None, items: tuple[QuizItem, ...]) -> Quiz | None:
    return dataclasses.replace(quiz, items=items) if quiz and items else None


def _filled(part: Any, row: Jurisdiction | None) -> Any:
    """Return a part of a lesson with the words of a row in place of their names."""
    if row is None:
        return part
    match part:
        case Text():
            return _text(part, row)
        case tuple():
            return tuple(_filled(entry, row) for entry in part)
        case _ if dataclasses.is_dataclass(part) and not isinstance(part, type):
            changes = {name: _filled(getattr(part, name), row) for name in field_names(part)}
            return dataclasses.replace(part, **changes)
        case _:
            return part


def _text(text: Text, row: Jurisdiction) -> Text:
    def word(found: re.Match[str]) -> str:
        return row.word(found[1]) if found[1] in WORDS else found[0]

    filled = _PLACE_WORD.sub(word, text)
    return text if filled == text else Text(filled, text.place)
