"""Any file given as a lesson ends in a packet or in problems, never in a traceback."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tools.lessons import COMPLETE, PLACES

from make_lesson.build import build
from make_lesson.errors import MakeLessonError
from make_lesson.prepare import Options, prepare

MINIMAL = b"id: a\ntitle: b\nupdated: 2026-01-01\n"
LINES = COMPLETE.read_text(encoding="utf-8").splitlines()
lines = st.integers(0, len(LINES) - 1)
values = st.sampled_from(
    [
        "",
        '""',
        "[]",
        "{}",
        "- a",
        "0",
        "-1",
        "9" * 30,
        "1e400",
        ".nan",
        "true",
        "~",
        "*a",
        "&a b",
        "word " * 900,
        "w" * 3000,
        '"\\u0007"',
        "李",
        "[[x]]",
        "[[|]]",
        "[@x]",
        "^x",
        "- [ ] x",
        "**",
        "[](https://a.org)",
        "[x](y)",
        "x.yaml",
        "../x",
        "2026-02-30",
        "<b>",
        "{{ x }}",
        "# x",
    ]
)
changes = st.lists(
    st.one_of(
        st.tuples(st.just("delete"), lines, lines),
        st.tuples(st.just("copy"), lines, lines),
        st.tuples(st.just("swap"), lines, lines),
        st.tuples(st.just("value"), lines, values),
        st.tuples(st.just("indent"), lines, st.integers(-4, 4)),
        st.tuples(st.just("many"), lines, st.sampled_from([3, 9, 500])),
    ),
    min_size=1,
    max_size=4,
)
Change = tuple[str, int, Any]


def changed(text: list[str], change: Change) -> list[str]:
    """Return the lines after one slip of the hand."""
    kind, at, how = change
    if not text:
        return text
    at %= len(text)
    before, line, after = text[:at], text[at], text[at + 1 :]
    key, colon, _ = line.partition(": ")
    match kind:
        case "delete":
            return [*before, *text[at + how % 12 + 1 :]]
        case "copy":
            return [*before, *text[how : how + 12], line, *after]
        case "swap":
            return [*before, f"{key}{colon}{LINES[how].partition(': ')[2]}", *after]
        case "value":
            return [*before, f"{key}{colon or ': '}{how}", *after]
        case "indent":
            return [*before, " " * how + line if how > 0 else line[-how:], *after]
        case _:
            return [*before, *(text[at : at + 2] * how), *after]


def ends_well(file: Path, content: bytes) -> None:
    """Assert that a lesson of these bytes ends in a packet or in problems with places and hints."""
    file.write_bytes(content)
    try:
        made = build(prepare(file, PLACES, Options()), PLACES, Options())
    except MakeLessonError as error:
        problems = error.problems
    else:
        assert made.files
        return
    assert problems
    assert all(problem.place.line > 0 and problem.message for problem in problems)
    assert [problem.rule for problem in problems if not problem.hint] == []


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lesson's file, with its picture beside it."""
    folder = tmp_path_factory.mktemp("any")
    (folder / "courtroom.png").write_bytes((COMPLETE.parent / "courtroom.png").read_bytes())
    return folder / "lesson.yaml"


@given(
    content=st.binary(max_size=200)
    | st.text(max_size=200).map(lambda t: t.encode(errors="replace"))
)
@example(content=b"")
@example(content=b"\xff\xfe\x00")
@example(content=MINIMAL + b"quiz: [{claim: '-'}]")
@example(content=MINIMAL + b"reading: [{heading: '*', text: '- '}]")
@example(content=MINIMAL + b"activities: [{title: '-', discuss: '1.'}]")
def test_any_bytes_end_in_problems_or_a_packet(file: Path, content: bytes) -> None:
    ends_well(file, content)


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(slips=changes)
def test_any_slips_in_a_lesson_end_in_problems_or_a_packet(file: Path, slips: list[Change]) -> None:
    text = LINES
    for slip in slips:
        text = changed(text, slip)

    ends_well(file, "\n".join(text).encode())
