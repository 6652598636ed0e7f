"""What to do about each finding of the structural checks, and how much it matters."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from make_lesson.errors import Severity


@dataclass(frozen=True, slots=True)
class Remedy:
    """A hint for whoever has the file before them."""

    hint: str
    severity: Severity = Severity.ERROR


def _warning(hint: str) -> Remedy:
    return Remedy(hint, Severity.WARNING)


def _note(hint: str) -> Remedy:
    return Remedy(hint, Severity.INFO)


# A PDF is made, never edited: whatever is wrong with it, only another one helps.
_MADE_ANEW: Final = Remedy("build the packet again, and print from the new file")

_IN_WORD: Final[Mapping[str, Remedy]] = MappingProxyType(
    {
        "DOCX001": Remedy("open it in Word and save it again as a Word document (.docx)"),
        "DOCX002": Remedy("in Word: Review, Restrict Editing, Stop Protection"),
        "DOCX003": Remedy("in Word: right-click the object, View Alt Text, say what it shows"),
        "DOCX004": Remedy("in Word: right-click the object, View Alt Text, say what it shows"),
        "DOCX005": Remedy("in Word: select the first row, Table Layout, Repeat Header Rows"),
        "DOCX006": _warning("write what the column holds into its first cell"),
        "DOCX007": _warning(
            "in Word: Table Layout, Split Cells, until each row has the same cells"
        ),
        "DOCX008": _warning("in Word: select the object, Layout Options, In Line with Text"),
        "DOCX009": _warning("choose a darker colour for the text, or a lighter one behind it"),
        "DOCX010": _warning("let the link's words say where it leads"),
        "DOCX011": _warning("in Word: Design, Watermark, Remove Watermark"),
        "DOCX012": _note("in Word: give it the style Heading of one level below the one above"),
        "DOCX013": _warning("write the heading's words, or take its style from the empty line"),
        "DOCX014": _note("in Word: Developer, Properties, and a title of its own"),
        "DOCX015": _warning("in Word: File, Info, Title"),
        "DOCX016": _warning("in Word: Review, Language, Set Proofing Language"),
        "DOCX017": _note("in Word: Home, Bullets or Numbering"),
        "DOCX018": _note("use tabs, indents and space after a paragraph instead"),
        "DOCX019": _note("in Word: File, Info, Convert"),
        "DOCX020": _warning("copy the object again from where it came from"),
    }
)


def remedy(rule: str) -> Remedy:
    """Return what to do about a finding under this rule."""
    return _MADE_ANEW if rule.startswith("PDF") else _IN_WORD[rule]
