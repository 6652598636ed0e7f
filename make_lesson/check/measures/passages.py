"""A lesson to the paragraphs in which it states facts, each with the names that it cites."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from make_lesson.check.prose import plain
from make_lesson.lesson.citations import cited
from make_lesson.lesson.model import Fact, Lesson, Source
from make_lesson.lesson.paragraphs import split_paragraphs
from make_lesson.lesson.references import References
from make_lesson.lesson.source import Text


@dataclass(frozen=True, slots=True)
class Passage:
    """A plain paragraph, what it cites, and who is said to speak in it ("" for the lesson)."""

    text: Text
    facts: tuple[Fact, ...]
    sources: tuple[Source, ...]  # those cited by their own names
    speaker: str = ""

    @property
    def cites(self) -> bool:
        """Return whether it cites anything."""
        return bool(self.facts or self.sources)


def passages(lesson: Lesson, references: References) -> Iterator[Passage]:
    """Yield the paragraphs of the reading, of each side's argument and of the background.

    A side's speakers stand before its argument, and rest on what the argument cites, or else on
    the sources that are listed for the side.
    """
    for section in references.paragraphs:
        for paragraph in section:
            yield _passage(lesson, paragraph.text)
    for viewpoint in lesson.viewpoints:
        for side in viewpoint.sides:
            spoken = replace(_passage(lesson, side.argument), text=plain(side.speaker))
            listed = tuple(lesson.sources[name] for name in side.sources if name in lesson.sources)
            yield spoken if spoken.cites else replace(spoken, sources=listed)
            for text in split_paragraphs(side.argument):
                yield _passage(lesson, text, side.speaker)
    for text in split_paragraphs(lesson.background or Text("")):
        yield _passage(lesson, text)


def _passage(lesson: Lesson, text: Text, speaker: str = "") -> Passage:
    names = tuple(cited(text))
    return Passage(
        plain(text),
        tuple(lesson.facts[name] for name in names if name in lesson.facts),
        tuple(lesson.sources[name] for name in names if name in lesson.sources),
        speaker,
    )
