"""Content controls: each has a title, which is read aloud, and no two have the same."""

from collections import Counter
from collections.abc import Iterator

from make_lesson.proof.structure.docx.word import Word
from make_lesson.proof.structure.docx.xml import find, value
from make_lesson.proof.structure.finding import Finding


def control_findings(word: Word) -> Iterator[Finding]:
    """Yield what is wrong with the titles; what a program puts together, as contents, has none."""
    controls = find(word.body, ".//w:sdt[not(w:sdtPr/w:docPartObj)]")
    titles = Counter(value(control, "w:sdtPr/w:alias/@w:val").strip() for control in controls)
    if titles[""]:
        yield Finding("DOCX014", f"{titles['']} of {len(controls)} content controls have no title")
    for title, times in titles.items():
        if title and times > 1:
            yield Finding("DOCX014", f"{times} content controls have the title {title!r}")
