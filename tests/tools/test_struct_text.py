"""The reader of what is read aloud, on the sample that holds everything the writer can write."""

from tools.sample_pdf import sample_pdf
from tools.struct_text import struct_text


def test_kinds_words_languages_and_what_stands_for_a_drawing_are_read_in_order() -> None:
    lines = struct_text(sample_pdf())

    assert lines[:14] == [
        "Document",
        "  H1",
        r"    |Who decides? “q” \(é)|",
        "  P",
        "    |A prosecutor |",
        "    Link",
        "      |may charge or not|",
        "    Span",
        "      |blank|",
        "    Span la",
        "      | nolle prosequi|",
        "  L",
        "    LI",
        "      Lbl",
    ]
    assert lines[lines.index("  Figure") + 1] == "    |A circle beside a bend|"
    assert "Running head" not in "".join(lines)
