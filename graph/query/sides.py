"""Which states and international organizations an actor of the graph stands for."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx


def home_of(graph: nx.MultiDiGraph, node: str) -> frozenset[str]:
    """The states and international organizations an actor stands for.

    A state and an international organization stand for themselves, everyone else for what they `represents`:
    a person their state, an embassy the state that sent it, a person of a ministry the ministry's state.

    Args:
        graph: A graph as a build writes it.
        node: A person, state or organization of it.

    Returns:
        Nodes of states and international organizations; none for a private person or a company.
    """
    found: set[str] = set()
    seen: set[str] = set()
    waiting = [node]
    while waiting:
        actor = waiting.pop()
        if actor in seen:
            continue
        seen.add(actor)
        data = graph.nodes[actor]
        if is_side(str(data.get("kind", "")), str(data.get("type", "international"))):
            found.add(actor)
        else:
            waiting += [to for _, to, edge in graph.out_edges(actor, data=True) if edge.get("kind") == "represents"]
    return frozenset(found)


def is_side(kind: str, organization_type: str) -> bool:
    """Whether a node is of those between which the state-to-state view draws ties."""
    return kind == "state" or (kind == "organization" and organization_type == "international")


def sides_of(homes: Iterable[frozenset[str]]) -> frozenset[str]:
    """The sides behind several actors together."""
    return frozenset(side for home in homes for side in home)
