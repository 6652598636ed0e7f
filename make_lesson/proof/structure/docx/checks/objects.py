"""Pictures, shapes and groups: words stand for each, and each stands where it is read."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from make_lesson.proof.structure.docx.word import Word
from make_lesson.proof.structure.docx.xml import Element, find, value, values
from make_lesson.proof.structure.finding import Finding

_DRAWN: Final = "//w:drawing//wp:docPr"
_VML: Final = (
    "//w:pict/*[self::v:shape or self::v:rect or self::v:oval or self::v:line or self::v:group"
    " or self::v:roundrect or self::v:polyline][not(@o:hr)]"
    " | //w:object/v:shape"
)  # the older form of drawings; a horizontal rule is one too
_FILE_NAME: Final = re.compile(r"\S+\.(png|jpe?g|gif|svg|bmp|tiff?|emf|wmf|webp)", re.IGNORECASE)


def object_findings(word: Word) -> Iterator[Finding]:
    """Yield what is wrong with the objects of the body, then those of heads and feet."""
    for story in (word.body, *word.edges):
        for shape in (*find(story, _DRAWN), *find(story, _VML)):
            yield from _object(shape)
    yield from _floating(word)
    for number, times in Counter(values(word.body, "//wp:docPr/@id")).items():
        if times > 1:
            yield Finding("DOCX020", f"{times} objects have the id {number}")


def _object(shape: Element) -> Iterator[Finding]:
    called = value(shape, "@name") or value(shape, "@id") or "an object"
    if "watermark" in called.lower():
        yield Finding("DOCX011", f"{called}: a watermark lies behind the text")
        return
    words = value(shape, "@descr | @alt").strip()
    is_decorative = value(shape, ".//adec:decorative/@val") in ("1", "true")
    if not words and not is_decorative:
        yield Finding("DOCX003", f"{called}: there is no alternative text")
    elif _FILE_NAME.fullmatch(words):
        yield Finding("DOCX004", f"{called}: the alternative text is {words!r}, the name of a file")


def _floating(word: Word) -> Iterator[Finding]:
    for anchor in find(word.body, "//wp:anchor"):
        called = value(anchor, "wp:docPr/@name") or "an object"
        yield Finding("DOCX008", f"{called}: it is not in line with the text")
    for shape in find(word.body, _VML):
        if "position:absolute" in value(shape, "@style").replace(" ", ""):
            called = value(shape, "@id") or "an object"
            yield Finding("DOCX008", f"{called}: it is not in line with the text")
    for paragraph in word.paragraphs:
        if find(paragraph.element, "w:pPr/w:framePr"):
            yield Finding("DOCX008", f"{paragraph.place}: it stands in a frame beside the text")
