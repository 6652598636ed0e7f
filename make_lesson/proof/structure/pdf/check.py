"""A PDF's bytes to what is wrong with its structure (ISO 14289-1, ISO 32000-1, 14.6 to 14.9)."""

from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from typing import Final

import pikepdf

from make_lesson.proof.structure.finding import Finding
from make_lesson.proof.structure.pdf.checks.bookmarks import bookmark_findings
from make_lesson.proof.structure.pdf.checks.catalog import catalog_findings
from make_lesson.proof.structure.pdf.checks.elements import element_findings
from make_lesson.proof.structure.pdf.checks.links import link_findings
from make_lesson.proof.structure.pdf.checks.marks import mark_findings
from make_lesson.proof.structure.pdf.checks.order import order_findings
from make_lesson.proof.structure.pdf.checks.tables import table_findings
from make_lesson.proof.structure.pdf.checks.typefaces import typeface_findings
from make_lesson.proof.structure.pdf.checks.words import word_findings
from make_lesson.proof.structure.pdf.file import PdfFile, read

_CHECKS: Final[tuple[Callable[[PdfFile], Iterable[Finding]], ...]] = (
    catalog_findings,
    mark_findings,
    element_findings,
    order_findings,
    table_findings,
    link_findings,
    bookmark_findings,
    word_findings,
    typeface_findings,
)


def pdf_findings(data: bytes) -> tuple[Finding, ...]:
    """Return what is wrong, nothing for a sound file. A file that cannot be read is one finding."""
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            return tuple(dict.fromkeys(_findings(read(pdf))))
    except pikepdf.PasswordError:
        return (Finding("PDF001", "the file opens only with a password"),)
    except (pikepdf.PdfError, RecursionError):
        return (Finding("PDF001", "this is damaged, or no PDF"),)


def _findings(file: PdfFile) -> Iterator[Finding]:
    yield from file.faults
    for check in _CHECKS:
        yield from check(file)
