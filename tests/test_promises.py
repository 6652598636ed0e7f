"""What is promised of every packet, on the files themselves."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tools import libreoffice, ooxml
from tools.lessons import COMPLETE, PLACES, SHIPPED, files, packet, prepared
from tools.made_text import pdf_pages
from tools.pdf_validation import failures

from make_lesson.lesson.items import OrderItem
from make_lesson.prepare import Options
from make_lesson.proof.structure.docx.check import docx_findings
from make_lesson.proof.structure.pdf.check import pdf_findings
from make_lesson.quiz.form import FormItem
from make_lesson.quiz.forms import make_forms
from make_lesson.quiz.strip import answers

LESSONS = [COMPLETE, *SHIPPED]
FORMS = Options(forms=3)
each_lesson = pytest.mark.parametrize("file", LESSONS, ids=lambda file: file.parent.name)


@each_lesson
def test_every_pdf_is_pdf_ua_1_and_pdf_a_2a(file: Path) -> None:
    made = files(packet(file, FORMS), ".pdf")

    assert len(made) == 9
    assert [(path, fault) for path, data in made.items() for fault in failures(data)] == []
    assert [(path, fault) for path, data in made.items() for fault in pdf_findings(data)] == []


@each_lesson
def test_every_handout_to_edit_is_valid_and_accessible(file: Path) -> None:
    made = files(packet(file, FORMS), ".docx")

    assert len(made) == 5
    assert [(path, fault) for path, data in made.items() for fault in ooxml.errors(data)] == []
    assert [(path, fault) for path, data in made.items() for fault in docx_findings(data)] == []


@pytest.mark.slow
@each_lesson
def test_a_handout_to_edit_has_the_pages_of_the_printed_one(file: Path, tmp_path: Path) -> None:
    made = files(packet(file, FORMS))

    edited = pdf_pages(libreoffice.as_pdf(made["handout/handout.docx"], tmp_path))

    printed = pdf_pages(made["handout/handout.pdf"])
    assert abs(len(edited) - len(printed)) <= 1


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.parent.name)
def test_a_shipped_lesson_keeps_to_its_paper(file: Path) -> None:
    pages = {str(made.path): made.pages or 0 for made in packet(file, FORMS).files}

    assert pages["handout/handout.pdf"] <= 6
    assert pages["teacher/guide.pdf"] <= 8
    for letter in "ABC":
        assert pages[f"quiz/quiz-{letter}.pdf"] <= 4
        assert pages[f"teacher/key-{letter}.pdf"] <= pages[f"quiz/quiz-{letter}.pdf"] + 5


def flat(text: str) -> str:
    return re.sub(r"\s", "", text)


@each_lesson
def test_the_right_option_leads_to_the_strip_and_the_letter_on_the_quiz(file: Path) -> None:
    ready, made = prepared(file), files(packet(file, FORMS))
    forms = make_forms(ready.lesson, ready.references, 3, FORMS.seed)

    assert len(forms) == 3
    for form in forms:
        quiz = flat("".join(pdf_pages(made[f"quiz/quiz-{form.letter}.pdf"])))
        cover = flat(pdf_pages(made[f"teacher/key-{form.letter}.pdf"])[0])
        assert form.code in quiz
        assert form.code in cover
        assert flat("".join(f"{each.number}{each.text}" for each in answers(form))) in cover
        for item in form.items:
            chain(item, quiz)


def chain(item: FormItem, quiz: str) -> None:
    """Assert that what the lesson calls right stands on the quiz under the strip's letter."""
    for choice in item.choices:
        assert flat(choice.letter + choice.text) in quiz
    for option in getattr(item.item, "options", ()):
        found = [choice for choice in item.choices if choice.text == option.text]
        assert [choice.right for choice in found] == [option.right is not None]
    for term in item.terms:
        assert flat(f"{term.number}{term.pair.term}") in quiz
        assert flat(term.letter + term.pair.meaning) in quiz
    for step in item.steps:
        assert isinstance(item.item, OrderItem)
        assert item.item.steps[step.place - 1] == step.text
        assert flat(step.text) in quiz


@each_lesson
def test_points_and_minutes_add_up(file: Path) -> None:
    lesson, made = prepared(file).lesson, files(packet(file, FORMS))
    (form, *_) = make_forms(lesson, prepared(file).references, 1, FORMS.seed)

    first = flat(pdf_pages(made["quiz/quiz-A.pdf"])[0])

    assert f"/{form.points}" in first
    for procedure in lesson.procedures:
        assert sum(step.minutes for step in procedure.steps) == procedure.minutes


_BUILD = """
import hashlib, json, os, random, socket, sys, time, uuid
from pathlib import Path
sys.path.insert(0, {tests!r})
from tools.lessons import PLACES
from make_lesson import build, prepare

def used(*_args, **_more):
    raise AssertionError("a build must not ask the world")

for module, names in (
    (time, ("time", "time_ns", "localtime", "ctime")),
    (random, ("random", "randint", "shuffle", "choice", "getrandbits")),
    (uuid, ("uuid1", "uuid4")), (os, ("urandom",)), (socket, ("socket", "create_connection")),
):
    for name in names:
        setattr(module, name, used)
file = Path({file!r})
options = prepare.Options(forms=2)
packet = build.build(prepare.prepare(file, PLACES, options), PLACES, options)
print(json.dumps({{str(f.path): hashlib.sha256(f.data).hexdigest() for f in packet.files}}))
"""


@pytest.mark.parametrize("file", [COMPLETE, SHIPPED[0]], ids=lambda file: file.parent.name)
def test_a_packet_is_the_same_in_every_process_without_clock_chance_or_network(file: Path) -> None:
    code = _BUILD.format(tests=str(Path(__file__).parent), file=str(file))

    made = [
        json.loads(
            subprocess.run(
                [sys.executable, "-c", code],
                env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin", "PYTHONPATH": str(PLACES.builtin)},
                capture_output=True,
                text=True,
                check=True,
            ).stdout
        )
        for seed in ("1", "2")
    ]

    assert len(made[0]) == 11
    assert made[0] == made[1]
