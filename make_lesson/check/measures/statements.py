"""What a lesson says in its own voice, sentence by sentence, and whether somebody else says it."""

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass

from make_lesson.check.prose import plain, sentences
from make_lesson.lesson.citations import cited
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.source import Text
from make_lesson.lesson.texts import field_names

# Names, lists and works of others: what stands there are not the lesson's own sentences.
_NOT_SENTENCES = frozenset({"allow", "evidence", "facts", "passage", "sources", "standards"})
# Forms that are mostly nouns ("states", "rules", "claim", "report") are left out.
_SAYS = re.compile(
    r"\b(?:according to|(?:in|from) (?:the|his|her|their) (?:view|words)|(?:quoted|cited) (?:by|as)"
    r"|sa(?:id|ys?)|argu(?:ed?|es)|h(?:eld|olds?)|wr(?:ote|ites?)|testif(?:ied|ies|y)|add(?:s|ed)"
    r"|not(?:ed|es)|agree[sd]?|disagree[sd]?|believ(?:ed?|es)|call(?:s|ed)|answered|claimed"
    r"|t(?:old|ells?)|stated|warn(?:s|ed)|explain(?:s|ed)?|repl(?:ied|ies)|object(?:s|ed)"
    r"|describ(?:ed?|es)|urg(?:ed?|es)|maintain(?:s|ed)|reported|contend(?:s|ed)?"
    r"|conclud(?:ed?|es)|found|th(?:ought|inks?)|s(?:aw|ees)|ask(?:s|ed)|promised|responded"
    r"|countered|ruled|dissented|dissenting|concurred|concurring)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r'"[^"\n]*(?:\n(?!\s*\n)[^"\n]*)*"|“[^”]*”')
_TITLES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_NAME_END = re.compile(r"[,;(]|\s+(?:for|of|in|on|with)\s")
_NAME_WORD = re.compile(r"[^\W\d_][\w'’-]+")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence as printed, at its place, and the facts and sources cited in it or behind it."""

    text: Text
    cited: tuple[Text, ...]

    @property
    def attributed(self) -> bool:
        """Return whether the sentence says that somebody says it."""
        return _SAYS.search(self.text) is not None

    def names(self, speaker: str) -> bool:
        """Return whether the sentence names this speaker, by the last word of the name."""
        name = surname(speaker)
        return name is not None and re.search(rf"\b{re.escape(name)}\b", self.text) is not None

    def quotes(self, start: int) -> bool:
        """Return whether the character at `start` stands in quotation marks."""
        return any(begin < start < end for begin, end in quotations(self.text))


def surname(speaker: str) -> str | None:
    """Return the last word of a speaker's name: Quinn, of 'Pat Quinn, governor of Illinois'."""
    name = _NAME_END.split(speaker, maxsplit=1)[0]
    words = [word for word in _NAME_WORD.findall(name) if word.lower() not in _TITLES]
    return words[-1] if words else None


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each quotation begins and ends, its marks included."""
    return tuple(quoted.span() for quoted in _QUOTED.finditer(text))


def own_texts(part: object, leave_out: frozenset[str] = frozenset()) -> Iterator[Text]:
    """Yield the texts in which a lesson speaks itself, but for the fields left out."""
    match part:
        case Text():
            yield part
        case dict():
            for value in part.values():
                yield from own_texts(value, leave_out)
        case tuple():
            for value in part:
                yield from own_texts(value, leave_out)
        case _ if dataclasses.is_dataclass(part):
            for name in field_names(part):
                if name not in _NOT_SENTENCES and name not in leave_out:
                    yield from own_texts(getattr(part, name), leave_out)
        case _:
            pass


def statements(text: Text) -> Iterator[Statement]:
    """Yield the sentences of a text, each with the citations up to the next one."""
    bare = plain(text)
    found: list[tuple[int, Text]] = []
    end = 0
    for sentence in sentences(text):
        start = bare.index(sentence, end)
        end = start + len(sentence)
        found.append((start, sentence))
    ends = [*(start for start, _ in found), len(text)][1:]
    for (start, sentence), stop in zip(found, ends, strict=True):
        yield Statement(sentence, tuple(cited(text.part(start, stop))))


def own_statements(lesson: Lesson, leave_out: frozenset[str] = frozenset()) -> Iterator[Statement]:
    """Yield the sentences of a lesson's own voice."""
    for text in own_texts(lesson, leave_out):
        yield from statements(text)
