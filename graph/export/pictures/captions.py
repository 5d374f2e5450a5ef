"""Which side of its mark a name stands on: where it covers no other and the fewest lines run through it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graph.export.pictures.canvas import Box

Segment = tuple[float, float, float, float, float]
"""A line from (x, y) to (x, y), and its width in points."""


class Spot(NamedTuple):
    """A mark with its name, measured in inches."""

    x: float
    y: float
    radius: float
    width: float
    height: float


GAP = 0.05
"""Inches between a mark and its name."""


def below(spot: Spot) -> Box:
    """Where a name stands that is below its mark."""
    top = spot.y - spot.radius - GAP
    return Box(spot.x - spot.width / 2, top - spot.height, spot.x + spot.width / 2, top)


def place(spots: Sequence[Spot], segments: Sequence[Segment], area: Box) -> list[Box]:
    """Choose where each name stands.

    Args:
        spots: The marks, those to choose first before the others; with every name below its mark nothing overlaps.
        segments: The lines between the marks.
        area: Where names have to stay.

    Returns:
        The box of each name; none overlaps another or another's mark.
    """
    boxes = [below(spot) for spot in spots]
    marks = [Box(spot.x, spot.y, spot.x, spot.y).grown(spot.radius) for spot in spots]
    for number, spot in enumerate(spots):
        others = [box for index, box in enumerate(boxes) if index != number]
        others += [mark for index, mark in enumerate(marks) if index != number]
        best, least = boxes[number], covered(boxes[number], segments)
        for box in _elsewhere(spot):
            if least == 0:
                break
            padded = box.grown(0.03)
            if not area.holds(box) or any(padded.meets(other) for other in others):
                continue
            if (cost := covered(box, segments)) < 0.8 * least:
                best, least = box, cost
        boxes[number] = best
    return boxes


def _elsewhere(spot: Spot) -> list[Box]:
    reach = spot.radius + GAP
    slant = spot.radius * 0.75 + 0.02
    across, up = spot.width, spot.height
    corners = [
        (spot.x + reach, spot.y - up / 2),
        (spot.x - reach - across, spot.y - up / 2),
        (spot.x - across / 2, spot.y + reach),
        (spot.x + slant, spot.y + slant),
        (spot.x + slant, spot.y - slant - up),
        (spot.x - slant - across, spot.y + slant),
        (spot.x - slant - across, spot.y - slant - up),
    ]
    return [Box(left, bottom, left + across, bottom + up) for left, bottom in corners]


def covered(box: Box, segments: Sequence[Segment]) -> float:
    """How much of the lines, by length times width, runs through a box."""
    return sum(width * inside(box, x0, y0, x1, y1) for x0, y0, x1, y1, width in segments)


def inside(box: Box, x0: float, y0: float, x1: float, y1: float) -> float:
    """How much of a line lies in a box, in inches (Liang and Barsky's clipping)."""
    enter, leave = 0.0, 1.0
    for start, step, low, high in ((x0, x1 - x0, box.left, box.right), (y0, y1 - y0, box.bottom, box.top)):
        if step == 0:
            if not low <= start <= high:
                return 0.0
            continue
        first, second = sorted(((low - start) / step, (high - start) / step))
        enter, leave = max(enter, first), min(leave, second)
    if leave <= enter:
        return 0.0
    return float((leave - enter) * ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5)
