"""A quiz to what is wrong with its items: options, blanks, pairs, steps, and what the key lacks."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from make_lesson.check.positions import position_problems
from make_lesson.check.ranks import rank_problems
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.blanks import Gap, parts, stray_bracket
from make_lesson.lesson.items import (
    AskItem,
    ClaimItem,
    FillItem,
    MatchItem,
    Option,
    OrderItem,
    QuizItem,
    ShortItem,
    WriteItem,
)
from make_lesson.lesson.model import Rubric
from make_lesson.lesson.source import Text


def item_problems(item: QuizItem) -> Iterator[Problem]:
    """Yield what keeps an item from having one right key, or its key from being useful."""
    yield from position_problems(item)
    match item:
        case AskItem():
            yield from _options(item)
            yield from rank_problems(item)
        case ClaimItem(claim=claim) if "**" not in claim:
            yield problem(
                claim.at(),
                "ITEM009",
                "no words of this claim are bold",
                "put two stars around the words to judge: **judges**",
            )
        case MatchItem():
            yield from _match(item)
        case OrderItem(steps=steps):
            yield from _twice(steps, "ITEM013", "step")
        case FillItem(fill=text):
            yield from _fill(text)
        case ShortItem(short=text, answer=None, look_for=()):
            yield problem(
                text.at(),
                "ITEM015",
                "this item has no 'answer' and no 'look_for'",
                "add a model answer, or what earns the points",
            )
        case WriteItem(write=text, rubric=None, look_for=()):
            yield problem(
                text.at(),
                "ITEM014",
                "this item has no 'rubric' and no 'look_for'",
                "add 'rubric: argument-6', or what earns the points",
            )
        case ClaimItem() | ShortItem() | WriteItem():
            pass
        case _:
            assert_never(item)


def rubric_problems(rubric: Rubric) -> Iterator[Problem]:
    """Yield the criteria of which the levels are not those of the first one."""
    first, *others = rubric.criteria
    wanted = [level.points for level in first.levels]
    for row in others:
        found = [level.points for level in row.levels]
        if found != wanted:
            yield problem(
                row.name.at(),
                "ITEM017",
                f"the levels of '{row.name}' are worth {_listed(found)} points, and those of "
                f"'{first.name}' {_listed(wanted)}",
                "give every criterion as many levels, with the same points",
            )


def _listed(points: Iterable[int]) -> str:
    return ", ".join(map(str, points))


def _options(item: AskItem) -> Iterator[Problem]:
    unclear = [
        option for option in item.options if (option.right is None) == (option.wrong is None)
    ]
    for option in unclear:
        yield _unclear(option, item)
    if unclear:
        return  # the rest would only follow from it
    yield from _twice([option.text for option in item.options], "ITEM005", "option")
    right = [option for option in item.options if option.right is not None]
    if not right:
        yield problem(
            item.ask.at(),
            "ITEM001",
            "no option of this item is right",
            "write 'right:' instead of 'wrong:' before the right one",
        )
    elif not item.several and len(right) > 1:
        yield problem(
            right[1].text.at(),
            "ITEM002",
            f"a second option is right: '{right[1].text}'",
            "make it wrong, or add 'several: true' to the item",
        )
    if item.several:
        yield from _several(item, len(right))
    for option in item.options:
        if option.why is None:
            yield problem(
                option.text.at(),
                "ITEM016",
                f"the option '{option.text}' has no reason",
                "add 'why:': why it is right, or which mistake leads to it",
            )


def _unclear(option: Option, item: AskItem) -> Problem:
    words = option.right or option.why or item.ask
    both = option.right is not None
    return problem(
        words.at(),
        "ITEM006",
        f"an option is {'both right and wrong' if both else 'neither right nor wrong'}",
        "give it one of the two: 'right: its words' or 'wrong: its words'",
    )


def _several(item: AskItem, right: int) -> Iterator[Problem]:
    if right == 1:
        yield problem(
            item.ask.at(),
            "ITEM003",
            "several answers are asked for, and one is right",
            "add another right option, or take out 'several'",
        )
    if right == len(item.options):
        yield problem(
            item.ask.at(),
            "ITEM004",
            "every option of this item is right",
            "add a wrong option",
        )


def _match(item: MatchItem) -> Iterator[Problem]:
    meanings = [pair.meaning for pair in item.pairs]
    yield from _twice([pair.term for pair in item.pairs], "ITEM010", "term")
    yield from _twice(meanings, "ITEM011", "meaning")
    known = {_plain(meaning) for meaning in meanings}
    for spare in item.spares:
        if _plain(spare) in known:
            yield problem(
                spare.at(),
                "ITEM012",
                f"the spare '{spare}' is the meaning of a term",
                "write a meaning that fits none of the terms",
            )


def _fill(text: Text) -> Iterator[Problem]:
    stray = stray_bracket(text)
    if stray is not None:
        yield problem(
            text.at(stray),
            "ITEM008",
            "these brackets make no blank",
            "write a blank as [[answer]], or [[answer|other answer]]",
        )
    elif not any(isinstance(part, Gap) for part in parts(text)):
        yield problem(
            text.at(),
            "ITEM007",
            "this item has no blank",
            "put the words to fill in into double brackets: [[answer]]",
        )


def _twice(texts: Iterable[Text], rule: str, what: str) -> Iterator[Problem]:
    """Yield a problem for each text that stood there before, but for its case and blanks."""
    seen: set[str] = set()
    for text in texts:
        if _plain(text) in seen:
            yield problem(
                text.at(),
                rule,
                f"the {what} '{text}' stands here a second time",
                "change one of the two",
            )
        seen.add(_plain(text))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
