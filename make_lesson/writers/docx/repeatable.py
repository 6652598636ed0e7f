"""A package to bytes that depend on nothing but its parts: fixed order, dates and attributes."""

from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI
from lxml import etree

_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # the first date that a zip file can tell
_UNIX: Final = 3
_PACKED: Final = frozenset({"png", "jpg", "jpeg", "odttf"})  # what hardly shrinks, or costs time


def zipped(package: Any) -> bytes:
    """Return a python-docx package as a file's bytes.

    python-docx's own `save` stamps the clock on every member and deflates the fonts anew each time.
    """
    parts = sorted(package.iter_parts(), key=lambda part: str(part.partname))
    out = BytesIO()
    with ZipFile(out, "w") as file:
        _add(file, CONTENT_TYPES_URI, _content_types(parts))
        _add(file, PACKAGE_URI.rels_uri, package.rels.xml)
        for part in parts:
            _add(file, part.partname, part.blob)
            if part.rels:
                _add(file, part.partname.rels_uri, part.rels.xml)
    return out.getvalue()


def _add(file: ZipFile, uri: Any, data: bytes) -> None:
    member = ZipInfo(uri.membername, _EPOCH)
    member.create_system = _UNIX
    member.external_attr = 0o644 << 16
    member.compress_type = ZIP_STORED if uri.ext in _PACKED else ZIP_DEFLATED
    file.writestr(member, data)


def _content_types(parts: list[Any]) -> bytes:
    names: Any = {None: _TYPES}  # the stubs know no default namespace
    types = etree.Element(f"{{{_TYPES}}}Types", nsmap=names)
    for extension, kind in (("rels", CONTENT_TYPE.OPC_RELATIONSHIPS), ("xml", CONTENT_TYPE.XML)):
        etree.SubElement(types, f"{{{_TYPES}}}Default", Extension=extension, ContentType=kind)
    for part in parts:
        etree.SubElement(
            types,
            f"{{{_TYPES}}}Override",
            PartName=str(part.partname),
            ContentType=part.content_type,
        )
    return etree.tostring(types, xml_declaration=True, encoding="UTF-8", standalone=True)
