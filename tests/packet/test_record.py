"""packet.json as it is read back, also when it is damaged or not ours."""

import datetime
import json
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from make_lesson.errors import OutputError, Place
from make_lesson.packet.manifest import Inputs, PacketFile, manifest, sha256
from make_lesson.packet.record import Record, RecordedFile, read_record, recorded_hashes

AT = Place(Path("votes/teacher/packet.json"))
HANDOUT = PacketFile(PurePosixPath("handout/handout.pdf"), b"a handout", 6, ("every page",))
KEY = PacketFile(PurePosixPath("teacher/key-A.pdf"), b"sealed", 2, (), sha256(b"a key"))
INPUTS = Inputs(
    lesson="votes",
    state="TX",
    updated=datetime.date(2026, 11, 22),
    seed="period 3",
    forms={"A": "WXYZ", "B": "KLMN"},
    profiles=("spacing",),
    basis="ab" * 32,
    options={"short": True, "sets": {"title": "Votes"}, "school": "North High"},
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def told(text: str) -> tuple[str, Place]:
    with pytest.raises(OutputError) as error:
        read_record(text, AT)
    (problem,) = error.value.problems
    assert problem.rule == "PROOF051"
    assert problem.hint
    return problem.message, problem.place


def rules(text: str) -> list[str]:
    """Return the rules that a record breaks; nothing for one that is read and can be printed."""
    try:
        assert str(read_record(text, AT)).encode()
    except OutputError as error:
        return [problem.rule for problem in error.problems]
    return []


def broken(**fields: Any) -> str:
    return json.dumps({**json.loads(manifest(INPUTS, [HANDOUT])), **fields})


def test_what_was_written_is_read_back() -> None:
    record = read_record(manifest(INPUTS, [HANDOUT, replace(KEY, made_sha256="")]), AT)

    assert record == Record(
        lesson="votes",
        seed="period 3",
        forms={"A": "WXYZ", "B": "KLMN"},
        files={
            HANDOUT.path: RecordedFile(sha256(b"a handout"), 6, ("every page",)),
            KEY.path: RecordedFile(sha256(b"sealed"), 2),
        },
        state="TX",
        profiles=("spacing",),
        basis="ab" * 32,
        short=True,
        sets={"title": "Votes"},
        texts={"school": "North High"},
    )


def test_a_protected_packet_names_what_was_changed_and_tells_no_text() -> None:
    record = read_record(manifest(INPUTS, [HANDOUT, KEY]), AT)

    assert record.sets == {"title": None}
    assert record.files[KEY.path].made_sha256 == sha256(b"a key")


def test_a_record_of_an_older_build_lacks_what_was_proved() -> None:
    content = json.loads(manifest(INPUTS, [HANDOUT]))
    del content["profiles"], content["basis"], content["files"]["handout/handout.pdf"]["proved"]

    record = read_record(json.dumps(content), AT)

    assert (record.profiles, record.basis) == ((), "")
    assert record.files[HANDOUT.path].proved == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[]", "it has no fields"),
        ('{"name": "mine"}', "'options' is not an object"),
        (broken(lesson=7), "'lesson' is not a text"),
        (broken(seed=None), "'seed' is not a text"),
        (broken(forms={"A": 1}), "'A' is not a text"),
        (broken(profiles="spacing"), "'profiles' is not a list"),
        (broken(profiles=[1]), "'profiles' is not a list of texts"),
        (broken(options={"short": "yes"}), "'short' is not true or false"),
        (broken(files={"a.pdf": {}}), "'sha256' is not a text"),
        (broken(files={"a.pdf": {"sha256": "", "pages": "6"}}), "'pages' is not a number"),
        (broken(files={"../a.pdf": {"sha256": ""}}), "it names a file outside the packet"),
        (broken(files={"/etc/passwd": {"sha256": ""}}), "it names a file outside the packet"),
        (broken(files={"C:\\a.pdf": {"sha256": ""}}), "it names a file outside the packet"),
        (broken(files={"a\x1b[2J.pdf": {"sha256": ""}}), "it names a file outside the packet"),
    ],
)
def test_what_no_build_writes_is_named(text: str, fault: str) -> None:
    message, place = told(text)

    assert message.startswith("this is not the record of a packet: ")
    assert fault in message
    assert place == AT


def test_a_damaged_record_is_told_with_the_line() -> None:
    text = manifest(INPUTS, [HANDOUT])

    message, place = told(text[: text.index('"forms"') + 9])

    assert "damaged here" in message
    assert place.line == text[: text.index('"forms"')].count("\n") + 1


@given(content=JSON)
def test_any_json_is_a_record_or_told(content: object) -> None:
    told(json.dumps(content))


@given(field=st.sampled_from(sorted(json.loads(manifest(INPUTS, [HANDOUT])))), value=JSON)
def test_any_value_of_a_field_is_read_or_told(field: str, value: object) -> None:
    assert rules(broken(**{field: value})) in ([], ["PROOF051"])


@pytest.mark.parametrize("text", ["[" * 100_000, '{"seed": "\\ud800"}', "1" * 5000, "", "\0"])
def test_hostile_text_is_told(text: str) -> None:
    told(text)


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
