"""Finished files, damaged on purpose in one place each: `verify` names the file and the place."""

import re
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest
from tools import slips
from tools.damage import Change, figures, in_part, in_pdf, on_page
from tools.lessons import packet
from tools.on_disk import Files, lay, verdict, whole

from make_lesson.errors import Severity

HANDOUT, WORD = "handout/handout.pdf", "handout/handout.docx"
QUIZ, KEY, OTHER_KEY = "quiz/quiz-A.pdf", "teacher/key-A.pdf", "teacher/key-B.pdf"
YOUNG, GROWN = "(A citizen aged 16)", "(A citizen aged 18)"  # options of item 1
WHY = "Confuses the driving age with the age for juries."
BODY, CORE = "word/document.xml", "docProps/core.xml"


@dataclass(frozen=True)
class Damage:
    """What was done to a file, in a sentence, and what is told of it (a pattern).

    `instead` is the file whose bytes it gets, `at` the file that is named, if it is another.
    """

    done: str
    file: str
    told: str
    change: Change = bytes
    instead: str = ""
    at: str = ""

    def files(self, files: Files) -> Files:
        return {**files, self.file: self.change(files[self.instead or self.file])}


# --- a key that disagrees, a quiz that is not what the lesson says -------------------------------


def _other_code(data: bytes) -> bytes:
    code = packet().inputs.forms["A"]
    return on_page(2, code, code[1:] + code[0])(data)


def _first_page_twice(pdf: pikepdf.Pdf) -> None:
    pdf.pages.append(pdf.pages[0])


DISAGREEING = [
    Damage(
        "a letter on the key's strip is another",
        KEY,
        "page 1: .* number 2 ",
        on_page(1, "(B, C)Tj", "(A, C)Tj"),
    ),
    Damage(
        "the answer in place stands at another option",
        KEY,
        "page 2: item 1 ",
        on_page(2, YOUNG, GROWN, GROWN, YOUNG),
    ),
    Damage("true has become false", KEY, "number 3 ", on_page(1, "(F)Tj", "(T)Tj")),
    Damage(
        "matching letters are exchanged on the strip",
        KEY,
        "number 4 ",
        on_page(1, "(A)Tj", "(B)Tj", "(B)Tj", "(A)Tj", after="(4)Tj"),
    ),
    Damage(
        "digits of an order are exchanged", KEY, "number 6 ", on_page(1, "(2 3 4 1)", "(2 4 3 1)")
    ),
    Damage(
        "the word for a blank is another", KEY, "number 7 ", on_page(1, "(summons)", "(verdict)")
    ),
    Damage("the keys are exchanged", KEY, "page 1 is of form B", instead=OTHER_KEY),
    Damage("the forms are exchanged", QUIZ, "page 1 is of form B", instead="quiz/quiz-B.pdf"),
    Damage(
        "a page has the code of another form", QUIZ, "page 2 does not have the code", _other_code
    ),
    Damage(
        "an option has other words",
        QUIZ,
        "page 1: item 1 .*aged 18",
        on_page(1, GROWN, "(A citizen aged 81)"),
    ),
    Damage(
        "two options have changed places, and the key does not know",
        QUIZ,
        "number 1 ",
        on_page(1, YOUNG, GROWN, GROWN, YOUNG),
        at=KEY,
    ),
    Damage(
        "a question asks something else", QUIZ, "may-serve", on_page(1, "(Who may", "(Who must")
    ),
    Damage(
        "the number of an item is skipped",
        QUIZ,
        "page 1: the number 4 stands where 3 is due",
        on_page(1, "(3)Tj", "(4)Tj", after="bold part"),
    ),
    Damage(
        "a part is worth more points",
        QUIZ,
        "page 1: .* 3 points",
        on_page(1, "(2 points)", "(3 points)"),
    ),
    Damage(
        "the points of the quiz are others",
        QUIZ,
        "page 1: .* 18 points",
        on_page(1, "( / 17)", "( / 18)"),
    ),
    Damage("a page is missing", QUIZ, "2 pages", in_pdf(lambda pdf: pdf.pages.remove(p=2))),
    Damage("a page is there twice", QUIZ, "4 pages", in_pdf(_first_page_twice)),
]


# --- what only a teacher may see, where students could find it -----------------------------------


