"""Ranked options (`drop`) to what is wrong with the ranking, and what a reduced form lacks."""

from collections.abc import Iterator, Mapping

from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.items import AskItem, Option
from make_lesson.lesson.model import Lesson
from make_lesson.quiz.kept import KEPT, kept


def rank_problems(item: AskItem) -> Iterator[Problem]:
    """Yield what leaves open which option goes first: ranks of right ones, twice, or with a gap."""
    ranked = [(option.drop, option) for option in item.options if option.drop is not None]
    of_wrong: dict[int, Option] = {}
    twice = False
    for rank, option in ranked:
        if option.right is not None:
            yield problem(
                option.text.at(),
                "ITEM044",
                f"the right option '{option.text}' has 'drop: {rank}'",
                "take 'drop' out: the right option is on every form",
            )
        elif of_wrong.setdefault(rank, option) is not option:
            twice = True
            yield problem(
                option.text.at(),
                "ITEM045",
                f"'drop: {rank}' stands at '{of_wrong[rank].text}' and at '{option.text}'",
                "give each a rank of its own; the option with 1 is left out first",
            )
    if not twice:
        yield from _gap(of_wrong)


def _gap(ranked: Mapping[int, Option]) -> Iterator[Problem]:
    for wanted, rank in enumerate(sorted(ranked), 1):
        if rank != wanted:
            yield problem(
                ranked[rank].text.at(),
                "ITEM046",
                f"this option has 'drop: {rank}', and no wrong option has 'drop: {wanted}'",
                "count from 1; the option with 1 is left out first",
            )
            return


def reduced_problems(lesson: Lesson) -> Iterator[Problem]:
    """Yield the questions of a reduced form of which the ranking does not leave three options."""
    for item in core_questions(lesson):
        if keeps_too_many(item):
            yield problem(
                item.ask.at(),
                "ITEM047",
                f"a question of the reduced form has three options, and this one {len(kept(item))}",
                f"add 'drop: {next_rank(item)}' to the wrong option that would be missed least",
            )


def core_questions(lesson: Lesson) -> Iterator[AskItem]:
    """Yield the core items with one answer."""
    for item in lesson.quiz.items if lesson.quiz else ():
        if isinstance(item, AskItem) and item.core and not item.several:
            yield item


def keeps_too_many(item: AskItem) -> bool:
    """Return whether the ranking of a question leaves more options than a reduced form has."""
    return len(kept(item)) > KEPT


def next_rank(item: AskItem) -> int:
    """Return the rank that the next option of a question would have."""
    return 1 + sum(option.drop is not None for option in item.options)
