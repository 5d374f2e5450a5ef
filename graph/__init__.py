"""Who met whom, in what role, and when; who said what to whom; how close two countries are.

News articles about foreign relations go in, a graph comes out. On the command line:

    python -m graph build articles/         reads articles, writes out/graph.graphml, pictures and tables
    python -m graph ties Kyrgyzstan USA     what ties two countries, with dates and sources
    python -m graph render --state KG       pictures of a country's partners and meetings

In Python:

    >>> import graph
    >>> g = graph.load()                            # out/graph.graphml       # doctest: +SKIP
    >>> g = graph.build("articles/")                # or built in memory      # doctest: +SKIP
    >>> g.ties("Kyrgyzstan", "USA")                 # a table; .meetings, .statements, .timeline()  # doctest: +SKIP
    >>> g.partners("KG", since="2024")              # with whom, how much, how warmly               # doctest: +SKIP
    >>> g.who("Kyrgyz president", since="2024")     # whom they met, what they said                 # doctest: +SKIP
    >>> g.draw("report/", state="KG")               # pictures; without a state, of all ties        # doctest: +SKIP
    >>> graph.resolve("Lithuania's president Gitanas Nauseda")                # doctest: +SKIP

`graph.ties`, `graph.partners` and `graph.who` ask the graph in out/ directly. Wrong input raises `graph.InputError`
with a sentence that says what to do; unknown names are also a `LookupError`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from graph.errors import InputError

if TYPE_CHECKING:
    from graph.query import Graph
    from graph.query.partners import Partners
    from graph.query.profiles import Profiles
    from graph.query.ties import Ties

__version__ = "0.1.0"
__all__ = ["InputError", "__version__", "build", "load", "partners", "resolve", "ties", "who"]


def load(path: str | Path = "out/graph.graphml") -> Graph:
    """Reads a graph that a build wrote.

    Args:
        path: The GraphML file, or the folder that holds its `graph.graphml`.

    Returns:
        The graph: ask it `ties`, `partners`, `who`, `meetings`, `statements`, `path`, `search`, `between`;
        `.nx` is the networkx graph.

    Raises:
        InputError: There is no such file, or it is none of a build.
    """
    from graph.query import load as read

    return read(path)


def build(
    *sources: str | Path,
    aliases: Iterable[str | Path] | str | Path = (),
    since: str | None = None,
    until: str | None = None,
    workers: int | None = None,
) -> Graph:
    """Builds a graph from articles, in memory; nothing is written.

    Args:
        *sources: Files or folders of .txt, .html, .jsonl or .csv; ./articles, or else the bundled sample, if left out.
        aliases: An alias table, or several, that add to the one of the package.
        since: Leave out articles published before this day ("2024-03-05", "2024-03" or "2024").
        until: Leave out articles published after this day.
        workers: How many processes read at a time; as many as there are processors if left out.

    Returns:
        The graph, as `load` gives it.

    Raises:
        InputError: A source, an alias table or a date cannot be used.
    """
    from graph.build import build_graph
    from graph.query import Graph
    from graph.sources import default_source

    tables = [aliases] if isinstance(aliases, (str, Path)) else list(aliases)
    result = build_graph(
        [Path(source) for source in sources] or [default_source().path],
        aliases=[Path(table) for table in tables],
        since=since,
        until=until,
        workers=workers,
        progress=None,
    )
    return Graph(result.graph)


def ties(a: str, b: str | None = None, since: str | None = None, until: str | None = None) -> Ties:
    """What ties two actors, or one to everyone abroad, in the graph in out/; see `Graph.ties`."""
    return load().ties(a, b, since=since, until=until)


def partners(state: str, since: str | None = None, until: str | None = None) -> Partners:
    """With whom a state or organization deals, in the graph in out/; see `Graph.partners`."""
    return load().partners(state, since=since, until=until)


def who(name: str, since: str | None = None, until: str | None = None) -> Profiles:
    """Who or what a name means in the graph in out/; see `Graph.who`."""
    return load().who(name, since=since, until=until)


def resolve(text: str, date: str = "") -> list[dict[str, Any]]:
    """What a text names.

    Args:
        text: Any text: a name, a headline, a sentence.
        date: ISO date, month or year; with it an office without a name is the person known to have held it then.

    Returns:
        One dictionary for each mention, in the order of the text: `text` (as it stands there), `kind`, `id`, `label`,
        `state` (ISO 3166 alpha-2) and `role` (canonical title). A role without a name is of kind "role".
    """
    from graph.naming import resolve_text

    return resolve_text(text, date)


class _Package(ModuleType):
    """This package, whose `build` stays the function: importing the module graph.build would put itself there."""

    def __setattr__(self, name: str, value: object) -> None:
        if name != "build" or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
