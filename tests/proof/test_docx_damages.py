"""The check of a Word file must see what would shut a reader out, and name the place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest
from tools.damage import Change, in_part, unzipped, zipped
from tools.lessons import files, packet

from make_lesson.check.rules.structure import DOCX_RULES
from make_lesson.proof.structure.problems import structure_problems

HANDOUT = PurePosixPath("handout/handout.docx")
FILLABLE = PurePosixPath("handout/handout.fillable.docx")
BODY, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
CORE, HEAD, RELS = "docProps/core.xml", "word/header1.xml", "word/_rels/document.xml.rels"

SECOND = '<w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve">Words to know'
DIRECTIONS = '<w:t xml:space="preserve">Write alone, then'
ALT = 'descr="Three bars. A trial jury has 12 members, a grand jury 16 to 23."'
FIRST_CELL = '<w:tcPr><w:tcW w:w="2840" w:type="dxa"/>'
WATERMARK = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" '
    'id="PowerPlusWaterMarkObject1" style="position:absolute"/></w:pict></w:r></w:p>'
)
SHAPE = (
    '<w:p><w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" id="Box 7" {more}/>'
    "</w:pict></w:r></w:p>"
)
PARAGRAPH = "<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"
ENDS, END = "</w:t></w:r></w:p>", "<w:sectPr"


@dataclass(frozen=True)
class Damage:
    """What was done, in a sentence; the rule that is broken, and what of the place is told."""

    done: str
    rule: str
    place: str
    change: Change
    file: PurePosixPath = HANDOUT


def body(*texts: str) -> Change:
    return in_part(BODY, *texts)


def at_end(paragraph: str) -> Change:
    return body(END, paragraph + END)


def typed(words: str) -> Change:
    return at_end(PARAGRAPH.format(words=words))


def colored(properties: str) -> Change:
    return at_end(f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>pale</w:t></w:r></w:p>")


def without_body(data: bytes) -> bytes:
    return zipped({name: part for name, part in unzipped(data).items() if name != BODY})


def floating(data: bytes) -> bytes:
    text = unzipped(data)[BODY].decode("utf-8")
    start, end = text.index("<wp:inline"), text.index("</wp:inline>")
    drawing = text[start : end + len("</wp:inline>")]
    return body(drawing, drawing.replace("wp:inline", "wp:anchor"))(data)


DAMAGES: Sequence[Damage] = [
    Damage("the file is cut short", "DOCX001", "no Word file", lambda data: data[:4000]),
    Damage("the text is gone", "DOCX001", "no Word file", without_body),
    Damage("the text is no XML", "DOCX001", "no Word file", body("</w:body>", "")),
    Damage("a password is set", "DOCX002", "password", lambda _: b"\xd0\xcf\x11\xe0" + bytes(600)),
    Damage(
        "the file is protected",
        "DOCX002",
        "from editing",
        in_part(SETTINGS, "<w:compat>", '<w:documentProtection w:edit="forms"/><w:compat>'),
    ),
    Damage(
        "a picture has no words", "DOCX003", "Figure 1: .*no alternative", body(ALT, 'descr=""')
    ),
    Damage("a shape has no words", "DOCX003", "Box 7", at_end(SHAPE.format(more=""))),
    Damage(
        "a picture's words name a file",
        "DOCX004",
        "Figure 1: .*'chart.png'",
        body(ALT, 'descr="chart.png"'),
    ),
    Damage(
        "a table has no header row",
        "DOCX005",
        r"table 1 \('Words to know'\)",
        body("<w:tblHeader/>", ""),
    ),
    Damage(
        "a header cell is emptied", "DOCX006", "table 1 .*empty", body(">Word</w:t>", "></w:t>")
    ),
    Damage(
        "cells are merged",
        "DOCX007",
        "table 1 .*merged",
        body(FIRST_CELL, f'{FIRST_CELL}<w:vMerge w:val="restart"/>'),
    ),
    Damage(
        "a cell is split",
        "DOCX007",
        "table 1 .*row 1 has 3 cells in 2 columns",
        body("<w:tc><w:tcPr>", "<w:tc><w:p/></w:tc><w:tc><w:tcPr>"),
    ),
    Damage(
        "a cell is wider than its column",
        "DOCX007",
        "table 1 .*row 1",
        body(FIRST_CELL, FIRST_CELL.replace("2840", "3100")),
    ),
    Damage(
        "a table is put into a cell",
        "DOCX007",
        "table 1 .*table inside",
        body(f"{FIRST_CELL}</w:tcPr>", f"{FIRST_CELL}</w:tcPr><w:tbl/>"),
    ),
    Damage("a picture floats", "DOCX008", "Figure 1: ", floating),
    Damage(
        "a shape floats",
        "DOCX008",
        "Box 7",
        at_end(SHAPE.format(more='alt="a box" style="position:absolute"')),
    ),
    Damage(
        "a paragraph stands in a frame",
        "DOCX008",
        "paragraph .*Write alone",
        body('<w:pStyle w:val="Directions"/>', '<w:pStyle w:val="Directions"/><w:framePr/>'),
    ),
    Damage(
        "text is grey",
        "DOCX009",
        r"paragraph .*'pale' is #999999 on #FFFFFF, 2\.8 to 1",
        colored('<w:color w:val="999999"/>'),
    ),
    Damage(
        "text is highlighted in black",
        "DOCX009",
        "#000000 on #000000, 1.0 to 1",
        colored('<w:color w:val="000000"/><w:highlight w:val="black"/>'),
    ),
    Damage(
        "text stands on a dark pattern",
        "DOCX009",
        "#000000 on #404040",
        colored('<w:color w:val="000000"/><w:shd w:val="pct75" w:color="000000" w:fill="FFFFFF"/>'),
    ),
    Damage(
        "a style's colour is too pale",
        "DOCX009",
        "'Lesson 4 · Trial by jury' is #8899AA on #FFFFFF",
        in_part(STYLES, '<w:color w:val="1F3B57"/>', '<w:color w:val="8899AA"/>'),
    ),
    Damage(
        "a box is dark",
        "DOCX009",
        "paragraph .*'The question' is #000000 on #333333",
        body('w:fill="F0F0F0"', 'w:fill="333333"'),
    ),
    Damage(
        "a link's words say nothing",
        "DOCX010",
        "paragraph .*'here'",
        body(">National Archives</w:t></w:r></w:hyperlink>", ">here</w:t></w:r></w:hyperlink>"),
    ),
    Damage(
        "a link leads nowhere",
        "DOCX010",
        "'National Archives' leads nowhere",
        in_part(RELS, "https://www.archives.gov", "archives"),
    ),
    Damage(
        "there is a watermark", "DOCX011", "PowerPlus", in_part(HEAD, "<w:p>", f"{WATERMARK}<w:p>")
    ),
    Damage(
        "a level is skipped",
        "DOCX012",
        r"paragraph .*'Words to know'.*level 4 follows one on 1",
        body(SECOND, SECOND.replace("</w:pPr>", '<w:outlineLvl w:val="3"/></w:pPr>')),
    ),
    Damage(
        "there are two titles",
        "DOCX012",
        "2 headings are on the first level",
        body(SECOND, SECOND.replace("Heading2", "Heading1")),
    ),
    Damage(
        "a heading is empty",
        "DOCX013",
        "paragraph 6: the heading is empty",
        body(">Words to know</w:t>", "></w:t>"),
    ),
    Damage(
        "a control has no title",
        "DOCX014",
        "^1 of .* have no title",
        body('<w:alias w:val="Name"/>', ""),
        FILLABLE,
    ),
    Damage(
        "two controls have one title",
        "DOCX014",
        "2 content controls have the title 'Name'",
        body('<w:alias w:val="Date"/>', '<w:alias w:val="Name"/>'),
        FILLABLE,
    ),
    Damage(
        "the title is gone",
        "DOCX015",
        "no title",
        in_part(CORE, "<dc:title>Who sits on a jury?: student handout</dc:title>", ""),
    ),
    Damage(
        "the file's language is gone",
        "DOCX016",
        "name its language",
        in_part(CORE, "<dc:language>en-US</dc:language>", ""),
    ),
    Damage(
        "the text's language is gone",
        "DOCX016",
        "text has no",
        in_part(STYLES, "<w:lang ", "<w:b "),
    ),
    Damage("words are in no language", "DOCX016", "'Latin!'", colored('<w:lang w:val="Latin!"/>')),
    Damage("a list is typed", "DOCX017", r"paragraph .*'2\) second'", typed("2) second")),
    Damage("a row of spaces", "DOCX018", "paragraph .*row of spaces", typed("A      B")),
    Damage("a row of underscores", "DOCX018", "paragraph .*row of underscores", typed("A _______")),
    Damage(
        "an empty paragraph",
        "DOCX018",
        "after paragraph .*'Write alone",
        body(f"then tell a partner.{ENDS}", f"then tell a partner.{ENDS}<w:p/>"),
    ),
    Damage(
        "an old version is asked for",
        "DOCX019",
        "compatibility",
        in_part(SETTINGS, 'w:val="15"', 'w:val="12"'),
    ),
    Damage(
        "two pictures have one id",
        "DOCX020",
        "2 objects have the id 1",
        body('docPr id="2"', 'docPr id="1"'),
    ),
]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.done)
def test_damage_is_told_with_its_place(damage: Damage) -> None:
    data = damage.change(files(packet())[str(damage.file)])

    problems = structure_problems(damage.file, data, Path("packet"))

    assert {problem.place.file for problem in problems} == {Path("packet") / damage.file}
    told = [problem.message for problem in problems if problem.rule == damage.rule]
    assert any(re.search(damage.place, message) for message in told), problems


def test_every_rule_has_its_damage() -> None:
    assert {damage.rule for damage in DAMAGES} == set(DOCX_RULES)
