import datetime
import json
from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from make_lesson.packet.manifest import Inputs, PacketFile, manifest, recorded_hashes, sha256

HANDOUT = PacketFile(PurePosixPath("handout/handout.pdf"), b"a handout", pages=6)
KEY = PacketFile(PurePosixPath("teacher/key-A.docx"), b"a key")
INPUTS = Inputs(
    lesson="votes",
    updated=datetime.date(2026, 11, 22),
    seed="period 3",
    forms={"B": "KLMN", "A": "WXYZ"},
    options={"short": True, "formats": ("pdf", "docx")},
)


def test_it_names_what_went_in_and_the_hash_of_what_came_out() -> None:
    content = json.loads(manifest(INPUTS, [KEY, HANDOUT]))

    assert content["versions"]["make-lesson"]
    assert content["lesson"] == "votes"
    assert content["updated"] == "2026-11-22"
    assert content["seed"] == "period 3"
    assert content["forms"] == {"A": "WXYZ", "B": "KLMN"}
    assert content["options"] == {"short": True, "formats": ["pdf", "docx"]}
    assert content["files"] == {
        "handout/handout.pdf": {"bytes": 9, "pages": 6, "sha256": sha256(b"a handout")},
        "teacher/key-A.docx": {"bytes": 5, "sha256": sha256(b"a key")},
    }


def test_it_does_not_depend_on_the_order_of_the_files() -> None:
    assert manifest(INPUTS, [KEY, HANDOUT]) == manifest(INPUTS, [HANDOUT, KEY])


def test_the_hashes_are_read_back() -> None:
    text = manifest(INPUTS, [KEY, HANDOUT])

    assert recorded_hashes(text) == {
        HANDOUT.path: sha256(HANDOUT.data),
        KEY.path: sha256(KEY.data),
    }


@given(text=st.text() | st.from_regex(r'\{"files": (\[\]|1|\{"a": (1|\{\})\})\}', fullmatch=True))
def test_another_programs_file_records_nothing(text: str) -> None:
    assert recorded_hashes(text) == {}


def test_a_record_cannot_point_out_of_the_packet() -> None:
    hashes = {"sha256": "0" * 64}
    paths = ["/etc/passwd", "../other/key.pdf", "quiz/../../key.pdf", ".", "quiz/quiz-A.pdf"]

    recorded = recorded_hashes(json.dumps({"files": dict.fromkeys(paths, hashes)}))

    assert recorded == {PurePosixPath("quiz/quiz-A.pdf"): "0" * 64}
