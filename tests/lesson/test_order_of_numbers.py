"""Numbers of sources and figures rise as a student meets them."""

import re

import pytest
from tools.lessons import COMPLETE, PLACES, SHIPPED, prepared
from tools.made_text import pdf_pages

from make_lesson.build import sheets
from make_lesson.prepare import Options


@pytest.mark.parametrize("number", range(1 + len(SHIPPED)))
def test_sources_and_figures_are_numbered_in_the_order_of_the_handout(number: int) -> None:
    made = sheets(prepared([COMPLETE, *SHIPPED][number]), PLACES, Options())
    text = "\n".join(pdf_pages(made["handout"].pdf.data)).partition("\nSources")[0]

    cited = list(dict.fromkeys(map(int, re.findall(r"\[(\d+)\]", text))))
    figures = list(dict.fromkeys(map(int, re.findall(r"Figure (\d+)\s*$", text, re.MULTILINE))))

    assert len(cited) > 2
    assert figures == list(range(1, len(figures) + 1))
    assert cited == sorted(cited)
