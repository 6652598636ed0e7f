"""A plain text to the numbers in it, in figures or words: "2,347", "two dozen", "11 million"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: float(value) for value, word in enumerate(_ONES.split(" "))} | {
    word: float(value) for value, word in zip(range(20, 100, 10), _TENS.split(" "), strict=True)
}
_SCALES = {"dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_WORDS = "|".join(sorted(_VALUES, key=len, reverse=True))
_NUMBER = re.compile(
    rf"""
    (?P<about>\b(?:about|nearly|almost|around|roughly|some|over|under|(?:more|fewer|less)\s+than
        |at\s+(?:least|most)|up\s+to|close\s+to|just)\s+)?
    [$€£]?
    (?:
        (?<![\w.,])(?P<figures>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
        | \b(?P<tens>{_WORDS})(?:[-\s](?P<ones>{_WORDS}))?\b
        | \b(?P<one>an?)\b(?=\s+(?:dozen|hundred|thousand|million|billion)\b)
    )
    (?P<scales>(?:[-\s]+(?:{"|".join(_SCALES)})\b)*)
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number, its words and where they start in the text.

    `about`: the text says that it is near; `figures`: it is written in figures.
    """

    start: int
    words: str
    value: float
    about: bool
    figures: bool

    @property
    def is_year(self) -> bool:
        """Return whether it may be a year."""
        return self.figures and "," not in self.words and 1600 <= self.value < 2100


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of a plain text, in order."""
    for found in _NUMBER.finditer(text):
        start = found.end("about") if found["about"] else found.start()
        words = " ".join(text[start : found.end()].split())
        value = _value(found)
        for scale in re.split(r"[-\s]+", found["scales"].lower()):
            value *= _SCALES.get(scale, 1.0)
        yield Number(start, words, value, bool(found["about"]), bool(found["figures"]))


def _value(found: re.Match[str]) -> float:
    if found["figures"]:
        return float(found["figures"].replace(",", ""))
    if found["one"]:
        return 1.0
    ones = _VALUES[found["ones"].lower()] if found["ones"] else 0.0
    return _VALUES[found["tens"].lower()] + ones
