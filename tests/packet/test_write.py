import errno
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from make_lesson.errors import OutputError
from make_lesson.packet.manifest import Inputs, PacketFile, manifest, sha256
from make_lesson.packet.write import standing, write_files, write_packet


def _files(forms: str = "AB", text: str = "first") -> tuple[PacketFile, ...]:
    names = ["handout/handout.docx"]
    for form in forms:
        names += [f"quiz/quiz-{form}.pdf", f"teacher/key-{form}.pdf"]
    return tuple(PacketFile(PurePosixPath(n), f"{text} {n}".encode()) for n in names)


def _write(folder: Path, files: Sequence[PacketFile], *, force: bool = False) -> tuple[Path, ...]:
    inputs = Inputs(lesson="votes", updated=date(2026, 11, 22), seed="s", forms={"A": "WXYZ"})
    return write_packet(folder, files, manifest(inputs, files), force=force)


def _contents(folder: Path) -> dict[str, bytes]:
    """Return every file below the folder, hidden ones too."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _told(folder: Path, files: Sequence[PacketFile], *, force: bool = False) -> list[str]:
    with pytest.raises(OutputError) as error:
        _write(folder, files, force=force)
    return [
        f"{os.path.relpath(p.place.file, folder)}: {p.rule} {p.message}"
        for p in error.value.problems
    ]


def test_a_packet_is_written_with_its_record_last(tmp_path: Path) -> None:
    made = _write(tmp_path / "out/votes", _files("A"))

    assert [str(path.relative_to(tmp_path)) for path in made] == [
        "out/votes/handout/handout.docx",
        "out/votes/quiz/quiz-A.pdf",
        "out/votes/teacher/key-A.pdf",
        "out/votes/teacher/packet.json",
    ]
    assert sorted(_contents(tmp_path)) == sorted(str(path.relative_to(tmp_path)) for path in made)
    assert (tmp_path / "out/votes/quiz/quiz-A.pdf").read_bytes() == b"first quiz/quiz-A.pdf"


def test_a_rebuild_replaces_what_a_build_made(tmp_path: Path) -> None:
    _write(tmp_path, _files(text="first"))

    _write(tmp_path, _files(text="second"))

    contents = _contents(tmp_path)
    contents.pop("teacher/packet.json")
    assert len(contents) == 5
    assert contents == {str(f.path): f.data for f in _files(text="second")}


def test_a_file_changed_by_hand_stops_the_build_before_anything_is_written(tmp_path: Path) -> None:
    _write(tmp_path, _files(text="first"))
    (tmp_path / "handout/handout.docx").write_bytes(b"my own words")
    (tmp_path / "teacher/key-A.pdf").write_bytes(b"my own notes")
    before = _contents(tmp_path)

    told = _told(tmp_path, _files(text="second"))

    assert told == [
        "handout/handout.docx: OUT001 this was changed after it was made",
        "teacher/key-A.pdf: OUT001 this was changed after it was made",
    ]
    assert _contents(tmp_path) == before


def test_force_replaces_a_file_changed_by_hand(tmp_path: Path) -> None:
    _write(tmp_path, _files())
    (tmp_path / "handout/handout.docx").write_bytes(b"my own words")

    _write(tmp_path, _files(), force=True)

    assert _contents(tmp_path)["handout/handout.docx"] == b"first handout/handout.docx"


def test_a_file_of_others_in_the_way_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "quiz").mkdir()
    (tmp_path / "quiz/quiz-B.pdf").write_bytes(b"an old test of mine")

    told = _told(tmp_path, _files())

    assert told == ["quiz/quiz-B.pdf: OUT001 this is in the way"]
    assert list(_contents(tmp_path)) == ["quiz/quiz-B.pdf"]


def test_a_record_of_another_program_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "teacher").mkdir()
    (tmp_path / "teacher/packet.json").write_bytes(b'{"name": "mine"}')

    assert _told(tmp_path, _files()) == ["teacher/packet.json: OUT001 this is in the way"]


def test_other_files_in_the_folder_stay(tmp_path: Path) -> None:
    _write(tmp_path, _files())
    (tmp_path / "quiz/seating.txt").write_bytes(b"row 1")

    _write(tmp_path, _files("A"))

    assert _contents(tmp_path)["quiz/seating.txt"] == b"row 1"


def test_a_file_thrown_away_by_hand_is_made_again(tmp_path: Path) -> None:
    _write(tmp_path, _files())
    (tmp_path / "quiz/quiz-A.pdf").unlink()

    _write(tmp_path, _files(text="second"))

    assert _contents(tmp_path)["quiz/quiz-A.pdf"] == b"second quiz/quiz-A.pdf"


def test_keys_of_forms_no_longer_made_are_removed(tmp_path: Path) -> None:
    _write(tmp_path, _files("ABC"))

    _write(tmp_path, _files("A"))

    assert sorted(_contents(tmp_path)) == [
        "handout/handout.docx",
        "quiz/quiz-A.pdf",
        "teacher/key-A.pdf",
        "teacher/packet.json",
    ]


def test_a_key_changed_by_hand_is_not_removed_without_force(tmp_path: Path) -> None:
    _write(tmp_path, _files("AB"))
    (tmp_path / "teacher/key-B.pdf").write_bytes(b"my own notes")

    assert _told(tmp_path, _files("A")) == [
        "teacher/key-B.pdf: OUT001 this was changed after it was made"
    ]

    _write(tmp_path, _files("A"), force=True)

    assert "teacher/key-B.pdf" not in _contents(tmp_path)


def test_a_hostile_record_removes_nothing_outside(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_bytes(b"mine")
    mine = PacketFile(PurePosixPath("../mine.txt"), b"mine")
    _write(tmp_path / "out", _files())
    record = tmp_path / "out/teacher/packet.json"
    inputs = Inputs(lesson="votes", updated=date(2026, 11, 22), seed="s", forms={})
    record.write_text(manifest(inputs, [*_files(), mine]), encoding="utf-8")

    _write(tmp_path / "out", _files("A"), force=True)

    assert (tmp_path / "mine.txt").read_bytes() == b"mine"


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_in_place_of_a_file_stops_the_build(tmp_path: Path, force: bool) -> None:
    (tmp_path / "quiz/quiz-A.pdf").mkdir(parents=True)

    told = _told(tmp_path, _files(), force=force)

    assert told == ["quiz/quiz-A.pdf: OUT003 a folder stands where a file should be"]
    assert _contents(tmp_path) == {}


def test_a_file_in_place_of_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "teacher").write_bytes(b"a list of teachers")

    told = _told(tmp_path, _files())

    assert told == ["teacher: OUT003 a file stands where a folder should be"]
    assert _contents(tmp_path) == {"teacher": b"a list of teachers"}


def test_a_file_in_place_of_the_packets_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "votes").write_bytes(b"")

    told = _told(tmp_path / "votes", _files())

    assert told == [".: OUT003 a file stands where a folder should be"]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs a folder that nobody can write to")
def test_a_folder_that_nobody_can_write_to_is_told() -> None:
    told = _told(Path("/proc/votes"), _files())

    assert len(told) == 1
    assert "OUT003" in told[0]


_FULL_DISK = """
import resource, sys
from pathlib import Path, PurePosixPath
from make_lesson.errors import OutputError
from make_lesson.packet.manifest import PacketFile
from make_lesson.packet.write import write_packet

resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
files = [PacketFile(PurePosixPath(f"quiz/{n}.pdf"), b"x" * n) for n in (10, 5000)]
try:
    write_packet(Path(sys.argv[1]), files, '{"files": {}}')
except OutputError as error:
    sys.exit(str(error))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="needs a limit on the size of files")
def test_a_disk_that_takes_no_more_leaves_the_old_files_whole(tmp_path: Path) -> None:
    _write(tmp_path, _files())
    before = _contents(tmp_path)

    run = subprocess.run(
        [sys.executable, "-c", _FULL_DISK, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert "OUT003 the disk takes no file of this size" in run.stderr
    assert run.returncode == 1
    assert _contents(tmp_path) == before


def test_a_full_disk_is_told_and_leaves_the_old_files_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path, _files())
    before = _contents(tmp_path)
    real = Path.write_bytes

    def fill_up(path: Path, data: bytes) -> int:
        if "key-A" not in path.name:
            return real(path, data)
        real(path, data[:3])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", fill_up)
    told = _told(tmp_path, _files(text="second"))

    assert told == ["teacher/key-A.pdf: OUT003 the disk is full"]
    assert _contents(tmp_path) == before


def test_an_interrupted_build_leaves_the_old_files_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path, _files())
    before = _contents(tmp_path)
    real = Path.write_bytes

    def interrupt(path: Path, data: bytes) -> int:
        if "key-B" in path.name:
            raise KeyboardInterrupt
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", interrupt)
    with pytest.raises(KeyboardInterrupt):
        _write(tmp_path, _files(text="second"))

    assert _contents(tmp_path) == before


