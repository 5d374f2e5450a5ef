"""Colours, sizes and positions that make a graph look right when a viewer opens it.

The ties graph is laid out by springs; everything in the large graph then finds its place around what it belongs to:
people around the side they represent, events between those who took part, articles among the events they report. That
takes linear time, and the same graph always looks the same.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

import networkx as nx
import numpy as np

COLORS: Mapping[str, str] = {
    "state": "#0072B2",
    "organization": "#E69F00",
    "person": "#009E73",
    "role": "#56B4E9",
    "meeting": "#D55E00",
    "statement": "#CC79A7",
    "article": "#999999",
}
"""Kind of node -> colour. Okabe and Ito's palette, told apart by colour-blind readers, with grey for articles."""

SPREAD = 1000.0
"""Half the width of the picture of sides, in the units of the viewer; nodes have the same units as their size."""

_LARGEST, _SMALLEST = 60.0, 4.0
_EVENT = 5.0
"""Size of what is no actor: events, offices, articles."""

_ROOMY = 400
"""Nodes that have room within SPREAD; the picture of more is larger, as their square root."""

_BY_SPRINGS = 300
"""Sides laid out by springs, the heaviest first: networkx needs scipy for 500 and more."""

_MIDDLE = ""
"""A node of the springs alone: it pulls on all, so that sides with no tie between them do not drift apart."""

_GRAVITY = 0.3
"""How hard it pulls, on the scale of log(1 + weight of a tie)."""

_STEP = 9.0
"""Distance between neighbours on the spiral of what belongs to one spot."""

_ACTORS = ("person", "state", "organization")
_ROUNDS = 100
_SEED = 7
_GOLDEN = math.pi * (3.0 - math.sqrt(5.0))

Point = tuple[float, float]


def decorate(graph: nx.MultiDiGraph[str], view: nx.Graph[str]) -> None:
    """Gives every node of a graph and of its state-to-state view `color`, `r`, `g`, `b`, `size`, `x` and `y`.

    The colour is there twice, as "#0072B2" and by its parts: viewers read the one or the other (Gephi the parts).

    Args:
        graph: A graph as `graph.network.merge` makes it; changed in place.
        view: Its ties, as `graph.network.ties` makes them; changed in place. Sides lie alike in both; in a large graph
            further apart.
    """
    spots = _sides(view)
    _decorate(view, spots, _sizes({node: float(data.get("weight", 0.0)) for node, data in view.nodes(data=True)}))
    wider = max(1.0, math.sqrt(len(graph) / _ROOMY))
    apart = {node: (x * wider, y * wider) for node, (x, y) in spots.items()}
    told = {
        node: float(data.get("articles", 0)) for node, data in graph.nodes(data=True) if data.get("kind") in _ACTORS
    }
    sizes = dict.fromkeys(graph, _EVENT) | _sizes(told, math.sqrt(wider))
    _decorate(graph, _everything(graph, apart, sizes, SPREAD * wider), sizes)


def _sizes(weights: Mapping[str, float], wider: float = 1.0) -> dict[str, float]:
    """Sizes of nodes, whose area grows with their weight."""
    most = max(weights.values(), default=0.0) or 1.0
    larger = (_LARGEST - _SMALLEST) * wider
    return {node: _SMALLEST + larger * math.sqrt(max(0.0, weight) / most) for node, weight in weights.items()}


def _decorate(graph: nx.Graph[str], spots: Mapping[str, Point], sizes: Mapping[str, float]) -> None:
    for node, data in graph.nodes(data=True):
        x, y = spots[node]
        color = COLORS.get(str(data.get("kind")), "#999999")
        data["color"] = color
        data["r"], data["g"], data["b"] = (int(color[place : place + 2], 16) for place in (1, 3, 5))
        data["size"] = round(sizes[node], 2)
        data["x"], data["y"] = round(x, 2), round(y, 2)


def _sides(view: nx.Graph[str]) -> dict[str, Point]:
    """Places for the nodes of the ties graph."""
    heaviest = sorted(view, key=lambda node: (-float(view.nodes[node].get("weight", 0.0)), node))[:_BY_SPRINGS]
    core: nx.Graph[str] = nx.Graph()
    for node in sorted(heaviest):
        core.add_edge(_MIDDLE, node, pull=_GRAVITY)
    for one, other, data in view.edges(data=True):
        if one in core and other in core:
            core.add_edge(one, other, pull=math.log1p(float(data.get("weight", 1.0))))
    start = dict(zip(core, _spiral((0.0, 0.0), 1.0 / math.sqrt(len(core) + 1)), strict=False))
    found = nx.spring_layout(core, pos=start, weight="pull", iterations=_ROUNDS, seed=_SEED) if heaviest else {}
    reach = max((float(np.abs(spot).max()) for spot in found.values()), default=0.0) or 1.0
    places = _Places(dict.fromkeys(view, _SMALLEST), SPREAD)
    for node, spot in found.items():
        if node != _MIDDLE:
            places.put(node, (float(spot[0]) / reach * SPREAD, float(spot[1]) / reach * SPREAD))
    places.settle({node: places.around(view[node]) for node in sorted(view) if node not in places.spots})
    return places.spots


