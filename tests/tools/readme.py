"""The README as data: its files and commands in order, its tables, and its table of tags."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from make_lesson.tree.tags import TAGS, Attribute, Tag

README = Path(__file__).resolve().parents[2] / "README.md"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"(?:#|\{#) ([\w./-]+\.(?:yaml|toml|xml))")  # on the first line of a file's text
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
_CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file that the reader is to write."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Command:
    """A line to type, and what is shown below it; `...` stands for any text."""

    line: str
    shown: str

    def is_shown_as(self, printed: str) -> bool:
        """Return whether what was printed is what the README shows."""
        lines = [
            r"(?:.*\n)*" if line == "..." else re.escape(line).replace(r"\.\.\.", ".*") + r"\n"
            for line in self.shown.splitlines()
        ]
        return re.fullmatch("".join(lines), printed) is not None


def steps() -> Iterator[TextFile | Command]:
    """Yield what the reader is told to write and to type, in order."""
    for language, text in _BLOCK.findall(README.read_text(encoding="utf-8")):
        named = _FILE.match(text)
        if language == "console":
            yield from _commands(text)
        elif named:
            yield TextFile(named[1], text)


def message() -> str:
    """Return the one message that the README shows as an example."""
    (text,) = (
        text for kind, text in _BLOCK.findall(README.read_text(encoding="utf-8")) if kind == "text"
    )
    return str(text)


def section(heading: str) -> str:
    """Return what stands below a heading, up to the next one."""
    text = README.read_text(encoding="utf-8")
    headings = list(_HEADING.finditer(text))
    number = next(n for n, found in enumerate(headings) if found[1] == heading)
    ends = [*(found.start() for found in headings[1:]), len(text)]
    return text[headings[number].end() : ends[number]]


def rows(heading: str) -> Mapping[str, str]:
    """Return each row of the table of a section by each name in code in its first cell."""
    table = [line for line in section(heading).splitlines() if line.startswith("|")]
    return {name: line for line in table for name in _CODE.findall(line.split("|")[1])}


def tag_table() -> str:
    """Return the table of the markup's tags, as the README has it."""
    return "\n".join(
        ["| tag | kind | holds | what it is | attributes |", "|---|---|---|---|---|"]
        + [_row(name, tag) for name, tag in TAGS.items()]
    )


def _commands(text: str) -> Iterator[Command]:
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        line, _, shown = part.partition("\n")
        yield Command(line, shown)


def _row(name: str, tag: Tag) -> str:
    text = {"blocks": ["blocks"], "inline": ["text"], "mixed": ["text or blocks"]}
    holds = ", ".join([*text.get(tag.content, []), *(f"`{part}`" for part in tag.parts)])
    attributes = "; ".join(_attribute(key, value) for key, value in tag.attributes.items())
    return f"| `{name}` | {tag.kind} | {holds or 'nothing'} | {tag.meaning} | {attributes} |"


def _attribute(name: str, attribute: Attribute) -> str:
    words = f" ({', '.join(attribute.words)})" if attribute.words else ""
    return f"`{name}`{'*' if attribute.required else ''}: {attribute.meaning}{words}"
