"""Arguments in, exit code out: the commands, and the only module that prints.

What a command needs is imported when it runs, so that `--help` answers at once.
"""

import datetime
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import click

from make_lesson import __version__, options, report
from make_lesson.counted import counted
from make_lesson.desk import NOTHING_WRITTEN, Desk
from make_lesson.places import is_file
from make_lesson.settings import PASSPHRASE


class _Commands(click.Group):
    """The one place where what the user can put right becomes text and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, then show what was found; exit code 1 when something must be mended."""
        desk = ctx.obj = Desk(_progress)
        result = desk.attempt(partial(super().invoke, ctx))
        _show(desk)
        if desk.failed:
            ctx.exit(1)
        return result


@click.group(cls=_Commands)
@click.version_option(__version__)
def main() -> None:
    """Turn a civics lesson into a printable, accessible packet."""


@main.command("list")
@options.today
@click.pass_obj
def list_lessons(desk: Desk, today: datetime.date) -> None:
    """Say which lessons are at hand, and how fresh their facts are."""
    for line in report.columns([_row(desk, file, today) for file in desk.lessons(())]):
        click.echo(line)
    desk.problems.clear()  # they are for `check` to say


@main.command()
@options.lessons
@click.option("--all", "every", is_flag=True, help="Every lesson at hand.")
@options.settings
@options.changes
@options.today
@click.option("--force", is_flag=True, help="Overwrite also what you changed by hand.")
@click.option("--watch", "watching", is_flag=True, help="Build again after every change.")
@click.pass_obj
def build(
    desk: Desk,
    /,
    *,
    lessons: tuple[str, ...],
    every: bool,
    changes: list[options.Change],
    today: datetime.date,
    force: bool,
    watching: bool,
    **given: Any,
) -> None:
    """Make the packet of each LESSON, a name or a path."""
    if bool(lessons) is every:
        raise click.UsageError("name a LESSON, or give --all")
    files = desk.lessons(lessons)
    settings = replace(desk.settings, **{k: v for k, v in given.items() if v is not None})
    desk.strict, desk.today = settings.strict, today
    chosen, output = desk.options(settings, changes), Path(settings.output)
    make = partial(_echo_made, desk, partial(desk.write_packets, files, chosen, output, force))
    if settings.protect:
        if watching:
            raise click.UsageError("--protect shows a passphrase at the end: leave out --watch")
        _protect(desk, make)
    elif watching:
        _keep_making(desk, desk.watched(files, settings), make)
    else:
        make()


@main.command()
@options.lessons
@click.option("--format", "form", type=click.Choice(list(report.REPORTS)), default="text")
@options.strict
@options.today
@options.explain
@click.pass_obj
def check(
    desk: Desk,
    /,
    *,
    lessons: tuple[str, ...],
    form: str,
    strict: bool | None,
    today: datetime.date,
    explain: str | None,
) -> None:
    """Say what is wrong in each LESSON and on its pages; in every lesson when none is named."""
    if explain:
        click.echo(report.explained(explain))
        return
    desk.strict = desk.settings.strict if strict is None else strict
    desk.today, desk.form, desk.outcome = today, form, ""
    files = desk.lessons(lessons)
    for number, file in enumerate(files, start=1):
        desk.progress(f"checking {file} ({number} of {len(files)})")
        desk.attempt(partial(desk.look_over, file))
    if form == "text" and not desk.problems:
        click.echo(f"{counted(len(files), 'lesson')} checked, no problems.")


@main.command()
@click.argument("folder", metavar="DIR")
@click.option("--lesson", metavar="LESSON", help="What it was made from, if its name has changed.")
@options.changes
@options.strict
@click.pass_obj
def verify(
    desk: Desk,
    /,
    *,
    folder: str,
    lesson: str | None,
    changes: list[options.Change],
    strict: bool | None,
) -> None:
    """Open the packet in DIR again: say what was changed, and whether its keys are right."""
    desk.strict, desk.outcome = bool(strict), ""
    passphrase = os.environ.get(PASSPHRASE, "")
    verdict = desk.verify(Path(folder), lesson, changes, passphrase)
    rows = [(str(file.path), file.standing, "; ".join(file.proved)) for file in verdict.files]
    for line in (*report.columns(rows), verdict.summary):
        click.echo(line)


