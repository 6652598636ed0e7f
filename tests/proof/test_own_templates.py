"""Templates of one's own: a proof that cannot be made is told, a wrong paper is refused."""

from pathlib import Path

import pytest
from tools.lessons import COMPLETE

from make_lesson.build import Packet, build
from make_lesson.errors import ProofError, Severity
from make_lesson.places import Places, builtin_dir
from make_lesson.prepare import Options, prepare

OPTIONS = Options(forms=2)


def built(home: Path, name: str, change: tuple[str, str]) -> Packet:
    """Return the packet of the complete lesson with one text of a built-in template changed."""
    old, new = change
    template = (builtin_dir() / "templates" / name).read_text(encoding="utf-8")
    assert old in template
    own = home / "templates" / name
    own.parent.mkdir(parents=True)
    own.write_text(template.replace(old, new), encoding="utf-8")
    places = Places(home, builtin_dir())
    return build(prepare(COMPLETE, places, OPTIONS), places, OPTIONS)


def told(packet: Packet) -> list[str]:
    found = [problem for problem in packet.warnings if problem.rule.startswith("PROOF")]
    assert all(problem.severity is Severity.WARNING and problem.hint for problem in found)
    return [f"{problem.place.file}: {problem.rule} {problem.message}" for problem in found]


def refused(home: Path, name: str, change: tuple[str, str]) -> list[str]:
    with pytest.raises(ProofError) as error:
        built(home, name, change)
    found = [each for each in error.value.problems if each.severity is Severity.ERROR]
    assert all(problem.hint for problem in found)
    return [f"{problem.place.file}: {problem.rule} {problem.message}" for problem in found]


# --- harmless ------------------------------------------------------------------------------------

