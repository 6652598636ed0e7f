"""What fits no page, to the line of the lesson, or else the template, that can be put right."""

import re

from make_lesson.check.prose import excerpt
from make_lesson.errors import Place, Problem
from make_lesson.lesson.items import stem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.source import Text
from make_lesson.lesson.texts import texts
from make_lesson.writers.pdf.layout.pages import Tall

_NOT_PRINTED = re.compile(r"\[@[^\]]*\]|\]\([^)\s]*\)")  # citations and addresses of links
_PARTS = re.compile(r"\n\s*\n|\[\[|\]\]|\|")  # paragraphs, and the answers of a blank
_ENOUGH = 40  # letters that tell one text from another


def tall_problem(tall: Tall, lesson: Lesson, item_ids: tuple[str, ...], template: Place) -> Problem:
    """Return what to say of something taller than a page."""
    items = lesson.quiz.items if lesson.quiz else ()
    item = next(
        (item for name, item in zip(item_ids, items, strict=True) if name == tall.item), None
    )
    if item is not None:
        message = f"the question '{excerpt(stem(item))}' is taller than a page"
        hint = "give it fewer lines, or make it two questions"
        return Problem(stem(item).at(), "LAYOUT001", message, hint)
    text = _longest_text(tall.words, lesson)
    if text is not None:
        message = f"what holds '{excerpt(text)}' is taller than a page"
        return Problem(text.at(), "LAYOUT002", message, "shorten it, or make two of it")
    message = f"a part that begins with '{excerpt(tall.words)}' is taller than a page"
    return Problem(template, "LAYOUT002", message, "make two parts of it")


def _longest_text(words: str, lesson: Lesson) -> Text | None:
    """Return the text of the lesson of which the longest part begins in what is printed."""
    printed = _letters(words)
    longest, found = 0, None
    for text in texts(lesson):
        for part in map(_letters, _PARTS.split(text) if text.place else ()):
            if len(part) > longest and part[:_ENOUGH] in printed:
                longest, found = len(part), text
    return found


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, _NOT_PRINTED.sub("", text)))
