"""Blocks of a template that replace nothing: a slip that Jinja2 passes over in silence."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import nodes

from make_lesson.errors import Place, Problem, did_you_mean
from make_lesson.fill.environment import Environment


def stray_blocks(name: str, jinja: Environment) -> Iterator[Problem]:
    """Yield each block that a template defines and that nothing it extends has.

    Raises what Jinja2 raises for a template that is missing or malformed.
    """
    tree, file = _parsed(name, jinja)
    known: set[str] = set()
    parent = _parent(tree)
    seen = {name}
    while parent is not None and parent not in seen:
        seen.add(parent)
        above, _ = _parsed(parent, jinja)
        known |= {block.name for block in above.find_all(nodes.Block)}
        parent = _parent(above)
    if not known:
        return
    for block in tree.body:
        if isinstance(block, nodes.Block) and block.name not in known:
            message = f"there is no block {block.name!r} in what this template extends"
            hint = did_you_mean(block.name, known) or f"blocks are: {', '.join(sorted(known))}"
            yield Problem(Place(file, block.lineno), "TPL022", message, hint)


def _parsed(name: str, jinja: Environment) -> tuple[nodes.Template, Path]:
    source, file, _ = jinja.templates.get_source(jinja, name)
    return jinja.parse(source, name, file), Path(file or name)


def _parent(tree: nodes.Template) -> str | None:
    """Return the name of the template that this one extends, where it is written out."""
    extends = tree.find(nodes.Extends)
    if extends is None or not isinstance(extends.template, nodes.Const):
        return None
    return str(extends.template.value)
