"""A lesson to what is wrong with its parts for some states only."""

from collections.abc import Iterator, Mapping

from make_lesson.check.items import item_problems
from make_lesson.check.rules import problem
from make_lesson.errors import Place, Problem, Severity, did_you_mean
from make_lesson.lesson.jurisdictions import WORDS, Jurisdiction
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.place_words import ANY_STATE, lesson_in, place_words, printed_in
from make_lesson.lesson.shelf import Standard
from make_lesson.lesson.source import Text
from make_lesson.lesson.texts import texts
from make_lesson.states import CODES, like_codes


def state_problems(lesson: Lesson) -> Iterator[Problem]:
    """Yield words of a place that are not known or may not stand where they do, and bad codes."""
    items = lesson.quiz.items if lesson.quiz else ()
    for item in items:
        for code in item.states:
            if code not in (*CODES, ANY_STATE):
                message = f"'{code}' is not the postal code of a state"
                yield problem(code.at(), "STATE004", message, like_codes(code))
    apart = [lesson.your_state, *(item for item in items if item.states)]
    local = {id(text) for part in apart for text in texts(part)}
    for text in texts(lesson):
        for written, name in place_words(text):
            if id(text) not in local:
                yield _astray(written)
            elif name not in WORDS:
                yield _unknown(written)


def local_problems(
    lesson: Lesson, rows: Mapping[str, Jurisdiction], standards: Mapping[str, Standard]
) -> tuple[Problem, ...]:
    """Return what the words of these states make wrong; of the states with one fault, the first."""
    items = lesson.quiz.items if lesson.quiz else ()
    if lesson.your_state is None and not any(item.states for item in items):
        return ()
    found: dict[tuple[Place, str], Problem] = {}
    for code, row in rows.items():
        printed = lesson_in(lesson, code, row, standards)
        for each in (*_lacking(lesson, code, row), *_clashing(lesson, printed, code)):
            found.setdefault((each.place, each.rule), each)
    return tuple(found.values())


def _lacking(lesson: Lesson, code: str, row: Jurisdiction) -> Iterator[Problem]:
    """Yield the words of a place that the table has not for a state."""
    items = lesson.quiz.items if lesson.quiz else ()
    printed = [item for item in items if item.states and printed_in(item, code)]
    for text in texts((*([lesson.your_state] if lesson.your_state else []), *printed)):
        for written, name in place_words(text):
            if name in WORDS and not row.word(name):
                none = row.term == "none" and name == "term"
                yield problem(
                    written.at(),
                    "STATE003",
                    f"{code} has no fixed term"
                    if none
                    else f"the table of states has no {name} for {code}",
                    f"say it without {written}"
                    if none
                    else f"say it without {written}, or set the column for this build: "
                    f"--set place.{name}=...",
                )


def _clashing(whole: Lesson, lesson: Lesson, code: str) -> Iterator[Problem]:
    """Yield what the words of a state make wrong in items, as two options that are now the same.

    `lesson` is what of the whole one is printed in the state. What is wrong in every state is told
    without one.
    """
    anywhere = {(each.place, each.rule) for each in _of_items(whole)}
    for found in _of_items(lesson):
        if found.severity is Severity.ERROR and (found.place, found.rule) not in anywhere:
            hint = "change it, or leave this state out of the item's 'states'"
            yield problem(found.place, found.rule, f"in {code}, {found.message}", hint)


def _of_items(lesson: Lesson) -> Iterator[Problem]:
    for item in lesson.quiz.items if lesson.quiz else ():
        yield from item_problems(item)


def _astray(written: Text) -> Problem:
    return problem(
        written.at(),
        "STATE001",
        f"'{written}' stands in a text for every state",
        "say 'prosecutor' here, or move it to 'your_state' or to an item with 'states'",
    )


def _unknown(written: Text) -> Problem:
    name = written.rpartition(".")[2].strip(" },;:!?").lower()
    known = ", ".join(f"{{place.{word}}}" for word in WORDS)
    return problem(
        written.at(),
        "STATE002",
        f"there is no word '{written}'",
        f"write {{place.{name}}}"
        if name in WORDS
        else did_you_mean(name, WORDS) or f"known are {known}",
    )
