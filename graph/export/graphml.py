"""Graphs as GraphML: typed attributes, a fixed order, nothing that XML does not allow."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any

import networkx as nx

from graph.export.columns import Columns, columns, edges, quoted, shown, text
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
    for node, data in nodes:
        yield _element(f"node id={quoted(node)}", "node", data, node_columns)
    for number, (source, target, _, row) in enumerate(rows):
        head = f'edge id="e{number}" source={quoted(source)} target={quoted(target)}'
        yield _element(head, "edge", row, edge_columns)
    yield "  </graph>\n</graphml>\n"


def _element(head: str, name: str, data: Mapping[str, Any], named: Columns) -> str:
    rows = sorted((named[attribute], value) for attribute, value in data.items() if value is not None)
    if not rows:
        return f"    <{head}/>\n"
    lines = (
        f'      <data key="{name[0]}{column.place}">{text(shown(value, column.type))}</data>\n'
        for column, value in rows
    )
    return f"    <{head}>\n{''.join(lines)}    </{name}>\n"
