"""Words in a student's file that would tell what kind of pages they are, wherever they stand."""

import re
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO

from lxml import etree
from tools.made_text import pdf_everything

_TELLING = re.compile(  # No Spacing: a style that Word itself names
    r"\b(?:large\w*|(?<!No )spac(?:ed|ing)|reduc\w+|simplif\w+|modif(?:y|ied|ication)s?"
    r"|accommodat\w+|profiles?)\b",
    re.IGNORECASE,
)


def tells(path: str, data: bytes, said: Iterable[str]) -> set[str]:
    """Return the telling words of a file that are not words of what is `said` in its lesson."""
    texts = _docx_texts(data) if path.endswith(".docx") else [pdf_everything(data)]
    return _telling(texts) - _telling(said)


def _telling(texts: Iterable[str]) -> set[str]:
    return {word.lower() for text in texts for word in _TELLING.findall(text)}


def _docx_texts(data: bytes) -> Iterator[str]:
    """Yield the names of the parts, and every text and attribute in them; no name of the markup."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        yield from archive.namelist()
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                for element in etree.fromstring(archive.read(name)).iter():
                    yield from (element.text or "", *map(str, element.attrib.values()))
