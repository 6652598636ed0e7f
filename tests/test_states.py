"""One state's packet: its box, its items, its standards and its folder; without a state, none."""

import json
import re
from functools import lru_cache
from pathlib import Path

import pytest
from tools import pdf_validation
from tools.command import typed
from tools.lessons import COMPLETE, PLACES, edited, files
from tools.made_text import pdf_pages

from make_lesson.build import Packet, build
from make_lesson.errors import LessonError
from make_lesson.fill.context import form_context
from make_lesson.lesson.model import Lesson
from make_lesson.places import builtin_dir
from make_lesson.prepare import Options, prepare
from make_lesson.press import Sheet, new_press, print_sheet
from make_lesson.proof.structure.pdf.check import pdf_findings
from make_lesson.quiz.forms import make_forms
from make_lesson.states import CODES

LESSONS = sorted((builtin_dir() / "lessons").glob("*/lesson.yaml"))
LESSON = next(file for file in LESSONS if file.parent.name == "prosecutorial-discretion")
BOX = re.compile(r"<b[^>]*>In your (state|district|territory): ([^<]*)\.</b>(.*?)</box>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
VOTERS = re.compile(r"elect|vote|ballot")
ELSEWHERE_APPOINTED = ("AK", "CT", "NJ", "DC", "AS", "PR", "VI")
LOOKED_AT = ("", "CA", "TX", "AK", "PR")


def in_state(code: str, file: Path = COMPLETE, **options: object) -> Lesson:
    return prepare(file, PLACES, Options(state=code, **options)).lesson  # type: ignore[arg-type]  # options by name


each_lesson = pytest.mark.parametrize("file", LESSONS, ids=lambda file: file.parent.name)


@lru_cache(maxsize=16)
def shipped(code: str, file: Path = LESSON) -> Packet:
    options = Options(forms=2, state=code)
    return build(prepare(file, PLACES, options), PLACES, options)


@lru_cache(maxsize=180)
def student_sheets(code: str, file: Path = LESSON) -> tuple[Sheet, Sheet]:
    """Return the handout and the quiz of a state."""
    options = Options(state=code)
    ready = prepare(file, PLACES, options)
    press = new_press(ready, PLACES, options)
    (form,) = make_forms(ready.lesson, ready.references, 1, "seed")
    handout = print_sheet(press, "handout.xml", {}, for_students=True)
    return handout, print_sheet(press, "quiz.xml", form_context(form), for_students=True)


def box(code: str, file: Path = LESSON) -> str:
    """Return what students read in the box of a state, "" without one."""
    markup = student_sheets(code, file)[0].markup
    found = BOX.search(markup)
    return " ".join(TAG.sub("", found[0]).replace("&#39;", "'").split()) if found else ""


# --- what students read --------------------------------------------------------------------------


@each_lesson
@pytest.mark.parametrize("code", CODES)
def test_the_box_of_every_state_is_made_of_whole_plain_sentences(code: str, file: Path) -> None:
    text = box(code, file)

    assert text.startswith("In your ")
    assert "The chief local prosecutor is " in text
    assert not set("{}()") & set(text)
    assert not re.search(
        r"\b(is|are) (is|are)\b|\ba [aeio]|\ban [^aeiouh]|None|  |\.\.| [.,]", text
    )
    assert not re.search(r"\b(are|were|have been) (elected|appointed)\b", text)
    first = re.search(r"The chief local prosecutor is [^,]+, who (is [^.]+)\.", text)
    assert first is not None
    assert len(re.findall(r"\b(?:is|are|was|were)\b", first[1])) == 1


@each_lesson
@pytest.mark.parametrize("code", ELSEWHERE_APPOINTED)
def test_where_the_prosecutor_is_appointed_no_word_of_the_box_is_of_an_election(
    code: str, file: Path
) -> None:
    about = box(code, file).replace("An elected attorney general handles", "")

    assert "is appointed by " in about
    assert not VOTERS.search(about)


def test_without_a_state_nothing_of_one_is_printed() -> None:
    lesson = in_state("")

    assert box("") == ""
    assert lesson.your_state is None
    assert lesson.quiz is not None
    assert not any(item.states for item in lesson.quiz.items)


def test_an_item_is_printed_only_for_its_states_with_their_words() -> None:
    printed = {code: str(in_state(code).quiz) for code in ("", "TX", "CA", "NY")}

    assert "charged by a **district attorney**" in printed["TX"]
    assert "Crimes in California" in printed["CA"]
    assert "Crimes in" not in printed["NY"] + printed[""]


def test_a_text_with_words_of_a_place_keeps_its_place_in_the_file() -> None:
    text = in_state("TX").your_state

    assert text is not None
    line = COMPLETE.read_text(encoding="utf-8").splitlines()[text.at().line - 1]
    assert text.startswith("In Texas a district attorney is elected")
    assert line[text.at().column - 1 :].startswith("In {place.state}")


def test_braces_that_are_no_word_of_a_place_stay_text(tmp_path: Path) -> None:
    file = edited(tmp_path, lambda text: text.replace("extension: Visit", "extension: '{x}' Visit"))
    file = edited(tmp_path, lambda text: text.replace("your_state: In", "your_state: Set {a} in"))

    assert str(in_state("TX", file).your_state).startswith("Set {a} in Texas")


def test_the_row_may_be_changed_for_one_build() -> None:
    lesson = in_state("TX", sets=(("place.singular", "assistant prosecutor"),))

    assert str(lesson.your_state).startswith("In Texas an assistant prosecutor is elected")


def test_a_word_that_the_table_lacks_for_the_state_is_told_at_its_place(tmp_path: Path) -> None:
    file = edited(tmp_path, lambda text: text.replace("{place.chosen}.", "serves {place.term}."))

    assert "serves four years" in str(in_state("TX", file).your_state)
    with pytest.raises(LessonError, match="STATE003 the table of states has no term for VI"):
        in_state("VI", file)


def test_an_editor_tries_the_words_of_every_state(tmp_path: Path) -> None:
    file = edited(tmp_path, lambda text: text.replace("{place.chosen}.", "serves {place.term}."))

    with pytest.raises(LessonError) as caught:
        prepare(file, PLACES, Options(), edited=True)

    found = [each for each in caught.value.problems if each.rule == "STATE003"]
    assert [each.message for each in found] == ["AK has no fixed term"]


def test_options_that_are_the_same_in_one_state_are_told_there_only(tmp_path: Path) -> None:
    item = """
    - ask: What is the chief local prosecutor called in {place.state}?
      states: [any]
      options:
        - {right: "{place.singular}", why: The table of states says so.}
        - {wrong: attorney general, why: This one speaks for the state.}
        - {wrong: sheriff, why: A sheriff runs the jail.}
    - claim: A federal trial jury has **23** members."""
    claim = "\n    - claim: A federal trial jury has **23** members."
    file = edited(tmp_path, lambda text: text.replace(claim, item))

    assert "district attorney" in str(in_state("TX", file).quiz)
    with pytest.raises(LessonError, match="ITEM005 in AK, the option 'attorney general' stands"):
        in_state("AK", file)


@pytest.mark.parametrize("slip", ["{ place.unit }", "{Place.unit}", "{place. unit}", "{place.Unit"])
def test_a_slip_in_a_word_of_a_place_is_told_and_how_to_write_it(tmp_path: Path, slip: str) -> None:
    file = edited(tmp_path, lambda text: text.replace("your_state: In", f"your_state: A {slip} in"))

    with pytest.raises(LessonError) as caught:
        in_state("TX", file)
    found = [(each.rule, each.hint) for each in caught.value.problems]
    assert found == [("STATE002", "write {place.unit}")]


# --- standards, and what the guide says ----------------------------------------------------------


@pytest.mark.parametrize("code", ["TX", "CA", "NY", "FL"])
def test_standards_of_a_state_are_printed_for_that_state_only(code: str) -> None:
    references = {
        state: prepare(LESSON, PLACES, Options(state=state)).references
        for state in ("", code, "OH")
    }

    own = [name for name in references[code].standards if name.startswith(f"{code} ")]
    assert len(own) >= 3
    assert all(references[code].standards[name].state == code for name in own)
    assert not any(entry.state for entry in references[""].standards.values())
    assert references[""].standards == references["OH"].standards


def test_the_guide_says_what_is_not_sure_and_why_texas_has_no_extension() -> None:
    guides = {
        code: " ".join("".join(pdf_pages(files(shipped(code))["teacher/guide.pdf"])).split())
        for code in ("", "TX", "PR")
    }

    assert "The term of the secretary was not checked" in guides["PR"]
    assert "Optional and never graded" in guides["PR"]
    assert "Texas Education Code, section 28.0022" in guides["TX"]
    assert "Optional and never graded" not in guides["TX"]
    assert "In your state" not in guides[""]
    assert "State: TX" in guides["TX"]


# --- files ---------------------------------------------------------------------------------------


@each_lesson
def test_nothing_that_students_get_has_a_brace_in_any_state(file: Path) -> None:
    assert len(LESSONS) == 3
    for code in ("", *CODES):
        handout, quiz = student_sheets(code, file)
        assert not set("{}") & set(TAG.sub("", handout.markup + quiz.markup))


@each_lesson
@pytest.mark.parametrize("code", LOOKED_AT)
def test_every_pdf_for_a_state_conforms_and_keeps_to_its_pages(code: str, file: Path) -> None:
    made = shipped(code, file)

    pages = {file.path.stem: file.pages or 0 for file in made.files}
    assert pages["handout"] <= 6
    assert max(pages["quiz-A"], pages["quiz-B"]) <= 4
    assert pages["guide"] <= 8
    pdfs = files(made, ".pdf")
    assert len(pdfs) == 7
    for data in pdfs.values():
        assert pdf_validation.failures(data) == []
        assert pdf_findings(data) == ()


@each_lesson
@pytest.mark.parametrize("code", CODES)
def test_what_students_get_in_every_state_keeps_to_its_pages(code: str, file: Path) -> None:
    handout, quiz = student_sheets(code, file)

    assert handout.pdf.pages <= 6
    assert quiz.pdf.pages <= 4


def test_a_packet_for_a_state_has_a_folder_of_its_own_and_says_its_state(home: Path) -> None:
    result = typed(
        "build", str(COMPLETE), "--state", "tx", "--only", "quiz", "--today", "2026-11-24"
    )

    folder = home / "output" / "jury-duty-TX"
    assert (result.exit_code, (folder / "quiz" / "quiz-A.pdf").is_file()) == (0, True)
    assert json.loads((folder / "teacher" / "packet.json").read_text())["state"] == "TX"


def test_a_state_that_there_is_not_is_a_wrong_command_line(home: Path) -> None:
    result = typed("build", str(COMPLETE), "--state", "texas")

    assert result.exit_code == 2
    assert "'texas' is not the postal code of a state; did you mean TN or TX?" in result.stderr
    assert list(home.iterdir()) == []


def test_the_settings_may_name_a_state(home: Path) -> None:
    (home / "make-lesson.toml").write_text('state = "zz"\n')

    result = typed("build", str(COMPLETE))

    assert result.exit_code == 1
    assert "make-lesson.toml:1:1: SET004 state: 'zz' is not the postal code" in result.stderr
