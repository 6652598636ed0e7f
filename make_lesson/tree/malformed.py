"""Markup that no parser takes, to the tag that is to blame, in the template's own lines."""

import re
from collections.abc import Sequence
from pathlib import Path

from lxml import etree

from make_lesson.errors import Place, Problem
from make_lesson.tree.stamps import last_place

_TAG = re.compile(r"<!--.*?-->|<(/?)([A-Za-z][\w-]*)((?:[^<>\"]|\"[^\"]*\")*?)(/?)>", re.DOTALL)


def malformed(
    markup: str, files: Sequence[Path], own: Place, error: etree.XMLSyntaxError
) -> Problem:
    """Return where a tag was opened that is not closed, in the template's own lines."""
    stack: list[tuple[str, Place]] = []
    seen = own
    for found in _TAG.finditer(markup):
        closing, name, attributes, empty = found.groups()
        if not name:
            continue
        seen = last_place(attributes, files, seen)
        if empty:
            continue
        if not closing:
            stack.append((name, seen))
        elif not stack:
            return Problem(seen, "TPL003", f"</{name}> closes nothing", f"take out </{name}>")
        elif stack[-1][0] == name:
            stack.pop()
        else:
            opened, place = stack[-1]
            hint = f"</{name}> was found before </{opened}>"
            return Problem(place, "TPL003", f"<{opened}> is not closed", hint)
    if stack:
        opened, place = stack[-1]
        hint = f"put </{opened}> where it ends"
        return Problem(place, "TPL003", f"<{opened}> is not closed", hint)
    line, _ = error.position
    place = last_place("\n".join(markup.split("\n")[:line]), files, own)
    what = str(error.msg).partition("\n")[0].partition(", line ")[0]
    message = f"this is not well-formed markup: {what}"
    hint = "in a text, & is written &amp; and < is written &lt;; attributes stand in quotes"
    return Problem(place, "TPL003", message, hint)
