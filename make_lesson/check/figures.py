"""A figure to what is wrong with its data or its picture."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import assert_never

from make_lesson.check.pictures import picture_problems
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.figures import (
    BarsFigure,
    Figure,
    FlowFigure,
    LineFigure,
    PictureFigure,
    TableFigure,
    TimelineFigure,
)


def figure_problems(figure: Figure, folder: Path) -> Iterator[Problem]:
    """Yield what keeps a figure from being drawn right; pictures are looked for in `folder`."""
    match figure:
        case BarsFigure():
            yield from _bars(figure)
        case TimelineFigure():
            yield from _timeline(figure)
        case FlowFigure():
            yield from _flow(figure)
        case TableFigure():
            yield from _table(figure)
        case PictureFigure():
            yield from picture_problems(figure, folder)
        case LineFigure():
            pass
        case _:
            assert_never(figure)


def _bars(figure: BarsFigure) -> Iterator[Problem]:
    for bar in figure.bars:
        if bar.value < 0:
            yield problem(
                bar.label.at(),
                "FIG008",
                f"the bar '{bar.label}' is below zero",
                "show numbers below zero in a table",
            )


def _timeline(figure: TimelineFigure) -> Iterator[Problem]:
    for earlier, later in pairwise(figure.timeline):
        if later.year < earlier.year:
            yield problem(
                later.date.at(),
                "FIG010",
                f"'{later.date}' comes before '{earlier.date}', the event above it",
                "put the events in the order of their years",
            )


def _flow(figure: FlowFigure) -> Iterator[Problem]:
    first: dict[tuple[int, int], str] = {}
    for name, step in figure.flow.items():
        cell = (step.column, step.row)
        if cell in first:
            yield problem(
                name.at(),
                "FIG007",
                f"the boxes '{first[cell]}' and '{name}' stand in one cell",
                f"give this one a column or row of its own; column {step.column}, row {step.row} "
                "is taken",
            )
        first.setdefault(cell, name)


def _table(figure: TableFigure) -> Iterator[Problem]:
    head, *rows = figure.table
    for row in rows:
        if len(row) != len(head):
            yield problem(
                (row or head)[0].at() if row or head else figure.title.at(),
                "FIG009",
                f"this row has {len(row)} cells, and the head has {len(head)}",
                "give every row as many cells as the head",
            )
