"""Changes asked for on the command line, such as `quiz.minutes=20`, to a lesson's data."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from make_lesson.errors import Place, Problem, did_you_mean
from make_lesson.lesson.source import Record, Series, Text, Value

_COMMAND_LINE = Place(Path("--set"))
_ID = Text("id")


def change(data: Record, changes: Mapping[str, str]) -> tuple[Problem, ...]:
    """Put each new text into the data, and return a problem for each path that leads nowhere.

    A path has dots between its steps; an entry of a list is named by its `id`, or counted from 1.
    """
    return tuple(problem for path, text in changes.items() for problem in _change(data, path, text))


def _change(data: Record, path: str, text: str) -> Iterator[Problem]:
    *steps, last = path.split(".")
    holder: Value = data
    for step in steps:
        known = _entries(holder)
        if step not in known:
            yield _lost(path, step, known)
            return
        holder = known[step]
    known = _entries(holder)
    if isinstance(holder, Record):
        key = holder.key(last) or Text(last, _COMMAND_LINE)
        holder[key] = Text(text, _COMMAND_LINE)
    elif isinstance(holder, Series) and last in known:
        holder[holder.index(known[last])] = Text(text, _COMMAND_LINE)
    else:
        yield _lost(path, last, known)


def _entries(value: Value) -> dict[str, Value]:
    """Return what a step from here may name."""
    match value:
        case Record():
            return {str(key): entry for key, entry in value.items()}
        case Series():
            counted = {str(number): entry for number, entry in enumerate(value, 1)}
            named = {str(entry.get(_ID)): entry for entry in value if isinstance(entry, Record)}
            return named | counted
        case _:
            return {}


def _lost(path: str, step: str, known: Mapping[str, Value]) -> Problem:
    hint = did_you_mean(step, known) or (f"known there are {', '.join(known)}" if known else "")
    return Problem(_COMMAND_LINE, "LESSON021", f"there is no '{step}' for '{path}'", hint)
