"""Pictures of a graph that is asked for them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx as nx

from graph.network.ties import ties


def draw(graph: nx.MultiDiGraph[str], folder: Path, state: str | None, pair: tuple[str, str] | None) -> list[Path]:
    """Draws what is asked for, or all ties where nothing is.

    Args:
        graph: The graph, or that of a period.
        folder: Where the files go, each picture as .png and .svg.
        state: The node of a side: its partners and its timeline.
        pair: The nodes of two sides: how warmly they speak of each other.

    Returns:
        The files written.

    Raises:
        InputError: A file cannot be written.
    """
    # matplotlib takes long to import, and only pictures need it.
    from graph.export.pictures import draw_between, draw_state, draw_ties, draw_timeline

    written: list[Path] = []
    if state is None and pair is None:
        written += draw_ties(ties(graph), folder / "ties", graph=graph)
    if state is not None:
        name = _short(state, graph.nodes.get(state, {}))
        written += draw_state(graph, state, folder / f"partners-{name}")
        written += draw_timeline(graph, state, folder / f"timeline-{name}")
    if pair is not None:
        names = "-".join(_short(node, graph.nodes.get(node, {})) for node in pair)
        written += draw_between(graph, *pair, folder / f"warmth-{names}")
    return written


def _short(node: str, data: dict[str, Any]) -> str:
    """A state's code, an organization's acronym, else the id: what a file can be named after."""
    name = str(data.get("iso2") or data.get("acronym") or node.partition(":")[2] or node)
    return "".join(char if char.isalnum() or char in "-." else "-" for char in name)
