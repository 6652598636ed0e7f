"""One PDF with everything that the writer can write, for tests and for a look by eye."""

from PIL import Image as Pixels
from tools.small_pdf import image_file, pdf

from make_lesson.writers.pdf.marks import Area, Bookmark, Image, Marks, Path, Text
from make_lesson.writers.pdf.tags import (
    COLUMN_HEAD,
    DECIMAL,
    FOOTER,
    HEADER,
    LAYOUT,
    Tree,
    actual_text,
    alt,
    lang,
)

GLASS = image_file(Pixels.new("RGBA", (60, 30), (200, 30, 30, 128)))
PHOTO = image_file(Pixels.new("RGB", (60, 30), (30, 200, 30)), "JPEG")


def sample_pdf() -> bytes:
    """Return the file: headings, a list, a table, a link, figures, furniture, three pages."""
    tree = Tree("en-US")
    return pdf(tree, _prose(tree), _table(tree), _figures(tree))


def _prose(tree: Tree) -> Marks:
    title, paragraph = tree.root.add("H1"), tree.root.add("P")
    link, blank = paragraph.inline("Link"), paragraph.inline("Span", actual_text("blank"))
    foreign = paragraph.inline("Span", lang("la"))
    entry = tree.root.add("L", DECIMAL).add("LI")
    label, body = entry.add("Lbl"), entry.add("LBody").add("P")
    return (
        Text(72, 40, "regular", 10, "Running head", HEADER),
        Text(72, 100, "bold", 24, r"Who decides? “q” \(é)", title),
        Bookmark(80, 1, "Who decides? “q”", title),
        Path(((72, 110), (540, 110)), LAYOUT, stroke=1.25),
        Text(72, 140, "regular", 12, "A prosecutor ", paragraph),
        Text(150, 140, "regular", 12, "may charge ", link, "1F3B57"),
        Area(150, 128, 70, 16, "https://example.org/ä?x=(1)", link),
        Text(72, 157, "regular", 12, "or not", link, "1F3B57"),
        Area(72, 145, 40, 16, "https://example.org/ä?x=(1)", link),
        Text(112, 157, "regular", 12, "____", blank),
        Text(150, 157, "regular", 12, " nolle prosequi", foreign),
        Text(72, 190, "bold", 12, "1.", label),
        Text(100, 190, "fallback", 12, "→ ", body),
        Text(120, 190, "regular", 12, "First.", body),
        Text(72, 760, "regular", 10, "Page 1", FOOTER),
    )


def _table(tree: Tree) -> Marks:
    heading, table = tree.root.add("H2"), tree.root.add("Table")
    marks: list[Text] = []
    for row, words in enumerate((("Term", "Meaning"), ("charge", "a formal accusation"))):
        cells = table.add("TR")
        for column, word in enumerate(words):
            cell = cells.add("TD") if row else cells.add("TH", COLUMN_HEAD)
            marks.append(Text(72 + 150 * column, 150 + 20 * row, "regular", 12, word, cell))
    return (
        Text(72, 100, "bold", 15, "Words", heading),
        Bookmark(85, 2, "Words", heading),
        Path(((60, 130), (550, 130), (550, 180), (60, 180)), LAYOUT, fill="F0F0F0", closed=True),
        *marks,
    )


def _figures(tree: Tree) -> Marks:
    heading, chart = tree.root.add("H2"), tree.root.add("Figure", alt("A circle beside a bend"))
    glass, photo = (tree.root.add("Figure", alt(f"A {color} box")) for color in ("red", "green"))
    return (
        Text(72, 100, "bold", 15, "Figures", heading),
        Bookmark(85, 2, "Figures", heading),
        Path(((100, 150),), chart, stroke=1, fill="1F3B57", radius=20),
        Text(130, 154, "regular", 10, "label", chart),
        Path(((200, 130), (250, 170), (300, 130)), chart, stroke=2, radius=10, dash=(3, 2)),
        Image(72, 200, 120, 60, GLASS, glass),
        Image(72, 300, 120, 60, PHOTO, photo),
        Image(72, 400, 120, 60, PHOTO, photo),
    )
