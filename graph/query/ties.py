"""What ties two actors together: the events that join them, and how these go through time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from graph.query.book import Book, Event, Place, Record
from graph.query.errors import QuestionError
from graph.query.results import Events, Result
from graph.query.table import Block, Column, Table

Step = Literal["year", "quarter", "month"]

BAR = 24
"""Characters of the longest bar of a timeline."""


def counterparts(book: Book, event: Event, actor: str) -> frozenset[str]:
    """The states and international organizations that an event ties an actor to.

    A meeting ties all its sides to each other; a statement ties those who made it to those it concerns, and those who
    made it together to each other.

    Args:
        book: The graph's events.
        event: A meeting or statement.
        actor: A person, state or organization.

    Returns:
        Sides other than those the actor stands for.
    """
    found = {
        other.side
        for own in book.places_of(event, actor)
        for other in event.places
        if other.side != own.side and _faces(event, own, other)
    }
    return frozenset(found - {"", actor})


def joins(book: Book, event: Event, one: str, other: str) -> bool:
    """Whether an event ties two actors: each has a place of its own in it, and the two places face each other."""
    both_sides = book.is_side(one) and book.is_side(other)
    return any(
        _faces(event, left, right) and (both_sides or left.actor != right.actor)
        for left in book.places_of(event, one)
        for right in book.places_of(event, other)
    )


def involves(book: Book, event: Event, actor: str) -> bool:
    """Whether an actor, or somebody who stands for it, took part, spoke or was spoken to."""
    return bool(book.places_of(event, actor))


def _faces(event: Event, one: Place, other: Place) -> bool:
    """Whether an event ties two places: all those of a meeting; of a statement, unless both are only spoken of."""
    return event.kind == "meeting" or (one.part, other.part) != ("toward", "toward")


class Ties(Events):
    """The meetings and statements that tie an actor to another, or to everyone else."""

    def timeline(self, step: Step = "month") -> Timeline:
        """How many meetings and statements there were in each period, and in what tone.

        Args:
            step: "year", "quarter" or "month"; periods without any event are left out.

        Raises:
            QuestionError: `step` is none of these.
        """
        return Timeline(self.events, step, f"{self.title} by {step}")


class Timeline(Result):
    """Meetings and statements counted by period, the earliest first; those without a date come in as "undated"."""

    def __init__(self, events: Sequence[Event], step: Step, title: str) -> None:
        if step not in ("year", "quarter", "month"):
            raise QuestionError(f'step: "{step}" is none of "year", "quarter", "month".')
        self.title = title
        self._groups: dict[str, list[Event]] = {}
        for event in events:
            self._groups.setdefault(_period(event.when, step), []).append(event)

    def to_records(self) -> list[Record]:
        """One record for each period: period, meetings, statements, tone (mean or None), acts (by number)."""
        return [_summary(period, self._groups[period]) for period in sorted(self._groups)]

    def blocks(self, width: int, limit: int | None) -> list[Block]:
        """A table with a bar for each period."""
        records = self.to_records()
        if not records:
            return [f"{self.title}: nothing."]
        most = max(row["meetings"] + row["statements"] for row in records)
        rows = []
        for row in records:
            number = row["meetings"] + row["statements"]
            bar = "█" * max(1, round(BAR * number / max(most, BAR)))
            acts = ", ".join(f"{act} {count}" for act, count in row["acts"].items())
            rows.append((row["period"], str(row["meetings"]), str(row["statements"]), toned(row["tone"]), bar, acts))
        columns = (
            Column("Period", fixed=True),
            Column("Meetings", "right", fixed=True),
            Column("Statements", "right", fixed=True),
            Column("Tone", "right", fixed=True),
            Column("", fixed=True),
            Column("Acts"),
        )
        return [Table(self.title, columns, tuple(rows))]


def mean_tone(events: Sequence[Event]) -> float | None:
    """The mean tone of the statements among events, -1 to 1; None where there is none with a tone."""
    tones = [event.tone for event in events if event.tone is not None]
    return round(sum(tones) / len(tones), 3) if tones else None


def toned(tone: float | None) -> str:
    """A tone as a signed number: "+0.40", "0.00"; "" for None."""
    if tone is None:
        return ""
    return f"{tone:+.2f}" if abs(tone) >= 0.005 else "0.00"


def _summary(period: str, events: Sequence[Event]) -> Record:
    acts = Counter(event.act for event in events if event.kind == "statement")
    return {
        "period": period,
        "meetings": sum(event.kind == "meeting" for event in events),
        "statements": sum(event.kind == "statement" for event in events),
        "tone": mean_tone(events),
        "acts": dict(sorted(acts.items(), key=lambda item: (-item[1], item[0]))),
    }


def _period(when: str, step: Step) -> str:
    """The year, quarter or month of a date, as far as the date is known."""
    if not when:
        return "undated"
    if step == "year" or len(when) < len("2024-01"):
        return when[:4]
    return when[:7] if step == "month" else f"{when[:4]}-Q{(int(when[5:7]) + 2) // 3}"
