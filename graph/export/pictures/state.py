"""The picture of one state: its partners around it, and the people who met between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean
from typing import Any

import networkx as nx
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, PathPatch
from matplotlib.path import Path as Curve

from graph.export.pictures import coverage, marks
from graph.export.pictures.canvas import MARGIN, Box, Sheet, empty, save
from graph.export.pictures.events import Event, Events, Meeting, Statement
from graph.export.pictures.style import INK, MUTED, PAPER, PERSON, RULE, STATE, legible, look, warmth
from graph.export.pictures.wording import count, period, plain_name, short_name

MOST_PARTNERS = 12
_WIDTH = 14.0
_CARD = 4.1
_PITCH = 1.19
"""Height of a card and the gap below it, in inches."""
_BOTTOM = 1.4
_WIDEST = 11.0


@dataclass(slots=True)
class Partner:
    """A side that the state meets or speaks about, or that speaks about it."""

    side: str
    meetings: list[Meeting] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)

    @property
    def strength(self) -> int:
        """Meetings and statements together."""
        return len(self.meetings) + len(self.statements)

    @property
    def tone(self) -> float | None:
        """The mean tone of the statements that have one."""
        tones = [statement.tone for statement in self.statements if statement.tone is not None]
        return fmean(tones) if tones else None

    @property
    def events(self) -> list[Event]:
        """All that happened."""
        return [*self.meetings, *self.statements]


def draw_state(graph: nx.MultiDiGraph[str], code: str, path: str | Path) -> list[Path]:
    """Draw one state's partners around it, with the people between them.

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
    """Make the picture of `draw_state` without writing it."""
    events = Events(graph)
    hub = events.find(code)
    name = legible(plain_name(hub, graph.nodes[hub]) if hub else code)
    partners = partners_of(events, hub) if hub else []
    title = f"{name} and its partners"
    if hub is None or not partners:
        reason = (
            f"The articles read so far show no meeting of {name}\nwith another state or organization, "
            "and no statement between them."
        )
        return empty(title, reason, coverage.of_graph(graph).source)
    shown = partners[:MOST_PARTNERS]
    every = {event.id: event.date for partner in partners for event in partner.events}
    covered = coverage.of_graph(graph, every, every.values())
    sheet = Sheet(_WIDTH, _BOTTOM + max(4.4, _PITCH * -(-len(shown) // 2)) + 1.1)
    extent = count(len(partners), "partner")
    if len(shown) < len(partners):
        extent = f"the strongest {len(shown)} of {extent}"
    sheet.heading(title, covered.line(extent))
    _partners(sheet, graph, hub, shown)
    _hub(sheet, graph, hub, partners)
    _legend(sheet, shown)
    sheet.foot(f"{covered.source}. Only meetings that were held.")
    return sheet.figure


def partners_of(events: Events, hub: str) -> list[Partner]:
    """The partners of a side, the one with the most meetings and statements first."""
    found: dict[str, Partner] = {}
    for meeting in events.meetings:
        if hub in meeting.people and meeting.status == "held":
            for side in meeting.people:
                found.setdefault(side, Partner(side)).meetings.append(meeting)
    for statement in events.statements:
        speakers = set(statement.speakers)
        # A joint statement is one of each of its speakers toward the others.
        others = statement.toward | speakers if hub in speakers else speakers if hub in statement.toward else set()
        for side in others:
            found.setdefault(side, Partner(side)).statements.append(statement)
    found.pop(hub, None)
    return sorted(found.values(), key=lambda partner: (-partner.strength, partner.side))


def pairs(partner: Partner, hub: str) -> list[tuple[str, str, int]]:
    """Who of the state met whom of the partner, and how often; the most frequent first."""
    met: Counter[tuple[str, str]] = Counter()
    for meeting in partner.meetings:
        ours = meeting.people[hub] or ("",)
        theirs = meeting.people[partner.side] or ("",)
        met.update((mine, other) for mine in ours for other in theirs if mine != other)
    return [
        (mine, other, met[mine, other])
        for mine, other in sorted(met, key=lambda pair: (-met[pair], not all(pair), pair))
    ]


def _partners(sheet: Sheet, graph: nx.MultiDiGraph[str], hub: str, shown: Sequence[Partner]) -> None:
    """Lay the partners out in two columns, the strongest at the top, each joined to the middle."""
    columns = (shown[1::2], shown[0::2])
    for number, column in enumerate(columns):
        left = MARGIN if number == 0 else sheet.width - MARGIN - _CARD
        top = _middle(sheet) + _PITCH * len(column) / 2 - 0.05
        for row, partner in enumerate(column):
            box = Box(left, top - (row + 1) * _PITCH + 0.1, left + _CARD, top - row * _PITCH)
            _spoke(sheet, box, partner, shown[0].strength)
            _card(sheet, graph, hub, partner, box)


def _middle(sheet: Sheet) -> float:
    """The height of the state's own mark, in inches."""
    return (_BOTTOM + sheet.height - 1.1) / 2


def _width(strength: float, most: float) -> float:
    return float(0.8 + (_WIDEST - 0.8) * (strength / most) ** 0.6)


def _spoke(sheet: Sheet, box: Box, partner: Partner, most: int) -> None:
    """Draw the line from the middle of the sheet to a card."""
    x, y = sheet.width / 2, _middle(sheet)
    end = box.right if box.right < x else box.left
    height = (box.bottom + box.top) / 2
    bend = (x + end) / 2
    curve = Curve(
        [(x, y), (bend, y), (bend, height), (end, height)], [Curve.MOVETO, Curve.CURVE4, Curve.CURVE4, Curve.CURVE4]
    )
    dashes: Any = "solid" if partner.tone is not None else (0, (2.2, 1.2))
    line = PathPatch(curve, fc="none", ec=warmth(partner.tone), lw=_width(partner.strength, most), ls=dashes, zorder=2)
    line.set_capstyle("butt")
    sheet.axes.add_patch(line)


def _card(sheet: Sheet, graph: nx.MultiDiGraph[str], hub: str, partner: Partner, box: Box) -> None:
    """Write who the partner is, what there was, and who met."""
    width, height = box.right - box.left, box.top - box.bottom
    shape = "round,pad=0,rounding_size=0.07"
    sheet.axes.add_patch(
        FancyBboxPatch((box.left, box.bottom), width, height, boxstyle=shape, fc=PAPER, ec=RULE, lw=1, zorder=4)
    )
    data = graph.nodes[partner.side]
    x, y = box.left + 0.22, box.top - 0.19
    mark = marks.organization_mark if data.get("kind") == "organization" else marks.state_mark
    mark(sheet, x, y, 0.085)
    name = legible(plain_name(partner.side, data))
    sheet.fitted(x + 0.16, y, name, width - 0.5, smallest=8.5, fontsize=10, fontweight="bold")
    when = sheet.write(
        box.right - 0.12,
        y - 0.19,
        period(event.date for event in partner.events),
        fontsize=7.6,
        color=MUTED,
        ha="right",
    )
    counts = f"{count(len(partner.meetings), 'meeting')}, {count(len(partner.statements), 'statement')}"
    sheet.fitted(x + 0.16, y - 0.19, counts, sheet.box(when).left - 0.1 - (x + 0.16), fontsize=8, color=MUTED)
    rows = int((height - 0.7) / 0.175) + 1
    for number, (names, times) in enumerate(_people(graph, hub, partner)[:rows]):
        level = y - 0.4 - number * 0.175
        often = sheet.write(box.right - 0.12, level, times, fontsize=7.6, color=MUTED, ha="right")
        sheet.axes.plot([x], [level], "o", ms=3.4, color=PERSON, zorder=6)
        sheet.fitted(x + 0.16, level, names, sheet.box(often).left - 0.1 - (x + 0.16), smallest=6.8, fontsize=8)


def _people(graph: nx.MultiDiGraph[str], hub: str, partner: Partner) -> list[tuple[str, str]]:
    """The lines of a card: who met whom and how often, then who only spoke."""
    found = []
    seen: set[str] = set()
    for mine, other, times in pairs(partner, hub):
        if mine or other:
            seen |= {mine, other}
            names = " – ".join(_name(graph, person, side) for person, side in ((mine, hub), (other, partner.side)))
            found.append((names, f"met {times}×" if times > 1 else "met"))
    spoke: Counter[str] = Counter()
    for statement in partner.statements:
        spoke.update({person for people in statement.speakers.values() for person in people})
    for person in sorted(spoke, key=lambda person: (-spoke[person], person)):
        if person not in seen:
            found.append((_name(graph, person, partner.side), count(spoke[person], "statement")))
    return found


def _name(graph: nx.MultiDiGraph[str], person: str, side: str) -> str:
    """A person's name, or the side's where nobody is named."""
    return legible(plain_name(person, graph.nodes[person]) if person else plain_name(side, graph.nodes[side]))


def _hub(sheet: Sheet, graph: nx.MultiDiGraph[str], hub: str, partners: Sequence[Partner]) -> None:
    """Draw the state itself in the middle, and below it who acts for it."""
    x, y = sheet.width / 2, _middle(sheet)
    data = graph.nodes[hub]
    if data.get("kind") == "organization":
        marks.organization_mark(sheet, x, y, 0.42)
    else:
        marks.state_mark(sheet, x, y, 0.42)
    letters = str(data.get("iso2") or data.get("acronym") or "")[:6]
    color = STATE if data.get("kind") == "organization" else PAPER
    sheet.write(x, y, letters, fontsize=17 if len(letters) < 4 else 11, fontweight="bold", color=color, ha="center")
    name = sheet.write(x, y - 0.52, short_name(hub, data), fontsize=12, fontweight="bold", ha="center", va="top")
    level = sheet.box(name).bottom - 0.25
    acts: Counter[str] = Counter()
    titles: dict[str, Counter[str]] = {}
    events = {event.id: event for partner in partners for event in partner.events}
    for event in events.values():
        people = event.people if isinstance(event, Meeting) else event.speakers
        acts.update(people.get(hub, ()))
        for person, title in event.titles.items() if isinstance(event, Meeting) else ():
            titles.setdefault(person, Counter())[title] += 1
    for person in sorted(acts, key=lambda person: (-acts[person], person))[:5]:
        if level < _BOTTOM + 0.3:
            break
        sheet.fitted(x, level, _name(graph, person, hub), 1.9, fontsize=8.6, ha="center", color=INK)
        known = titles.get(person, Counter())
        told = min(known, key=lambda title: (-known[title], title)) if known else count(acts[person], "event")
        sheet.fitted(x, level - 0.16, legible(told), 2.2, smallest=6.8, fontsize=7.6, ha="center", color=MUTED)
        level -= 0.42


def _legend(sheet: Sheet, shown: Sequence[Partner]) -> None:
    x, y = MARGIN + 0.05, 0.74
    most = shown[0].strength
    samples = sorted({max(1, round(most * share)) for share in (0.05, 0.3, 1.0)})
    marks.width_scale(
        sheet, x, y, [(_width(value, most), f"{value:,}") for value in samples], "Width: meetings and statements"
    )
    marks.warmth_scale(sheet, x + 3.0, y, 2.5, "Colour: mean tone of statements")
    if any(partner.tone is None for partner in shown):
        marks.lines(sheet, [((x + 5.9, y + 0.06), (x + 6.35, y + 0.06))], [2.5], [None])
        sheet.write(x + 6.45, y + 0.06, "no statements", fontsize=8, color=MUTED)
        x += 1.6
    sheet.axes.plot([x + 6.0], [y + 0.06], "o", ms=4.5, color=PERSON, zorder=6)
    sheet.write(x + 6.12, y + 0.06, "people who met or spoke", fontsize=8, color=MUTED)
