"""What is said about a template's markup, and where."""

from pathlib import Path

import pytest

from make_lesson.errors import Place, TemplateError
from make_lesson.tree.drawings import Bars
from make_lesson.tree.markup import parse
from make_lesson.tree.nodes import Blank, Choices, Items, Lines, Link, Paragraph, Run, Table
from make_lesson.tree.tags import TAGS

FILES = (Path("quiz.xml"), Path("parts.xml"))
HEAD = '<document title="Quiz" lang="en-US">'


def document(inside: str) -> str:
    return f"{HEAD}{inside}</document>"


def faults(markup: str) -> set[tuple[str, str]]:
    with pytest.raises(TemplateError) as caught:
        parse(markup, FILES, {})
    return {(problem.rule, problem.message) for problem in caught.value.problems}


def test_inline_content_keeps_its_words_and_loses_its_line_breaks() -> None:
    tree = parse(document("<p> One\n  <b>two</b>, three &amp; &lt;four&gt;. </p>"), FILES, {})

    assert tree.blocks == (
        Paragraph((Run("One "), Run("two", bold=True), Run(", three & <four>."))),
    )


def test_links_and_blanks_stand_in_their_place() -> None:
    link, blank = (
        '<a href="https://a.org/">the <b>law</b></a>',
        "<blank><answer>it</answer></blank>",
    )
    markup = f"<p>See {link} or {blank}.</p>"

    (paragraph,) = parse(document(markup), FILES, {}).blocks

    assert isinstance(paragraph, Paragraph)
    assert paragraph.content == (
        Run("See "),
        Link("https://a.org/", (Run("the "), Run("law", bold=True))),
        Run(" or "),
        Blank((Run("it"),)),
        Run("."),
    )


def test_an_item_holds_its_stem_options_room_and_note() -> None:
    markup = (
        '<items><item number="3" id="who"><answer>para. 2</answer><p>Who?</p>'
        '<options mark="square"><option label="A">One</option>'
        '<option label="B">Two<answer>Answer</answer></option></options>'
        '<lines count="2"/></item></items>'
    )

    (items,) = parse(document(markup), FILES, {}).blocks

    assert isinstance(items, Items)
    (item,) = items.items
    stem, choices, lines = item.blocks
    assert item.note == (Run("para. 2"),)
    assert stem == Paragraph((Run("Who?"),))
    assert isinstance(choices, Choices)
    assert [bool(option.answer) for option in choices.options] == [False, True]
    assert lines == Lines(2)


def test_rows_of_heads_are_counted_and_stars_share_what_is_left() -> None:
    markup = (
        '<table kind="small" title="T" widths="80 *"><tr><th>A</th><th>B</th></tr>'
        "<tr><th>1</th><td><p>x</p><p>y</p></td></tr></table>"
    )

    (table,) = parse(document(markup), FILES, {}).blocks

    assert isinstance(table, Table)
    assert (table.head_rows, table.widths) == (1, (80.0, 0.0))
    assert len(table.rows[1][1].blocks) == 2


@pytest.mark.parametrize(
    ("inside", "rule"),
    [
        ("<boxx/>", "TPL004"),
        ('<p colour="red">x</p>', "TPL005"),
        ("<box><p>x</p></box>", "TPL006"),
        ("<p><p>x</p></p>", "TPL008"),
        ('<lines count="two"/>', "TPL009"),
        ('<figure name="none"/>', "TPL010"),
        ("loose words", "TPL011"),
        ("<h1>a</h1><h3>b</h3>", "TPL017"),
        ('<table kind="small" title="T" widths="* *"><tr><td>x</td></tr></table>', "TPL012"),
    ],
)
def test_each_fault_of_markup_has_its_rule(inside: str, rule: str) -> None:
    assert {found for found, _ in faults(document(inside))} == {rule}


def test_all_faults_are_found_at_once() -> None:
    found = faults(document('<boxx/><p colour="red">x</p><lines count="two"/>'))

    assert {rule for rule, _ in found} == {"TPL004", "TPL005", "TPL009"}


def test_a_fault_is_at_the_place_stamped_on_its_tag() -> None:
    markup = document('<p _l="1:7:3" colour="red">x</p>')

    with pytest.raises(TemplateError) as caught:
        parse(markup, FILES, {})

    assert caught.value.problems[0].place == Place(Path("parts.xml"), 7, 3)


def test_an_unclosed_tag_is_named_where_it_was_opened() -> None:
    markup = f'{HEAD}<box _l="1:7:3" kind="frame"><p _l="1:8:5">x</p></document>'

    with pytest.raises(TemplateError) as caught:
        parse(markup, FILES, {})

    (problem,) = caught.value.problems
    assert (problem.rule, problem.place) == ("TPL003", Place(Path("parts.xml"), 7, 3))
    assert problem.message == "<box> is not closed"


def test_a_figure_takes_its_drawing_and_words_from_the_lesson() -> None:
    tree = parse(document('<figure name="f"/>'), FILES, {"f": (Bars(()), "nothing to see")})

    assert [getattr(block, "alt", None) for block in tree.blocks] == ["nothing to see"]


def test_the_markup_stays_small() -> None:
    assert len(TAGS) <= 30


def test_a_part_without_content_prints_nothing() -> None:
    empty = "<p> </p><h1></h1><list><li></li></list><group><p/></group><box kind='frame'></box>"

    assert parse(document(empty + "<p>x</p>"), FILES, {}).blocks == (Paragraph((Run("x"),)),)
