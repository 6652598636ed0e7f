"""What a printed page has no use for, anywhere in a PDF: scripts, attachments, forms, media."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import pikepdf

from make_lesson.proof.structure.pdf.objects import entries, items, name, object_id

_OF_THE_CATALOG: Final = {
    "/AcroForm": "there is a form to fill in on screen",
    "/OpenAction": "something happens when the file is opened",
    "/AA": "something happens on its own",
    "/Collection": "other files are inside",
    "/AF": "other files are attached",
}
_ACTIONS: Final = frozenset({"URI", "GoTo"})
_ANNOTATIONS: Final = frozenset({"Link"})


def surprises(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield what there is, in words."""
    yield from (said for key, said in _OF_THE_CATALOG.items() if key in pdf.Root)
    for item in pdf.objects:
        for holds in _dictionaries(item):
            yield from (f"object {object_id(item)[0]} {said}" for said in _surprising(holds))


def _surprising(holds: Mapping[str, Any]) -> Iterator[str]:
    kind, action = name(holds.get("/Subtype")), name(entries(holds.get("/A")).get("/S"))
    if "/JS" in holds or name(holds.get("/S")) == "JavaScript":
        yield "holds a script"
    if "/EF" in holds or name(holds.get("/Type")) == "EmbeddedFile":
        yield "holds another file"
    if action and action not in _ACTIONS:
        yield f"does something when clicked: {action}"
    if "/Rect" in holds and kind not in _ANNOTATIONS:
        yield f"is an annotation that is no link: {kind}"


def _dictionaries(item: object) -> Iterator[Mapping[str, Any]]:
    """Yield the entries of an object, and of all that stands inside it."""
    holds = entries(item)
    if holds:
        yield holds
    for inner in (*holds.values(), *items(item)):
        if isinstance(inner, pikepdf.Object) and not inner.is_indirect:
            yield from _dictionaries(inner)
