"""Graphs as GEXF 1.3: what GraphML has, and when each node and edge is there, so that Gephi's timeline plays."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import networkx as nx

from graph.export.columns import Columns, Type, columns, edges, quoted, shown
from graph.export.files import atomic_path
from graph.export.times import EdgeTimes, NodeTimes, Span

_TYPES: Mapping[Type, str] = {"int": "integer"}
"""What GEXF calls a type, where it is not the name that GraphML has for it."""

_LOOKS = frozenset({"label", "color", "r", "g", "b", "size", "x", "y"})
"""Attributes of nodes that GEXF has places of its own for."""


def write_gexf(
    graph: nx.Graph[str], path: str | os.PathLike[str], node_times: NodeTimes, edge_times: EdgeTimes
) -> None:
    """Writes a graph, whole or not at all; the same graph gives the same bytes, whatever the order of its nodes.

    The attributes are those of the GraphML file; label, colour, size and position of a node, and weight and kind of an
    edge, stand where GEXF wants them.

    Args:
        graph: Any networkx graph whose nodes are strings, decorated or not.
        path: The file.
        node_times: When its nodes are there; those left out are there always.
        edge_times: When its edges are there, by their ends; of an undirected edge in the order of their ids.

    Raises:
        InputError: The file cannot be written.
        TypeError: An attribute is neither str, int, float, bool nor None.
    """
    with atomic_path(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_lines(graph, node_times, edge_times))


def _lines(graph: nx.Graph[str], node_times: NodeTimes, edge_times: EdgeTimes) -> Iterator[str]:
    nodes = [(node, graph.nodes[node]) for node in sorted(graph)]
    rows = edges(graph)
    node_columns = columns(_without(data, _LOOKS) for _, data in nodes)
    edge_columns = columns(_without(data, {"weight"}) for *_, data in rows)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"'
    yield ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    yield ' xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">\n'
    direction = "directed" if graph.is_directed() else "undirected"
    yield f'  <graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="{direction}"'
    yield ' idtype="string">\n'
    for owner, named in (("node", node_columns), ("edge", edge_columns)):
        yield f'    <attributes class="{owner}" mode="static">\n'
        for column in named.values():
            name = quoted(column.name)
            yield f'      <attribute id={name} title={name} type="{_TYPES.get(column.type, column.type)}"/>\n'
        yield "    </attributes>\n"
    yield f'    <nodes count="{len(nodes)}">\n'
    for node, data in nodes:
        head = f"node id={quoted(node)} label={quoted(str(data.get('label', node)))}"
        inside = _values(data, node_columns) + _looks(data)
        yield _element(head, "node", node_times.get(node, ()), inside)
    yield f'    </nodes>\n    <edges count="{len(rows)}">\n'
    for number, (source, target, _, row) in enumerate(rows):
        head = f'edge id="e{number}" source={quoted(source)} target={quoted(target)}'
        if row.get("weight") is not None:
            head += f' weight="{shown(row["weight"], "double")}"'
        if row.get("kind") is not None:
            head += f" kind={quoted(str(row['kind']))}"
        yield _element(head, "edge", edge_times.get((source, target), ()), _values(row, edge_columns))
    yield "    </edges>\n  </graph>\n</gexf>\n"


def _without(data: Mapping[str, Any], names: frozenset[str] | set[str]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name not in names}


def _element(head: str, name: str, spans: Sequence[Span], inside: str) -> str:
    """A node or edge with its times: one as attributes, several as spells."""
    if len(spans) == 1:
        head += " " + _bounds(spans[0])
    elif spans:
        spells = "".join(f"          <spell {_bounds(span)}/>\n" for span in spans)
        inside += f"        <spells>\n{spells}        </spells>\n"
    return f"      <{head}>\n{inside}      </{name}>\n" if inside else f"      <{head}/>\n"


def _bounds(span: Span) -> str:
    return f'start="{span.start}" end="{span.end}"'


def _values(data: Mapping[str, Any], named: Columns) -> str:
    rows = sorted((named[name], value) for name, value in data.items() if name in named and value is not None)
    if not rows:
        return ""
    values = (
        f"          <attvalue for={quoted(column.name)} value={quoted(shown(value, column.type))}/>\n"
        for column, value in rows
    )
    return f"        <attvalues>\n{''.join(values)}        </attvalues>\n"


def _looks(data: Mapping[str, Any]) -> str:
    """Colour, size and position of a node that has them."""
    found = ""
    if color := str(data.get("color") or ""):
        red, green, blue = (int(color[place : place + 2], 16) for place in (1, 3, 5))
        found += f'        <viz:color r="{red}" g="{green}" b="{blue}"/>\n'
    if data.get("x") is not None and data.get("y") is not None:
        found += f'        <viz:position x="{data["x"]}" y="{data["y"]}"/>\n'
    if data.get("size") is not None:
        found += f'        <viz:size value="{data["size"]}"/>\n'
    return found
