"""A package to the bytes of a .docx that are the same on every run.

python-docx stamps the time of saving on every entry of the archive; here each has one fixed date.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from docx.opc.constants import CONTENT_TYPE as CT
from lxml import etree

_DATE: Final = (1980, 1, 1, 0, 0, 0)  # the first that a zip archive can hold
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_DEFAULTS: Final = {
    "rels": CT.OPC_RELATIONSHIPS,
    "xml": CT.XML,
    "png": CT.PNG,
    "jpeg": CT.JPEG,
    "jpg": CT.JPEG,
}


def package_bytes(package: Any) -> bytes:
    """Return the archive of an open-packaging package (python-docx's OpcPackage)."""
    out = BytesIO()
    parts = list(package.iter_parts())
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in _entries(package, parts):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # the same whatever system writes it
            archive.writestr(entry, data)
    return out.getvalue()


def _entries(package: Any, parts: list[Any]) -> Iterator[tuple[str, bytes]]:
    yield "[Content_Types].xml", _content_types(parts)
    yield "_rels/.rels", _encoded(package.rels.xml)
    for part in sorted(parts, key=lambda each: str(each.partname)):
        yield part.partname.membername, _encoded(part.blob)
        if len(part.rels):
            yield part.partname.rels_uri.membername, _encoded(part.rels.xml)


def _content_types(parts: list[Any]) -> bytes:
    root = etree.Element(f"{{{_TYPES}}}Types", nsmap={None: _TYPES})  # type: ignore[dict-item]  # the stubs know no default namespace
    for extension, content_type in _DEFAULTS.items():
        etree.SubElement(
            root, f"{{{_TYPES}}}Default", Extension=extension, ContentType=content_type
        )
    for part in sorted(parts, key=lambda each: str(each.partname)):
        if _DEFAULTS.get(part.partname.ext) != part.content_type:
            etree.SubElement(
                root,
                f"{{{_TYPES}}}Override",
                PartName=str(part.partname),
                ContentType=part.content_type,
            )
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _encoded(data: str | bytes) -> bytes:
    return data.encode("utf-8") if isinstance(data, str) else data
