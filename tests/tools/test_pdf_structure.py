"""The check of structure must see damage: each is done to a sound file and must be named."""

from collections.abc import Callable, Iterator
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf
from tools.pdf_structure import problems
from tools.sample_pdf import sample_pdf


def elems(node: Object, tag: str) -> Iterator[Object]:
    if node.get("/S") == Name(f"/{tag}"):
        yield node
    kids = node.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and ("/S" in kid):
            yield from elems(kid, tag)


def first(pdf: Pdf, tag: str) -> Object:
    return next(elems(pdf.Root.StructTreeRoot.K, tag))


def rewritten(pdf: Pdf, old: bytes, new: bytes) -> None:
    page = pdf.pages[0]
    content = page.Contents.read_bytes()
    assert old in content
    page.Contents = pdf.make_stream(content.replace(old, new, 1))


def swap_first_two_sequences(pdf: Pdf) -> None:
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    owners[0], owners[1] = owners[1], owners[0]


DAMAGE: dict[str, Callable[[Pdf], object]] = {
    "the file does not say that it is marked": lambda pdf: pdf.Root.__delitem__("/MarkInfo"),
    "the catalog has no /Lang": lambda pdf: pdf.Root.__delitem__("/Lang"),
    "not its title": lambda pdf: pdf.Root.__delitem__("/ViewerPreferences"),
    "tab order": lambda pdf: pdf.pages[0].obj.__delitem__("/Tabs"),
    "Figure has no Alt": lambda pdf: first(pdf, "Figure").__delitem__("/Alt"),
    "Figure has no BBox": lambda pdf: first(pdf, "Figure").__delitem__("/A"),
    "TH has no Scope": lambda pdf: first(pdf, "TH").__delitem__("/A"),
    "H3 follows H1": lambda pdf: first(pdf, "H2").__setitem__("/S", Name.H3),
    "rows of a Table have": lambda pdf: first(pdf, "TR").K.__delitem__(1),
    "P stands in L": lambda pdf: first(pdf, "LI").__setitem__("/S", Name.P),
    "P is empty": lambda pdf: first(pdf, "P").__delitem__("/K"),
    "2 elements own it": lambda pdf: first(pdf, "P").K.__setitem__(0, 0),
    "no element owns it": lambda pdf: first(pdf, "P").K.__delitem__(0),
    "parent tree does not lead to its": swap_first_two_sequences,
    "names another parent": lambda pdf: first(pdf, "LI").__setitem__("/P", pdf.Root.StructTreeRoot),
    "an annotation says nothing": lambda pdf: pdf.pages[0].Annots[0].__delitem__("/Contents"),
    "does not lead from an annotation": lambda pdf: (
        pdf.pages[0].Annots[0].__setitem__("/StructParent", 0)
    ),
    "1 annotations, 2 in the tree": lambda pdf: pdf.pages[0].Annots.__delitem__(1),
    "2 annotations, 1 in the tree": lambda pdf: first(pdf, "Link").K.__delitem__(-1),
    "is never closed": lambda pdf: rewritten(pdf, b"(Page 1)Tj\nET\nEMC", b"ET"),
    "outside marked content": lambda pdf: rewritten(
        pdf, b"/Artifact<</Type/Layout>>BDC\n1.25 w\n72 682 m 540 682 l S\nEMC", b"0 0 m 9 9 l S"
    ),
    "Lbl 5 is empty": lambda pdf: rewritten(pdf, b"(1.)Tj", b""),
    "crosses the edge": lambda pdf: rewritten(pdf, b"ET\nEMC", b"EMC\nET"),
    "begins inside": lambda pdf: rewritten(pdf, b"BT", b"/Artifact BMC BT"),
    "has no MCID": lambda pdf: rewritten(pdf, b"/H1<</MCID 0>>BDC", b"/H1 BMC"),
    "ends nothing": lambda pdf: rewritten(pdf, b"EMC", b"EMC EMC"),
}


def test_a_sound_file_has_no_problems() -> None:
    assert problems(sample_pdf()) == []


@pytest.mark.parametrize("problem", DAMAGE)
def test_damage_is_named(problem: str) -> None:
    damaged = BytesIO()
    with pikepdf.open(BytesIO(sample_pdf())) as pdf:
        DAMAGE[problem](pdf)
        pdf.save(damaged)

    found = problems(damaged.getvalue())

    assert any(problem in one for one in found), found
