"""Markdown prose to plain text, sentences and words, each a `Text` at its place in the file.

Markup is not cut out but replaced by as many spaces, so that every character keeps its place.
"""

import re
from collections.abc import Iterator

from make_lesson.lesson.source import Text

_LIST_MARK = re.compile(r"^[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]+", re.MULTILINE)
_MARKUP = re.compile(
    rf"""
    {_LIST_MARK.pattern}
    | \[@[^\]\n]*\]                       # a citation
    | (?<=\s)\^\S+[ \t]*(?=\n[ \t]*\n|\s*\Z)    # a paragraph's label
    | \[\[ | (?:\|[^\[\]\n]*)?\]\]        # a blank to fill; its first answer stays
    | \[(?=[^\[\]]*\]\() | \]\([^()\s]*\) # a link; its words stay
    | (?<!\\)\*+(?=\S) | (?<=[^\s\\])\*+  # emphasis
    | (?<![\w\\])_+(?=\w) | (?<=\w)_+(?!\w)
    | \\(?=[^\w\s])
    """,
    re.MULTILINE | re.VERBOSE,
)
_WORD = re.compile(r"[^\W_]+(?:(?:(?<=\d)[.,](?=\d)|[.'’‐-](?=[^\W_]))[^\W_]+)*")
_BREAK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_END = re.compile(r"([.!?…]+)\s*[\"”’')\]]*(?=\s)")
_NEXT = re.compile(r"\s*[\"“‘'(\[]*([$§]?\w[\w’']*)")
_LAST = re.compile(r"[^\s\"“‘'(\[]+\Z")
_DOTTED = re.compile(r"(?:[A-Za-z]\.)*[A-Z]|(?:[a-z]\.)+[a-z]|[JS]r|Inc|Co|Corp|etc|Ct")
_SHORT = re.compile(  # stand before a name, a number or a party to a case
    r"vs?|Mrs?|Ms|Dr|St|Mt|Ft|Gov|Sen|Rep|Gen|Lt|Col|Atty|Hon|Prof|Rev|Art|Sec|Amdt|cf|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_BEFORE_NUMBERS = re.compile(r"[Nn]os?|pp?|art|sec|cl|ch|vol|para|[Ff]ig")
_STARTS = re.compile(  # of a sentence, and hardly ever of a name
    r"After|Although|An?|And|As|At|Because|Before|But|By|Each|Every|For|From|He|Her|His|How|If|In|"
    r"Its?|Many|Most|Not?|On|One|Only|Or|Others?|She|So|Some|Such|That|The|Their|Then|There|These|"
    r"They|This|Those|To|Two|Under|Until|We|What|When|Where|Which|While|Who|Why|With|You"
)


def plain(text: Text) -> Text:
    """Return the words that are printed: no marks, links, labels or citations, only spaces."""
    return text.blanked(_MARKUP)


def words(text: Text) -> Iterator[Text]:
    """Yield the words; a number and a word with hyphens are one, "U.S." is without its last dot."""
    bare = plain(text)
    for word in _WORD.finditer(bare):
        yield bare.part(*word.span())


def sentences(text: Text) -> Iterator[Text]:
    """Yield the plain sentences, without space around them.

    An entry of a list and a paragraph end one, whatever they end with.
    """
    bare = plain(text)
    begin = 0
    for stop in _stops(text, bare):
        sentence = bare[begin:stop]
        if _WORD.search(sentence):
            start = begin + len(sentence) - len(sentence.lstrip())
            yield bare.part(start, begin + len(sentence.rstrip()))
        begin = stop


def on_one_line(text: str) -> str:
    """Return a plain text without the gaps that its marks have left."""
    return re.sub(r"\s+([,.;:!?)])", r"\1", " ".join(text.split()))


def excerpt(text: str, most: int = 8) -> str:
    """Return the first words of a plain text on one line, to quote in a message."""
    found = on_one_line(text).split()
    beginning = " ".join(found[:most])
    return beginning if len(found) <= most else beginning.rstrip(",;:") + " ..."


def _stops(text: Text, bare: Text) -> list[int]:
    """Return where sentences stop, in order, the end of the text last."""
    stops = {len(bare)}
    stops |= {mark.start() for mark in _LIST_MARK.finditer(text)}
    stops |= {gap.start() for gap in _BREAK.finditer(text)}
    stops |= {end.end() for end in _END.finditer(bare) if _is_end(bare, end)}
    return sorted(stops)


def _is_end(bare: str, end: re.Match[str]) -> bool:
    """Return whether a sentence ends at these marks, by the words on both sides."""
    following = _NEXT.match(bare, end.end())
    if following is None:
        return True
    word = following[1]
    if end[1] in {"...", "…"} or not (word[0].isupper() or word[0] in "$§" or word[0].isdigit()):
        return False
    last = _LAST.search(bare, max(0, end.start() - 40), end.start())
    if end[1] != "." or last is None:
        return True
    if _BEFORE_NUMBERS.fullmatch(last[0]):
        return not any(letter.isdigit() for letter in word)
    if _SHORT.fullmatch(last[0]):
        return False
    return bool(_STARTS.fullmatch(word)) or not _DOTTED.fullmatch(last[0])