ITEMS = "parts/items.xml"
HARMLESS = {
    "another headline": ("key.xml", ("Answers at a glance", "The answers")),
    "a line for students": (
        "quiz.xml",
        ("{% block parts %}", '{% block parts %}<p role="directions">Phones away.</p>'),
    ),
    "parts called sections": (
        ITEMS,
        ("Part {{ section.number }}.", "Section {{ section.number }}:"),
    ),
    "no points at the parts": (ITEMS, ('<h2 aside="{{ worth(section) }}">', "<h2>")),
    "another word for points": (ITEMS, ('counted("point")', 'counted("mark")')),
    "no score": ("quiz.xml", ('after="/ {{ form.points }}"', "")),
    "letters with a bracket": (
        ITEMS,
        ('label="{{ choice.letter }}"', 'label="{{ choice.letter }})"'),
    ),
    "no total": (
        "key.xml",
        ("<tr><th>Total</th><td></td><td><b>{{ form.points }}</b></td></tr>", ""),
    ),
    "no evidence": (
        ITEMS,
        ("{% if entry.item.evidence %}<answer>", "{% if false %}<answer>"),
    ),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_a_template_may_say_things_otherwise(name: str, tmp_path: Path) -> None:
    packet = built(tmp_path, *HARMLESS[name])

    assert told(packet) == []


# --- no longer to be proved ----------------------------------------------------------------------


def test_a_quiz_without_codes_is_made_and_told(tmp_path: Path) -> None:
    packet = built(tmp_path, "quiz.xml", (" · {{ form.code }}", ""))

    codes = packet.inputs.forms
    assert set(told(packet)) == {
        f"{path}: PROOF017 no page has the code {codes[letter]} in its foot, so quiz and key "
        "cannot be compared"
        for letter in "AB"
        for path in (f"quiz/quiz-{letter}.pdf", f"teacher/key-{letter}.pdf")
    }


def test_a_key_without_answers_at_a_glance_is_made_and_told(tmp_path: Path) -> None:
    message = "the answers at a glance are not found on the first page"

    packet = built(tmp_path, "key.xml", ("{{ answer.number }}", "-"))

    assert told(packet) == [f"teacher/key-{letter}.pdf: PROOF017 {message}" for letter in "AB"]


def test_a_key_with_another_word_for_answer_is_made_and_told(tmp_path: Path) -> None:
    packet = built(
        tmp_path, "parts/items.xml", ("<answer>Answer</answer>", "<answer>Right</answer>")
    )

    found = told(packet)

    assert len(found) == 2
    assert "PROOF017 the answers of items 1, 2, 8, 9 are not found in their places" in found[0]


def test_objectives_on_a_handout_are_made_and_told(tmp_path: Path) -> None:
    listed = "{% for each in lesson.objectives.values() %}<p>{{ each.text }}</p>{% endfor %}"

    packet = built(tmp_path, "handout.xml", ("{% block words %}", "{% block words %}" + listed))

    assert told(packet)
    assert all("PROOF005" in each and "of objective" in each for each in told(packet))


# --- refused -------------------------------------------------------------------------------------

REFUSED = {
    "reasons for students": (
        ITEMS,
        ("{% if choice.right %}<answer>", " {{ choice.why }}{% if choice.right %}<answer>"),
        "quiz/quiz-A.pdf: PROOF002 page 1: 'confuses the driving age with the age for' is",
    ),
    "a wrong total": (
        "quiz.xml",
        ("/ {{ form.points }}", "/ {{ form.points + 1 }}"),
        "quiz/quiz-A.pdf: PROOF013 page 1: the score is out of 18 points, and the items have 17",
    ),
    "wrong points of parts": (
        ITEMS,
        ("{{ section.points | counted", "{{ section.number | counted"),
        "quiz/quiz-A.pdf: PROOF013 page 1: the part of item 3 is said to have 3 points",
    ),
    "numbers that skip": (
        ITEMS,
        ("else entry.number }}", "else entry.number * 2 }}"),
        "quiz/quiz-A.pdf: PROOF010 page 1: the number 2 stands where 1 is due",
    ),
    "a letter that is not in the quiz": (
        "key.xml",
        ("{{ answer.text }}", "{{ 'E' if answer.text == 'B' else answer.text }}"),
        "PROOF014 page 1: the answer of number",
    ),
    "an option left out": (
        ITEMS,
        ("{% for choice in entry.choices %}", "{% for choice in entry.choices[1:] %}"),
        "quiz/quiz-A.pdf: PROOF011 page 1: item 1 does not have",
    ),
    "an item left out": (
        ITEMS,
        ("<p>{{ entry.item.short | inline }}</p>", ""),
        "quiz/quiz-A.pdf: PROOF008 item why-may-a-strike-not is not here",
    ),
    "answers in their places": (
        ITEMS,
        ("<option><answer>{{ step.place }}</answer>", "<option>{{ step.place }} "),
        "quiz/quiz-A.pdf: PROOF012 page 2: item 6 shows its answer",
    ),
    "answers at a glance": (
        "quiz.xml",
        (
            "{% block parts %}",
            "{% block parts %}<p>{% for each in answers %}{{ each.number }} {{ each.text }} "
            "{% endfor %}</p>",
        ),
        "quiz/quiz-A.pdf: PROOF002 page 1 shows the answers at a glance: 1",
    ),
    "a background in the alternative text": (
        ITEMS,
        ('title="Terms and meanings"', 'title="{{ lesson.sensitive }}"'),
        "quiz/quiz-A.pdf: PROOF002 summary of a table",
    ),
    "the wrong form": (
        "quiz.xml",
        ("Form {{ form.letter }} · {{ form.code }}", "Form B · {{ form.code }}"),
        "quiz/quiz-A.pdf: PROOF007 page 1 says that it is form B, and is form A",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_wrong_paper_is_not_made(name: str, tmp_path: Path) -> None:
    template, change, found = REFUSED[name]

    said = refused(tmp_path, template, change)

    assert any(found in each for each in said), said
