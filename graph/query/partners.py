"""With whom a state or organization deals: how much, in what tone, and whether it warms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.query.book import Book, Event, Record
from graph.query.results import Result
from graph.query.table import Block, Column, Table
from graph.query.ties import counterparts, mean_tone, toned

TREND_STATEMENTS = 4
"""Statements with a tone that a trend needs at least."""

TREND_STEP = 0.15
"""By how much the mean tone of the newer half must differ from that of the older half to be called a trend."""


@dataclass(frozen=True, slots=True)
class Partner:
    """One partner of a state or organization.

    Attributes:
        node: The partner's node.
        label: What it is called.
        weight: Strength of the tie, as in the state-to-state view.
        meetings: Meetings that join the two, cancelled ones left out.
        statements: Statements that join them.
        tone: Mean tone of these, -1 to 1, or None.
        trend: "warming", "cooling", "steady", or "" where there are too few statements to say.
        first: Date of the first event, or "".
        last: Date of the newest event, or "".
    """

    node: str
    label: str
    weight: float
    meetings: int
    statements: int
    tone: float | None
    trend: str
    first: str
    last: str


class Partners(Result):
    """The partners of a state or organization, the strongest tie first.

    Attributes:
        title: Whose partners, and when.
        partners: The partners.
    """

    def __init__(self, title: str, partners: Sequence[Partner]) -> None:
        self.title = title
        self.partners = tuple(partners)

    def to_records(self) -> list[Record]:
        """One record for each partner, with the attributes of `Partner`."""
        return [{name: getattr(partner, name) for name in Partner.__slots__} for partner in self.partners]

    def blocks(self, width: int, limit: int | None) -> list[Block]:
        """A table of the `limit` strongest partners."""
        if not self.partners:
            return [f"{self.title}: nobody."]
        shown = self.partners[:limit]
        columns = (
            Column("Partner"),
            Column("Weight", "right", fixed=True),
            Column("Meetings", "right", fixed=True),
            Column("Statements", "right", fixed=True),
            Column("Tone", "right", fixed=True),
            Column("Trend", fixed=True),
            Column("First", fixed=True),
            Column("Last", fixed=True),
        )
        left_out = len(self.partners) - len(shown)
        notes = (f"{left_out} weaker ones are left out.",) if left_out else ()
        return [Table(f"{self.title} ({len(self.partners)})", columns, tuple(_row(item) for item in shown), notes)]


def partners_of(book: Book, actor: str, events: Iterable[Event], title: str) -> Partners:
    """Counts the partners of a state or organization.

    Args:
        book: Where names and weights come from.
        actor: Whose partners.
        events: What to count, by date.
        title: Heading of the answer.
    """
    shared: dict[str, list[Event]] = {}
    weights: Counter[str] = Counter()
    for event in events:
        if event.status != "cancelled" and (found := counterparts(book, event, actor)):
            for partner in found:
                shared.setdefault(partner, []).append(event)
            weights.update(book.weights(event, actor))
    partners = [_partner(book, node, events, weights[node]) for node, events in shared.items()]
    partners.sort(key=lambda partner: (-partner.weight, partner.label, partner.node))
    return Partners(title, partners)


def trend_of(events: Sequence[Event]) -> str:
    """Whether the tone of statements, given by date, rises or falls from their older to their newer half."""
    spoken = [event for event in events if event.tone is not None]
    if len(spoken) < TREND_STATEMENTS:
        return ""
    half = len(spoken) // 2
    older, newer = mean_tone(spoken[:half]), mean_tone(spoken[-half:])
    change = (newer or 0.0) - (older or 0.0)
    if abs(change) < TREND_STEP:
        return "steady"
    return "warming" if change > 0 else "cooling"


def _partner(book: Book, node: str, events: Sequence[Event], weight: float) -> Partner:
    dates = [event.when for event in events if event.when]
    return Partner(
        node=node,
        label=book.label(node),
        weight=round(weight, 3),
        meetings=sum(event.kind == "meeting" for event in events),
        statements=sum(event.kind == "statement" for event in events),
        tone=mean_tone(events),
        trend=trend_of(events),
        first=dates[0] if dates else "",
        last=dates[-1] if dates else "",
    )


def _row(partner: Partner) -> tuple[str, ...]:
    return (
        partner.label,
        f"{partner.weight:g}",
        str(partner.meetings),
        str(partner.statements),
        toned(partner.tone),
        partner.trend,
        partner.first,
        partner.last,
    )