BARS = "Three bars. A trial jury has 12 members, a grand jury 16 to 23."
HIDDEN_RUN = f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{WHY}</w:t></w:r></w:p>"
LEAKING = [
    Damage(
        "a reason stands in the alt text of a figure",
        QUIZ,
        "alternative text on page 2",
        slips.in_alt_text(WHY),
    ),
    Damage("a reason stands in the metadata", QUIZ, "Subject", slips.in_metadata(WHY)),
    Damage("a reason stands in the XMP metadata", HANDOUT, "XMP", slips.in_xmp(WHY)),
    Damage("a reason stands in a bookmark", HANDOUT, "bookmark", slips.in_a_bookmark(WHY)),
    Damage("a reason is attached as a file", QUIZ, "attach", slips.in_an_attachment(WHY)),
    Damage("a reason stands in a note on a page", HANDOUT, "note", slips.in_a_note(WHY)),
    Damage("a reason is painted where nobody sees it", QUIZ, "page 1", slips.out_of_sight(WHY)),
    Damage("a reason stands in a comment", WORD, "comments.xml", slips.in_a_comment(WHY)),
    Damage("a reason is hidden text", WORD, "document.xml", in_part(BODY, "</w:p>", HIDDEN_RUN)),
    Damage(
        "a reason is the description of the document",
        WORD,
        "core.xml",
        in_part(CORE, "<dc:description>", f"<dc:description>{WHY}"),
    ),
    Damage(
        "a reason stands in the header",
        WORD,
        "header1.xml",
        in_part("word/header1.xml", "</w:p>", f"<w:r><w:t>{WHY}</w:t></w:r></w:p>"),
    ),
    Damage(
        "a reason is the title of a field",
        "handout/handout.fillable.docx",
        "document.xml",
        in_part(BODY, '<w:alias w:val="', f'<w:alias w:val="{WHY} '),
    ),
    Damage(
        "a reason stands in a quiz that is still to be changed",
        "teacher/editable/quiz-A.docx",
        "document.xml",
        in_part(BODY, "</w:p>", f"<w:r><w:t>{WHY}</w:t></w:r></w:p>"),
    ),
]


# --- what a screen reader needs ------------------------------------------------------------------


def _shared_mark(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTree.Nums[1][15].K.append(13)


def _parents(pdf: pikepdf.Pdf) -> None:
    entries = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    entries[9], entries[10] = entries[10], entries[9]


def _order(pdf: pikepdf.Pdf) -> None:
    read = pdf.Root.StructTreeRoot.K
    parts = (read[0] if isinstance(read, pikepdf.Array) else read).K
    parts[1], parts[2] = parts[2], parts[1]


def _no_title(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as metadata:
        del metadata["dc:title"]  # and with it the one of older readers


def _no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


def _no_alt(pdf: pikepdf.Pdf) -> None:
    for figure in figures(pdf):
        del figure["/Alt"]


UNREADABLE = [
    Damage(
        "a paragraph is not tagged any more",
        QUIZ,
        "page 1: Span",
        on_page(1, "/P<</MCID 10>>BDC", "/Span BMC"),
    ),
    Damage("a mark belongs to two elements", QUIZ, "page 1, .* 2 elements", in_pdf(_shared_mark)),
    Damage(
        "two entries of the parent tree are exchanged",
        QUIZ,
        "page 1, .* parent tree",
        in_pdf(_parents),
    ),
    Damage("two paragraphs are read in another order", QUIZ, "is read before", in_pdf(_order)),
    Damage("the title is gone", HANDOUT, "no title", in_pdf(_no_title)),
    Damage("the language is gone", HANDOUT, "language", in_pdf(_no_language)),
    Damage(
        "a figure has no alt text", QUIZ, "page 2, Figure .*no alternative text", in_pdf(_no_alt)
    ),
    Damage(
        "a table has no header row",
        WORD,
        "table 1 .*no header row",
        in_part(BODY, "<w:tblHeader/>", ""),
    ),
    Damage(
        "a picture has no alt text",
        WORD,
        "no alternative text",
        in_part(BODY, f'descr="{BARS}"', ""),
    ),
    Damage(
        "the Word file has no title",
        WORD,
        "no title",
        in_part(CORE, "<dc:title>Who sits on a jury?: student handout</dc:title>", ""),
    ),
    Damage(
        "the Word file has no language",
        WORD,
        "no language",
        in_part("word/styles.xml", '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/>', ""),
    ),
]


# --- files that are none -------------------------------------------------------------------------

BROKEN = [
    Damage("a file is cut off in the middle", KEY, "", lambda data: data[: len(data) // 2]),
    Damage("a file is something else", QUIZ, "", lambda _: b"not a PDF"),
    Damage("a file is empty", HANDOUT, "", lambda _: b""),
    Damage("a Word file is cut off", WORD, "", lambda data: data[:5000]),
    Damage("a PDF stands in for a Word file", WORD, "", instead=HANDOUT),
]


@pytest.mark.parametrize(
    "damage", [*DISAGREEING, *LEAKING, *UNREADABLE, *BROKEN], ids=lambda damage: damage.done
)
def test_the_damage_is_told_at_its_file_and_place(damage: Damage, tmp_path: Path) -> None:
    lay(tmp_path, damage.files(whole()))

    found = verdict(tmp_path).problems

    bar = Severity.WARNING if damage in UNREADABLE and damage.file == WORD else Severity.ERROR
    grave = [each for each in found if each.severity >= bar]
    there = [each for each in grave if each.place.file == tmp_path / (damage.at or damage.file)]
    if damage in LEAKING:
        there = [each for each in there if "'confuses the driving age with" in each.message]
    assert [each.message for each in there if re.search(damage.told, each.message)], grave


def test_a_packet_as_made_has_nothing_wrong(tmp_path: Path) -> None:
    lay(tmp_path, whole())

    found = verdict(tmp_path)

    assert found.problems == ()
    assert len(found.files) == len(whole()) - 1
    assert {file.standing for file in found.files} == {"as made"}
    assert all(file.proved for file in found.files)


def test_there_are_damages_of_every_kind() -> None:
    kinds: list[list[Damage]] = [DISAGREEING, LEAKING, UNREADABLE, BROKEN]

    assert sum(map(len, kinds)) >= 25
    assert all(kinds)
