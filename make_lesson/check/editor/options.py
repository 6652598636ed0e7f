"""An item to what an editor says about its options: number, likeness, length, giveaway words."""

import re
from collections.abc import Iterator
from itertools import takewhile
from statistics import mean

from make_lesson.check.editor.wording import said
from make_lesson.check.positions import speaks_of_others
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.items import AskItem, Option, QuizItem, stem
from make_lesson.quiz.values import ascending

_FEWEST, _MOST = 3, 5  # Rodriguez (2005); Penn State's advice
_KEY_TO_MEAN = 1.25  # ours, as all that follow: tuned on real quizzes
_LONGEST_TO_SHORTEST = 1.6
_SHORT = 25  # characters; below, a single word makes all the difference
_SHARED_WORDS = 3

_ARTICLES = frozenset({"a", "an", "the"})
_ABSOLUTE = frozenset({"all", "always", "every", "everyone", "never", "none", "nobody", "only"})
_ALL_OF_THESE = re.compile(
    r"(?:all|none|any|each|every one|two|more than one) of "
    r"(?:these|the (?:other )?(?:options|choices|answers|statements))(?: \w+){0,3}"
    r"|(?:both|either|neither) of the (?:other )?(?:options|choices|answers|statements)"
    r"|(?:all|both|none) (?:is|are) (?:correct|right|true)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:amendment|article|chapter|paragraph|section|title)s?\b", re.IGNORECASE)
_STATEMENT = r"(?:[IVX]+|\d)"
_STATEMENTS = re.compile(
    rf"(?i:both |only |statements? )?[IVX]+(?:,? (?:and|or|&) [IVX]+|, [IVX]+)+(?: only)?"
    rf"|(?i:only |statements? ){_STATEMENT}(?:,? (?:and|or|&) {_STATEMENT}|, {_STATEMENT})*"
    rf"|{_STATEMENT}(?:,? and {_STATEMENT}|, {_STATEMENT})* only"
)


def option_problems(item: QuizItem) -> Iterator[Problem]:
    """Yield what is said about the options of an item, where it has any."""
    if isinstance(item, AskItem):
        yield from _combined(item)
        yield from _number(item)
        yield from _alike(item)
        yield from _lengths(item)
        yield from _absolute(item)
        yield from _openings(item)


def _combined(item: AskItem) -> Iterator[Problem]:
    of_numbers = _NUMBERED.search(item.ask)  # "Which articles?" is answered by "I and II"
    for option in item.options:
        if _ALL_OF_THESE.fullmatch(_bare(option)):
            yield problem(
                option.text.at(),
                "ITEM023",
                f"the option '{option.text}' stands for others",
                "write an option of its own, or use 'several: true'",
            )
        elif _STATEMENTS.fullmatch(_bare(option)) and not of_numbers:
            yield problem(
                option.text.at(),
                "ITEM024",
                f"the option '{option.text}' combines statements",
                "make each statement an option, with 'several: true'",
            )


def _number(item: AskItem) -> Iterator[Problem]:
    count = len(item.options)
    if count < _FEWEST or (count > _MOST and not item.several):
        yield problem(
            stem(item).at(),
            "ITEM025",
            f"this item has {count} options",
            f"give it {_FEWEST} to {_MOST}, each a mistake that students make",
        )


def _alike(item: AskItem) -> Iterator[Problem]:
    """Yield the options that say what one before says; the very same words are an error."""
    before: dict[tuple[str, ...], Option] = {}
    for option in item.options:
        words = said(option.text)
        core = tuple(word for word in words if word not in _ARTICLES)
        first = before.setdefault(core, option)
        if first is not option and _plain(first) != _plain(option):
            yield problem(
                option.text.at(),
                "ITEM027",
                f"'{option.text}' says the same as '{first.text}'",
                "change one of the two",
            )


def _lengths(item: AskItem) -> Iterator[Problem]:
    """Yield what an option's length gives away: of the key, else of any; values are what they are.

    An option's length is its characters without stars.
    """
    if ascending(option.text for option in item.options) is not None:
        return
    *others, longest = sorted(item.options, key=_length)
    if longest.right and not item.several and _length(longest) > _length(others[-1]):
        usual = max(mean(map(_length, others)), _SHORT)
        if _length(longest) > _KEY_TO_MEAN * usual:
            yield problem(
                longest.text.at(),
                "ITEM028",
                f"the right option has {_length(longest)} characters, the others "
                f"{mean(map(_length, others)):.0f} on average",
                "shorten it, or say as much in the wrong ones",
            )
            return
    if _length(longest) > _LONGEST_TO_SHORTEST * max(_length(others[0]), _SHORT):
        yield problem(
            longest.text.at(),
            "ITEM029",
            f"this option has {_length(longest)} characters, the shortest {_length(others[0])}",
            "make the options about equally long",
        )


def _absolute(item: AskItem) -> Iterator[Problem]:
    speaking = [
        each
        for each in item.options
        if not (_ALL_OF_THESE.fullmatch(_bare(each)) or speaks_of_others(each.text))
    ]
    told = [option for option in speaking if _ABSOLUTE.intersection(said(option.text))]
    if told and all(option.right is None for option in told):
        word = next(word for word in said(told[0].text) if word in _ABSOLUTE)
        yield problem(
            told[0].text.at(),
            "ITEM034",
            f"'{word}' stands in a wrong option, and no such word in a right one",
            "word it less absolutely, unless this is the mistake that the option is about",
        )


def _openings(item: AskItem) -> Iterator[Problem]:
    texts = [said(option.text) for option in item.options]
    columns = zip(*texts, strict=False)
    shared = [words[0] for words in takewhile(lambda words: len(set(words)) == 1, columns)]
    if len(shared) >= _SHARED_WORDS and ascending(option.text for option in item.options) is None:
        yield problem(
            item.options[0].text.at(),
            "ITEM036",
            f"every option begins with '{' '.join(shared)}'",
            "move these words into the question",
        )


def _length(option: Option) -> int:
    return len(option.text.replace("*", "").strip())


def _bare(option: Option) -> str:
    return option.text.strip().rstrip(".!")


def _plain(option: Option) -> str:
    return " ".join(option.text.split()).casefold()
