"""A lesson to what an editor says of its facts: not dated, not cited, not as the fact has it."""

import re
from collections.abc import Iterator

from make_lesson.check.editor.agreement import agreement_problems
from make_lesson.check.measures.passages import Passage, passages
from make_lesson.check.prose import excerpt
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References
from make_lesson.lesson.source import Text

_CAPITAL = r"[A-Z][\w'’-]+"
_OFFICIAL = re.compile(
    r"\b(?:Attorney General|State['’]s Attorney|District Attorney|Solicitor General|Chief Justice|"
    r"Justice|Judge|Governor|Gov\.|Lieutenant Governor|President|Vice President|Senator|Sen\.|"
    r"Representative|Rep\.|Mayor|Sheriff|Secretary)\s+"
    rf"(?!General|Department|Court|Manual|Justice|Attorney|Amendment)(?:[A-Z]\.\s+)*{_CAPITAL}"
    rf"(?:\s+(?:[A-Z]\.\s+)*{_CAPITAL})*"
)
_CASE = re.compile(rf"{_CAPITAL} v\. {_CAPITAL}")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(rf"\b(?:{_MONTHS}) \d{{1,4}}\b|(?<![\w.,$])(?:1[6-9]|20)\d\d(?![\w,]|\.\d)")
_FIGURE = re.compile(
    r"(?<![Pp]aragraph )(?<![Pp]aragraphs )(?<![Ff]igure )(?<![Pp]age )(?<![\w.,-])"
    r"(?:\$\s?\d[\d,.]*|\d+(?:\.\d+)?(?= ?%| percent\b)|\d{1,3}(?:,\d{3})+|\d+\.\d+|\d{2,})(?!\w)"
)
_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)")


def facts_problems(lesson: Lesson, references: References) -> Iterator[Problem]:
    """Yield what is not dated or cited, and what differs from the facts cited."""
    yield from _undated(lesson)
    speakers = _speakers(lesson)
    for passage in passages(lesson, references):
        yield from _uncited(passage, speakers)
        yield from _officials(lesson, passage)
    yield from agreement_problems(lesson, references)


def _undated(lesson: Lesson) -> Iterator[Problem]:
    for name, fact in lesson.facts.items():
        if fact.kind == "law" and fact.as_of is None:  # of data the rules of balance speak
            yield problem(
                name.at(),
                "FACT002",
                f"the fact '{name}' is a law without a date",
                "add 'as_of:' with the day, month or year that the source speaks of",
            )
        if fact.kind not in {"contested", "value"} and fact.review_by is None:
            yield problem(
                name.at(),
                "FACT003",
                f"the fact '{name}' has no day of review",
                "add 'review_by:' with the day by which its source is to be read again",
            )
        if (official := _OFFICIAL.search(fact.text)) and not (
            fact.as_of or _YEAR.search(fact.text)
        ):
            yield problem(
                fact.text.at(official.start()),
                "FACT005",
                f"the fact '{name}' names {excerpt(official[0])} without a date",
                "add 'as_of:' with the day, month or year that the source speaks of",
            )


def _uncited(passage: Passage, speakers: re.Pattern[str] | None) -> Iterator[Problem]:
    if passage.cites:
        return
    kinds = (
        ("a case", _CASE),
        ("an official", _OFFICIAL),
        ("a speaker", speakers),
        ("a date", _DATE),
        ("a number", _FIGURE),
    )
    for kind, pattern in kinds:
        found = pattern.search(passage.text) if pattern else None
        if found:
            yield problem(
                passage.text.at(found.start()),
                "FACT004",
                f"the paragraph '{excerpt(passage.text, 5)}' cites nothing for {kind}, "
                f"'{excerpt(found[0])}'",
                "cite the fact or source behind it, as in [@name]",
            )
            return


def _officials(lesson: Lesson, passage: Passage) -> Iterator[Problem]:
    dates = [passage.speaker, passage.text]
    dates += [fact.as_of or "" for fact in passage.facts]
    cited = {fact.source for fact in passage.facts}
    dates += [source.date for name, source in lesson.sources.items() if name in cited]
    dates += [source.date for source in passage.sources]
    if any(_YEAR.search(text) for text in dates):
        return
    for official in _OFFICIAL.finditer(passage.text):
        yield problem(
            passage.text.at(official.start()),
            "FACT005",
            f"{excerpt(official[0])} is named without a date",
            "say in which year, or give the fact that is cited an 'as_of'",
        )


def _speakers(lesson: Lesson) -> re.Pattern[str] | None:
    """Return a pattern of the whole names of those who speak for a side or a fact."""
    said: list[Text] = [fact.speaker for fact in lesson.facts.values() if fact.speaker]
    said += [side.speaker for viewpoint in lesson.viewpoints for side in viewpoint.sides]
    name = re.compile(rf"(?:{_CAPITAL}|[A-Z]\.)(?: (?:{_CAPITAL}|[A-Z]\.))+")
    names = {found for text in said for found in name.findall(text)}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b") if names else None
