"""The command line for tests: run in an empty folder, with its lessons and what it made."""

from pathlib import Path

from click.testing import CliRunner, Result

from make_lesson.cli import main

DAY = ("--today", "2026-11-22")
BROKEN = """\
id: broken
title: Broken
updated: 2026-11-22
objectives:
  see: Explain what is wrong here.
quiz:
  - ask: Which option is right?
    options:
      - {wrong: This one, why: It is marked as wrong.}
      - {wrong: That one, why: It is marked as wrong too.}
"""
BARE = """\
id: bare
title: Ten questions
updated: 2026-11-22
quiz:
  - claim: A jury decides what the **facts** are.
"""


def typed(*arguments: str) -> Result:
    """Run the command line; what it raises beyond its exit code is a bug and comes through."""
    return CliRunner().invoke(main, arguments, catch_exceptions=False, prog_name="make-lesson")


def put_lesson(home: Path, name: str, text: str) -> None:
    file = home / "lessons" / name / "lesson.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")


def made_in(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


# --- help and wrong command lines ----------------------------------------------------------------
