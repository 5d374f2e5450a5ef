"""Marks that several pictures share: nodes, lines, the scales of the legend."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.patches import Circle, FancyBboxPatch

from graph.export.pictures.canvas import Box, Sheet
from graph.export.pictures.style import INK, MUTED, PAPER, STATE, warmth

_STEPS = 96
"""Bands of colour that a scale of warmth is made of."""


def state_mark(sheet: Sheet, x: float, y: float, radius: float, color: str = STATE) -> None:
    """Draw a state: a filled disc."""
    sheet.axes.add_patch(Circle((x, y), radius, fc=color, ec=PAPER, lw=1.2, zorder=6))


def organization_mark(sheet: Sheet, x: float, y: float, radius: float) -> None:
    """Draw an organization: a white square with a dark edge and round corners, as large as a state's disc."""
    side = radius * 1.7
    sheet.axes.add_patch(
        FancyBboxPatch(
            (x - side / 2, y - side / 2),
            side,
            side,
            boxstyle=f"round,pad=0,rounding_size={radius * 0.35}",
            fc=PAPER,
            ec=STATE,
            lw=1.6,
            zorder=6,
        )
    )


def lines(
    sheet: Sheet,
    segments: Sequence[Sequence[tuple[float, float]]],
    widths: Sequence[float],
    tones: Sequence[float | None],
) -> None:
    """Draw ties, the first at the bottom: width in points, colour by tone, dashed where nothing was said."""
    for segment, width, tone in zip(segments, widths, tones, strict=True):
        sheet.axes.add_collection(
            LineCollection(
                [list(segment)],
                colors=[warmth(tone)],
                linewidths=[width],
                linestyles=["solid" if tone is not None else (0, (2.2, 1.2))],
                capstyle="round" if tone is not None else "butt",
                zorder=3,
            ),
            autolim=False,
        )


def warmth_scale(sheet: Sheet, x: float, y: float, width: float, label: str = "Tone of statements") -> None:
    """Draw the scale from hostile to friendly, its label above and its ends named below; 0.55 inches high."""
    sheet.write(x, y + 0.28, label, fontsize=8.5, fontweight="bold")
    warmth_bar(sheet, Box(x, y, x + width, y + 0.13))
    for share, name, side in ((0.0, "hostile", "left"), (0.5, "neutral", "center"), (1.0, "friendly", "right")):
        sheet.write(x + width * share, y - 0.11, name, fontsize=8, color=MUTED, ha=side)


def warmth_bar(sheet: Sheet, box: Box) -> None:
    """Fill a box with all colours from hostile to friendly, along its longer side."""
    across = box.right - box.left > box.top - box.bottom
    low, high = (box.left, box.right) if across else (box.bottom, box.top)
    step = (high - low) / _STEPS
    bands = []
    for number in range(_STEPS):
        # A little wider than its share, so that no paper shines through between two.
        begin, end = low + number * step, min(high, low + (number + 1.3) * step)
        band = box._replace(left=begin, right=end) if across else box._replace(bottom=begin, top=end)
        bands.append(
            [(band.left, band.bottom), (band.right, band.bottom), (band.right, band.top), (band.left, band.top)]
        )
    colors = [warmth(2 * (number + 0.5) / _STEPS - 1) for number in range(_STEPS)]
    sheet.axes.add_collection(PolyCollection(bands, facecolors=colors, edgecolors="none", zorder=5), autolim=False)


def width_scale(sheet: Sheet, x: float, y: float, samples: Sequence[tuple[float, str]], label: str) -> None:
    """Draw sample lines in their widths (points), each with its value below."""
    sheet.write(x, y + 0.28, label, fontsize=8.5, fontweight="bold")
    for number, (width, value) in enumerate(samples):
        left = x + number * 0.62
        sheet.axes.plot([left, left + 0.42], [y + 0.06] * 2, color=INK, lw=width, solid_capstyle="butt", zorder=5)
        sheet.write(left + 0.21, y - 0.11, value, fontsize=8, color=MUTED, ha="center")


def samples(most: float) -> list[float]:
    """Round values for a legend, rising to the greatest."""
    return sorted({float(f"{most * share:.1g}") for share in (0.05, 0.3)} | {float(f"{most:.3g}")})
