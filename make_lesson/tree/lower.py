"""Checked markup elements to nodes: many tags become few kinds, so that writers stay small."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from lxml import etree

from make_lesson.tree.drawings import Drawing
from make_lesson.tree.empty import is_empty
from make_lesson.tree.nodes import (
    Blank,
    Block,
    Blocks,
    Box,
    Cell,
    Choices,
    Cut,
    Document,
    Field,
    Figure,
    Group,
    Heading,
    Inline,
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
from make_lesson.tree.tags import TAGS

_SPACE = re.compile(r"[ \t\r\n]+")  # not the no-break space, which is meant

Figures = Mapping[str, tuple[Drawing, str]]


def lower(root: etree._Element, figures: Figures) -> Document:
    """Return the document of a checked <document> element."""
    get = root.get
    return Document(
        title=get("title", ""),
        lang=get("lang", ""),
        author=get("author", ""),
        subject=get("subject", ""),
        running=get("running", ""),
        footer=get("footer", ""),
        blocks=_blocks(root, figures),
        audience="teacher" if get("audience") == "teacher" else "student",
        cue=get("cue") == "yes",
        name_rule=get("name-rule") == "yes",
        letterhead=get("letterhead", ""),
    )


# --- inside a line -------------------------------------------------------------------------------


def _inlines(element: etree._Element) -> Inlines:
    """Return the inline content with white space collapsed and trimmed, equal runs joined."""
    joined: list[Inline] = []
    for node in _walk(element, Run("")):
        last = joined[-1] if joined else None
        if (
            isinstance(node, Run)
            and isinstance(last, Run)
            and replace(last, text=node.text) == node
        ):
            joined[-1] = replace(last, text=last.text + node.text)
        else:
            joined.append(node)
    return _trimmed(joined)


def _walk(element: etree._Element, look: Run) -> Iterator[Inline]:
    if element.text:
        yield replace(look, text=_SPACE.sub(" ", element.text))
    for child in element:
        match child.tag:
            case "b":
                yield from _walk(child, replace(look, bold=True))
            case "small":
                yield from _walk(child, replace(look, small=True))
            case "span":
                yield from _walk(child, replace(look, lang=child.get("lang", "")))
            case "a":
                runs = tuple(run for run in _walk(child, look) if isinstance(run, Run))
                yield Link(child.get("href", ""), runs)
            case "blank":
                yield Blank(_answer(child))
            case _:  # an answer or a block beside the text is not part of the line
                pass
        if child.tail:
            yield replace(look, text=_SPACE.sub(" ", child.tail))


def _trimmed(nodes: list[Inline]) -> Inlines:
    previous_space = True
    kept: list[Inline] = []
    for node in nodes:
        if isinstance(node, Run):
            text = node.text.lstrip(" ") if previous_space else node.text
            if not text:
                continue
            previous_space = text.endswith(" ")
            kept.append(replace(node, text=text))
        else:
            previous_space = False
            kept.append(node)
    if kept and isinstance(kept[-1], Run):
        last = replace(kept[-1], text=kept[-1].text.rstrip(" "))
        kept[-1:] = [last] if last.text else []
    return tuple(kept)


def _answer(element: etree._Element) -> tuple[Run, ...]:
    """Return the runs of the element's <answer>; a right option has at least one."""
    found = element.find("answer")
    if found is None:
        return ()
    return tuple(node for node in _inlines(found) if isinstance(node, Run))


# --- blocks --------------------------------------------------------------------------------------


def _blocks(element: etree._Element, figures: Figures) -> Blocks:
    """Return the block children, inline text between them (in mixed content) as paragraphs."""
    if TAGS[str(element.tag)].content == "mixed" and not any(
        TAGS[str(child.tag)].kind == "block" for child in element
    ):
        content = _inlines(element)
        return (Paragraph(content),) if content else ()
    blocks = (_block(child, figures) for child in element if TAGS[str(child.tag)].kind == "block")
    return tuple(block for block in blocks if not is_empty(block))


