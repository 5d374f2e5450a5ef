"""The pictures that a build draws: all ties, and the three others of the state and the pair with the strongest ones."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import networkx as nx

from graph.export.pictures.at_once import draw_all
from graph.export.pictures.between import draw_between
from graph.export.pictures.state import draw_state
from graph.export.pictures.ties import draw_ties
from graph.export.pictures.timeline import draw_timeline


def draw_overview(graph: nx.MultiDiGraph[str], view: nx.Graph[str], folder: Path) -> list[Path]:
    """Draws the ties, the partners and the timeline of the state with the strongest ties, and the warmest-watched pair.

    Args:
        graph: The full graph.
        view: Its ties.
        folder: Where the files go: ties, partners, timeline and warmth, each as .png and .svg. Without any tie between
            two states there is only the first.

    Returns:
        The files written.

    Raises:
        InputError: A file cannot be written.
    """
    pictures = [partial(draw_ties, view, folder / "ties", graph=graph)]
    states = {node: float(data.get("weight", 0.0)) for node, data in view.nodes(data=True) if data["kind"] == "state"}
    pairs = [
        (-float(data["weight"]), min(one, other), max(one, other))
        for one, other, data in view.edges(data=True)
        if one in states and other in states
    ]
    if pairs:
        hub = min(states, key=lambda node: (-states[node], node))
        _, first, second = min(pairs)
        pictures += [
            partial(draw_state, graph, hub, folder / "partners"),
            partial(draw_timeline, graph, hub, folder / "timeline"),
            partial(draw_between, graph, first, second, folder / "warmth"),
        ]
    return draw_all(pictures)
