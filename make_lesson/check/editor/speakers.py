"""A lesson's sentences to what an editor says about whose views they are."""

import re
from collections.abc import Iterator

from make_lesson.check.measures.balance import OPEN, Balance
from make_lesson.check.measures.statements import Statement, own_statements, statements, surname
from make_lesson.check.prose import excerpt
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.model import Fact, Lesson

# What restates cited texts for the key, and what tells a class what to do or begins its sentences.
_NOT_TOLD = frozenset(
    {"answer", "answers", "correct", "directions", "do", "frame", "look_for", "lead", "options"}
    | {"pairs", "spares", "steps", "then", "title", "why"}
)
_CROWD = re.compile(
    r"""
    \b(?:
        (?:many|most|some|several|a\ few)?\s*
        (?:critics|supporters|opponents|proponents|detractors|skeptics|experts|observers
          |commentators|analysts|pundits)
        (?:\ (?:of|on|to)\ (?:[\w'’-]+\ ){1,5}?|\ )
      | (?:many|most|some)\ (?:(?:people|americans|scholars|voters|lawyers|citizens)\ )?
      | it\ is\ (?:often|widely|generally)\ (?=(?:said|believed|argued|claimed|thought)\b)
    )
    (?:often\ |generally\ |have\ (?:long\ )?|also\ )?
    (?:say|said|believed?|argued?|claim(?:ed)?|agreed?|think|thought|feel|felt|contend(?:ed)?
      |insist(?:ed)?|warn(?:ed)?|worry|worried|fear(?:ed)?|object(?:ed)?|maintain(?:ed)?)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NAMED = re.compile(r"\b(?:such as|including|among them|led by)\b", re.IGNORECASE)


def speaker_problems(lesson: Lesson, measured: Balance) -> Iterator[Problem]:
    """Yield views without a speaker, crowds without a name, and words that take a side."""
    yield from _unattributed(lesson)
    yield from _crowds(lesson)
    for mention in measured.loaded:
        if not mention.attributed:
            yield problem(
                mention.word.at(),
                "BAL019",
                f"'{mention.word}' takes a side: \"{mention.sentence}\"",
                f"instead: {mention.neutral}",
            )


def _unattributed(lesson: Lesson) -> Iterator[Problem]:
    for statement in own_statements(lesson, frozenset({"viewpoints"})):
        yield from _without_speaker(statement, lesson, "")
    for viewpoint in lesson.viewpoints:
        for side in viewpoint.sides:
            for statement in statements(side.argument):
                yield from _without_speaker(statement, lesson, side.speaker)


def _without_speaker(statement: Statement, lesson: Lesson, shown: str) -> Iterator[Problem]:
    """Yield each contested fact that a sentence cites and nobody says; `shown`: who is printed."""
    for name in statement.cited:
        fact = lesson.facts.get(name)
        if fact is None or fact.kind not in OPEN or fact.speaker is None:
            continue
        if not (statement.attributed or _is_named(fact, statement, shown)):
            yield problem(
                statement.text.at(0),
                "BAL001",
                f'a {fact.kind} statement is told as a fact: "{excerpt(statement.text)}"',
                f"say who says it, such as '{fact.speaker.split(',')[0]} said that'",
            )


def _is_named(fact: Fact, statement: Statement, shown: str) -> bool:
    speaker = fact.speaker or ""
    name = surname(speaker)
    return statement.names(speaker) or (name is not None and name in shown)


def _crowds(lesson: Lesson) -> Iterator[Problem]:
    for statement in own_statements(lesson, _NOT_TOLD):
        if statement.cited or statement.text.endswith("?") or _NAMED.search(statement.text):
            continue
        for crowd in _CROWD.finditer(statement.text):
            if not statement.quotes(crowd.start()):
                yield problem(
                    statement.text.at(crowd.start()),
                    "BAL016",
                    f"'{' '.join(crowd[0].split())}' names nobody and cites nothing",
                    "name who says it, or cite a source in this sentence: [@name]",
                )
