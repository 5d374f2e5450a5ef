"""Files written whole or not at all."""

import stat
from pathlib import Path

import pytest

from graph.errors import InputError
from graph.export.files import atomic_path


def test_the_file_is_there_when_the_block_ends(tmp_path: Path) -> None:
    target = tmp_path / "new" / "a.txt"
    with atomic_path(target) as path:
        path.write_text("whole")
        assert not target.exists()
        assert (path.parent, path.suffix) == (target.parent, ".txt")
    assert target.read_text() == "whole"
    assert list(target.parent.iterdir()) == [target]


def test_a_block_that_raises_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old")
    with pytest.raises(KeyError), atomic_path(target) as path:
        path.write_text("half")
        raise KeyError("stop")
    assert [file.read_text() for file in tmp_path.iterdir()] == ["old"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(InputError, match=r"a\.txt could not be written"), atomic_path(tmp_path / "a.txt") as path:
        path.write_text("x")
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_it_may_be_read_like_any_other_file(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("x")
    with atomic_path(tmp_path / "a.txt") as path:
        path.write_text("x")
    modes = {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    assert len(modes) == 1
