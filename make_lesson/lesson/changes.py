"""Changes asked for on the command line, such as `quiz.minutes=20`, to a lesson's data."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from make_lesson.errors import Place, Problem, did_you_mean
from make_lesson.lesson.source import Record, Series, Text, Value

COMMAND_LINE = Place(Path("--set"))
_ID = Text("id")
_OF_ROW = "place."


def part_changes(sets: Sequence[tuple[str, str]]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the changes of the lesson by path, and those of its state's row by column.

    The latter are written like `place.singular`.
    """
    of_lesson = {path: text for path, text in sets if not path.startswith(_OF_ROW)}
    of_row = {path[len(_OF_ROW) :]: text for path, text in sets if path.startswith(_OF_ROW)}
    return of_lesson, of_row


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
        key = holder.key(last) or Text(last, COMMAND_LINE)
        holder[key] = Text(text, COMMAND_LINE)
    elif isinstance(holder, Series) and last in known:
        holder[holder.index(known[last])] = Text(text, COMMAND_LINE)
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
    return Problem(COMMAND_LINE, "LESSON021", f"there is no '{step}' for '{path}'", hint)
