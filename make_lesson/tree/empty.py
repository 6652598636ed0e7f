"""Which nodes print nothing: a part of a template whose content a lesson does not have."""

from make_lesson.tree.nodes import (
    Box,
    Choices,
    Group,
    Heading,
    Item,
    Items,
    List,
    NameLine,
    Paragraph,
    Table,
    Teacher,
)


def is_empty(node: object) -> bool:
    """Return whether a node prints nothing, given that what it holds does not."""
    match node:
        case Heading(content=()) | Paragraph(content=()) | Items(items=()) | Item(blocks=()):
            return True
        case List(entries):
            return not any(entries)
        case Table(rows=()) | NameLine(fields=()) | Choices(options=(), lead=(), field=None):
            return True
        case Box(blocks=(), title="") | Group(blocks=()) | Teacher(blocks=()):
            return True
        case _:
            return False
