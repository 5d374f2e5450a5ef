"""Reading a graph from the file that a build wrote."""

from __future__ import annotations

from pathlib import Path

from graph.errors import InputError
from graph.export.files import latest
from graph.query.graphml import read_graphml
from graph.query.view import Graph

DEFAULT_GRAPH = Path("out") / "graph.graphml"
"""Where a build writes its graph by default, below the working directory."""


def load(path: str | Path = DEFAULT_GRAPH) -> Graph:
    """Reads a graph that `python -m graph build` wrote.

    Args:
        path: The GraphML file, or the folder that holds its `graph.graphml`.

    Returns:
        The graph, ready for questions.

    Raises:
        InputError: There is no such file, or it is none of a build.
    """
    file = Path(path)
    if file.is_dir():
        file = file / DEFAULT_GRAPH.name
    try:
        graph = read_graphml(latest(file))
    except FileNotFoundError:
        raise InputError(f'There is no graph at {file}: build one first with "python -m graph build".') from None
    except OSError as error:
        raise InputError(f"{file} cannot be read ({error.strerror}): check its permissions.") from None
    except ValueError as error:
        raise InputError(f"{file} is no readable GraphML ({error}): build it again.") from None
    if any("kind" not in data for _, data in graph.nodes(data=True)):
        raise InputError(f"{file} is no graph of a build (a node has no kind): give the graph.graphml of a build.")
    return Graph(graph)
