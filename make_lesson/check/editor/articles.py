"""A question or a gapped sentence to the answers that do not fit its 'a' or 'an'."""

import re
from collections.abc import Iterator, Sequence

from make_lesson.check.rules import problem
from make_lesson.errors import Place, Problem
from make_lesson.lesson.blanks import Gap, parts
from make_lesson.lesson.grammar import article_of
from make_lesson.lesson.source import Text

_ARTICLE = re.compile(r"\b(?P<article>an?)[\s_.:…]*\Z", re.IGNORECASE)


def articles(ask: Text, options: Sequence[Text]) -> Iterator[Problem]:
    """Yield the options that do not fit the article that a question ends with."""
    article = _last_article(ask)
    for option in options if article else ():
        if article_of(option) not in {article, None}:
            yield _unfit(option.at(), article, option)


def articles_of_blanks(text: Text) -> Iterator[Problem]:
    """Yield the answers that do not fit the article before their blank."""
    article = ""
    for part in parts(text):
        match part:
            case Gap(accepted=(answer, *_)):
                if article and article_of(answer) not in {article, None}:
                    yield _unfit(text.at(text.index(answer)), article, answer)
                article = ""
            case str():
                article = _last_article(part)
            case _:
                pass


def _unfit(place: Place, article: str, answer: str) -> Problem:
    return problem(
        place,
        "ITEM033",
        f"'{article}' does not go with '{answer}'",
        "end before the article, and begin the answers with it where they need one",
    )


def _last_article(text: str) -> str:
    found = _ARTICLE.search(text)
    return found["article"].lower() if found else ""
