"""A key on paper to what is wrong with it, held against the quiz that students have."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from make_lesson.errors import Problem, Severity
from make_lesson.proof.answers import MARK, agree, cells, right, shown
from make_lesson.proof.paper import Paper
from make_lesson.proof.placing import Placed, place, with_ends
from make_lesson.proof.plain import squeezed
from make_lesson.proof.problems import problem
from make_lesson.proof.quiz import Expected, Quiz
from make_lesson.proof.strip import read_strip
from make_lesson.proof.twins import read_like, readings
from make_lesson.proof.worth import cover_faults, groups, heading_faults

_WRONG = "do not mark with this key; build the packet again"
_OWN = "a template of your own may print it otherwise; compare the answers yourself"


def key_problems(
    quiz: Quiz, wanted: Expected, text: Paper, pages: Sequence[str], file: Path
) -> Iterator[Problem]:
    """Yield each answer of a key that is not that of the lesson for the quiz as it is printed."""
    on_key = place(wanted.items, text)
    tried = (
        list(_problems(replace(quiz, placed=reading), wanted, on_key, text, pages, file))
        for reading in readings(quiz.placed)
    )
    fewest = next(tried)
    for found in tried:
        if not fewest:
            break
        fewest = min(fewest, found, key=len)
    yield from fewest


def _problems(
    quiz: Quiz,
    wanted: Expected,
    on_key: Sequence[Placed],
    text: Paper,
    pages: Sequence[str],
    file: Path,
) -> Iterator[Problem]:
    """Yield what is wrong with a key if the items of the quiz are read in one way."""
    placed = read_like(on_key, quiz.placed)
    begin = placed[0].start if placed else len(text.text)
    cover = pages[: text.page(begin) - 1]
    yield from _at_a_glance(quiz, text.words(0, begin), file)
    yield from _in_place(quiz, placed, text, file)
    faults = (
        *cover_faults("\n".join(cover), quiz.parts, wanted.points),
        *heading_faults(groups(placed, text)),
    )
    for fault in faults:
        yield problem(file, "PROOF013", f"page {fault.page}: {fault.message}", _WRONG)


def _at_a_glance(quiz: Quiz, words: Sequence[str], file: Path) -> Iterator[Problem]:
    """Yield each number of the cover with another answer than the lesson has."""
    wanted = [cell for each in quiz.placed for cell in cells(each)]
    found = read_strip(words, wanted)
    if len(found) < min(2, len(wanted)):
        message = "the answers at a glance are not found on the first page"
        yield problem(file, "PROOF017", message, _OWN, Severity.WARNING)
        return
    for number, answer in wanted:
        if number not in found:
            message = f"page 1: the answers at a glance end before number {number}"
            yield problem(file, "PROOF014", message, _WRONG)
            return
        if answer is not None and found[number] != squeezed(answer):
            message = f"page 1: the answer of number {number} is '{found[number]}', not '{answer}'"
            yield problem(file, "PROOF014", message, _WRONG)


def _in_place(quiz: Quiz, placed: Sequence[Placed], text: Paper, file: Path) -> Iterator[Problem]:
    """Yield each item that the key shows otherwise than the quiz, or with another answer."""
    on_quiz = {each.asked.id: each for each in quiz.placed}
    on_key = {each.asked.id: (each, until) for each, until in with_ends(placed, text)}
    marked = any(
        shown(each, text, until) for each, until in on_key.values() if each.asked.kind == "ask"
    )
    unread: list[str] = []
    for name, asked in on_quiz.items():
        if name not in on_key or (asked.asked.kind == "ask" and not marked):
            unread.append(asked.label)
            continue
        each, until = on_key[name]
        where = f"page {text.page(each.start)}: item {asked.label}"
        if each.printed != asked.printed:
            message = f"{where} has other numbers, letters or another order than the quiz"
            yield problem(file, "PROOF015", message, _WRONG)
            continue
        answers, on_page = right(asked), shown(each, text, until)
        if not agree(answers, on_page):
            said = ", ".join(filter(None, on_page)) or "no answer"
            message = f"{where} shows {said}, and {', '.join(answers)} is right"
            yield problem(file, "PROOF016", message, _WRONG)
    if unread:
        message = f"the answers of items {', '.join(unread)} are not found in their places"
        hint = f"a template of your own may show them otherwise than with the word '{MARK}'"
        yield problem(file, "PROOF017", message, hint, Severity.WARNING)
