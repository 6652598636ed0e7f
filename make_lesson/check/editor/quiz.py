"""All items together to what an editor says about them: likeness, clues, words of the reading."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from statistics import mean

from make_lesson.check.editor.wording import content, holds, said, same
from make_lesson.check.measures.statements import quotations
from make_lesson.check.prose import words
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.blanks import Gap, parts
from make_lesson.lesson.items import AskItem, ClaimItem, FillItem, Option, QuizItem, stem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.place_words import ANY_STATE
from make_lesson.lesson.source import Text
from make_lesson.quiz.values import ascending

_ENOUGH_ITEMS = 8  # ours, as all that follow; with fewer, chance alone makes the share large
_ABOVE_CHANCE = 0.15
_SEEN_LONGER = 1.1  # times the next longest, the least that the eye can tell
_TELLING_PHRASE = 4  # words of a key that give it away wherever they stand
_SHARED_CONTENT = 0.5  # of what an item is about
_LIFTED = 10  # words in a row that may be those of the reading


def quiz_problems(lesson: Lesson, items: tuple[QuizItem, ...]) -> Iterator[Problem]:
    """Yield what only the items together show, and what they share with the reading."""
    single = [item for item in items if isinstance(item, AskItem) and not item.several]
    yield from _mixed(single)
    yield from _longest(single)
    yield from _given_away(items)
    yield from _lifted(lesson, items)


def _mixed(items: Sequence[AskItem]) -> Iterator[Problem]:
    counts = Counter(len(item.options) for item in items)
    if len(counts) < 2:
        return
    (usual, _), *_ = counts.most_common()
    other = next(item for item in items if len(item.options) != usual)
    yield problem(
        other.ask.at(),
        "ITEM026",
        f"this item has {len(other.options)} options; most have {usual}",
        "give them all as many, if good ones can be found",
    )


def _longest(items: Sequence[AskItem]) -> Iterator[Problem]:
    worded = [item for item in items if ascending(each.text for each in item.options) is None]
    told = [option for item in worded for option in item.options if _stands_out(option, item)]
    if len(worded) < _ENOUGH_ITEMS:
        return
    chance = mean(1 / len(item.options) for item in worded)
    if len(told) / len(worded) > chance + _ABOVE_CHANCE:
        yield problem(
            told[0].text.at(),
            "ITEM030",
            f"the right option is the longest in {len(told)} of {len(worded)} items, as here",
            "shorten some right options, or say more in wrong ones",
        )


def _stands_out(option: Option, item: AskItem) -> bool:
    others = [len(other.text) for other in item.options if other is not option]
    return option.right is not None and len(option.text) > _SEEN_LONGER * max(others)


def _given_away(items: Sequence[QuizItem]) -> Iterator[Problem]:
    """Yield each question that holds the key of another item and what that item is about."""
    asked = [(item, said(_printed(item)), content(_printed(item))) for item in items]
    for item, _, about in asked:
        for key in _keys(item):
            phrase = said(key)
            about_rest = about - set(phrase)
            for other, ask, other_about in asked:
                shared = len(about_rest & other_about) >= max(2, _SHARED_CONTENT * len(about_rest))
                tells = shared or len(phrase) >= _TELLING_PHRASE
                if other is not item and tells and holds(ask, phrase) and _together(item, other):
                    yield problem(
                        stem(other).at(),
                        "ITEM037",
                        f"this question holds '{key}', which is right in another item",
                        "word one of the two in another way, or leave one out",
                    )


def _printed(item: QuizItem) -> str:
    """Return the question as students see it, blanks empty."""
    if not isinstance(item, FillItem):
        return stem(item)
    return " ".join(part for part in parts(item.fill) if isinstance(part, str))


def _keys(item: QuizItem) -> Iterator[str]:
    match item:
        case AskItem(options=options):
            yield from (option.right for option in options if option.right)
        case ClaimItem(correct=correct) if correct is not None:
            yield correct
        case FillItem(fill=text):
            yield from (part.accepted[0] for part in parts(text) if isinstance(part, Gap))
        case _:
            pass


def _together(one: QuizItem, other: QuizItem) -> bool:
    """Return whether one packet can hold both items."""
    both = set(one.states), set(other.states)
    everywhere = any(not states or ANY_STATE in states for states in both)
    return everywhere or bool(set.intersection(*both))


def _lifted(lesson: Lesson, items: Sequence[QuizItem]) -> Iterator[Problem]:
    arguments = (side.argument for view in lesson.viewpoints for side in view.sides)
    known = set(_runs([*(section.text for section in lesson.reading), *arguments]))
    for item in items:
        for text in _own_words(item):
            for run in _stretches(text):
                found = next((at for at in _slices(run) if _plain(at) in known), None)
                if found is not None:
                    yield problem(
                        found[0].at(),
                        "ITEM043",
                        f"{len(found)} words in a row stand in the reading too: "
                        f"'{' '.join(_plain(found[:5]))} ...'",
                        "say it in other words, or put it into quotation marks",
                    )
                    break


def _own_words(item: QuizItem) -> Iterator[Text]:
    """Yield the question of an item, and what is right."""
    yield stem(item)
    if isinstance(item, AskItem):
        yield from (option.right for option in item.options if option.right)


def _runs(texts: Iterable[Text]) -> Iterator[tuple[str, ...]]:
    for text in texts:
        yield from map(_plain, _slices(tuple(words(text))))


def _stretches(text: Text) -> Iterator[Sequence[Text]]:
    """Yield the words of a text between its quotations."""
    begin = 0
    for start, end in quotations(text):
        yield tuple(words(text.part(begin, start)))
        begin = end
    yield tuple(words(text.part(begin, len(text))))


def _slices(run: Sequence[Text]) -> Iterator[Sequence[Text]]:
    """Yield every stretch of words that is one longer than may be lifted."""
    size = _LIFTED + 1
    return (run[at : at + size] for at in range(len(run) - size + 1))


def _plain(run: Sequence[Text]) -> tuple[str, ...]:
    return tuple(map(same, run))
