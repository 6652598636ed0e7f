"""Packets to damage, and what their proof says of them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from io import BytesIO
from pathlib import Path, PurePosixPath

import pikepdf
from tools.lessons import COMPLETE, PLACES

from make_lesson.build import build
from make_lesson.check.rules import RULES
from make_lesson.places import Places
from make_lesson.prepare import Options, prepare
from make_lesson.proof.basis import Basis
from make_lesson.proof.claim import Claim
from make_lesson.proof.prove import Proof, prove
from make_lesson.proving import basis_of

THREE_FORMS = Options(forms=3)
ALL_PROFILES = Options(forms=2, profiles=("large-print", "spacing", "reduced"))
FOLDER = Path("packet")


@dataclass(frozen=True, slots=True)
class Made:
    """A packet, and what it is held against."""

    files: dict[PurePosixPath, bytes]
    claim: Claim
    basis: Basis

    def with_file(self, path: str, data: bytes) -> "Made":
        """Return the packet with another file at a path."""
        return replace(self, files=self.files | {PurePosixPath(path): data})

    def changed(self, path: str, change: Callable[[pikepdf.Pdf], None]) -> "Made":
        """Return the packet with a change made to one of its PDFs."""
        with pikepdf.open(BytesIO(self.file(path))) as pdf:
            change(pdf)
            saved = BytesIO()
            pdf.save(saved)
        return self.with_file(path, saved.getvalue())

    def file(self, path: str) -> bytes:
        """Return a file of the packet."""
        return self.files[PurePosixPath(path)]


@lru_cache(maxsize=32)
def made(file: Path = COMPLETE, options: Options = THREE_FORMS, places: Places = PLACES) -> Made:
    """Return a packet as it is built, and the basis and claim of its lesson."""
    ready = prepare(file, places, options)
    packet = build(ready, places, options)
    claim = Claim(
        forms=packet.inputs.forms,
        short=options.short,
        reduced=max(packet.inputs.forms) if options.reduced else "",
        pages={str(each.path): each.pages for each in packet.files if each.pages},
    )
    files = {each.path: each.data for each in packet.files}
    return Made(files, claim, basis_of(ready, places, options))


def proof_of(packet: Made) -> Proof:
    """Return the proof of a packet; its problems are as severe as the table of rules says."""
    proof = prove(packet.basis, packet.claim, packet.files, FOLDER)
    for problem in proof.problems:
        assert problem.severity is RULES[problem.rule].severity
        assert problem.hint
    return proof


def said_of(packet: Made) -> list[str]:
    """Return what is said of a packet: the file in it, the rule, and what is wrong."""
    return [
        f"{problem.place.file.relative_to(FOLDER)}: {problem.rule} {problem.message}"
        for problem in proof_of(packet).problems
    ]
