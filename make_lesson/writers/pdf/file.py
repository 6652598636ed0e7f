"""Painted pages and their logical tree to a PDF that is PDF/UA-1 and PDF/A-2a at once."""

from itertools import count
from urllib.parse import quote

from reportlab.pdfbase.pdfdoc import (
    BasicFonts,
    PDFDictionary,
    PDFDocument,
    PDFObject,
    PDFObjectReference,
)

from make_lesson.writers.pdf.container import Source, Stream, deflated, packed, stream
from make_lesson.writers.pdf.metadata import Metadata, info, xmp
from make_lesson.writers.pdf.outline import outline_sources
from make_lesson.writers.pdf.paint import Link, Painted
from make_lesson.writers.pdf.paths import real
from make_lesson.writers.pdf.pictures import Picture
from make_lesson.writers.pdf.structure import Numbers, elem_sources, root_source
from make_lesson.writers.pdf.subsets import Subset
from make_lesson.writers.pdf.tags import Tree, pdf_string

URI_CHARS = "%:/?#[]@!$&'()*+,;=~"  # RFC 3986, 2.2, and what is escaped already


def write(painted: Painted, tree: Tree, metadata: Metadata, icc: bytes) -> bytes:
    """Return the file. `icc` is the profile of the colour space that colours are given in, sRGB.

    Raises ValueError when an element of the tree was never painted: content would be lost.
    """
    lost = tree.unpainted()
    if lost:
        raise ValueError(f"never painted: {', '.join(f'{e.tag} {e.number}' for e in lost)}")
    document = PDFDocument(invariant=True, dummyoutline=True)  # invariant: no clock is read
    page_tree, numbers = _add_pages(document, painted)
    _add(document, Source(root_source(painted, tree, numbers)))
    for source in elem_sources(painted, tree, numbers):
        _add(document, Source(source))
    catalog = {
        "Type": "/Catalog",
        "Pages": _ref(page_tree),
        "StructTreeRoot": _ref(numbers.root),
        "MarkInfo": "<</Marked true>>",
        "Lang": pdf_string(metadata.language),
        "ViewerPreferences": "<</DisplayDocTitle true>>",
        "Metadata": _ref(_add(document, stream(xmp(metadata), Type="/Metadata", Subtype="/XML"))),
        "OutputIntents": f"[{_ref(_add(document, _output_intent(document, icc)))}]",
    }
    if painted.goals:
        catalog["Outlines"] = _ref(_add_outline(document, painted, numbers))
    about = _add(document, PDFDictionary(info(metadata)))
    return packed(document, _ref(_add(document, PDFDictionary(catalog))), _ref(about))


def _add(document: PDFDocument, item: PDFObject) -> int:
    """Return the number of a new object."""
    document.Reference(item)  # type: ignore[no-untyped-call]  # the stubs say nothing of it
    return document.objectcounter


def _ref(number: int) -> str:
    return f"{number} 0 R"


def _add_pages(document: PDFDocument, painted: Painted) -> tuple[int, Numbers]:
    """Return the number of the page tree, and those that the logical tree refers to."""
    page_tree = PDFDictionary({"Type": "/Pages", "Count": len(painted.pages)})
    page_tree_number = _add(document, page_tree)
    resources = _ref(_add_resources(document, painted))
    keys = count(len(painted.pages))  # in the parent tree, links come after pages
    pages, links = [], []
    for key, page in enumerate(painted.pages):
        links.append([_add(document, Source(_link(link, next(keys)))) for link in page.links])
        contents = _add(document, deflated(page.content.encode("ascii")))
        entries = {
            "Type": "/Page",
            "Parent": _ref(page_tree_number),
            "MediaBox": f"[0 0 {real(painted.width)} {real(painted.height)}]",
            "Resources": resources,
            "Contents": _ref(contents),
            "Tabs": "/S",
        }
        if page.owners:
            entries["StructParents"] = str(key)
        if page.links:
            entries["Annots"] = f"[{' '.join(map(_ref, links[-1]))}]"
        pages.append(_add(document, PDFDictionary(entries)))
    page_tree["Kids"] = f"[{' '.join(map(_ref, pages))}]"
    return page_tree_number, Numbers(document.objectcounter + 1, pages, links)


def _add_resources(document: PDFDocument, painted: Painted) -> int:
    fonts = {
        name: _ref(_add(document, _font(document, subset)))
        for name, subset in painted.fonts.items()
    }
    pictures = {
        name: _ref(_add(document, _picture(shown))) for name, shown in painted.pictures.items()
    }
    document.idToObject[BasicFonts] = PDFDictionary(fonts)  # reportlab keeps a place for them
    resources = {"Font": PDFObjectReference(BasicFonts), "XObject": PDFDictionary(pictures)}
    return _add(document, PDFDictionary(resources))


def _font(document: PDFDocument, subset: Subset) -> PDFDictionary:
    program = stream(subset.program, Filter="/FlateDecode", Length1=subset.program_length)
    program_file = _ref(_add(document, program))
    descriptor = Source(f"<<{subset.descriptor}/FontFile2 {program_file}>>")
    to_unicode = stream(subset.to_unicode, Filter="/FlateDecode")
    return PDFDictionary(
        {
            "Type": "/Font",
            "Subtype": "/TrueType",
            "BaseFont": f"/{subset.base_font}",
            "FirstChar": subset.first,
            "LastChar": subset.last,
            "Widths": f"[{subset.widths}]",
            "FontDescriptor": _ref(_add(document, descriptor)),
            "ToUnicode": _ref(_add(document, to_unicode)),
        }
    )


def _picture(shown: Picture) -> Stream:
    return stream(
        shown.data,
        Type="/XObject",
        Subtype="/Image",
        Width=shown.width,
        Height=shown.height,
        ColorSpace=shown.color_space,
        BitsPerComponent=8,
        Filter=shown.filter,
    )


def _link(link: Link, key: int) -> str:
    """Return a link annotation, which prints (F 4) but has no border."""
    uri = quote(link.href, safe=URI_CHARS)
    return (
        f"<</Type/Annot/Subtype/Link/Rect{link.box.source()}/Border[0 0 0]/F 4"
        f"/StructParent {key}/Contents{pdf_string(link.contents)}"
        f"/A<</S/URI/URI{pdf_string(uri)}>>>>"
    )


def _output_intent(document: PDFDocument, icc: bytes) -> PDFDictionary:
    return PDFDictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": "(sRGB)",
            "Info": "(sRGB IEC61966-2.1)",
            "DestOutputProfile": _ref(_add(document, deflated(icc, N=3))),
        }
    )


def _add_outline(document: PDFDocument, painted: Painted, numbers: Numbers) -> int:
    """Return the number of the outline's root."""
    root = document.objectcounter + 1
    for source in outline_sources(painted.goals, root, numbers.pages):
        _add(document, Source(source))
    return root
