"""A document as indented text, one node a line: for `show --tree`, goldens and debugging."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from make_lesson.tree.drawings import Picture
from make_lesson.tree.nodes import Blank, Document, Link, Run


def dump(document: Document) -> str:
    """Return every node and field of the document, in order, two spaces a level."""
    return "\n".join(_lines(document, "", 0)) + "\n"


def _lines(node: Any, name: str, depth: int) -> Iterator[str]:
    plain: list[str] = []
    inner: list[tuple[str, Any]] = []
    for field in fields(node):
        value = getattr(node, field.name)
        if value in ((), "", None, False) or isinstance(value, bytes):
            continue
        if isinstance(value, tuple) and all(isinstance(v, Run | Link | Blank) for v in value):
            plain.append(f"{field.name}={inline_text(value)!r}")
        elif isinstance(value, tuple) and not _holds_nodes(value):
            plain.append(f"{field.name}={' '.join(map(str, value))}")
        elif isinstance(value, tuple) or hasattr(value, "__dataclass_fields__"):
            inner.append((field.name, value))
        else:
            plain.append(f"{field.name}={value!r}")
    head = f"{name}: " if name else ""
    yield "  " * depth + " ".join([head + type(node).__name__, *plain])
    if isinstance(node, Picture):
        return
    for field_name, value in inner:
        yield from _values(value, field_name, depth + 1)


def _values(value: Any, name: str, depth: int) -> Iterator[str]:
    if not isinstance(value, tuple):
        yield from _lines(value, name, depth)
        return
    for entry in value:
        if isinstance(entry, tuple):
            yield "  " * depth + f"{name}:"
            yield from _values(entry, "", depth + 1)
        elif hasattr(entry, "__dataclass_fields__"):
            yield from _lines(entry, "", depth)
        else:
            yield "  " * depth + repr(entry)


def _holds_nodes(value: tuple[Any, ...]) -> bool:
    return any(isinstance(v, tuple) or hasattr(v, "__dataclass_fields__") for v in value)


def inline_text(nodes: tuple[Run | Link | Blank, ...]) -> str:
    """Return the words of inline content; bold between asterisks, a blank as ____."""
    words: list[str] = []
    for node in nodes:
        match node:
            case Run(text, bold):
                words.append(f"**{text}**" if bold else text)
            case Link(href, runs):
                words.append(f"[{''.join(run.text for run in runs)}]({href})")
            case Blank(answer):
                words.append("____" + (f"({''.join(r.text for r in answer)})" if answer else ""))
    return "".join(words)
