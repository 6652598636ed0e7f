"""Figures as data: what a drawing shows, in words and numbers. Writers decide how it looks."""

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, its length in the chart's unit, and the value as printed."""

    label: str
    value: float
    shown: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Horizontal bars from a zero base, each with its value beside it."""

    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a line chart: a value for each mark of the axis, None where none is known."""

    label: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class LineChart:
    """Values over time. A gap in the data is a gap in the line. `unit` follows each number."""

    marks: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One date of a timeline: `year` places it (2010.5 is mid-2010), `date` is printed."""

    year: float
    date: str
    text: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Dated events in order, spaced by time where room allows."""

    events: tuple[Event, ...]


StepKind = Literal["plain", "decides", "recommends", "ends"]


@dataclass(frozen=True, slots=True)
class Step:
    """A box of a flow diagram, at a column and row from 0; `number` marks a decision point."""

    name: str
    title: str
    who: str
    column: int
    row: int
    kind: StepKind = "plain"
    number: str = ""


@dataclass(frozen=True, slots=True)
class Arrow:
    """From one step to another, by name, with an optional label beside the line."""

    start: str
    end: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Flow:
    """Steps and arrows; `legend` says in words what each kind of box means."""

    steps: tuple[Step, ...]
    arrows: tuple[Arrow, ...]
    legend: tuple[tuple[StepKind, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Strip:
    """A bar split in proportion to minutes (the guide's time strip)."""

    parts: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file's bytes (PNG or JPEG), with its size in pixels."""

    data: bytes
    width: int
    height: int


def printed(value: float, unit: str = "") -> str:
    """Return a number as printed, with its unit: 5%, 1,200 cases; a word stands apart."""
    space = "\N{NO-BREAK SPACE}" if unit[:1].isalnum() else ""
    digits = f"{value:,}".removesuffix(".0").replace("-", "\N{MINUS SIGN}")
    return digits + space + unit


Drawing: TypeAlias = Bars | LineChart | Timeline | Flow | Strip | Picture
