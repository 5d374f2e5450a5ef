"""Graphs as GraphML: typed attributes, a fixed order, nothing that XML does not allow."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import networkx as nx

from graph.export.columns import Columns, Type, columns, edges, quoted, shown, text
from graph.export.files import atomic_path


def write_graphml(graph: nx.Graph[str], path: str | os.PathLike[str]) -> None:
    """Writes a graph, whole or not at all; the same graph gives the same bytes, whatever the order of its nodes.

    Attributes are str, int, float or bool; one with values of several types is written as the type that holds them all.
    Those that are None are left out. Characters that XML does not allow are removed.

    Args:
        graph: Any networkx graph whose nodes are strings; for a multigraph, an edge's key orders parallel edges.
        path: The file.

    Raises:
        InputError: The file cannot be written.
        TypeError: An attribute is of another type.
    """
    with atomic_path(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_lines(graph))


def _lines(graph: nx.Graph[str]) -> Iterator[str]:
    nodes = [(node, graph.nodes[node]) for node in sorted(graph)]
    rows = edges(graph)
    node_columns = columns(data for _, data in nodes)
    edge_columns = columns(data for *_, data in rows)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"'
    yield ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    yield ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
    yield ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
    for owner, named in (("node", node_columns), ("edge", edge_columns)):
        for column in named.values():
            key = f'id="{owner[0]}{column.place}" for="{owner}"'
            yield f'  <key {key} attr.name={quoted(column.name)} attr.type="{column.type}"/>\n'
    yield f'  <graph edgedefault="{"directed" if graph.is_directed() else "undirected"}">\n'
    elements = _Elements("node", node_columns)
    for node, data in nodes:
        yield elements.element(f"node id={quoted(node)}", data)
    elements = _Elements("edge", edge_columns)
    for number, (source, target, _, row) in enumerate(rows):
        head = f'edge id="e{number}" source={quoted(source)} target={quoted(target)}'
        yield elements.element(head, row)
    yield "  </graph>\n</graphml>\n"


class _Elements:
    """Writes the elements of nodes, or of edges.

    Args:
        name: "node" or "edge".
        named: Their columns.
    """

    def __init__(self, name: str, named: Columns) -> None:
        self._name, self._named = name, named
        self._orders: dict[tuple[str, ...], list[tuple[str, str, Type]]] = {}

    def element(self, head: str, data: Mapping[str, Any]) -> str:
        """An element with its attributes, in the order of the columns."""
        names = tuple(data)
        order = self._orders.get(names)
        if order is None:
            order = self._orders[names] = self._order(names)
        lines = [
            f"{opening}{text(value if type(value) is str else shown(value, kind))}</data>\n"
            for name, opening, kind in order
            if (value := data[name]) is not None
        ]
        if not lines:
            return f"    <{head}/>\n"
        return f"    <{head}>\n{''.join(lines)}    </{self._name}>\n"

    def _order(self, names: Iterable[str]) -> list[tuple[str, str, Type]]:
        """Attributes of an element in the order of their columns: name, opening tag, type."""
        found = sorted(self._named[name] for name in names if name in self._named)
        return [(c.name, f'      <data key="{self._name[0]}{c.place}">', c.type) for c in found]
