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
_MORE = 0.62
"""Height of the lines that name further partners, in inches."""
_WIDEST = 11.0


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet being filled for one state: `bottom` is where the partners' cards end, in inches."""

    sheet: Sheet
    graph: nx.MultiDiGraph[str]
    hub: str
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        """Where the state's own mark is."""
        return self.sheet.width / 2, (self.bottom + self.sheet.height - 1.1) / 2

    def name(self, person: str, side: str) -> str:
        """A person's name, or the side's where nobody is named."""
        node = person or side
        return legible(plain_name(node, self.graph.nodes[node]))


@dataclass(slots=True)
class Partner:
    """A side that the state meets or speaks about, or that speaks about it; `weight` is that of the tie."""

    side: str
    weight: float = 0.0
    meetings: list[Meeting] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)

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
    title = f"{name}: partners and people"
    if hub is None or not partners:
        reason = (
            f"The articles read so far show no meeting of {name}\nwith another state or organization, "
            "and no statement between them."
        )
        return empty(title, reason, coverage.of_graph(graph).source)
    shown = partners[:MOST_PARTNERS]
    covered = coverage.of_graph(graph, {event.id: None for partner in partners for event in partner.events})
    bottom = _BOTTOM + (_MORE if len(shown) < len(partners) else 0.0)
    sheet = Sheet(_WIDTH, bottom + max(4.4, _PITCH * -(-len(shown) // 2)) + 1.1)
    extent = count(len(partners), "partner")
    if len(shown) < len(partners):
        extent = f"the strongest {len(shown)} of {extent}"
    sheet.heading(title, covered.line(extent))
    page = Page(sheet, graph, hub, bottom)
    _partners(page, shown)
    _hub(page, partners)
    _more(page, partners[len(shown) :])
    _legend(sheet, shown)
    sheet.foot(f"{covered.source}. The period is that of the articles; meetings that were called off are left out.")
    return sheet.figure


def partners_of(events: Events, hub: str) -> list[Partner]:
    """The partners of a side, the one with the strongest tie first."""
    found: dict[str, Partner] = {}
    for meeting in events.meetings:
        if hub in meeting.people and meeting.status != "cancelled":
            for side in meeting.people:
                found.setdefault(side, Partner(side)).meetings.append(meeting)
    for statement in events.statements:
        speakers = set(statement.speakers)
        # A joint statement is one of each of its speakers toward the others.
        others = statement.toward | speakers if hub in speakers else speakers if hub in statement.toward else set()
        for side in others:
            found.setdefault(side, Partner(side)).statements.append(statement)
    found.pop(hub, None)
    for side, weight in events.weights(hub).items():
        if side in found:
            found[side].weight = weight
    return sorted(found.values(), key=lambda partner: (-partner.weight, partner.side))


def pairs(partner: Partner, hub: str, status: str) -> list[tuple[str, str, int]]:
    """Who of the state met whom of the partner (or is to meet them), and how often; the most frequent first."""
    met: Counter[tuple[str, str]] = Counter()
    for meeting in (meeting for meeting in partner.meetings if meeting.status == status):
        ours = meeting.people[hub] or ("",)
        theirs = meeting.people[partner.side] or ("",)
        met.update((mine, other) for mine in ours for other in theirs if mine != other)
    return [
        (mine, other, met[mine, other])
        for mine, other in sorted(met, key=lambda pair: (-met[pair], not all(pair), pair))
    ]


def _partners(page: Page, shown: Sequence[Partner]) -> None:
    """Lay the partners out in two columns, the strongest at the top, each joined to the middle."""
    columns = (shown[1::2], shown[0::2])
    for number, column in enumerate(columns):
        left = MARGIN if number == 0 else page.sheet.width - MARGIN - _CARD
        top = page.middle[1] + _PITCH * len(column) / 2 - 0.05
        for row, partner in enumerate(column):
            box = Box(left, top - (row + 1) * _PITCH + 0.1, left + _CARD, top - row * _PITCH)
            _spoke(page, box, partner, shown[0].weight)
            _card(page, partner, box)


def _width(weight: float, most: float) -> float:
    return float(0.8 + (_WIDEST - 0.8) * (weight / (most or 1.0)) ** 0.6)


def _spoke(page: Page, box: Box, partner: Partner, most: float) -> None:
    """Draw the line from the middle of the sheet to a card."""
    x, y = page.middle
    end = box.right if box.right < x else box.left
    height = (box.bottom + box.top) / 2
    bend = (x + end) / 2
    curve = Curve(
        [(x, y), (bend, y), (bend, height), (end, height)], [Curve.MOVETO, Curve.CURVE4, Curve.CURVE4, Curve.CURVE4]
    )
    dashes: Any = "solid" if partner.tone is not None else (0, (2.2, 1.2))
    line = PathPatch(curve, fc="none", ec=warmth(partner.tone), lw=_width(partner.weight, most), ls=dashes, zorder=2)
    line.set_capstyle("butt")
    page.sheet.axes.add_patch(line)


def _card(page: Page, partner: Partner, box: Box) -> None:
    """Write who the partner is, what there was, and who met."""
    sheet = page.sheet
    width, height = box.right - box.left, box.top - box.bottom
    shape = "round,pad=0,rounding_size=0.07"
    sheet.axes.add_patch(
        FancyBboxPatch((box.left, box.bottom), width, height, boxstyle=shape, fc=PAPER, ec=RULE, lw=1, zorder=4)
    )
    data = page.graph.nodes[partner.side]
    x, y = box.left + 0.22, box.top - 0.19
    mark = marks.organization_mark if data.get("kind") == "organization" else marks.state_mark
    mark(sheet, x, y, 0.085)
    sheet.fitted(x + 0.16, y, page.name("", partner.side), width - 0.5, smallest=8.5, fontsize=10, fontweight="bold")
    last = period([max(event.date for event in partner.events)])
    when = sheet.write(
        box.right - 0.12, y - 0.19, f"last {last}" if last else "", fontsize=7.6, color=MUTED, ha="right"
    )
    counts = f"{count(len(partner.meetings), 'meeting')}, {count(len(partner.statements), 'statement')}"
    sheet.fitted(x + 0.16, y - 0.19, counts, sheet.box(when).left - 0.1 - (x + 0.16), fontsize=8, color=MUTED)
    rows = int((height - 0.7) / 0.175) + 1
    for number, (names, times) in enumerate(_people(page, partner)[:rows]):
        level = y - 0.4 - number * 0.175
        often = sheet.write(box.right - 0.12, level, times, fontsize=7.6, color=MUTED, ha="right")
        sheet.axes.plot([x], [level], "o", ms=3.4, color=PERSON, zorder=6)
        sheet.fitted(x + 0.16, level, names, sheet.box(often).left - 0.1 - (x + 0.16), smallest=6.8, fontsize=8)


def _people(page: Page, partner: Partner) -> list[tuple[str, str]]:
    """The lines of a card: who met whom and how often, who is to meet whom, then who only spoke."""
    found = []
    seen: set[str] = set()
    for status, told in (("held", "met"), ("planned", "planned")):
        for mine, other, times in pairs(partner, page.hub, status):
            if mine or other:
                seen |= {mine, other}
                names = f"{page.name(mine, page.hub)} – {page.name(other, partner.side)}"
                found.append((names, f"{told} {times}×" if times > 1 else told))
    spoke: Counter[str] = Counter()
    for statement in partner.statements:
        spoke.update({person for people in statement.speakers.values() for person in people})
    for person in sorted(spoke, key=lambda person: (-spoke[person], person)):
        if person not in seen:
            found.append((page.name(person, partner.side), count(spoke[person], "statement")))
    return found


def _hub(page: Page, partners: Sequence[Partner]) -> None:
    """Draw the state itself in the middle, and below it who acts for it."""
    sheet, hub = page.sheet, page.hub
    x, y = page.middle
    data = page.graph.nodes[hub]
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
        if level < page.bottom + 0.3:
            break
        sheet.fitted(x, level, page.name(person, hub), 1.9, fontsize=8.6, ha="center", color=INK)
        known = titles.get(person, Counter())
        told = min(known, key=lambda title: (-known[title], title)) if known else count(acts[person], "event")
        sheet.fitted(x, level - 0.16, legible(told), 2.2, smallest=6.8, fontsize=7.6, ha="center", color=MUTED)
        level -= 0.42


def _more(page: Page, partners: Sequence[Partner]) -> None:
    """Name the partners that have no card, as many as two lines hold."""
    if not partners:
        return
    sheet, y = page.sheet, page.bottom - 0.3
    head = sheet.write(MARGIN + 0.05, y, "Further partners (meetings and statements):", fontsize=8.5, fontweight="bold")
    left = sheet.box(head).right + 0.1
    right = sheet.width - MARGIN
    x = left
    for number, partner in enumerate(partners):
        text = f"{page.name('', partner.side)} {len(partner.events):,}"
        rest = len(partners) - number
        width = sheet.size(text, fontsize=8.5)[0]
        if x + width > right and y == page.bottom - 0.3:
            x, y = left, y - 0.2
        spare = sheet.size(f"and {rest:,} more", fontsize=8.5)[0] + 0.18 if rest > 1 and y < page.bottom - 0.3 else 0.0
        if x + width + spare > right:
            sheet.write(x, y, f"and {rest:,} more", fontsize=8.5, color=MUTED)
            return
        sheet.write(x, y, text, fontsize=8.5, color=MUTED)
        x += width + 0.18


def _legend(sheet: Sheet, shown: Sequence[Partner]) -> None:
    x, y = MARGIN + 0.05, 0.74
    most = shown[0].weight
    sizes = [(_width(value, most), f"{value:,g}") for value in marks.samples(most)]
    marks.width_scale(sheet, x, y, sizes, "Width: weight of the tie")
    marks.warmth_scale(sheet, x + 3.0, y, 2.5, "Colour: mean tone of statements")
    if any(partner.tone is None for partner in shown):
        marks.lines(sheet, [((x + 5.9, y + 0.06), (x + 6.35, y + 0.06))], [2.5], [None])
        sheet.write(x + 6.45, y + 0.06, "no statements", fontsize=8, color=MUTED)
        x += 1.6
    sheet.axes.plot([x + 6.0], [y + 0.06], "o", ms=4.5, color=PERSON, zorder=6)
    sheet.write(x + 6.12, y + 0.06, "people who met or spoke", fontsize=8, color=MUTED)
