"""A theme seen through a school's Word document: its page, the size of its text, its colours."""

from dataclasses import fields, replace

from make_lesson.theme.contrast import contrast
from make_lesson.theme.limits import LEAST_TYPE, PAPER, TEXT_CONTRAST
from make_lesson.theme.theme import Color, Column, Size, Theme
from make_lesson.writers.docx.reference.document import Reference


def themed(theme: Theme, reference: Reference) -> Theme:
    """Return the theme on the reference's page, all type as much larger as the running text is.

    Running text gives its colour, and the title its own as the accent where that can be read.
    """
    page, body = reference.page or theme.page, reference.body
    if body is None:
        return replace(theme, page=replace(page, unit=theme.page.unit))
    factor = reference.styles.size(body) / theme.size.body
    sizes = {each.name: getattr(theme.size, each.name) * factor for each in fields(Size)}
    columns = {each.name: getattr(theme.column, each.name) * factor for each in fields(Column)}
    sizes["small"] = max(LEAST_TYPE, sizes["small"])
    return replace(
        theme,
        page=replace(page, unit=theme.page.unit * factor),
        size=Size(**sizes),
        column=Column(**columns),
        color=_colors(theme.color, reference),
    )


def _colors(color: Color, reference: Reference) -> Color:
    sheet, body = reference.styles, reference.body
    text = color.text if body is None else sheet.color(body)
    title = sheet.named("paragraph", "Heading 1")
    accent = color.accent if title is None else sheet.color(title)
    seen = min(contrast(accent, PAPER), contrast(accent, color.tint)) >= TEXT_CONTRAST
    return replace(color, text=text, accent=accent if seen else color.accent)
