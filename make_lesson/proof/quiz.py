"""A form of the quiz on paper to what is wrong with it, held against the items of the lesson."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from make_lesson.errors import Problem, Severity
from make_lesson.proof.answers import cells, shown
from make_lesson.proof.asked import Asked
from make_lesson.proof.paper import Paper
from make_lesson.proof.placing import Placed, has_words, place, with_ends
from make_lesson.proof.plain import as_read, squeezed
from make_lesson.proof.problems import problem
from make_lesson.proof.strip import strips_in
from make_lesson.proof.twins import read_like
from make_lesson.proof.worth import Group, groups, heading_faults, score_fault

_KEPT = 3  # options of a question with one answer in a reduced form
_TEMPLATE = "look at the template of the quiz, or build the packet again"
_WORDS = 8  # of a stem in a message


@dataclass(frozen=True, slots=True)
class Expected:
    """What a form has to have: its items, those of the lesson that it leaves out, its options."""

    items: tuple[Asked, ...]
    others: tuple[Asked, ...]
    reduced: bool

    @property
    def points(self) -> int:
        """Return what the form is worth."""
        return sum(item.points for item in self.items)


@dataclass(frozen=True, slots=True)
class Quiz:
    """A form as it was read: its items in printed order, and the parts they are in."""

    paper: Paper
    placed: tuple[Placed, ...]
    parts: tuple[Group, ...]


def expected(items: Sequence[Asked], *, core_only: bool, reduced: bool) -> Expected:
    """Return what a form of these items has to have."""
    kept = tuple(item for item in items if item.core or not (core_only or reduced))
    return Expected(kept, tuple(item for item in items if item not in kept), reduced)


def read_quiz(text: Paper, wanted: Expected) -> Quiz:
    """Return the items of a form as they stand on its pages."""
    placed = place(wanted.items, text)
    return Quiz(text, placed, groups(placed, text))


def quiz_problems(
    quiz: Quiz, wanted: Expected, pages: Sequence[str], file: Path
) -> Iterator[Problem]:
    """Yield what is wrong with a form: its items, their numbers, parts, answers and points."""
    yield from _strips(quiz, pages, file)
    yield from _which_items(quiz, wanted, file)
    yield from _numbers(quiz, file)
    for each, until in with_ends(quiz.placed, quiz.paper):
        where = f"page {quiz.paper.page(each.start)}: item {each.label}"
        yield from _parts(each, wanted, where, file)
        answers = [answer for answer in shown(each, quiz.paper, until) if answer]
        if answers:
            message = f"{where} shows its answer: {', '.join(answers)}"
            yield problem(file, "PROOF012", message, "do not hand this file out; build again")
    for fault in (*score_fault("".join(pages[:1]), wanted.points), *heading_faults(quiz.parts)):
        yield problem(file, "PROOF013", f"page {fault.page}: {fault.message}", _TEMPLATE)


def order_problems(quiz: Quiz, first: Quiz | None, file: Path) -> Iterator[Problem]:
    """Yield each item that is not numbered, lettered and ordered as in the standard look."""
    standard = {each.asked.id: each for each in first.placed} if first else {}
    for each in read_like(quiz.placed, standard.values()):
        other = standard.get(each.asked.id, each)
        if each.printed != other.printed:
            page = quiz.paper.page(each.start)
            message = f"page {page}: item {each.label} has another order than in the standard look"
            yield problem(file, "PROOF015", message, "build the packet again")


def _strips(quiz: Quiz, pages: Sequence[str], file: Path) -> Iterator[Problem]:
    """Yield each page with answers behind their numbers, as a key has them at a glance."""
    wanted = [cell for each in quiz.placed for cell in cells(each)]
    own = {  # a term that is a letter stands behind its number by rights
        (int(term.label), squeezed(each.asked.terms[term.index]))
        for each in quiz.placed
        for term in each.terms
    }
    told = [cell if cell not in own else (cell[0], None) for cell in wanted]
    for number, page in enumerate(pages, 1):
        found = next(strips_in(page, told), "")
        if found:
            message = f"page {number} shows the answers at a glance: {found}"
            yield problem(file, "PROOF002", message, "do not hand this file out; build again")


def _which_items(quiz: Quiz, wanted: Expected, file: Path) -> Iterator[Problem]:
    found = {each.asked.id for each in quiz.placed}
    for item in wanted.items:
        if item.id not in found and not has_words(item):
            message = f"item {item.id} is all blanks and cannot be found, so it is not proved"
            hint = "write a word or two around the blanks, or compare it yourself"
            yield problem(file, "PROOF017", message, hint, Severity.WARNING)
        elif item.id not in found:
            yield problem(
                file, "PROOF008", f"item {item.id} is not here: {_quoted(item)}", _TEMPLATE
            )
    for other in place(wanted.others, quiz.paper, taken=quiz.placed):
        if other.numbers:
            page = quiz.paper.page(other.start)
            message = f"page {page}: item {other.asked.id} is here, and this form leaves it out"
            yield problem(file, "PROOF009", message, "build the packet again")


def _numbers(quiz: Quiz, file: Path) -> Iterator[Problem]:
    """Yield the first number that is not one more than the one before it."""
    due = 1
    for each in quiz.placed:
        page = quiz.paper.page(each.start)
        if not each.numbers:
            message = f"page {page}: there is no number before {_quoted(each.asked)}"
            yield problem(file, "PROOF010", message, _TEMPLATE)
            return
        for number in each.numbers:
            if number != due:
                message = f"page {page}: the number {number} stands where {due} is due"
                yield problem(file, "PROOF010", message, _TEMPLATE)
                return
            due += 1


def _parts(each: Placed, wanted: Expected, where: str, file: Path) -> Iterator[Problem]:
    """Yield the options, terms, meanings and steps that are not there, or should not be."""
    item = each.asked
    texts = _texts(item)
    found = {part.index for part in each.parts} if texts else set()  # an essay has a rubric
    due = kept(item) if wanted.reduced else set(range(len(texts)))
    for index in sorted(due - found):
        what = "behind the next letter" if item.kind in {"ask", "match"} else "on its own line"
        message = f"{where} does not have '{texts[index]}' {what}"
        yield problem(file, "PROOF011", message, _TEMPLATE)
    for index in sorted(found - due):
        message = f"{where} has the option '{texts[index]}', which a reduced form leaves out"
        yield problem(file, "PROOF011", message, "build the packet again")
    for index in sorted(set(range(len(item.terms))) - {term.index for term in each.terms}):
        message = f"{where} does not have '{item.terms[index]}' behind a number"
        yield problem(file, "PROOF011", message, _TEMPLATE)


def _texts(item: Asked) -> tuple[str, ...]:
    return tuple(choice.text for choice in item.choices) or item.meanings or item.steps


def kept(item: Asked) -> set[int]:
    """Return which parts a reduced form keeps: of options, those that the author ranks last.

    Ranked options go in order until three are left; where several are right, until one is wrong.
    """
    if not item.choices:
        return set(range(len(_texts(item))))
    wrong = [index for index, choice in enumerate(item.choices) if not choice.right]
    most = len(wrong) - 1 if item.several else len(item.choices) - _KEPT
    dropped = sorted((rank, index) for index in wrong if (rank := item.choices[index].drop))
    return set(range(len(item.choices))) - {index for _, index in dropped[: max(most, 0)]}


def _quoted(item: Asked) -> str:
    words = as_read(" ".join(item.stem)).split()
    more = " ..." if len(words) > _WORDS else ""
    return f"'{' '.join(words[:_WORDS])}{more}'"
