"""Whatever of a teacher's text is put into a student's Word file is found, wherever it is put."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from proof.packets import made, said_of

WORD = "handout/handout.docx"
REASON = "Confuses a grand jury with a trial jury."  # of a wrong option, eight words
WORDS = "confuses a grand jury with a trial jury"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def in_document(markup: str) -> Callable[[dict[str, bytes]], None]:
    def change(parts: dict[str, bytes]) -> None:
        body = parts["word/document.xml"]
        assert b"<w:sectPr" in body
        at = body.rindex(b"<w:sectPr")
        parts["word/document.xml"] = body[:at] + markup.encode() + body[at:]

    return change


def new_part(name: str, content: str) -> Callable[[dict[str, bytes]], None]:
    return lambda parts: parts.update({name: content.encode()})


def in_properties(parts: dict[str, bytes]) -> None:
    core = parts["docProps/core.xml"]
    parts["docProps/core.xml"] = core.replace(
        b"</cp:coreProperties>",
        f"<dc:description>{REASON}</dc:description></cp:coreProperties>".encode(),
    )


def split_in_runs(text: str) -> str:
    runs = "".join(f"<w:r><w:rPr><w:b/></w:rPr><w:t>{letter}</w:t></w:r>" for letter in text)
    return f"<w:p>{runs}</w:p>".replace("<w:t> </w:t>", '<w:t xml:space="preserve"> </w:t>')


IN_WORD = {
    "text": (in_document(f"<w:p><w:r><w:t>{REASON}</w:t></w:r></w:p>"), "word/document.xml"),
    "letters": (in_document(split_in_runs(REASON)), "word/document.xml"),
    "hidden": (
        in_document(f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{REASON}</w:t></w:r></w:p>"),
        "word/document.xml",
    ),
    "deleted": (
        in_document(
            f'<w:p><w:del w:id="1"><w:r><w:delText>{REASON}</w:delText></w:r></w:del></w:p>'
        ),
        "word/document.xml",
    ),
    "remark in the markup": (in_document(f"<!-- {REASON} -->"), "word/document.xml"),
    "bookmark": (
        in_document(f'<w:bookmarkStart w:id="9" w:name="{REASON}"/>'),
        "word/document.xml, attribute name",
    ),
    "title of a field": (
        in_document(f'<w:p><w:sdt><w:sdtPr><w:alias w:val="{REASON}"/></w:sdtPr></w:sdt></w:p>'),
        "word/document.xml, title of a field",
    ),
    "alternative text": (
        in_document(
            '<w:p><w:r><w:drawing><wp:docPr xmlns:wp="http://schemas.openxmlformats.org/'
            f'drawingml/2006/wordprocessingDrawing" descr="{REASON}"/></w:drawing></w:r></w:p>'
        ),
        "word/document.xml, alternative text",
    ),
    "comment": (
        new_part("word/comments.xml", f"<w:comments {_W}><w:t>{REASON}</w:t></w:comments>"),
        "word/comments.xml",
    ),
    "footnote": (
        new_part("word/footnotes.xml", f"<w:footnotes {_W}><w:t>{REASON}</w:t></w:footnotes>"),
        "word/footnotes.xml",
    ),
    "custom XML": (new_part("customXml/item1.xml", f"<a>{REASON}</a>"), "customXml/item1.xml"),
    "custom attribute": (
        new_part("customXml/item1.xml", f'<a why="{REASON}"/>'),
        "customXml/item1.xml, attribute why",
    ),
    "properties": (in_properties, "docProps/core.xml"),
    "name of a part": (
        new_part(f"customXml/{REASON.replace(' ', '-')}xml", "<a/>"),
        f"name of the part customXml/{REASON.replace(' ', '-')}xml",
    ),
    "target": (
        new_part(
            "word/_rels/comments.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Target="{REASON}"/></Relationships>',
        ),
        "word/_rels/comments.xml.rels, attribute Target",
    ),
}


def changed_word(change: Callable[[dict[str, bytes]], None]) -> bytes:
    with zipfile.ZipFile(BytesIO(made().file(WORD))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    saved = BytesIO()
    with zipfile.ZipFile(saved, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return saved.getvalue()


@pytest.mark.parametrize("where", IN_WORD)
def test_a_reason_is_found_wherever_it_stands_in_a_word_file(where: str) -> None:
    change, place = IN_WORD[where]

    said = said_of(made().with_file(WORD, changed_word(change)))

    assert len(said) == 1
    assert said[0].startswith(f"{WORD}: PROOF002 {place}: '{WORDS}' is for the teacher only")


def test_a_file_inside_a_word_file_is_a_fault() -> None:
    data = changed_word(lambda parts: parts.update({"word/embeddings/key.bin": b"\x00\x01\x02"}))

    assert said_of(made().with_file(WORD, data)) == [
        f"{WORD}: PROOF004 'word/embeddings/key.bin' is attached to this file, "
        "and nobody can see what is in it"
    ]
