"""What the lesson cites, `[@name]` in prose and sources by field, to the numbers of its sources."""

import dataclasses
import re
from collections.abc import Iterator

from make_lesson.lesson.model import Lesson
from make_lesson.lesson.source import Text
from make_lesson.lesson.texts import field_names

_BRACKETS = re.compile(r"\[(@[^\]\n]*)\]")
_NAMES = re.compile(r"@[\w-]+(?:[;,] ?@[\w-]+)*")
_NAME = re.compile(r"@([\w-]+)")
_TEACHERS = frozenset({"allow", "answer", "answers", "correct", "evidence", "look_for", "why"})


def cited(text: Text) -> Iterator[Text]:
    """Yield each name in `[@name]` and `[@one; @other]`, at its place; an ill-formed one whole."""
    for brackets in _BRACKETS.finditer(text):
        if _NAMES.fullmatch(brackets[1]):
            for name in _NAME.finditer(text, *brackets.span(1)):
                yield text.part(*name.span(1))
        else:
            yield text.part(brackets.start(1) + 1, brackets.end(1))


def number_sources(lesson: Lesson) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
    """Return the sources that students meet, in the order they meet them, and all others.

    The order is that of the handout, where a figure stands in the activity that studies it; then
    what no activity shows, and the quiz.
    """
    parts = (
        *lesson.handout,
        lesson.figures,
        lesson.stimuli,
        lesson.quiz,
    )
    met: dict[Text, None] = {}
    for name in _cited(parts, lesson):
        fact = lesson.facts.get(name)
        source = fact.source if fact else name
        if source in lesson.sources:
            met.setdefault(source)
    return tuple(met), tuple(name for name in lesson.sources if name not in met)


def _cited(value: object, lesson: Lesson) -> Iterator[Text]:
    """Yield the names that a part cites before its students' eyes, in order."""
    match value:
        case Text():
            yield from cited(value)
        case dict():
            for part in value.values():
                yield from _cited(part, lesson)
        case tuple():
            for part in value:
                yield from _cited(part, lesson)
        case _ if dataclasses.is_dataclass(value):
            for name in field_names(value):
                yield from _cited_in_field(name, getattr(value, name), lesson)
        case _:
            pass


def _cited_in_field(name: str, value: object, lesson: Lesson) -> Iterator[Text]:
    listed = value if isinstance(value, tuple) else (value,)
    if name in {"source", "sources"}:
        yield from (text for text in listed if isinstance(text, Text))
    elif name in {"study", "figure"}:
        yield from _cited(tuple(lesson.figures.get(text) for text in listed), lesson)
    elif name not in _TEACHERS:
        yield from _cited(value, lesson)
