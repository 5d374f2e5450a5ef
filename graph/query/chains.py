"""Who connects two actors: the shortest chain of people who met, or spoke to or of each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.query.book import Book, Event, Record
from graph.query.results import Result, sentence, who
from graph.query.table import Block, Cell, Column, Table


@dataclass(frozen=True, slots=True)
class Link:
    """Two people next to each other in a chain, and the event that joins them."""

    left: str
    right: str
    event: Event


class Chain(Result):
    """A chain of people from one actor to another; it has no links where nothing connects them.

    Attributes:
        people: Nodes of the people from begin to end.
        links: The steps between them.
    """

    def __init__(self, book: Book, ends: tuple[str, str], links: list[Link]) -> None:
        self._book = book
        self._ends = ends
        self.links = tuple(links)
        self.people = (links[0].left, *(link.right for link in links)) if links else ()

    def __len__(self) -> int:
        return len(self.links)

    def to_records(self) -> list[Record]:
        """One record for each step: from, to, and the event that joins them."""
        return [
            {"from": self._book.label(link.left), "to": self._book.label(link.right), **self._book.record(link.event)}
            for link in self.links
        ]

    def blocks(self, width: int, limit: int | None) -> list[Block]:
        """The people in a line, then the event behind each step."""
        first, last = (self._book.label(end) for end in self._ends)
        if not self.links:
            return [f"No chain of people connects {first} and {last}."]
        title = " — ".join(self._book.label(node) for node in self.people)
        columns = (
            Column("Between", share=2),
            Column("Date", fixed=True),
            Column("What", fixed=True),
            Column("How", share=5),
        )
        rows = [self._row(link) for link in self.links]
        return [Table(f"{first} to {last}: {title}", columns, tuple(rows))]

    def _row(self, link: Link) -> tuple[Cell | str, ...]:
        words = sentence(link.event)
        pair = f"{self._book.label(link.left)} – {self._book.label(link.right)}"
        how = Cell(f"{who(self._book, link.event)}\n{words.text}", words.link, words.note)
        return pair, link.event.shown_date, link.event.what, how


def find_chain(book: Book, begin: str, end: str) -> Chain:
    """The shortest chain of people between two actors.

    A state or organization stands for the people who represent it. Of several shortest chains the one with the
    smallest node ids is taken, of several events between two people the newest one, so that the answer is stable.

    Args:
        book: The graph's events.
        begin: Node where the chain begins.
        end: Node where it ends.
    """
    near = _Neighbours(book)
    goals = set(_people_of(book, end))
    parents: dict[str, tuple[str, Event] | None] = dict.fromkeys(_people_of(book, begin))
    goals -= set(parents)
    rank = list(parents)
    while rank and goals:
        following: dict[str, tuple[str, Event]] = {}
        for person in rank:
            for other, event in near.of(person):
                if other not in parents and other not in following:
                    following[other] = (person, event)
        parents.update(following)
        reached = sorted(goals & set(following))
        if reached:
            return Chain(book, (begin, end), _back(parents, reached[0]))
        rank = sorted(following)
    return Chain(book, (begin, end), [])


def _people_of(book: Book, node: str) -> list[str]:
    """The person itself, or the people who stand for a state or organization; sorted."""
    if book.kind(node) == "person":
        return [node]
    people = [other for other, data in book.nx.nodes(data=True) if data.get("kind") == "person"]
    return sorted(person for person in people if node in book.stands_for(person))


def _back(parents: dict[str, tuple[str, Event] | None], last: str) -> list[Link]:
    links: list[Link] = []
    step = parents[last]
    while step is not None:
        links.append(Link(step[0], last, step[1]))
        last, step = step[0], parents[step[0]]
    return links[::-1]


class _Neighbours:
    """Who shares an event with whom."""

    def __init__(self, book: Book) -> None:
        self._people: dict[str, list[Event]] = {}
        self._is_person = {node for node, data in book.nx.nodes(data=True) if data.get("kind") == "person"}
        for event in reversed(book.events):
            for person in self._joined(event):
                self._people.setdefault(person, []).append(event)

    def of(self, person: str) -> Iterator[tuple[str, Event]]:
        """Everyone who met the person or exchanged words with them, each with the newest event, by node."""
        found: dict[str, Event] = {}
        for event in self._people.get(person, ()):
            for other in self._joined(event):
                if other != person and (event.kind == "meeting" or person in event.by or other in event.by):
                    found.setdefault(other, event)
        yield from sorted(found.items(), key=lambda item: item[0])

    def _joined(self, event: Event) -> list[str]:
        """The people of an event; a planned or cancelled meeting has brought nobody together."""
        if event.kind == "meeting" and event.status not in ("", "held"):
            return []
        return [node for node in dict.fromkeys((*event.by, *event.toward)) if node in self._is_person]
