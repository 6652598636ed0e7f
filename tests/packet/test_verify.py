"""The verdict on a packet on the disk, with its lesson at hand and without."""

import json
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tools.damage import in_part, in_pdf
from tools.on_disk import lay, verdict, whole

from make_lesson.errors import Severity
from make_lesson.packet.found import find_record
from make_lesson.packet.verify import verify

QUIZ, WORD = "quiz/quiz-A.pdf", "handout/handout.docx"


def test_without_the_lesson_all_but_the_content_is_checked(tmp_path: Path) -> None:
    wrong = in_part("word/document.xml", "<w:tblHeader/>", "")(whole()[WORD])
    lay(tmp_path, {**whole(), WORD: wrong, QUIZ: whole()["quiz/quiz-B.pdf"]})

    found = verify(tmp_path, find_record(tmp_path), None)

    rules = [(each.place.file.name, each.rule) for each in found.problems]
    assert ("quiz-A.pdf", "PROOF053") in rules
    assert ("handout.docx", "DOCX005") in rules
    assert found.summary.endswith(
        "2 changed: nothing wrong was found, but no key was compared with its lesson."
    )


def test_the_sentence_names_the_files_that_are_wrong(tmp_path: Path) -> None:
    files = {name: data for name, data in whole().items() if "key-B" not in name}
    lay(tmp_path, {**files, QUIZ: whole()["quiz/quiz-B.pdf"]})

    summary = verdict(tmp_path).summary

    assert " 1 changed, 1 missing: " in summary
    assert summary.endswith("something is wrong in key-B.pdf, quiz-A.pdf.")


def test_what_a_teacher_did_to_a_word_file_is_no_error(tmp_path: Path) -> None:
    wrong = in_part("word/document.xml", "<w:tblHeader/>", "")(whole()[WORD])
    lay(tmp_path, {**whole(), WORD: wrong})

    found = verdict(tmp_path).problems

    severities = {each.rule: each.severity for each in found}
    assert severities == {"PROOF053": Severity.INFO, "DOCX005": Severity.WARNING}


def test_of_a_hundred_faults_in_one_file_the_first_are_told(tmp_path: Path) -> None:
    twice = in_pdf(lambda pdf: pdf.pages.append(pdf.pages[0]))
    lay(tmp_path, {**whole(), QUIZ: twice(whole()[QUIZ])})

    found = [each for each in verdict(tmp_path).problems if each.rule.startswith("PDF")]

    assert len(found) == 9
    assert found[-1].message.endswith("more faults of its structure")


@pytest.mark.parametrize("file", [QUIZ, WORD])
def test_a_damaged_file_is_told_once(tmp_path: Path, file: str) -> None:
    lay(tmp_path, {**whole(), file: whole()[file][:5000]})

    found = [each for each in verdict(tmp_path).problems if each.rule != "PROOF053"]

    assert Counter(each.rule for each in found if each.place.file == tmp_path / file) == {
        "PROOF001": 1
    }


def test_a_file_that_may_not_be_read_is_told_and_the_others_are_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, whole())
    real = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "quiz-A.pdf":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    found = verdict(tmp_path)

    assert [str(each) for each in found.problems if each.rule == "PLACE006"] == [
        f"{tmp_path / QUIZ}:1:1: PLACE006 this file cannot be read: permission denied\n"
        "    hint: check its name, and who may read it"
    ]
    standings = Counter(str(each.standing) for each in found.files)
    assert standings == {"as made": len(found.files) - 1, "cannot be read": 1}


@settings(max_examples=8)
@given(
    file=st.sampled_from([QUIZ, WORD, "teacher/key-A.pdf"]),
    at=st.floats(0, 1),
    noise=st.binary(max_size=40),
    gap=st.integers(0, 2000),
)
def test_whatever_happens_to_a_file_is_told(file: str, at: float, noise: bytes, gap: int) -> None:
    data = whole()[file]
    place = int(at * len(data))
    damaged = data[:place] + noise + data[place + gap :]

    with TemporaryDirectory() as folder:
        lay(Path(folder), {**whole(), file: damaged})
        found = verdict(Path(folder)).problems

    assert (Path(folder) / file in {each.place.file for each in found}) is (damaged != data)


