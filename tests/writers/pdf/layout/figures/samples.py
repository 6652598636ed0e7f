"""Drawings as lessons have them, and drawings as nobody has them yet."""

from hypothesis import strategies as st
from tools.small_pdf import FAMILY

from make_lesson.places import builtin_dir
from make_lesson.theme.load import load_theme
from make_lesson.tree.drawings import (
    Arrow,
    Bar,
    Bars,
    Drawing,
    Event,
    Flow,
    LineChart,
    Series,
    Step,
    StepKind,
    Strip,
    Timeline,
)
from make_lesson.writers.pdf.layout.figures.draw import draw
from make_lesson.writers.pdf.layout.figures.pen import Drawn
from make_lesson.writers.pdf.tags import LAYOUT

THEME = load_theme(builtin_dir() / "templates" / "theme.toml")
WIDTH = THEME.page.live_width

CASE = Flow(
    (
        Step("arrest", "Arrest or report", "police", 0, 0),
        Step("charge", "Charge?", "prosecutor decides", 1, 0, "decides", "1"),
        Step("release", "Release?", "judge decides", 2, 0, "recommends", "2"),
        Step("plea", "Plea offer", "prosecutor decides", 3, 0, "decides", "3"),
        Step("trial", "Trial", "jury decides", 4, 0),
        Step("declined", "Declined", "no charge, case ends", 0, 1, "ends"),
        Step("diversion", "Diversion", "after a program, case ends", 1, 1, "ends"),
        Step("sentence", "Sentence", "judge decides", 3, 1, "recommends", "4"),
        Step("not-guilty", "Not guilty", "case ends", 4, 1, "ends"),
    ),
    (
        Arrow("arrest", "charge"),
        Arrow("charge", "release"),
        Arrow("release", "plea"),
        Arrow("plea", "trial"),
        Arrow("charge", "declined"),
        Arrow("charge", "diversion"),
        Arrow("plea", "sentence", "accepted"),
        Arrow("trial", "sentence", "guilty"),
        Arrow("trial", "not-guilty"),
    ),
    (
        ("decides", "prosecutor decides"),
        ("recommends", "prosecutor recommends, judge decides"),
        ("ends", "case ends"),
    ),
)
OUTCOMES = Bars(
    (
        Bar("Pleaded guilty", 89.5, "89.5%"),
        Bar("Case dismissed", 8.2, "8.2%"),
        Bar("Convicted at trial", 1.9, "1.9%"),
        Bar("Acquitted at trial", 0.4, "0.4%"),
    )
)
MEMOS = Timeline(
    (
        Event(1980, "1980", "Principles of Federal Prosecution: the first public guide"),
        Event(2003.7, "Sept. 2003", "Charge the most serious offense, with six exceptions"),
        Event(2010.4, "May 2010", "Ordinarily the most serious, after an individual assessment"),
        Event(2013.6, "Aug. 2013", "Leave drug weight out for low-level, nonviolent defendants"),
        Event(2017.4, "May 2017", "Back to the most serious, readily provable offense"),
        Event(2021.1, "Jan. 2021", "The 2010 policy returns for the time being"),
        Event(2022.9, "Dec. 2022", "Mandatory minimums only where other charges fall short"),
        Event(2025.1, "Feb. 2025", "The most serious offense, absent unusual facts"),
    )
)
COURT = Timeline(
    (
        Event(1963, "1963", "Gideon v. Wainwright: a lawyer for the accused"),
        Event(1976, "1976", "Buckley v. Valeo: limits on spending fall"),
        Event(1986, "1986", "Batson v. Kentucky"),
        Event(2010, "2010", "Citizens United v. FEC"),
    )
)
MINIMUMS = LineChart(
    ("2010", "2015", "2016", "2021", "2022"), (Series("", (66.1, 47.9, 44.7, 67.7, 64.7)),), "%"
)
LESSON = Strip(
    (("Open", 4), ("Read", 12), ("Practice", 10), ("Discuss", 10), ("Write", 10), ("Close", 4))
)

SAMPLES: tuple[Drawing, ...] = (CASE, OUTCOMES, MEMOS, COURT, MINIMUMS, LESSON)

_words = st.text("abcdeilmnorst ABCé-–/%≤0123456789", min_size=1, max_size=14)
words = st.lists(_words, min_size=1, max_size=5).map(" ".join).filter(str.strip)
numbers = st.floats(-1e6, 1e6, allow_nan=False).map(lambda number: round(number, 2))


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    names = [f"step-{number}" for number in range(draw(st.integers(1, 7)))]
    kinds: st.SearchStrategy[StepKind] = st.sampled_from(("plain", "decides", "recommends", "ends"))
    steps = [
        Step(
            name,
            draw(words),
            draw(words | st.just("")),
            draw(st.integers(0, 5)),
            draw(st.integers(0, 2)),
            draw(kinds),
            draw(st.sampled_from(("", "1", "12"))),
        )
        for name in names
    ]
    ends = st.sampled_from(names)
    arrows = st.lists(st.builds(Arrow, ends, ends, words | st.just("")), max_size=6)
    legend = st.lists(st.tuples(kinds, words), max_size=4)
    return Flow(tuple(steps), tuple(draw(arrows)), tuple(draw(legend)))


@st.composite
def line_charts(draw: st.DrawFn) -> LineChart:
    years = draw(
        st.lists(st.integers(1900, 2030), min_size=2, max_size=20, unique=True).map(sorted)
    )
    marks = draw(st.just([str(year) for year in years]) | st.lists(words, min_size=2, max_size=9))
    values = st.lists(numbers | st.none(), min_size=len(marks), max_size=len(marks))
    series = st.builds(Series, words | st.just(""), values.map(tuple))
    return LineChart(
        tuple(marks),
        tuple(draw(st.lists(series, min_size=1, max_size=3))),
        draw(st.sampled_from(("", "%", "cases"))),
    )


bars = st.builds(Bar, words, numbers, words)
bar_charts = st.builds(Bars, st.lists(bars, min_size=1, max_size=12).map(tuple))
events = st.builds(Event, st.floats(1700, 2100), words, words)
timelines = st.builds(
    Timeline,
    st.lists(events, min_size=2, max_size=14).map(
        lambda found: tuple(sorted(found, key=lambda event: event.year))
    ),
)
parts = st.tuples(words, st.integers(1, 90))
strips = st.builds(Strip, st.lists(parts, min_size=1, max_size=12).map(tuple))


def drawn(drawing: Drawing, width: float = WIDTH) -> Drawn:
    """Return the figure in the built-in theme."""
    return draw(drawing, width, THEME, FAMILY, LAYOUT)
