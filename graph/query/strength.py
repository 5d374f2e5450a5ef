"""Strength of ties, as the state-to-state view has it."""

from __future__ import annotations

import networkx as nx


def strengths(graph: nx.MultiDiGraph, node: str) -> dict[str, float]:
    """Weight of the tie to each partner."""
    return {}
