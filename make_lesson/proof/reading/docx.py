"""A Word file to its texts: every part, the names of parts, and what hides its content."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from make_lesson.proof.reading.content import Content, Piece, UnreadableError
from make_lesson.proof.reading.xml import xml_pieces

_MAIN = "word/document.xml"
_NO_WORD_FILE = "it is damaged, or no Word file"
_LARGEST = 50_000_000  # bytes of one part
_MOST = 2_000  # parts
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError),
    *(ValueError, LookupError),
)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x01\x00\x00\x00", b"\xd7\xcd\xc6\x9a")
_FONTS = (".odttf", ".ttf", ".otf")


def read_docx(data: bytes) -> Content:
    """Return the texts of every part, and the parts that hide what is in them.

    Raises UnreadableError.
    """
    pieces: list[Piece] = []
    attached: list[str] = []
    parts = list(_parts(data))
    if _MAIN not in dict(parts):
        raise UnreadableError(_NO_WORD_FILE)
    for name, content in parts:
        pieces.append(Piece(f"name of the part {name}", name, prose=False))
        if name.endswith((".xml", ".rels")) or content.lstrip()[:5] == b"<?xml":
            pieces += xml_pieces(content, name)
        elif not (content.startswith(_PICTURES) or name.endswith(_FONTS)):
            attached.append(name)
            pieces.append(Piece(name, content.decode("utf-8", "replace")))
    return Content(tuple(pieces), attached=tuple(attached))


def _parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > _MOST or any(entry.file_size > _LARGEST for entry in entries):
                raise UnreadableError("it is far larger than a handout")
            for entry in entries:
                with archive.open(entry) as stream:
                    yield entry.filename, stream.read(_LARGEST)
            if archive.comment:
                yield "comment of the archive", archive.comment
    except _DAMAGE as error:
        locked = "password" in str(error) or "encrypted" in str(error)
        reason = "it is locked with a passphrase" if locked else _NO_WORD_FILE
        raise UnreadableError(reason) from error
