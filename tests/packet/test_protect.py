"""Protected PDFs, as other programs see them."""

import io
import subprocess
from pathlib import Path, PurePosixPath

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tools.lessons import files, packet
from tools.made_text import pdf_pages
from tools.require import require_command

from make_lesson.errors import OutputError, Place, SettingsError
from make_lesson.packet.manifest import PacketFile, sha256
from make_lesson.packet.protect import (
    checked_passphrase,
    is_protected,
    new_passphrase,
    opened,
    protect,
    protected,
)
from make_lesson.proof.structure.pdf.check import pdf_findings

AT = Place(Path("teacher/key-A.pdf"))
WORDS = "four unusual wörds"


def key() -> bytes:
    return files(packet())["teacher/key-A.pdf"]


def test_nothing_is_read_without_the_passphrase() -> None:
    sealed = protect(key(), WORDS)

    assert is_protected(sealed)
    assert not is_protected(key())
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(io.BytesIO(sealed))


def test_it_is_aes_256_and_lets_assistive_technology_read() -> None:
    sealed = protect(key(), WORDS)

    with pikepdf.open(io.BytesIO(sealed), password=WORDS) as pdf:
        assert (pdf.encryption.R, pdf.encryption.bits) == (6, 256)
        assert pdf.encryption.stream_method.name == "aesv3"
        assert pdf.allow.accessibility
        assert pdf.allow.print_highres
        assert not pdf.allow.extract
        assert not pdf.allow.modify_other
        assert not pdf.owner_password_matched


def test_the_passphrase_gives_the_same_pages_and_tags_back() -> None:
    data = opened(protect(key(), WORDS), WORDS, AT)

    assert pdf_pages(data) == pdf_pages(key())
    assert pdf_findings(data) == ()


def test_an_accent_may_be_typed_as_one_character_or_two() -> None:
    sealed = protect(key(), "four unusual wo\u0308rds")

    assert opened(sealed, "four unusual w\u00f6rds", AT)


def test_a_wrong_passphrase_is_told_at_the_file() -> None:
    sealed = protect(key(), WORDS)

    with pytest.raises(OutputError) as error:
        opened(sealed, "something else", AT)

    (problem,) = error.value.problems
    assert (problem.place, problem.rule) == (AT, "PROOF052")
    assert problem.message == "the passphrase does not open this file"


def test_two_protected_files_are_never_the_same() -> None:
    assert protect(key(), WORDS) != protect(key(), WORDS)


def test_other_programs_open_it(tmp_path: Path) -> None:
    file = tmp_path / "key.pdf"
    file.write_bytes(protect(key(), "plain words here"))
    commands = [
        [require_command("qpdf"), "--check", "--password=plain words here", str(file)],
        [require_command("pdfinfo"), "-upw", "plain words here", str(file)],
    ]

    runs = [subprocess.run(each, capture_output=True, text=True, check=False) for each in commands]
    locked = subprocess.run(
        [require_command("pdfinfo"), str(file)], capture_output=True, check=False
    )

    assert [(run.returncode, run.stderr) for run in runs] == [(0, ""), (0, "")]
    assert "algorithm:AES-256" in runs[1].stdout
    assert "Tagged:          yes" in runs[1].stdout
    assert locked.returncode != 0


def test_only_what_is_the_teachers_and_a_pdf_is_protected() -> None:
    names = ["handout/handout.pdf", "quiz/quiz-A.pdf", "teacher/editable/quiz-A.docx"]
    made = [PacketFile(PurePosixPath(name), key(), 2) for name in (*names, "teacher/key-A.pdf")]

    *same, sealed = protected(made, WORDS)

    assert same == made[:3]
    assert is_protected(sealed.data)
    assert (sealed.made_sha256, sealed.pages) == (sha256(key()), 2)
    assert protected([sealed], WORDS) == (sealed,)


def test_a_new_passphrase_is_four_groups_of_letters_that_look_like_nothing_else() -> None:
    made = {new_passphrase() for _ in range(50)}

    assert len(made) == 50
    for passphrase in made:
        groups = passphrase.split("-")
        assert [len(group) for group in groups] == [5, 5, 5, 5]
        assert not set("".join(groups)) & set("aeioul01")
        assert checked_passphrase(passphrase, AT) == passphrase


@pytest.mark.parametrize(
    "weak",
    ["", "short", "eleven char", "aaaaaaaaaaaaaaaa", " blank before it", "a tab\there, and so on"],
)
def test_a_weak_passphrase_is_refused_with_what_to_do(weak: str) -> None:
    with pytest.raises(SettingsError, match=r"SET005 the passphrase (is|has)") as error:
        checked_passphrase(weak, AT)

    assert all(problem.hint for problem in error.value.problems)


def test_a_passphrase_of_one_letter_is_said_to_repeat_it() -> None:
    with pytest.raises(SettingsError, match="it repeats too few different characters"):
        checked_passphrase("a" * 12, AT)


def test_a_passphrase_too_long_for_the_format_is_refused() -> None:
    with pytest.raises(SettingsError, match="longer than 127 bytes"):
        checked_passphrase("passphrase ö" * 11, AT)


def rules(text: str) -> list[str]:
    try:
        assert checked_passphrase(text, AT) == text
    except SettingsError as error:
        return [problem.rule for problem in error.problems]
    return []


@given(text=st.text(max_size=200))
def test_any_passphrase_is_taken_or_refused(text: str) -> None:
    assert rules(text) in ([], ["SET005"])
