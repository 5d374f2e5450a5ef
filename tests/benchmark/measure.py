"""How fast it is, how much memory it takes, how both grow: prints the table of the README.

    python tests/benchmark/measure.py                          # 1,000 and 10,000 articles
    python tests/benchmark/measure.py --sizes 1000 10000 100000 --peer ../peers/spacy_pipeline.py

`--peer SCRIPT` runs another program beside it on the first articles: it is called with a folder of texts and a file to
write, by the Python of `--peer-python`, and must print "... = N articles/s".
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from archive import articles, write

ROOT = Path(__file__).resolve().parents[2]
PEER_ARTICLES = 200
TABLE = "people:\n  - name: {name}\n    states: [{state}]\n"


class Run(NamedTuple):
    """A command: seconds, and the most memory that it and its processes held at a time, in MB (0 if not known)."""

    seconds: float
    memory: float


def build(source: Path, out: Path, *options: str) -> Run:
    """Runs a build without pictures and measures it."""
    command = [sys.executable, "-m", "graph", "build", str(source), "--out", str(out), "--no-pictures", *options]
    began = time.perf_counter()
    running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    most = [0.0]
    watch = threading.Thread(target=_watch, args=(running, most), daemon=True)
    watch.start()
    _, err = running.communicate()
    if running.returncode:
        sys.exit(err)
    return Run(time.perf_counter() - began, most[0])


def _watch(running: subprocess.Popen[str], most: list[float]) -> None:
    while running.poll() is None:
        most[0] = max(most[0], sum(map(_memory, _family(running.pid))))
        time.sleep(0.25)


def _family(process: int) -> Iterator[int]:
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _memory(process: int) -> float:
    """The memory of a process in MB, its share of what it shares."""
    try:
        rows = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(row.split()[1]) for row in rows if row.startswith("Pss:")) / 1000


# ---------------------------------------------------------------- stages
@contextmanager
def _timed(stages: dict[str, float], name: str) -> Iterator[None]:
    began = time.process_time()
    yield
    stages[name] = time.process_time() - began


def stages(source: Path, folder: Path) -> dict[str, float]:
    """Seconds of one processor that each stage takes, in this process."""
    from graph.export.gexf import write_gexf
    from graph.export.graphml import write_graphml
    from graph.export.layout import decorate
    from graph.export.tables import write_events, write_people
    from graph.export.times import graph_times
    from graph.extraction import extract
    from graph.identity.resolver import resolve
    from graph.identity.table import load_table
    from graph.known import gazetteer_of
    from graph.network.merge import merge
    from graph.network.ties import ties
    from graph.reading import Skipped, read

    found: dict[str, float] = {}
    with _timed(found, "start"):
        table = load_table([])
        names = gazetteer_of(table)
        extract(next(item for item in read([source]) if not isinstance(item, Skipped)), names)
    with _timed(found, "reading"):
        texts = [item for item in read([source]) if not isinstance(item, Skipped)]
    with _timed(found, "extraction"):
        extractions = [extract(text, names) for text in texts]
    with _timed(found, "resolution"):
        resolution = resolve(extractions, table)
    with _timed(found, "merging"):
        graph = merge(extractions, resolution)
        view = ties(graph)
    with _timed(found, "layout"):
        decorate(graph, view)
    with _timed(found, "writing"):
        write_graphml(graph, folder / "graph.graphml")
        write_gexf(graph, folder / "graph.gexf", *graph_times(graph))
        write_events(graph, folder / "events.csv")
        write_people(graph, folder / "people.csv")
    return found


# ---------------------------------------------------------------- whole builds
def rebuilds(size: int, folder: Path) -> dict[str, float]:
    """Seconds of a build, of one with nothing new, with 1 % new articles, and with a changed alias table."""
    rows = list(articles(size + size // 100))
    feed, out = folder / "feed.jsonl", folder / "out-again"

    def store(some: Sequence[dict[str, str]]) -> None:
        feed.write_text("".join(f"{json.dumps(row)}\n" for row in some), encoding="utf-8")

    store(rows[:size])
    found = {"full": build(feed, out).seconds, "nothing new": build(feed, out).seconds}
    store(rows)
    found["1 % new"] = build(feed, out).seconds
    named = re.search(r"Minister ([A-Z][a-z]+ [A-Z][a-z]+)", rows[0]["text"])
    table = folder / "mine.yaml"
    table.write_text(TABLE.format(name=named[1] if named else "Lena Fjord", state="NO"), encoding="utf-8")
    found["other table"] = build(feed, out, "--aliases", str(table)).seconds
    return found


def peer(script: Path, python: str, folder: Path) -> float:
    """Articles a second of another program, on the first articles."""
    texts = folder / "texts"
    texts.mkdir()
    for row in articles(PEER_ARTICLES):
        (texts / f"{row['id']}.txt").write_text(f"{row['title']}\n\n{row['text']}\n", encoding="utf-8")
    command = [python, str(script), str(texts), str(folder / "peer.graphml")]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rate = re.search(r"= ([\d.]+) articles/s", told)
    return float(rate[1]) if rate else 0.0


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--stages", type=int, default=1_000, help="articles that the stages are measured with")
    parser.add_argument("--rebuild", type=int, default=1_000, help="articles that rebuilds are measured with")
    parser.add_argument("--peer", type=Path)
    parser.add_argument("--peer-python", default=sys.executable)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        _report(asked, Path(place))


def _report(asked: Any, folder: Path) -> None:
    write(asked.stages, folder / "stages.jsonl")
    found = stages(folder / "stages.jsonl", folder)
    print(f"| stage, one processor, {asked.stages:,} articles | articles a second |\n|---|---|")
    for name, seconds in found.items():
        if name != "start":
            print(f"| {name} | {asked.stages / seconds:,.0f} |")
    own = asked.stages / (found["reading"] + found["extraction"] + found["resolution"])
    print(f"| reading, extraction and resolution | {own:,.0f} |", flush=True)
    if asked.peer:
        other = peer(asked.peer, asked.peer_python, folder)
        print(
            f"| {asked.peer.stem}, {PEER_ARTICLES} of them | {other:,.1f} (1 : {own / max(other, 0.1):,.0f}) |",
            flush=True,
        )
    print("\n| articles | seconds | a second | memory, GB | growth |\n|---|---|---|---|---|")
    before: tuple[int, Run] | None = None
    for size in asked.sizes:
        write(size, folder / "size.jsonl")
        run = build(folder / "size.jsonl", folder / f"out-{size}")
        growth = f"x {run.seconds / before[1].seconds:.1f} for x {size / before[0]:.0f}" if before else ""
        rate = size / run.seconds
        print(f"| {size:,} | {run.seconds:,.0f} | {rate:,.0f} | {run.memory / 1000:.2f} | {growth} |", flush=True)
        before = size, run
    again = rebuilds(asked.rebuild, folder)
    print(f"\n| {asked.rebuild:,} articles again | seconds | share |\n|---|---|---|")
    for name, seconds in again.items():
        print(f"| {name} | {seconds:.1f} | {100 * seconds / again['full']:.0f} % |")


if __name__ == "__main__":
    main()
