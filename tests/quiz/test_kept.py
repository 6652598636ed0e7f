"""Which options a reduced form prints: the right ones, and the wrong ones ranked last."""

from hypothesis import given
from hypothesis import strategies as st

from make_lesson.lesson.items import AskItem, Option
from make_lesson.lesson.source import Text
from make_lesson.quiz.kept import KEPT, kept


@st.composite
def questions(draw: st.DrawFn, *, several: bool) -> AskItem:
    """A question whose wrong options are ranked without gaps: some of them, all or none."""
    right = draw(st.integers(2, 3)) if several else 1
    wrong = draw(st.integers(1, 5))
    ranks = draw(st.permutations(range(1, draw(st.integers(0, wrong)) + 1)))
    options = [Option(right=Text(f"right {place}", None)) for place in range(right)]
    options += [
        Option(wrong=Text(f"wrong {place}", None), drop=rank)
        for place, rank in enumerate([*ranks, *[None] * (wrong - len(ranks))])
    ]
    order = draw(st.permutations(options))
    return AskItem(ask=Text("Which?", None), several=several, options=tuple(order))


def left_out(item: AskItem) -> list[Option]:
    return [option for option in item.options if option not in kept(item)]


@given(st.one_of(questions(several=False), questions(several=True)))
def test_right_options_and_unranked_ones_always_stay_in_their_order(item: AskItem) -> None:
    places = [item.options.index(option) for option in kept(item)]

    assert places == sorted(places)
    assert all(option.right is None and option.drop for option in left_out(item))


@given(st.one_of(questions(several=False), questions(several=True)))
def test_what_is_left_out_is_exactly_what_is_ranked_first(item: AskItem) -> None:
    ranks = sorted(option.drop or 0 for option in left_out(item))

    assert ranks == list(range(1, len(ranks) + 1))


@given(questions(several=False))
def test_a_question_ranked_far_enough_has_three_options(item: AskItem) -> None:
    ranked = sum(option.drop is not None for option in item.options)
    too_many = len(item.options) - KEPT

    assert KEPT == 3
    assert len(kept(item)) == len(item.options) - max(0, min(ranked, too_many))


@given(questions(several=True))
def test_with_several_answers_the_ranked_go_and_a_wrong_one_stays(item: AskItem) -> None:
    wrong = [option for option in kept(item) if option.right is None]

    assert wrong
    assert len(wrong) == 1 or all(option.drop is None for option in wrong)
