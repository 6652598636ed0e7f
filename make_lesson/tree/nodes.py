"""The document tree: a closed set of frozen nodes that both writers draw and neither can skip.

Sizes of type and space are the theme's; lengths in a node are in points (1/72 inch). Whatever
students must not see sits in a field named `answer`, `note` or in a `Teacher` node, and nowhere
else: `views.student_view` empties those three and nothing more.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from make_lesson.tree.drawings import Drawing

# --- inside a line -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look; `small` is caption size; `lang` marks foreign words."""

    text: str
    bold: bool = False
    small: bool = False
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to a web address."""

    href: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank of constant width to write a word in; a sized one would tell the answer."""

    answer: tuple[Run, ...] = ()


Inline: TypeAlias = Run | Link | Blank
Inlines: TypeAlias = tuple[Inline, ...]

# --- blocks --------------------------------------------------------------------------------------

Role = Literal["body", "eyebrow", "label", "question", "directions", "caption", "small"]


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 is the title (one per document), 2 a section; `aside` stands at the right margin."""

    level: Literal[1, 2, 3]
    content: Inlines
    aside: Inlines = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `number` hangs in the number column (a numbered paragraph of the reading)."""

    content: Inlines
    role: Role = "body"
    number: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """Points, each a tuple of blocks; bulleted, or with the labels given ("1.", "2.")."""

    entries: tuple[tuple["Block", ...], ...]
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered question, never split over pages. `id` leads back to the lesson's line."""

    number: str
    id: str
    blocks: tuple["Block", ...]
    note: Inlines = ()  # teacher only, in the outer margin: where the evidence is


@dataclass(frozen=True, slots=True)
class Items:
    """Consecutive questions: one list to a screen reader."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One choice. `answer`: () wrong; else right, in a blank mark the runs written there."""

    label: str
    content: Inlines
    answer: Inlines = ()


@dataclass(frozen=True, slots=True)
class Choices:
    """Options to mark: a circle (one), a square (several) or a short blank (put in order).

    In a `row`, options stand side by side after `lead`, and a `field` may follow to the margin.
    """

    options: tuple[Option, ...]
    mark: Literal["circle", "square", "blank"] = "circle"
    row: bool = False
    lead: Inlines = ()
    field: "Field | None" = None


@dataclass(frozen=True, slots=True)
class Field:
    """A label and a rule to write on; `share` of the line, 0 takes what is left.

    `after` stands behind the rule: "/ 24" after a score.
    """

    label: str
    answer: Inlines = ()
    share: float = 0.0
    after: str = ""


@dataclass(frozen=True, slots=True)
class NameLine:
    """The fields at the head of what a student hands in; `title` heads a slip that is cut off."""

    fields: tuple[Field, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Ruled room to write, `count` lines; `label` (bold) starts the first line of a frame."""

    count: int
    answer: Inlines = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; `lines` is room to write in it, `blank` a short blank before its text."""

    blocks: tuple["Block", ...] = ()
    head: bool = False
    lines: int = 0
    blank: bool = False
    answer: Inlines = ()


TableKind = Literal["words", "small", "organizer", "match", "strip", "facts"]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of equal length. `widths` in points, 0 shares what is left; `head_rows` repeat.

    words: 12 pt with a rule under each row; small: the same in 10 pt; organizer: two or more sides
    with a rule between; match: no rules; strip: answers side by side; facts: label above value.
    """

    kind: TableKind
    title: str
    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    head_rows: int = 1


@dataclass(frozen=True, slots=True)
class Box:
    """question: bar and tint; frame: a plain frame, with `title` and `aside`; bank: tint strip."""

    kind: Literal["question", "frame", "bank"]
    blocks: tuple["Block", ...]
    title: str = ""
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with the words that stand for it; `name` is the lesson's name of the figure."""

    name: str
    drawing: Drawing
    alt: str


@dataclass(frozen=True, slots=True)
class Cut:
    """A dashed line to cut along."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks kept on one page where a page can hold them."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Teacher:
    """Blocks that only the teacher's view keeps."""

    blocks: tuple["Block", ...]


Block: TypeAlias = (
    Heading
    | Paragraph
    | List
    | Items
    | Choices
    | NameLine
    | Lines
    | Table
    | Box
    | Figure
    | Cut
    | PageBreak
    | Group
    | Teacher
)
Blocks: TypeAlias = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One piece of a packet.

    `letterhead` stands at the head of a student's first page, `running` on the later ones (beside
    TEACHER COPY on every page of a teacher's), `footer` in the foot's left cell. `cue` prints GO ON
    and STOP. `name_rule`: pages from the second on have a rule for the student's name.
    """

    title: str
    lang: str
    author: str
    subject: str
    running: str
    footer: str
    blocks: Blocks
    audience: Literal["student", "teacher"] = "student"
    cue: bool = False
    name_rule: bool = False
    letterhead: str = ""
