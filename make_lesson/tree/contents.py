"""What the table of tags cannot say: parts that would print nothing, or not go together."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from lxml import etree

from make_lesson.tree.tags import TAGS

Fault: TypeAlias = tuple[str, str, str]  # rule, message, hint
_MOST_FIELDS = 5
_ON_ONE_LINE = ("aside", "number")


def faults(element: etree._Element) -> Iterator[Fault]:
    """Yield what is wrong with what an element of a known tag holds."""
    find = _FINDERS.get(str(element.tag))
    if find is not None:
        yield from find(element)


def words(element: etree._Element) -> str:
    """Return the text of an element that is no answer, a blank to write in as "_"."""
    if element.tag == "answer":
        return ""
    parts = [element.text or "", *("_" for _ in "_" if element.tag == "blank")]
    for child in element:
        parts += [words(child), child.tail or ""]
    return "".join(parts).strip()


def _nothing(what: str) -> Fault:
    return "TPL018", f"{what} would print nothing", "give it words, or leave it out with {% if %}"


def _misfit(message: str, hint: str) -> Fault:
    return "TPL019", message, hint


def _text(element: etree._Element) -> Iterator[Fault]:
    """Yield a line of which only the small words beside it would be left."""
    beside = [name for name in _ON_ONE_LINE if element.get(name)]
    if beside and not words(element):
        yield _nothing(f"<{element.tag}> with {beside[0]!r} but no words")


def _link(element: etree._Element) -> Iterator[Fault]:
    if not words(element):
        yield _nothing("a link without words")


def _item(element: etree._Element) -> Iterator[Fault]:
    if not any(child.tag in TAGS and TAGS[str(child.tag)].kind == "block" for child in element):
        yield _nothing("an <item> without a block")


def _options(element: etree._Element) -> Iterator[Fault]:
    fields = element.findall("field")
    if (fields or element.get("lead")) and element.get("row") != "yes":
        yield _misfit("'lead' and <field> stand in a row of options only", 'add row="yes"')
    if len(fields) > 1:
        yield _misfit("a row of options has one <field> at most", "put the others into <name-line>")
    for option in element.findall("option"):
        if not words(option):
            yield _nothing("an <option> without words")
        if element.get("mark") == "blank" and option.get("label"):
            yield _misfit(
                "an option with a blank has no 'label'", 'take it out, or the mark="blank"'
            )


def _name_line(element: etree._Element) -> Iterator[Fault]:
    if not len(element):
        yield _nothing("a <name-line> without <field>")
    shares = [_share(field) for field in element]
    if len(shares) > _MOST_FIELDS or sum(shares) > 1:
        yield _misfit(
            "these fields leave each other no room to write",
            f"{_MOST_FIELDS} fields at most, whose shares add up to less than 1",
        )


def _share(field: etree._Element) -> float:
    try:
        return float(field.get("share", "0"))
    except ValueError:  # said of the attribute itself
        return 0.0


def _box(element: etree._Element) -> Iterator[Fault]:
    kind = element.get("kind")
    if element.get("aside") and (kind != "frame" or not element.get("title")):
        yield _misfit(
            "'aside' stands beside the title of a frame only", 'add a title, or use kind="frame"'
        )
    if kind in ("question", "bank") and any(child.tag != "p" for child in element):
        yield _misfit(f"a box of the kind {kind!r} holds <p> and nothing else", 'use kind="frame"')


def _cell(element: etree._Element) -> Iterator[Fault]:
    room = element.get("lines", "0").strip("0") or element.get("blank") == "yes"
    if room and words(element):
        yield _misfit(
            "a cell is to write in or to read, not both", "put the words into another cell"
        )
    if not room and element.find("answer") is not None:
        yield _misfit("an <answer> needs room to write", 'add lines="1" or blank="yes"')


_FINDERS: Mapping[str, Callable[[etree._Element], Iterator[Fault]]] = {
    "h1": _text,
    "h2": _text,
    "h3": _text,
    "p": _text,
    "a": _link,
    "item": _item,
    "options": _options,
    "name-line": _name_line,
    "box": _box,
    "td": _cell,
}
