"""Markup text to a Document: lxml parses, the table of tags checks, then each tag is lowered.

A template's start tags carry `_l="file:line:column"` (file is an index into `files`), so that
whatever is wrong is said at the template's own place.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from lxml import etree

from make_lesson.errors import Place, Problem, TemplateError
from make_lesson.tree.drawings import Drawing
from make_lesson.tree.lower import lower
from make_lesson.tree.nodes import Document
from make_lesson.tree.tags import TAGS, Attribute, Tag

STAMP = "_l"
_FORMS = {
    "number": (re.compile(r"\d{1,3}"), "a whole number"),
    "widths": (re.compile(r"(\*|\d+(\.\d+)?)( (\*|\d+(\.\d+)?))*"), "widths such as 112 * *"),
    "share": (re.compile(r"0?\.\d+|0|1"), "a share such as 0.25"),
}
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
_TAG = re.compile(r"<!--.*?-->|<(/?)([A-Za-z][\w-]*)((?:[^<>\"]|\"[^\"]*\")*?)(/?)>", re.DOTALL)


def parse(
    markup: str, files: Sequence[Path], figures: Mapping[str, tuple[Drawing, str]]
) -> Document:
    """Return the document of a filled template.

    `files` are the templates that stamps count, the first one the page's own; `figures` maps names
    to a drawing and its alt text. Raises TemplateError with every fault of the markup.
    """
    try:
        root = etree.fromstring(markup.encode(), _PARSER)
    except etree.XMLSyntaxError as error:
        raise TemplateError([_malformed(markup, files, error)]) from error
    check = _Check(files, figures)
    problems = [*check.element(root, None), *check.headings(root)]
    if problems:
        raise TemplateError(problems)
    return lower(root, figures)


def _place(stamp: str | None, files: Sequence[Path]) -> Place:
    if not stamp:
        return Place(files[0])
    file, line, column = map(int, stamp.split(":"))
    return Place(files[file], line, column)


class _Check:
    """What the table of tags says of a parsed tree."""

    def __init__(self, files: Sequence[Path], figures: Mapping[str, tuple[Drawing, str]]) -> None:
        self.files = files
        self.figures = figures
        self.seen: Place = Place(files[0])

    def problem(self, rule: str, message: str, hint: str = "") -> Problem:
        return Problem(self.seen, rule, message, hint)

    def element(self, element: etree._Element, parent: Tag | None) -> Iterator[Problem]:
        """Yield the faults of an element and of all that it holds."""
        name = str(element.tag)
        if element.get(STAMP):
            self.seen = _place(element.get(STAMP), self.files)
        tag = TAGS.get(name)
        if tag is None:
            yield self.problem("TPL004", f"there is no tag <{name}>", f"known: {', '.join(TAGS)}")
            return
        if not _allowed(name, tag, parent):
            above = element.getparent()
            where = "at the top" if above is None else f"in <{above.tag}>"
            yield self.problem("TPL008", f"<{name}> cannot stand {where}", _hint(parent))
        yield from self.attributes(element, name, tag)
        yield from self.texts(element, name, tag)
        here = self.seen
        for child in element:
            yield from self.element(child, tag)
            self.seen = here

    def attributes(self, element: etree._Element, name: str, tag: Tag) -> Iterator[Problem]:
        """Yield unknown, missing and unfit attributes."""
        for key, value in sorted((str(k), str(v)) for k, v in element.attrib.items()):
            known = tag.attributes.get(key)
            if key == STAMP:
                continue
            if known is None:
                names = ", ".join(tag.attributes) or "none"
                yield self.problem(
                    "TPL005", f"<{name}> has no attribute {key!r}", f"known: {names}"
                )
            elif (message := _unfit(known, value)) is not None:
                yield self.problem("TPL009", f'{key}="{value[:40]}" on <{name}> must be {message}')
        for key, attribute in tag.attributes.items():
            if attribute.required and element.get(key) is None:
                yield self.problem("TPL006", f"<{name}> needs the attribute {key!r}")
        if name == "figure" and element.get("name", "") not in self.figures:
            yield self.problem(
                "TPL010",
                f"there is no figure {element.get('name')!r}",
                f"figures of this lesson: {', '.join(self.figures) or 'none'}",
            )

    def headings(self, root: etree._Element) -> Iterator[Problem]:
        """Yield headings that skip a level: PDF/UA-1 (ISO 14289-1, 7.4.2) allows none."""
        level = 0
        for element in root.iter("h1", "h2", "h3", "name-line"):
            slip = element.tag == "name-line"
            own = 3 if slip else int(str(element.tag)[1])
            words = element.get("title") if slip else "".join(map(str, element.itertext()))
            if not (words or "").strip():
                continue
            if own > level + 1:
                self.seen = _place(element.get(STAMP), self.files)
                above = f"after <h{level}>" if level else "before any <h1>"
                yield self.problem("TPL017", f"<h{own}> stands {above}", f"make it <h{level + 1}>")
            level = own

    def texts(self, element: etree._Element, name: str, tag: Tag) -> Iterator[Problem]:
        """Yield text that stands where only tags may, and rows that do not fit their table."""
        if tag.content not in ("inline", "mixed"):
            loose = [element.text, *(child.tail for child in element)]
            for text in loose:
                if text and text.strip():
                    yield self.problem(
                        "TPL011",
                        f"text outside a paragraph in <{name}>: {text.strip()[:40]!r}",
                        "put it in <p>",
                    )
        if name == "table":
            columns = len(element.get("widths", "").split())
            for row in element:
                if len(row) != columns:
                    self.seen = _place(row.get(STAMP), self.files)
                    yield self.problem(
                        "TPL012", f"this row has {len(row)} cells, the table {columns} columns"
                    )


def _allowed(name: str, tag: Tag, parent: Tag | None) -> bool:
    if parent is None:
        return tag.kind == "root"
    if name in parent.parts:
        return True
    match parent.content:
        case "blocks":
            return tag.kind == "block"
        case "inline":
            return tag.kind == "inline"
        case "mixed":
            return tag.kind in ("block", "inline")
        case _:
            return False


def _hint(parent: Tag | None) -> str:
    if parent is None:
        return "a template starts with <document>"
    fits = [
        name
        for name, tag in TAGS.items()
        if name in parent.parts or (tag.kind in ("block", "inline") and _allowed(name, tag, parent))
    ]
    return f"here may stand: {', '.join(fits) or 'nothing'}"


def _unfit(attribute: Attribute, value: str) -> str | None:
    if attribute.words:
        return None if value in attribute.words else f"one of {', '.join(attribute.words)}"
    if attribute.form == "text":
        return None
    pattern, wanted = _FORMS[attribute.form]
    return None if pattern.fullmatch(value) else wanted


def _malformed(markup: str, files: Sequence[Path], error: etree.XMLSyntaxError) -> Problem:
    """Return where a tag was opened that is not closed, in the template's own lines."""
    stack: list[tuple[str, Place]] = []
    seen = Place(files[0])
    for found in _TAG.finditer(markup):
        closing, name, attributes, empty = found.groups()
        if not name:
            continue
        stamp = re.search(rf'{STAMP}="([^"]+)"', attributes or "")
        seen = _place(stamp[1], files) if stamp else seen
        if empty:
            continue
        if not closing:
            stack.append((name, seen))
        elif not stack:
            return Problem(seen, "TPL003", f"</{name}> closes nothing")
        elif stack[-1][0] == name:
            stack.pop()
        else:
            opened, place = stack[-1]
            return Problem(
                place,
                "TPL003",
                f"<{opened}> is not closed",
                f"</{name}> was found before </{opened}>",
            )
    if stack:
        return Problem(stack[-1][1], "TPL003", f"<{stack[-1][0]}> is not closed")
    return Problem(seen, "TPL003", f"this is not well-formed markup: {error.msg}")
