"""The sheet a picture is drawn on: inches from the lower left corner, a heading, a foot, text that can be measured."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch
from matplotlib.text import Text

from graph.export.files import atomic_path
from graph.export.pictures.style import DPI, INK, MUTED, PANEL, PAPER, RULE, look
from graph.export.pictures.wording import cut

MARGIN = 0.4
"""Free space around a sheet, in inches."""


class Box(NamedTuple):
    """A rectangle on the sheet, in inches."""

    left: float
    bottom: float
    right: float
    top: float

    def grown(self, by: float) -> Box:
        """The box with `by` inches more on every side."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def meets(self, other: Box) -> bool:
        """Whether the two share any area."""
        across = self.left < other.right and other.left < self.right
        return across and self.bottom < other.top and other.bottom < self.top

    def holds(self, other: Box) -> bool:
        """Whether the other lies within this one."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.bottom <= other.bottom and other.top <= self.top


class Sheet:
    """One picture being drawn.

    Attributes:
        figure: The matplotlib figure.
        axes: Its only axes; one unit is one inch, (0, 0) the lower left corner.
        width: Inches.
        height: Inches.
    """

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self.figure = Figure(figsize=(width, height), dpi=DPI, facecolor=PAPER)
        FigureCanvasAgg(self.figure)
        self.axes: Axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_xlim(0, width)
        self.axes.set_ylim(0, height)
        self.axes.set_axis_off()

    def write(self, x: float, y: float, text: str, **style: Any) -> Text:
        """Put a text on the sheet.

        Args:
            x: Inches from the left.
            y: Inches from below.
            text: What to write, as it stands ("$" is a dollar sign).
            style: As for `matplotlib.text.Text`; ink, 9 points, left and middle unless told.

        Returns:
            The text, which can be measured and moved.
        """
        defaults: dict[str, Any] = {"color": INK, "fontsize": 9.0, "ha": "left", "va": "center", "zorder": 10}
        return self.axes.text(x, y, text, parse_math=False, **{**defaults, **style})

    def box(self, text: Text) -> Box:
        """Where a text stands, in inches."""
        extent = text.get_window_extent()
        return Box(extent.x0 / DPI, extent.y0 / DPI, extent.x1 / DPI, extent.y1 / DPI)

    def size(self, text: str, **style: Any) -> tuple[float, float]:
        """Width and height a text would take, in inches."""
        probe = self.write(0, 0, text, **style)
        box = self.box(probe)
        probe.remove()
        return box.right - box.left, box.top - box.bottom

    def fitted(self, x: float, y: float, text: str, room: float, *, smallest: float = 99.0, **style: Any) -> Text:
        """Put a text on one line at most `room` inches wide: set smaller, down to `smallest` points, then cut."""
        written = self.write(x, y, text, **style)
        points = float(style.get("fontsize", 9.0))
        while points > smallest and (box := self.box(written)).right - box.left > room:
            points = max(smallest, points - 0.5)
            written.set_fontsize(points)
        length = len(text)
        while length > 4 and (box := self.box(written)).right - box.left > room:
            length = min(length - 1, int(length * room / (box.right - box.left)) + 1)
            written.set_text(cut(text, length))
        return written

    def heading(self, title: str, subtitle: str) -> None:
        """Write the title and, below it, what it covers."""
        room = self.width - 2 * MARGIN
        self.fitted(MARGIN, self.height - 0.48, title, room, smallest=12, fontsize=17, fontweight="bold")
        self.fitted(MARGIN, self.height - 0.84, subtitle, room, smallest=8.5, fontsize=10.5, color=MUTED)

    def foot(self, source: str) -> None:
        """Write the source below a rule."""
        self.axes.plot([MARGIN, self.width - MARGIN], [0.42, 0.42], color=RULE, lw=0.8)
        self.fitted(MARGIN, 0.24, source, self.width - 2 * MARGIN, fontsize=8, color=MUTED)

    def panel(self, box: Box) -> None:
        """Lay a pale panel behind a part of the sheet."""
        width, height = box.right - box.left, box.top - box.bottom
        shape = "round,pad=0,rounding_size=0.08"
        self.axes.add_patch(
            FancyBboxPatch((box.left, box.bottom), width, height, boxstyle=shape, fc=PANEL, ec="none", zorder=0)
        )

    def notice(self, text: str) -> None:
        """Say in the middle of the sheet that there is nothing to show, and why."""
        self.panel(Box(MARGIN, 0.7, self.width - MARGIN, self.height - 1.15))
        middle = self.height / 2 - 0.2
        self.write(self.width / 2, middle, text, ha="center", fontsize=13, color=MUTED, linespacing=1.6)


def empty(title: str, reason: str, source: str) -> Figure:
    """A picture that says there is nothing to show.

    Args:
        title: The title the picture would have had.
        reason: Why, and what to do; lines are kept.
        source: The line at the foot.

    Returns:
        The picture.
    """
    sheet = Sheet(10, 5)
    sheet.heading(title, "Nothing to show")
    sheet.notice(reason)
    sheet.foot(source)
    return sheet.figure


def save(figure: Figure, path: str | Path) -> list[Path]:
    """Write a picture, each file whole or not at all, with the same bytes for the same picture.

    Args:
        figure: The picture.
        path: A file ending in .png or .svg; any other name is a stem to which both endings are added.

    Returns:
        The files written.
    """
    written = []
    for target in _targets(Path(path)):
        kind = target.suffix[1:].lower()
        metadata: dict[str, Any] = {"Software": None} if kind == "png" else {"Date": None, "Creator": None}
        with look(), atomic_path(target) as temporary:
            # Level 4 takes half the time of the usual 6, and a tenth more room.
            more: dict[str, Any] = {"pil_kwargs": {"compress_level": 4}} if kind == "png" else {}
            figure.savefig(temporary, format=kind, dpi=DPI, facecolor=PAPER, metadata=metadata, **more)
        written.append(target)
    return written


def _targets(path: Path) -> Iterable[Path]:
    if path.suffix.lower() in (".png", ".svg"):
        return [path]
    return [path.with_name(path.name + ending) for ending in (".png", ".svg")]
