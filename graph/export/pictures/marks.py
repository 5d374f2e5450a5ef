"""Marks that several pictures share: nodes, lines, the scales of the legend."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.collections import LineCollection
from matplotlib.patches import Circle, FancyBboxPatch, Rectangle

from graph.export.pictures.canvas import Sheet
from graph.export.pictures.style import INK, MUTED, PAPER, STATE, warmth


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
    steps = 96
    for step in range(steps):
        left = x + width * step / steps
        tone = 2 * (step + 0.5) / steps - 1
        sheet.axes.add_patch(
            Rectangle((left, y), width / steps * 1.05, 0.13, fc=warmth(tone), ec="none", lw=0, zorder=5)
        )
    for share, name, side in ((0.0, "hostile", "left"), (0.5, "neutral", "center"), (1.0, "friendly", "right")):
        sheet.write(x + width * share, y - 0.11, name, fontsize=8, color=MUTED, ha=side)


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
