"""Numbered PDF objects to the bytes of a file with object streams (ISO 32000-1, 7.5.7 and 7.5.8).

reportlab's own file format has neither object streams nor the line end before `endstream` that
PDF/A asks for (ISO 19005-2, 6.1.7.1).
"""

import hashlib
import struct
import zlib
from collections.abc import Iterator, Mapping
from typing import Final

from reportlab.pdfbase import pdfdoc

HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
OBJECTS_TOGETHER: Final = 1000
FREE, PLAIN, TOGETHER = 0, 1, 2  # kinds of entries in a cross-reference stream
ENTRY_WIDTHS: Final = "[1 4 2]"  # bytes of kind, place and index


class Source(pdfdoc.PDFObject):
    """An object that is PDF source already."""

    def __init__(self, source: str) -> None:
        self._source = source.encode("ascii")

    def format(self, _document: pdfdoc.PDFDocument) -> bytes:
        """Return the source."""
        return self._source


class Stream(pdfdoc.PDFStream):
    """A stream whose data end where readers look for the end."""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return dictionary and data."""
        body = super().format(document).removesuffix(b"endstream\n")
        # A CR before a LF would be read as part of the line end, and the data as a byte shorter.
        return body + (b"\r\n" if body.endswith(b"\r") else b"\n") + b"endstream"


def stream(data: bytes, **entries: object) -> Stream:
    """Return a stream of the data as they are."""
    return Stream(pdfdoc.PDFDictionary(entries), data)


def deflated(data: bytes, **entries: object) -> Stream:
    """Return a stream that deflates the data."""
    return stream(zlib.compress(data), Filter="/FlateDecode", **entries)


def packed(document: pdfdoc.PDFDocument, root: str, info: str) -> bytes:
    """Return the file with the document's objects; `root` and `info` are references to two.

    The file's id is made from its content.
    """
    streams: dict[int, bytes] = {}
    others: dict[int, bytes] = {}
    for number, name in document.numberToId.items():
        item = document.idToObject[name]
        body = pdfdoc.format(item, document, toplevel=True)
        (streams if isinstance(item, pdfdoc.PDFStream) else others)[number] = body
    entries = {0: _entry(FREE, 0, 0xFFFF)}
    for home, together in enumerate(_together(others), len(document.numberToId) + 1):
        streams[home] = _object_stream(together).format(document)
        entries |= {number: _entry(TOGETHER, home, at) for at, number in enumerate(together)}
    out = [HEADER]
    position = len(HEADER)
    for number, body in streams.items():
        entries[number] = _entry(PLAIN, position, 0)
        out.append(_numbered(number, body))
        position += len(out[-1])
    digest = hashlib.sha256(b"".join(out)).hexdigest()[:32]
    last = len(entries)
    entries[last] = _entry(PLAIN, position, 0)
    table = deflated(
        b"".join(entries[number] for number in range(last + 1)),
        Type="/XRef",
        Size=last + 1,
        W=ENTRY_WIDTHS,
        Root=root,
        Info=info,
        ID=f"[<{digest}><{digest}>]",
    )
    out.append(_numbered(last, table.format(document)))
    return b"".join([*out, b"startxref\n%d\n%%%%EOF\n" % position])


def _together(bodies: Mapping[int, bytes]) -> Iterator[dict[int, bytes]]:
    items = list(bodies.items())
    for start in range(0, len(items), OBJECTS_TOGETHER):
        yield dict(items[start : start + OBJECTS_TOGETHER])


def _object_stream(bodies: Mapping[int, bytes]) -> Stream:
    head = []
    position = 0
    for number, body in bodies.items():
        head.append(f"{number} {position}")
        position += len(body) + 1
    index = " ".join(head).encode() + b"\n"
    data = index + b"\n".join(bodies.values())
    return deflated(data, Type="/ObjStm", N=len(bodies), First=len(index))


def _numbered(number: int, body: bytes) -> bytes:
    return b"%d 0 obj\n%s\nendobj\n" % (number, body)


def _entry(kind: int, place: int, index: int) -> bytes:
    return struct.pack(">BIH", kind, place, index)
