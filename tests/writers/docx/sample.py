"""One document with every kind of block, as a lesson would have them."""

from dataclasses import replace

from writers.docx.writing import cell, picture_bytes, said, told

from make_lesson.tree.drawings import Bar, Bars, Picture
from make_lesson.tree.nodes import (
    Blank,
    Block,
    Box,
    Cell,
    Choices,
    Cut,
    Document,
    Field,
    Figure,
    Group,
    Heading,
    Item,
    Items,
    Lines,
    Link,
    List,
    NameLine,
    Option,
    PageBreak,
    Paragraph,
    Run,
    Table,
    Teacher,
)
from make_lesson.tree.views import student_view

_OPENING: tuple[Block, ...] = (
    NameLine((Field("Name"), Field("Date", share=0.26), Field("Score", share=0.2, after="/ 24"))),
    Paragraph(said("Lesson 1 · Prosecutorial discretion"), "eyebrow"),
    Heading(1, said("Who decides who gets charged?"), said("Form A")),
    Box(
        "question",
        (Paragraph(said("How much choice should prosecutors have?"), "question"),),
        "Guiding question",
    ),
    Heading(2, said("Words to know")),
    Table(
        "words",
        "Words to know",
        (112, 0),
        (
            (cell("Word", head=True), cell("Meaning", head=True)),
            (cell("charge", head=True), cell("a formal accusation that a person broke a law")),
            (cell("decline", head=True), cell("to choose not to bring a charge")),
        ),
    ),
    Heading(2, said("Before you read"), said("4 minutes")),
    Paragraph(said("Write a sentence or two."), "directions"),
    Group((told("What would you want to know before you decide?"), Lines(3))),
    Heading(2, said("Reading: the lawyer in the middle")),
    Heading(3, said("One office, many choices")),
    Paragraph(
        (
            Run("Police make arrests. A "),
            Run("prosecutor", bold=True),
            Run(" decides, "),
            Run("caso por caso", lang="es"),
            Run(", which cases reach the court. "),
            Link("https://www.example.org/courts?a=1&b=2", said("How courts work")),
            Run(" [1]", small=True),
        ),
        number="1",
    ),
    Paragraph(said("The power to choose is called discretion."), number="2"),
)
_QUESTIONS: tuple[Block, ...] = (
    Items(
        (
            Item(
                "1",
                "arrest",
                (
                    told("Who decides whether to file a charge?"),
                    Choices(
                        (
                            Option("A", said("The arresting officer")),
                            Option("B", said("The prosecutor"), said("Answer")),
                            Option("C", said("The judge")),
                        )
                    ),
                ),
                said("para. 1"),
            ),
            Item(
                "2",
                "limits",
                (
                    told("Which two limit a prosecutor?"),
                    Choices(
                        (
                            Option("A", said("Equal protection"), said("Answer")),
                            Option("B", said("A victim's wish")),
                        ),
                        "square",
                    ),
                ),
            ),
        )
    ),
    Items(
        (
            Item(
                "3",
                "elected",
                (
                    Paragraph(
                        (Run("Most prosecutors are "), Run("appointed", bold=True), Run("."))
                    ),
                    Choices(
                        (Option("T", said("True")), Option("F", said("False"), said("Answer"))),
                        row=True,
                        field=Field("Correction", said("elected")),
                    ),
                ),
            ),
        )
    ),
    Items(
        (
            Item(
                "",
                "terms",
                (
                    told("Write the letter of each meaning."),
                    Table(
                        "match",
                        "Terms and meanings",
                        (44, 30, 112, 36, 0),
                        (
                            tuple(
                                cell(words, head=True)
                                for words in ("Answer", "Item", "Term", "Letter", "Meaning")
                            ),
                            (
                                Cell(blank=True, answer=said("B")),
                                cell("4"),
                                cell("charge"),
                                cell("A"),
                                cell("a finding of not guilty"),
                            ),
                            (cell(), cell(), cell(), cell("B"), cell("a formal accusation")),
                        ),
                    ),
                ),
            ),
            Item(
                "5",
                "order",
                (
                    told("Put the steps in order."),
                    Choices(
                        (
                            Option("", said("The judge sets the sentence."), said("2")),
                            Option("", said("Police make an arrest."), said("1")),
                        ),
                        "blank",
                    ),
                ),
            ),
        )
    ),
    Box("bank", (told("acquittal \N{EM SPACE} recall"),), "Word bank"),
    Items(
        (
            Item(
                "6",
                "cause",
                (
                    Paragraph(
                        (Run("A prosecutor needs "), Blank(said("proof")), Run(" to charge."))
                    ),
                ),
            ),
            Item("7", "role", (told("How do the roles differ?"), Lines(2, said("One decides.")))),
        )
    ),
)
_ACTIVITIES: tuple[Block, ...] = (
    PageBreak(),
    Heading(2, said("How cases ended"), said("Figure 1")),
    Figure("outcomes", Bars((Bar("Pleaded guilty", 89.5, "89.5%"),)), "Most pleaded guilty."),
    Paragraph(said("Share of federal defendants, 2022."), "caption"),
    Figure("court", Picture(picture_bytes(300, 200), 300, 200), "An empty courtroom."),
    Paragraph(said("A courtroom."), "caption"),
    Heading(2, said("Two sides of one question")),
    Table(
        "organizer",
        "Two sides of one question",
        (0, 0),
        (
            (cell("Reasons for wide choice", head=True), cell("Reasons for limits", head=True)),
            (cell("Cases differ."), cell("Rules are fair.")),
            (Cell(lines=1, answer=said("Facts differ.")), Cell(lines=1)),
        ),
    ),
    Box(
        "frame",
        (
            told("The store has video."),
            Choices(
                (Option("", said("charge")), Option("", said("divert"))),
                row=True,
                lead=said("We would"),
                field=Field("because"),
            ),
            Lines(2),
        ),
        "You are the prosecutor",
        "Invented case",
    ),
    Box("frame", (told("A passage to read."), Paragraph(said("Its source."), "caption"))),
    Box("question", (List(((told("one"),), (told("two"),))),)),
    Group(
        (
            Heading(2, said("Write a claim"), said("10 minutes")),
            Lines(2, said("They should."), "Prosecutors should"),
            Lines(1, label="One fact is"),
        )
    ),
    Cut(),
    NameLine((Field("Name"),), "Exit ticket"),
    Paragraph(said("Before you go"), "label"),
    Choices((Option("", said("I can explain it")), Option("", said("Not yet"))), "square"),
    List(((told("one"),), (told("two"), Paragraph(said("more on two"), "small")))),
    List(((told("first"),), (told("second"),)), ("1.", "2.")),
    Teacher((Paragraph(said("Look for"), "label"), told("a claim with two facts"))),
    Table(
        "strip",
        "Answers",
        (20, 0, 20, 0),
        (
            (cell("1", head=True), cell("B"), cell("2", head=True), cell("A")),
            (cell("3", head=True), cell("2 1"), cell(), cell()),
        ),
        head_rows=0,
    ),
    Table(
        "facts",
        "At a glance",
        (0, 0),
        (
            (cell("Grades", head=True), cell("Class time", head=True)),
            (cell("9 to 12"), cell("50 minutes")),
        ),
    ),
    Table(
        "small",
        "Rubric",
        (84, 0, 0),
        (
            tuple(cell(words, head=True) for words in ("Scored on", "2 points", "1 point")),
            (cell("Claim", head=True), cell("clear, with a reason"), cell("clear")),
        ),
    ),
)
SAMPLE = Document(
    title="Who decides who gets charged?",
    lang="en-US",
    author="A Teacher",
    subject="Civics",
    running="Who decides who gets charged?",
    footer="PD-01 · Student handout",
    blocks=(*_OPENING, *_QUESTIONS, *_ACTIVITIES),
    name_rule=True,
    letterhead="Room 12",
)
STUDENT = student_view(SAMPLE)
TEACHER = replace(SAMPLE, audience="teacher", footer="PD-01 · Key")
