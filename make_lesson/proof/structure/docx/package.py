"""The parts of a Word file and how they lead to each other (ECMA-376 part 2)."""

import posixpath
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from make_lesson.proof.structure.docx.xml import Element, find, parse, value

WHOLE: Final = ""  # the package itself, which leads to its main part
_READ: Final = (".xml", ".rels")
_EMPTY: Final = b"<empty/>"  # stands for a part that the file lacks


@dataclass(frozen=True, slots=True)
class Package:
    """The parts that are XML, by name; fonts and pictures are left out."""

    parts: Mapping[str, bytes]

    def related(self, name: str, kind: str) -> list[str]:
        """Return the names of those parts of a kind that a part leads to and that are there."""
        folder = posixpath.dirname(name)
        found = [
            posixpath.normpath(posixpath.join("/", folder, value(each, "@Target"))).lstrip("/")
            for each in self._relationships(name)
            if value(each, "@Type").rsplit("/", 1)[-1] == kind
        ]
        return [each for each in found if each in self.parts]

    def part(self, kind: str, of: str) -> Element:
        """Return the root of the first part of a kind, an empty one where there is none."""
        return parse(next((self.parts[name] for name in self.related(of, kind)), _EMPTY))

    def targets(self, name: str) -> Mapping[str, str]:
        """Return where a part leads, in the file and out of it, by the ids that it uses."""
        return {value(each, "@Id"): value(each, "@Target") for each in self._relationships(name)}

    def _relationships(self, name: str) -> list[Element]:
        folder, base = posixpath.split(name)
        part = self.parts.get(posixpath.join(folder, "_rels", f"{base}.rels"))
        return find(parse(part), "rels:Relationship") if part else []


def unpacked(data: bytes) -> Package:
    """Return the package in a file. Raises BadZipFile, and what its members may raise."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith(_READ)]
        return Package({name: archive.read(name) for name in names})
