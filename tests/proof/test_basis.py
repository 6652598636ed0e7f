"""What only the teacher may see, as the proof knows it, is what the model of a lesson says."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tools.lessons import COMPLETE, PLACES, SHIPPED, prepared
from tools.sentinels import WHERE, Sentinels

from make_lesson.errors import Place
from make_lesson.lesson.references import References, resolve
from make_lesson.lesson.shelf import load_shelf
from make_lesson.lesson.source import Text
from make_lesson.prepare import Options, prepare
from make_lesson.proof.audience import Audience, said
from make_lesson.proof.basis import Basis, basis, digest
from make_lesson.proof.leaks import leaks
from make_lesson.proof.plain import words
from make_lesson.proof.reading.content import Content, Piece

SHELF = load_shelf([PLACES.asset(f"reference/{n}.yaml") for n in ("standards", "rubrics", "units")])
FEDERAL_JURORS = "Federal jurors are citizens aged 18 or older."


def leaking(text: str, held: Basis) -> list[str]:
    content = Content((Piece("page 1", text),))
    return [problem.message for problem in leaks(content, held, {}, COMPLETE)]


def of_lesson(lesson: Any) -> Basis:
    references, _ = resolve(lesson, SHELF)
    return basis(lesson, references, ())


def test_the_proof_and_the_model_agree_on_who_may_see_a_text() -> None:
    sentinels = Sentinels()
    lesson = sentinels.marked(prepare(COMPLETE, PLACES, Options(state="CA")).lesson)
    references, _ = resolve(lesson, SHELF)

    found = {each.text: each.audience for each in said(lesson, references)}

    uncited = " ".join(str(source) for _, _, source in references.uncited)
    assert sum(map(len, sentinels.words.values())) > 150
    for where, marks in sentinels.words.items():
        for mark in marks:
            audiences = {audience for text, audience in found.items() if mark in text.split()}
            is_teachers = where == "teacher" or mark in uncited
            assert audiences
            assert (Audience.STUDENT in audiences) != is_teachers, mark


@pytest.mark.parametrize("file", [COMPLETE, *SHIPPED], ids=lambda file: file.parent.name)
def test_no_text_for_students_is_a_leak_and_every_long_text_of_the_teachers_is(file: Any) -> None:
    lesson, references = prepared(file).lesson, prepared(file).references
    held = basis(lesson, references, ())
    texts = list(said(lesson, references))

    leaked = [each for each in texts if leaking(each.text, held)]

    students = [each for each in texts if each.audience is Audience.STUDENT]
    public = " ".join(" ".join(words(each.text)) for each in students)
    long = [
        each
        for each in texts
        if each.audience is Audience.TEACHER
        and len(found := words(each.text)) > 12
        and " ".join(found) not in public
    ]
    assert len(students) > 100
    assert [each.text for each in leaked if each.audience is Audience.STUDENT] == []
    assert long
    assert [each.name for each in long if each not in leaked] == []


def test_an_answer_that_repeats_what_students_read_side_by_side_is_no_secret() -> None:
    lesson = prepared().lesson
    term = lesson.vocabulary[0]
    answer = Text(f"{term.term}: {term.meaning}", Place(COMPLETE))
    ticket = lesson.exit_ticket
    assert ticket
    questions = (replace(ticket.questions[0], answer=answer),)

    held = of_lesson(replace(lesson, exit_ticket=replace(ticket, questions=questions)))

    assert len(words(answer)) > 8
    assert leaking(answer, held) == []


def test_the_digest_changes_with_the_lesson_and_not_with_its_lines() -> None:
    lesson = prepared().lesson
    moved = replace(lesson, title=Text(lesson.title, Place(COMPLETE, 99)))
    other = replace(lesson, background=Text(f"{lesson.background} Cameras stay out.", None))

    digests = [digest(of_lesson(each)) for each in (lesson, moved, other)]

    assert digests[0] == digests[1] != digests[2]
    assert all(len(each) == 64 for each in digests)


# --- a lesson of ordinary words, shared by teacher and students -----------------------------------

_COMMON = [
    *("the", "jury", "a", "judge", "of", "law", "in", "court", "and", "to", "case", "for", "trial"),
    *("with", "from", "vote", "that", "fair", "by", "on", "is", "who", "citizen", "must", "state"),
    *("evidence", "may", "not", "decide", "question", "answer", "reason", "because", "rule"),
]
_VOCABULARY = st.lists(st.sampled_from(_COMMON), min_size=1, max_size=14).map(" ".join)


class _Rewriter:
    """Gives every printed text of a lesson other words, the same pool for every reader."""

    def __init__(self, draw: Any) -> None:
        self._draw = draw

    def rewritten(self, value: Any) -> Any:
        match value:
            case tuple():
                return tuple(self.rewritten(each) for each in value)
            case dict():
                return {name: self.rewritten(each) for name, each in value.items()}
            case _ if is_dataclass(value) and not isinstance(value, type):
                changes = {
                    each.name: self._field(value, each.name, getattr(value, each.name))
                    for each in fields(value)
                }
                return replace(value, **changes)
            case _:
                return value

    def _field(self, parent: Any, name: str, value: Any) -> Any:
        if (type(parent).__name__, name) not in WHERE:
            return self.rewritten(value)
        if isinstance(value, Text):
            return Text(self._draw(_VOCABULARY), value.place)
        if isinstance(value, tuple) and all(isinstance(each, Text) for each in value):
            return tuple(Text(self._draw(_VOCABULARY), each.place) for each in value)
        return self.rewritten(value)


@given(st.data())
def test_ordinary_words_shared_by_all_texts_raise_no_alarm(data: st.DataObject) -> None:
    lesson = _Rewriter(data.draw).rewritten(prepared().lesson)
    references: References = prepared().references
    held = basis(lesson, references, ())
    shown = [each.text for each in said(lesson, references) if each.audience is Audience.STUDENT]

    alarms = leaking(" ".join(shown), held) + leaking(" ".join(reversed(shown)), held)

    assert len(shown) > 100
    assert [each for each in alarms if "for the teacher only" in each] == []
