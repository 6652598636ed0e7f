"""What a document should read like when it is read aloud, from its tree and nothing of a writer.

The lines are those of struct_text. An answer in a room of its own size may be cut at a word, where
the paper says so.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import TypeAlias, assert_never

from tools.struct_text import in_bars

from make_lesson.tree.nodes import (
    Blank,
    Block,
    Box,
    Cell,
    Choices,
    Cut,
    Document,
    Field,
    Figure,
    Group,
    Heading,
    Inlines,
    Item,
    Items,
    Lines,
    Link,
    List,
    NameLine,
    Option,
    PageBreak,
    Paragraph,
    Run,
    Table,
    Teacher,
)

_ROOM = "\N{WORD JOINER}"  # at both ends of an answer that must fit the room for it
_CUT = re.compile(r" …(?: \(in full at the end\))?$")


@dataclass(frozen=True, slots=True)
class _Element:
    """What is read as one thing, in a language of its own if `lang` names it."""

    kind: str
    kids: tuple["_Element | str", ...]
    lang: str = ""


_Kids: TypeAlias = tuple[_Element | str, ...]


def reading(document: Document) -> list[str]:
    """Return what a document should read like, line by line."""
    return list(_lines(_Element("Document", _blocks(document.blocks)), 0))


def as_cut(expected: list[str], heard: list[str]) -> list[str]:
    """Return what was expected, with answers cut where those that were heard are."""
    paired = zip_longest(expected, heard[: len(expected)], fillvalue="")
    return [_line_as_cut(line, other) for line, other in paired]


def _line_as_cut(expected: str, heard: str) -> str:
    parts = expected.split(_ROOM)
    pattern = "(.*?)".join(map(re.escape, parts[::2]))
    found = re.fullmatch(pattern, heard)
    if found and all(map(_is_cut, parts[1::2], found.groups())):
        return heard
    return "".join(parts)


def _is_cut(answer: str, heard: str) -> bool:
    kept = _CUT.sub("", heard)
    at_a_word = answer.startswith(kept if kept.endswith("-") else f"{kept} ")
    return heard == answer or (kept != heard and at_a_word)


def _lines(element: _Element, depth: int) -> Iterator[str]:
    yield f"{' ' * depth}{element.kind} {element.lang}".rstrip()
    words = ""
    for kid in (*element.kids, None):
        if isinstance(kid, str):
            words += kid
            continue
        if words:
            yield in_bars(depth + 2, words)
            words = ""
        if kid:
            yield from _lines(kid, depth + 2)


# --- blocks --------------------------------------------------------------------------------------


def _blocks(blocks: Iterable[Block]) -> _Kids:
    return tuple(element for block in blocks for element in _block(block))


def _block(block: Block) -> _Kids:  # noqa: C901, PLR0912 - one arm a kind
    match block:
        case Heading(level, content, aside):
            return _some(f"H{level}", (*_inline(content), *_apart(_inline(aside))))
        case Paragraph(content, number=number):
            return _some("P", (f"{number} " if number else "", *_inline(content)))
        case List(entries, labels):
            shown = zip(entries, labels or ("•",) * len(entries), strict=True)
            return _some("L", [kid for inner, label in shown for kid in _point(label, inner)])
        case Items(items):
            return _some("L", [kid for item in items for kid in _item(item)])
        case Choices():
            return _choices(block)
        case NameLine(fields, title):
            return (*_some("H3", (title,)), *_some("P", _fields(fields)))
        case Lines(_, answer, label):
            return _some("P", (f"{label} " if label else "", *_cut(answer)))
        case Table(rows=rows):
            return _some("Table", [_Element("TR", tuple(map(_cell, row))) for row in rows])
        case Box(_, inner, title, aside):
            head = _some("P", (f"{title} {aside}",)) if title else ()
            return _some("Div", (*head, *_blocks(inner)))
        case Figure(alt=alt):
            return _some("Figure", (alt,))
        case Group(inner) | Teacher(inner):
            return _blocks(inner)
        case Cut() | PageBreak():
            return ()
        case _:
            assert_never(block)


def _some(kind: str, kids: Iterable[_Element | str]) -> _Kids:
    """Return an element, nothing where there is nothing in it."""
    kept = tuple(kid for kid in kids if kid)
    return (_Element(kind, kept),) if kept else ()


def _point(label: str, blocks: Iterable[Block]) -> _Kids:
    body = _blocks(blocks)
    return _some("LI", (*_some("Lbl", (label,)), *_some("LBody", body))) if body else ()


def _item(item: Item) -> _Kids:
    note = _some("P", _inline(item.note))
    body = _some("LBody", (*_blocks(item.blocks), *note))
    return _some("LI", (*_some("Lbl", (item.number,)), *body))


def _choices(node: Choices) -> _Kids:
    options = (kid for option in node.options for kid in _option(option, node))
    listed = _some("L", (*_some("Caption", _inline(node.lead)), *options))
    return (*listed, *_some("P", _fields((node.field,) if node.field else ())))


def _option(option: Option, node: Choices) -> _Kids:
    label: _Kids = (option.label,)
    said: _Kids = ()
    if node.mark == "blank":
        label = _cut(option.answer) or ("blank",)
    elif option.answer and not node.row:  # in a row the check alone says so
        said = _apart(_inline(option.answer))
    body = _some("LBody", (*_inline(option.content), *said))
    return _some("LI", (*_some("Lbl", label), *body))


def _fields(fields: Iterable[Field]) -> _Kids:
    kids: list[_Element | str] = []
    for field in fields:
        after = f" {field.after}" if field.after else ""
        kids += [f"{field.label} ", *_written(field.answer), after, " "]
    return tuple(kids[:-1])  # no blank behind the last


def _cell(cell: Cell) -> _Element:
    kids = _cut(cell.answer) if cell.lines else _blocks(cell.blocks)
    if cell.blank:
        kids = _some("P", _cut(cell.answer)) or _written(())
    return _Element("TH" if cell.head else "TD", kids)


# --- words ---------------------------------------------------------------------------------------


def _inline(content: Inlines) -> _Kids:
    kids: list[_Element | str] = []
    for node in content:
        match node:
            case Run(text, lang=""):
                kids.append(text)
            case Run(text, lang=lang):
                kids.append(_Element("Span", (text,), lang))
            case Link(_, runs):
                kids.append(_Element("Link", tuple(run.text for run in runs)))
            case Blank(answer):
                kids.extend(_written(answer))
            case _:
                assert_never(node)
    return tuple(kids)


def _apart(words: _Kids) -> _Kids:
    return (" ", *words) if words else ()


def _written(answer: Inlines) -> _Kids:
    """Return what stands on a rule in a line: an answer among its words, or a blank."""
    return _cut(answer) or (_Element("Span", ("blank",)),)


def _cut(answer: Inlines) -> _Kids:
    """Return an answer that may be cut."""
    return (_ROOM, *_inline(answer), _ROOM) if answer else ()
