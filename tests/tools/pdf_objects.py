"""Objects of a finished PDF to pick, and ways to change what was picked."""

from collections.abc import Callable, Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf
from tools.damage import Change, in_pdf

Pick = Callable[[Pdf], Object]


# --- what is damaged -----------------------------------------------------------------------------


def elems(node: Object, tag: str) -> Iterator[Object]:
    if node.get("/S") == Name(f"/{tag}"):
        yield node
    kids = node.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield from elems(kid, tag)


def elem(tag: str, number: int = 0) -> Pick:
    return lambda pdf: list(elems(pdf.Root.StructTreeRoot.K, tag))[number]


def root(pdf: Pdf) -> Object:
    return pdf.Root


def info(pdf: Pdf) -> Object:
    return pdf.trailer.Info


def page(pdf: Pdf) -> Object:
    return pdf.pages[0].obj


def annotated(pdf: Pdf) -> Object:
    return next(each.obj for each in pdf.pages if "/Annots" in each)


def annotation(pdf: Pdf) -> Object:
    return annotated(pdf).Annots[0]


def bookmark(pdf: Pdf) -> Object:
    return pdf.Root.Outlines.First.First


def font(pdf: Pdf) -> Object:
    return pdf.pages[0].Resources.Font.F1


# --- how -----------------------------------------------------------------------------------------


def lose(pick: Pick, key: str) -> Change:
    return in_pdf(lambda pdf: pick(pdf).__delitem__(key))


def put(pick: Pick, key: str, value: Any) -> Change:
    return in_pdf(lambda pdf: pick(pdf).__setitem__(key, value))


def kid(pick: Pick, place: int, value: Any = None) -> Change:
    """Return a change of one of an element's kids, which is dropped when there is no other."""

    def changed(pdf: Pdf) -> None:
        kids = pick(pdf).K
        if value is None:
            del kids[place]
        else:
            kids[place] = value

    return in_pdf(changed)


def added(pick: Pick, value: Callable[[Pdf], Any]) -> Change:
    return in_pdf(lambda pdf: pick(pdf).K.append(value(pdf)))


def painted(operators: bytes) -> Change:
    def changed(pdf: Pdf) -> None:
        contents = pdf.pages[0].obj.Contents
        contents.write(contents.read_bytes() + b"\n" + operators)

    return in_pdf(changed)


def rewritten(pick: Pick, old: bytes, new: bytes) -> Change:
    def changed(pdf: Pdf) -> None:
        data = pick(pdf).read_bytes()
        assert old in data
        pick(pdf).write(data.replace(old, new, 1))

    return in_pdf(changed)