def _block(element: etree._Element, figures: Figures) -> Block:
    return _LOWER[str(element.tag)](element, figures)


def _heading(element: etree._Element, figures: Figures) -> Heading:
    del figures
    level: Any = int(str(element.tag)[1])
    aside = element.get("aside")
    return Heading(level, _inlines(element), (Run(aside),) if aside else ())


def _paragraph(element: etree._Element, figures: Figures) -> Paragraph:
    del figures
    role: Any = element.get("role", "body")
    return Paragraph(_inlines(element), role, element.get("number", ""))


def _list(element: etree._Element, figures: Figures) -> List:
    entries = [(entry.get("label", ""), _blocks(entry, figures)) for entry in element]
    shown = [(label, blocks) for label, blocks in entries if blocks]
    labels = tuple(label for label, _ in shown)
    return List(tuple(blocks for _, blocks in shown), labels if any(labels) else ())


def _lines(element: etree._Element, figures: Figures) -> Lines:
    del figures
    return Lines(int(element.get("count", "1")), _answer(element), element.get("label", ""))


def _box(element: etree._Element, figures: Figures) -> Box:
    kind: Any = element.get("kind")
    blocks = _blocks(element, figures)
    return Box(kind, blocks, element.get("title", ""), element.get("aside", ""))


def _figure(element: etree._Element, figures: Figures) -> Figure:
    name = element.get("name", "")
    return Figure(name, *figures[name])


def _items(element: etree._Element, figures: Figures) -> Items:
    items = (_item(item, figures) for item in element)
    return Items(tuple(item for item in items if not is_empty(item)))


def _item(element: etree._Element, figures: Figures) -> Item:
    return Item(
        element.get("number", ""),
        element.get("id", ""),
        _blocks(element, figures),
        _answer(element),
    )


def _field(element: etree._Element) -> Field:
    share = float(element.get("share", "0"))
    return Field(element.get("label", ""), _answer(element), share, element.get("after", ""))


def _choices(element: etree._Element, figures: Figures) -> Choices:
    del figures
    options = tuple(
        Option(option.get("label", ""), _inlines(option), _answer(option))
        for option in element.iterchildren("option")
    )
    field = element.find("field")
    lead = element.get("lead")
    mark: Any = element.get("mark", "circle")
    return Choices(
        options,
        mark,
        element.get("row") == "yes",
        (Run(lead, bold=True),) if lead else (),
        None if field is None else _field(field),
    )


def _table(element: etree._Element, figures: Figures) -> Table:
    kind: Any = element.get("kind")
    widths = tuple(
        0.0 if width == "*" else float(width) for width in element.get("widths", "").split()
    )
    rows = tuple(tuple(_cell(cell, figures) for cell in row) for row in element)
    heads = [all(cell.head for cell in row) for row in rows]
    return Table(kind, element.get("title", ""), widths, rows, (*heads, False).index(False))


def _cell(element: etree._Element, figures: Figures) -> Cell:
    return Cell(
        _blocks(element, figures),
        element.tag == "th",
        int(element.get("lines", "0")),
        element.get("blank") == "yes",
        _answer(element),
    )


_LOWER: Mapping[str, Callable[[etree._Element, Figures], Block]] = {
    "h1": _heading,
    "h2": _heading,
    "h3": _heading,
    "p": _paragraph,
    "list": _list,
    "items": _items,
    "options": _choices,
    "lines": _lines,
    "name-line": lambda element, _: NameLine(tuple(map(_field, element)), element.get("title", "")),
    "table": _table,
    "box": _box,
    "figure": _figure,
    "cut": lambda *_: Cut(),
    "page-break": lambda *_: PageBreak(),
    "group": lambda element, figures: Group(_blocks(element, figures)),
    "teacher": lambda element, figures: Teacher(_blocks(element, figures)),
}
