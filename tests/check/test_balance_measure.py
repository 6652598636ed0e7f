"""What is counted of a lesson's balance."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tools.fair_lesson import FAIR, changed, resolved, saved

from make_lesson.check.measures.balance import Balance, balance, share
from make_lesson.check.measures.statements import statements, surname
from make_lesson.lesson.source import Text


def _balance(folder: Path, text: str = FAIR) -> Balance:
    return balance(*resolved(saved(folder, text)))


def test_each_side_of_a_question_is_counted(tmp_path: Path) -> None:
    (question,) = _balance(tmp_path).questions

    shorter, longer = question.sides
    assert (shorter.name, shorter.speaker) == ("Make them shorter", "Ann Reed")
    assert (shorter.words, longer.words) == (7, 6)
    assert (shorter.sentences, longer.sentences) == (1, 1)
    assert shorter.sources == ("law", "news")
    assert shorter.kinds == {"law": 1, "news": 1}
    assert question.share == 6 / 7


def test_quotations_of_a_side_are_counted(tmp_path: Path) -> None:
    text = changed("Long sentences keep many people", 'Long "sentences" keep "many" people')

    (question,) = _balance(tmp_path, text).questions

    assert [side.quotes for side in question.sides] == [0, 2]


def test_organizers_passages_and_model_answers_are_counted_by_side(tmp_path: Path) -> None:
    measured = _balance(tmp_path)

    (organizer,) = measured.organizers
    assert [(each.head, each.examples, each.answers) for each in organizer.columns] == [
        ("Make them shorter", 0, 2),
        ("Keep them long", 0, 1),
    ]
    assert [
        (each.side, each.passages, each.words, each.questions, each.sources)
        for each in measured.passages
    ] == [("from judges", 1, 9, 1, ("news",)), ("from sheriffs", 1, 8, 1, ("radio",))]
    assert [(each.side, each.words) for each in measured.answers] == [("For", 3), ("Against", 4)]


def test_sources_are_counted_by_publisher_and_kind_most_first(tmp_path: Path) -> None:
    measured = _balance(tmp_path, changed("publisher: The Herald", "publisher: The Post"))

    assert next(iter(measured.publishers.items())) == ("The Post", 2)
    assert measured.kinds == {"news": 3, "law": 1}


def test_contested_statements_are_listed_with_both_sides(tmp_path: Path) -> None:
    first, *_ = _balance(tmp_path).statements

    assert (first.name, first.kind) == ("costs", "contested")
    assert (first.speaker, first.opposite) == ("Ann Reed", "safe")


def test_parties_and_loaded_words_come_with_their_sentences(tmp_path: Path) -> None:
    text = changed(
        "Judges counted 90 cases. [@count]",
        "Reed said it was draconian. [@law] A **Democrat** wrote it, with Republican votes.",
    )

    measured = _balance(tmp_path, text)

    assert [(each.word, each.sentence) for each in measured.parties] == [
        ("Democrat", "A Democrat wrote it, with Republican votes."),
        ("Republican", "A Democrat wrote it, with Republican votes."),
    ]
    assert [(each.word, each.attributed) for each in measured.loaded] == [("draconian", True)]


def test_a_lesson_says_who_has_reviewed_it(tmp_path: Path) -> None:
    assert _balance(tmp_path).reviewed is None
    assert _balance(tmp_path, FAIR + "reviewed: Ann Reed, May 2026\n").reviewed is not None


def test_a_citation_belongs_to_the_sentence_before_it() -> None:
    text = Text(
        "It is so. [@a] It is not, says\nthe U.S. court. [@b; @c] ^end\n\n- Or so [@d]\n- No"
    )

    found = list(statements(text))

    assert [each.cited for each in found] == [("a",), ("b", "c"), ("d",), ()]
    assert [each.attributed for each in found] == [False, True, False, False]


def test_a_speaker_is_known_by_the_last_name() -> None:
    assert surname("Pat Quinn, governor of Illinois") == "Quinn"
    assert surname("Justice C. Alan Lawson, for the court") == "Lawson"
    assert surname("Martin Luther King Jr.") == "King"
    assert surname("Chief of Police") == "Chief"
    assert surname("") is None


@given(st.lists(st.integers(0, 500)))
def test_a_share_lies_between_nothing_and_all(counts: list[int]) -> None:
    found = share(counts)

    assert 0 <= found <= 1
    assert (found == 1) == (len(set(counts)) <= 1)
