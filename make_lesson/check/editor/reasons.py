"""An item to what an editor says about the reasons of its options."""

from collections.abc import Iterator

from make_lesson.check.editor.wording import said
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.items import AskItem, QuizItem

_ENOUGH_WORDS = 4  # ours, where guidelines say six: "He cannot be impartial." is a good reason


def reason_problems(item: QuizItem) -> Iterator[Problem]:
    """Yield the reasons that explain nothing, as far as that can be counted."""
    if not isinstance(item, AskItem):
        return
    options = {said(option.text) for option in item.options}
    before: set[tuple[str, ...]] = set()
    for reason in (option.why for option in item.options if option.why):
        words = said(reason)
        if words in before or words in options:
            yield problem(
                reason.at(),
                "ITEM039",
                f"the reason '{reason}' stands here as "
                f"{'another reason' if words in before else 'an option'} too",
                "say why this option is right, or which mistake leads to it",
            )
        elif len(words) < _ENOUGH_WORDS:
            yield problem(
                reason.at(),
                "ITEM038",
                f"the reason '{reason}' has {len(words)} word{'' if len(words) == 1 else 's'}",
                "say why the option is right, or which mistake leads to it",
            )
        before.add(words)
