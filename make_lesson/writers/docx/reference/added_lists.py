"""Our kinds of lists beside those of another file, with ids and links that disturb neither."""

from collections.abc import Iterable
from copy import deepcopy
from itertools import count
from typing import Final

from make_lesson.writers.docx.reference.ids import Ids
from make_lesson.writers.docx.wordml import Element, q

_SIGN_SPACE: Final = 16**8  # a kind's own sign is 4 bytes (ECMA-376 part 1, 17.9.15)


def first_free(lists: Element, tag: str, name: str) -> int:
    """Return how far ids have to go up to be free: to one more than the highest, 0 for none."""
    used = (element.get(q(name), "") for element in lists.iterchildren(q(tag)))
    return max((int(each) + 1 for each in used if each.isdecimal()), default=0)


def with_lists(theirs: Element, ours: Iterable[Element], ids: Ids, added: Iterable[str]) -> Element:
    """Return the file's lists and ours. `added` are the ids of the styles that the file lacked.

    A level leads to its style and the style to its level, or else Enter ends the list: a style that
    the file has keeps the list that it has there.
    """
    lists = deepcopy(theirs)
    for mark in lists.findall(q("numIdMacAtCleanup")):
        lists.remove(mark)  # it would have to stay the last
    signs = {sign.get(q("val"), "").upper() for sign in lists.iter(q("nsid"))}
    kinds = [each for each in lists if each.tag != q("num")]
    numbers = [each for each in lists if each.tag == q("num")]
    for each in map(deepcopy, ours):
        ids.settle(each)
        _unlink(each, frozenset(added))
        _sign(each, signs)
        (numbers if each.tag == q("num") else kinds).append(each)
    lists[:] = [*kinds, *numbers]
    return lists


def _unlink(kind: Element, added: frozenset[str]) -> None:
    for link in list(kind.iter(q("pStyle"))):
        level = link.getparent()
        if level is not None and link.get(q("val")) not in added:
            level.remove(link)


def _sign(kind: Element, signs: set[str]) -> None:
    """Give a kind of list a sign of its own: Word takes two of the same sign for one."""
    for sign in kind.iter(q("nsid")):
        tries = (f"{at % _SIGN_SPACE:08X}" for at in count(int(sign.get(q("val"), "0"), 16)))
        free = next(each for each in tries if each not in signs)
        sign.set(q("val"), free)
        signs.add(free)
