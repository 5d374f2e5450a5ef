"""Pictures drawn several at a time: the same files in the same order, and errors that reach the user."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest

from graph.errors import InputError
from graph.export.pictures import at_once
from graph.export.pictures.at_once import draw_all


def picture(file: Path, text: str) -> list[Path]:
    file.write_text(text, encoding="utf-8")
    return [file]


def fails(file: Path) -> list[Path]:
    raise InputError(f"{file.name} cannot be written.")


def dies_elsewhere(file: Path, here: int) -> list[Path]:
    if os.getpid() != here:
        os._exit(3)
    return picture(file, "drawn here")


@pytest.fixture(params=[1, 2, 4])
def processors(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(at_once, "_processors", lambda: request.param)
    return int(request.param)


def test_files_come_in_the_order_of_the_pictures(tmp_path: Path, processors: int) -> None:
    files = [tmp_path / f"{n}.txt" for n in range(5)]
    assert draw_all([partial(picture, file, str(n)) for n, file in enumerate(files)]) == files
    assert [file.read_text(encoding="utf-8") for file in files] == ["0", "1", "2", "3", "4"]


def test_why_a_picture_cannot_be_written_is_told(tmp_path: Path, processors: int) -> None:
    with pytest.raises(InputError, match="second cannot be written"):
        draw_all([partial(picture, tmp_path / "first", ""), partial(fails, tmp_path / "second")])


def test_the_share_of_a_process_that_died_is_drawn_all_the_same(tmp_path: Path, processors: int) -> None:
    draw = partial(dies_elsewhere, tmp_path / "second", os.getpid())
    assert draw_all([partial(picture, tmp_path / "first", ""), draw]) == [tmp_path / "first", tmp_path / "second"]
    assert (tmp_path / "second").read_text(encoding="utf-8") == "drawn here"
