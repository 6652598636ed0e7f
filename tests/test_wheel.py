"""The wheel that teachers install: it holds what the checkout holds and works without a network."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DATA = ("lessons", "templates", "assets")
NO_NETWORK = """\
import socket

def refuse(*_arguments, **_options):
    raise AssertionError("the program wanted the network")

socket.socket = socket.create_connection = socket.getaddrinfo = refuse
"""

pytestmark = pytest.mark.slow


def _run(*arguments: str | Path, folder: Path, **environment: str) -> str:
    run = subprocess.run(
        list(map(str, arguments)),
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT, folder=folder)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands in a clean virtual environment that holds the wheel."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=True)
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    _run(commands / "python", "-m", "pip", "install", "--quiet", wheel, folder=folder)
    return commands


def test_the_wheel_holds_exactly_the_lessons_templates_and_assets_of_the_checkout(
    wheel: Path,
) -> None:
    listed = _run(
        "git", "ls-files", "--cached", "--others", "--exclude-standard", *DATA, folder=ROOT
    )
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if name.startswith("make_lesson/_data/")}

    assert packed
    assert packed == {f"make_lesson/_data/{name}" for name in listed.splitlines()}


def test_the_wheel_holds_every_module(wheel: Path) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "make_lesson").rglob("*.py")}
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())

    assert modules
    assert modules <= packed


def test_the_installed_program_makes_every_packet_without_a_network(
    installed: Path, tmp_path: Path
) -> None:
    blocked = tmp_path / "blocked"
    blocked.mkdir()
    (blocked / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    home = tmp_path / "home"
    home.mkdir()
    command = installed / "make-lesson"
    ask = [str(installed / "python"), "-c", "import socket; socket.create_connection(('a', 1))"]
    refused = subprocess.run(
        ask, env={"PYTHONPATH": str(blocked)}, capture_output=True, check=False
    )
    assert b"the program wanted the network" in refused.stderr

    listed = _run(command, "list", folder=home, PYTHONPATH=str(blocked))
    made = _run(command, "build", "--all", folder=home, PYTHONPATH=str(blocked))

    lessons = [line.split()[0] for line in listed.splitlines()]
    assert sorted(lessons) == sorted(path.name for path in (ROOT / "lessons").iterdir())
    for lesson in lessons:
        assert f"made output/{lesson}/teacher/packet.json" in made.splitlines()


def test_the_installed_program_begins_a_lesson_and_a_template(
    installed: Path, tmp_path: Path
) -> None:
    command = installed / "make-lesson"

    _run(command, "new", "votes", folder=tmp_path)
    _run(command, "new", "--template", "quiz.xml", folder=tmp_path)
    checked = _run(command, "check", "votes", "--strict", "--today", "2026-11-22", folder=tmp_path)

    assert checked == "1 lesson checked, no problems.\n"
