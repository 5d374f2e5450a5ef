"""Graphs as GraphML: typed attributes, a fixed order, nothing that XML does not allow."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

import networkx as nx

from graph.export.files import atomic_path

# What XML 1.0 has no place for: control characters but tab and line ends, lone surrogates, the two non-characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNSAFE = re.compile(f"[&<>\r]|{_FORBIDDEN.pattern}")
_INT = range(-(2**31), 2**31)
_LONG = range(-(2**63), 2**63)

# The order in which attributes come; others follow by name. Viewers show columns in this order.
_FIRST = (
    "kind",
    "label",
    "title",
    "act",
    "date",
    "status",
    "mode",
    "weight",
    "role",
    "articles",
    "first_seen",
    "last_seen",
)

_PLAIN = {str: "string", float: "double", bool: "boolean"}


class Key(NamedTuple):
    """How an attribute is declared: its place among the others, the key's id, its GraphML type."""

    place: int
    id: str
    type: str


Keys = dict[str, Key]


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
    edges = _edges(graph)
    node_keys = _keys("n", (data for _, data in nodes))
    edge_keys = _keys("e", (data for *_, data in edges))
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"'
    yield ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    yield ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
    yield ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
    for owner, keys in (("node", node_keys), ("edge", edge_keys)):
        for name, key in keys.items():
            yield f'  <key id="{key.id}" for="{owner}" attr.name={_quoted(name)} attr.type="{key.type}"/>\n'
    yield f'  <graph edgedefault="{"directed" if graph.is_directed() else "undirected"}">\n'
    for node, data in nodes:
        yield _element(f"node id={_quoted(node)}", "node", data, node_keys)
    for number, (source, target, _, row) in enumerate(edges):
        head = f'edge id="e{number}" source={_quoted(source)} target={_quoted(target)}'
        yield _element(head, "edge", row, edge_keys)
    yield "  </graph>\n</graphml>\n"


def _edges(graph: nx.Graph[str]) -> list[tuple[str, str, str, Mapping[str, Any]]]:
    """From, to, key, attributes; sorted, the ends of an undirected edge too."""
    edges: list[tuple[str, str, str, Mapping[str, Any]]] = []
    if isinstance(graph, nx.MultiGraph):
        edges = [(source, target, str(key), data) for source, target, key, data in graph.edges(keys=True, data=True)]
    else:
        edges = [(source, target, "", data) for source, target, data in graph.edges(data=True)]
    if not graph.is_directed():
        edges = [(min(one, other), max(one, other), key, data) for one, other, key, data in edges]
    return sorted(edges, key=lambda edge: edge[:3])


def _keys(prefix: str, rows: Iterable[Mapping[str, Any]]) -> Keys:
    types: dict[str, set[str]] = {}
    for row in rows:
        for name, value in row.items():
            if value is not None:
                types.setdefault(name, set()).add(_PLAIN.get(type(value)) or _type(name, value))
    order = sorted(types, key=lambda name: (_FIRST.index(name) if name in _FIRST else len(_FIRST), name))
    return {name: Key(number, f"{prefix}{number}", _common(types[name])) for number, name in enumerate(order)}


def _type(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "int" if value in _INT else "long" if value in _LONG else "string"
    if isinstance(value, float):
        return "double"
    if isinstance(value, str):
        return "string"
    raise TypeError(f'attribute "{name}": a {type(value).__name__} has no place in GraphML')


def _common(types: set[str]) -> str:
    """The narrowest type that holds values of all these types."""
    if len(types) == 1:
        return next(iter(types))
    if types <= {"int", "long"}:
        return "long"
    return "double" if types <= {"int", "long", "double"} else "string"


def _element(head: str, name: str, data: Mapping[str, Any], keys: Keys) -> str:
    rows = sorted((keys[attribute], value) for attribute, value in data.items() if value is not None)
    if not rows:
        return f"    <{head}/>\n"
    lines = (f'      <data key="{key.id}">{_text(value, key.type)}</data>\n' for key, value in rows)
    return f"    <{head}>\n{''.join(lines)}    </{name}>\n"


def _text(value: object, kind: str) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if kind == "double":
        number = float(str(value))
        return repr(number) if number == number and abs(number) != float("inf") else _special(number)
    text = str(value)
    return escape(_FORBIDDEN.sub("", text), {"\r": "&#13;"}) if _UNSAFE.search(text) else text


def _special(number: float) -> str:
    """The names XML Schema has for what is no number, or none that can be written."""
    return "NaN" if number != number else "INF" if number > 0 else "-INF"


def _quoted(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("", text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
