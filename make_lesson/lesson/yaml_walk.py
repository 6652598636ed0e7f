"""The text of one YAML file to plain data at its places, with what is wrong with the file.

Events are walked, not YAML's own values, so that every scalar stays as typed and anchors, aliases,
tags and merge keys, which a lesson has no use for, are seen and named.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import yaml

from make_lesson.errors import Place, Problem
from make_lesson.lesson.source import Record, Series, Text, Value, place_of
from make_lesson.lesson.yaml_faults import ESCAPES_TOO_FAR, Loader, explain

DEEPEST = 40
LOADER: Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COMMENT = re.compile(r"[ \t]+#.*")


def walk(
    file: Path, text: str, loader: Loader = LOADER
) -> tuple[Value | None, tuple[Problem, ...]]:
    """Return the data of a file (None when there is none to use) and everything wrong with it."""
    walker = _Walker(file, text, loader)
    try:
        value = walker.document()
    except _TooDeepError:
        return None, tuple(walker.problems)
    except (yaml.YAMLError, *ESCAPES_TOO_FAR):
        walker.stop(explain(file, text, loader))
        return None, tuple(walker.problems)
    return value, tuple(walker.problems)


class _TooDeepError(Exception):
    """The file is nested deeper than any lesson."""


class _Walker:
    def __init__(self, file: Path, text: str, loader: Loader) -> None:
        self.problems: list[Problem] = []
        self._file = file
        self._lines = text.splitlines()
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=loader)
        self._last = Place(file)

    def document(self) -> Value | None:
        """Return the value of the first document; None for an empty file."""
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            self._say(Place(self._file), "YAML010", "the file is empty", "write a lesson into it")
            return None
        value = self._value(next(self._events), 1)
        next(self._events)
        after = next(self._events)
        if isinstance(after, yaml.DocumentStartEvent):
            self._say(
                self._place(after),
                "YAML009",
                "a second document begins here with '---'",
                "keep one lesson to a file: delete this line, or move what follows to its own file",
            )
        return value

    def stop(self, problem: Problem) -> None:
        """Keep the problem that ended the file, unless it only follows from one just before."""
        if not any(known.place == self._last for known in self.problems):
            self.problems.append(problem)

    def _value(self, event: yaml.Event, depth: int) -> Value:
        place = self._last = self._place(event)
        if depth > DEEPEST:
            self._say(
                place,
                "YAML012",
                f"lists and mappings are nested more than {DEEPEST} deep here",
                "a lesson needs about eight levels; look for brackets that are not closed",
            )
            raise _TooDeepError
        self._refuse_signs(event, place)
        match event:
            case yaml.SequenceStartEvent():
                return self._series(place, depth)
            case yaml.MappingStartEvent():
                return self._record(place, depth)
            case yaml.ScalarEvent():
                return self._scalar(event, place)
            case _:
                return Text(f"*{getattr(event, 'anchor', '')}", place)

    def _series(self, place: Place, depth: int) -> Series:
        series = Series(place)
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            series.append(self._uncommented(event, self._value(event, depth + 1)))
        return series

    def _record(self, place: Place, depth: int) -> Record:
        record = Record(place)
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._value(event, depth + 1)
            event = next(self._events)
            value = self._uncommented(event, self._value(event, depth + 1))
            if isinstance(key, Text) and key.strip():
                if self._is_new(key, record):
                    record[key] = value
            else:
                self._say(
                    place_of(key),
                    "YAML008",
                    "something else stands where the name of a field is expected",
                    "put the text in quotes if its bracket, colon or question mark is meant",
                )
        return record

    def _is_new(self, key: Text, record: Record) -> bool:
        place = place_of(key)
        first = record.key(key) if key in record else None
        if key == "<<":
            self._say(
                place,
                "YAML007",
                "'<<' copies another mapping (a YAML merge key)",
                "write the fields out; a lesson reads best with everything in its place",
            )
        elif first is not None and first.place is not None:
            self._say(
                place,
                "YAML003",
                f"'{key}' stands here a second time; the first is in line {first.place.line}",
                "keep one of the two, or join them",
            )
        else:
            return True
        return False

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> Text:
        """Return the text, exact about the place of each character when it stands as typed."""
        value, row = event.value, place.line - 1
        if event.style == "|":
            kept = value.split("\n")
            filled = next((index for index, line in enumerate(kept) if line), None)
            if filled is None:
                return Text(value, place)
            indent = len(self._lines[row + 1 + filled]) - len(kept[filled])
            first = Place(self._file, row + 2, indent + 1)
            return Text(value, place, first, indent + 1)
        begin = place.column - 1 + (1 if event.style else 0)
        if self._from(Place(self._file, row + 1, begin + 1)).startswith(value):
            return Text(value, place, Place(self._file, row + 1, begin + 1))
        return Text(value, place)

    def _refuse_signs(self, event: yaml.Event, place: Place) -> None:
        """Report an anchor, an alias and a tag, by the word that the teacher typed."""
        word = self._from(place).partition(" ")[0]
        hint = "write the value out; if the sign is meant as text, put the text in quotes"
        if isinstance(event, yaml.AliasEvent):
            self._say(place, "YAML005", f"'{word}' points at another place (a YAML alias)", hint)
        elif getattr(event, "anchor", None):
            self._say(place, "YAML004", f"'{word}' marks a place (a YAML anchor)", hint)
        if getattr(event, "tag", None):
            self._say(place, "YAML006", f"'{word}' gives the value a type (a YAML tag)", hint)

    def _uncommented(self, event: yaml.Event, value: Value) -> Value:
        """Return the value; report a comment behind plain text, which was likelier meant as text.

        A value that is all comment is placed where the comment is, so that nothing more is said.
        """
        if not isinstance(event, yaml.ScalarEvent) or event.style:
            return value
        mark = cast(yaml.Mark, event.end_mark)
        end = Place(self._file, mark.line + 1, mark.column + 1)
        rest = self._from(end)
        if not _COMMENT.fullmatch(rest):
            return value
        self._last = Place(self._file, end.line, end.column + rest.index("#"))
        self._say(
            self._last,
            "YAML011",
            f"'{rest.strip()}' is not read: a blank and # begin a comment",
            "put the whole text in quotes, or the comment on a line of its own",
        )
        return value or Text("", self._last)

    def _from(self, place: Place) -> str:
        """Return the rest of the line from a place; "" behind the last line."""
        line = self._lines[place.line - 1] if place.line <= len(self._lines) else ""
        return line[place.column - 1 :]

    def _place(self, event: yaml.Event) -> Place:
        mark = cast(yaml.Mark, event.start_mark)
        return Place(self._file, mark.line + 1, mark.column + 1)

    def _say(self, place: Place, rule: str, message: str, hint: str) -> None:
        self.problems.append(Problem(place, rule, message, hint))
