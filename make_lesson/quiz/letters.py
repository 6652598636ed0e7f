"""What is shuffled inside an item: options, meanings, steps; and the letters they get."""

from dataclasses import replace

from make_lesson.lesson.blanks import parts
from make_lesson.lesson.items import AskItem, FillItem, MatchItem, Option, OrderItem, Pair
from make_lesson.quiz.form import Choice, FormItem, Meaning, Step, TermLine
from make_lesson.quiz.kept import kept
from make_lesson.quiz.order import disordered, shuffled
from make_lesson.quiz.values import ascending

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def lettered(entry: FormItem, seed: str, form: str, *, reduced: bool = False) -> FormItem:
    """Return the item with its parts in the order that seed, form and its id give.

    A `reduced` form has fewer options.
    """
    key = (seed, form, entry.id)
    match entry.item:
        case AskItem():
            options = kept(entry.item) if reduced else entry.item.options
            choices = tuple(
                Choice(letter, option.text, option.right is not None, option.why)
                for letter, option in zip(LETTERS, _in_order(options, key), strict=False)
            )
            return replace(entry, choices=choices)
        case MatchItem():
            return _matched(entry, entry.item, key)
        case OrderItem(steps=steps):
            ranked = [Step(text, place) for place, text in enumerate(steps, 1)]
            return replace(entry, steps=disordered(ranked, *key))
        case FillItem(fill=text):
            return replace(entry, gaps=parts(text))
        case _:
            return entry


def _in_order(options: tuple[Option, ...], key: tuple[str, ...]) -> tuple[Option, ...]:
    """Return options that are values from the least up, where readers look for them."""
    places = ascending(option.text for option in options)
    return tuple(options[place] for place in places) if places else shuffled(options, *key)


def _matched(entry: FormItem, item: MatchItem, key: tuple[str, ...]) -> FormItem:
    fits: list[tuple[str, Pair | None]] = [(pair.meaning, pair) for pair in item.pairs]
    fits += [(spare, None) for spare in item.spares]
    meanings = tuple(
        Meaning(letter, text, pair)
        for letter, (text, pair) in zip(LETTERS, disordered(fits, *key, "meanings"), strict=False)
    )
    letters = {id(meaning.pair): meaning.letter for meaning in meanings}
    terms = tuple(
        TermLine(number, pair, letters[id(pair)])
        for number, pair in enumerate(shuffled(item.pairs, *key, "terms"), entry.number)
    )
    return replace(entry, terms=terms, meanings=meanings)
