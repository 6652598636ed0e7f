"""Every text of a lesson to the characters and links in it that no page can show."""

import re
import unicodedata
from collections.abc import Iterator

from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.source import Text
from make_lesson.lesson.texts import texts

_SPACES = frozenset(" \n\t")
_ASCII = frozenset(map(chr, range(0x21, 0x7F)))
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)|<([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*)>")
_SILENT_LINK = re.compile(r"\[\s*\]\([^)]*\)")
_WEB = re.compile(r"https?://[^\s]", re.IGNORECASE)


def character_problems(value: object, covered: frozenset[str]) -> Iterator[Problem]:
    """Yield bad links, and the first of each kind of character that cannot be set, text by text.

    `covered` holds the characters of the fonts.
    """
    fine = _SPACES | (_ASCII & covered)
    for text in texts(value):
        said: set[str] = set()
        for character in sorted(set(text) - fine, key=text.index):
            found = _unset(text, character, covered)
            script = unicodedata.name(character, "").partition(" ")[0]
            if found is not None and script not in said:
                yield found
                said |= {script} - {""}
        yield from _links(text)


def _unset(text: Text, character: str, covered: frozenset[str]) -> Problem | None:
    place = text.at(text.index(character))
    code = f"U+{ord(character):04X}"
    category = unicodedata.category(character)
    if category == "Cc":
        return problem(place, "TEXT001", f"a hidden character stands here: {code}", "delete it")
    if category == "Cs":
        return problem(
            place,
            "TEXT002",
            f"half a character stands here: {code}",
            "type the whole character instead of its code",
        )
    name = unicodedata.name(character, "a character without a name")
    if unicodedata.bidirectional(character) in _RIGHT_TO_LEFT:
        return problem(
            place,
            "TEXT003",
            f"'{character}' ({code} {name}) is written from right to left",
            "put the words into a picture, or write them in Latin letters",
        )
    if character not in covered:
        plain = unicodedata.normalize("NFKC", character)
        hint = "write it in words, or put it into a picture"
        if plain != character and set(plain) <= covered:
            hint = f"write '{plain}'"
        return problem(place, "TEXT004", f"no font has '{character}' ({code} {name})", hint)
    return None


def address_problem(address: Text) -> Problem | None:
    """Return what is wrong with an address that is not of the web."""
    if _WEB.match(address):
        return None
    return problem(
        address.at(),
        "TEXT005",
        f"the link '{address}' does not lead to the web",
        "begin it with https://, or take it out",
    )


def _links(text: Text) -> Iterator[Problem]:
    for link in _LINK.finditer(text):
        group = 1 if link[1] else 2
        found = address_problem(text.part(*link.span(group)))
        if found is not None:
            yield found
    for link in _SILENT_LINK.finditer(text):
        yield problem(
            text.at(link.start()),
            "TEXT006",
            f"the link '{link[0]}' has no words",
            "write what the link leads to between the square brackets",
        )
