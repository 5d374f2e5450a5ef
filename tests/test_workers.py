"""Articles are read in order, by one process or several, and not again when they are known."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import graph
from graph import workers
from graph.build import STORE, build_graph, write_outputs
from graph.export.files import COMPLETE
from graph.lexicon.gazetteer import Gazetteer, plain_gazetteer
from graph.model import Article, Extraction
from graph.reading import Period, Raw, Skipped
from graph.store import Store
from graph.workers import Packet, Readers, Task, read_article

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = Path(graph.__file__).parent / "sample"
TASK = Task(plain_gazetteer(), Period())


def row(
    number: int, text: str = "Norwegian Foreign Minister Lena Fjord met Ghanaian Foreign Minister Ama Boateng."
) -> Raw:
    return Raw(
        f"feed:{number}", f"n{number}", f"n{number}", "row", fields=(f"{text} No {number}.", "", "", "2024-03-05")
    )


@pytest.mark.parametrize("processes", [1, 3])
def test_articles_come_in_order_with_what_was_read_from_them(processes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_ALONE", 10)
    monkeypatch.setattr(workers, "_ARTICLES", 4)
    given: list[Raw | Skipped] = [row(number) for number in range(60)]
    given[7] = Skipped("feed:7", "It is no article.")
    found = list(Readers(TASK, workers=processes).read(iter(given)))
    assert [raw for raw, _ in found] == given
    assert found[7][1] == given[7]
    assert all(isinstance(one, Extraction) and len(one.meetings) == 1 for _, one in found[:7] + found[8:])


def test_only_a_few_articles_are_taken_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_ALONE", 0)
    monkeypatch.setattr(workers, "_ARTICLES", 2)
    taken = 0

    def counted() -> object:
        nonlocal taken
        for number in range(200):
            taken += 1
            yield row(number)

    found = Readers(TASK, workers=2).read(counted())  # type: ignore[arg-type]
    next(found)
    found.close()  # type: ignore[attr-defined]
    assert taken < 30


def test_one_bad_article_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(article: Article, names: Gazetteer) -> Extraction:
        raise RecursionError("too deep")

    monkeypatch.setattr(workers, "extract", fail)
    read = read_article(row(1), TASK)
    assert isinstance(read, Skipped)
    assert "too deep" in read.reason


def test_articles_of_other_days_are_not_extracted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "extract", None)
    read = read_article(row(1), Task(plain_gazetteer(), Period(since="2025")))
    assert isinstance(read, Packet)
    assert not read.whole


def test_known_articles_are_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Store(tmp_path / "kept.sqlite", "1", {})
    before = list(Readers(TASK, first).read([row(1), row(2)]))
    first.close()
    monkeypatch.setattr(workers, "read_article", None)
    again = Store(tmp_path / "kept.sqlite", "1", {})
    assert list(Readers(TASK, again).read([row(1), row(2)])) == before


# ---------------------------------------------------------------- whole builds
def written(
    sources: Path, out: Path, *, aliases: list[Path] | None = None, store: Path | None = None
) -> dict[str, bytes]:
    result = build_graph([sources], aliases=aliases or [], workers=1, store=store)
    return {file.name: file.read_bytes() for file in write_outputs(result, out, pictures=False)}


def test_a_build_with_what_was_kept_is_that_without(tmp_path: Path) -> None:
    sources, store = tmp_path / "articles", tmp_path / STORE
    sources.mkdir()
    files = sorted(SAMPLE.iterdir())
    for file in files[1:]:
        (sources / file.name).write_bytes(file.read_bytes())
    written(sources, tmp_path / "old", store=store)
    (sources / files[0].name).write_bytes(files[0].read_bytes())
    (sources / files[1].name).unlink()
    table = tmp_path / "mine.yaml"
    table.write_text(
        "people:\n  - {name: Lena Fjord, states: [NO]}\n"
        "organizations:\n  - {name: Kulubaev Fund, aliases: [Foreign Minister Kulubaev]}\n",
        encoding="utf-8",
    )
    for aliases in ([], [table], []):
        anew = written(sources, tmp_path / "new", aliases=aliases)
        assert written(sources, tmp_path / "out", aliases=aliases, store=store) == anew


def feed(file: Path, articles: int) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLE.iterdir())]
    rows = ({"id": f"a{n}", "text": f"{texts[n % len(texts)]}\nNo {n}."} for n in range(articles))
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")


def start(feed: Path, out: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "graph", "build", str(feed), "--out", str(out), "--workers", "2", "--no-pictures"]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def children(process: int) -> list[str]:
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True, check=False)
    return found.stdout.split()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="signals of Unix")
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGKILL])
def test_a_stopped_build_ends_at_once_and_leaves_what_was_there(tmp_path: Path, sign: signal.Signals) -> None:
    feed(tmp_path / "feed.jsonl", 1500)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "graph.graphml").write_text("what an earlier build wrote")
    build = start(tmp_path / "feed.jsonl", tmp_path / "out")
    deadline = time.monotonic() + 60
    while not (running := children(build.pid)) and time.monotonic() < deadline:
        time.sleep(0.05)
    build.send_signal(sign)
    _, err = build.communicate(timeout=30)
    assert running
    if sign is signal.SIGINT:
        assert build.returncode == 130
        assert err.splitlines()[-1].startswith("Stopped;")
    assert "Traceback" not in err
    assert (tmp_path / "out" / "graph.graphml").read_text() == "what an earlier build wrote"
    assert not (tmp_path / "out" / COMPLETE).exists()
    deadline = time.monotonic() + 10
    while any(Path(f"/proc/{child}").exists() for child in running) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(Path(f"/proc/{child}").exists() for child in running)
