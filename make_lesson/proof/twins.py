"""Items that look the same on paper to which of them each may be: only a key tells them apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, permutations, product

from make_lesson.proof.asked import Asked
from make_lesson.proof.parts import Part
from make_lesson.proof.placing import Placed
from make_lesson.proof.plain import squeezed

_MOST = 120  # readings of one form that are tried


def readings(placed: Sequence[Placed]) -> Iterator[tuple[Placed, ...]]:
    """Yield each way to read the items of a form, as found first, at most 120."""
    alike: dict[object, list[int]] = {}
    for at, each in enumerate(placed):
        alike.setdefault(_look(each.asked), []).append(at)
    groups = [group for group in alike.values() if len(group) > 1]
    orders_of = (islice(permutations(group), _MOST) for group in groups)  # product holds them all
    for orders in islice(product(*orders_of), _MOST):
        reading = list(placed)
        for group, order in zip(groups, orders, strict=True):
            for at, other in zip(group, order, strict=True):
                reading[at] = _as(placed[at], placed[other].asked)
        yield tuple(reading)


def read_like(placed: Iterable[Placed], others: Iterable[Placed]) -> tuple[Placed, ...]:
    """Return items that look the same as the ones that have their numbers elsewhere."""
    by_number = {each.numbers: each.asked for each in others}
    found = []
    for each in placed:
        other = by_number.get(each.numbers, each.asked)
        found.append(_as(each, other) if _look(other) == _look(each.asked) else each)
    return tuple(found)


def _look(item: Asked) -> tuple[object, ...]:
    """Return what students see of an item, in whatever order."""
    stem = tuple(map(squeezed, item.stem))
    return item.kind, stem, *(tuple(sorted(texts)) for texts in (_texts(item), _terms(item)))


def _texts(item: Asked) -> list[str]:
    texts = [choice.text for choice in item.choices] or item.meanings or item.steps
    return [squeezed(text) for text in (texts or item.beside)]


def _terms(item: Asked) -> list[str]:
    return [squeezed(term) for term in item.terms]


def _as(placed: Placed, item: Asked) -> Placed:
    """Return what is printed, read as another item that looks the same."""
    if item is placed.asked:
        return placed
    parts = _moved(placed.parts, _texts(placed.asked), _texts(item))
    terms = _moved(placed.terms, _terms(placed.asked), _terms(item))
    return replace(placed, asked=item, parts=parts, terms=terms)


def _moved(parts: Iterable[Part], old: Sequence[str], new: Sequence[str]) -> tuple[Part, ...]:
    return tuple(replace(part, index=new.index(old[part.index])) for part in parts)
