"""The options of an item to their order of value, where they are dates or differ by one number."""

import re
from collections.abc import Iterable

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SPELLED = {word: number for number, word in enumerate((*_WORDS, "eleven", "twelve"), 1)}
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_NUMBER = re.compile(
    rf"(?P<number>\d[\d,]*(?:\.\d+)?|\b(?:{'|'.join(_SPELLED)})\b)"
    rf"(?:st|nd|rd|th)?(?: (?P<scale>{'|'.join(_SCALES)}))?"
)
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_DATE = re.compile(rf"(?P<month>{'|'.join(_MONTHS)}) (?:(?P<day>\d\d?), )?(?P<year>\d{{4}})")
_NEARLY = re.compile(r"\b(?:about|almost|around|nearly|roughly)\b")
_PLURAL = re.compile(r"s\b")


def ascending(texts: Iterable[str]) -> tuple[int, ...] | None:
    """Return the places of the texts from the least to the greatest, or None: they are no values.

    Values are dates, or texts alike in all but one number: "2", "about 90 percent", "18 years".
    """
    plain = [" ".join(text.casefold().rstrip(".").split()) for text in texts]
    values = _dates(plain) or _numbers(plain)
    return tuple(sorted(range(len(values)), key=values.__getitem__)) if values else None


def _dates(texts: list[str]) -> list[tuple[int, int, int]] | None:
    found = [_DATE.fullmatch(text) for text in texts]
    dates = [
        (int(date["year"]), _MONTHS.index(date["month"]), int(date["day"] or 0))
        for date in found
        if date
    ]
    return dates if len(dates) == len(texts) else None


def _numbers(texts: list[str]) -> list[float] | None:
    """Return the one number of each text; None where what stands around them differs."""
    found = [list(_NUMBER.finditer(text)) for text in texts]
    if any(len(numbers) != 1 for numbers in found):
        return None
    around = {_around(text, number) for text, (number,) in zip(texts, found, strict=True)}
    return [_value(number) for (number,) in found] if len(around) == 1 else None


def _around(text: str, number: re.Match[str]) -> str:
    """Return what stands around a number, but for hedges and plurals: "1 year" as "2 years"."""
    rest = f"{text[: number.start()]} # {text[number.end() :].replace('%', ' percent')}"
    return " ".join(_PLURAL.sub("", _NEARLY.sub("", rest)).split())


def _value(number: re.Match[str]) -> float:
    digits = number["number"]
    value = float(_SPELLED.get(digits) or digits.replace(",", ""))
    return value * _SCALES.get(number["scale"] or "", 1)
