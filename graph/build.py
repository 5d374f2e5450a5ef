"""The pipeline: articles are read, extracted, resolved, merged and written."""

from __future__ import annotations

import os
import signal
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import InputError
from graph.extraction import extract
from graph.identity.resolution import Resolution
from graph.identity.resolver import resolve
from graph.identity.suggest import SUGGESTIONS, suggest
from graph.identity.table import load_table
from graph.known import gazetteer_of
from graph.lexicon.gazetteer import Gazetteer
from graph.model import Article, Extraction
from graph.network.merge import merge
from graph.network.ties import ties
from graph.reading import Skipped, count, read

if TYPE_CHECKING:
    import networkx as nx

Progress = Callable[[int, int, str], None]
"""Called with the articles done, how many there are, and the name of the last one."""

_CHUNK = 32
"""Articles handed to a process at a time."""

_WORTH_PROCESSES = 400
"""Articles from which on starting further processes saves time (measured: a process costs about a second)."""


@dataclass(frozen=True)
class BuildResult:
    """A graph and how it came about.

    Attributes:
        graph: The graph.
        ties: Its state-to-state view.
        articles: How many articles were read.
        skipped: What could not be read, and why.
        resolution: Which names are one entity.
    """

    graph: nx.MultiDiGraph[str]
    ties: nx.Graph[str]
    articles: int
    skipped: list[Skipped]
    resolution: Resolution


def build_graph(
    sources: Sequence[Path],
    *,
    aliases: Sequence[Path] = (),
    since: str | None = None,
    until: str | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
) -> BuildResult:
    """Builds a graph from articles; nothing is written.

    Args:
        sources: Files or folders.
        aliases: Alias tables that add to the package's.
        since: Leave out articles published before this day, month or year.
        until: Leave out articles published after this day, month or year.
        workers: Processes that extract; as many as there are processors if None.
        progress: Told how far it is.

    Returns:
        The graph and what was skipped.

    Raises:
        InputError: A source, a table or a date cannot be used, or no article could be read.
    """
    table = load_table(aliases)
    skipped: list[Skipped] = []
    total = count(sources)
    articles = _readable(read(sources, since, until), skipped)
    names = gazetteer_of(table)
    extractions: list[Extraction] = []
    for extraction in _extracted(articles, names, total, workers):
        extractions.append(extraction)
        if progress is not None:
            progress(len(extractions) + len(skipped), total, extraction.article.path)
    if not extractions:
        raise InputError(_nothing_read(skipped, since, until))
    resolution = resolve(extractions, table)
    graph = merge(extractions, resolution)
    view = ties(graph)
    return BuildResult(graph, view, len(extractions), skipped, resolution)


def _readable(items: Iterable[Article | Skipped], skipped: list[Skipped]) -> Iterator[Article]:
    """The articles; what is skipped is collected on the way."""
    for item in items:
        if isinstance(item, Skipped):
            skipped.append(item)
        else:
            yield item


def _nothing_read(skipped: Sequence[Skipped], since: str | None, until: str | None) -> str:
    if skipped:
        reasons = "; ".join(f"{item.path}: {item.reason}" for item in skipped[:5])
        more = f" (and {len(skipped) - 5} more)" if len(skipped) > 5 else ""
        return f"No article could be read. {reasons}{more}"
    period = " ".join(f"{word} {day}" for word, day in (("since", since), ("until", until)) if day)
    return f"There is no article {period}." if period else "There is no article in the sources."


# ---------------------------------------------------------------- extraction, in one process or several
_names: Gazetteer | None = None


def _start(names: Gazetteer) -> None:
    """Prepares a process: Ctrl-C is the parent's to tell."""
    global _names
    _names = names
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _extract_chunk(articles: list[Article]) -> list[Extraction]:
    return [extract(article, _names) for article in articles]


def _extracted(articles: Iterator[Article], names: Gazetteer, total: int, workers: int | None) -> Iterator[Extraction]:
    """Extracts in the order of the articles; a few chunks for each process are under way at a time."""
    processes = workers or os.cpu_count() or 1
    if processes == 1 or (workers is None and total < _WORTH_PROCESSES):
        for article in articles:
            yield extract(article, names)
        return
    pool = ProcessPoolExecutor(processes, initializer=_start, initargs=(names,))
    try:
        waiting: deque[Future[list[Extraction]]] = deque()
        for chunk in _chunks(articles):
            waiting.append(pool.submit(_extract_chunk, chunk))
            if len(waiting) > 2 * processes:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _chunks(articles: Iterator[Article]) -> Iterator[list[Article]]:
    chunk: list[Article] = []
    for article in articles:
        chunk.append(article)
        if len(chunk) == _CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


# ---------------------------------------------------------------- writing
def write_outputs(result: BuildResult, out: Path, *, pictures: bool = True) -> list[Path]:
    """Writes a graph to a folder.

    All files are made in a folder of their own first and then moved to their places, so that what an earlier build
    wrote stays whole until the last one is done.

    Args:
        result: What was built.
        out: The folder; made if it is not there.
        pictures: Whether to draw the ties.

    Returns:
        The files written.

    Raises:
        InputError: The folder cannot be written to.
    """
    from graph.export.layout import decorate

    decorate(result.graph, result.ties)
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".building-", dir=out) as folder:
            made = _write(result, Path(folder), pictures)
            return [file.replace(out / file.name) for file in made]
    except OSError as error:
        raise InputError(f"The folder {out} cannot be written to: {error.strerror or error}.") from None


def _write(result: BuildResult, folder: Path, pictures: bool) -> list[Path]:
    from graph.export.gexf import write_gexf
    from graph.export.graphml import write_graphml
    from graph.export.tables import write_events, write_people
    from graph.export.times import graph_times, tie_times

    names = ("graph.graphml", "ties.graphml", "graph.gexf", "ties.gexf", "events.csv", "people.csv", SUGGESTIONS)
    made = [folder / name for name in names]
    graph, view, played, played_view, events, people, suggestions = made
    write_graphml(result.graph, graph)
    write_graphml(result.ties, view)
    write_gexf(result.graph, played, *graph_times(result.graph))
    write_gexf(result.ties, played_view, *tie_times(result.graph))
    write_events(result.graph, events)
    write_people(result.graph, people)
    suggestions.write_text(suggest(result.resolution), encoding="utf-8")
    if pictures:
        from graph.export.pictures import draw_ties

        made += draw_ties(result.ties, folder / "ties", graph=result.graph)
    return made
