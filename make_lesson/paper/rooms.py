"""Room to write against the sample answers: what does not fit in print, or would not by hand."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass

from make_lesson.check.prose import excerpt, on_one_line
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.activities import FramePart, OrganizerSide, Question
from make_lesson.lesson.blanks import Gap, parts
from make_lesson.lesson.items import ClaimItem, FillItem, ShortItem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.source import Text
from make_lesson.lesson.texts import field_names
from make_lesson.writers.pdf.marks import Room
from make_lesson.writers.pdf.write import PdfFile

_WORD_BY_HAND = 44.0  # points: about ten words on an item's line
_OTHER_ANSWER = re.compile(r"\b[Oo]r: ")
_ASIDE = re.compile(r"\([^()]*\)")  # what an answer tells the teacher only


def room_problems(lesson: Lesson, pieces: Mapping[str, PdfFile]) -> Iterator[Problem]:
    """Yield each answer that its room does not hold, by the keys, where answers stand in place."""
    for name, piece in pieces.items():
        part = lesson.handout if name.startswith("handout") else lesson.quiz
        asked = {on_one_line(answer): text for text, answer in _answers(part)}
        for room in piece.rooms:
            text = asked.get(on_one_line(room.answer))
            found = _of_room(room, text) if text is not None else None
            if found is not None:
                yield found


def _of_room(room: Room, asked: Text) -> Problem | None:
    too_long = room.needed > room.lines
    by_hand = max(_lines_by_hand(room), room.needed)
    match room.kind:
        case "lines" if too_long:
            message = (
                f"the answer to '{excerpt(asked)}' takes {room.needed} lines in print, and there "
                f"is room for {room.lines}"
            )
            hint = f"give it 'lines: {by_hand}', or ask for less"
            return problem(asked.at(), "LAYOUT003", message, hint)
        case "lines" if by_hand > room.lines:
            message = (
                f"by hand the answer to '{excerpt(asked)}' takes about {by_hand} lines, and there "
                f"is room for {room.lines}"
            )
            hint = f"give it 'lines: {by_hand}', or ask for less"
            return problem(asked.at(), "LAYOUT004", message, hint)
        case "row" | "rule" if too_long:
            where = "row" if room.kind == "row" else "blank"
            message = f"the answer '{excerpt(room.answer)}' is longer than its {where}"
            return problem(asked.at(), "LAYOUT003", message, "say it in fewer words")
        case _:
            return None


def _lines_by_hand(room: Room) -> int:
    """Return the lines for the longest of the answers given, in a student's hand."""
    answers = _OTHER_ANSWER.split(_ASIDE.sub("", room.answer))
    return math.ceil(max(len(words.split()) for words in answers) * _WORD_BY_HAND / room.width)


def _answers(part: object) -> Iterator[tuple[Text, str]]:
    """Yield each answer that is set where students write, after the text to name it by."""
    match part:
        case (
            Question(ask=asked, answer=Text() as answer)
            | FramePart(start=asked, answer=Text() as answer)
            | ShortItem(short=asked, answer=Text() as answer)
        ):
            yield asked, answer
        case OrganizerSide(answers=answers):
            yield from zip(answers, answers, strict=True)
        case ClaimItem(correct=Text() as correction):
            yield correction, correction
        case FillItem(fill=asked):
            yield from ((asked, gap.accepted[0]) for gap in parts(asked) if isinstance(gap, Gap))
        case tuple():
            for each in part:
                yield from _answers(each)
        case _ if is_dataclass(part):
            for name in field_names(part):
                yield from _answers(getattr(part, name))
        case _:
            pass
