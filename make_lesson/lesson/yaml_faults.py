"""What a YAML syntax error means to a teacher, and what to do about it.

YAML's own message says what its grammar expected; it is never shown. What went wrong is read off
the text around the error, with the same result whichever of YAML's two parsers stopped there.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, cast

import yaml
from yaml.scanner import ScannerError

from make_lesson.errors import Place, Problem

Loader: TypeAlias = type[yaml.SafeLoader] | type[yaml.CSafeLoader]
_Fault: TypeAlias = tuple[str, int, str, str]  # rule, index in the text, message, hint
_QUOTES = frozenset("'\"")
_SIGNS = frozenset("*&!|>%")  # those with a name or a mode behind them
_BRACKETS = {"[": "]", "{": "}"}
_QUOTE_IT = "put the whole text in quotes"
_BREAK = re.compile(r"\r\n|\r|\n")
_CLOSE_COLON = re.compile(r"(?:- +)*[\w-]+:[^\s/]")
_TAB = re.compile(r"[ ]*\t")
_ESCAPE = re.compile(r"\\(?:[xuU][0-9a-fA-F]*)?$")
ESCAPES_TOO_FAR = (ValueError, OverflowError)  # the pure Python parser on "\\UFFFFFFFF"
_SHOWN = 24  # characters of the teacher's text in a message


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where the parser stopped: at a character, inside a construct, behind a closed value."""

    at: int
    inside: int | None = None
    behind: int | None = None  # where the quoted or bracketed value just before begins
    in_token: bool = False  # stopped while reading one text or sign, not the order of them


def explain(file: Path, text: str, loader: Loader) -> Problem:
    """Return the one problem that ends the reading of a file."""
    rule, index, message, hint = _fault(text, _stop(text, loader))
    before = _BREAK.split(text[:index])
    return Problem(Place(file, len(before), len(before[-1]) + 1), rule, message, hint)


def _stop(text: str, loader: Loader) -> _Stop:
    """Return where the parser stops, and the quoted or bracketed value that it read before."""
    begun: list[int] = []
    closed = (0, -1)  # where that value starts and ends
    try:
        for event in yaml.parse(text, Loader=loader):
            start, end = (cast(yaml.Mark, m).index for m in (event.start_mark, event.end_mark))
            match event:
                case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                    begun.append(start)
                case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                    closed = (begun.pop(), end)
                case yaml.ScalarEvent() if event.style:
                    closed = (start, end)
    except yaml.MarkedYAMLError as error:
        return _stop_at(error, text, begun, closed)
    except (yaml.YAMLError, *ESCAPES_TOO_FAR):
        pass
    return _Stop(0)


def _stop_at(
    error: yaml.MarkedYAMLError, text: str, begun: list[int], closed: tuple[int, int]
) -> _Stop:
    at = error.problem_mark.index if error.problem_mark else 0
    inside = error.context_mark.index if error.context_mark else None
    in_token = isinstance(error, ScannerError)
    if not in_token and begun and text[begun[-1] : begun[-1] + 1] in _BRACKETS:
        inside = begun[-1]  # the bracket still open, whatever YAML calls it
    start, end = closed
    touches = end >= 0 and not text[end:at].strip(" ")
    opening = text[start : start + 1]
    behind = start if touches and (opening in _QUOTES or opening in _BRACKETS) else None
    return _Stop(at, inside, behind, in_token)


def _fault(text: str, stop: _Stop) -> _Fault:
    """Return what is wrong at a stop, the likeliest cause first."""
    row = _row(text, stop.at)
    tab = _TAB.match(text, row, stop.at + 1)
    if tab or text[stop.at : stop.at + 1] == "\t":
        return (
            "YAML013",
            tab.end() - 1 if tab else stop.at,
            "a tab stands where only blanks may stand",
            "indent with blanks; most editors can turn tabs into blanks for you",
        )
    if stop.behind is not None:
        return _behind(text, stop.behind, stop.at)
    return _in_token(text, stop, row) if stop.in_token else _in_order(text, stop, row)


