"""What the commands work with: the places, the settings, and all that was found wrong so far.

Reading, building and writing are started from here; what is heavy is imported when it is needed.
"""

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from make_lesson.errors import MakeLessonError, Place, Problem, Severity
from make_lesson.places import LESSON_FILE, Places, builtin_dir
from make_lesson.settings import (
    FORMATS,
    PARTS,
    PASSPHRASE,
    PROFILES,
    SETTINGS_FILE,
    Settings,
    load_settings,
    names,
    place_of,
)

if TYPE_CHECKING:
    from make_lesson.build import Packet
    from make_lesson.lesson.source import Text
    from make_lesson.packet.verify import Verdict
    from make_lesson.prepare import Options, Prepared

NOTHING_WRITTEN = "Nothing was written."
_T = TypeVar("_T")


@dataclass
class Desk:
    """One run of the program.

    progress: told what is being done; form: how problems are shown; outcome: the last words;
    strict: warnings are to be put right too; today: the day to judge facts by, None for not at all;
    passphrase: of the teacher PDFs that are written, "" to leave them open; locked: there are some.
    """

    progress: Callable[[str], None]
    form: str = "text"
    outcome: str = NOTHING_WRITTEN
    strict: bool = False
    today: datetime.date | None = None
    passphrase: str = ""
    locked: bool = False
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def places(self) -> Places:
        """Return the places, relative to the current folder where they are inside it."""
        builtin, here = builtin_dir(), Path.cwd()
        return Places(
            Path(), builtin.relative_to(here) if builtin.is_relative_to(here) else builtin
        )

    @cached_property
    def settings(self) -> Settings:
        """Return the settings in the current folder."""
        return load_settings(Path(SETTINGS_FILE))

    @property
    def failed(self) -> bool:
        """Return whether something must be put right first."""
        bar = Severity.WARNING if self.strict else Severity.ERROR
        return any(problem.severity >= bar for problem in self.problems)

    def attempt(self, work: Callable[[], _T]) -> _T | None:
        """Return what the work returns, or None when problems stopped it; they are kept."""
        try:
            return work()
        except MakeLessonError as error:
            self.problems += error.problems
            return None

    def lessons(self, given: Sequence[str]) -> tuple[Path, ...]:
        """Return the files of the lessons named, or of all at hand when none is."""
        if not given:
            return self.places.lessons()
        return tuple(dict.fromkeys(map(self.places.lesson, given)))

    def options(
        self, settings: Settings | None = None, changes: Iterable[tuple[str, str]] = ()
    ) -> "Options":
        """Return the options of a build; without `settings` those of the current folder."""
        from make_lesson.prepare import Options

        chosen = settings or self.settings
        return Options(
            forms=chosen.forms,
            seed=self._printed("seed", chosen.seed),
            short=chosen.short,
            formats=names(chosen.format, FORMATS),
            only=frozenset(names(chosen.only, PARTS)),
            sets=tuple(changes),
            profiles=names(f"standard,{chosen.profile}", PROFILES)[1:],
            theme=Path(chosen.theme) if chosen.theme else None,
            reference_doc=Path(chosen.reference_doc) if chosen.reference_doc else None,
            teacher=self._printed("teacher", chosen.teacher),
            school=self._printed("school", chosen.school),
            course=self._printed("course", chosen.course),
            state=chosen.state.upper(),
        )

    def _printed(self, name: str, text: str) -> "Text":
        """Return a setting that is printed, with the place to name if no font has its letters."""
        from make_lesson.lesson.source import Text

        typed = text != getattr(self.settings, name)
        place = Place(Path(f"--{name}")) if typed else place_of(name, Path(SETTINGS_FILE))
        return Text(text, place)

    def prepare(self, file: Path, options: "Options", *, edited: bool = False) -> "Prepared":
        """Return the checked lesson; its warnings are kept. Raises MakeLessonError.

        `edited`: keep also what an editor would say; a strict run always does.
        """
        from make_lesson.prepare import prepare

        edited = edited or self.strict
        prepared = prepare(file, self.places, options, edited=edited, today=self.today)
        self.problems += prepared.warnings
        return prepared

    def look_over(self, file: Path) -> None:
        """Find all that is wrong with a lesson, up to its laid-out pages."""
        from make_lesson.build import build

        options = self.options()
        prepared = self.prepare(file, options, edited=True)
        self.problems += build(prepared, self.places, options).warnings

    def write_packets(
        self, files: Sequence[Path], options: "Options", output: Path, force: bool
    ) -> Iterator[Path]:
        """Write the packet of each lesson, nothing if one is wrong; return the files written."""
        from make_lesson.build import build

        found = [self.attempt(partial(self.prepare, file, options)) for file in files]
        prepared = [each for each in found if each is not None]
        if not self.failed:
            self.problems += _same_ids(files, prepared)
        packets = []
        for number, each in enumerate(prepared, start=1):
            self.progress(f"building {each.lesson.id} ({number} of {len(prepared)})")
            packets.append(self.attempt(partial(build, each, self.places, options)))
        made = [packet for packet in packets if packet is not None]
        self.problems += [warning for packet in made for warning in packet.warnings]
        if self.failed:
            return
        for packet in made:
            yield from self._write(packet, output / packet.inputs.folder, force)

    def _write(self, packet: "Packet", folder: Path, force: bool) -> Iterator[Path]:
        """Write a packet; what is not made anew stays listed while it is as it would be made."""
        from make_lesson.packet.manifest import manifest
        from make_lesson.packet.protect import is_to_protect, protected
        from make_lesson.packet.write import standing, write_packet

        files, kept = packet.files, standing(folder, packet.others)
        if self.passphrase:
            files = protected((*files, *filter(is_to_protect, kept)), self.passphrase)
        text = manifest(packet.inputs, (*kept, *files))  # of two with one path the last is listed
        try:
            yield from write_packet(folder, files, text, force=force)
        finally:  # whoever has a locked file needs its passphrase, whatever happened to the others
            locked = (file for file in files if file.made_sha256)
            self.locked = self.locked or bool(standing(folder, locked))

    def protect(self, chosen: str) -> None:
        """Lock the teacher PDFs that are written, with the passphrase chosen, a new one for ""."""
        from make_lesson.packet.protect import checked_passphrase, new_passphrase

        place = Place(Path(PASSPHRASE))
        self.passphrase = checked_passphrase(chosen, place) if chosen else new_passphrase()

    def verify(
        self, folder: Path, lesson: str | None, changes: Iterable[tuple[str, str]], passphrase: str
    ) -> "Verdict":
        """Return how the packet in a folder stands; what is wrong with it is kept."""
        from make_lesson.packet.found import find_record
        from make_lesson.packet.manifest import MANIFEST
        from make_lesson.packet.verify import verify
        from make_lesson.provenance import basis_again

        record, place = find_record(folder), Place(folder / MANIFEST)
        file = self.places.lesson(lesson) if lesson else None
        again = partial(basis_again, record, place, self.places, file, dict(changes))
        verdict = verify(folder, record, self.attempt(again), passphrase)
        self.problems += verdict.problems
        return verdict

    def texts(self, file: Path, view: str) -> dict[str, str]:
        """Return, for each document of a lesson, its 'tree' or its 'markup'."""
        from make_lesson.build import sheets
        from make_lesson.tree.dump import dump

        options = self.options()
        made = sheets(self.prepare(file, options), self.places, options)
        if view == "markup":
            return {name: sheet.markup for name, sheet in made.items()}
        return {name: dump(sheet.document) for name, sheet in made.items()}

    def report(self, file: Path, kind: str) -> str:
        """Return what is measured in a lesson, its 'balance' or its 'coverage', as a page."""
        from make_lesson.check.measures.balance import balance
        from make_lesson.check.measures.coverage import coverage
        from make_lesson.check.measures.minutes import minutes
        from make_lesson.reports.balance import balance_report
        from make_lesson.reports.coverage import coverage_report

        prepared = self.prepare(file, self.options())
        lesson, references = prepared.lesson, prepared.references
        if kind == "balance":
            return balance_report(lesson, balance(lesson, references))
        return coverage_report(lesson, coverage(lesson, references), minutes(lesson))

    def write_pictures(self, file: Path, folder: Path) -> tuple[Path, ...]:
        """Write a picture of every page of a lesson's PDFs; return the files written."""
        from make_lesson.build import build
        from make_lesson.packet.pictures import page_pictures
        from make_lesson.packet.write import write_files

        options = self.options()
        packet = build(self.prepare(file, options), self.places, options)
        pictures = {
            folder / f"{made.path.stem}-{number}.png": picture
            for made in packet.files
            if made.path.suffix == ".pdf"
            for number, picture in enumerate(page_pictures(made.data), start=1)
        }
        return write_files(pictures, over=True)

    def watched(self, files: Iterable[Path], settings: Settings) -> tuple[Path, ...]:
        """Return the files and folders that have a say in the packets of these lessons."""
        own = [self.places.home / "assets", Path(SETTINGS_FILE)]
        style = [Path(name) for name in (settings.theme, settings.reference_doc) if name]
        lessons = [file.parent if file.name == LESSON_FILE else file for file in files]
        return (*lessons, *self.places.template_dirs(), *own, *style)


def _same_ids(files: Sequence[Path], prepared: Sequence["Prepared"]) -> list[Problem]:
    counts = Counter(each.lesson.id for each in prepared)
    return [
        Problem(
            Place(file),
            "OUT004",
            f"two lessons have the id '{each.lesson.id}', so their packets have the same folder",
            "give one of them another id, or build them one by one with --output",
        )
        for file, each in zip(files, prepared, strict=True)
        if counts[each.lesson.id] > 1
    ]
