"""A lesson's figures to drawings, each with the words that stand for it."""

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import assert_never

from PIL import Image

from make_lesson.lesson.figures import (
    BarsFigure,
    BarValue,
    Figure,
    FlowFigure,
    LineFigure,
    PictureFigure,
    TableFigure,
    TimelineFigure,
)
from make_lesson.lesson.model import Lesson
from make_lesson.tree.drawings import (
    Arrow,
    Bar,
    Bars,
    Drawing,
    Event,
    Flow,
    LineChart,
    Picture,
    Series,
    Step,
    Strip,
    Timeline,
    printed,
)


def drawings(
    lesson: Lesson, read_picture: Callable[[str], bytes]
) -> Mapping[str, tuple[Drawing, str]]:
    """Return each figure's drawing and alt text by name, and a time strip for each procedure.

    A table is no drawing: templates print it as one. Strips are named `strip-1`, `strip-2`, ...
    """
    found: dict[str, tuple[Drawing, str]] = {
        name: (drawing, str(figure.alt or alt_text(figure)))
        for name, figure in lesson.figures.items()
        if (drawing := _drawing(figure, read_picture)) is not None
    }
    for number, procedure in enumerate(lesson.procedures, 1):
        parts = tuple((str(step.name), float(step.minutes)) for step in procedure.steps)
        words = "; ".join(f"{step.name} {step.minutes} minutes" for step in procedure.steps)
        found[f"strip-{number}"] = (Strip(parts), f"The parts of the class: {words}.")
    return found


def _drawing(figure: Figure, read_picture: Callable[[str], bytes]) -> Drawing | None:
    match figure:
        case BarsFigure():
            return Bars(tuple(Bar(b.label, b.value, _shown(b, figure)) for b in figure.bars))
        case LineFigure():
            marks = tuple(str(value.at) for value in figure.line)
            values = tuple(value.value for value in figure.line)
            return LineChart(marks, (Series("", values),), str(figure.unit or ""))
        case TimelineFigure():
            return Timeline(tuple(Event(e.year, e.date, e.text) for e in figure.timeline))
        case FlowFigure():
            return _flow(figure)
        case PictureFigure():
            data = read_picture(figure.picture)
            with Image.open(BytesIO(data)) as image:
                return Picture(data, *image.size)
        case TableFigure():
            return None
        case _:
            assert_never(figure)


def _shown(bar: BarValue, figure: BarsFigure) -> str:
    return str(bar.shown or printed(bar.value, figure.unit or ""))


def _flow(figure: FlowFigure) -> Flow:
    marked = [name for name, step in figure.flow.items() if step.kind in ("decides", "recommends")]
    numbers = {name: str(number) for number, name in enumerate(marked, 1)}
    steps = tuple(
        Step(
            name,
            step.title,
            step.who or "",
            step.column - 1,
            step.row - 1,
            step.kind,
            numbers.get(name, ""),
        )
        for name, step in figure.flow.items()
    )
    arrows = tuple(Arrow(a.start, a.end, a.label or "") for a in figure.arrows)
    return Flow(steps, arrows, tuple((kind, str(text)) for kind, text in figure.legend.items()))


def alt_text(figure: Figure) -> str:
    """Return words made from a figure's own data, for an author who wrote none."""
    match figure:
        case BarsFigure():
            parts = [f"{bar.label} {_shown(bar, figure)}" for bar in figure.bars]
            return f"Bar chart. {figure.title}: {'; '.join(parts)}."
        case LineFigure():
            unit = str(figure.unit or "")
            parts = [
                f"{v.at} " + ("no figure" if v.value is None else printed(v.value, unit))
                for v in figure.line
            ]
            return f"Line chart. {figure.title}: {'; '.join(parts)}."
        case TimelineFigure():
            parts = [f"{event.date}, {event.text}" for event in figure.timeline]
            return f"Timeline. {figure.title}: {'; '.join(parts)}."
        case FlowFigure():
            arrows = [
                f"{figure.flow[a.start].title} leads to {figure.flow[a.end].title}"
                + (f" ({a.label})" if a.label else "")
                for a in figure.arrows
            ]
            return f"Flow diagram. {figure.title}: {'; '.join(arrows)}."
        case PictureFigure() | TableFigure():
            return str(figure.caption or figure.title)
        case _:
            assert_never(figure)
