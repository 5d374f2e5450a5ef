"""Free search: events whose words, names or place hold what was asked for, and the names that do."""

from __future__ import annotations

from collections.abc import Sequence

from graph.identity.folding import fold_text as fold
from graph.query.book import Book, Event, Record
from graph.query.names import ACTORS
from graph.query.results import Events
from graph.query.table import Block, Fields


class Findings(Events):
    """What a search found.

    Attributes:
        nodes: People, states and organizations with the words in their names.
    """

    def __init__(self, book: Book, events: Sequence[Event], nodes: Sequence[str], title: str) -> None:
        super().__init__(book, events, title)
        self.nodes = tuple(nodes)

    def blocks(self, width: int, limit: int | None) -> list[Block]:
        """The names found, then a table of the events."""
        names: list[Block] = []
        if self.nodes:
            rows = tuple((self._book.kind(node), self._book.label(node)) for node in self.nodes[:limit])
            names.append(Fields(f"{self.title}: names", rows))
        return names + super().blocks(width, limit)

    def names(self) -> list[Record]:
        """The names found, as records: id, kind, label."""
        return [{"id": node, "kind": self._book.kind(node), "label": self._book.label(node)} for node in self.nodes]


def search(book: Book, text: str) -> Findings:
    """Finds the events and names that hold all words of a text, each as the begin of a word.

    Args:
        book: What to search: sentences, headlines, topics, places, acts and the names of those involved.
        text: Words in any order; letter case, accents and alphabet do not matter.
    """
    words = fold(text).split()
    events = [event for event in book.events if words and _holds(_text_of(book, event), words)]
    nodes = [
        node
        for node, data in book.nx.nodes(data=True)
        if words
        and data.get("kind") in ACTORS
        and _holds(" ".join(fold(str(data.get(key, ""))) for key in ("label", "aliases")), words)
    ]
    ordered = sorted(nodes, key=lambda node: (ACTORS.index(book.kind(node)), book.label(node), node))
    return Findings(book, events, ordered, f'"{text}"')


def _holds(text: str, words: Sequence[str]) -> bool:
    padded = f" {text}"
    return all(f" {word}" in padded for word in words)


def _text_of(book: Book, event: Event) -> str:
    parts = [event.act, event.mode, event.status, event.place, *event.topics]
    parts += [book.label(node) for node in (*event.by, *event.toward)]
    parts += [part for report in event.reports for part in (report.sentence, report.title)]
    return " ".join(fold(part) for part in parts)
