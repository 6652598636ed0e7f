"""Folders and files to a call after every change in them, by looking at them twice a second."""

import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

Stamps = Mapping[Path, int]
PAUSE_S = 0.5


def stamps(paths: Iterable[Path]) -> Stamps:
    """Return when each file was last written, in nanoseconds; in folders, all but dotfiles."""
    return {
        file: stamp
        for path in paths
        for file in ([path] if path.is_file() else _files_in(path))
        if (stamp := _stamp(file)) is not None
    }


def changes(now: Stamps, before: Stamps) -> tuple[Path, ...]:
    """Return the files that are new, gone or written again, in the order of their names."""
    return tuple(sorted({path for path, _ in now.items() ^ before.items()}))


def watch(
    paths: Sequence[Path],
    before: Stamps,
    on_change: Callable[[tuple[Path, ...]], None],
    pause: Callable[[float], None] = time.sleep,
) -> None:
    """Call `on_change` with the files that changed since `before`, until Ctrl-C."""
    try:
        while True:
            pause(PAUSE_S)
            now = stamps(paths)
            if changed := changes(now, before):
                on_change(changed)
            before = now
    except KeyboardInterrupt:
        return


def _files_in(folder: Path) -> Iterable[Path]:
    for where, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(where, name) for name in files if not name.startswith("."))


def _stamp(file: Path) -> int | None:
    try:
        return file.stat().st_mtime_ns
    except OSError:  # gone since the folder was listed
        return None
