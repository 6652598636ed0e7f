"""The table of rules against the code that speaks of them."""

import re
from pathlib import Path

import make_lesson
from make_lesson.check.rules import RULES

PACKAGE = Path(make_lesson.__file__).parent
ID = re.compile(r'"([A-Z]{2,}\d{3})"')


def test_every_rule_of_the_table_is_used_and_every_rule_used_is_in_the_table() -> None:
    files = [file for file in PACKAGE.rglob("*.py") if file.parent.name != "rules"]

    used = {rule for file in files for rule in ID.findall(file.read_text(encoding="utf-8"))}

    assert len(used) > 100
    assert used == set(RULES)


def test_every_rule_is_explained_in_sentences() -> None:
    assert RULES
    for rule in RULES.values():
        assert rule.meaning
        assert not rule.meaning.endswith(".")
        assert rule.explanation.endswith(".")
