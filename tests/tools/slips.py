"""Texts that slip into a file for students, in all the places where nobody looks."""

import pikepdf
from tools.damage import Change, figures, in_pdf, unzipped, zipped

WORD_XML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def in_alt_text(text: str) -> Change:
    def changed(pdf: pikepdf.Pdf) -> None:
        figures(pdf)[0]["/Alt"] = pikepdf.String(text)

    return in_pdf(changed)


def in_metadata(text: str) -> Change:
    def changed(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Subject"] = text

    return in_pdf(changed)


def in_xmp(text: str) -> Change:
    def changed(pdf: pikepdf.Pdf) -> None:
        with pdf.open_metadata(update_docinfo=False) as metadata:
            metadata["dc:description"] = text

    return in_pdf(changed)


def in_a_bookmark(text: str) -> Change:
    def changed(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Outlines.First.Title = text

    return in_pdf(changed)


def in_an_attachment(text: str) -> Change:
    def changed(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["notes.txt"] = pikepdf.AttachedFileSpec(pdf, text.encode())

    return in_pdf(changed)


def in_a_note(text: str) -> Change:
    def changed(pdf: pikepdf.Pdf) -> None:
        kind, place = pikepdf.Name.Text, [72, 72, 90, 90]
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=kind, Rect=place, Contents=text)
        pdf.pages[0].obj["/Annots"] = pikepdf.Array([pdf.make_indirect(note)])

    return in_pdf(changed)


def out_of_sight(text: str) -> Change:
    def changed(pdf: pikepdf.Pdf) -> None:
        font = next(iter(pdf.pages[0].Resources.Font))
        unseen = f"/Artifact BMC BT 3 Tr {font} 10 Tf 72 72 Td ({text})Tj ET EMC"
        pdf.pages[0].contents_add(unseen.encode())

    return in_pdf(changed)


def in_a_comment(text: str) -> Change:
    """Return a change that adds a comment, as Word keeps it: in a part of its own."""
    comment = (
        f'<w:comments xmlns:w="{WORD_XML}"><w:comment w:id="0" w:author="T">'
        f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment></w:comments>"
    )
    relation = f'<Relationship Id="rId99" Type="{OFFICE}/comments" Target="comments.xml"/>'
    end, relations = "</Relationships>", "word/_rels/document.xml.rels"

    def changed(data: bytes) -> bytes:
        parts = unzipped(data)
        parts["word/comments.xml"] = comment.encode()
        parts[relations] = parts[relations].replace(end.encode(), f"{relation}{end}".encode())
        return zipped(parts)

    return changed
