"""A lesson in which every text holds a word of its own, and who may see which text.

VISIBLE says of every text field of the model where it is printed: "handout", "quiz", "drawing"
(in a figure of the handout, which the DOCX has as a picture) or "teacher" (in no other file).
NAMES are the fields that name something and stay as they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

from make_lesson.lesson.source import Text

VISIBLE: Mapping[str, Mapping[str, str]] = {
    "handout": {
        "Lesson": "title topic unit question author licence code your_state",
        "Source": "title publisher date author",
        "Term": "term meaning",
        "BarsFigure": "title alt caption",
        "LineFigure": "title alt caption",
        "TimelineFigure": "title alt caption",
        "FlowFigure": "title alt caption",
        "PictureFigure": "title alt caption",
        "TableFigure": "title caption table",
        "Question": "ask",
        "Section": "heading text",
        "Side": "name speaker argument",
        "Viewpoint": "question",
        "WriteActivity": "title directions",
        "StudyActivity": "directions",
        "OrganizerActivity": "title directions",
        "ScenarioActivity": "title directions scenario note lead choices then",
        "FrameActivity": "title directions",
        "SourceActivity": "title directions passage",
        "DiscussActivity": "title directions discuss steps",
        "OrganizerSide": "head example",
        "FramePart": "start",
    },
    "drawing": {
        "BarsFigure": "unit",
        "LineFigure": "unit",
        "FlowFigure": "legend",
        "BarValue": "label shown",
        "LineValue": "at",
        "EventValue": "date text",
        "StepValue": "title who",
        "ArrowValue": "label",
    },
    "quiz": {
        "Quiz": "title directions",
        "Option": "right wrong",
        "AskItem": "ask",
        "ClaimItem": "claim",
        "MatchItem": "match spares",
        "Pair": "term meaning",
        "OrderItem": "order steps",
        "FillItem": "fill bank",
        "ShortItem": "short",
        "WriteItem": "write",
        "Stimulus": "title text",
        "Rubric": "title",
        "Criterion": "name",
        "Level": "text",
    },
    "teacher": {
        "Lesson": "grades overview guiding background tomorrow sensitive extension reviewed",
        "Objective": "text",
        "Source": "note",
        "Fact": "text as_of speaker",
        "Question": "answer look_for",
        "WriteActivity": "look_for",
        "StudyActivity": "look_for title",
        "OrganizerActivity": "look_for",
        "ScenarioActivity": "look_for",
        "FrameActivity": "look_for",
        "SourceActivity": "look_for side",
        "DiscussActivity": "look_for",
        "OrganizerSide": "answers",
        "FramePart": "answer",
        "Option": "why",
        "ClaimItem": "correct why",
        "MatchItem": "why",
        "Pair": "why",
        "OrderItem": "why",
        "FillItem": "why",
        "ShortItem": "answer look_for why",
        "WriteItem": "answer look_for",
        "Procedure": "title",
        "ProcedureStep": "name do",
        "Support": "need do",
    },
}
WHERE = {
    (kind, name): where
    for where, kinds in VISIBLE.items()
    for kind, names in kinds.items()
    for name in names.split()
}
_NAMES: Mapping[str, str] = {
    "Lesson": "id language allow minutes part_of",
    "Objective": "standards",
    "Source": "kind read_at",
    "Fact": "kind source opposite",
    "Side": "sources",
    "ArrowValue": "start end",
    "StepValue": "kind",
    "PictureFigure": "picture",
    "StudyActivity": "study",
    "SourceActivity": "source",
    "Stimulus": "figure source",
    "WriteItem": "rubric",
}
_ITEMS = ("AskItem", "ClaimItem", "MatchItem", "OrderItem", "FillItem", "ShortItem", "WriteItem")
_ACTIVITIES = ("Write", "Study", "Organizer", "Scenario", "Frame", "Source", "Discuss")
ALLOW = "allow"  # the names of rules, wherever it stands
NAMES = {
    *((kind, name) for kind, names in _NAMES.items() for name in names.split()),
    *(
        (kind, name)
        for kind in _ITEMS
        for name in ("id", "objective", "evidence", "stimulus", "level", "states")
    ),
    *((f"{kind}Activity", "objectives") for kind in _ACTIVITIES),
    *(
        (f"{kind}Figure", "source")
        for kind in ("Bars", "Line", "Timeline", "Flow", "Picture", "Table")
    ),
}


@dataclass
class Sentinels:
    """The words put in, by where they may be seen."""

    words: dict[str, list[str]] = field(
        default_factory=lambda: {"handout": [], "drawing": [], "quiz": [], "teacher": []}
    )

    def marked(self, value: Any) -> Any:
        """Return a part of a lesson with a word of its own in each text that is printed."""
        if not is_dataclass(value) or isinstance(value, type):
            return value
        changes = {}
        for each in fields(value):
            where = WHERE.get((type(value).__name__, each.name))
            changes[each.name] = self._field(getattr(value, each.name), where, each.name)
        return replace(value, **changes)

    def _field(self, value: Any, where: str | None, name: str) -> Any:
        if isinstance(value, tuple):
            return tuple(self._field(entry, where, name) for entry in value)
        if isinstance(value, dict):
            return {key: self._field(entry, where, name) for key, entry in value.items()}
        if isinstance(value, Text) and where is not None:
            return self._text(value, where, name)
        return self.marked(value)

    def _text(self, text: Text, where: str, name: str) -> Text:
        number = sum(map(len, self.words.values()))
        word = f"zq{number}qz"
        self.words[where].append(word)
        labelled = name == "text" and "^" in text  # a label must stay at its paragraph's end
        return Text(f"{word} {text}" if labelled else f"{text.rstrip()} {word}", text.place)
