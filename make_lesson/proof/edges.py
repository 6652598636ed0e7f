"""The pages of a file to what is wrong with their count, and with the form they say they are."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from make_lesson.errors import Problem, Severity
from make_lesson.proof.paper import Paper, page_counts
from make_lesson.proof.problems import problem

_CODE = re.compile(r"\b[B-DF-HJ-NP-TV-XZ]{4}\b")  # four letters that make no word
_FORM = re.compile(r"\bForm ([A-Z])\b")
_AGAIN = "build the packet again"


def count_problems(pages: Sequence[str], claimed: int | None, file: Path) -> Iterator[Problem]:
    """Yield each page that is missing, doubled or out of its order."""
    if claimed is not None and len(pages) != claimed:
        message = f"this file has {len(pages)} pages, and was made with {claimed}"
        yield problem(file, "PROOF006", message, _AGAIN)
        return
    for number, page in enumerate(pages, 1):
        counts = page_counts(page)
        if (number, len(pages)) not in counts:
            said = f"says 'Page {counts[0][0]} of {counts[0][1]}'" if counts else "has no number"
            message = f"page {number} {said}, and is page {number} of {len(pages)}"
            yield problem(file, "PROOF006", message, _AGAIN)


def form_problems(
    paper: Paper, letter: str, forms: Mapping[str, str], file: Path
) -> Iterator[Problem]:
    """Yield each page that does not show its form and its code, or shows those of another form."""
    code = forms[letter]
    shows = [_has(foot, code) for foot in paper.feet]
    if not any(shows):
        yield _without_code(paper, letter, forms, file)
        return
    for number, (foot, is_shown) in enumerate(zip(paper.feet, shows, strict=True), 1):
        named = _FORM.search(foot)
        if not is_shown:
            message = f"page {number} does not have the code {code} of form {letter} in its foot"
            yield problem(file, "PROOF007", message, _AGAIN)
        elif named and named[1] != letter:
            message = f"page {number} says that it is form {named[1]}, and is form {letter}"
            yield problem(file, "PROOF007", message, _AGAIN)


def _without_code(paper: Paper, letter: str, forms: Mapping[str, str], file: Path) -> Problem:
    """Return what a file without its code is: another form, from another packet, or unmarked."""
    other = next(
        (name for name in forms if any(_has(foot, forms[name]) for foot in paper.feet)), ""
    )
    if other:
        message = f"page 1 is of form {other}, code {forms[other]}, and should be of form {letter}"
        return problem(file, "PROOF007", message, "give each form its own name again")
    found = next((code for foot in paper.feet for code in _CODE.findall(foot)), "")
    if found:
        message = f"page 1 has the code {found}, and form {letter} has {forms[letter]}"
        return problem(file, "PROOF007", message, "put the form of this packet in its place")
    message = (
        f"no page has the code {forms[letter]} in its foot, so quiz and key cannot be compared"
    )
    hint = "let the footer of the template show {{ form.code }}; a long name before it is cut off"
    return problem(file, "PROOF017", message, hint, Severity.WARNING)


def _has(foot: str, code: str) -> bool:
    return code in _CODE.findall(foot)
