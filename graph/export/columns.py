"""What the two graph formats share: columns with one type each, a fixed order of rows, text that XML can hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple
from xml.sax.saxutils import escape, quoteattr

import networkx as nx

Type = Literal["string", "int", "long", "double", "boolean"]
Edge = tuple[str, str, str, Mapping[str, Any]]
"""From, to, key, attributes."""

# What XML 1.0 has no place for: control characters but tab and line ends, lone surrogates, the two non-characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNSAFE = re.compile(f"[&<>\r]|{_FORBIDDEN.pattern}")
_UNQUOTABLE = re.compile(f'["\n\t]|{_UNSAFE.pattern}')
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

_PLAIN: dict[type, Type] = {str: "string", float: "double", bool: "boolean"}


class Column(NamedTuple):
    """An attribute of nodes or of edges: its place among the others, its name, the type of all its values."""

    place: int
    name: str
    type: Type


Columns = dict[str, Column]


def columns(rows: Iterable[Mapping[str, Any]]) -> Columns:
    """The columns that hold the attributes of nodes, or of edges; none is empty.

    Args:
        rows: Their attributes: str, int, float or bool; None stands for nothing.

    Returns:
        Name -> column, in the order in which viewers are to show them.

    Raises:
        TypeError: An attribute is of another type.
    """
    types: dict[str, set[Type]] = {}
    figures: dict[tuple[tuple[str, ...], tuple[type, ...]], list[str]] = {}
    for row in rows:
        shape = tuple(row), tuple(map(type, row.values()))
        names = figures.get(shape)  # rows of one shape are alike, but for whole numbers, which may be large ones
        if names is None:
            names = [name for name, value in row.items() if value is not None]
            figures[shape] = [name for name in names if type(row[name]) not in _PLAIN]
        for name in names:
            types.setdefault(name, set()).add(_PLAIN.get(type(row[name])) or _type(name, row[name]))
    order = sorted(types, key=lambda name: (_FIRST.index(name) if name in _FIRST else len(_FIRST), name))
    return {name: Column(place, name, _common(types[name])) for place, name in enumerate(order)}


def edges(graph: nx.Graph[str]) -> list[Edge]:
    """From, to, key, attributes of each edge; sorted, the ends of an undirected edge too."""
    found: list[Edge] = []
    if isinstance(graph, nx.MultiGraph):
        found = [(source, target, str(key), data) for source, target, key, data in graph.edges(keys=True, data=True)]
    else:
        found = [(source, target, "", data) for source, target, data in graph.edges(data=True)]
    if not graph.is_directed():
        found = [(min(one, other), max(one, other), key, data) for one, other, key, data in found]
    return sorted(found, key=lambda edge: edge[:3])


def shown(value: object, kind: Type) -> str:
    """A value as XML Schema writes it, not yet escaped."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if kind == "double":
        number = float(str(value))
        return repr(number) if number == number and abs(number) != float("inf") else _special(number)
    return str(value)


def text(value: str) -> str:
    """A text as the content of an element; characters that XML does not allow are removed."""
    return escape(_FORBIDDEN.sub("", value), {"\r": "&#13;"}) if _UNSAFE.search(value) else value


def quoted(value: str) -> str:
    """A text as an attribute with its quotes; characters that XML does not allow are removed."""
    if _UNQUOTABLE.search(value) is None:
        return f'"{value}"'
    return quoteattr(_FORBIDDEN.sub("", value), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _type(name: str, value: object) -> Type:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "int" if value in _INT else "long" if value in _LONG else "string"
    if isinstance(value, float):
        return "double"
    if isinstance(value, str):
        return "string"
    raise TypeError(f'attribute "{name}": a {type(value).__name__} has no place in a graph file')


def _common(types: set[Type]) -> Type:
    """The narrowest type that holds values of all these types."""
    if len(types) == 1:
        return next(iter(types))
    if types <= {"int", "long"}:
        return "long"
    return "double" if types <= {"int", "long", "double"} else "string"


def _special(number: float) -> str:
    """The names XML Schema has for what is no number, or none that can be written."""
    return "NaN" if number != number else "INF" if number > 0 else "-INF"
