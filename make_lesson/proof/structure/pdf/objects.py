"""PDF objects as plain values, whatever kind of object a damaged file has in their place."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

import pikepdf

Id: TypeAlias = tuple[int, int]  # number and generation of an object (ISO 32000-1, 7.3.10)

NO_ID: Final[Id] = (0, 0)  # of an object that stands inside another one


def object_id(value: object) -> Id:
    """Return the id of an object, `NO_ID` for one that nothing can refer to."""
    return value.objgen if isinstance(value, pikepdf.Object) else NO_ID


def entries(value: object) -> Mapping[str, Any]:
    """Return the entries of a dictionary or stream, none for anything else."""
    if isinstance(value, pikepdf.Stream):
        return dict(value.stream_dict.items())
    return dict(value.items()) if isinstance(value, pikepdf.Dictionary) else {}


def items(value: object) -> Sequence[Any]:
    """Return the items of an array, none for anything else."""
    return list(value.as_list()) if isinstance(value, pikepdf.Array) else []


def one_or_many(value: object) -> Sequence[Any]:
    """Return the items of an array, or the one thing that stands in its place."""
    if value is None:
        return []
    return items(value) if isinstance(value, pikepdf.Array) else [value]


def text(value: object) -> str:
    """Return a text string, "" for anything else."""
    return str(value) if isinstance(value, pikepdf.String) else ""


def name(value: object) -> str:
    """Return a name without its slash, "" for anything else."""
    return str(value).removeprefix("/") if isinstance(value, pikepdf.Name) else ""


def whole(value: object, default: int = -1) -> int:
    """Return a whole number, the default for anything else."""
    return value if isinstance(value, int) and not isinstance(value, bool) else default


def stream(value: object) -> bytes:
    """Return what a stream holds, b"" for anything else and for one that cannot be read."""
    if not isinstance(value, pikepdf.Stream):
        return b""
    try:
        return value.read_bytes()
    except pikepdf.PdfError:
        return b""
