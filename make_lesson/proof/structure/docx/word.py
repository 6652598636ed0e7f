"""A Word file as frozen values: its parts, and its paragraphs and tables with their places."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from make_lesson.proof.structure.docx.package import WHOLE, unpacked
from make_lesson.proof.structure.docx.styles import Styles, outline_level, read_styles
from make_lesson.proof.structure.docx.tables import Table, read_tables
from make_lesson.proof.structure.docx.xml import Element, find, first, parse, value, values
from make_lesson.proof.structure.finding import quoted


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `level` is that of a heading, 0 for text.

    `number` counts those of the body from 1; it is 0 in the head and the foot of pages.
    """

    number: int
    element: Element
    text: str
    style: str
    level: int
    numbered: bool

    @property
    def place(self) -> str:
        """Return where it is, in words."""
        where = f"paragraph {self.number}" if self.number else "head or foot of the page"
        return f"{where} ({quoted(self.text)})" if self.text.strip() else where


@dataclass(frozen=True, slots=True)
class Word:
    """All that the rules look at; `edges` are heads and feet, `targets` where links lead."""

    body: Element
    paragraphs: tuple[Paragraph, ...]
    edges: tuple[Element, ...]
    edge_paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    styles: Styles
    settings: Element
    core: Element
    theme: Element
    targets: Mapping[str, str]


def read(data: bytes) -> Word:
    """Return what a file holds. Raises BadZipFile, XMLSyntaxError, or KeyError for a lost part."""
    package = unpacked(data)
    main = next(iter(package.related(WHOLE, "officeDocument")), "word/document.xml")
    body = first(parse(package.parts[main]), "/w:document/w:body")
    if body is None:
        raise KeyError("w:body")
    around = (*package.related(main, "header"), *package.related(main, "footer"))
    edges = tuple(parse(package.parts[name]) for name in around)
    styles = read_styles(package.part("styles", main))
    return Word(
        body=body,
        paragraphs=tuple(_paragraphs(body, styles)),
        edges=edges,
        edge_paragraphs=tuple(
            replace(each, number=0) for edge in edges for each in _paragraphs(edge, styles)
        ),
        tables=tuple(read_tables(body)),
        styles=styles,
        settings=package.part("settings", main),
        core=package.part("core-properties", WHOLE),
        theme=package.part("theme", main),
        targets=package.targets(main),
    )


def _paragraphs(body: Element, styles: Styles) -> Iterator[Paragraph]:
    for number, element in enumerate(find(body, ".//w:p"), start=1):
        style = value(element, "w:pPr/w:pStyle/@w:val")
        outline = value(element, "w:pPr/w:outlineLvl/@w:val")
        numbering = first(element, "w:pPr/w:numPr")
        if numbering is None:
            numbering = styles.inherited(style, "paragraph", "w:pPr/w:numPr")
        yield Paragraph(
            number=number,
            element=element,
            text=text(element),
            style=style,
            level=outline_level(outline) if outline else styles.heading_level(style),
            numbered=numbering is not None and value(numbering, "w:numId/@w:val") != "0",
        )


def text(element: Element) -> str:
    """Return the words of an element."""
    return "".join(values(element, ".//w:t/text()"))
