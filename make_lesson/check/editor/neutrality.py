"""What a lesson asks for and gives credit for to what an editor says about taking sides in it."""

import re
from collections.abc import Iterator

from make_lesson.check.measures.statements import Statement, own_texts, statements
from make_lesson.check.prose import excerpt
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.activities import OrganizerActivity, SourceActivity
from make_lesson.lesson.items import stem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References
from make_lesson.lesson.source import Text
from make_lesson.lesson.texts import named

_KEY_FIELDS = ("answer", "answers", "look_for", "why")
_VERDICT = re.compile(
    r"""
    \b(?:students?|pupils|the\ class)\ (?:should|must|will|need\ to|ought\ to)\ (?:
        (?:conclude|agree|decide|realize|accept)\ that\b.*\b(?:should|ought|must)\b
      | (?:conclude|agree|decide|realize|accept|see|understand|recognize|find|learn)\ that\b
        .*\b(?:is|are|was|were)\ (?:\w+\ )?(?:right|wrong|better|best|worse|stronger|weaker|fairer
          |unfair|unjust|justified|mistaken)\b
      | (?:agree|side)\ with\ (?!each\b|one\b|a\ partner)
    )
    | \bthe\ (?:(?:correct|better|stronger)\ side|(?:right|correct|better)
      \ (?:view|position|opinion))\ (?:is|was)\b
    | \b(?:credit|points)\ only\ (?:for|if)\ .*\b(?:supports?|opposes?|agrees?|disagrees?)\b
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_OFFICIAL = (
    r"(?:representatives?|senators?|legislators?|lawmakers?|congress(?:man|woman|person)?|mayor"
    r"|governor|(?:city |county |school )?(?:council|board)(?: members?)?|prosecutor"
    r"|district attorney|elected officials?|state's attorney)"
)
_ACTION = re.compile(
    rf"""
    (?:^|[.:;!]\s+|\b(?:then|you\ (?:will|should|must|can)|(?:have|ask)\ students(?:\ to)?
        |students(?:\ (?:will|should|must|can))?)\ )\s*
    (?:
        (?:(?:write|e-?mail|send)\ (?:(?:a|an|the|your)\ (?:\w+\ )?(?:letter|e-?mail|note|message
          |postcard|comment)\ )?to|(?:call|contact|e-?mail|lobby|urge|petition))
        \ (?:your|our|a\ local|the\ local|a\ state|an\ elected)\ (?:\w+\ )?{_OFFICIAL}\b
      | (?:sign|start|circulate|write)\ (?:a|the|an\ online)\ petition\b
      | (?:attend|join|organize|hold|go\ to)\ (?:a|the)\ (?:political\ )?(?:rally|protest|march)\b
      | (?:join|volunteer\ for|donate\ to|work\ for|campaign\ for)\ (?:a|the|your)
        \ (?:\w+\ )?(?:campaign|candidate|party|ballot\ measure)\b
      | lobby\ (?:for|against)\b
      | register\ (?:new\ |people\ as\ |your\ \w+\ as\ )?(?:voters|to\ vote)\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CREDIT = re.compile(
    r"\b(?:(?:for|extra|bonus|full) credit|graded|for a grade|extra points|bonus points"
    r"|(?:earns?|gets?|worth|gives?|receives?|for|adds?)(?: \w+){0,2} points?"
    r"|(?:will|can) (?:grade|score|mark) (?:it|this))\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:never|not|no|nothing|without|un\w+)\b|n['’]t\b", re.IGNORECASE)
_YES_OR_NO = re.compile(r"^(?:yes|no)\b[,:;.]?\s*", re.IGNORECASE)
_NO_NAMES = frozenset({"", "for", "against", "pro", "con", "yes", "no", "agree", "disagree"})


def neutrality_problems(lesson: Lesson, references: References) -> Iterator[Problem]:
    """Yield credit for a view, and political action that is asked for or rewarded."""
    yield from _verdicts(lesson)
    yield from _criteria(lesson, references)
    yield from _actions(lesson)
    yield from _rewards(lesson)


def _verdicts(lesson: Lesson) -> Iterator[Problem]:
    for text in named(lesson, *_KEY_FIELDS):
        for statement in statements(text):
            verdict = _VERDICT.search(statement.text)
            if verdict:
                yield problem(
                    statement.text.at(verdict.start()),
                    "BAL014",
                    f'the key takes a side: "{excerpt(statement.text)}"',
                    "say what good work shows: a claim, facts, a fair reply; any side can earn it",
                )


def _criteria(lesson: Lesson, references: References) -> Iterator[Problem]:
    sides = tuple(_sides(lesson))
    for rubric in references.rubrics.values():
        for text in (rubric.title, *own_texts(rubric.criteria)):
            for side in sides:
                found = re.search(rf"\b{re.escape(side)}\b", text, re.IGNORECASE)
                if found:
                    yield problem(
                        text.at(found.start()),
                        "BAL015",
                        f"the rubric '{rubric.title}' names a side: '{found[0]}'",
                        "score the claim, the evidence and the reply, whichever side they are on",
                    )
                    break


def _sides(lesson: Lesson) -> Iterator[str]:
    """Yield each side's name, without a 'yes' or 'no' before it, once."""
    names = [
        *(side.name for view in lesson.viewpoints for side in view.sides),
        *(
            side.head
            for activity in lesson.activities
            if isinstance(activity, OrganizerActivity)
            for side in activity.organizer
        ),
        *(
            each.side
            for each in lesson.activities
            if isinstance(each, SourceActivity) and each.side
        ),
    ]
    bare = (_YES_OR_NO.sub("", name).strip() for name in names)
    yield from dict.fromkeys(name for name in bare if name.casefold() not in _NO_NAMES)


def _actions(lesson: Lesson) -> Iterator[Problem]:
    for text in _tasks(lesson):
        for statement in statements(text):
            action = _ACTION.search(statement.text)
            if action:
                yield problem(
                    statement.text.at(action.start() + _leading(action[0])),
                    "BAL017",
                    f'students are asked to act politically: "{excerpt(statement.text)}"',
                    "move it to 'extension', which is optional and never graded",
                )


def _leading(found: str) -> int:
    return len(found) - len(found.lstrip(".:;! \n"))


def _tasks(lesson: Lesson) -> Iterator[Text]:
    """Yield what students are told to do, in class and in the quiz."""
    in_class = (lesson.opener, lesson.reading, lesson.activities, lesson.exit_ticket)
    yield from named(in_class, "ask", "directions", "discuss", "lead", "steps", "then", "start")
    yield from named(lesson.procedures, "do")
    if lesson.quiz:
        yield from (stem(item) for item in lesson.quiz.items)


def _rewards(lesson: Lesson) -> Iterator[Problem]:
    for statement in statements(lesson.extension) if lesson.extension else ():
        credit = _CREDIT.search(statement.text)
        if credit and not _NOT.search(statement.text):
            yield _reward(statement, credit.start())


def _reward(statement: Statement, start: int) -> Problem:
    return problem(
        statement.text.at(start),
        "BAL018",
        f'the extension is rewarded: "{excerpt(statement.text)}"',
        "take the points or the grade out: the extension is optional and never graded",
    )
