"""What a lesson gives to each side of its open questions, as a page."""

from collections import Counter
from collections.abc import Iterator, Mapping

from make_lesson.check.measures.balance import Balance, QuestionBalance
from make_lesson.lesson.model import Lesson
from make_lesson.reports.page import headed, page, paragraph, table

LIMITS = (
    "A measure counts; it does not judge. It cannot see framing by omission: which question was "
    "asked, which facts, cases and speakers were left out. A reader from each side can."
)
NOT_REVIEWED = "No reader outside the project has reviewed this lesson yet."


def balance_report(lesson: Lesson, measured: Balance) -> str:
    """Return the page of a lesson."""
    return page(
        "Balance",
        f"{lesson.title} ({lesson.id}, {lesson.updated})",
        *(
            headed(f"Open question: {question.question}", _sides(question))
            for question in measured.questions
        ),
        *_further_sides(measured),
        headed("Contested statements and values", list(_statements(measured))),
        headed("Sources", list(_sources(measured))),
        headed("Words that lean", list(_words(measured))),
        headed("Reviewed", paragraph(measured.reviewed or NOT_REVIEWED)),
        paragraph(LIMITS),
    )


def _sides(question: QuestionBalance) -> list[str]:
    head = ("Side", "Words", "Sentences", "Quotes", "Sources")
    rows = [
        (
            f"{side.name} ({side.speaker}). Sources: {_counts(side.kinds) or 'none'}.",
            str(side.words),
            str(side.sentences),
            str(side.quotes),
            str(len(side.sources)),
        )
        for side in question.sides
    ]
    return [*table([head, *rows]), f"The shortest has {question.share:.0%} of the longest's words."]


def _further_sides(measured: Balance) -> Iterator[list[str]]:
    for organizer in measured.organizers:
        columns: list[tuple[str, ...]] = [
            (column.head, str(column.examples), str(column.answers)) for column in organizer.columns
        ]
        lines = table([("Column", "Examples", "Model answers"), *columns])
        yield headed(f"Organizer: {organizer.title}", lines)
    passages: list[tuple[str, ...]] = [
        (side.side, str(side.passages), str(side.words), str(side.questions))
        for side in measured.passages
    ]
    head = ("Side", "Passages", "Words", "Questions")
    yield headed("Passages to read closely", table([head, *passages]))
    answers = [(answer.item, answer.side, str(answer.words)) for answer in measured.answers]
    yield headed("Model answers of essays", table([("Item", "Side", "Words"), *answers]))


def _statements(measured: Balance) -> Iterator[str]:
    found = measured.statements
    if found:
        spoken = sum(statement.speaker is not None for statement in found)
        answered = sum(statement.opposite is not None for statement in found)
        yield from paragraph(
            f"{len(found)} in all; {spoken} say who holds them, and {answered} say what the other "
            "side holds."
        )


def _sources(measured: Balance) -> Iterator[str]:
    if measured.publishers:
        yield from paragraph(f"By kind: {_counts(measured.kinds)}.")
        name, most = next(iter(measured.publishers.items()))
        total = sum(measured.publishers.values())
        yield from paragraph(
            f"In all: {total}; publishers: {len(measured.publishers)}; most from one: {most}, "
            f"{name}."
        )


def _words(measured: Balance) -> Iterator[str]:
    loaded = [str(mention.word) for mention in measured.loaded if not mention.attributed]
    quoted = [str(mention.word) for mention in measured.loaded if mention.attributed]
    parties = Counter(str(mention.word) for mention in measured.parties)
    yield from paragraph(f"Loaded, in the lesson's own voice: {', '.join(loaded) or 'none'}.")
    yield from paragraph(f"Loaded, said by somebody or quoted: {', '.join(quoted) or 'none'}.")
    yield from paragraph(f"Parties named: {_counts(parties) or 'none'}.")


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items())
