"""What is wrong with a PDF's logical structure, read back with pikepdf and nothing of the writer.

The validator misses, among others, a sequence that two elements own and a parent tree that leads
to the wrong element. Content streams and tree are read each by itself and must tell one story.
"""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object
from tools.pdf_sequences import sequences

NEED_ALT = {"Figure", "Formula", "Form"}
MAY_BE_EMPTY = {"TD", "TH"}  # a cell to write in
KIDS = {
    "L": {"LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
}


def problems(data: bytes) -> list[str]:
    """Return what is wrong, in sentences; an empty list for a sound file."""
    with pikepdf.open(BytesIO(data)) as pdf:
        if "/StructTreeRoot" not in pdf.Root:
            return ["there is no structure tree"]
        return [*_catalog(pdf), *_Check(pdf).problems]


def _catalog(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if not root.get("/MarkInfo", Dictionary()).get("/Marked", False):
        yield "the file does not say that it is marked"
    if not root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False):
        yield "the window would show the file's name, not its title"
    yield from (f"the catalog has no {key}" for key in ("/Lang", "/Metadata") if key not in root)


class _Check:
    """One pass over the pages, one over the tree, then the comparison."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.problems: list[str] = []
        self._pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self._page_list = list(pdf.pages)
        self._shown: dict[tuple[int, int], str] = {}  # (page, MCID) -> tag in the content
        self._owned: Counter[tuple[int, int]] = Counter()
        self._linked: Counter[tuple[int, int]] = Counter()
        self._headings: list[int] = []
        root = pdf.Root.StructTreeRoot
        self._parents = _number_tree(root.ParentTree)
        for page in self._page_list:
            self._read_page(page)
        for elem in _elems(root):
            self._read_elem(elem, root)
        self._compare()

    def _say(self, problem: str) -> None:
        self.problems.append(problem)

    def _read_page(self, page: pikepdf.Page) -> None:
        number = self._pages[page.obj.objgen]
        found, wrong = sequences(page)
        for problem in wrong:
            self._say(f"page {number + 1}: {problem}")
        for sequence in found:
            if sequence.mcid is None:
                continue
            if (number, sequence.mcid) in self._shown:
                self._say(f"page {number + 1}: MCID {sequence.mcid} stands twice")
            self._shown[number, sequence.mcid] = sequence.tag
        if page.obj.get("/Tabs") != Name.S:
            self._say(f"page {number + 1}: the tab order is not that of the structure")

    def _read_elem(self, elem: Object, parent: Object) -> None:
        tag = _tag(elem)
        if elem.P.objgen != parent.objgen:
            self._say(f"{tag} names another parent")
        kids = _kids(elem)
        if not kids and tag not in MAY_BE_EMPTY:
            self._say(f"{tag} is empty")
        self._check_kind(elem, tag)
        for kid in kids:
            if isinstance(kid, int):
                self._own(elem, self._pages[elem.Pg.objgen], kid)
            elif kid.get("/Type") == Name.MCR:
                self._own(elem, self._pages[kid.Pg.objgen], int(kid.MCID))
            elif kid.get("/Type") == Name.OBJR:
                self._link(elem, kid)
            else:
                if tag in KIDS and _tag(kid) not in KIDS[tag]:
                    self._say(f"{_tag(kid)} stands in {tag}")
                self._read_elem(kid, elem)

    def _check_kind(self, elem: Object, tag: str) -> None:
        if tag in NEED_ALT and not str(elem.get("/Alt", "")):
            self._say(f"{tag} has no Alt")
        if tag == "Figure" and "/BBox" not in _attributes(elem):
            self._say("Figure has no BBox")
        if tag == "TH" and "/Scope" not in _attributes(elem):
            self._say("TH has no Scope")
        if tag == "Table":
            counts = {sum(map(_span, _elems(row))) for row in _rows(elem)}
            if len(counts) != 1:
                self._say(f"the rows of a Table have {sorted(counts)} cells")
        if tag in {f"H{level}" for level in range(1, 7)}:
            self._headings.append(int(tag[1]))

    def _own(self, elem: Object, page: int, mcid: int) -> None:
        self._owned[page, mcid] += 1
        place = f"page {page + 1}, MCID {mcid}"
        shown = self._shown.get((page, mcid))
        if shown != _tag(elem):
            self._say(f"{place}: {shown} in the content, {_tag(elem)} in the tree")
        back = self._parents.get(int(self._page_list[page].obj.get("/StructParents", -1)))
        if back is None or mcid >= len(back) or back[mcid].objgen != elem.objgen:
            self._say(f"{place}: the parent tree does not lead to its {_tag(elem)}")

    def _link(self, elem: Object, reference: Object) -> None:
        annotation = reference.Obj
        self._linked[annotation.objgen] += 1
        back = self._parents.get(int(annotation.get("/StructParent", -1)))
        if back is None or back.objgen != elem.objgen:
            self._say(f"the parent tree does not lead from an annotation to its {_tag(elem)}")
        if not str(annotation.get("/Contents", "")):
            self._say("an annotation says nothing")
        page = self._page_list[self._pages[reference.Pg.objgen]].obj
        if annotation.objgen not in [other.objgen for other in page.get("/Annots", Array())]:
            self._say("an annotation is not on its page")

    def _compare(self) -> None:
        for page, mcid in sorted(set(self._shown) - set(self._owned)):
            self._say(f"page {page + 1}, MCID {mcid}: no element owns it")
        for (page, mcid), times in sorted(self._owned.items()):
            if times > 1:
                self._say(f"page {page + 1}, MCID {mcid}: {times} elements own it")
        annotations = Counter(
            annotation.objgen
            for page in self._page_list
            for annotation in page.obj.get("/Annots", Array())
        )
        if annotations != self._linked:
            self._say(f"{len(annotations)} annotations, {self._linked.total()} in the tree")
        expected = sum("/StructParents" in page.obj for page in self._page_list)
        if len(self._parents) != expected + len(annotations):
            self._say(f"the parent tree has {len(self._parents)} entries")
        for before, level in zip([0, *self._headings], self._headings, strict=False):
            if level > before + 1:
                self._say(f"H{level} follows {f'H{before}' if before else 'nothing'}")


def _number_tree(tree: Object) -> dict[int, Object]:
    items = list(tree.Nums)
    keys = [int(key) for key in items[::2]]
    return dict(zip(keys, items[1::2], strict=True)) if keys == sorted(set(keys)) else {}


def _tag(elem: Object) -> str:
    return str(elem.S).removeprefix("/")


def _kids(elem: Object) -> list[Object | int]:
    kids = elem.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _elems(elem: Object) -> list[Object]:
    return [kid for kid in _kids(elem) if not isinstance(kid, int) and "/S" in kid]


def _rows(table: Object) -> Iterator[Object]:
    for kid in _elems(table):
        if _tag(kid) == "TR":
            yield kid
        else:
            yield from _rows(kid)


def _attributes(elem: Object) -> dict[str, Object]:
    attributes = elem.get("/A", Array())
    together = attributes if isinstance(attributes, Array) else [attributes]
    return {key: value for some in together for key, value in some.items()}


def _span(cell: Object) -> int:
    return int(_attributes(cell).get("/ColSpan", 1))
