"""What was read in a file: its texts, each with its place, and what could not be read."""

from dataclasses import dataclass


class UnreadableError(Exception):
    """The file is damaged, locked, or not what its name says; the message says which."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A text in a file; `place` is "page 2" or "alternative text on page 2".

    `prose` is whether single words of it mean anything: not where a format has keywords.
    """

    place: str
    text: str
    prose: bool = True


@dataclass(frozen=True, slots=True)
class Content:
    """The texts of a file, those of its pages also by themselves; and what is attached to it."""

    pieces: tuple[Piece, ...]
    pages: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()
