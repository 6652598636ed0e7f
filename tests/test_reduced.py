"""A packet with a reduced form: beside the others, whole, and told of to the teacher alone."""

import re
from functools import lru_cache
from pathlib import Path

import pytest
from tools.command import DAY, put_lesson, typed
from tools.lessons import COMPLETE, PLACES, SHIPPED, files
from tools.made_text import everything, pdf_pages
from tools.tells import tells

from make_lesson.build import Packet, build, sheets
from make_lesson.lesson.texts import texts
from make_lesson.prepare import Options, prepare

LESSON = next(file for file in SHIPPED if file.parent.name == "prosecutorial-discretion")
ALL = ("large-print", "spacing", "reduced")
TEN = "id: ten\ntitle: Ten questions\nupdated: 2026-11-22\nquiz:\n" + "".join(
    f"  - ask: Who speaks on day {day}?\n"
    "    options:\n"
    "      - {right: A lawyer, why: The list says so.}\n"
    "      - {wrong: A judge, why: Judges listen on that day.}\n"
    "      - {wrong: A juror, why: Jurors listen on that day.}\n"
    "      - {wrong: A clerk, why: Clerks write on that day.}\n"
    for day in range(1, 11)
)
each_lesson = pytest.mark.parametrize(
    "file", [COMPLETE, *SHIPPED], ids=lambda file: Path(file).parent.name
)


@lru_cache(maxsize=16)
def packet(file: Path, profiles: tuple[str, ...] = ("reduced",)) -> Packet:
    options = Options(forms=2, profiles=profiles)
    return build(prepare(file, PLACES, options), PLACES, options)


def words(path: str, file: Path = LESSON, profiles: tuple[str, ...] = ("reduced",)) -> str:
    """Return the text of the pages of a file, in one line."""
    return " ".join(" ".join(pdf_pages(files(packet(file, profiles))[path])).split())


def page_counts(made: Packet) -> dict[str, int]:
    return {str(file.path): file.pages or 0 for file in made.files}


@each_lesson
def test_it_is_form_c_with_a_key_and_every_other_page_for_students_is_as_it_was(
    file: Path,
) -> None:
    without, made = files(packet(file, ())), files(packet(file))
    guide = "teacher/guide.pdf"

    assert set(made) - set(without) == {
        "quiz/quiz-C.pdf",
        "teacher/key-C.pdf",
        "teacher/editable/quiz-C.docx",
    }
    assert {path: data for path, data in made.items() if path in without and path != guide} == {
        path: data for path, data in without.items() if path != guide
    }


@each_lesson
def test_nothing_that_students_get_tells_that_it_is_another_kind_of_form(file: Path) -> None:
    said = [*texts(prepare(file, PLACES, Options()).lesson)]
    made = {path: data for path, data in files(packet(file)).items() if "quiz-C" in path}

    assert len(made) == 2
    for path, data in made.items():
        assert tells(path, data, said) == set()
        assert not re.search(r"\b(?:fewer|core items|left out|plan says)\b", everything(path, data))


def test_its_title_and_foot_are_those_of_any_form() -> None:
    a, c = words("quiz/quiz-A.pdf"), words("quiz/quiz-C.pdf")
    codes = packet(LESSON).inputs.forms

    for text, letter in ((a, "A"), (c, "C")):
        assert f"Quiz: who decides what to charge? Form {letter}" in text
        assert f"Form {letter} · {codes[letter]} · PD-01 " in text


def test_its_key_says_what_it_is_and_what_it_lacks() -> None:
    key = words("teacher/key-C.pdf")

    assert "This form has fewer choices, and the core items only." in key
    assert "treat it as a modification, unless the student's plan says otherwise" in key
    assert "Items of form A: 2, 3, 5, 6, 7, 9, 15, 20." in key
    assert "“Setting the length of a sentence”" in key
    assert "State cases ended in about the same way that year”." in key


def test_what_its_key_says_is_left_out_is_on_no_page_of_the_form() -> None:
    quiz = words("quiz/quiz-C.pdf")

    assert "Filing a charge after an arrest" in quiz
    assert "Setting the length of a sentence" not in quiz
    assert "Yick Wo" not in quiz


def test_keys_of_other_forms_say_nothing_of_it() -> None:
    key = words("teacher/key-A.pdf")

    assert "Answers to form A" in key
    assert "modification" not in key
    assert "fewer choices" not in key


