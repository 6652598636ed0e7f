"""A packet's record to the lesson that it was made from, as the packet can be compared with it."""

from collections.abc import Mapping
from pathlib import Path

from make_lesson.check.rules import problem
from make_lesson.errors import MakeLessonError, Place, Problem
from make_lesson.packet.record import Record
from make_lesson.places import Places, is_file
from make_lesson.prepare import Options, prepare
from make_lesson.proof.basis import Basis, digest
from make_lesson.proving import basis_of
from make_lesson.settings import REDUCED


def basis_again(
    record: Record, at: Place, places: Places, file: Path | None, changes: Mapping[str, str]
) -> Basis:
    """Return what the lesson of a packet says, if that is what the packet was made from.

    file: the lesson's, None to look for it by its id; changes: texts that were changed for the
    packet, where its record does not tell them. Raises MakeLessonError, with warnings at the
    place, when the two cannot be compared.
    """
    found = file or _lesson(record, places)
    if found is None:
        message = f"there is no lesson '{record.lesson}' at hand, so no key was compared with it"
        hint = "run this where the packet was built, or name the file with --lesson"
        raise MakeLessonError([problem(at, "PROOF056", message, hint)])
    options = _options(record, changes)
    try:
        basis = basis_of(prepare(found, places, options), places, options)
    except MakeLessonError as error:
        message = f"the lesson {found} is not right any more, so no key was compared with it"
        hint = f"see: make-lesson check {found}"
        raise MakeLessonError([problem(at, "PROOF056", message, hint)]) from error
    if digest(basis) != record.basis:
        raise MakeLessonError([_differs(record, found, at, changes)])
    return basis


def _lesson(record: Record, places: Places) -> Path | None:
    files = (file for file in places.lessons() if file.parent.name == record.lesson)
    return next(files, None)


def _options(record: Record, changes: Mapping[str, str]) -> Options:
    sets = {**record.sets, **changes}
    theme, reference = (Path(record.texts.get(name, "")) for name in ("theme", "reference-doc"))
    return Options(
        forms=len(record.forms) - (REDUCED in record.profiles),
        seed=record.seed,
        short=record.short,
        sets=tuple((key, text) for key, text in sets.items() if text is not None),
        profiles=record.profiles,
        theme=theme if is_file(theme) else None,
        reference_doc=reference if is_file(reference) else None,
        state=record.state,
        teacher=record.texts.get("teacher", ""),
        school=record.texts.get("school", ""),
        course=record.texts.get("course", ""),
    )


def _differs(record: Record, file: Path, at: Place, changes: Mapping[str, str]) -> Problem:
    withheld = [key for key, text in record.sets.items() if text is None and key not in changes]
    if withheld:
        message = f"the text of '{withheld[0]}' was changed for this packet, and is not recorded"
        hint = f"give it again: --set {withheld[0]}=..."
    else:
        message = f"{file}, a template or make-lesson has changed since, so no key was compared"
        hint = "build the packet again, or look where the lesson is as it was"
    return problem(at, "PROOF057", message, hint)
