"""Every PDF of a packet reads aloud like the tree that it was made from."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import pytest
from tools.lessons import COMPLETE, PLACES, SHIPPED, prepared
from tools.reading import as_cut, reading
from tools.struct_text import struct_text

from make_lesson.build import sheets
from make_lesson.lesson.figures import TimelineFigure
from make_lesson.prepare import Options
from make_lesson.press import Sheet
from make_lesson.settings import LOOKS

LESSONS = [COMPLETE, *SHIPPED]
PIECES = {"handout", "handout-key", "quiz-A", "key-A", "guide"}
INLINE = ("Span", "Link")
each_lesson = pytest.mark.parametrize("file", LESSONS, ids=lambda file: file.parent.name)


@lru_cache(maxsize=4)
def printed(file: Path) -> dict[str, Sheet]:
    return sheets(prepared(file), PLACES, Options(profiles=LOOKS))


@each_lesson
def test_every_pdf_reads_like_its_tree(file: Path) -> None:
    made = printed(file)

    assert made.keys() > PIECES
    for name in sorted(PIECES):
        heard = struct_text(made[name].pdf.data)
        assert (name, heard) == (name, as_cut(reading(made[name].document), heard))
        assert (name, glued(heard)) == (name, [])


@each_lesson
@pytest.mark.parametrize("look", LOOKS)
def test_a_look_reads_like_its_tree_with_the_words_of_the_standard_pages(
    file: Path, look: str
) -> None:
    made = printed(file)

    for name in ("handout", "quiz-A"):
        standard, shown = made[name], made[f"{name}.{look}"]
        heard = struct_text(shown.pdf.data)
        assert (name, heard) == (name, as_cut(reading(shown.document), heard))
        assert (name, glued(heard)) == (name, [])
        said, expected = words(heard), words(reading(standard.document))
        pictured, listed = timelines(file)
        assert expected - said <= pictured
        assert said - expected <= listed


def timelines(file: Path) -> tuple[set[str], set[str]]:
    """Return what is read of the lesson's timelines as figures, and as lists in large print."""
    figures = [f for f in prepared(file).lesson.figures.values() if isinstance(f, TimelineFigure)]
    events = (event for figure in figures for event in figure.timeline)
    listed = {f"|{event.date} {event.text}|" for event in events}
    return {f"|{figure.alt}|" for figure in figures}, {"|•|", *listed}


def words(lines: Sequence[str]) -> set[str]:
    """Return what stands in every element; a table too wide for a look may become two."""
    return {line.strip() for line in lines if "|" in line}


def glued(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Return words that are read as one where an element begins or ends inside a line."""
    return [
        (before, after)
        for before, after in pairs(lines)
        if before[-1:].isalnum() and after[:1].isalnum()
    ]


def pairs(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the words that follow each other in one line."""
    before = ""
    for line in map(str.strip, lines):
        if line.startswith("|"):
            yield before, line[1:-1]
            before = line[1:-1]
        elif not line.startswith(INLINE):
            before = ""


def test_words_are_glued_where_a_blank_meets_the_next_label() -> None:
    lines = ["P", "  |Name |", "  Span", "    |blank|", "  |Date |", "P", "  |1|"]

    assert glued(lines) == [("blank", "Date ")]
