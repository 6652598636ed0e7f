"""Which fields may stand at a path of a lesson: the words to propose for a misspelt one."""

import dataclasses
import types
from collections.abc import Sequence
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from make_lesson.lesson.activities import ACTIVITY_KINDS
from make_lesson.lesson.figures import FIGURE_KINDS
from make_lesson.lesson.items import ITEM_KINDS

_KINDS: dict[str, type] = {**ITEM_KINDS, **ACTIVITY_KINDS, **FIGURE_KINDS}
_KIND_AT = {"figures": 2, "activities": 2, "quiz": 3}  # how deep the parts of many kinds lie

Path = Sequence[int | str]


def without_kind(path: Path) -> tuple[Path, str | None]:
    """Return pydantic's path as it is in the file, and the kind that pydantic put into it."""
    depth = _KIND_AT.get(str(path[0]), len(path)) if path else 0
    if depth >= len(path):
        return path, None
    return (*path[:depth], *path[depth + 1 :]), str(path[depth])


def fields_at(root: Any, path: Path) -> tuple[str, ...]:
    """Return the names of the fields that pydantic knows at a path from `root`, in order."""
    plain, kind = without_kind(path)
    hint = root
    if kind in _KINDS:
        hint, plain = _KINDS[kind], plain[_KIND_AT[str(plain[0])] :]
    for step in plain:
        hint = _step(_bare(hint), step)
    found = _bare(hint)
    return (
        tuple(f.name for f in dataclasses.fields(found)) if dataclasses.is_dataclass(found) else ()
    )


def _step(hint: Any, step: int | str) -> Any:
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return get_type_hints(hint, include_extras=True).get(str(step))
    inner = get_args(hint)
    return inner[-1 if get_origin(hint) is dict else 0] if inner else None


def _bare(hint: Any) -> Any:
    """Return a type without its annotations, and without None."""
    while True:
        origin = get_origin(hint)
        if origin is Annotated:
            hint = get_args(hint)[0]
        elif origin in (Union, types.UnionType):
            hint = next(choice for choice in get_args(hint) if choice is not type(None))
        else:
            return hint
