"""A lesson file to a lesson that can be built: loaded, resolved, checked, as its state has it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from make_lesson.check.characters import character_problems
from make_lesson.check.editor.edit import edit
from make_lesson.check.facts import review_problems
from make_lesson.check.lesson import check_lesson
from make_lesson.check.ranks import reduced_problems
from make_lesson.check.states import local_problems
from make_lesson.errors import LessonError, Place, Problem, Severity
from make_lesson.lesson.changes import part_changes
from make_lesson.lesson.jurisdictions import Jurisdiction, find_jurisdiction, load_jurisdictions
from make_lesson.lesson.load import load_lesson
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.place_words import lesson_in
from make_lesson.lesson.references import References, resolve
from make_lesson.lesson.shelf import Shelf, load_shelf
from make_lesson.lesson.source import Text
from make_lesson.looks import find_looks
from make_lesson.places import Places
from make_lesson.settings import FORMATS, LOOKS, PARTS, REDUCED

_SHELF = ("standards", "rubrics", "units")


@dataclass(frozen=True, slots=True)
class Options:
    """What a teacher may choose about a packet. `theme` None: the built-in one.

    `state` is a postal code, "" for a packet that is right in every state. `profiles` are made
    beside the standard pieces: looks of every piece that students get, and a reduced form.
    """

    forms: int = 1
    seed: str = "make-lesson"
    short: bool = False
    formats: tuple[str, ...] = FORMATS
    only: frozenset[str] = frozenset(PARTS)
    sets: tuple[tuple[str, str], ...] = ()
    profiles: tuple[str, ...] = ()
    theme: Path | None = None
    reference_doc: Path | None = None
    teacher: str = ""
    school: str = ""
    course: str = ""
    state: str = ""

    @property
    def looks(self) -> tuple[str, ...]:
        """Return the looks asked for besides the standard one."""
        return tuple(name for name in self.profiles if name in LOOKS)

    @property
    def reduced(self) -> bool:
        """Return whether a form with fewer items and options is asked for."""
        return REDUCED in self.profiles


@dataclass(frozen=True, slots=True)
class Prepared:
    """A lesson that can be built, as it is printed in its state, with what is poor about it."""

    file: Path
    lesson: Lesson
    references: References
    warnings: tuple[Problem, ...]
    jurisdiction: Jurisdiction | None = None


def prepare(
    file: Path,
    places: Places,
    options: Options,
    *,
    edited: bool = False,
    today: datetime.date | None = None,
) -> Prepared:
    """Return the lesson of a file; what is poor about it, `edited` as an editor sees it, is kept.

    `today` is the day to judge facts by, None for not at all. The whole lesson is checked, also
    what is printed in other states only; an editor tries the words of every state. Raises
    LessonError with everything found, when some of it makes a right paper impossible.
    """
    changes, row_changes = part_changes(options.sets)
    whole = load_lesson(file, changes)
    table = places.asset("reference/states.yaml")
    row = find_jurisdiction(table, options.state, row_changes)
    every_row = load_jurisdictions(table) if edited and not row else {}
    shelf = _shelf(file.parent, places)
    references, misnamed = resolve(whole, shelf)
    looks = find_looks(places, options.theme, options.looks).values()
    covered = frozenset.intersection(*(look.family.covered for look in looks))
    lesson = lesson_in(whole, options.state, row, shelf.standards)
    problems = (
        *misnamed,
        *check_lesson(whole, references, covered, file.parent),
        *(edit(whole, references) if edited else ()),
        *(review_problems(whole, today) if today else ()),
        *local_problems(whole, {options.state: row} if row else every_row, shelf.standards),
        *(_no_core_items(lesson, options) if options.short or options.reduced else ()),
        *(reduced_problems(lesson) if options.reduced else ()),
        *character_problems((row, _printed_options(options)), covered),
    )
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise LessonError(problems)
    references, _ = resolve(lesson, shelf)  # what was wrong is said of the whole lesson
    return Prepared(file, lesson, references, problems, row)


def _shelf(folder: Path, places: Places) -> Shelf:
    """Return what lessons share, and the standards beside this one."""
    files = [places.asset(f"reference/{name}.yaml") for name in _SHELF]
    own = folder / "standards.yaml"
    return load_shelf([*files, own] if own.is_file() else files)


def _no_core_items(lesson: Lesson, options: Options) -> Iterator[Problem]:
    if lesson.quiz and not any(item.core for item in lesson.quiz.items):
        what, asked = ("short quiz", "--short")
        if options.reduced:
            what, asked = ("reduced form", "--profile reduced")
        message = f"the {what} has no items: none is marked 'core: true'"
        hint = f"mark the items that matter most with 'core: true', or build without {asked}"
        yield Problem(lesson.title.at(), "ITEM018", message, hint)


def _printed_options(options: Options) -> tuple[Text, ...]:
    """Return the options that are printed, each at its place in the settings or as typed."""
    texts = {name: getattr(options, name) for name in ("teacher", "school", "course", "seed")}
    return tuple(
        text if isinstance(text, Text) else Text(text, Place(Path(f"--{name}")))
        for name, text in texts.items()
    )
