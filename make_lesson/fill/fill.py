"""A template and a context to markup text, with every fault of a template at its own line."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2.exceptions import (
    SecurityError,
    TemplateAssertionError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)

from make_lesson.errors import Place, Problem, TemplateError
from make_lesson.fill.blocks import stray_blocks
from make_lesson.fill.environment import Environment, environment
from make_lesson.fill.filters import FILTERS

# What an expression of a template can raise: its own doing, so a problem and no traceback.
_EXPRESSION_FAULTS = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError)
_SYNTAX_HINT = "every {% if %}, {% for %} and {% block %} has its end, every {{ its }}"
_FILTERS_HINT = f"besides Jinja2's own filters there are {', '.join(FILTERS)}"
_FIELDS_HINT = "`make-lesson schema` has the fields of a lesson"


@dataclass(frozen=True, slots=True)
class Filled:
    """Markup text, the template files that its stamps count, and the page's own among them."""

    markup: str
    files: tuple[Path, ...]
    own: Path


def fill(name: str, context: Mapping[str, Any], folders: tuple[Path, ...]) -> Filled:
    """Return the template of that name filled from the context.

    `folders` are searched in order, the built-in one last. Raises TemplateError.
    """
    jinja = environment(folders)
    own = _template_file(name, folders)
    try:
        markup = jinja.get_template(name).render(context)
        stray = tuple(stray_blocks(name, jinja))
    except UnicodeDecodeError as error:
        broken, message = _not_utf8(folders) or own, "this template is not UTF-8 text"
        raise TemplateError(
            [Problem(Place(broken), "TPL016", message, "save it as UTF-8")]
        ) from error
    except (TemplateNotFound, TemplateSyntaxError, UndefinedError, SecurityError) as error:
        raise TemplateError([_problem(error, jinja, own)]) from error
    except RecursionError as error:
        endless = _place(error.__traceback__, jinja) or Place(own)
        message, hint = "this includes or calls itself without end", "take one of the calls out"
        raise TemplateError([Problem(endless, "TPL021", message, hint)]) from error
    except _EXPRESSION_FAULTS as error:
        place = _place(error.__traceback__, jinja)
        if place is None:  # not in a template: our own bug
            raise
        reason = f"there is no {error}" if isinstance(error, KeyError) else error
        message, hint = (
            f"this does not work here: {reason}",
            "look at the values that it works with",
        )
        raise TemplateError([Problem(place, "TPL015", message, hint)]) from error
    if stray:
        raise TemplateError(stray)
    return Filled(markup, tuple(jinja.files), own)


def _template_file(name: str, folders: tuple[Path, ...]) -> Path:
    return next((path for f in folders if (path := f / name).is_file()), folders[0] / name)


def _not_utf8(folders: tuple[Path, ...]) -> Path | None:
    for file in (file for folder in folders for file in sorted(folder.rglob("*.xml"))):
        try:
            file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            return file
    return None


def _problem(error: Exception, jinja: Environment, own: Path) -> Problem:
    place = _place(error.__traceback__, jinja) or Place(own)
    match error:
        case TemplateNotFound(name=missing):
            places = "your templates folder, then the built-in one"
            hint = f"looked in {places}; `make-lesson where {missing}` lists them"
            return Problem(place, "TPL001", f"there is no template {missing!r}", hint)
        case TemplateAssertionError() | TemplateSyntaxError():
            file = Path(error.filename) if error.filename else own
            known = isinstance(error, TemplateAssertionError)
            rule = "TPL007" if known else "TPL002"
            hint = _FILTERS_HINT if known else _SYNTAX_HINT
            return Problem(Place(file, error.lineno), rule, str(error.message), hint)
        case SecurityError():
            message, hint = f"a template may not do this: {error}", "templates only read values"
            return Problem(place, "TPL014", message, hint)
        case _:
            message, _, hint = str(error).partition(": ")
            return Problem(place, "TPL013", message, hint or _FIELDS_HINT)


def _place(traceback: TracebackType | None, jinja: Environment) -> Place | None:
    """Return the innermost template line of a traceback (Jinja2 puts its own lines there)."""
    found = None
    while traceback is not None:
        file = Path(traceback.tb_frame.f_code.co_filename)
        if file in jinja.files:
            found = Place(file, traceback.tb_lineno)
        traceback = traceback.tb_next
    return found