def _everything(
    graph: nx.MultiDiGraph[str], sides: Mapping[str, Point], sizes: Mapping[str, float], spread: float
) -> dict[str, Point]:
    """Places for all nodes: kind by kind, each around its neighbours among those placed before; then the rest."""
    neighbours: dict[str, list[str]] = {node: [] for node in graph}
    for source, target in graph.edges():
        neighbours[source].append(target)
        neighbours[target].append(source)
    kinds: dict[str, list[str]] = {}
    for node in sorted(graph):
        kinds.setdefault(str(graph.nodes[node].get("kind")), []).append(node)
    places = _Places(sizes, spread)
    for node, spot in sides.items():
        if node in graph:
            places.put(node, spot)
    for kind in ("state", "organization", "person", "role", "meeting", "statement", "article", *sorted(kinds)):
        new = [node for node in kinds.get(kind, ()) if node not in places.spots]
        around = {node: places.around(neighbours[node]) for node in new}
        places.settle({node: spot for node, spot in around.items() if spot is not None})
    places.settle({node: places.around(neighbours[node]) for node in sorted(graph) if node not in places.spots})
    return places.spots


class _Places:
    """The places that nodes have taken.

    Args:
        sizes: How large the nodes are: what lies around a large one does not lie under it.
        spread: Half the width of the whole.

    Attributes:
        spots: Node -> its place.
    """

    def __init__(self, sizes: Mapping[str, float], spread: float) -> None:
        self.spots: dict[str, Point] = {}
        self._sizes, self._spread = sizes, spread
        self._taken: set[Point] = set()
        self._covered: dict[Point, float] = {}

    def put(self, node: str, spot: Point) -> None:
        """Gives a node its place."""
        self.spots[node] = spot
        self._taken.add(_rounded(spot))
        self._covered[_roughly(spot)] = self._sizes[node]

    def around(self, neighbours: Iterable[str]) -> Point | None:
        """The middle of the neighbours that have a place; None without any."""
        placed = [self.spots[node] for node in sorted(set(neighbours)) if node in self.spots]
        if not placed:
            return None
        return math.fsum(x for x, _ in placed) / len(placed), math.fsum(y for _, y in placed) / len(placed)

    def settle(self, around: Mapping[str, Point | None]) -> None:
        """Spreads nodes of one spot on a spiral around it; those that belong nowhere on a ring outside.

        Args:
            around: Node -> where it belongs, or None.
        """
        lost = [node for node, spot in around.items() if spot is None]
        for number, node in enumerate(lost):
            angle = 2.0 * math.pi * number / len(lost)
            self.put(node, (1.25 * self._spread * math.cos(angle), 1.25 * self._spread * math.sin(angle)))
        together: dict[Point, list[str]] = {}
        for node, spot in around.items():
            if spot is not None:
                together.setdefault(_roughly(spot), []).append(node)
        covered = dict(self._covered)
        for middle, nodes in together.items():
            largest = max(self._sizes[node] for node in nodes)
            step = max(_STEP, 0.7 * largest)
            hidden = covered[middle] + largest if middle in covered else 0.0
            points = _spiral(middle, step, math.ceil((hidden / step) ** 2))
            for node in nodes:
                self.put(node, next(point for point in points if _rounded(point) not in self._taken))


def _roughly(point: Point) -> Point:
    return round(point[0], 1), round(point[1], 1)


def _rounded(point: Point) -> Point:
    return round(point[0], 2), round(point[1], 2)


def _spiral(middle: Point, step: float, first: int = 0) -> Iterator[Point]:
    """Points around a middle without end, evenly dense, as the seeds of a sunflower stand; the middle stays free."""
    for place in count(first):
        reach = step * math.sqrt(place + 2)
        yield middle[0] + reach * math.cos(place * _GOLDEN), middle[1] + reach * math.sin(place * _GOLDEN)


__all__ = ["COLORS", "SPREAD", "decorate"]
