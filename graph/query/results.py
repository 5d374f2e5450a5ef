"""What answers look like: they print as readable tables and give their rows as plain values."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from graph.errors import InputError
from graph.query.book import Book, Event, Record
from graph.query.table import Block, Cell, Column, Table, as_html, as_text, terminal_width

LIMIT = 40
"""Events that an answer prints unless told otherwise: the newest ones."""

WIDE = 120
"""Columns from which who, what and where stand in columns of their own."""

_QUOTES = ("“", '"', "«", "„", "‘‘", "''", "``")


class Result(ABC):
    """An answer: print it, iterate over its records, or take them as a list or a pandas table."""

    @abstractmethod
    def to_records(self) -> list[Record]:
        """The rows as dictionaries of plain values."""

    @abstractmethod
    def blocks(self, width: int, limit: int | None) -> list[Block]:
        """What to show on a screen of `width` columns, with `limit` events at most (None: all)."""

    def text(self, width: int | None = None, limit: int | None = LIMIT) -> str:
        """The answer as plain text.

        Args:
            width: Columns to fill; the terminal's where it is not given.
            limit: How many events to print at most, the newest; None for all.
        """
        columns = width or terminal_width()
        return as_text(self.blocks(columns, limit), columns)

    def to_pandas(self) -> Any:
        """The records as a pandas table, lists joined with "; ".

        Returns:
            A `pandas.DataFrame`.

        Raises:
            InputError: pandas is not installed.
        """
        try:
            pandas = import_module("pandas")
        except ImportError:
            raise InputError("to_pandas() needs pandas: pip install pandas; to_records() works without.") from None
        return pandas.DataFrame([{key: _flat(value) for key, value in row.items()} for row in self.to_records()])

    def __len__(self) -> int:
        return len(self.to_records())

    def __iter__(self) -> Iterator[Record]:
        return iter(self.to_records())

    def __repr__(self) -> str:
        return self.text()

    def _repr_html_(self) -> str:
        return as_html(self.blocks(WIDE, LIMIT))


class Events(Result):
    """Meetings and statements, by date.

    Attributes:
        title: What was asked for.
        events: The events, the newest last.
    """

    def __init__(self, book: Book, events: Sequence[Event], title: str) -> None:
        self._book = book
        self.events = tuple(events)
        self.title = title

    @property
    def meetings(self) -> Events:
        """The meetings among them."""
        return self._only("meeting")

    @property
    def statements(self) -> Events:
        """The statements among them."""
        return self._only("statement")

    def _only(self, kind: str) -> Events:
        return Events(self._book, [event for event in self.events if event.kind == kind], f"{self.title}: {kind}s")

    def __len__(self) -> int:
        return len(self.events)

    def to_records(self) -> list[Record]:
        """One record for each event, by date.

        Returns:
            Dictionaries with id, kind, date, when (the date, or else the day of the first report), what, act, mode,
            status, who, toward, sides, place, topics, tone and sources (with path, url, title, sentence, offsets).
        """
        return [self._book.record(event) for event in self.events]

    def blocks(self, width: int, limit: int | None) -> list[Block]:
        """A table of the newest `limit` events."""
        return [event_table(self._book, self.events, self.title, width, limit)]


def event_table(book: Book, events: Sequence[Event], title: str, width: int, limit: int | None) -> Block:
    """A table of events: date, what, who, where, the sentence and its source.

    Args:
        book: Where names come from.
        events: What to show, by date.
        title: Heading; the number of events is added.
        width: Columns of the screen; narrow ones put who, where and the sentence below each other.
        limit: How many to show at most, the newest; None for all.
    """
    count = _counted(events)
    if not events:
        return f"{title}: {count}."
    shown = events if limit is None else events[max(0, len(events) - limit) :]
    left_out = len(events) - len(shown)
    notes = [f"{left_out} earlier ones are left out; .text(limit=None) or --limit 0 shows all."] if left_out else []
    if any(event.when and not event.date for event in shown):
        notes.append("A date in brackets is that of the first report; the event's own is not known.")
    lay_out = _wide if width >= WIDE else _narrow
    columns = _WIDE_COLUMNS if width >= WIDE else _NARROW_COLUMNS
    return Table(f"{title} ({count})", columns, tuple(lay_out(book, event) for event in shown), tuple(notes))


_WIDE_COLUMNS = (
    Column("Date", fixed=True),
    Column("What", share=2),
    Column("Who", share=4),
    Column("Where", share=2),
    Column("Sentence [source]", share=8),
)
_NARROW_COLUMNS = (Column("Date", fixed=True), Column("What", fixed=True), Column("Who, where, sentence [source]"))


def who(book: Book, event: Event) -> str:
    """Who met, or who spoke to or of whom, in one line; a side is named where nobody is named who stands for it."""
    if event.kind == "meeting":
        stood_for = {place.side for place in event.places if book.kind(place.actor) == "person"}
        return ", ".join(_titled(book, event, node) for node in event.by if node not in stood_for)
    left = ", ".join(book.label(node) for node in event.by)
    right = ", ".join(book.label(node) for node in event.toward)
    return f"{left} → {right}" if right else left


def sentence(event: Event) -> Cell:
    """The sentence of the earliest report, with its source and how many more there are."""
    if not event.reports:
        return Cell("")
    first, more = event.reports[0], len(event.reports) - 1
    return Cell(_quoted(first.sentence), first.url, first.source + (f" +{more}" if more else ""))


def _quoted(words: str) -> str:
    """A sentence in quotation marks, unless it begins with some of its own."""
    return words if not words or words.startswith(_QUOTES) else f"“{words}”"


def _wide(book: Book, event: Event) -> tuple[Cell | str, ...]:
    return event.shown_date, event.what, who(book, event), event.place, sentence(event)


def _narrow(book: Book, event: Event) -> tuple[Cell | str, ...]:
    where = f" ({event.place})" if event.place else ""
    words = sentence(event)
    return event.shown_date, event.what, Cell(f"{who(book, event)}{where}\n{words.text}", words.link, words.note)


def _titled(book: Book, event: Event, node: str) -> str:
    title = event.titles.get(node)
    return f"{book.label(node)} ({title})" if title else book.label(node)


def _counted(events: Sequence[Event]) -> str:
    """How many there are: 3 meetings, 1 statement."""
    parts = []
    for kind in ("meeting", "statement"):
        number = sum(event.kind == kind for event in events)
        if number:
            parts.append(f"{number} {kind}{'' if number == 1 else 's'}")
    return ", ".join(parts) or "nothing"


def _flat(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    return "; ".join(str(item.get("path") or item) if isinstance(item, dict) else str(item) for item in value)
