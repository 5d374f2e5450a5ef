"""A few thousand wild cases; `python tests/fuzz/run.py` runs as many as there is time for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "fuzz"))

from cases import MAKERS, case
from checks import check, check_table, check_together

from graph.model import Extraction
from graph.reading import Skipped, files, parse, raws
from graph.reading.reader import LONGEST

_CASES = 60


@pytest.mark.parametrize("first", range(len(MAKERS)), ids=[f"{n}-{maker.__name__}" for n, maker in enumerate(MAKERS)])
def test_nothing_is_raised_lost_or_slow(first: int, tmp_path: Path) -> None:
    found: list[Extraction] = []
    for number in range(first, _CASES * len(MAKERS), len(MAKERS)):
        found += check(case(number), tmp_path)
    check_together(found, tmp_path)


def test_tables_are_read_or_refused(tmp_path: Path) -> None:
    for number in range(10):
        check_table(number, tmp_path)


@pytest.mark.parametrize("ending", [".txt", ".html", ".jsonl", ".json", ".csv"])
def test_a_line_of_a_hundred_million_characters_is_skipped_at_once(tmp_path: Path, ending: str) -> None:
    opening = {".jsonl": '{"text": "', ".json": '{"text": "', ".csv": "id,text\n1,"}.get(ending, "")
    with (tmp_path / f"line{ending}").open("w", encoding="utf-8") as stream:
        stream.write(opening)
        for _ in range(100):
            stream.write("met " * 250_000)
    read = [raw if isinstance(raw, Skipped) else parse(raw) for raw in raws(files([tmp_path]))]
    assert len(read) == 1
    assert isinstance(read[0], Skipped)


def test_a_text_longer_than_any_article_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "book.txt").write_text("He met her. " * (LONGEST // 12 + 1), encoding="utf-8")
    (raw,) = raws(files([tmp_path]))
    assert not isinstance(raw, Skipped)
    read = parse(raw)
    assert isinstance(read, Skipped)
    assert "no article has more than" in read.reason


def test_links_in_a_circle_and_unreadable_files_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Lena Fjord met Ama Boateng in Accra.\n", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "a\nb — “=1+1”.txt").write_text("Lena Fjord met Ama Boateng in Accra.\n", encoding="utf-8")
    assert sorted(Path(raw.where).name for raw in raws(files([tmp_path])) if not isinstance(raw, Skipped)) == [
        "a\nb — “=1+1”.txt",
        "good.txt",
    ]
