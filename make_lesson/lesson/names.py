"""A lesson's names against what they name: every link that leads nowhere, with the near names."""

from collections.abc import Collection, Iterator

from make_lesson.errors import Problem, Severity, did_you_mean
from make_lesson.lesson.citations import cited
from make_lesson.lesson.figures import FlowFigure
from make_lesson.lesson.items import WriteItem
from make_lesson.lesson.model import Fact, Lesson
from make_lesson.lesson.shelf import Shelf
from make_lesson.lesson.source import Text
from make_lesson.lesson.texts import named, texts
from make_lesson.lesson.words import NAME

_SHOWN = 12  # names in a hint
_OPEN = ("contested", "value")


def name_problems(lesson: Lesson, shelf: Shelf, labels: Collection[str]) -> Iterator[Problem]:
    """Yield every name in the lesson that names nothing, two things, or the wrong thing."""
    evidence = [*labels, *lesson.facts, *lesson.sources, *lesson.figures]
    links: tuple[tuple[str, str, tuple[str, ...], Collection[str]], ...] = (
        ("NAME001", "source", ("source", "sources"), lesson.sources),
        ("NAME003", "objective", ("objective", "objectives"), lesson.objectives),
        ("NAME004", "figure", ("figure", "study"), lesson.figures),
        ("NAME005", "label, fact, source or figure", ("evidence",), evidence),
        ("NAME006", "stimulus", ("stimulus",), lesson.stimuli),
        ("NAME019", "unit", ("part_of",), shelf.units),
        ("NAME007", "rubric", ("rubric",), [*lesson.rubrics, *shelf.rubrics]),
    )
    for rule, what, fields, known in links:
        for name in named(lesson, *fields):
            if name not in known:
                yield _unknown(rule, what, name, known)
    yield from _citations(lesson)
    yield from _ambiguous(lesson)
    yield from _facts(lesson)
    yield from _keyed(lesson)
    yield from _arrows(lesson)
    yield from _twice(lesson)
    yield from _standards(lesson, shelf)


def _unknown(rule: str, what: str, name: Text, known: Collection[str]) -> Problem:
    hint = did_you_mean(name, known)
    if not hint:
        some = ", ".join([*known][:_SHOWN]) + (", …" if len(known) > _SHOWN else "")
        hint = f"known are {some}" if known else "the lesson has none yet: add it"
    return Problem(name.at(), rule, f"there is no {what} '{name}'", hint)


def _citations(lesson: Lesson) -> Iterator[Problem]:
    known = [*lesson.sources, *lesson.facts]
    for text in texts(lesson):
        for name in cited(text):
            if name not in known:
                yield _unknown("NAME008", "source or fact", name, known)


def _ambiguous(lesson: Lesson) -> Iterator[Problem]:
    first: dict[str, str] = {}
    kinds: dict[str, Collection[Text]] = {
        "source": lesson.sources,
        "fact": lesson.facts,
        "figure": lesson.figures,
    }
    for kind, known in kinds.items():
        for name in known:
            if name in first:
                yield Problem(
                    name.at(),
                    "NAME015",
                    f"'{name}' is the name of a {first[name]} and of a {kind}",
                    "give one of them another name, so that it can mean only one thing",
                )
            first.setdefault(name, kind)


def _facts(lesson: Lesson) -> Iterator[Problem]:
    for name, fact in lesson.facts.items():
        if fact.kind in _OPEN:
            yield from _unattributed(name, fact)
        other = fact.opposite
        if other is not None and NAME.fullmatch(other) and other not in lesson.facts:
            yield _unknown("NAME002", "fact", other, lesson.facts)


def _unattributed(name: Text, fact: Fact) -> Iterator[Problem]:
    for field in ("speaker", "opposite"):
        if getattr(fact, field) is None:
            yield Problem(
                name.at(),
                "NAME013",
                f"'{name}' is a {fact.kind} statement without its {field}",
                "name who says it ('speaker') and what the other side says ('opposite')",
            )


def _keyed(lesson: Lesson) -> Iterator[Problem]:
    items = lesson.quiz.items if lesson.quiz else ()
    for item in items:
        if isinstance(item, WriteItem):
            continue
        for name in item.evidence:
            fact = lesson.facts.get(name)
            if fact is not None and fact.kind in _OPEN:
                yield Problem(
                    name.at(),
                    "NAME012",
                    f"a right answer rests on '{name}', a {fact.kind} statement",
                    "key only what is settled: who said it, with the source as evidence; ask for "
                    "both sides in a 'write' item",
                )


def _arrows(lesson: Lesson) -> Iterator[Problem]:
    for figure in lesson.figures.values():
        if isinstance(figure, FlowFigure):
            for end in named(figure.arrows, "start", "end"):
                if end not in figure.flow:
                    yield _unknown("NAME014", "box", end, figure.flow)


def _twice(lesson: Lesson) -> Iterator[Problem]:
    seen: set[str] = set()
    for item in lesson.quiz.items if lesson.quiz else ():
        if item.id is not None and item.id in seen:
            yield Problem(
                item.id.at(),
                "NAME010",
                f"two items have the id '{item.id}'",
                "give this one another, or none",
            )
        seen.add(item.id or "")


def _standards(lesson: Lesson, shelf: Shelf) -> Iterator[Problem]:
    if "NAME011" in lesson.allow:
        return
    for code in named(lesson.objectives, "standards"):
        if code not in shelf.standards:
            yield Problem(
                code.at(),
                "NAME011",
                f"the standard '{code}' is on no list",
                did_you_mean(code, shelf.standards)
                or "add it to a 'standards.yaml' beside the lesson",
                Severity.WARNING,
            )
