"""Small lessons of every shape that a writer may think of, for tests with made-up text."""

import json
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

# Short words and long ones, marks inside and behind them, and characters of the fallback face.
_WORDS = (
    *("a", "the", "and", "of", "who", "why", "not", "jury", "juror", "judge", "court", "case"),
    *("facts", "trial", "verdict", "prosecutor", "impartiality", "cross-examination", "12", "1791"),
    *("89.5 percent", "$40", "“fair”", "judge’s", "either/or", "now—later", "señor", "π", "½"),
)
_FIRST = ("Any", "The", "No", "Every", "In court, the", "José, a", "Who", "1791", "12")
Part = SearchStrategy[dict[str, Any]]


def _put(first: str, words: list[str]) -> str:
    return " ".join([first, *words])


_text = st.builds(
    _put, st.sampled_from(_FIRST), st.lists(st.sampled_from(_WORDS), min_size=3, max_size=14)
)
_line = st.builds(_put, st.sampled_from(_FIRST), st.lists(st.sampled_from(_WORDS), max_size=3))


def _several(part: SearchStrategy[Any], least: int, most: int) -> SearchStrategy[list[Any]]:
    """Return lists of different parts; texts that differ in case alone are the same."""
    key = str.casefold if part in (_line, _text) else json.dumps
    return st.lists(part, min_size=least, max_size=most, unique_by=key)


# --- items ---------------------------------------------------------------------------------------


@st.composite
def _ask(draw: st.DrawFn) -> dict[str, Any]:
    texts = draw(_several(_line, 3, 6))
    right = draw(st.integers(1, len(texts) - 1))
    least = max(0, len(texts) - 3) if right == 1 else 0  # a reduced form has three options
    ranked = draw(st.integers(least, len(texts) - right))
    options: list[dict[str, Any]] = [{"right": text} for text in texts[:right]]
    options += [{"wrong": text} for text in texts[right:]]
    for rank, option in enumerate(options[right : right + ranked], 1):
        option["drop"] = rank
    for option in options:
        option["why"] = draw(_text)
    item = {"ask": draw(_text), "options": draw(st.permutations(options))}
    return item | ({"several": True} if right > 1 else {})


_pair = st.fixed_dictionaries({"term": _line, "meaning": _text}, optional={"why": _text})


@st.composite
def _match(draw: st.DrawFn) -> dict[str, Any]:
    terms = draw(_several(_line, 2, 6))
    meanings = draw(_several(_text, len(terms), len(terms) + 2))
    pairs = [{"term": t, "meaning": m} for t, m in zip(terms, meanings, strict=False)]
    return {"match": draw(_text), "pairs": pairs, "spares": meanings[len(terms) :]}


_gap = st.builds("{0} [[{1}]] {2}.".format, _line, st.sampled_from(_WORDS[3:12]), _line)
_claim = st.builds("{0} **{1}** {2}".format, _line, st.sampled_from(_WORDS), _line)
_rows: Part = st.fixed_dictionaries({}, optional={"lines": st.integers(1, 12)})
_kinds: tuple[Part, ...] = (
    _ask(),
    _match(),
    st.fixed_dictionaries({"claim": _claim}, optional={"correct": _line, "why": _text}),
    st.fixed_dictionaries({"order": _text, "steps": _several(_line, 3, 6)}),
    st.fixed_dictionaries({"fill": _gap}, optional={"bank": _several(_line, 1, 4)}),
    st.fixed_dictionaries({"short": _text, "answer": _text}, optional={"lines": st.integers(1, 9)}),
    st.fixed_dictionaries({"write": _text, "rubric": st.just("argument-6")}),
)
_common: Part = st.fixed_dictionaries(
    {}, optional={"points": st.integers(1, 9), "core": st.booleans()}
)
_item: Part = st.builds(dict.__or__, st.one_of(_kinds), _common)


# --- the handout ---------------------------------------------------------------------------------

_question: Part = st.fixed_dictionaries(
    {"ask": _text}, optional={"answer": _text, "lines": st.integers(1, 6)}
)
_side: Part = st.fixed_dictionaries(
    {"head": _line}, optional={"example": _text, "answers": _several(_text, 1, 3)}
)
_start: Part = st.fixed_dictionaries(
    {"start": _line}, optional={"lines": st.integers(1, 3), "answer": _text}
)
_activity: Part = st.builds(
    dict.__or__,
    st.fixed_dictionaries(
        {"title": _line}, optional={"minutes": st.integers(1, 30), "directions": _text}
    ),
    st.one_of(
        st.fixed_dictionaries({"questions": _several(_question, 1, 3)}),
        st.fixed_dictionaries({"organizer": _several(_side, 2, 4)}),
        st.fixed_dictionaries({"scenario": _text, "lead": _line, "choices": _several(_line, 2, 4)}),
        st.fixed_dictionaries({"frame": _several(_start, 1, 4)}),
        st.fixed_dictionaries({"discuss": _text, "steps": _several(_text, 1, 4)}),
    ),
)
_section: Part = st.fixed_dictionaries(
    {"heading": _line, "text": _several(_text, 1, 4).map("\n\n".join)},
    optional={"check": _several(_question, 1, 2)},
)
_word: Part = st.fixed_dictionaries({"term": _line, "meaning": _text})


_ticket: Part = st.fixed_dictionaries({"title": _line, "questions": _several(_question, 1, 2)})
_handout: dict[str, SearchStrategy[Any]] = {
    "question": _text,
    "vocabulary": _several(_word, 1, 4),
    "reading": _several(_section, 1, 3),
}
_whole: Part = st.fixed_dictionaries(
    {"activities": _several(_activity, 1, 4)}, optional={**_handout, "exit_ticket": _ticket}
)


@st.composite
def small_lessons(draw: st.DrawFn) -> str:
    """Draw the text of a lesson file that says nothing wrong; its first item is a core one."""
    first, *items = draw(_several(_item, 1, 6))
    parts = draw(st.one_of(_whole, st.fixed_dictionaries({}, optional=_handout)))
    quiz = [first | {"core": True}, *items]
    lesson = {"id": "small", "title": draw(_line), "updated": "2026-11-24", **parts, "quiz": quiz}
    return json.dumps(lesson)
