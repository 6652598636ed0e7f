"""What students get, and what the teacher gets."""

from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from make_lesson.tree.dump import dump
from make_lesson.tree.markup import parse
from make_lesson.tree.nodes import Document, Teacher
from make_lesson.tree.views import student_view, teacher_view

MARKUP = """
<document title="T" lang="en-US">
  <name-line><field label="Name"><answer>secret1</answer></field></name-line>
  <items><item number="1"><answer>secret2</answer>
    <p>Stem <blank><answer>secret3</answer></blank></p>
    <options row="yes"><option label="A">a<answer>secret4</answer></option>
      <field label="F"><answer>secret5</answer></field></options>
    <lines count="2"><answer>secret6</answer></lines></item></items>
  <group><teacher><p>secret7</p></teacher><p>open</p></group>
  <list><li><teacher><p>secret8</p></teacher><p>open</p></li></list>
  <box kind="frame"><teacher><p>secret9</p></teacher><p>open</p></box>
  <table kind="small" title="T" widths="*">
    <tr><td lines="1"><answer>secret10</answer></td></tr>
  </table>
</document>
"""
SECRETS = 10


def whole() -> Document:
    return parse(MARKUP, (Path("t.xml"),), {})


def nodes(value: Any) -> list[Any]:
    if isinstance(value, tuple):
        return [node for entry in value for node in nodes(entry)]
    if is_dataclass(value):
        inner = [node for f in fields(value) for node in nodes(getattr(value, f.name))]
        return [value, *inner]
    return []


def test_the_whole_document_holds_every_secret() -> None:
    assert all(f"secret{n}" in dump(whole()) for n in range(1, SECRETS + 1))


def test_students_never_see_an_answer() -> None:
    shown = dump(student_view(whole()))

    assert "secret" not in shown
    assert shown.count("open") == 3


def test_the_room_to_write_stays() -> None:
    kinds = [type(node).__name__ for node in nodes(student_view(whole()))]

    assert {"Blank", "Lines", "Field", "Option", "Cell"} <= set(kinds)


def test_the_teacher_sees_every_answer_and_no_wrapper() -> None:
    view = teacher_view(whole())

    assert all(f"secret{n}" in dump(view) for n in range(1, SECRETS + 1))
    assert not [node for node in nodes(view) if isinstance(node, Teacher)]
