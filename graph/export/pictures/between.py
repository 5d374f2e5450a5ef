"""The picture of warmth between two states over time: what they said to and about each other, by act."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import networkx as nx
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import Circle

from graph.export.pictures import coverage, marks, quotes
from graph.export.pictures.calendar import Unit, as_day, main_start, slot, slot_name, unit_for
from graph.export.pictures.canvas import MARGIN, Box, Sheet, empty, save
from graph.export.pictures.events import Events, Meeting, Statement
from graph.export.pictures.style import FAINT, INK, MUTED, PAPER, RULE, STATE, legible, look, warmth
from graph.export.pictures.wording import count, plain_name

_ACTS = {
    "support": "support, praise",
    "thank": "thank",
    "congratulate": "congratulate",
    "condole": "condole",
    "offer": "offer, pledge",
    "invite": "invite",
    "say": "say",
    "request": "request, urge",
    "criticize": "criticize",
    "reject": "reject",
    "threaten": "threaten",
}
"""The acts and what they are called, the warmest at the top."""
_WIDTH = 14.0
_LEFT, _RIGHT = 2.35, _WIDTH - MARGIN - 0.15
_ROW = 0.34
_CURVE = 1.5
"""Height of the curve of tone, in inches."""
_SIDES = (("o", "#000000"), ("s", "#009E73"))
"""Marker and colour of the first and the second state's curve."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What one state said to or about the other: its statements by act and period."""

    name: str
    counterpart: str
    cells: Mapping[tuple[str, int], Sequence[Statement]]

    @property
    def acts(self) -> list[str]:
        """The acts it used, the warmest first; those unknown come last."""
        return sorted({act for act, _ in self.cells}, key=lambda act: ([*_ACTS, act].index(act), act))

    def tones(self) -> dict[int, float]:
        """The mean tone for each period in which anything was said."""
        found: defaultdict[int, list[float]] = defaultdict(list)
        for (_, number), statements in self.cells.items():
            found[number] += [statement.tone for statement in statements if statement.tone is not None]
        return {number: fmean(tones) for number, tones in sorted(found.items()) if tones}


class _Columns:
    """Where the periods stand."""

    def __init__(self, days: Sequence[dt.date]) -> None:
        self.unit: Unit = unit_for(days)
        self.first = slot(min(days), self.unit)
        self.last = slot(max(days), self.unit)
        self.pitch = min(1.2, (_RIGHT - _LEFT) / (self.last - self.first + 1))

    def x(self, number: int) -> float:
        return _LEFT + (number - self.first + 0.5) * self.pitch

    @property
    def right(self) -> float:
        return self.x(self.last) + self.pitch / 2


def draw_between(graph: nx.MultiDiGraph[str], a: str, b: str, path: str | Path) -> list[Path]:
    """Draw what two states said to and about each other over time, by act, and how warm it was.

    Args:
        graph: The full graph.
        a: The alpha-2 code of one state; a name, acronym or node of a state or international organization will do.
        b: The other.
        path: A file ending in .png or .svg; any other name is a stem, and both are written.

    Returns:
        The files written.

    Raises:
        InputError: A file cannot be written.
    """
    return save(compose(graph, a, b), path)


@look()
def compose(graph: nx.MultiDiGraph[str], a: str, b: str) -> Figure:
    """Make the picture of `draw_between` without writing it."""
    events = Events(graph)
    sides = [events.find(a), events.find(b)]
    names = [
        legible(plain_name(side, graph.nodes[side]) if side else code) for side, code in zip(sides, (a, b), strict=True)
    ]
    title = f"{names[0]} and {names[1]}: what they say about each other"
    first, second = sides
    said = _said(events, first, second) if first and second and first != second else {}
    if first is None or second is None or not said:
        reason = f"The articles read so far show no dated statement\nbetween {names[0]} and {names[1]}."
        return empty(title, reason, coverage.of_graph(graph).source)
    met = _met(events, first, second)
    start = main_start(said.values())
    earlier = sum(day < start for day in said.values())
    said = {statement: day for statement, day in said.items() if day >= start}
    met = {meeting: day for meeting, day in met.items() if day >= start}
    columns = _Columns([*said.values(), *met.values()])
    voices = [
        voice(names[0], names[1], first, second, said, columns.unit),
        voice(names[1], names[0], second, first, said, columns.unit),
    ]
    shown = {**{event.id: event.date for event in said}, **{event.id: event.date for event in met}}
    covered = coverage.of_graph(graph, shown, shown.values())
    rows = sum(len(each.acts) for each in voices)
    sheet = Sheet(_WIDTH, 1.3 + _CURVE + 0.55 + rows * _ROW + 0.5 * len(voices) + 1.95)
    left_out = f"  ·  {count(earlier, 'earlier statement')} left out" if earlier else ""
    sheet.heading(title, covered.line(f"by {columns.unit}") + left_out)
    top = sheet.height - 1.35
    above = top + 0.3
    _curves(sheet, columns, voices, met, names, top)
    top -= _CURVE + 0.6
    most = max(len(cell) for each in voices for cell in each.cells.values())
    for each in voices:
        top = _matrix(sheet, columns, each, most, top)
    _ticks(sheet, columns, top)
    written = [box for text in sheet.axes.texts if (box := sheet.box(text)).top < above]
    left = max([columns.right, _LEFT + 2.0, *(box.right for box in written)]) + 0.3
    if left <= _RIGHT - quotes.LEAST:
        quotes.quote(sheet, graph, said, Box(left, 1.3, _WIDTH - MARGIN, above))
    _legend(sheet, most)
    sheet.foot(f"{covered.source}. Dates are those of the statements, or of the articles where the text gives none.")
    return sheet.figure


