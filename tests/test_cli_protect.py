"""`build --protect` and `verify` over a packet whose teacher PDFs open with a passphrase only."""

import json
import re
from pathlib import Path

import pytest
from tools.command import DAY, typed

from make_lesson.packet.protect import is_protected

PACKET = Path("output/votes")
WORDS = "four unusual words"
SHOWN = re.compile(r"^passphrase of the teacher PDFs, shown this once: (\S+)$", re.MULTILINE)


@pytest.fixture
def votes(home: Path) -> Path:
    """The folder of a packet to be built."""
    typed("new", "votes")
    return home / PACKET


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A passphrase in the environment."""
    monkeypatch.setenv("MAKE_LESSON_PASSPHRASE", WORDS)


def build(*more: str) -> str:
    run = typed("build", "votes", "--protect", *more, *DAY)
    assert run.exit_code == 0, run.output
    return run.stdout


def shut(folder: Path) -> set[str]:
    """Return the PDFs of a packet that do not open."""
    pdfs = sorted(folder.rglob("*.pdf"))
    assert pdfs
    return {file.name for file in pdfs if is_protected(file.read_bytes())}


def test_the_teachers_pdfs_are_shut_and_the_passphrase_is_shown_once(votes: Path) -> None:
    said = build()

    assert shut(votes) == {"guide.pdf", "handout-key.pdf", "key-A.pdf"}
    (passphrase,) = SHOWN.findall(said)
    assert said.endswith(f"{passphrase}\n")
    written = [file.read_bytes() for file in votes.rglob("*") if file.is_file()]
    assert not [data for data in written if passphrase.encode() in data]


@pytest.mark.usefixtures("chosen")
def test_a_passphrase_that_was_chosen_is_not_shown(votes: Path) -> None:
    said = build()

    assert WORDS not in said
    assert not SHOWN.findall(said)
    assert typed("verify", str(PACKET)).stderr == ""


def test_a_weak_passphrase_is_refused(votes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAKE_LESSON_PASSPHRASE", "secret")

    run = typed("build", "votes", "--protect", *DAY)

    assert run.exit_code == 1
    assert run.stderr.startswith("MAKE_LESSON_PASSPHRASE:1:1: SET005 the passphrase is easy")
    assert "secret" not in run.output
    assert not votes.exists()


def test_the_record_holds_both_hashes_and_no_text_that_was_changed(votes: Path) -> None:
    build("--set", "title=An answer to guess")

    text = (votes / "teacher/packet.json").read_text(encoding="utf-8")
    key = json.loads(text)["files"]["teacher/key-A.pdf"]
    assert "An answer to guess" not in text
    assert json.loads(text)["options"]["sets"] == {"title": None}
    assert key["sha256"] != key["sha256_before_protection"]


def test_a_protected_packet_is_built_again_with_and_without(votes: Path) -> None:
    first, second = SHOWN.findall(build()), SHOWN.findall(build())
    still = shut(votes)
    run = typed("build", "votes", *DAY)

    assert first != second
    assert still == {"guide.pdf", "handout-key.pdf", "key-A.pdf"}
    assert run.exit_code == 0, run.output
    assert shut(votes) == set()


def test_what_is_not_made_anew_stays_as_it_is(votes: Path) -> None:
    build()
    key = (votes / "teacher/key-A.pdf").read_bytes()

    alone = typed("build", "votes", "--only", "quiz", *DAY)
    shown = SHOWN.findall(build("--only", "quiz"))

    assert alone.exit_code == 0
    assert shown == []
    assert (votes / "teacher/key-A.pdf").read_bytes() == key


@pytest.mark.usefixtures("chosen")
def test_keys_that_lie_open_are_shut_along_with_what_is_made_anew(votes: Path) -> None:
    typed("build", "votes", *DAY)

    said = build("--only", "guide")

    assert "teacher/key-A.pdf" in said
    assert shut(votes) == {"guide.pdf", "handout-key.pdf", "key-A.pdf"}


def test_the_passphrase_of_files_already_written_is_shown_even_when_others_fail(
    votes: Path,
) -> None:
    typed("new", "ballots")
    (votes.parent / "votes/guide").mkdir(parents=True)
    (votes.parent / "votes/teacher").write_bytes(b"in the way")

    run = typed("build", "ballots", "votes", "--protect", *DAY)

    assert run.exit_code == 1
    assert len(SHOWN.findall(run.stdout)) == 1
    assert shut(votes.parent / "ballots")


def test_nothing_is_shown_when_nothing_was_written(votes: Path) -> None:
    build()
    (votes / "teacher/key-A.pdf").write_bytes(b"my own notes")

    run = typed("build", "votes", "--protect", *DAY)

    assert run.exit_code == 1
    assert not SHOWN.findall(run.stdout)


def test_the_setting_protects_and_an_option_undoes_it(votes: Path) -> None:
    Path("make-lesson.toml").write_text("protect = true\n", encoding="utf-8")

    first = typed("build", "votes", *DAY)
    open_again = typed("build", "votes", "--no-protect", *DAY)

    assert SHOWN.findall(first.stdout)
    assert not SHOWN.findall(open_again.stdout)
    assert shut(votes) == set()


def test_it_does_not_go_with_watching(votes: Path) -> None:
    run = typed("build", "votes", "--protect", "--watch", *DAY)

    assert run.exit_code == 2
    assert "leave out --watch" in run.stderr
    assert not votes.exists()


def test_what_is_shut_is_compared_with_its_hash_only(votes: Path) -> None:
    build()

    run = typed("verify", str(PACKET))

    assert run.exit_code == 0
    assert run.stderr.count("PROOF055 info: this is protected and was not opened") == 3
    assert "hint: put its passphrase into MAKE_LESSON_PASSPHRASE" in run.stderr


def test_a_wrong_passphrase_is_told(votes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build()
    monkeypatch.setenv("MAKE_LESSON_PASSPHRASE", "none of the words")

    run = typed("verify", str(PACKET))

    assert run.exit_code == 1
    assert "key-A.pdf:1:1: PROOF052 the passphrase does not open this file" in run.stderr


@pytest.mark.usefixtures("chosen")
def test_texts_that_were_changed_can_be_given_again(votes: Path) -> None:
    build("--set", "title=Our votes")

    without = typed("verify", str(PACKET))
    given = typed("verify", str(PACKET), "--set", "title=Our votes")

    assert "PROOF057 warning: the text of 'title' was changed for this packet" in without.stderr
    assert "hint: give it again: --set title=..." in without.stderr
    assert (given.exit_code, given.stderr) == (0, "")


@pytest.mark.usefixtures("chosen")
def test_a_key_that_was_opened_and_left_so_is_told(votes: Path) -> None:
    build()
    record = (votes / "teacher/packet.json").read_bytes()
    typed("build", "votes", *DAY)
    (votes / "teacher/packet.json").write_bytes(record)

    run = typed("verify", str(PACKET))

    assert run.stderr.count("PROOF059 warning: this was protected when it was made") == 3
