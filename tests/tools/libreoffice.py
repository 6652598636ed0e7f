"""What LibreOffice makes of a DOCX: an independent reader of what a teacher may open."""

import subprocess
from pathlib import Path

from tools.require import require_command


def as_pdf(data: bytes, folder: Path) -> bytes:
    """Return the DOCX as LibreOffice prints it; skip the test where there is no LibreOffice."""
    return _converted(data, folder, "pdf")


def saved_again(data: bytes, folder: Path) -> bytes:
    """Return the DOCX as LibreOffice saves it."""
    return _converted(data, folder, "docx")


def _converted(data: bytes, folder: Path, suffix: str) -> bytes:
    soffice = require_command("soffice", "LibreOffice")
    made = folder / "made.docx"
    made.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = folder / "converted"
    command = [soffice, profile, "--headless", "--convert-to", suffix, "--outdir", str(out)]
    subprocess.run([*command, str(made)], check=True, capture_output=True)
    return (out / made.name).with_suffix(f".{suffix}").read_bytes()
