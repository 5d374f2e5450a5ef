"""Reads the GraphML of a build, in a fraction of the time that a general reader takes, and without numpy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.parsers import expat

import networkx as nx

_CASTS: dict[str, Callable[[str], Any]] = {
    "string": str,
    "int": int,
    "long": int,
    "integer": int,
    "float": float,
    "double": float,
    "boolean": lambda text: text.strip() in ("true", "True", "1"),
}


def read_graphml(file: Path) -> nx.MultiDiGraph[str]:
    """Reads a directed graph.

    Args:
        file: GraphML without nested graphs, hyperedges, ports or default values, as a build writes it.

    Returns:
        Its nodes and edges with their attributes, in the order of the file.

    Raises:
        OSError: It cannot be read.
        ValueError: It is no XML, no GraphML, or none that is directed; or a value is not of its declared type.
    """
    content = _Content()
    with file.open("rb") as source:
        try:
            content.parser.ParseFile(source)
        except expat.ExpatError as error:
            raise ValueError(f"line {error.lineno}: {expat.ErrorString(error.code)}") from None
        except KeyError as error:
            raise ValueError(f"line {content.parser.CurrentLineNumber}: {error} is missing") from None
    if not content.directed:
        raise ValueError("it holds no directed graph")
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(content.nodes)
    graph.add_edges_from(content.edges)
    return graph


class _Content:
    """What has been read so far."""

    def __init__(self) -> None:
        self.directed = False
        self.nodes: list[tuple[str, dict[str, Any]]] = []
        self.edges: list[tuple[str, str, dict[str, Any]]] = []
        self._keys: dict[str, tuple[str, Callable[[str], Any]]] = {}
        self._data: dict[str, Any] = {}
        self._key = ""
        self._words: list[str] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._words.append

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(" ")[2]
        if name == "data":
            self._key = attributes["key"]
        elif name == "node":
            self._data = {}
            self.nodes.append((attributes["id"], self._data))
        elif name == "edge":
            self._data = {}
            self.edges.append((attributes["source"], attributes["target"], self._data))
        elif name == "key":
            self._keys[attributes["id"]] = (attributes["attr.name"], _CASTS[attributes["attr.type"]])
        elif name == "graph":
            self.directed = attributes["edgedefault"] == "directed"
        self._words.clear()

    def _end(self, name: str) -> None:
        if name.endswith("data"):
            key, cast = self._keys[self._key]
            self._data[key] = cast("".join(self._words))
