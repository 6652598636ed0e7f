import os
from pathlib import Path

from make_lesson.watch import changes, stamps, watch


def test_a_file_that_is_new_gone_or_written_again_has_changed() -> None:
    a, b, c, d = map(Path, "abcd")

    assert changes({a: 1, b: 2, d: 4}, {a: 1, b: 1, c: 3}) == (b, c, d)
    assert changes({a: 1}, {a: 1}) == ()


def test_files_and_what_is_in_folders_are_stamped_but_not_dotfiles(tmp_path: Path) -> None:
    names = ["theme.toml", "votes/lesson.yaml", "votes/deep/map.png", "votes/.lesson.yaml.swp"]
    for name in [*names, "votes/.git/index", "other/lesson.yaml"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    found = stamps([tmp_path / "theme.toml", tmp_path / "votes", tmp_path / "missing"])

    assert sorted(str(path.relative_to(tmp_path)) for path in found) == sorted(names[:3])


def test_every_change_is_told_until_the_user_interrupts(tmp_path: Path) -> None:
    lesson = tmp_path / "lesson.yaml"
    lesson.touch()
    told: list[tuple[Path, ...]] = []
    rounds = iter(["quiet", "touch", "quiet", "remove", "quiet"])

    def pause(seconds: float) -> None:
        assert seconds == 0.5
        act = next(rounds, "interrupt")
        if act == "touch":
            os.utime(lesson, ns=(1, 1))
        elif act == "remove":
            lesson.unlink()
        elif act == "interrupt":
            raise KeyboardInterrupt

    watch([tmp_path], stamps([tmp_path]), told.append, pause)

    assert told == [(lesson,), (lesson,)]