def test_every_key_says_which_printings_it_serves() -> None:
    serves = "The same key serves this form in"

    both = words("teacher/key-C.pdf", COMPLETE, ALL)
    one = words("teacher/key-A.pdf", COMPLETE, ("spacing",))

    assert f"{serves} large print and in wide spacing." in both
    assert f"{serves} wide spacing." in one
    assert serves not in words("teacher/key-A.pdf")


def test_the_guide_lists_printings_as_accommodations_and_the_form_as_a_modification() -> None:
    pages = page_counts(packet(COMPLETE, ALL))

    guide = words("teacher/guide.pdf", COMPLETE, ALL)

    large = f"{pages['handout/handout.large-print.pdf']} {pages['quiz/quiz-A.large-print.pdf']}"
    wide = f"{pages['handout/handout.spacing.pdf']} {pages['quiz/quiz-A.spacing.pdf']}"
    assert f"Large print {large} Accommodation." in guide
    assert f"Wide spacing {wide} Accommodation." in guide
    assert "Form C usual usual Modification, unless the student's plan says otherwise." in guide


def test_the_guide_counts_standard_pages_only_for_the_class() -> None:
    pages = page_counts(packet(COMPLETE, ALL))

    each = pages["handout/handout.pdf"] + pages["quiz/quiz-A.pdf"]

    assert f"For 30 students: {30 * each} pages. Other printings: last page." in words(
        "teacher/guide.pdf", COMPLETE, ALL
    )
    assert "Other printings" not in words("teacher/guide.pdf", COMPLETE, ())


def test_the_guide_says_what_was_proved_and_what_only_a_person_can_judge() -> None:
    guide = words("teacher/guide.pdf")

    assert "What was proved before this packet was written." in guide
    assert "make-lesson verify proves it again. Only a person can judge" in guide


@pytest.mark.parametrize("state", ["TX", "CA"])
@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.parent.name)
def test_with_everything_asked_for_the_guide_has_eight_pages_and_a_key_one_cover(
    file: Path, state: str
) -> None:
    options = Options(forms=2, state=state, profiles=ALL)
    made = sheets(prepare(file, PLACES, options), PLACES, options)

    second = pdf_pages(made["key-C"].pdf.data)[1]
    assert made["guide"].pdf.pages <= 8
    assert "Part 1." in second


# --- what keeps it from being made ---------------------------------------------------------------


def test_a_quiz_without_core_items_is_told_with_what_to_do(home: Path) -> None:
    put_lesson(home, "ten", TEN)

    run = typed("build", "ten", "--profile", "reduced", *DAY)

    assert run.exit_code == 1
    assert "lesson.yaml:2:8: ITEM018 the reduced form has no items" in run.stderr
    assert "'core: true', or build without --profile reduced" in run.stderr
    assert not (home / "output").exists()


def test_each_core_question_without_a_ranking_is_told_at_its_line(home: Path) -> None:
    put_lesson(home, "ten", TEN.replace("    options:", "    core: true\n    options:", 4))

    run = typed("build", "ten", "--profile", "reduced", *DAY)

    told = re.findall(r"lesson\.yaml:(\d+):10: ITEM047 ", run.stderr)
    assert run.exit_code == 1
    assert [int(line) for line in told] == [5, 12, 19, 26]
    assert "add 'drop: 1' to the wrong option that would be missed least" in run.stderr
    assert not (home / "output").exists()


def test_nobody_has_to_rank_options_for_other_packets(home: Path) -> None:
    put_lesson(home, "ten", TEN.replace("    options:", "    core: true\n    options:", 4))

    run = typed("build", "ten", "--profile", "large-print", *DAY)

    assert run.exit_code == 0
    assert "ITEM04" not in run.stderr.replace("ITEM040", "")


def test_a_ranked_quiz_gets_its_reduced_form_also_where_every_item_is_core(home: Path) -> None:
    core = TEN.replace("    options:", "    core: true\n    options:")
    put_lesson(home, "ten", core.replace("{wrong: A clerk,", "{wrong: A clerk, drop: 1,"))

    run = typed("build", "ten", "--profile", "reduced", *DAY)

    key = "".join(pdf_pages((home / "output/ten/teacher/key-B.pdf").read_bytes()))
    quiz = "".join(pdf_pages((home / "output/ten/quiz/quiz-B.pdf").read_bytes()))
    assert run.exit_code == 0
    assert "This form has fewer choices. It may" in " ".join(key.split())
    assert quiz.count("A juror") == 10
    assert "A clerk" not in quiz
