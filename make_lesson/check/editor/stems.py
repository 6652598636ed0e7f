"""An item to what an editor says about its question."""

import re
from collections.abc import Iterator

from make_lesson.check.editor.articles import articles, articles_of_blanks
from make_lesson.check.editor.wording import content, said
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.items import AskItem, ClaimItem, FillItem, QuizItem
from make_lesson.lesson.source import Text

_FEW_WORDS = 6  # ours: a stem that is no question and has fewer cannot hold a central idea

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z*\"“])")
_ASKS = re.compile(
    r"(?:\A|[,:;]\s)\W*(?:(?:about|at|by|for|from|in|of|on|to|under|with) )?"
    r"(?:what|which|who|whom|whose)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[,;]|\b(?:because|how|if|since|that|what|when|where|which|who|whose|whom|why|until|unless)\b",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(
    r"\b(?:not|except|least(?= likely)|never|cannot|\w+n['’]t)\b(?! (?:only|just|yet))",
    re.IGNORECASE,
)
_POSITIVE = re.compile(r"\b(?:at|or|last but not) $", re.IGNORECASE)  # "at least", "or not"
_STARTS_NEGATIVE = frozenset({"no", "not", "never", "none", "nobody", "nothing"})
_EMPTY = re.compile(
    r"about|best|claims?|correct(?:ly)?|describes|false|following|lesson|options?|right"
    r"|sentences?|statements?|text|true|wrong"
)
_OPINION = re.compile(
    r"\b(?:best policy|better policy|fairest|most (?:fair|just)|wisest|most ethical|ought to"
    r"|do you (?:believe|think)|your (?:opinion|view))\b"
    r"|\bshould (?:not )?(?:the )?(?:americans|citizens|congress|courts|government|governments"
    r"|judges|juries|lawmakers|legislatures|offices|police|prosecutors|schools|society|states"
    r"|the law|the supreme court|the united states|we)\b"
    r"|\b(?:americans|citizens|congress|courts|governments?|judges|lawmakers|legislatures"
    r"|police|prosecutors|society|states) should\b",
    re.IGNORECASE,
)
_ATTRIBUTED = re.compile(
    r"\b(?:according to|under|directs?|instructs?|memo|tells?|told|asked|opponents?|supporters?"
    r"|agree[ds]?|argue[ds]?|arguments?|believe[ds]?|claim(?:s|ed)?|held|holds?|said|say|says|wrote"
    r"|writes?|would (?:best )?support|(?:opinion|view) of)\b"
    r"|[\"“]|['’]s (?:argument|opinion|policy|position|view)",
    re.IGNORECASE,
)


def stem_problems(item: QuizItem) -> Iterator[Problem]:
    """Yield what is said about the question of an item."""
    match item:
        case AskItem(ask=text):
            yield from _negative(item)
            yield from articles(text, [option.text for option in item.options])
            yield from _idea(item)
            yield from _opinion(text)
        case ClaimItem(claim=text):
            yield from _opinion(text)
        case FillItem(fill=text):
            yield from articles_of_blanks(text)
        case _:
            pass


def _negative(item: AskItem) -> Iterator[Problem]:
    found = _turned(item.ask)
    if found is None:
        return
    start, end = found
    word = item.ask[start:end]
    if not (word.isupper() and item.ask[start - 1 : start] == "*" == item.ask[end : end + 1]):
        yield problem(
            item.ask.at(start),
            "ITEM031",
            f"'{word}' turns the question around and can be missed",
            f"ask for what is so, or write **{word.upper()}**",
        )
    for option in item.options:
        opening, *_ = (*said(option.text), "")
        if opening in _STARTS_NEGATIVE:
            yield problem(
                option.text.at(),
                "ITEM032",
                f"'{option.text}' says no to a question that says '{word}'",
                "ask for what is so, or word the option without 'no' or 'not'",
            )


def _turned(ask: Text) -> tuple[int, int] | None:
    """Return where the word stands that turns a question around, or None.

    It stands in the clause that begins with 'which', 'what' or 'who', or at the very end: "Which
    is not ...?", "All of these are limits except:". A 'not' in a clause of its own ("why he was
    not charged") turns nothing around.
    """
    begin = max((end.end() for end in _SENTENCE_END.finditer(ask)), default=0)
    question = ask[begin:]
    asks = _ASKS.search(question)
    for found in _NEGATIVE.finditer(question):
        before, after = question[: found.start()], question[found.end() :]
        at_end = found[0].lower() == "except" and not said(after)
        in_clause = asks and before[asks.end() :] and not _CLAUSE.search(before, asks.end())
        if (at_end or in_clause) and not _POSITIVE.search(before):
            return begin + found.start(), begin + found.end()
    return None


def _idea(item: AskItem) -> Iterator[Problem]:
    ask = item.ask
    if item.stimulus is not None:
        return
    few = len(said(ask)) < _FEW_WORDS and "?" not in ask
    if few or all(map(_EMPTY.fullmatch, content(ask))):
        yield problem(
            ask.at(),
            "ITEM035",
            "this question does not say what it is about",
            "ask it so that a student could answer before reading the options",
        )


def _opinion(text: Text) -> Iterator[Problem]:
    found = _OPINION.search(text)
    if found and not _ATTRIBUTED.search(text):
        yield problem(
            text.at(found.start()),
            "ITEM042",
            f"'{found[0]}' asks for an opinion, and one answer is right",
            "name whose view or which rule is meant: 'According to ...'; or make it an essay",
        )
