import datetime
import json
from dataclasses import replace
from pathlib import PurePosixPath

from make_lesson.packet.manifest import Inputs, PacketFile, manifest, sha256

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


def test_it_says_what_was_proved_and_against_what() -> None:
    proved = replace(HANDOUT, proved=("every page", "no answer"))
    inputs = replace(INPUTS, profiles=("large-print", "reduced"), basis="ab" * 32)

    content = json.loads(manifest(inputs, [proved, KEY]))

    assert content["profiles"] == ["large-print", "reduced"]
    assert content["basis"] == "ab" * 32
    assert content["files"]["handout/handout.pdf"]["proved"] == ["every page", "no answer"]
    assert "proved" not in content["files"]["teacher/key-A.docx"]


def test_a_packet_with_protected_files_does_not_tell_the_texts_changed_for_it() -> None:
    sets = {"quiz.q1.options.1.right": "A grand jury", "title": "Votes"}
    inputs = replace(INPUTS, options={"short": True, "sets": sets})
    protected = replace(KEY, made_sha256=sha256(b"the open key"))

    open_text, text = manifest(inputs, [HANDOUT, KEY]), manifest(inputs, [HANDOUT, protected])

    assert "A grand jury" in open_text
    assert "A grand jury" not in text
    content = json.loads(text)
    assert content["options"] == {"short": True, "sets": dict.fromkeys(sets)}
    assert content["files"]["teacher/key-A.docx"]["sha256_before_protection"] == sha256(
        b"the open key"
    )
