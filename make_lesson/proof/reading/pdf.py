"""A PDF to its texts: PDFium reads the pages, qpdf every other string and stream of the file."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2

from make_lesson.proof.plain import as_read
from make_lesson.proof.reading.content import Content, Piece, UnreadableError
from make_lesson.proof.reading.xml import xml_pieces

# What a damaged file makes the two libraries raise, besides errors of their own.
_DAMAGE = (
    *(pikepdf.PdfError, pypdfium2.PdfiumError, ValueError, TypeError, LookupError),
    *(AttributeError, RuntimeError, OverflowError),
)
_PLACES = {
    "/Alt": "alternative text",
    "/ActualText": "replacement text",
    "/E": "spelled-out abbreviation",
    "/Summary": "summary of a table",
    "/Title": "bookmark",
    "/Contents": "note",
    "/URI": "link address",
    "/JS": "JavaScript",
    "/T": "title of a tag or field",
    "/TU": "description of a field",
    "/V": "value of a field",
    "/F": "name of an attachment",
    "/UF": "name of an attachment",
    "/Desc": "description of an attachment",
}
_LOOKED_AT = 4096  # bytes of a stream
_BYTE_ORDER_MARKS = (b"\xfe\xff", b"\xff\xfe")
_PRINTABLE = bytes({*b"\t\n\r", *range(0x20, 0x7F), *range(0x80, 0x100)})  # in UTF-8
_MAY_HAVE_STRINGS = re.compile(rb"\(|(?<!<)<(?!<)|/Filespec")
_HIDDEN_TEXT = re.compile(rb"/(?:ActualText|Alt|E|T|Contents)\s*[(<]")


def page_texts(data: bytes) -> tuple[str, ...]:
    """Return the text of each page, that beyond its edges too. Raises UnreadableError."""
    try:
        with pypdfium2.PdfDocument(data) as document:
            return tuple(_page_text(page) for page in document)
    except _DAMAGE as error:
        raise UnreadableError(_reason(error)) from error


def read_pdf(data: bytes) -> Content:
    """Return the texts of pages and all that is not on a page. Raises UnreadableError."""
    pages = page_texts(data)
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            file = _File(pdf)
            others = tuple(file.pieces())
            attached = tuple(file.attached)
    except (*_DAMAGE, pikepdf.PasswordError) as error:
        raise UnreadableError(_reason(error)) from error
    on_pages = (Piece(f"page {number}", text) for number, text in enumerate(pages, 1))
    return Content((*on_pages, *others), pages, attached)


def _page_text(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    return as_read(text.get_text_range())


def _reason(error: Exception) -> str:
    locked = isinstance(error, pikepdf.PasswordError) or "password" in str(error).lower()
    return "it is locked with a passphrase" if locked else "it is damaged, or no PDF"


class _File:
    """Every string of a file with its place; `attached` are the names of what is attached."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.attached: list[str] = []
        self._pdf = pdf
        self._pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        info = pdf.trailer.get("/Info")
        self._info = info.objgen if isinstance(info, pikepdf.Object) else None
        self._drawing = frozenset(_ids_of_instructions(pdf))

    def pieces(self) -> Iterator[Piece]:
        """Yield what stands in each object of the file, whether anything leads to it or not."""
        for entry in self._pdf.objects:
            if isinstance(entry, pikepdf.Stream):
                yield from self._stream(entry)
            elif not _MAY_HAVE_STRINGS.search(entry.unparse(resolved=True)):
                continue
            place = "document information" if entry.objgen == self._info else ""
            yield from self._strings(entry, "", place)
        yield from self._strings(self._pdf.trailer, "", "")

    def _strings(self, entry: Any, key: str, place: str) -> Iterator[Piece]:
        """Yield the strings of an object and of those that are a part of it."""
        match entry:
            case pikepdf.String():
                yield Piece(_place(key, place), str(entry), prose=key != "/ID")
            case pikepdf.Array():
                for part in entry.as_list():
                    if _is_part(part):
                        yield from self._strings(part, key, place)
            case pikepdf.Dictionary() | pikepdf.Stream():
                place = self._on_page(entry) or place
                if entry.get("/Type") == "/Filespec":
                    self.attached.append(str(entry.get("/UF", entry.get("/F", "without a name"))))
                for name, part in entry.items():
                    if _is_part(part):
                        yield from self._strings(part, name, place)
            case _:
                pass

    def _on_page(self, entry: Any) -> str:
        """Return the page that an element or an annotation belongs to, "" where it does not say."""
        for key in ("/Pg", "/P"):
            page = entry.get(key)
            if isinstance(page, pikepdf.Object) and page.objgen in self._pages:
                return f"page {self._pages[page.objgen]}"
        return ""

    def _stream(self, stream: pikepdf.Stream) -> Iterator[Piece]:
        """Yield the texts of a stream; what draws on a page has been read from the page."""
        kind, subtype = stream.get("/Type"), stream.get("/Subtype")
        if subtype == "/Image" or kind in {"/ObjStm", "/XRef"}:
            return
        data = stream.read_bytes()
        if subtype == "/XML":
            yield from xml_pieces(data, "XMP metadata")
        elif kind == "/EmbeddedFile":
            yield Piece("an attachment", data.decode("utf-8", "replace"))
        elif stream.objgen in self._drawing or subtype == "/Form":
            yield from self._hidden(stream, data)
        elif _is_text(data):
            yield Piece("a stream of text", _decoded(data), prose=False)

    def _hidden(self, stream: pikepdf.Stream, data: bytes) -> Iterator[Piece]:
        """Yield the texts that stand for others in instructions to draw."""
        if _HIDDEN_TEXT.search(data):
            for instruction in pikepdf.parse_content_stream(stream):
                for operand in instruction.operands:
                    if isinstance(operand, pikepdf.Dictionary):
                        yield from self._strings(operand, "", "")


def _place(key: str, place: str) -> str:
    if place == "document information":
        return f"{place}: {key.removeprefix('/')}"
    what = _PLACES.get(key, f"entry {key.removeprefix('/')}" if key else "text")
    return f"{what} on {place}" if place.startswith("page ") else what


def _is_part(value: Any) -> bool:
    """Return whether a value stands inside its object; others are visited by themselves."""
    return isinstance(value, pikepdf.Object) and not value.is_indirect


def _is_text(data: bytes) -> bool:
    """Return whether a stream looks like text, not like a font, a picture or a colour profile."""
    start = data[:_LOOKED_AT]
    return start.startswith(_BYTE_ORDER_MARKS) or not start.translate(None, _PRINTABLE)


def _decoded(data: bytes) -> str:
    encoding = "utf-16" if data.startswith(_BYTE_ORDER_MARKS) else "utf-8"
    return data.decode(encoding, "replace")


def _ids_of_instructions(pdf: pikepdf.Pdf) -> Iterator[tuple[int, int]]:
    """Yield the ids of the streams that pages are drawn by."""
    for page in pdf.pages:
        contents = page.obj.get("/Contents")
        if isinstance(contents, pikepdf.Array):
            yield from (part.objgen for part in contents.as_list())
        elif contents is not None:
            yield contents.objgen
