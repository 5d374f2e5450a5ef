"""The pipeline: articles are read, extracted, resolved, merged and written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import InputError
from graph.folder import locked, staged
from graph.identity.resolution import Resolution
from graph.identity.resolver import resolve
from graph.identity.suggest import SUGGESTIONS, suggest
from graph.identity.table import Table, load_table
from graph.known import gazetteer_of
from graph.model import Extraction
from graph.network.merge import merge
from graph.network.ties import ties
from graph.reading import Names, Period, Raw, Skipped, count, files, raws, undated
from graph.store import Store, facts_of, version_of_rules
from graph.workers import Readers, Task, placed

if TYPE_CHECKING:
    import networkx as nx

Progress = Callable[[int, int, str], None]
"""Called with the articles done, how many there are, and the name of the last one."""

STORE = "articles.sqlite"
"""The file, in the folder that a build writes to, that keeps what was read for the next build."""


@dataclass(frozen=True)
class BuildResult:
    """A graph and how it came about.

    Attributes:
        graph: The graph.
        ties: Its state-to-state view.
        articles: How many articles were read.
        skipped: What could not be read, and why.
        resolution: Which names are one entity.
        notes: Sentences on what went wrong without stopping the build.
    """

    graph: nx.MultiDiGraph[str]
    ties: nx.Graph[str]
    articles: int
    skipped: list[Skipped]
    resolution: Resolution
    notes: list[str] = field(default_factory=list)


def build_graph(
    sources: Sequence[Path],
    *,
    aliases: Sequence[Path] = (),
    since: str | None = None,
    until: str | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
    store: Path | None = None,
) -> BuildResult:
    """Builds a graph from articles; nothing is written but the store.

    Args:
        sources: Files or folders.
        aliases: Alias tables that add to the package's.
        since: Leave out articles published before this day, month or year.
        until: Leave out articles published after this day, month or year.
        workers: Processes that extract; as many as there are processors if None.
        progress: Told how far it is.
        store: File that keeps what is read, so that later builds need not read the same articles again.

    Returns:
        The graph and what was skipped.

    Raises:
        InputError: A source, a table or a date cannot be used, or no article could be read.
    """
    table = load_table(aliases)
    period = Period(since, until)
    listed = files([Path(source) for source in sources])
    total = count(listed)
    kept = Store(store, version_of_rules(), facts_of(table)) if store is not None else None
    try:
        readers = Readers(Task(gazetteer_of(table), period, keep=kept is not None), kept, workers)
        extractions, skipped = _sorted_out(readers.read(raws(listed)), period, total, progress)
        if kept is not None:
            kept.tidy()
    finally:
        if kept is not None:
            kept.close()
    if not extractions:
        raise InputError(_nothing_read(skipped, since, until))
    return _put_together(extractions, skipped, table, kept.notes if kept is not None else [])


def _sorted_out(
    found: Iterable[tuple[Raw | Skipped, Extraction | Skipped]], period: Period, total: int, progress: Progress | None
) -> tuple[list[Extraction], list[Skipped]]:
    """The articles of the days asked for, under their own names; and what was skipped."""
    names = Names()
    extractions: list[Extraction] = []
    skipped: list[Skipped] = []
    for done, (raw, read) in enumerate(found, 1):
        if isinstance(read, Skipped) or isinstance(raw, Skipped):
            skipped.append(read if isinstance(read, Skipped) else Skipped(*raw))
        else:
            id, path = names.name(raw)
            published = read.article.published
            if period.has(published):
                extractions.append(placed(read, id, path))
                if progress is not None:
                    progress(done, total, path)
            elif not published:
                skipped.append(undated(raw))
    return extractions, skipped


def _put_together(extractions: list[Extraction], skipped: list[Skipped], table: Table, notes: list[str]) -> BuildResult:
    resolution = resolve(extractions, table)
    graph = merge(extractions, resolution)
    view = ties(graph)
    return BuildResult(graph, view, len(extractions), skipped, resolution, notes)


def _nothing_read(skipped: Sequence[Skipped], since: str | None, until: str | None) -> str:
    if skipped:
        reasons = "; ".join(f"{item.path}: {item.reason}" for item in skipped[:5])
        more = f" (and {len(skipped) - 5} more)" if len(skipped) > 5 else ""
        return f"No article could be read. {reasons}{more}"
    period = " ".join(f"{word} {day}" for word, day in (("since", since), ("until", until)) if day)
    return f"There is no article {period}." if period else "There is no article in the sources."


# ---------------------------------------------------------------- writing
def write_outputs(result: BuildResult, out: Path, *, pictures: bool = True) -> list[Path]:
    """Writes a graph to a folder.

    All files are made in a folder of their own first and then moved to their places, so that what an earlier build
    wrote stays whole until the last one is done.

    Args:
        result: What was built.
        out: The folder; made if it is not there.
        pictures: Whether to draw pictures.

    Returns:
        The files written.

    Raises:
        InputError: The folder cannot be written to.
    """
    from graph.export.layout import decorate

    decorate(result.graph, result.ties)
    with locked(out), staged(out) as folder:
        made = _write(result, folder, pictures)
    return [out / file.name for file in made]


def _write(result: BuildResult, folder: Path, pictures: bool) -> list[Path]:
    from graph.export.gexf import write_gexf
    from graph.export.graphml import write_graphml
    from graph.export.tables import write_events, write_people
    from graph.export.times import graph_times, tie_times
    from graph.network.sides import Events

    names = ("graph.graphml", "ties.graphml", "graph.gexf", "ties.gexf", "events.csv", "people.csv", SUGGESTIONS)
    made = [folder / name for name in names]
    graph, view, played, played_view, events, people, suggestions = made
    write_graphml(result.graph, graph)
    write_graphml(result.ties, view)
    told = list(Events(result.graph))
    write_gexf(result.graph, played, *graph_times(result.graph, told))
    write_gexf(result.ties, played_view, *tie_times(result.graph, told))
    write_events(result.graph, events, told)
    write_people(result.graph, people)
    suggestions.write_text(suggest(result.resolution), encoding="utf-8")
    if pictures:
        from graph.export.pictures import draw_overview

        made += draw_overview(result.graph, result.ties, folder)
    return made
