"""A lesson's quiz and a seed to forms: order, letters, numbers and points are fixed here, once.

Templates and writers never count: whatever is printed as a number, a letter or a sum is a field of
a form.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from make_lesson.lesson.blanks import Gap
from make_lesson.lesson.items import FillItem, QuizItem, stem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References
from make_lesson.lesson.source import Text
from make_lesson.quiz.form import Form, FormItem, Section
from make_lesson.quiz.kinds import KINDS, Kind, kind_of, points_of
from make_lesson.quiz.letters import LETTERS, lettered
from make_lesson.quiz.order import rank

_STIMULUS_BEFORE: Kind = "short"  # groups stand before the items that are written
_Member: TypeAlias = tuple[QuizItem, str]  # an item and its id
_CODE_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"  # no vowels: a code is never a word


def make_forms(
    lesson: Lesson,
    references: References,
    count: int,
    seed: str,
    *,
    core_only: bool = False,
    reduced: bool = False,
) -> tuple[Form, ...]:
    """Return `count` forms (1 to 8), lettered from A; () when the lesson has no items for them.

    The `reduced` form comes last and has the next letter; there is none where no item is core.
    """
    items = lesson.quiz.items if lesson.quiz else ()
    members = list(zip(items, references.item_ids, strict=True))
    core = [member for member in members if member[0].core]
    printed = core if core_only else members
    if not printed:
        return ()
    forms = tuple(_form(lesson, references, printed, letter, seed) for letter in LETTERS[:count])
    if not (reduced and core):
        return forms
    last = _form(lesson, references, core, LETTERS[count], seed, reduced=True)
    ids = {entry.id for entry in last.items}
    left_out = tuple(entry for entry in forms[0].items if entry.id not in ids)
    return (*forms, replace(last, left_out=left_out))


def _form(
    lesson: Lesson,
    references: References,
    items: list[_Member],
    letter: str,
    seed: str,
    *,
    reduced: bool = False,
) -> Form:
    number = 1
    sections: list[Section] = []
    for kind, stimulus, members in _grouped(items):
        ordered = members
        if letter != LETTERS[0] and stimulus is None:  # form A keeps the author's order of items
            ordered = sorted(members, key=lambda member: rank(seed, letter, member[1]))
        placed: list[FormItem] = []
        for item, item_id in ordered:
            worth = points_of(item, references)
            entry = FormItem(number, item_id, kind_of(item), stem(item), item, worth)
            placed.append(lettered(entry, seed, letter, reduced=reduced))
            number = placed[-1].numbers[-1] + 1
        group = None if stimulus is None else lesson.stimuli[stimulus]
        section = Section(kind, len(sections) + 1, tuple(placed), group, _bank(placed))
        sections.append(section)
    minutes = lesson.quiz.minutes if lesson.quiz else None
    return Form(letter, _code(seed, letter, sections), tuple(sections), minutes, reduced=reduced)


def _grouped(items: list[_Member]) -> Iterator[tuple[Kind, Text | None, list[_Member]]]:
    """Yield the parts of a quiz in order: (kind, name of the stimulus or None, its items)."""
    groups: dict[Text, list[_Member]] = {}
    for item, item_id in items:
        if item.stimulus is not None:
            groups.setdefault(item.stimulus, []).append((item, item_id))
    free = [member for member in items if member[0].stimulus is None]
    for kind in KINDS:
        if kind == _STIMULUS_BEFORE:
            for name, members in groups.items():
                yield kind_of(members[0][0]), name, members
        members = [member for member in free if kind_of(member[0]) == kind]
        if members:
            yield kind, None, members


def _bank(items: Sequence[FormItem]) -> tuple[str, ...]:
    """Return the word bank of a part, alphabetical: each answer and each spare, once."""
    answers: set[str] = set()
    spares: set[str] = set()
    for entry in items:
        if isinstance(entry.item, FillItem):
            answers |= {gap.accepted[0] for gap in entry.gaps if isinstance(gap, Gap)}
            spares |= set(entry.item.bank)
    return tuple(sorted(answers | spares, key=str.casefold)) if spares else ()


def _code(seed: str, letter: str, sections: list[Section]) -> str:
    """Return four letters that stand for this order of these texts, for quiz and key alike."""
    texts = [
        text
        for section in sections
        for item in section.items
        for text in (item.id, item.stem, *item.words())
    ]
    digest = rank(seed, letter, *texts)
    return "".join(_CODE_LETTERS[byte % len(_CODE_LETTERS)] for byte in digest[:4])
