"""A Word file's bytes to what is wrong with it for readers who cannot see it.

The rules of Microsoft's Accessibility Checker for Word ("Rules for the Accessibility Checker" at
support.microsoft.com), and a few of WCAG's that it does not have.
"""

import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterable
from typing import Final

from lxml import etree

from make_lesson.proof.structure.docx.checks.contrast import contrast_findings
from make_lesson.proof.structure.docx.checks.controls import control_findings
from make_lesson.proof.structure.docx.checks.headings import heading_findings
from make_lesson.proof.structure.docx.checks.links import link_findings
from make_lesson.proof.structure.docx.checks.objects import object_findings
from make_lesson.proof.structure.docx.checks.paragraphs import paragraph_findings
from make_lesson.proof.structure.docx.checks.properties import property_findings
from make_lesson.proof.structure.docx.checks.tables import table_findings
from make_lesson.proof.structure.docx.word import Word, read
from make_lesson.proof.structure.finding import Finding

_CHECKS: Final[tuple[Callable[[Word], Iterable[Finding]], ...]] = (
    property_findings,
    object_findings,
    table_findings,
    heading_findings,
    contrast_findings,
    link_findings,
    control_findings,
    paragraph_findings,
)
_LOCKED: Final = b"\xd0\xcf\x11\xe0"  # how a file begins that Word has encrypted
# What reading a damaged archive may raise, then what a part that is lost or no XML does.
_NOT_READ: Final = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError),
    *(EOFError, OSError, ValueError),
    *(etree.XMLSyntaxError, KeyError),
)


def docx_findings(data: bytes) -> tuple[Finding, ...]:
    """Return what is wrong, nothing for a sound file. A file that cannot be read is one finding."""
    if data.startswith(_LOCKED):
        return (Finding("DOCX002", "the file opens only with a password or for some people"),)
    try:
        word = read(data)
    except _NOT_READ:
        return (Finding("DOCX001", "this is damaged, or no Word file"),)
    return tuple(dict.fromkeys(finding for check in _CHECKS for finding in check(word)))
