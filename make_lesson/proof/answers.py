"""A printed item to the answers that are right by the lesson, and those that stand on the page."""

from make_lesson.proof.paper import Paper
from make_lesson.proof.placing import Placed
from make_lesson.proof.plain import CUT, as_read, pieces, squeezed

MARK = "Answer"  # stands behind a right option of a key
LABEL = "Correction"  # stands before the room for one
_LINES = 2  # that the room for a correction takes


def right(placed: Placed) -> tuple[str, ...]:
    """Return the right answers as this page letters, numbers and orders its parts."""
    item = placed.asked
    match item.kind:
        case "ask":
            return tuple(part.label for part in placed.parts if item.choices[part.index].right)
        case "match":
            letters = {part.index: part.label for part in placed.parts}
            return tuple(letters.get(term.index, "") for term in placed.terms)
        case "order":
            return tuple(str(part.index + 1) for part in placed.parts)
        case "fill":
            return tuple(accepted[0] for accepted in item.gaps)
        case "claim":
            return (item.correct,) if item.correct else ()
        case _:
            return ()


def cells(placed: Placed) -> tuple[tuple[int, str | None], ...]:
    """Return what a key's answers at a glance say of each number of an item; None: any words."""
    answers = right(placed)
    match placed.asked.kind:
        case "match":
            return tuple(zip(placed.numbers, answers, strict=False))
        case "ask":
            text: str | None = ", ".join(answers)
        case "order":
            text = " ".join(answers)
        case "fill":
            text = "; ".join(answers)
        case "claim":
            text = "F" if answers else "T"
        case _:
            text = None
    return tuple((number, text) for number in placed.numbers)


def shown(placed: Placed, paper: Paper, until: int) -> tuple[str, ...]:
    """Return the answers that stand where students answer; `until` is where the next item begins.

    A blank that is empty gives "", and so does one whose end cannot be told.
    """
    match placed.asked.kind:
        case "ask":
            marked = (part for part in placed.parts if paper.word_at(part.end) == MARK)
            return tuple(part.label for part in marked)
        case "match":
            return tuple(_letter(paper, term.start, term.label) for term in placed.terms)
        case "order":
            return tuple(_digit(paper, part.start) for part in placed.parts)
        case "fill":
            return tuple(blank or "" for blank in placed.blanks)
        case "claim" if placed.asked.correct:
            written = _correction(placed, paper, until)
            return (written,) if written else ()
        case _:
            return ()


def agree(answers: tuple[str, ...], on_page: tuple[str, ...]) -> bool:
    """Return whether the answers on a page are these, or their beginnings where room was short."""
    return len(answers) == len(on_page) and all(map(_is_same, answers, on_page))


def _is_same(answer: str, on_page: str) -> bool:
    whole, found = squeezed(answer), squeezed(on_page)
    return found == whole or (found.endswith(CUT) and whole.startswith(found.removesuffix(CUT)))


def _letter(paper: Paper, term: int, number: str) -> str:
    """Return the letter that begins the line of a term, before its number."""
    at = term - len(paper.word_before(term))
    word = paper.word_before(at)
    return word if len(word) == 1 and word.isupper() and paper.begins_line(at - 1) else ""


def _digit(paper: Paper, step: int) -> str:
    """Return the number that begins the line of a step; a step may itself be a number."""
    word = paper.word_before(step)
    begins = paper.begins_line(step - len(word)) and not paper.begins_line(step)
    return word if word.isdecimal() and begins else ""


def _correction(placed: Placed, paper: Paper, until: int) -> str:
    """Return the correction of a claim as it stands behind it, "" where none does.

    It stands behind its label, and in a template without that label on one of the next lines.
    """
    end = _end_of_room(placed, paper, until)
    labels = [at + len(LABEL) for at in paper.find(LABEL, placed.end, end)]
    words = pieces(as_read(placed.asked.correct or ""))
    for number in range(len(words), -1, -1):
        text = "".join(words[:number]) + ("" if number == len(words) else CUT)
        for at in paper.find(text, placed.end, end):
            if at in labels or not (labels or paper.begins_line(at)):
                return text
    return ""


def _end_of_room(placed: Placed, paper: Paper, until: int) -> int:
    """Return where the lines with the room for a correction end, or the next item begins."""
    lines = paper.lines_between(placed.end + 1, until)
    for at in lines[:_LINES]:
        word = paper.word_at(at)
        if word.rstrip(".)").isdecimal() or word == "Part":
            return at
    return lines[_LINES] if len(lines) > _LINES else until
