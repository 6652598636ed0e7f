"""A school that has a style: its logo, its Word document, and the folder with its theme."""

import shutil
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
from docx.shared import Mm, Pt, RGBColor
from PIL import Image, ImageDraw

THEME = Path(__file__).parents[1] / "school" / "theme.toml"
GREEN = "14532D"
Change = Callable[[Any], None]


def logo(width: int = 340, height: int = 200, mode: str = "RGBA", kind: str = "PNG") -> bytes:
    """Return a logo: a shield on nothing, or on white where a mode knows nothing to see through."""
    shield = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    pen = ImageDraw.Draw(shield)
    pen.rounded_rectangle((4, 4, width - 5, height - 5), radius=24, fill=f"#{GREEN}")
    pen.ellipse((width // 3, height // 5, 2 * width // 3, 4 * height // 5), fill="#FFFFFF")
    out = BytesIO()
    shield.convert(mode).save(out, kind)
    return out.getvalue()


def theme_folder(folder: Path) -> Path:
    """Return the school's theme, copied into a folder, its logo beside it."""
    (folder / "logo.png").write_bytes(logo())
    return Path(shutil.copy(THEME, folder / "school.toml"))


def reference(*changes: Change) -> bytes:
    """Return the school's Word document: Georgia, dark green headings, A4, a letterhead."""
    word = docx.Document()
    styles = word.styles
    styles["Normal"].font.name, styles["Normal"].font.size = "Georgia", Pt(11)
    for name in ("Heading 1", "Heading 2", "Heading 3", "Caption"):
        styles[name].font.color.rgb = RGBColor.from_string(GREEN)
    styles["Caption"].font.size = Pt(10)
    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(25)
    head = page.header.paragraphs[0]
    head.add_run().add_picture(BytesIO(logo(mode="RGB")), height=Pt(40))
    head.add_run("  Lincoln High School, 1 School Lane")
    for change in changes:
        change(word)
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def changed(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """Return a Word document with members, by name, as a function makes them; None drops one."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            made = change(name, old.read(name))
            if made is not None:
                new.writestr(name, made)
    return out.getvalue()


def renamed(data: bytes, names: Mapping[str, str]) -> bytes:
    """Return a Word document whose style ids are those of a Word in another language."""

    def rename(name: str, text: bytes) -> bytes:
        for ours, theirs in names.items() if name.endswith(".xml") else ():
            text = text.replace(f'"{ours}"'.encode(), f'"{theirs}"'.encode())
        return text

    return changed(data, rename)


def retyped(data: bytes, kind: str) -> bytes:
    """Return a Word document that says to be of another kind, like a template."""
    main = b"openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return changed(
        data,
        lambda name, text: text.replace(main, kind.encode()) if "Content_Types" in name else text,
    )
