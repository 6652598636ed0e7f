"""A lesson's figures: data with a title, drawn the same way on paper and in the DOCX."""

from dataclasses import field
from typing import Annotated, Literal

from pydantic import Field, Tag
from pydantic.dataclasses import dataclass

from make_lesson.lesson.words import CONFIG, Allow, Name, Words, union


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class _Figure:
    title: Words
    alt: Words | None = None
    caption: Words | None = None
    source: Words | None = None
    allow: Allow = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class BarValue:
    """One bar; `shown` is printed beside it, the value and unit if absent."""

    label: Words
    value: float
    shown: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class BarsFigure(_Figure):
    """Horizontal bars from zero."""

    bars: Annotated[tuple[BarValue, ...], Field(min_length=1, max_length=12)]
    unit: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class LineValue:
    """One mark of the axis; a value left out is a gap in the line."""

    at: Words
    value: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class LineFigure(_Figure):
    """Values over time, gaps shown as gaps."""

    line: Annotated[tuple[LineValue, ...], Field(min_length=2, max_length=30)]
    unit: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class EventValue:
    """One event: `date` is printed; `year` places it."""

    date: Words
    year: float
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class TimelineFigure(_Figure):
    """Events in the order of time."""

    timeline: Annotated[tuple[EventValue, ...], Field(min_length=2, max_length=14)]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class StepValue:
    """A box of the diagram at a column and row, counted from 1.

    kind: plain; decides (the lesson's actor decides here); recommends; ends (the case ends).
    Boxes of kind decides and recommends are numbered in order.
    """

    title: Words
    who: Words | None = None
    column: Annotated[int, Field(ge=1, le=6)]
    row: Annotated[int, Field(ge=1, le=3)]
    kind: Literal["plain", "decides", "recommends", "ends"] = "plain"


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class ArrowValue:
    """An arrow between two boxes, by their names."""

    start: Words
    end: Words
    label: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class FlowFigure(_Figure):
    """Boxes and arrows. `legend` says what each kind of box means."""

    flow: Annotated[dict[Name, StepValue], Field(min_length=2)]
    arrows: Annotated[tuple[ArrowValue, ...], Field(max_length=24)] = ()
    legend: dict[Literal["decides", "recommends", "ends"], Words] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class PictureFigure(_Figure):
    """A PNG or JPEG file beside the lesson; `alt` says what it shows."""

    picture: Words


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class TableFigure(_Figure):
    """A table of words or numbers: the first row is its head, the first column names the row."""

    table: Annotated[tuple[tuple[Words, ...], ...], Field(min_length=2)]


FIGURE_KINDS = {
    "bars": BarsFigure,
    "line": LineFigure,
    "timeline": TimelineFigure,
    "flow": FlowFigure,
    "picture": PictureFigure,
    "table": TableFigure,
}

Figure = Annotated[
    Annotated[BarsFigure, Tag("bars")]
    | Annotated[LineFigure, Tag("line")]
    | Annotated[TimelineFigure, Tag("timeline")]
    | Annotated[FlowFigure, Tag("flow")]
    | Annotated[PictureFigure, Tag("picture")]
    | Annotated[TableFigure, Tag("table")],
    union(FIGURE_KINDS),
]
