"""Where nodes go: near what they are tied to, far enough apart for their labels, the same at every run.

Plain numpy: the layouts of networkx need scipy for large graphs, and none of them knows how big a label is.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from graph.export.pictures.canvas import Box

Points = NDArray[np.float64]
"""One row (x, y) for each node."""

_ROUNDS = 300
_GOLDEN = np.pi * (3 - np.sqrt(5))


def spread(distances: Points) -> Points:
    """Place nodes so that their distances on paper come close to those wanted (stress majorization).

    Args:
        distances: Square, symmetric matrix of the distances wanted; all finite, above 0 off the diagonal.
            The order of rows breaks ties, so it must not depend on chance: strongest node first.

    Returns:
        The points, the first node's start having been the middle of a sunflower spiral.
    """
    size = len(distances)
    if size == 1:
        return np.zeros((1, 2))
    steps = np.arange(size)
    radius = np.sqrt(steps / size) * distances.max() / 2
    points = np.stack([radius * np.cos(steps * _GOLDEN), radius * np.sin(steps * _GOLDEN)], axis=1)
    wanted = distances + np.eye(size)
    weights = wanted**-2.0 * (1 - np.eye(size))
    for _ in range(_ROUNDS):
        offsets = points[:, None, :] - points[None, :, :]
        length = np.maximum(np.hypot(offsets[..., 0], offsets[..., 1]), 1e-9) + np.eye(size)
        pull = weights * wanted / length
        target = (weights[..., None] * points[None, :, :] + pull[..., None] * offsets).sum(axis=1)
        moved: Points = target / weights.sum(axis=1, keepdims=True)
        change = np.abs(moved - points).max()
        points = moved
        if change < 1e-4 * distances.max():
            break
    return points


def path_lengths(lengths: Points) -> Points:
    """Shortest ways between all nodes (Floyd-Warshall).

    Args:
        lengths: Square matrix of the lengths of the edges, `inf` where there is none.

    Returns:
        The lengths of the shortest ways; between parts that no way joins, three quarters of the longest there is,
        which sets them apart without giving them half the sheet.
    """
    ways = lengths.copy()
    np.fill_diagonal(ways, 0.0)
    for middle in range(len(ways)):
        ways = np.minimum(ways, ways[:, middle, None] + ways[None, middle, :])
    known = ways[np.isfinite(ways)]
    ways[~np.isfinite(ways)] = max(0.75 * known.max(), 1.0)
    return ways


def fit(points: Points, area: Box) -> Points:
    """Turn points so that they lie lengthwise, then stretch them to fill an area."""
    centred = points - points.mean(axis=0)
    if len(points) > 2:
        _, axes = np.linalg.eigh(centred.T @ centred)
        long, short = axes[:, 1], axes[:, 0]
        turned = np.stack([centred @ long, centred @ short], axis=1)
        # An axis has no direction of its own: fix it by where the first node off the middle lies.
        for column in range(2):
            far = turned[np.argmax(np.abs(turned[:, column])), column]
            turned[:, column] *= 1 if far >= 0 else -1
        centred = turned
    low, high = centred.min(axis=0), centred.max(axis=0)
    extent = np.where(high - low > 1e-9, high - low, 1.0)
    share = np.where(high - low > 1e-9, (centred - low) / extent, 0.5)
    # Between where they are and an even spacing: it thins out the crowd around a hub.
    ranks = np.argsort(np.argsort(share, axis=0, kind="stable"), axis=0) / max(1, len(points) - 1)
    share = np.where(high - low > 1e-9, 0.6 * share + 0.4 * ranks, share)
    corner = np.array([area.left, area.bottom])
    room = np.array([area.right - area.left, area.top - area.bottom])
    placed: Points = corner + share * room
    return placed


def part(points: Points, reach: Points, area: Box, fixed: Sequence[int] = ()) -> Points | None:
    """Push boxes around points apart until none overlaps another or leaves the area.

    Args:
        points: Where the nodes are, in inches.
        reach: For each node how far its box goes to the left, below, to the right and above, in inches.
        area: Where the boxes have to stay.
        fixed: Rows that stay where they are.

    Returns:
        The new points, or None if the boxes cannot be made to fit.
    """
    points = points.copy()
    size = len(points)
    free = np.ones(size)
    free[list(fixed)] = 0.0
    lowest = np.array([area.left, area.bottom]) + reach[:, :2]
    highest = np.array([area.right, area.top]) - reach[:, 2:]
    if (lowest > highest + 1e-9).any():
        return None
    rows, columns = np.triu_indices(size, 1)
    share = free[rows] / np.maximum(free[rows] + free[columns], 1.0)
    for attempt in range(1500):
        points = np.where(free[:, None] > 0, np.clip(points, lowest, highest), points)
        middle = points + (reach[:, 2:] - reach[:, :2]) / 2
        half = (reach[:, 2:] + reach[:, :2]) / 2
        offset = middle[columns] - middle[rows]
        overlap = half[rows] + half[columns] - np.abs(offset)
        clash = np.logical_and(overlap[:, 0] > 1e-6, overlap[:, 1] > 1e-6)
        if not clash.any():
            return points
        # Each pair parts along the side where it takes the least; late in the day both, to get out of a jam.
        sideways = overlap[:, 0] < overlap[:, 1] * (1.0 if attempt % 7 else 3.0)
        direction = np.where(offset >= 0, 1.0, -1.0)
        step = np.where(np.stack([sideways, ~sideways], axis=1), overlap * direction, 0.0) * clash[:, None] * 0.55
        shift = np.zeros_like(points)
        np.add.at(shift, rows, -step * share[:, None])
        np.add.at(shift, columns, step * (1 - share)[:, None])
        points = points + shift * free[:, None]
    return None


def aside(points: Points, links: NDArray[np.int64], room: Points) -> Points:
    """Move nodes a little off the lines that run through them but belong to others.

    Args:
        points: Where the nodes are, in inches.
        links: One row for each line: the rows of its two ends.
        room: For each node how far lines of others are to stay away from it, in inches.

    Returns:
        The new points; some may still lie on a line, and boxes around them may overlap again.
    """
    points = points.copy()
    for _ in range(20):
        push, deficit = _off_lines(points, links, room)
        if not (deficit > 0).any():
            break
        # The node gives way, and the line's ends a little the other way.
        step = push * (deficit * 0.5)[..., None]
        shift = step.sum(axis=1)
        for end in (0, 1):
            np.add.at(shift, links[:, end], -0.25 * step.sum(axis=0))
        points = points + np.clip(shift, -0.3, 0.3)
    return points


def on_lines(points: Points, links: NDArray[np.int64], room: Points) -> int:
    """How many times a line comes closer to a node that it does not belong to than it should."""
    return int((_off_lines(points, links, room)[1] > 0).sum())


def _off_lines(points: Points, links: NDArray[np.int64], room: Points) -> tuple[Points, Points]:
    """For each node and line: the direction from the line to the node, and by how much the two are too close."""
    start, end = points[links[:, 0]], points[links[:, 1]]
    along = end - start
    length = np.maximum((along**2).sum(axis=1), 1e-9)
    offset = points[:, None, :] - start[None, :, :]
    share = np.clip((offset * along).sum(axis=2) / length, 0.0, 1.0)
    away = offset - share[..., None] * along
    distance = np.hypot(away[..., 0], away[..., 1])
    # On the line itself every direction is as good: take the one across it.
    across = np.stack([-along[:, 1], along[:, 0]], axis=1) / np.sqrt(length)[:, None]
    close = distance < 1e-6
    push = np.where(close[..., None], across[None, :, :], away / np.maximum(distance, 1e-6)[..., None])
    nodes = np.arange(len(points))[:, None]
    own = (nodes == links[None, :, 0]) | (nodes == links[None, :, 1])
    return push, np.where(own, 0.0, np.maximum(room[:, None] - distance, 0.0))
