"""The check of a PDF's structure must see damage: each is done to a sound file, and is named."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, String
from tools.damage import Change, in_pdf, on_page
from tools.lessons import files, packet
from tools.pdf_objects import (
    added,
    annotated,
    annotation,
    bookmark,
    elem,
    font,
    info,
    kid,
    lose,
    page,
    painted,
    put,
    rewritten,
    root,
)

from make_lesson.check.rules.structure import PDF_RULES
from make_lesson.errors import Severity
from make_lesson.proof.structure.problems import structure_problems

HANDOUT = PurePosixPath("handout/handout.pdf")


def exchange_owners(pdf: Pdf) -> None:
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    owners[0], owners[7] = owners[7], owners[0]


def read_backwards(pdf: Pdf) -> None:
    document = pdf.Root.StructTreeRoot.K
    document.K = Array(list(reversed(list(document.K))))


def repeat_head(pdf: Pdf) -> None:
    table = elem("Table")(pdf)
    cells = [pdf.make_indirect(Dictionary(S=Name.TH, A=cell.A)) for cell in table.K[0].K]
    row = pdf.make_indirect(Dictionary(S=Name.TR, P=table, K=Array(cells)))
    for cell in cells:
        cell.P = row
    table.K.append(row)


def run_a_script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def attach(pdf: Pdf) -> None:
    pdf.attachments["answers.txt"] = b"B, C"


def add_a_note(pdf: Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]))
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(note)])


def lead_elsewhere(pdf: Pdf) -> None:
    bookmark(pdf).Dest[0] = pdf.pages[2].obj


def lead_nowhere(pdf: Pdf) -> None:
    bookmark(pdf).Dest[0] = pdf.Root


def on_second_page(pdf: Pdf) -> Object:
    return Dictionary(Type=Name.MCR, Pg=pdf.pages[1].obj, MCID=0)


@dataclass(frozen=True)
class Damage:
    """What was done, in a sentence; the rule that is broken, and what of the place is told."""

    done: str
    rule: str
    place: str
    change: Change


DAMAGES: Sequence[Damage] = [
    Damage("the file is cut short", "PDF001", "no PDF", lambda data: data[:400]),
    Damage("the tree is gone", "PDF002", "no structure tree", lose(root, "/StructTreeRoot")),
    Damage("the file is not said to be tagged", "PDF002", "tagged", lose(root, "/MarkInfo")),
    Damage(
        "the window shows the file's name", "PDF003", "window", lose(root, "/ViewerPreferences")
    ),
    Damage("the title is another", "PDF003", "'Psst'", put(info, "/Title", "Psst")),
    Damage("there are no metadata", "PDF004", "PDF/UA-1", lose(root, "/Metadata")),
    Damage(
        "another standard is declared",
        "PDF004",
        "PDF/UA-1",
        rewritten(lambda pdf: pdf.Root.Metadata, b"<pdfuaid:part>1", b"<pdfuaid:part>7"),
    ),
    Damage(
        "text is not marked",
        "PDF005",
        "page 1: the text 'What'",
        painted(b"BT /F1 12 Tf (What)Tj ET"),
    ),
    Damage("a line is not marked", "PDF005", "page 1: S", painted(b"0 0 m 9 9 l S")),
    Damage(
        "a tag is dropped",
        "PDF006",
        "page 1: H1 has no MCID",
        on_page(1, "/H1<</MCID 7>>BDC", "/H1 BMC"),
    ),
    Damage("a mark is never closed", "PDF006", "page 1: P is never", painted(b"/P<</MCID 99>>BDC")),
    Damage("a mark ends twice", "PDF006", "page 1: a mark ends", painted(b"EMC")),
    Damage(
        "a mark begins in another",
        "PDF006",
        "page 1: Artifact begins inside P",
        on_page(1, "BT", "/Artifact BMC BT", after="/P<</MCID 0>>BDC"),
    ),
    Damage("a mark is empty", "PDF006", "page 1: MCID 99", painted(b"/P<</MCID 99>>BDC EMC")),
    Damage(
        "a mark crosses a text object",
        "PDF006",
        "page 1: H1 crosses",
        on_page(1, "ET\nEMC", "EMC\nET", after="/H1<</MCID 7>>BDC"),
    ),
    Damage(
        "a mark is there twice",
        "PDF006",
        "page 1, MCID 7: it is there 2 times",
        on_page(1, "<</MCID 8>>", "<</MCID 7>>"),
    ),
    Damage(
        "two elements own a mark", "PDF007", "page 1, MCID 7: 2 elements", kid(elem("P", 1), 0, 7)
    ),
    Damage(
        "no element owns a mark",
        "PDF007",
        "page 1, MCID 7: no element owns this H1",
        kid(elem("H1"), 0),
    ),
    Damage(
        "a mark is of another kind",
        "PDF007",
        "page 1, MCID 7: H2 in the content, H1 in the tree",
        on_page(1, "/H1<</MCID 7>>", "/H2<</MCID 7>>"),
    ),
    Damage(
        "an element owns what is not there",
        "PDF007",
        "page 1, MCID 999",
        added(elem("H1"), lambda _: 999),
    ),
    Damage("two parent entries are exchanged", "PDF008", "page 1, MCID 7", in_pdf(exchange_owners)),
    Damage(
        "a link's parent entry is a page's",
        "PDF008",
        "Link 'National Archives'",
        put(annotation, "/StructParent", 0),
    ),
    Damage(
        "an item becomes a paragraph",
        "PDF009",
        "page 1, P '•if they know.*stands in L",
        put(elem("LI"), "/S", Name.P),
    ),
    Damage("a paragraph is emptied", "PDF009", "P on no page: it is empty", lose(elem("P"), "/K")),
    Damage(
        "an element names another parent",
        "PDF009",
        "page 1, LI '•if.*another parent",
        in_pdf(lambda pdf: elem("LI")(pdf).__setitem__("/P", pdf.Root.StructTreeRoot)),
    ),
    Damage("an element is of no kind", "PDF009", "page 1, Box", put(elem("P"), "/S", Name.Box)),
    Damage(
        "a level is skipped",
        "PDF010",
        "page 1, H4 'Words to know': H4 follows H1",
        put(elem("H2"), "/S", Name.H4),
    ),
    Damage(
        "a figure has no alternative text",
        "PDF011",
        "page 2, Figure .*alternative",
        lose(elem("Figure"), "/Alt"),
    ),
    Damage("a figure has no box", "PDF011", "page 2, Figure .*BBox", lose(elem("Figure"), "/A")),
    Damage(
        "a head has no scope",
        "PDF012",
        r"table 1 \(page 1, .*'Word'.*Scope",
        lose(elem("TH"), "/A"),
    ),
    Damage("a row lacks a cell", "PDF012", "table 1 .*row 2 has", kid(elem("TR", 1), 1)),
    Damage("a head row stands twice", "PDF012", "table 1 .*a head row stands", in_pdf(repeat_head)),
    Damage(
        "a repeated head is tagged",
        "PDF012",
        "table 1 .*on pages 1 and 2",
        added(lambda pdf: elem("TH")(pdf).K[0], on_second_page),
    ),
    Damage(
        "a link has nothing to click",
        "PDF014",
        "Link 'National Archives'.*OBJR",
        kid(elem("Link"), -1),
    ),
    Damage(
        "a link is not on its page",
        "PDF014",
        "Link 'National Archives'.*page",
        lose(annotated, "/Annots"),
    ),
    Damage(
        "a link says nothing", "PDF014", "link to https://.*Contents", lose(annotation, "/Contents")
    ),
    Damage(
        "a link leads to a file",
        "PDF014",
        "link to file:///c",
        put(lambda pdf: annotation(pdf).A, "/URI", "file:///c"),
    ),
    Damage("the bookmarks are gone", "PDF015", "no bookmarks", lose(root, "/Outlines")),
    Damage(
        "a bookmark leads nowhere", "PDF015", "'Words to know' leads nowhere", in_pdf(lead_nowhere)
    ),
    Damage(
        "a bookmark leads elsewhere",
        "PDF015",
        "page 1, H2 'Words to know'.*page 3",
        in_pdf(lead_elsewhere),
    ),
    Damage(
        "a bookmark has other words",
        "PDF015",
        "page 1, H2 'Words to know'.*'Psst'",
        put(bookmark, "/Title", "Psst"),
    ),
    Damage(
        "the last bookmarks are gone",
        "PDF015",
        "page 1, H2 'Before you read.*no bookmark",
        lose(bookmark, "/Next"),
    ),
    Damage("the language is gone", "PDF016", "name its language", lose(root, "/Lang")),
    Damage("a part's language is none", "PDF016", "page 1, H1.*'e'", put(elem("H1"), "/Lang", "e")),
    Damage("a blank says nothing", "PDF016", "page 1, Span", lose(elem("Span"), "/ActualText")),
    Damage(
        "the tree is turned round",
        "PDF017",
        r"page 1, MCID \d+: MCID \d+ of a later page is read before",
        in_pdf(read_backwards),
    ),
    Damage(
        "words are raised",
        "PDF018",
        "page 1, H2 'Words to know'.*raised",
        on_page(1, "(Words to know)", " 5 Ts(Words to know)"),
    ),
    Damage("a font shows no text", "PDF019", "Atkinson.*ToUnicode", lose(font, "/ToUnicode")),
    Damage(
        "a font has no text for a letter",
        "PDF019",
        "page 1, MCID",
        rewritten(lambda pdf: font(pdf).ToUnicode, b"<57>", b"<01>"),
    ),
    Damage(
        "a font is not in the file",
        "PDF019",
        "Atkinson.*in the file",
        lose(lambda pdf: font(pdf).FontDescriptor, "/FontFile2"),
    ),
    Damage("a script runs", "PDF020", "holds a script", in_pdf(run_a_script)),
    Damage("a file is attached", "PDF020", "holds another file", in_pdf(attach)),
    Damage("a note is put on a page", "PDF020", "no link: Text", in_pdf(add_a_note)),
    Damage("the tab key goes elsewhere", "PDF021", "page 1", lose(page, "/Tabs")),
]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.done)
def test_damage_is_told_with_its_place(damage: Damage) -> None:
    problems = structure_problems(
        HANDOUT, damage.change(files(packet())[str(HANDOUT)]), Path("packet")
    )

    assert {problem.place.file for problem in problems} == {Path("packet") / HANDOUT}
    assert {problem.severity for problem in problems} == {Severity.ERROR}
    found = [problem.message for problem in problems if problem.rule == damage.rule]
    assert any(re.search(damage.place, message) for message in found), problems


def test_every_rule_has_its_damage() -> None:
    assert {damage.rule for damage in DAMAGES} == set(PDF_RULES) - {"PDF013"}  # needs two tables