def test_a_packet_without_keys_is_not_said_to_have_right_ones(tmp_path: Path) -> None:
    lay(tmp_path, {path: data for path, data in whole().items() if "key-" not in path})

    summary = verdict(tmp_path).summary

    assert "agree" not in summary


# --- what the record does not vouch for ----------------------------------------------------------


def recorded(**changes: object) -> bytes:
    """Return the packet's record with some of its fields changed."""
    return json.dumps({**json.loads(whole()["teacher/packet.json"]), **changes}).encode()


def only(*parts: str) -> dict[str, bytes]:
    """Return the packet as a build of some of its folders and names leaves it."""
    kept = {name: data for name, data in whole().items() if name.startswith(parts)}
    files = json.loads(whole()["teacher/packet.json"])["files"]
    record = recorded(files={name: files[name] for name in kept})
    return {**kept, "teacher/packet.json": record}


def test_the_sentence_counts_the_keys_that_agree(tmp_path: Path) -> None:
    lay(tmp_path, whole())

    assert verdict(tmp_path).summary.endswith(
        ": 2 keys agree with quiz and lesson, "
        "and no text for teachers was found where students read."
    )


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (("handout/",), "there was no key to compare with its quiz"),
        (("quiz/",), "there was no key to compare with its quiz"),
        (("teacher/key",), "there was no key to compare with its quiz"),
        (("quiz/", "teacher/key-A"), "1 key agrees with quiz and lesson (not compared: form B)"),
    ],
)
def test_the_sentence_does_not_say_more_than_was_compared(
    tmp_path: Path, parts: tuple[str, ...], told: str
) -> None:
    lay(tmp_path, only(*parts))

    found = verdict(tmp_path)

    assert [each for each in found.problems if each.severity is Severity.ERROR] == []
    assert told in found.summary


@pytest.mark.parametrize("gap", ["forms", "files"])
def test_a_record_with_a_gap_is_damaged(tmp_path: Path, gap: str) -> None:
    lay(tmp_path, {**whole(), "teacher/packet.json": recorded(**{gap: {}})})

    found = verdict(tmp_path)

    assert "PROOF051" in {each.rule for each in found.problems}
    assert found.summary.endswith("something is wrong in packet.json.")


@pytest.mark.parametrize("with_lesson", [True, False])
@pytest.mark.parametrize("name", ["quiz/copy.pdf", QUIZ])
def test_a_key_among_the_students_files_is_an_error(
    tmp_path: Path, name: str, *, with_lesson: bool
) -> None:
    lay(tmp_path, {**whole(), name: whole()["teacher/key-A.pdf"]})

    found = verdict(tmp_path) if with_lesson else verify(tmp_path, find_record(tmp_path), None)

    leaks = [each for each in found.problems if each.place.file == tmp_path / name]
    assert ("PROOF002", Severity.ERROR) in {(each.rule, each.severity) for each in leaks}


def test_a_worksheet_of_ones_own_beside_the_packet_is_welcome(tmp_path: Path) -> None:
    lay(tmp_path, {**whole(), "handout/copy.pdf": whole()["handout/handout.pdf"]})

    assert verdict(tmp_path).problems == ()


@pytest.mark.parametrize("name", ["teacher/guide.pdf", "teacher/handout-key.pdf"])
def test_a_students_file_in_place_of_a_teachers_is_told(tmp_path: Path, name: str) -> None:
    lay(tmp_path, {**whole(), name: whole()["handout/handout.pdf"]})

    found = [each for each in verdict(tmp_path).problems if each.place.file == tmp_path / name]

    assert "PROOF060" in {each.rule for each in found}


def test_a_file_of_another_kind_in_the_record_is_no_matter(tmp_path: Path) -> None:
    files = json.loads(whole()["teacher/packet.json"])["files"]
    record = recorded(files={**files, "x.txt": {"sha256": "0"}})
    lay(tmp_path, {**whole(), "x.txt": b"x", "teacher/packet.json": record})

    found = verify(tmp_path, find_record(tmp_path), None)

    assert [file.proved for file in found.files if file.path.name == "x.txt"] == [()]
