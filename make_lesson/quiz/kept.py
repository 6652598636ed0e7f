"""A question with ranked options to those that a reduced form prints."""

from make_lesson.lesson.items import AskItem, Option

KEPT = 3  # of a question with one answer; the fewest that ITEM025 asks for


def kept(item: AskItem) -> tuple[Option, ...]:
    """Return the options of the reduced form, in the author's order; right ones always stay.

    See `Option.drop` for what is left out.
    """
    wrong = [option for option in item.options if option.right is None]
    ranked = sorted(
        (option for option in wrong if option.drop is not None),
        key=lambda option: option.drop or 0,
    )
    most = len(wrong) - 1 if item.several else len(item.options) - KEPT
    left_out = ranked[: max(most, 0)]
    return tuple(option for option in item.options if option not in left_out)
