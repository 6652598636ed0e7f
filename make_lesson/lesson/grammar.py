"""Words to the article before them, and a noun with what follows it to its plural."""

import re

_VOWEL_SOUND = re.compile(r"[aeio]|u(?!ni(?![mn])|s[aeiu]|t[ei])|h(?:eir|onest|onor|our)")
_CONSONANT_SOUND = re.compile(r"eu|one\b|once\b|u\.?[snk]\b")
_LETTERS_WITH_VOWEL = frozenset("AEFHILMNORSX")  # by their names: "an FBI agent"
_READ_AS_A_WORD = 5  # capitals or more, which may be a word, like NASDAQ
_HEAD = re.compile(r"(.*?)(\w+)(?=( (?:general|of\b.*))?$)")  # the noun that takes the plural
_SIBILANT = ("s", "x", "z", "ch", "sh")


def article_of(words: str) -> str | None:
    """Return "an" before a vowel's sound, else "a"; None where the sound is not known."""
    first, *_ = (*words.replace("*", "").split(), "")
    first = first.strip("\"'“‘(")
    if not first[:1].isalpha():
        return None
    letters = first.rstrip(".,")
    if letters.isupper() and len(letters) > 1 and "." not in first[:-1]:
        if len(letters) >= _READ_AS_A_WORD:
            return None
        vowel = letters[0] in _LETTERS_WITH_VOWEL
    else:
        lower = first.lower()
        vowel = bool(_VOWEL_SOUND.match(lower)) and not _CONSONANT_SOUND.match(lower)
    return "an" if vowel else "a"


def plural_of(words: str) -> str:
    """Return the plural: of the noun before "general" or "of", else of the last word."""
    return _HEAD.sub(lambda found: found[1] + _many(found[2]), words, count=1)


def _many(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou"):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(_SIBILANT) else f"{noun}s"