def _said(events: Events, a: str, b: str) -> dict[Statement, dt.date]:
    """The dated statements of either side toward the other."""
    found: dict[Statement, dt.date] = {}
    for statement in events.statements:
        if (_across(statement, a, b) or _across(statement, b, a)) and (day := as_day(statement.date)):
            found[statement] = day
    return found


def _across(statement: Statement, speaker: str, counterpart: str) -> bool:
    """Whether one side speaks toward the other; a joint statement is one of each of its speakers toward the others."""
    return speaker in statement.speakers and (counterpart in statement.toward or counterpart in statement.speakers)


def _met(events: Events, a: str, b: str) -> dict[Meeting, dt.date]:
    """The dated meetings of the two that were held."""
    both = (meeting for meeting in events.meetings if {a, b} <= set(meeting.people) and meeting.status == "held")
    return {meeting: day for meeting in both if (day := as_day(meeting.date))}


def voice(
    name: str, counterpart: str, speaker: str, toward: str, said: Mapping[Statement, dt.date], unit: Unit
) -> Voice:
    """What one side said about the other, by act and period."""
    cells: defaultdict[tuple[str, int], list[Statement]] = defaultdict(list)
    for statement, day in said.items():
        if _across(statement, speaker, toward):
            cells[statement.act, slot(day, unit)].append(statement)
    return Voice(name, counterpart, dict(cells))


def _curves(
    sheet: Sheet,
    columns: _Columns,
    voices: Sequence[Voice],
    met: Mapping[Meeting, dt.date],
    names: Sequence[str],
    top: float,
) -> None:
    """Draw how warm each side is in each period, and below it how often they met."""
    bottom = top - _CURVE
    right = max(columns.right, _LEFT + 2.0)
    middle, scale = (top + bottom) / 2, _CURVE / 2
    sheet.write(MARGIN, top + 0.16, "Mean tone", fontsize=10.5, fontweight="bold")
    for tone, name in ((1.0, "friendly"), (0.0, "neutral"), (-1.0, "hostile")):
        y = middle + tone * scale
        sheet.axes.plot([_LEFT, right], [y, y], color=RULE, lw=1.0 if tone == 0 else 0.7, zorder=1)
        sheet.write(_LEFT - 0.2, y, name, fontsize=8.5, color=MUTED, ha="right")
    marks.warmth_bar(sheet, Box(_LEFT - 0.12, bottom, _LEFT - 0.05, top))
    x = _LEFT
    for each in voices:
        if not (tones := each.tones()):
            continue
        marker, color = _SIDES[names.index(each.name)]
        xs = [columns.x(number) for number in tones]
        sheet.axes.plot(
            xs,
            [middle + tone * scale for tone in tones.values()],
            marker=marker, color=color, ms=5, mec=PAPER, mew=0.7, lw=1.8, zorder=5,
        )  # fmt: skip
        sheet.axes.plot([x + 0.02, x + 0.28], [top + 0.16] * 2, marker=marker, color=color, ms=5, mec=PAPER, lw=1.8)
        x = sheet.box(sheet.write(x + 0.36, top + 0.16, each.name, fontsize=8.5)).right + 0.3
    if met:
        _meetings(sheet, columns, met, bottom - 0.24)


