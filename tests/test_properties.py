"""What holds for every text and every seed, and not for the examples at hand alone."""

import re
from dataclasses import fields, is_dataclass, replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pikepdf
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tools.lessons import COMPLETE, PLACES, files, prepared
from tools.made_text import docx_everything
from tools.pdf_validation import failures
from tools.sentinels import WHERE
from tools.small_lessons import small_lessons

from make_lesson.build import Packet, build
from make_lesson.check.characters import character_problems
from make_lesson.errors import Place
from make_lesson.lesson.references import resolve
from make_lesson.lesson.shelf import load_shelf
from make_lesson.lesson.source import Text
from make_lesson.looks import find_looks
from make_lesson.prepare import Options, prepare
from make_lesson.proof.structure.pdf.sequences import sequences
from make_lesson.proof.structure.problems import structure_problems
from make_lesson.settings import PROFILES

COVERED = find_looks(PLACES, None, ())[""].family.covered
MARKDOWN = frozenset("*_[]")  # what a lesson's prose may do, when it stands in prose
MARKS = re.compile(r"\[@[^\]]*\]|\[\[.*\]\]")  # citations and blanks
SHELF = load_shelf([PLACES.asset(f"reference/{n}.yaml") for n in ("standards", "rubrics", "units")])
PROSE = frozenset({"argument", "ask", "background", "claim", "directions", "do", "extension"}) | {
    *("fill", "match", "order", "overview", "passage", "scenario", "sensitive", "short", "steps"),
    *("text", "tomorrow", "write"),
}  # the fields that are Markdown
# Each example is a packet: few of them, and no search for a smaller one.
slow = settings(
    max_examples=15,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)


# --- any text, through every field, and back -----------------------------------------------------


class Filler:
    """Puts one text, behind a word of its own, into every field of a lesson that is printed."""

    def __init__(self, words: str, prose: str) -> None:
        self.words, self.prose = words, prose
        self.put: dict[str, list[str]] = {"handout": [], "drawing": [], "quiz": [], "teacher": []}

    def filled(self, value: Any) -> Any:
        if not is_dataclass(value) or isinstance(value, type):
            return value
        kind = type(value).__name__
        return replace(
            value,
            **{
                field.name: self._field(getattr(value, field.name), kind, field.name)
                for field in fields(value)
            },
        )

    def _field(self, value: Any, kind: str, name: str) -> Any:
        where = WHERE.get((kind, name))
        if isinstance(value, tuple):
            return tuple(self._field(entry, kind, name) for entry in value)
        if isinstance(value, dict):
            return {key: self._field(entry, kind, name) for key, entry in value.items()}
        if not isinstance(value, Text) or where is None:
            return self.filled(value)
        new = f"zq{sum(map(len, self.put.values()))}qz" + (
            self.prose if name in PROSE else self.words
        )
        self.put[where].append(new)
        kept = [value] if "^" in value else MARKS.findall(value)
        return Text(" ".join([new, *kept]), value.place)


def flat(text: str) -> str:
    return re.sub(r"\s", "", text)


