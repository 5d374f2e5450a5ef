"""The picture of who is close to whom: ties between states and international organizations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import networkx as nx
import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.patheffects import withStroke

from graph.export.pictures import captions, coverage, marks
from graph.export.pictures.canvas import MARGIN, Box, Sheet, empty, save
from graph.export.pictures.layout import Points, aside, fit, on_lines, part, path_lengths, spread
from graph.export.pictures.style import MUTED, PAPER, RULE, legible, look, warmth
from graph.export.pictures.wording import count, plain_name, short_name

MOST_NODES = 40
"""More names than this cannot be read on one page."""
MOST_TIES = 90
"""More lines than this cannot be followed on one page."""
_RANKED = 12
_TRIES = 12
"""How often nodes are moved off lines and their names parted again."""
_CLEAR = 0.07
"""Between a node and a line that is not its own, in inches."""
_SHEET = (14.0, 8.75)
_AREA = Box(MARGIN, 1.35, 10.15, 7.65)
_LIST = Box(10.45, 0.72, 14.0 - MARGIN, 7.65)


class Tie(NamedTuple):
    """One line of the picture."""

    a: str
    b: str
    weight: float
    tone: float | None
    meetings: int
    statements: int


class Shown(NamedTuple):
    """What of the ties is shown: nodes and ties, the strongest first."""

    nodes: list[str]
    ties: list[Tie]


def draw_ties(
    ties: nx.Graph[str], path: str | Path, *, title: str | None = None, graph: nx.MultiDiGraph[str] | None = None
) -> list[Path]:
    """Draw the ties between states and international organizations.

    Width says how much there is between two, colour how warm it is. Of a large graph the strongest ties are shown,
    and the picture says how many of how many.

    Args:
        ties: Undirected; nodes with `label`, `kind` ("state" or "organization") and `acronym`; edges with `weight`,
            `meetings`, `statements`, `tone` (-1 to 1), `first_seen`, `last_seen`.
        path: A file ending in .png or .svg; any other name is a stem, and both are written.
        title: The title; one that says what is shown if None.
        graph: The full graph, from which articles and sources are counted; see `coverage.of_ties`.

    Returns:
        The files written.

    Raises:
        InputError: A file cannot be written.
    """
    return save(compose(ties, title=title, graph=graph), path)


@look()
def compose(ties: nx.Graph[str], *, title: str | None = None, graph: nx.MultiDiGraph[str] | None = None) -> Figure:
    """Make the picture of `draw_ties` without writing it."""
    covered = coverage.of_ties(ties, graph)
    title = legible(title or "Ties between states and international organizations")
    budget = MOST_NODES
    while (shown := choose(ties, budget)).ties:
        sheet = Sheet(*_SHEET)
        if _network(sheet, ties, shown):
            _ranking(sheet, ties, shown.ties[:_RANKED])
            _legend(sheet, ties, shown)
            sheet.heading(title, covered.line(_extent(ties, shown)))
            sheet.foot(f"{covered.source}. Width and position follow the weight of a tie, not geography.")
            return sheet.figure
        budget = min(budget, len(shown.nodes)) * 4 // 5
    reason = (
        "The articles read so far show no tie between two states,\n"
        "or between a state and an international organization."
    )
    return empty(title, reason, covered.source)


def choose(ties: nx.Graph[str], most_nodes: int) -> Shown:
    """Choose what to show: the strongest ties, until there are enough nodes or lines.

    Args:
        ties: The ties.
        most_nodes: How many nodes to show at most, at least 2.

    Returns:
        What to show; the order of nodes and edges in `ties` plays no part.
    """
    ranked = sorted((_tie(a, b, data) for a, b, data in ties.edges(data=True) if a != b), key=_rank)
    nodes: set[str] = set()
    for tie in ranked:
        if tie.weight > 0 and len(nodes | {tie.a, tie.b}) <= most_nodes:
            nodes |= {tie.a, tie.b}
    among = [tie for tie in ranked if tie.weight > 0 and tie.a in nodes and tie.b in nodes]
    strongest = among[:MOST_TIES]
    linked = {node for tie in strongest for node in (tie.a, tie.b)}
    for tie in among[MOST_TIES:]:
        # A node that is shown keeps its strongest tie.
        if not {tie.a, tie.b} <= linked:
            strongest.append(tie)
            linked |= {tie.a, tie.b}
    strength = dict.fromkeys(nodes, 0.0)
    for tie in strongest:
        strength[tie.a] += tie.weight
        strength[tie.b] += tie.weight
    return Shown(sorted(nodes, key=lambda node: (-strength[node], node)), strongest)


def _tie(a: str, b: str, data: Mapping[str, Any]) -> Tie:
    first, second = sorted((a, b))
    meetings, statements = int(data.get("meetings") or 0), int(data.get("statements") or 0)
    tone = data.get("tone")
    told = tone is not None and (statements > 0 or float(tone) != 0)
    weight = float(data["weight"]) if "weight" in data else float(meetings + statements)
    return Tie(first, second, weight, float(tone) if told and tone is not None else None, meetings, statements)


def _rank(tie: Tie) -> tuple[float, str, str]:
    return (-tie.weight, tie.a, tie.b)


def line_width(weight: float, shown: Shown) -> float:
    """The width of a line in points: it grows slower than the weight, so that one giant leaves the rest visible."""
    widest = 9.0 if len(shown.nodes) <= 20 else 7.0
    return float(0.7 + (widest - 0.7) * (weight / shown.ties[0].weight) ** 0.6)


def _network(sheet: Sheet, ties: nx.Graph[str], shown: Shown) -> bool:
    """Draw nodes and ties; False, and nothing usable drawn, if the names do not fit."""
    names = [short_name(node, ties.nodes[node]) for node in shown.nodes]
    size = 10.5 if len(names) <= 15 else 9.5 if len(names) <= 28 else 8.6
    radii = _radii(shown)
    sizes = [sheet.size(name, fontsize=size, linespacing=1.05) for name in names]
    reach = np.array(
        [
            (
                max(radius, wide / 2) + 0.05,
                radius + captions.GAP + high + 0.05,
                max(radius, wide / 2) + 0.05,
                radius + 0.05,
            )
            for radius, (wide, high) in zip(radii, sizes, strict=True)
        ]
    )
    points = _settled(shown, reach, np.array(radii))
    if points is None:
        return False
    place = {node: (float(x), float(y)) for node, (x, y) in zip(shown.nodes, points, strict=True)}
    rising = shown.ties[::-1]
    widths = [line_width(tie.weight, shown) for tie in rising]
    marks.lines(sheet, [(place[tie.a], place[tie.b]) for tie in rising], widths, [tie.tone for tie in rising])
    spots = [
        captions.Spot(*place[node], radius, *wh) for node, radius, wh in zip(shown.nodes, radii, sizes, strict=True)
    ]
    segments = [(*place[tie.a], *place[tie.b], width) for tie, width in zip(rising, widths, strict=True)]
    for spot, box, node, name in zip(spots, captions.place(spots, segments, _AREA), shown.nodes, names, strict=True):
        mark = marks.organization_mark if ties.nodes[node].get("kind") == "organization" else marks.state_mark
        mark(sheet, spot.x, spot.y, spot.radius)
        _caption(sheet, spot, box, name, size, crossed=captions.covered(box, segments) > 0)
    return True


def _caption(sheet: Sheet, spot: captions.Spot, box: Box, name: str, size: float, *, crossed: bool) -> None:
    """Write a name into its box, its lines ranged towards the mark."""
    side = "left" if box.left > spot.x else "right" if box.right < spot.x else "center"
    x = {"left": box.left, "right": box.right, "center": (box.left + box.right) / 2}[side]
    halo = [withStroke(linewidth=2.6, foreground=PAPER, alpha=0.85)] if crossed else None
    y = (box.bottom + box.top) / 2
    sheet.write(x, y, name, fontsize=size, ha=side, multialignment=side, linespacing=1.05, path_effects=halo)


def _radii(shown: Shown) -> list[float]:
    strength = dict.fromkeys(shown.nodes, 0.0)
    for tie in shown.ties:
        strength[tie.a] += tie.weight
        strength[tie.b] += tie.weight
    most = max(strength.values())
    return [float(0.07 + 0.17 * (strength[node] / most) ** 0.5) for node in shown.nodes]


def _settled(shown: Shown, reach: Points, radii: Points) -> Points | None:
    """Places where no names overlap and few lines run under a node of others; None if the names do not fit."""
    row = {node: number for number, node in enumerate(shown.nodes)}
    links = np.array([(row[tie.a], row[tie.b]) for tie in shown.ties])
    room = radii + _CLEAR
    points = part(_positions(shown), reach, _AREA)
    best, fewest = points, np.inf
    for _ in range(_TRIES):
        if points is None:
            break
        if (found := on_lines(points, links, room)) < fewest:
            best, fewest = points, found
        if found == 0:
            break
        points = part(aside(points, links, room), reach, _AREA)
    return best


def _positions(shown: Shown) -> Points:
    """Where the nodes would best be if they had no names: the stronger a tie, the shorter."""
    row = {node: number for number, node in enumerate(shown.nodes)}
    heaviest = shown.ties[0].weight
    lengths = np.full((len(row), len(row)), np.inf)
    for tie in shown.ties:
        length = 2.4 - 1.4 * (tie.weight / heaviest) ** 0.4
        lengths[row[tie.a], row[tie.b]] = lengths[row[tie.b], row[tie.a]] = length
    # A few nodes need no large area: they stand in the middle of it.
    share = min(1.0, 0.5 + len(row) / 30)
    wide, high = (_AREA.right - _AREA.left) * share / 2, (_AREA.top - _AREA.bottom) * share / 2
    x, y = (_AREA.left + _AREA.right) / 2, (_AREA.bottom + _AREA.top) / 2
    return fit(spread(path_lengths(lengths)), Box(x - wide, y - high, x + wide, y + high).grown(-0.3))


def _extent(ties: nx.Graph[str], shown: Shown) -> str:
    """How much of how much is shown."""
    linked = sum(1 for node in ties if any(other != node for other in ties[node]))
    lines = sum(1 for a, b in ties.edges if a != b)
    things = "states and organizations"
    if len(shown.nodes) == linked and len(shown.ties) == lines:
        return f"{linked} {things}, {count(lines, 'tie')}"
    return f"the strongest {len(shown.ties)} of {lines:,} ties, {len(shown.nodes)} of {linked} {things}"


def _ranking(sheet: Sheet, ties: nx.Graph[str], strongest: Sequence[Tie]) -> None:
    """List the strongest ties with their counts, each with a bar as long as it is strong."""
    sheet.panel(_LIST._replace(bottom=_LIST.top - 0.64 - (len(strongest) - 1) * 0.525 - 0.51))
    left, right = _LIST.left + 0.2, _LIST.right - 0.2
    sheet.write(left, _LIST.top - 0.26, "Strongest ties", fontsize=11, fontweight="bold")
    for number, tie in enumerate(strongest):
        y = _LIST.top - 0.64 - number * 0.525
        names = " – ".join(legible(plain_name(node, ties.nodes[node])) for node in _larger_first(ties, tie))
        sheet.fitted(left, y, names, right - left, fontsize=9)
        counts = f"{count(tie.meetings, 'meeting')}, {count(tie.statements, 'statement')}"
        sheet.fitted(left, y - 0.165, counts, right - left, fontsize=7.6, color=MUTED)
        room = right - left
        share = tie.weight / strongest[0].weight
        sheet.axes.add_patch(Rectangle((left, y - 0.315), room, 0.06, fc=RULE, ec="none", zorder=4))
        sheet.axes.add_patch(Rectangle((left, y - 0.315), room * share, 0.06, fc=warmth(tie.tone), ec="none", zorder=5))


def _larger_first(ties: nx.Graph[str], tie: Tie) -> list[str]:
    """The two ends of a tie, the one with more ties first."""
    return sorted((tie.a, tie.b), key=lambda node: (-ties.degree[node], node))


def _legend(sheet: Sheet, ties: nx.Graph[str], shown: Shown) -> None:
    """Explain marks, widths and colours below the network."""
    x, y = MARGIN + 0.05, 0.78
    kinds = {ties.nodes[node].get("kind") for node in shown.nodes}
    sheet.write(x, y + 0.28, "Size: all ties of a node", fontsize=8.5, fontweight="bold")
    marks.state_mark(sheet, x + 0.1, y, 0.09)
    sheet.write(x + 0.26, y, "state", fontsize=8, color=MUTED)
    if "organization" in kinds:
        marks.organization_mark(sheet, x + 0.85, y, 0.09)
        sheet.write(x + 1.01, y, "organization", fontsize=8, color=MUTED)
    samples = [(line_width(weight, shown), f"{weight:,g}") for weight in marks.samples(shown.ties[0].weight)]
    marks.width_scale(sheet, x + 2.35, y, samples, "Width: weight of a tie")
    marks.warmth_scale(sheet, x + 4.75, y, 2.5, "Colour: mean tone of statements")
    if any(tie.tone is None for tie in shown.ties):
        marks.lines(sheet, [((x + 7.75, y + 0.06), (x + 8.2, y + 0.06))], [2.5], [None])
        sheet.write(x + 8.3, y + 0.06, "no statements", fontsize=8, color=MUTED)
