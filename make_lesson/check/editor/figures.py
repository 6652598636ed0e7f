"""A figure to what a reader who cannot see it would miss: its alt text, the heads of a table."""

import re
from collections import Counter
from collections.abc import Iterator

from make_lesson.check.prose import excerpt
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.figures import Figure, PictureFigure, TableFigure
from make_lesson.lesson.source import Text

_LEAST = 15  # characters of an alt text
_MOST, _MOST_WITH_DATA = 300, 800  # some 20 seconds of listening, and less than a minute
_SHAPE = (
    r"(?:image|picture|photo(?:graph)?|graphic|chart|(?:bar|line) chart|graph|diagram|flow ?chart"
    r"|drawing|illustration|figure|table|map|timeline|screenshot|logo|icon)"
)
_FILE = re.compile(r"[\w-]+\.(?:png|jpe?g|gif|svg|webp|tiff?|bmp|pdf)", re.IGNORECASE)
_PLACEHOLDER = re.compile(
    rf"(?:(?:an?|the|this|see|alt|text|caption|title|above|below|here|of|for|no|\d+|{_SHAPE})\W*)+",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:this is )?(?:an? |the )?(?:image|picture|photo(?:graph)?|graphic|illustration) "
    r"(?:of|showing|that shows)\b",
    re.IGNORECASE,
)


def alt_problems(figure: Figure) -> Iterator[Problem]:
    """Yield what is poor about a figure's own alt text, or about the heads of a table.

    Without one of its own a figure's alt text is made of its data; a table is read as it is.
    """
    if isinstance(figure, TableFigure):
        yield from _of_table(figure)
    elif figure.alt:
        yield from _of_alt(figure, figure.alt)


def _of_alt(figure: Figure, alt: Text) -> Iterator[Problem]:
    most = _MOST if isinstance(figure, PictureFigure) else _MOST_WITH_DATA
    if _FILE.fullmatch(alt.strip()) or _PLACEHOLDER.fullmatch(alt) or len(alt.strip()) < _LEAST:
        yield problem(
            alt.at(),
            "ACC001",
            f"the alt text '{excerpt(alt)}' does not tell what the figure shows",
            "say what one sees in it, with the numbers that matter",
        )
    elif _bare(alt) in {_bare(text) for text in (figure.title, figure.caption) if text}:
        yield problem(
            alt.at(),
            "ACC002",
            f"the alt text of '{excerpt(figure.title)}' repeats words that stand beside the figure",
            "say what one sees in it, with the numbers that matter",
        )
    elif opening := _OPENING.match(alt):
        yield problem(
            alt.at(),
            "ACC003",
            f"the alt text begins with '{opening[0]}', which a screen reader has said already",
            "begin with what it shows",
        )
    if len(alt) > most:
        yield problem(
            alt.at(),
            "ACC004",
            f"the alt text of '{excerpt(figure.title)}' has {len(alt)} characters",
            f"say it in {most}; numbers in full belong into the reading or a table",
        )


def _of_table(figure: TableFigure) -> Iterator[Problem]:
    head, *rows = figure.table
    if len(head) == 1:
        yield problem(
            figure.title.at(),
            "ACC010",
            f"the table '{excerpt(figure.title)}' has one column",
            "add a column, or write it as a list in the reading",
        )
    elif not any(map(_has_letter, head)):
        yield problem(
            head[0].at(),
            "ACC009",
            f"the first row of '{excerpt(figure.title)}' holds numbers only, and is read as heads",
            "put a row above it that names what stands in each column",
        )
    for cell in (*head, *(row[0] for row in rows)):
        if not any(map(str.isalnum, cell)):
            yield problem(
                cell.at(),
                "ACC009",
                f"a head in '{excerpt(figure.title)}' is '{cell}', which names nothing",
                "name the column or row in a word",
            )
    counts = Counter(map(_bare, head))
    for place, cell in enumerate(head):
        if counts[_bare(cell)] > 1 and _bare(cell) in map(_bare, head[:place]):
            yield problem(
                cell.at(),
                "ACC009",
                f"two columns of '{excerpt(figure.title)}' are called '{cell}'",
                "give each column a name of its own",
            )


def _has_letter(text: str) -> bool:
    return any(map(str.isalpha, text))


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
