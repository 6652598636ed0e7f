"""The table of rules: what each id means, how much it matters, and why there is such a rule.

An id never changes its meaning and is never used again. Whoever says something new about a lesson
adds it to a family below, or a family here.
"""

from collections.abc import Mapping
from types import MappingProxyType

from make_lesson.check.rules.access import ACCESS_RULES
from make_lesson.check.rules.balance import BALANCE_RULES
from make_lesson.check.rules.content import FACT_RULES, FIGURE_RULES, ITEM_RULES, TEXT_RULES
from make_lesson.check.rules.coverage import COVERAGE_RULES
from make_lesson.check.rules.fact_use import FACT_USE_RULES
from make_lesson.check.rules.files import LESSON_RULES, NAME_RULES, YAML_RULES
from make_lesson.check.rules.folders import (
    NEW_RULES,
    OUTPUT_RULES,
    PLACE_RULES,
    SETTING_RULES,
    THEME_RULES,
)
from make_lesson.check.rules.item_style import ITEM_STYLE_RULES
from make_lesson.check.rules.minutes import MINUTES_RULES
from make_lesson.check.rules.proof import PROOF_RULES
from make_lesson.check.rules.reading import READING_RULES
from make_lesson.check.rules.reference import LOGO_RULES, REFERENCE_RULES
from make_lesson.check.rules.rule import Rule
from make_lesson.check.rules.states import STATE_RULES
from make_lesson.check.rules.structure import DOCX_RULES, PDF_RULES
from make_lesson.check.rules.templates import LAYOUT_RULES, TEMPLATE_RULES
from make_lesson.check.rules.verify import VERIFY_RULES
from make_lesson.errors import Place, Problem

RULES: Mapping[str, Rule] = MappingProxyType(
    YAML_RULES
    | LESSON_RULES
    | NAME_RULES
    | ITEM_RULES
    | FIGURE_RULES
    | TEXT_RULES
    | FACT_RULES
    | ITEM_STYLE_RULES
    | BALANCE_RULES
    | FACT_USE_RULES
    | READING_RULES
    | COVERAGE_RULES
    | MINUTES_RULES
    | ACCESS_RULES
    | STATE_RULES
    | TEMPLATE_RULES
    | LAYOUT_RULES
    | SETTING_RULES
    | THEME_RULES
    | PLACE_RULES
    | NEW_RULES
    | OUTPUT_RULES
    | PDF_RULES
    | DOCX_RULES
    | PROOF_RULES
    | VERIFY_RULES
    | REFERENCE_RULES
    | LOGO_RULES
)


def problem(place: Place, rule: str, message: str, hint: str) -> Problem:
    """Return a problem under a rule of the table, as severe as the table says."""
    return Problem(place, rule, message, hint, RULES[rule].severity)
