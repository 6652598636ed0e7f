"""The words of a bank to a paragraph that breaks between its phrases, not inside one."""

from dataclasses import replace
from itertools import accumulate
from typing import Final

from make_lesson.tree.nodes import Block, Paragraph, Run
from make_lesson.writers.pdf.layout.lines import Breaker
from make_lesson.writers.pdf.layout.setting import NO_BREAK_SPACE

GAP: Final = " \N{EM SPACE} "  # between two phrases
_HELD_GAP: Final = f"{NO_BREAK_SPACE}\N{EM SPACE} "  # ends a line, and never begins one


def unbroken(block: Block, size: float, width: float, breaker: Breaker) -> Block:
    """Return a paragraph whose lines of this width begin with a phrase, each in one piece."""
    match block:
        case Paragraph(content=(Run(text) as run,)) if _breaks(text, size, width, breaker):
            held = [
                one if breaker.width((Run(one),), size) <= width else phrase
                for phrase in text.split(GAP)
                for one in (phrase.replace(" ", NO_BREAK_SPACE),)
            ]
            return replace(block, content=(replace(run, text=_HELD_GAP.join(held)),))
        case _:
            return block


def _breaks(text: str, size: float, width: float, breaker: Breaker) -> bool:
    """Return whether a line would begin with anything but a phrase."""
    lines = breaker.lines((Run(text),), size, width)
    ends = accumulate(sum(len(piece.text) for piece in line.pieces) for line in lines[:-1])
    return not all(text.endswith(GAP, 0, end) for end in ends)