def pdf_text(data: bytes) -> str:
    """Return the text of a PDF as its content streams and fonts have it, then what is only heard.

    Heard are the alt texts of figures and the titles of tables.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        shown = [found.text for page in pdf.pages for found in sequences(page)[0]]
        elements = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)]
        alts = [str(element.Alt) for element in elements if "/Alt" in element]
        looks = [element.A for element in elements if "/S" in element and "/A" in element]
        titles = [str(look.Summary) for look in looks if "/Summary" in look]
        return "".join([*shown, *alts, *titles])


def built_with(words: str, prose: str) -> tuple[Filler, dict[str, str]]:
    """Return what was put into every field, and the text of every file of the packet."""
    filler, ready = Filler(words, prose), prepared(COMPLETE)
    lesson = filler.filled(ready.lesson)
    references, _ = resolve(lesson, SHELF)
    made = build(replace(ready, lesson=lesson, references=references), PLACES, Options())
    return filler, {
        path: flat(docx_everything(data) if path.endswith(".docx") else pdf_text(data))
        for path, data in files(made).items()
    }


def lost(put: list[str], text: str) -> list[str]:
    return [one for one in put if flat(one) not in text]


def assert_unchanged(words: str, prose: str) -> None:
    filler, texts = built_with(words, prose)
    put, uncited = filler.put, prepared(COMPLETE).references.uncited
    teachers = "".join(text for path, text in texts.items() if path.startswith("teacher/"))

    assert len(uncited) == 1
    for file in ("handout/handout.pdf", "handout/handout.docx"):
        assert len(lost(put["handout"], texts[file])) == 3  # what that one source is called
    assert lost(put["drawing"], texts["handout/handout.pdf"]) == []
    assert lost(put["quiz"], texts["quiz/quiz-A.pdf"]) == []
    assert lost(put["quiz"] + put["teacher"] + put["handout"], teachers) == []


printed = st.text(st.sampled_from(sorted(COVERED)), max_size=6)


@slow
@given(printed, printed.map(lambda text: "".join(c for c in text if c not in MARKDOWN)))
def test_any_text_that_the_fonts_hold_comes_back_from_every_field(words: str, prose: str) -> None:
    assert_unchanged(words, prose)


@pytest.mark.parametrize(
    "text",
    [
        "< > & { } % # * _ | \\",
        "${x} {{ x }} {% y %} {# z #}",
        "</p> <b>x</b> &amp; ]]>",
        "\" ' “ ” ‘ ’ « » `",
        "☺ 😀 ♥ ½ ☑",
        "%PDF (x) \\( \\) <</S>>",
    ],
)
def test_hostile_text_comes_back_from_every_field(text: str) -> None:
    assert_unchanged(text, text)


def test_every_character_of_the_fonts_may_stand_in_a_lesson() -> None:
    every = Text("".join(sorted(COVERED)), Place(Path("lesson.yaml")))

    assert len(every) > 5000
    assert list(character_problems(every, COVERED)) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("a\x07", "TEXT001"),
        ("\x00", "TEXT001"),
        ("\ud83d", "TEXT002"),
        ("שלום", "TEXT003"),
        ("\u202eabc", "TEXT003"),
        ("李", "TEXT004"),
        ("a\u200db", "TEXT004"),
        ("\ufffe", "TEXT004"),
    ],
)
def test_what_cannot_be_printed_is_refused_in_every_field_at_its_place(
    text: str, rule: str
) -> None:
    lesson = prepared(COMPLETE).lesson
    filler = Filler(text, text)

    found = list(character_problems(filler.filled(lesson), COVERED))

    assert len(found) == sum(map(len, filler.put.values())) > 150
    assert {problem.rule for problem in found} == {rule}
    assert len({problem.place for problem in found}) == len(found)


# --- forms ---------------------------------------------------------------------------------------


@slow
@given(seed=st.text(st.sampled_from(sorted(COVERED)), max_size=8))
def test_form_b_stays_as_it_is_when_form_c_is_added(seed: str) -> None:
    ready = prepared(COMPLETE)

    two = quizzes(build(ready, PLACES, Options(forms=2, seed=seed)))
    three = quizzes(build(ready, PLACES, Options(forms=3, seed=seed)))

    assert two.keys() < three.keys()
    assert {path: three[path] for path in two} == two


def quizzes(made: Packet) -> dict[str, bytes]:
    found = {path: data for path, data in files(made).items() if "quiz-" in path or "key-" in path}
    assert found
    return found


# --- small lessons of every shape ----------------------------------------------------------------

asked = st.builds(
    Options,
    forms=st.integers(1, 3),
    short=st.booleans(),
    profiles=st.lists(st.sampled_from(PROFILES[1:]), unique=True).map(tuple),
    state=st.sampled_from(["", "TX", "AK", "PR", "DC"]),
)


@slow
@given(small_lessons(), asked)
def test_a_small_lesson_of_any_shape_builds_in_any_kind_and_is_sound(
    lesson: str, options: Options
) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "lesson.yaml"
        file.write_text(lesson, encoding="utf-8")

        made = build(prepare(file, PLACES, options), PLACES, options)

    assert len(made.files) >= 4
    for each in made.files:
        assert list(map(str, structure_problems(each.path, each.data, Path()))) == []
        assert each.path.suffix == ".docx" or failures(each.data) == []
