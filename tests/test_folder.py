"""One build at a time, and all its files at once."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from graph.errors import InputError
from graph.export.files import COMPLETE, latest
from graph.folder import finish, locked, staged

ROOT = Path(__file__).resolve().parent.parent


def contents(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in sorted(folder.iterdir())}


def test_files_take_their_places_together(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old")
    (tmp_path / "kept.txt").write_text("old")
    with staged(tmp_path) as folder:
        (folder / "a.txt").write_text("new")
        assert latest(tmp_path / "a.txt").read_text() == "old"
        (folder / "b.txt").write_text("new")
    assert contents(tmp_path) == {"a.txt": "new", "b.txt": "new", "kept.txt": "old"}


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_stopped_before_the_end_nothing_changes(tmp_path: Path, error: type[BaseException]) -> None:
    (tmp_path / "a.txt").write_text("old")
    with pytest.raises(error), staged(tmp_path) as folder:
        (folder / "a.txt").write_text("new")
        raise error
    assert contents(tmp_path) == {"a.txt": "old"}


def test_a_full_disk_is_told_and_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old")
    with pytest.raises(InputError, match="No space left"), staged(tmp_path) as folder:
        (folder / "a.txt").write_text("ne")
        raise OSError(28, os.strerror(28))
    assert contents(tmp_path) == {"a.txt": "old"}


def test_a_move_that_was_stopped_is_completed_by_the_next_build_and_seen_by_readers(tmp_path: Path) -> None:
    (tmp_path / COMPLETE).mkdir()
    (tmp_path / "a.txt").write_text("new")
    (tmp_path / "b.txt").write_text("old")
    (tmp_path / COMPLETE / "b.txt").write_text("new")
    (tmp_path / ".building-killed").mkdir()
    (tmp_path / ".building-killed" / "a.txt").write_text("half")
    assert [latest(tmp_path / name).read_text() for name in ("a.txt", "b.txt")] == ["new", "new"]
    with locked(tmp_path):
        assert not (tmp_path / ".building-killed").exists()
    assert contents(tmp_path) == {"a.txt": "new", "b.txt": "new"}


def test_nothing_to_finish_is_nothing_done(tmp_path: Path) -> None:
    finish(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_another_process_is_kept_out_and_let_in_after(tmp_path: Path) -> None:
    code = (
        f"from pathlib import Path\nfrom graph.folder import locked\nwith locked(Path({str(tmp_path)!r})): print('in')"
    )
    command = [sys.executable, "-c", code]
    with locked(tmp_path):
        kept_out = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    let_in = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "Another build is writing to" in kept_out.stderr
    assert let_in.stdout == "in\n"


def test_another_thread_is_kept_out(tmp_path: Path) -> None:
    told: list[str] = []

    def build() -> None:
        try:
            with locked(tmp_path):
                told.append("in")
        except InputError as error:
            told.append(str(error))

    with locked(tmp_path), locked(tmp_path):
        thread = threading.Thread(target=build)
        thread.start()
        thread.join()
    build()
    assert len(told) == 2
    assert told[0].startswith("Another build is writing to")
    assert told[1] == "in"


def test_a_folder_that_nothing_was_put_into_is_not_left_behind(tmp_path: Path) -> None:
    with locked(tmp_path / "new"):
        assert (tmp_path / "new").is_dir()
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(InputError, match="cannot be written to"), locked(tmp_path / "out"):
        pass
    assert (tmp_path / "out").read_text() == "a file"
