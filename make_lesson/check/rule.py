"""What a rule is."""

from dataclasses import dataclass

from make_lesson.errors import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its meaning in a line, and why it is one. Only warnings can be silenced."""

    meaning: str
    explanation: str
    severity: Severity = Severity.ERROR


def warning(meaning: str, explanation: str) -> Rule:
    """Return a rule that a lesson may break and still make right paper."""
    return Rule(meaning, explanation, Severity.WARNING)