def test_a_build_goes_on_where_one_was_cut_short_between_two_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path, _files(text="first"))
    real = Path.replace

    def lock(path: Path, target: Path) -> Path:
        if "key-A" in target.name:
            raise PermissionError(errno.EACCES, "open in another program")
        return real(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", lock)
        told = _told(tmp_path, _files(text="second"))
    after = _contents(tmp_path)

    assert told == ["teacher/key-A.pdf: OUT003 this may not be written"]
    assert after["quiz/quiz-A.pdf"] == b"second quiz/quiz-A.pdf"
    assert after["teacher/key-A.pdf"] == b"first teacher/key-A.pdf"
    assert [name for name in after if name.endswith(".new")] == ["teacher/.packet.json.new"]

    _write(tmp_path, _files(text="third"))

    assert {
        data.split()[0] for name, data in _contents(tmp_path).items() if ".json" not in name
    } == {b"third"}
    assert "teacher/.packet.json.new" not in _contents(tmp_path)


def test_the_same_files_are_welcome_where_the_record_was_lost(tmp_path: Path) -> None:
    _write(tmp_path, _files())
    (tmp_path / "teacher/packet.json").unlink()

    assert len(_write(tmp_path, _files())) == 6


def test_new_files_are_written_and_never_over_old_ones(tmp_path: Path) -> None:
    one, two = tmp_path / "lessons/mine/lesson.yaml", tmp_path / "lessons/mine/map.png"
    write_files({one: b"one"})

    with pytest.raises(OutputError, match=r"lesson\.yaml.*OUT002 this file is already there"):
        write_files({two: b"two", one: b"three"})

    assert _contents(tmp_path) == {"lessons/mine/lesson.yaml": b"one"}


def test_pictures_may_be_written_over_old_ones(tmp_path: Path) -> None:
    write_files({tmp_path / "page-1.png": b"old"})

    write_files({tmp_path / "page-1.png": b"new"}, over=True)

    assert _contents(tmp_path) == {"page-1.png": b"new"}


def test_files_not_asked_for_stand_while_they_would_come_out_the_same(tmp_path: Path) -> None:
    same, other = PacketFile(PurePosixPath("a.pdf"), b"a"), PacketFile(PurePosixPath("b.pdf"), b"b")
    (tmp_path / "a.pdf").write_bytes(b"a")
    (tmp_path / "b.pdf").write_bytes(b"older")

    assert standing(tmp_path, (same, other)) == (same,)


def test_a_protected_file_stands_for_the_one_it_was_made_from(tmp_path: Path) -> None:
    path = PurePosixPath("teacher/key-A.pdf")
    sealed = PacketFile(path, b"sealed", made_sha256=sha256(b"a key"))
    _write(tmp_path, [sealed])

    same = standing(tmp_path, [PacketFile(path, b"a key", 2)])

    assert same == (PacketFile(path, b"sealed", 2, made_sha256=sha256(b"a key")),)
    assert standing(tmp_path, [PacketFile(path, b"another key", 2)]) == ()


def test_nothing_stands_by_a_damaged_record(tmp_path: Path) -> None:
    path = PurePosixPath("teacher/key-A.pdf")
    _write(tmp_path, [PacketFile(path, b"sealed", made_sha256=sha256(b"a key"))])
    (tmp_path / "teacher/packet.json").write_text("{", encoding="utf-8")

    assert standing(tmp_path, [PacketFile(path, b"a key")]) == ()
