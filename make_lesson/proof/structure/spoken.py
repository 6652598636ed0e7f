"""What a voice can make of words: the language that they are marked with, and of links."""

import re
from typing import Final

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_EMPTY_WORDS: Final = re.compile(
    r"(click |see )?here|this|link|more|read more|(https?://|www\.)\S*|\W*", re.IGNORECASE
)


def is_language(code: str) -> bool:
    """Tell whether a code has the shape of a language's (BCP 47): en, en-US, zh-Hant."""
    return bool(_LANGUAGE.fullmatch(code))


def says_nothing(words: str) -> bool:
    """Tell whether the words of a link leave open where it leads, or are a bare address."""
    return bool(_EMPTY_WORDS.fullmatch(" ".join(words.split())))
