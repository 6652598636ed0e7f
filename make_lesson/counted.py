"""A number with its noun, as messages, reports and templates print it."""


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Return "1 point" or "3 points"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
