"""Packets as they are built are proved whole."""

from pathlib import Path, PurePosixPath

import pytest
from proof.packets import ALL_PROFILES, THREE_FORMS, made, proof_of
from tools.lessons import COMPLETE, SHIPPED

from make_lesson.prepare import Options
from make_lesson.proof.prove import ANSWERS, CODE, ITEMS, PAGES, PRIVATE

SHORT = Options(state="PR", short=True, teacher="Ms. Okafor", school="Lincoln High School")


@pytest.mark.parametrize(
    ("file", "options"),
    [
        *((file, THREE_FORMS) for file in (*SHIPPED, COMPLETE)),
        *((file, ALL_PROFILES) for file in (*SHIPPED, COMPLETE)),
        (SHIPPED[0], SHORT),
        (COMPLETE, SHORT),
    ],
    ids=str,
)
def test_a_packet_is_proved_as_it_is_built(file: Path, options: Options) -> None:
    packet = made(file, options)

    proof = proof_of(packet)

    assert proof.problems == ()
    assert len(packet.claim.forms) == options.forms + options.reduced
    assert proof.proved == {path: _all_that_counts(path) for path in packet.files}


def _all_that_counts(path: PurePosixPath) -> tuple[str, ...]:
    if path.suffix == ".docx":
        return (PRIVATE,)
    match path.parent.name, path.name.partition("-")[0]:
        case "handout", _:
            return PRIVATE, PAGES
        case "quiz", _:
            return PRIVATE, PAGES, CODE, ITEMS
        case "teacher", "key":
            return PAGES, CODE, ANSWERS
        case _:
            return (PAGES,)
