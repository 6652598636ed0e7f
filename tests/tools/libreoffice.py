"""What LibreOffice makes of a DOCX: an independent reader of what a teacher may open."""

import subprocess
from pathlib import Path

from tools.require import require_command


def as_pdf(data: bytes, folder: Path) -> bytes:
    """Return the DOCX as LibreOffice prints it; skip the test where there is no LibreOffice."""
    soffice = require_command("soffice", "LibreOffice")
    made = folder / "made.docx"
    made.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, str(made)], check=True, capture_output=True)
    return made.with_suffix(".pdf").read_bytes()
