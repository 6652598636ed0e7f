"""What a template may do to a value: prose to markup, counts to words, dates to print."""

import datetime
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from jinja2 import pass_context
from jinja2.runtime import Context
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

from make_lesson.counted import counted
from make_lesson.lesson.blanks import Gap

# Only what a lesson's prose needs. Everything else, HTML included, is ordinary text.
_MARKDOWN = MarkdownIt("zero", {"html": False}).enable(["emphasis", "list", "link", "newline"])
_CITATION = re.compile(r" ?\[((?:@[\w-]+)(?:[;,] ?@[\w-]+)*)\]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"\d{4}-\d{2}")
_LINE_CITATION = re.compile(r"[ \t]*\n[ \t]*\[@")  # one that begins a line follows its sentence
_NAME = re.compile(r"@([\w-]+)")
HAND_LETTERS = 46  # letters in a handwritten line of 6 inches, written large
_TAGS = {
    "strong_open": "<b>",
    "strong_close": "</b>",
    "em_open": "<b>",
    "em_close": "</b>",
    "softbreak": " ",
    "hardbreak": " ",
    "paragraph_open": "<p>",
    "paragraph_close": "</p>",
    "bullet_list_open": "<list>",
    "bullet_list_close": "</list>",
    "ordered_list_open": "<list>",
    "ordered_list_close": "</list>",
    "list_item_close": "</li>",
    "link_close": "</a>",
}


@pass_context
def inline(context: Context, text: str) -> Markup:
    """Return prose as one line of markup, its citations as numbers; lists are ordinary text."""
    return Markup("").join(_markup(_parsed_inline(text), _citations(context)))


@pass_context
def prose(context: Context, text: str, number: int | None = None) -> Markup:
    """Return prose as paragraphs and lists, the first paragraph with a number if one is given."""
    markup = "".join(_markup(_parsed(text), _citations(context)))
    if number is not None:
        markup = markup.replace("<p>", f'<p number="{int(number)}">', 1)
    return Markup(markup)  # noqa: S704 - made of markup only


@pass_context
def gaps(context: Context, pieces: Sequence[str | Gap]) -> Markup:
    """Return a sentence with blanks, each with its answer in it."""
    written: list[Markup] = []
    for piece in pieces:
        if isinstance(piece, Gap):
            written.append(Markup("<blank><answer>{}</answer></blank>").format(piece.accepted[0]))
        else:
            lead = " " if piece[:1].isspace() else ""
            tail = " " if piece[-1:].isspace() and piece.strip() else ""
            written.append(Markup("{}{}{}").format(lead, inline(context, piece), tail))
    return Markup("").join(written)


def _citations(context: Context) -> Mapping[str, int]:
    references = context.get("references")
    return {} if references is None else references.citations


@lru_cache(maxsize=4096)
def _parsed(text: str) -> tuple[Token, ...]:
    return tuple(_MARKDOWN.parse(_LINE_CITATION.sub(" [@", text)))


@lru_cache(maxsize=4096)
def _parsed_inline(text: str) -> tuple[Token, ...]:
    return tuple(_MARKDOWN.parseInline(_LINE_CITATION.sub(" [@", text)))


def _markup(tokens: Iterable[Token], citations: Mapping[str, int]) -> Iterator[Markup]:
    ordinal = 0
    for token in tokens:
        match token.type:
            case "inline":
                yield from _markup(token.children or (), citations)
            case "text":
                yield _cited(token.content, citations)
            case "link_open":
                yield Markup('<a href="{}">').format(token.attrs.get("href", ""))
            case "ordered_list_open":
                ordinal = int(token.attrs.get("start", 1))
                yield Markup("<list>")
            case "bullet_list_open":
                ordinal = 0
                yield Markup("<list>")
            case "list_item_open" if ordinal:
                yield Markup('<li label="{}.">').format(ordinal)
                ordinal += 1
            case "list_item_open":
                yield Markup("<li>")
            case kind:
                yield Markup(_TAGS[kind])  # noqa: S704 - a constant of ours


def _cited(text: str, citations: Mapping[str, int]) -> Markup:
    """Return the text escaped, with [@name] as the number of its source beside the word."""
    parts: list[Markup] = []
    end = 0
    for found in _CITATION.finditer(text):
        numbers = sorted({citations[name] for name in _NAME.findall(found[1]) if name in citations})
        parts.append(escape(text[end : found.start()]))
        if numbers:
            printed = ", ".join(map(str, numbers))
            parts.append(Markup("\N{NO-BREAK SPACE}<small>[{}]</small>").format(printed))
        end = found.end()
    parts.append(escape(text[end:]))
    return Markup("").join(parts)


def long_date(day: datetime.date | str) -> str:
    """Return a date as printed in the United States: November 22, 2026.

    Of a text, 2026-11-22 and 2026-11 are dates; any other is returned as it is.
    """
    if isinstance(day, str):
        full, month = _DAY.fullmatch(day), _MONTH.fullmatch(day)
        try:
            if month:
                return f"{datetime.date.fromisoformat(day + '-01'):%B %Y}"
            if not full:
                return day
            day = datetime.date.fromisoformat(day)
        except ValueError:  # a month or day that no calendar has
            return str(day)
    return f"{day:%B} {day.day}, {day.year}"


def host(address: str) -> str:
    """Return the site of a web address, as a link's text on paper."""
    return urlsplit(address).netloc.removeprefix("www.") or address


def room(question: Any) -> int:
    """Return how many lines to write on a question gets: as given, else sized to its answer."""
    if question.lines is not None:
        return int(question.lines)
    letters = len(question.answer or "") * 5 / 4
    return max(2, math.ceil(letters / HAND_LETTERS))


def spread(entries: Sequence[Any], size: int) -> list[list[Any]]:
    """Return the entries in rows of `size`, the last one filled up with None."""
    rows = [list(entries[start : start + size]) for start in range(0, len(entries), size)]
    if rows:
        rows[-1] += [None] * (size - len(rows[-1]))
    return rows


FILTERS: Mapping[str, Callable[..., Any]] = {
    "inline": inline,
    "prose": prose,
    "gaps": gaps,
    "counted": counted,
    "long_date": long_date,
    "host": host,
    "room": room,
    "spread": spread,
}
