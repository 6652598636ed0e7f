"""A flow diagram to marks: boxes, arrows, labels, and a legend in words."""

from itertools import chain

from make_lesson.tree.drawings import Flow
from make_lesson.writers.pdf.layout.figures.flow.arrows import draw_arrow
from make_lesson.writers.pdf.layout.figures.flow.boxes import draw_box, draw_disc
from make_lesson.writers.pdf.layout.figures.flow.layout import Layout, laid_out
from make_lesson.writers.pdf.layout.figures.flow.legend import draw_legend
from make_lesson.writers.pdf.layout.figures.pen import Drawn, Pen
from make_lesson.writers.pdf.marks import Marks, moved


def draw_flow(flow: Flow, width: float, pen: Pen) -> Drawn:
    """Return the diagram; it runs down the page where its boxes would be too narrow across it.

    A label that finds no place beside its arrow stands under the diagram, after the titles of
    the boxes at the arrow's ends.
    """
    if not flow.steps:
        return Drawn((), 0)
    layout = laid_out(flow, width, pen)
    marks = [*_diagram(layout, pen)]
    height = layout.height
    for part in (_notes(layout, width, pen), draw_legend(flow, width, pen)):
        if part.marks:
            height += pen.unit * pen.upright
            marks += [moved(mark, 0, height) for mark in part.marks]
            height += part.height
    return Drawn(tuple(marks), height)


def _diagram(layout: Layout, pen: Pen) -> Marks:
    """Return boxes, lines, discs and labels, in this order: a disc covers its box's corner."""
    steps = layout.draft.steps
    boxes = (
        draw_box(step, layout.words[step.name], layout.boxes[step.name], pen) for step in steps
    )
    arrows = (draw_arrow(way, pen) for way in layout.ways)
    discs = (
        draw_disc(step, layout.discs[step.name].middle, pen)
        for step in steps
        if step.name in layout.discs
    )
    labels = (
        pen.put(label.words, label.place.left, label.place.top) for label in layout.labels.values()
    )
    return tuple(chain.from_iterable((*boxes, *arrows, *discs, *labels)))


def _notes(layout: Layout, width: float, pen: Pen) -> Drawn:
    """Return a line for each label that found no place in the diagram."""
    titles = {step.name: step.title for step in layout.draft.steps}
    marks: Marks = ()
    top = 0.0
    for index, arrow in enumerate(layout.draft.arrows):
        if arrow.label and index not in layout.labels:
            text = f"{titles[arrow.start]} – {titles[arrow.end]}: {arrow.label}"
            words = pen.words(text, pen.theme.size.small, width)
            marks += pen.put(words, 0, top)
            top += words.height
    return Drawn(marks, top)
