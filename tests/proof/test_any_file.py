"""Whatever is in a file, the proof says so in words and raises nothing."""

import zipfile
from io import BytesIO

from hypothesis import example, given
from hypothesis import strategies as st
from proof.packets import made, proof_of
from tools.lessons import COMPLETE

from make_lesson.prepare import Options

PATHS = ["quiz/quiz-A.pdf", "teacher/key-A.pdf", "handout/handout.pdf", "handout/handout.docx"]
PARTS = ["word/document.xml", "docProps/core.xml", "word/media/image1.png"]
ONE = Options()


@given(path=st.sampled_from(PATHS), data=st.binary(max_size=300))
@example(path="handout/handout.docx", data=b"PK\x05\x06" + bytes(18))
def test_any_bytes_are_a_problem_of_their_file(path: str, data: bytes) -> None:
    packet = made(COMPLETE, ONE).with_file(path, data)

    problems = proof_of(packet).problems

    assert all(problem.place.file.name == path.rpartition("/")[2] for problem in problems)
    assert problems


@given(st.sampled_from(PATHS), st.data())
def test_any_damage_to_a_file_raises_nothing(path: str, data: st.DataObject) -> None:
    packet = made(COMPLETE, ONE)
    whole = bytearray(packet.file(path))
    for _ in range(data.draw(st.integers(1, 20))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))

    proof = proof_of(packet.with_file(path, bytes(whole)))

    assert set(proof.proved) == set(packet.files)


@given(st.sampled_from(PARTS), st.data())
def test_any_damage_inside_a_word_file_raises_nothing(name: str, data: st.DataObject) -> None:
    packet = made(COMPLETE, ONE)
    with zipfile.ZipFile(BytesIO(packet.file("handout/handout.docx"))) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    content = bytearray(parts[name])
    for _ in range(data.draw(st.integers(1, 10))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    saved = BytesIO()
    with zipfile.ZipFile(saved, "w") as archive:
        for each, part in (parts | {name: bytes(content)}).items():
            archive.writestr(each, part)

    proof = proof_of(packet.with_file("handout/handout.docx", saved.getvalue()))

    assert set(proof.proved) == set(packet.files)
