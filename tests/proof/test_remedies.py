"""What is said to do about a finding, against the table of rules."""

import pytest

from make_lesson.check.rules.structure import DOCX_RULES, PDF_RULES
from make_lesson.proof.structure.remedies import remedy


@pytest.mark.parametrize("rule", [*PDF_RULES, *DOCX_RULES])
def test_a_finding_is_as_severe_as_its_rule_and_says_what_to_do(rule: str) -> None:
    found = remedy(rule)

    assert found.severity is (PDF_RULES | DOCX_RULES)[rule].severity
    assert found.hint
