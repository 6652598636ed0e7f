"""What a rule is."""

from dataclasses import dataclass

from make_lesson.errors import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its meaning in a line, why it is one, and who says so. Errors cannot be silenced."""

    meaning: str
    explanation: str
    severity: Severity = Severity.ERROR
    source: str = ""


def warning(meaning: str, explanation: str, source: str = "") -> Rule:
    """Return a rule that a lesson may break and still make right paper."""
    return Rule(meaning, explanation, Severity.WARNING, source)


def note(meaning: str, explanation: str, source: str = "") -> Rule:
    """Return a rule that is only told: a person has to judge what it finds."""
    return Rule(meaning, explanation, Severity.INFO, source)
