"""The picture of when a state met whom: meetings and visits as marks on a lane for each partner."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import networkx as nx
from matplotlib.figure import Figure

from graph.export.pictures import coverage
from graph.export.pictures.calendar import Axis, as_day, main_start
from graph.export.pictures.canvas import MARGIN, Box, Sheet, empty, save
from graph.export.pictures.events import Events, Meeting
from graph.export.pictures.style import FAINT, INK, MUTED, PAPER, RULE, legible, look
from graph.export.pictures.wording import count, plain_name, shorten, wrap

MOST_LANES = 12
_WIDTH = 14.0
_LEFT = 2.75
_RIGHT = _WIDTH - MARGIN - 0.1
_MARK = 0.06
"""Half the size of a mark, in inches."""
_STEM = 0.13
"""From the middle of a mark to its label, in inches."""

_GAP = 0.1
"""Between two labels next to each other, in inches."""

_FAILURES = 15
"""After so many labels in a row that found no room a lane counts as full."""
_FONT = 7.8

_MODES = {
    "in_person": ("o", "#0072B2", "in person"),
    "visit": ("D", "#D55E00", "visit"),
    "phone": ("s", "#009E73", "by phone"),
    "video": ("^", "#CC79A7", "by video"),
}
"""Marker, colour (Okabe-Ito) and name of each mode; the shapes tell them apart without colour too."""
_HEADS = (
    "president",
    "prime minister",
    "king",
    "chancellor",
    "secretary-general",
    "secretary general",
    "head of state",
)
"""Titles whose meetings are labelled first."""


class Lane(NamedTuple):
    """A partner and its dated meetings with the state, in time."""

    side: str
    meetings: list[tuple[dt.date, Meeting]]


def draw_timeline(graph: nx.MultiDiGraph[str], code: str, path: str | Path) -> list[Path]:
    """Draw the meetings and visits of a state in time, a lane for each partner.

    Args:
        graph: The full graph.
        code: The state's alpha-2 code; a code, name, acronym or node of a state or international organization will do.
        path: A file ending in .png or .svg; any other name is a stem, and both are written.

    Returns:
        The files written.

    Raises:
        InputError: A file cannot be written.
    """
    return save(compose(graph, code), path)


@look()
def compose(graph: nx.MultiDiGraph[str], code: str) -> Figure:
    """Make the picture of `draw_timeline` without writing it."""
    events = Events(graph)
    hub = events.find(code)
    name = legible(plain_name(hub, graph.nodes[hub]) if hub else code)
    title = f"{name}: meetings and visits"
    lanes = lanes_of(events, hub) if hub else []
    if hub is None or not lanes:
        reason = f"The articles read so far show no dated meeting of {name}\nwith another state or organization."
        return empty(title, reason, coverage.of_graph(graph).source)
    start = main_start(day for lane in lanes for day, _ in lane.meetings)
    earlier = len({meeting.id for lane in lanes for day, meeting in lane.meetings if day < start})
    lanes = _since(lanes, start)
    shown = lanes[:MOST_LANES]
    every = {meeting.id: meeting.date for lane in lanes for _, meeting in lane.meetings}
    covered = coverage.of_graph(graph, every, every.values())
    height = max(0.7, min(1.1, 4.2 / len(shown)))
    sheet = Sheet(_WIDTH, 2.75 + height * len(shown))
    extent = count(len(lanes), "partner")
    if len(shown) < len(lanes):
        extent = f"the {len(shown)} most met of {extent}"
    sheet.heading(title, covered.line(extent) + (f"  ·  {earlier} earlier left out" if earlier else ""))
    top = sheet.height - 1.2
    axis = Axis((day for lane in shown for day, _ in lane.meetings), _LEFT + 0.1, _RIGHT - 0.1)
    _grid(sheet, axis, top, top - height * len(shown))
    for number, lane in enumerate(shown):
        box = Box(_LEFT, top - (number + 1) * height, _RIGHT, top - number * height)
        _lane(sheet, graph, hub, lane, axis, box, shaded=number % 2 == 0)
    _legend(sheet, {meeting.mode for lane in shown for _, meeting in lane.meetings}, shown)
    sheet.foot(
        f'{covered.source}. Dark edge: named, "+2" for two more on that side; heads and the most reported come first.'
    )
    return sheet.figure


def lanes_of(events: Events, hub: str) -> list[Lane]:
    """The partners a side met, the most met first, each with its dated meetings."""
    found: dict[str, list[tuple[dt.date, Meeting]]] = {}
    for meeting in events.meetings:
        day = as_day(meeting.date)
        if hub in meeting.people and day:
            for side in meeting.people:
                if side != hub:
                    found.setdefault(side, []).append((day, meeting))
    lanes = [
        Lane(side, sorted(meetings, key=lambda dated: (dated[0], dated[1].id))) for side, meetings in found.items()
    ]
    return sorted(lanes, key=_most_met)


def _since(lanes: Sequence[Lane], start: dt.date) -> list[Lane]:
    """The lanes with only what lies on or after a day, in order again."""
    left = [Lane(lane.side, [dated for dated in lane.meetings if dated[0] >= start]) for lane in lanes]
    return sorted((lane for lane in left if lane.meetings), key=_most_met)


def _most_met(lane: Lane) -> tuple[int, str]:
    return (-len(lane.meetings), lane.side)


def matters(meeting: Meeting) -> tuple[bool, int, int, int, str]:
    """A key that sorts the meetings to be labelled first to the front: held, with names, of heads, much reported."""
    titles = [title.casefold() for title in meeting.titles.values()]
    heads = sum(any(head in title and "vice" not in title for head in _HEADS) for title in titles)
    named = sum(map(bool, meeting.people.values()))
    return (meeting.status != "held", -min(named, 2), -min(heads, 2), -meeting.articles, meeting.id)


def _grid(sheet: Sheet, axis: Axis, top: float, bottom: float) -> None:
    for tick in axis.ticks():
        color, width = (RULE, 1.1) if tick.major else (FAINT, 0.8)
        sheet.axes.plot([tick.x] * 2, [bottom - 0.05, top], color=color, lw=width, zorder=1)
        weight = "bold" if tick.major else "normal"
        sheet.write(
            tick.x, bottom - 0.1, tick.name, fontsize=8.5, color=MUTED, ha="center", va="top", fontweight=weight
        )


def _lane(
    sheet: Sheet, graph: nx.MultiDiGraph[str], hub: str, lane: Lane, axis: Axis, box: Box, *, shaded: bool
) -> None:
    """Draw one partner's lane: its name, its marks, and as many labels as there is room for."""
    if shaded:
        sheet.panel(Box(MARGIN, box.bottom, box.right, box.top))
    middle = (box.bottom + box.top) / 2
    partner = wrap(legible(plain_name(lane.side, graph.nodes[lane.side])), 24, 2)
    left, up = MARGIN + 0.12, 0.06 if "\n" in partner else 0.0
    sheet.write(left, middle + 0.09 + up / 2, partner, fontsize=10 - 15 * up, fontweight="bold", linespacing=1.05)
    sheet.write(left, middle - 0.11 - up, count(len(lane.meetings), "meeting"), fontsize=8, color=MUTED)
    sheet.axes.plot([box.left, box.right], [middle] * 2, color=RULE, lw=0.9, zorder=2)
    places = [axis.x(day) for day, _ in lane.meetings]
    for mode, status in sorted({(meeting.mode, meeting.status) for _, meeting in lane.meetings}):
        alike = [
            x
            for x, (_, meeting) in zip(places, lane.meetings, strict=True)
            if (meeting.mode, meeting.status) == (mode, status)
        ]
        _marks(sheet, alike, middle, mode, status)
    taken = [Box(x, middle, x, middle).grown(_MARK + 0.01) for x in places]
    first = sorted(lane.meetings, key=lambda dated: matters(dated[1]))
    failures = 0
    written: set[tuple[str, int]] = set()
    for day, meeting in first:
        text = who(graph, hub, lane.side, meeting)
        again = (text, day.toordinal() // 31)
        if again in written:
            continue
        if _label(sheet, axis.x(day), middle, text, box, taken):
            written.add(again)
            _marks(sheet, [axis.x(day)], middle, meeting.mode, meeting.status, named=True)
            failures = 0
        elif (failures := failures + 1) > _FAILURES:
            break


def _marks(sheet: Sheet, xs: Sequence[float], y: float, mode: str, status: str, *, named: bool = False) -> None:
    """Draw marks of one mode and status: filled when held, hollow when planned, crossed when cancelled.

    Those that are `named` lie on top of the others, held ones with a dark edge.
    """
    marker, color, _ = _MODES.get(mode, _MODES["in_person"])
    style: dict[str, Any] = {
        "ms": {"D": 7.2, "^": 9.0}.get(marker, 8.0),
        "mfc": color,
        "mec": INK if named else PAPER,
        "mew": 0.8,
    }
    if status == "cancelled":
        marker, style = "X", {"ms": 8.0, "mfc": PAPER, "mec": MUTED, "mew": 1.2}
    elif status != "held":
        style |= {"mfc": PAPER, "mec": color, "mew": 1.5}
    sheet.axes.plot(xs, [y] * len(xs), ls="none", marker=marker, zorder=5 + (status == "held") + 2 * named, **style)


def who(graph: nx.MultiDiGraph[str], hub: str, side: str, meeting: Meeting) -> str:
    """Who met whom, in a few words: the first named on each side, how many more, and the place."""
    ours, theirs = (_first(graph, meeting.people[each]) for each in (hub, side))
    names = " – ".join(name for name in (ours, theirs) if name)
    return ", ".join(part for part in (names, shorten(meeting.place, 18)) if part)


def _first(graph: nx.MultiDiGraph[str], people: Sequence[str]) -> str:
    if not people:
        return ""
    # The best known stands for all.
    first = min(people, key=lambda person: (-int(graph.nodes[person].get("articles") or 0), person))
    name = shorten(plain_name(first, graph.nodes[first]), 26)
    return name if len(people) == 1 else f"{name} +{len(people) - 1}"


def _label(sheet: Sheet, x: float, middle: float, text: str, box: Box, taken: list[Box]) -> bool:
    """Write a label above or below its mark where it covers nothing; False if there is no such place."""
    if not text:
        return False
    width, height = sheet.size(text, fontsize=_FONT)
    for up in (True, False):
        bottom = middle + _STEM if up else middle - _STEM - height
        for left in (x - 0.06, x - width / 2, x + 0.06 - width):
            place = Box(left, bottom, left + width, bottom + height)
            apart = Box(place.left - _GAP, place.bottom - 0.025, place.right + _GAP, place.top + 0.025)
            if box.holds(place) and not any(apart.meets(other) for other in taken):
                sheet.write(left, bottom + height / 2, text, fontsize=_FONT, zorder=8)
                end = middle + (_STEM - 0.01) * (1 if up else -1)
                sheet.axes.plot([x, x], [middle, end], color=MUTED, lw=0.9, zorder=4)
                taken.append(place)
                return True
    return False


def _legend(sheet: Sheet, modes: set[str], lanes: Sequence[Lane]) -> None:
    x, y = MARGIN + 0.15, 0.72
    for mode, (_, _, name) in _MODES.items():
        if mode in modes:
            _marks(sheet, [x], y, mode, "held")
            text = sheet.write(x + 0.14, y, name, fontsize=8.5, color=MUTED)
            x = sheet.box(text).right + 0.4
    statuses = {meeting.status for lane in lanes for _, meeting in lane.meetings}
    for status in ("planned", "cancelled"):
        if status in statuses:
            _marks(sheet, [x], y, "in_person", status)
            text = sheet.write(x + 0.14, y, status, fontsize=8.5, color=MUTED)
            x = sheet.box(text).right + 0.4
