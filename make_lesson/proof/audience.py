"""A lesson to its texts, each with who may see it and a name to call it by in a message."""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from make_lesson.lesson.activities import FramePart, OrganizerSide, Question, Section
from make_lesson.lesson.blanks import Gap, parts
from make_lesson.lesson.figures import ArrowValue
from make_lesson.lesson.items import FillItem, Option, Pair
from make_lesson.lesson.model import (
    Fact,
    Lesson,
    Objective,
    Procedure,
    ProcedureStep,
    Source,
    Support,
)
from make_lesson.lesson.questions import question_numbers
from make_lesson.lesson.references import References
from make_lesson.lesson.source import Text
from make_lesson.lesson.texts import field_names
from make_lesson.proof.plain import plain


class Audience(Enum):
    """Who may see a text. HARMLESS ones are in the guide only, and tell no answer."""

    STUDENT = auto()
    HARMLESS = auto()
    TEACHER = auto()


@dataclass(frozen=True, slots=True)
class Said:
    """A text without its citations, who may see it, and what it is called."""

    text: str
    audience: Audience
    name: str


# Fields that only the teacher sees, wherever they stand, and those of one class; by what a message
# calls them. Every other text is for students.
_ANSWERS = {
    "answer": "the answer",
    "answers": "an answer",
    "correct": "the correction",
    "look_for": "what to look for",
    "why": "the reason",
}
_TEACHERS: Mapping[type, Mapping[str, str]] = {
    Lesson: {
        "overview": "the overview",
        "background": "the background",
        "tomorrow": "'tomorrow'",
        "sensitive": "'sensitive'",
        "extension": "the extension",
        "reviewed": "'reviewed'",
    },
    Fact: {"text": "the text"},
    ProcedureStep: {"name": "the name", "do": "what happens"},
    Procedure: {"title": "the title"},
    Support: {"need": "the need", "do": "what to do"},
}
_HARMLESS: Mapping[str, Mapping[str, str]] = {
    "Lesson": {"grades": "the grades", "guiding": "a guiding question"},
    "Objective": {"text": "the text"},
    "Source": {"note": "the note"},
    "Fact": {"as_of": "the date", "speaker": "the speaker"},
    "StudyActivity": {"title": "the title"},
    "SourceActivity": {"side": "the side"},
}
# Names of other things, words of the program, and why a rule is silenced: printed for nobody.
_NAMES = frozenset(
    {
        *("allow", "evidence", "figure", "id", "kind", "language", "level", "objective"),
        *("objectives", "opposite", "part_of", "picture", "read_at", "rubric", "source"),
        *("sources", "standards", "states", "stimulus", "study"),
    }
)


def said(lesson: Lesson, references: References) -> Iterator[Said]:
    """Yield every text of a lesson that is printed for somebody, in the order of its fields."""
    for name in (lesson.id, *lesson.figures):  # of a page's foot, and of pictures in Word
        yield Said(name, Audience.STUDENT, "a name")
    yield from _Walk(lesson, references).texts(lesson, "")
    yield from _Walk(lesson, references).texts(dict(references.rubrics), "")


class _Walk:
    """Goes through a lesson; knows the ids of items and the numbers of questions."""

    def __init__(self, lesson: Lesson, references: References) -> None:
        items = lesson.quiz.items if lesson.quiz else ()
        self._ids = {id(item): name for item, name in zip(items, references.item_ids, strict=True)}
        self._number = question_numbers(lesson)
        self._uncited = frozenset(name for _, name, _ in references.uncited)
        self._bank = any(isinstance(item, FillItem) and item.bank for item in items)

    def texts(self, value: object, owner: str, key: str = "") -> Iterator[Said]:
        """Yield the texts of a part; `key` is its name or number among its likes."""
        match value:
            case dict():
                for name, part in value.items():
                    yield from self.texts(part, owner, str(name))
            case tuple():
                for number, part in enumerate(value, 1):
                    yield from self.texts(part, owner, str(number))
            case FillItem():
                yield from self._fill(value, self._called(value, owner, key))
            case _ if dataclasses.is_dataclass(value):
                called = self._called(value, owner, key)
                for name in field_names(value):
                    yield from self._field(value, name, called, key)
            case _:
                pass

    def _field(self, parent: object, name: str, called: str, key: str) -> Iterator[Said]:
        value = getattr(parent, name)
        audience, label = self._audience(parent, name, key)
        if not (name in _NAMES or (name in {"start", "end"} and isinstance(parent, ArrowValue))):
            for text in _texts(value):
                yield Said(plain(text), audience, _named(label, called, text))
        yield from self.texts(value, called)

    def _audience(self, parent: object, name: str, key: str) -> tuple[Audience, str]:
        label = _ANSWERS.get(name) or _TEACHERS.get(type(parent), {}).get(name)
        if label:
            return Audience.TEACHER, label
        harmless = _HARMLESS.get(type(parent).__name__, {}).get(name)
        if harmless:
            return Audience.HARMLESS, harmless
        if isinstance(parent, Source) and key in self._uncited:
            return Audience.HARMLESS, f"the {name}"
        return Audience.STUDENT, f"'{name}'"

    def _fill(self, item: FillItem, called: str) -> Iterator[Said]:
        """Yield a text with blanks: what stands around them, and what goes into them."""
        found = parts(item.fill)
        stem = " ".join(plain(part) for part in found if isinstance(part, str))
        yield Said(stem, Audience.STUDENT, f"the stem of {called}")
        for part in found:
            if isinstance(part, Gap):
                for number, answer in enumerate(part.accepted):
                    in_bank = self._bank and number == 0
                    audience = Audience.STUDENT if in_bank else Audience.TEACHER
                    yield Said(answer, audience, _named("an answer", called, item.fill))
        for name in ("bank", "why"):
            yield from self._field(item, name, called, "")

    def _called(self, value: object, owner: str, key: str) -> str:
        """Return what a part of a lesson is called, "" for the lesson itself."""
        of = f" of {owner}" if owner else ""
        match value:
            case _ if id(value) in self._ids:
                return f"item {self._ids[id(value)]}"
            case Option():
                return f"option {key}{of}"
            case Pair(term=text) | FramePart(start=text):
                return f"'{text}'{of}"
            case OrganizerSide(head=text):
                return f"the column '{text}'{of}"
            case Question():
                number = self._number(value)
                return f"question {number} of the handout" if number else f"question {key}{of}"
            case Objective() | Source() | Fact():
                return f"{type(value).__name__.lower()} {key}"
            case Section(heading=text):
                return f"the section '{text}'"
            case Procedure(title=text):
                return f"the plan '{text}'"
            case ProcedureStep(name=text) | Support(need=text):
                return f"'{text}'{of}"
            case _:
                title = getattr(value, "title", None)
                return f"'{title}'" if title and not isinstance(value, Lesson) else owner


def _texts(value: object) -> Iterator[Text]:
    """Yield the texts of a field: one, a list, the cells of a table, the values of a mapping."""
    match value:
        case Text():
            yield value
        case tuple():
            for part in value:
                yield from _texts(part)
        case dict():
            yield from _texts(tuple(value.values()))
        case _:
            pass


def _named(label: str, called: str, text: Text) -> str:
    where = f" ({text.place.file.name}, line {text.place.line})" if text.place else ""
    return f"{label}{f' of {called}' if called else ''}{where}"