def _in_token(text: str, stop: _Stop, row: int) -> _Fault:
    """Return what is wrong inside one text or sign."""
    opened = "" if stop.inside is None else text[stop.inside : stop.inside + 1]
    if stop.inside is not None and opened in _QUOTES:
        escape = _ESCAPE.search(text, stop.inside, stop.at + 1)
        escape = escape or _ESCAPE.search(text, stop.inside, stop.at)
        if escape and opened == '"':
            code = text[escape.start() : max(stop.at, escape.start() + 1) + 1]
            message = f"'{code}' means nothing in double quotes"
            hint = "write two backslashes for one, or use single quotes"
            return "YAML020", escape.start(), message, hint
        return _unclosed(stop.inside, text)
    if stop.inside is not None and opened in _SIGNS:
        return _sign(text, stop.inside)
    if text[stop.at : stop.at + 1] == ":":
        return _colon(text, stop.at, row)
    if stop.inside in {None, stop.at}:
        return _sign(text, stop.at)
    return _misfit(text, stop.inside)


def _in_order(text: str, stop: _Stop, row: int) -> _Fault:
    """Return what is wrong with the order of texts and signs."""
    found = text[stop.at : stop.at + 1]
    if stop.inside is not None and text[stop.inside : stop.inside + 1] in _BRACKETS:
        if found == ":" and stop.inside >= row:
            return _colon(text, stop.at, row)
        return (
            "YAML019",
            stop.inside,
            f"'{text[stop.inside]}' opens a list that is not closed, or a comma is missing",
            f"close it with '{_BRACKETS[text[stop.inside]]}'; "
            "if the bracket is meant as text, put the whole text in quotes",
        )
    if found and found in ",]}:":
        return _sign(text, stop.at)
    return _misfit(text, stop.at)


def _behind(text: str, start: int, end: int) -> _Fault:
    """Return what is wrong when something follows a closed quotation or bracket."""
    if text[start] in _BRACKETS:
        return _sign(text, start)
    if _BREAK.search(text, start, end):
        return _unclosed(start, text)
    return (
        "YAML018",
        start,
        f"the text goes on behind its closing quotation mark with '{_shown(text, end)}'",
        "put the whole text in the other kind of quotes: 'He said \"no\" twice'",
    )


def _unclosed(start: int, text: str) -> _Fault:
    return (
        "YAML017",
        start,
        f"the quotation mark before '{_shown(text, start + 1)}' is not closed",
        "close it at the end of its text, with the same mark",
    )


def _sign(text: str, at: int) -> _Fault:
    return (
        "YAML015",
        at,
        f"'{_shown(text, at)}' begins with a sign that YAML keeps for itself",
        _QUOTE_IT,
    )


def _colon(text: str, at: int, row: int) -> _Fault:
    """Return what a colon does in a text, or that its whole line was read as one."""
    if ": " not in text[row:at]:
        return _misfit(text, at)
    return (
        "YAML016",
        at,
        f"a text without quotes holds a colon and a blank: '{_shown(text, row)}'",
        f"{_QUOTE_IT}, so that its colon is a part of it",
    )


def _misfit(text: str, at: int) -> _Fault:
    row = _row(text, at)
    begin = row + len(text[row:]) - len(text[row:].lstrip(" "))
    hint = "indent it like its neighbours; a field has a colon and a blank behind its name"
    if _CLOSE_COLON.match(text, begin):
        hint = "put a blank behind the colon"
    message = f"this line does not fit the lines above it: '{_shown(text, begin)}'"
    return "YAML001", begin, message, hint


def _row(text: str, at: int) -> int:
    """Return where the line of a character begins."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _shown(text: str, at: int) -> str:
    """Return the teacher's words from here to the end of the line, cut short."""
    line = _BREAK.split(text[at : at + _SHOWN + 2])[0].strip()
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"
