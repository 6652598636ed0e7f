"""Markup text to a Document: lxml parses, the table of tags checks, then each tag is lowered.

A template's start tags carry `_l="file:line:column"` (file is an index into `files`), so that
whatever is wrong is said at the template's own place.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from lxml import etree

from make_lesson.errors import Place, Problem, TemplateError
from make_lesson.tree.contents import faults, words
from make_lesson.tree.drawings import Drawing
from make_lesson.tree.lower import lower
from make_lesson.tree.malformed import malformed
from make_lesson.tree.nodes import Document
from make_lesson.tree.stamps import STAMP, place_of
from make_lesson.tree.tags import TAGS, Attribute, Tag

_DEEPEST = 30
_SPACES = frozenset("\t\n\r")
_FORMS = {
    "number": (re.compile(r"\d{1,3}"), "a whole number"),
    "count": (re.compile(r"0*[1-9]\d{0,2}"), "a whole number, 1 or more"),
    "widths": (re.compile(r"(\*|\d+(\.\d+)?)( (\*|\d+(\.\d+)?))*"), "widths such as 112 * *"),
    "share": (re.compile(r"0?\.\d+|0|1"), "a share such as 0.25"),
    "language": (re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"), "a language such as en-US"),
    "address": (re.compile(r"\S.*", re.DOTALL), "a web address"),
}
_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
)


def parse(
    markup: str,
    files: Sequence[Path],
    figures: Mapping[str, tuple[Drawing, str]],
    covered: frozenset[str] | None = None,
    own: Path | None = None,
) -> Document:
    """Return the document of a filled template.

    `files` are the templates that stamps count, `own` is the page's (else the first of them);
    `figures` maps names to a drawing and its alt text; `covered` holds the characters of the fonts,
    None if any will do. Raises TemplateError with every fault of the markup.
    """
    place = Place(own or files[0])
    try:
        root = etree.fromstring(markup.encode(errors="surrogatepass"), _PARSER)
    except etree.XMLSyntaxError as error:
        raise TemplateError([malformed(markup, files, place, error)]) from error
    lacking = frozenset() if covered is None else _characters(root) - covered - _SPACES
    check = _Check(files, figures, lacking, place)
    problems = [*check.element(root, None), *check.headings(root)]
    if problems:
        raise TemplateError(problems)
    return lower(root, figures)


def _characters(root: etree._Element) -> frozenset[str]:
    """Return every character that a parsed tree may print."""
    attributes = (str(value) for each in root.iter() for value in each.attrib.values())
    return frozenset().union(*map(str, root.itertext()), *attributes)


class _Check:
    """What the table of tags says of a parsed tree; `lacking` are characters that no font has."""

    def __init__(
        self,
        files: Sequence[Path],
        figures: Mapping[str, tuple[Drawing, str]],
        lacking: frozenset[str],
        place: Place,
    ) -> None:
        self.files = files
        self.figures = figures
        self.lacking = lacking
        self.seen = place

    def problem(self, rule: str, message: str, hint: str = "") -> Problem:
        return Problem(self.seen, rule, message, hint)

    def element(
        self, element: etree._Element, parent: Tag | None, depth: int = 0
    ) -> Iterator[Problem]:
        """Yield the faults of an element and of all that it holds."""
        if element.tag is etree.Entity:
            message = f"'{element.text}' is no character that is known here"
            yield self.problem("TPL003", message, "type the character itself")
            return
        name = str(element.tag)
        self.seen = place_of(element.get(STAMP), self.files, self.seen)
        tag = TAGS.get(name)
        if tag is None:
            yield self.problem("TPL004", f"there is no tag <{name}>", f"known: {', '.join(TAGS)}")
            return
        if not _allowed(name, tag, parent):
            above = element.getparent()
            where = "at the top" if above is None else f"in <{above.tag}>"
            yield self.problem("TPL008", f"<{name}> cannot stand {where}", _hint(parent))
        else:
            yield from self.holder(element, name)
        if depth > _DEEPEST:
            message = f"<{name}> lies in more than {_DEEPEST} other tags"
            yield self.problem("TPL008", message, "put fewer tags into each other")
            return
        yield from self.attributes(element, name, tag)
        yield from self.texts(element, name, tag)
        yield from self.characters(element)
        yield from (self.problem(*fault) for fault in faults(element))
        here = self.seen
        for child in element:
            yield from self.element(child, tag, depth + 1)
            self.seen = here

    def holder(self, element: etree._Element, name: str) -> Iterator[Problem]:
        """Yield that something around an element takes no such tag, however deep."""
        for above in element.iterancestors():
            around = TAGS.get(str(above.tag))
            if around is not None and name in around.never:
                message = f"<{name}> cannot stand in <{above.tag}>"
                yield self.problem("TPL008", message, f"put it before or after <{above.tag}>")
                return

    def characters(self, element: etree._Element) -> Iterator[Problem]:
        """Yield the first character of an element's own texts and attributes that no font has."""
        if not self.lacking:
            return
        own = [element.text, *(child.tail for child in element), *map(str, element.attrib.values())]
        found = [character for text in own for character in text or "" if character in self.lacking]
        if found:
            name = unicodedata.name(found[0], "a character without a name")
            yield self.problem(
                "TPL020",
                f"no font has {found[0]!r} (U+{ord(found[0]):04X} {name})",
                "write it in words",
            )

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
                hint = known.meaning
                yield self.problem(
                    "TPL009", f'{key}="{value[:40]}" on <{name}> must be {message}', hint
                )
        for key, attribute in tag.attributes.items():
            if attribute.required and element.get(key) is None:
                hint = f"it says {attribute.meaning}"
                yield self.problem("TPL006", f"<{name}> needs the attribute {key!r}", hint)
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
                self.seen = place_of(element.get(STAMP), self.files, self.seen)
                above = f"after <h{level}>" if level else "before any <h1>"
                yield self.problem("TPL017", f"<h{own}> stands {above}", f"make it <h{level + 1}>")
            level = own

    def texts(self, element: etree._Element, name: str, tag: Tag) -> Iterator[Problem]:
        """Yield text that stands where only tags may, and rows that do not fit their table."""
        if _takes_no_text(element, tag):
            loose = [element.text, *(child.tail for child in element)]
            loose += [words(child) for child in element if _kind(child) == "inline"]
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
                    place = place_of(row.get(STAMP), self.files, self.seen)
                    message = f"this row has {len(row)} cells, the table {columns} columns"
                    hint = "give each row a cell for every width of the table"
                    yield Problem(place, "TPL012", message, hint)


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


def _kind(element: etree._Element) -> str:
    tag = TAGS.get(str(element.tag))
    return tag.kind if tag else ""


def _takes_no_text(element: etree._Element, tag: Tag) -> bool:
    """Return whether an element holds blocks, so that a text beside them would be lost."""
    if tag.content == "mixed":
        return any(_kind(child) == "block" for child in element)
    return tag.content != "inline"


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
