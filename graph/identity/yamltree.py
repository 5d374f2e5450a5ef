"""YAML as a tree that knows its line numbers, and in which every scalar is the text that was written.

Dates, numbers and words such as `NO` (Norway) stay as they stand in the file. Anchors, aliases and tags are
refused; files are read event by event, so nesting and size are bounded before anything is built.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_DEPTH = 12
_NULL = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(slots=True)
class Scalar:
    """One value; `null` tells an empty or null one."""

    value: str
    line: int
    null: bool = False


@dataclass(slots=True)
class Listing:
    """A sequence."""

    line: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """A mapping in the order of the file; keys may repeat."""

    line: int
    items: list[tuple[Node, Node]] = field(default_factory=list)
    key: Node | None = None


Node = Scalar | Listing | Mapping


class TreeError(Exception):
    """A file that is no usable YAML.

    Attributes:
        line: Where, from 1.
        message: What is wrong and what to do.
    """

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


def read_tree(text: str) -> Node | None:
    """Reads one YAML document.

    Args:
        text: The file's text.

    Returns:
        Its root, or None for an empty document.

    Raises:
        TreeError: If it is not YAML, or uses anchors, aliases, tags, several documents or deep nesting.
    """
    try:
        return _build(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = " ".join(str(part) for part in (error.context, error.problem) if part)
        line = mark.line + 1 if mark else 1
        raise TreeError(line, f"not valid YAML ({what}): check indentation, quotes and brackets around here") from None
    except yaml.YAMLError as error:
        what = str(getattr(error, "reason", "") or "").strip() or "unreadable"
        position = getattr(error, "position", None)
        line = text.count("\n", 0, position) + 1 if isinstance(position, int) else 1
        raise TreeError(line, f"not valid YAML ({what}): take the character out") from None


def _build(text: str) -> Node | None:
    root: Node | None = None
    open_nodes: list[Listing | Mapping] = []
    top: Listing | Mapping | None = None
    documents = 0
    events: Iterator[Any] = yaml.parse(text, Loader=_Loader)
    for event in events:
        kind = type(event)
        node: Node
        if kind is yaml.ScalarEvent:
            value = event.value
            node = Scalar(value, event.start_mark.line + 1, value in _NULL and event.implicit[0])
        elif kind is yaml.MappingStartEvent:
            node = Mapping(event.start_mark.line + 1)
        elif kind is yaml.SequenceStartEvent:
            node = Listing(event.start_mark.line + 1)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            open_nodes.pop()
            top = open_nodes[-1] if open_nodes else None
            continue
        elif kind is yaml.AliasEvent:
            raise _refused(event)
        else:
            documents += kind is yaml.DocumentStartEvent
            if documents > 1:
                raise TreeError(event.start_mark.line + 1, "a second document begins: keep one document in a file")
            continue
        if event.anchor is not None or (event.tag is not None and event.tag != "!"):
            raise _refused(event)
        if type(top) is Listing:
            top.items.append(node)
        elif type(top) is Mapping:
            if top.key is None:
                top.key = node
            else:
                top.items.append((top.key, node))
                top.key = None
        else:
            root = node
        if not isinstance(node, Scalar):
            top = node
            open_nodes.append(node)
            if len(open_nodes) > _MAX_DEPTH:
                raise TreeError(node.line, "nested too deeply: write the table as shown in the README")
    return None if isinstance(root, Scalar) and root.null else root


def _refused(event: Any) -> TreeError:
    line = event.start_mark.line + 1
    if event.anchor is None:
        return TreeError(line, f"{event.tag}: tags are not read: write a plain value")
    sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
    return TreeError(line, f"{sign}{event.anchor}: anchors and aliases are not read: write the value out")
