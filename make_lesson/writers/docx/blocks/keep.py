"""What must stay on one page."""

from make_lesson.writers.docx.wordml import Element, on, paragraphs, put


def kept(elements: list[Element]) -> list[Element]:
    """Return the elements, each held on the page of the next."""
    for element in elements[:-1]:
        for each in paragraphs(element):
            put(each, on("keepNext"))
    return elements


def whole(elements: list[Element]) -> list[Element]:
    """Return the elements, all on one page where a page can hold them."""
    for element in elements:
        for each in paragraphs(element):
            put(each, on("keepLines"))
    return kept(elements)