@main.command()
@click.argument("name", required=False)
@click.option("--from", "source", metavar="LESSON", help="Begin with a copy of this lesson.")
@click.option("--template", metavar="FILE", help="Begin a template of your own, like quiz.xml.")
@click.pass_obj
def new(desk: Desk, name: str | None, source: str | None, template: str | None) -> None:
    """Begin a lesson called NAME in the folder lessons, or a template of your own."""
    from make_lesson.packet.write import write_files
    from make_lesson.starters import lesson_files, template_file

    if name and not template:
        contents = lesson_files(desk.places, name, source)
    elif template and not (name or source):
        contents = template_file(desk.places, template)
    else:
        raise click.UsageError("give the NAME of the new lesson, or --template FILE")
    _echo_made(desk, partial(write_files, contents))


@main.command()
@click.argument("name")
@click.pass_obj
def where(desk: Desk, name: str) -> None:
    """Say where a lesson, template or asset is looked for; the one used has a *."""
    candidates = desk.places.candidates(name)
    used = next((path for path in candidates if is_file(path)), None)
    for path in candidates:
        click.echo(f"{'*' if path == used else ' '} {path}")


@main.command()
def schema() -> None:
    """Print the JSON Schema of the lesson file, for completion in editors."""
    from make_lesson.lesson.schema import lesson_schema

    click.echo(json.dumps(lesson_schema(), indent=2))


@main.command()
@click.argument("lesson")
@click.option("--tree", "view", flag_value="tree", help="Each document as a tree.")
@click.option("--markup", "view", flag_value="markup", help="What the templates made.")
@click.option("--balance", "kind", flag_value="balance", help="What each side is given.")
@click.option("--coverage", "kind", flag_value="coverage", help="What is practised and measured.")
@click.option("--pages", metavar="DIR", help="Pictures of the pages, into this folder.")
@click.pass_obj
def show(desk: Desk, lesson: str, view: str | None, kind: str | None, pages: str | None) -> None:
    """Show what is behind the pages of LESSON, a report on it, or pictures of the pages."""
    if sum(map(bool, (view, kind, pages))) != 1:
        raise click.UsageError("give one of --tree, --markup, --balance, --coverage, --pages DIR")
    file = desk.places.lesson(lesson)
    if pages:
        _echo_made(desk, partial(desk.write_pictures, file, Path(pages)))
    else:
        desk.outcome = ""  # there was nothing to write
    if kind:
        click.echo(desk.report(file, kind))
    for name, text in desk.texts(file, view).items() if view else ():
        click.echo(f"=== {name}\n{text}")
    if not desk.failed:
        desk.problems.clear()  # warnings are for `check` to say


def _progress(text: str) -> None:
    if sys.stderr.isatty():
        click.echo(text, err=True)


def _show(desk: Desk) -> None:
    found = sorted(set(desk.problems))
    text = report.REPORTS[desk.form](found)
    if desk.form != "text":
        click.echo(text)
    elif found:
        click.echo(f"{text} {desk.outcome}".rstrip(), err=True)


def _echo_made(desk: Desk, write: Callable[[], Iterable[Path]]) -> None:
    for number, file in enumerate(write(), start=1):
        click.echo(f"made {file}")
        desk.outcome = f"{counted(number, 'file')} written."


def _protect(desk: Desk, make: Callable[[], None]) -> None:
    """Make packets whose teacher PDFs are locked; a passphrase that nobody chose is shown, once."""
    chosen = os.environ.get(PASSPHRASE, "")
    desk.protect(chosen)
    try:
        make()
    finally:
        if desk.locked and not chosen:
            click.echo(f"passphrase of the teacher PDFs, shown this once: {desk.passphrase}")


def _keep_making(desk: Desk, paths: Sequence[Path], make: Callable[[], None]) -> None:
    from make_lesson.watch import stamps, watch

    def make_and_show() -> None:
        desk.problems.clear()
        desk.outcome = NOTHING_WRITTEN
        desk.attempt(make)
        _show(desk)

    def again(changed: Iterable[Path]) -> None:
        click.echo(f"changed {', '.join(map(str, changed))}", err=True)
        make_and_show()

    before = stamps(paths)  # a change during the first build counts too
    make_and_show()
    click.echo("watching for changes; Ctrl-C ends", err=True)
    watch(paths, before, again)
    desk.problems.clear()  # they were shown


def _row(desk: Desk, file: Path, today: datetime.date) -> tuple[str, ...]:
    name = file.parent.name
    prepared = desk.attempt(partial(desk.prepare, file, desk.options()))
    if prepared is None:
        return name, "", "", "", f"not right yet: make-lesson check {name}"
    lesson = prepared.lesson
    dates = [fact.review_by for fact in lesson.facts.values() if fact.review_by]
    minutes = f"{lesson.minutes} min" if lesson.minutes else ""
    grades = f"grades {lesson.grades}" if lesson.grades else ""
    return name, lesson.title, minutes, grades, report.freshness(dates, today)
