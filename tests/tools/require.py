"""Outside tools that a test needs: skipped by name on a desk, demanded in CI."""

import os
import shutil
from pathlib import Path

import pytest


def require(tool: str, found: bool) -> None:
    """Skip the test when the tool is missing, or fail it under REQUIRE_TOOLS=1."""
    if found:
        return
    if os.environ.get("REQUIRE_TOOLS") == "1":
        pytest.fail(f"{tool} is missing, and REQUIRE_TOOLS=1 asks for it")
    pytest.skip(f"{tool} is not installed")


def require_command(command: str, tool: str | None = None) -> str:
    """Return the path of a command; without it, skip or fail as `require` does.

    Commands of npm packages are those in the checkout's node_modules.
    """
    own = Path(__file__).resolve().parents[2] / "node_modules" / ".bin"
    path = shutil.which(command, path=os.pathsep.join([str(own), os.environ.get("PATH", "")]))
    require(tool or command, path is not None)
    return str(path)