def _meetings(sheet: Sheet, columns: _Columns, met: Mapping[Meeting, dt.date], y: float) -> None:
    """Write into each period how often the two met."""
    sheet.write(_LEFT - 0.2, y, "meetings held", fontsize=8.5, color=MUTED, ha="right")
    held = Counter(slot(day, columns.unit) for day in met.values())
    for number, times in sorted(held.items()):
        x = columns.x(number)
        sheet.axes.add_patch(Circle((x, y), min(0.1, columns.pitch * 0.48), fc=STATE, ec="none", zorder=4))
        sheet.write(x, y, str(times), fontsize=7.2 if times < 100 else 5.5, color=PAPER, ha="center")


def _matrix(sheet: Sheet, columns: _Columns, each: Voice, most: int, top: float) -> float:
    """Draw one side's statements, a row for each act and a disc for each period; return where the rows end."""
    said = count(sum(map(len, each.cells.values())), "statement")
    heading = sheet.fitted(
        MARGIN, top - 0.2, f"{each.name} on {each.counterpart}", 9.0, fontsize=10.5, fontweight="bold"
    )
    sheet.write(sheet.box(heading).right + 0.15, top - 0.2, said, fontsize=8.5, color=MUTED)
    top -= 0.42
    right = max(columns.right, _LEFT + 2.0)
    for row, act in enumerate(each.acts):
        y = top - (row + 0.5) * _ROW
        sheet.axes.plot([_LEFT, right], [y, y], color=FAINT, lw=0.9, zorder=1)
        sheet.fitted(_LEFT - 0.2, y, _ACTS.get(act, legible(act)), _LEFT - 0.2 - MARGIN, fontsize=9, ha="right")
        for number in range(columns.first, columns.last + 1):
            if cell := each.cells.get((act, number)):
                _disc(sheet, columns.x(number), y, cell, _radius(len(cell), most, columns.pitch))
    return top - len(each.acts) * _ROW - 0.08


def _radius(number: int, most: int, pitch: float) -> float:
    return float(min(0.07 + 0.09 * (number / max(most, 4)) ** 0.5, pitch * 0.48))


def _disc(sheet: Sheet, x: float, y: float, cell: Sequence[Statement], radius: float) -> None:
    """Draw the statements of one act and period: as large as they are many, coloured by their mean tone."""
    tones = [statement.tone for statement in cell if statement.tone is not None]
    color = warmth(fmean(tones) if tones else None)
    sheet.axes.add_patch(Circle((x, y), radius, fc=color, ec=PAPER, lw=0.6, zorder=4))
    if len(cell) > 1:
        red, green, blue = to_rgb(color)
        dark = 0.299 * red + 0.587 * green + 0.114 * blue < 0.55
        size = (7.4, 7.0, 5.4, 4.2)[min(len(str(len(cell))), 4) - 1] * min(1.0, radius / 0.095)
        sheet.write(x, y, str(len(cell)), fontsize=size, color=PAPER if dark else INK, ha="center")


def _ticks(sheet: Sheet, columns: _Columns, y: float) -> None:
    """Name the periods below the rows, the years below their months or quarters."""
    room = 0.0
    last_year = ""
    for number in range(columns.first, columns.last + 1):
        name, year = slot_name(number, columns.unit)
        x = columns.x(number)
        if x >= room:
            text = sheet.write(x, y - 0.06, name, fontsize=8, color=MUTED, ha="center", va="top")
            room = x + (sheet.box(text).right - sheet.box(text).left) + 0.08
        if year != last_year:
            sheet.write(x, y - 0.24, year, fontsize=8.5, color=INK, fontweight="bold", ha="center", va="top")
            last_year = year


def _legend(sheet: Sheet, most: int) -> None:
    x, y = MARGIN + 0.05, 0.74
    marks.warmth_scale(sheet, x, y, 2.5, "Colour: mean tone of the statements")
    sheet.write(x + 3.2, y + 0.28, "Size: number of statements", fontsize=8.5, fontweight="bold")
    for place, number in enumerate(sorted({1, *(int(value) for value in marks.samples(most) if value >= 1)})):
        left = x + 3.3 + place * 0.6
        sheet.axes.add_patch(Circle((left, y + 0.05), _radius(number, most, 1.0), fc=MUTED, ec="none", zorder=4))
        sheet.write(left + 0.2, y + 0.05, f"{number:,}", fontsize=8, color=MUTED)
