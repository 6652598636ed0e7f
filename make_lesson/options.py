"""What may be typed after a command: the arguments and options that are checked or shared."""

import datetime
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from make_lesson.check.rules import RULES
from make_lesson.errors import did_you_mean
from make_lesson.settings import FORMATS, MOST_FORMS, PARTS, PROFILES, names
from make_lesson.states import state_code

_Command = TypeVar("_Command", bound=Callable[..., Any])
_Callback = Callable[[click.Context, click.Parameter, Any], Any]
Change = tuple[str, str]  # a dotted path into the lesson, and the new text


def _some_of(known: tuple[str, ...]) -> _Callback:
    def checked(_: click.Context, _parameter: click.Parameter, text: str | None) -> str | None:
        try:
            names(known[0] if text is None else text, known)
        except ValueError as error:
            raise click.BadParameter(str(error)) from error
        return text

    return checked


def _change(_: click.Context, _parameter: click.Parameter, texts: Sequence[str]) -> list[Change]:
    for text in texts:
        if text.find("=") < 1:
            raise click.BadParameter(f"'{text}' is not like title=Who decides?")
    return [(key, value) for key, _, value in (text.partition("=") for text in texts)]


def _state(_: click.Context, _parameter: click.Parameter, text: str | None) -> str | None:
    try:
        return None if text is None else state_code(text)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def _day(_: click.Context, _parameter: click.Parameter, text: str | None) -> datetime.date:
    if text is None:
        return datetime.datetime.now(datetime.UTC).astimezone().date()
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(f"'{text}' is not a day like 2026-11-22") from error


def _rule(_: click.Context, _parameter: click.Parameter, name: str | None) -> str | None:
    rule = name and name.strip().upper()
    if name is None or rule in RULES:
        return rule
    hint = did_you_mean(name.upper(), RULES) or "'check' prints the id of a rule before its message"
    raise click.BadParameter(f"there is no rule '{name}'; {hint}")


lessons = click.argument("lessons", nargs=-1, metavar="[LESSON]...")
strict = click.option("--strict/--no-strict", default=None, help="Take warnings as problems.")
today = click.option(
    "--today", metavar="DATE", callback=_day, help="The day by which facts are judged."
)
explain = click.option(
    "--explain", metavar="RULE", callback=_rule, help="Say what a rule is about, and why."
)
changes = click.option(
    "--set", "changes", metavar="KEY=VALUE", multiple=True, callback=_change, help="Change a text."
)

_SETTINGS: Sequence[Callable[[Any], Any]] = (  # each has its setting's name
    click.option("-o", "--output", metavar="DIR", help="Where packets go; else output."),
    click.option("--forms", type=click.IntRange(1, MOST_FORMS), help="How many forms of the quiz."),
    click.option("--seed", metavar="TEXT", help="Another seed shuffles the forms another way."),
    click.option("--short/--whole", default=None, help="Only the core items of the quiz, or all."),
    click.option(
        "--format", metavar="LIST", callback=_some_of(FORMATS), help=f"Some of {','.join(FORMATS)}."
    ),
    click.option(
        "--only", metavar="LIST", callback=_some_of(PARTS), help=f"Some of {','.join(PARTS)}."
    ),
    click.option(
        "--state", metavar="CODE", callback=_state, help="What students read on your own state: TX."
    ),
    click.option(
        "--profile",
        metavar="LIST",
        callback=_some_of(PROFILES),
        help=f"Besides the standard pages, some of {','.join(PROFILES[1:])}.",
    ),
    click.option("--theme", metavar="FILE", help="Your school's fonts, greys, accent and logo."),
    click.option("--reference-doc", metavar="FILE", help="A Word file with your school's styles."),
    click.option("--teacher", metavar="TEXT", help="Your name, for the pages."),
    click.option("--school", metavar="TEXT", help="Your school, for the pages."),
    click.option("--course", metavar="TEXT", help="Your course, for the pages."),
    click.option(
        "--protect/--no-protect", default=None, help="Teacher PDFs open with a passphrase only."
    ),
    strict,
)


def settings(command: _Command) -> _Command:
    """Return the command with an option for each setting; None where the user gave none."""
    for option in reversed(_SETTINGS):
        command = option(command)
    return command
