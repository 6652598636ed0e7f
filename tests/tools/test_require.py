import os
import subprocess
import sys

import pytest
from _pytest.outcomes import Failed, Skipped
from tools.require import require, require_command


def test_a_tool_that_is_there_is_no_reason_to_skip() -> None:
    require("python", found=True)

    assert os.access(require_command("sh"), os.X_OK)


def test_a_missing_tool_skips_the_test_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REQUIRE_TOOLS", raising=False)

    with pytest.raises(Skipped, match="poppler is not installed"):
        require_command("no-such-command", "poppler")


def test_a_missing_tool_fails_the_test_where_tools_are_required(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("REQUIRE_TOOLS", "1")

    with pytest.raises(Failed, match="poppler is missing"):
        require_command("no-such-command", "poppler")


def test_golden_files_are_not_written_in_ci() -> None:
    command = [sys.executable, "-m", "pytest", "--update-golden", "--collect-only", __file__]

    run = subprocess.run(
        command, env={**os.environ, "CI": "true"}, capture_output=True, text=True, check=False
    )

    assert run.returncode == pytest.ExitCode.USAGE_ERROR
    assert "--update-golden is for a desk" in run.stderr
