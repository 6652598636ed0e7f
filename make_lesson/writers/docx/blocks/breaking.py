"""Lines broken by the number of their letters, for nothing here can measure type."""

import textwrap
from dataclasses import replace
from typing import Final

from make_lesson.tree.nodes import Inlines, Run

_LETTER_EM: Final = 0.53  # a bold letter of text, on average


def bold_width(words: str, size: float) -> float:
    """Return about how wide bold words are, in points."""
    return len(words) * _LETTER_EM * size


def broken(words: str, width: float, size: float) -> list[str]:
    """Return bold words in lines of about a width in points; no word is split."""
    return _lines(words, _letters(width, size))


def shortened(words: str, width: float, size: float) -> str:
    """Return words on one line of about a width in points, what is too much cut at a word."""
    letters = _letters(width, size)
    return (
        textwrap.shorten(words, letters, break_on_hyphens=False, placeholder="…")
        if len(words) > letters
        else words
    )


def even(content: Inlines, width: float, size: float) -> Inlines:
    """Return bold content in the fewest lines, as even as can be: line ends replace blanks.

    Content that is more than runs, or has several blanks where a line would end, stays as it is.
    """
    runs = [node for node in content if isinstance(node, Run)]
    words = "".join(run.text for run in runs)
    fewest = len(broken(words, width, size))
    narrowing = (_lines(words, letters) for letters in range(1, _letters(width, size) + 1))
    evened = "\n".join(next(lines for lines in narrowing if len(lines) == fewest))
    if len(runs) < len(content) or len(evened) != len(words):
        return content
    return _cut_like(runs, evened)


def _letters(width: float, size: float) -> int:
    return max(1, int(width / (_LETTER_EM * size)))


def _lines(words: str, letters: int) -> list[str]:
    return textwrap.wrap(
        words,
        letters,
        expand_tabs=False,
        replace_whitespace=False,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _cut_like(runs: list[Run], words: str) -> Inlines:
    """Return words in runs as long and of the same looks as those given."""
    cut: list[Run] = []
    start = 0
    for run in runs:
        end = start + len(run.text)
        cut.append(replace(run, text=words[start:end]))
        start = end
    return tuple(cut)
