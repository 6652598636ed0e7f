"""Words that take a side by themselves, each with what says the same without one.

Chosen for the lessons' own topics (charging, money in elections, federal policy), with words that
lean in any text; the kinds are those that Recasens, Danescu-Niculescu-Mizil and Jurafsky (2013)
found in edits against bias. Words that are mostly used plainly ("clear", "refuse", "landmark")
are left out: they would be false alarms.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NEUTRAL = {
    # charging
    r"soft[- ]on[- ]crime": "say what the office does not charge",
    r"tough[- ]on[- ]crime": "say what the office charges or asks for",
    r"law[- ]and[- ]order": "say which policy is meant",
    r"progressive prosecutors?": "say which policy the prosecutor announced",
    r"mass incarceration": "give the number of people in prison, or define the term",
    r"lawless(?:ness)?": "say which law was not followed",
    r"rogue": "say what the official did",
    r"unchecked (?:power|discretion|authority)": "say which check is absent",
    r"crackdowns?": "say what is enforced more",
    r"radicals?": "say which policy is meant",
    # money in elections
    r"dark money": "money from donors who need not be named",
    r"(?:bought|buying|buys?) (?:the|an?|this|that|our) (?:election|race|office|seat|vote)s?": (
        "say who spent how much in the race"
    ),
    r"puppets?": "say who paid, and what the official did",
    r"(?:billionaire|soros|koch)[- ](?:backed|funded)": "name the donor and the sum for both sides",
    r"special interests?": "name the group",
    r"flood(?:s|ed|ing)? of (?:money|cash|spending|dollars)": "give the sum",
    r"mega[- ]?donors?": "name the donor and the sum",
    # federal policy
    r"witch[- ]hunts?": "investigation",
    r"deep state": "name the office",
    r"overcharg(?:e|es|ed|ing)": "say which charge was filed, and which could have been",
    r"weaponi[sz](?:e|es|ed|ing|ation)": "say what was done, and by whom",
    r"lenient|leniency": "say how the sentence or charge differs",
    r"draconian": "give the length of the sentence",
    # in any text
    r"so-called": "leave it out",
    r"obviously|needless to say|everyone knows": "leave it out, or give the evidence",
    r"clearly(?=,)": "leave it out, or give the evidence",
    r"shocking(?:ly)?|outrageous(?:ly)?|appalling(?:ly)?|disgraceful(?:ly)?": "leave it out",
    r"notorious(?:ly)?|infamous(?:ly)?": "well known, or leave it out",
    r"slam(?:s|med|ming)?|blast(?:s|ed) (?:the|a)": "criticize",
}
_PATTERNS = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), neutral) for words, neutral in _NEUTRAL.items()
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Where a loaded word stands in a text, and what to write instead."""

    start: int
    end: int
    neutral: str


def find_loaded(text: str) -> Iterator[Loaded]:
    """Yield the loaded words of a text, by place."""
    found = [
        Loaded(*match.span(), neutral)
        for pattern, neutral in _PATTERNS
        for match in pattern.finditer(text)
    ]
    yield from sorted(found, key=lambda loaded: loaded.start)
