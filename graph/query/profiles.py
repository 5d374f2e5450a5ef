"""Who somebody is: names, roles, whom they stand for, with whom they deal, what they did and said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from graph.query.book import Book, Event, Record, listed
from graph.query.period import Period
from graph.query.results import Result, event_table
from graph.query.table import Block, Fields
from graph.query.ties import counterparts, involves

SHOWN = 10
"""Events shown of each of several profiles, and names shown in a list."""


class Profile:
    """A person, state or organization of the graph.

    Attributes:
        node: Its node id.
        kind: "person", "state" or "organization".
        label: What it is called.
    """

    def __init__(self, book: Book, node: str, period: Period) -> None:
        self._book = book
        self._period = period
        self._data: dict[str, Any] = book.nx.nodes[node]
        self.node = node
        self.kind = book.kind(node)
        self.label = book.label(node)

    @property
    def events(self) -> tuple[Event, ...]:
        """The meetings and statements that it, or somebody standing for it, has part in."""
        during = (event for event in self._book.events if self._period.holds(event.when))
        return tuple(event for event in during if involves(self._book, event, self.node))

    @property
    def roles(self) -> list[Record]:
        """The offices a person holds, or that belong to a state or organization, with holders and dates."""
        graph = self._book.nx
        if self.kind == "person":
            held = [(role, edge, "") for _, role, edge in graph.out_edges(self.node, data=True) if _is(edge, "holds")]
        else:
            own = [role for role, _, edge in graph.in_edges(self.node, data=True) if _is(edge, "of")]
            held = [
                (role, edge, self._book.label(person))
                for role in own
                for person, _, edge in graph.in_edges(role, data=True)
                if _is(edge, "holds")
            ]
        rows = [self._role(role, edge, holder) for role, edge, holder in held]
        return sorted(rows, key=lambda row: (row["first_seen"], row["title"], row["holder"]))

    def _role(self, role: str, edge: dict[str, Any], holder: str) -> Record:
        graph = self._book.nx
        of = sorted(self._book.label(to) for _, to, data in graph.out_edges(role, data=True) if _is(data, "of"))
        title = str(graph.nodes[role].get("title") or self._book.label(role))
        seen = {key: str(edge.get(key, "")) for key in ("first_seen", "last_seen")}
        return {"title": title, "of": "; ".join(of), "holder": holder, **seen}

    @property
    def represents(self) -> list[str]:
        """Labels of the states and organizations it stands for."""
        edges = self._book.nx.out_edges(self.node, data=True)
        return sorted(self._book.label(to) for _, to, edge in edges if _is(edge, "represents"))

    def deals_with(self) -> list[tuple[str, int]]:
        """The states and organizations its events tie it to, with the number of events, most first."""
        count: Counter[str] = Counter()
        for event in self.events:
            if event.status != "cancelled":
                count.update(counterparts(self._book, event, self.node))
        ranked = sorted(count.items(), key=lambda item: (-item[1], self._book.label(item[0]), item[0]))
        return [(self._book.label(node), number) for node, number in ranked]

    def record(self) -> Record:
        """All of it as plain values."""
        events = [self._book.record(event) for event in self.events]
        return {
            "id": self.node,
            "kind": self.kind,
            "label": self.label,
            "aliases": list(listed(self._data.get("aliases"))),
            "joined": list(listed(self._data.get("joined"))),
            "roles": self.roles,
            "represents": self.represents,
            "deals_with": [{"label": label, "events": number} for label, number in self.deals_with()],
            "articles": int(self._data.get("articles", 0)),
            "first_seen": str(self._data.get("first_seen", "")),
            "last_seen": str(self._data.get("last_seen", "")),
            "meetings": [event for event in events if event["kind"] == "meeting"],
            "statements": [event for event in events if event["kind"] == "statement"],
        }

    def fields(self) -> Fields:
        """Its facts, one a line."""
        codes = [str(self._data[key]) for key in ("iso2", "iso3", "acronym", "type") if self._data.get(key)]
        seen = f"{self._data.get('first_seen', '')} to {self._data.get('last_seen', '')}"
        rows = (
            ("kind", ", ".join([self.kind, *codes])),
            ("also called", ", ".join(listed(self._data.get("aliases")))),
            ("joined", "\n".join(_undoable(self.label, listed(self._data.get("joined"))))),
            ("stands for", ", ".join(self.represents)),
            ("roles" if self.kind == "person" else "people", "\n".join(_role_line(row) for row in self.roles)),
            ("deals with", _some([f"{label} ({number})" for label, number in self.deals_with()])),
            ("articles", f"{self._data['articles']}, {seen}" if self._data.get("articles") else ""),
            ("wikidata", str(self._data.get("wikidata", ""))),
        )
        return Fields(self.label, rows)


class Profiles(Result):
    """The profiles of all that a name may mean.

    Attributes:
        profiles: At least one.
    """

    def __init__(self, book: Book, nodes: Sequence[str], period: Period) -> None:
        self._book = book
        self._period = period
        self.profiles = tuple(Profile(book, node, period) for node in nodes)

    def __len__(self) -> int:
        return len(self.profiles)

    def to_records(self) -> list[Record]:
        """One record for each: names, roles, whom it stands for and deals with, meetings, statements."""
        return [profile.record() for profile in self.profiles]

    def blocks(self, width: int, limit: int | None) -> list[Block]:
        """For each its facts, then its meetings and its statements; fewer of them where there are several."""
        several = len(self.profiles) > 1
        most = min(limit or SHOWN, SHOWN) if several and limit is not None else limit
        shown: list[Block] = []
        for profile in self.profiles:
            shown.append(profile.fields())
            for kind in ("meeting", "statement"):
                events = [event for event in profile.events if event.kind == kind]
                if events:
                    title = f"{kind.capitalize()}s" + ("" if self._period.is_open else f" {self._period}")
                    shown.append(event_table(self._book, events, title, width, most))
        return shown


def _is(edge: dict[str, Any], kind: str) -> bool:
    return bool(edge.get("kind") == kind)


def _role_line(row: Record) -> str:
    """A role in a line: President, Kyrgyzstan (2021-01-28 to 2024-05-01); the holder in front where there is one."""
    of = f", {row['of']}" if row["of"] and not row["holder"] else ""
    holder = f"{row['holder']}, " if row["holder"] else ""
    dates = " to ".join(dict.fromkeys(day for day in (row["first_seen"], row["last_seen"]) if day))
    return f"{holder}{row['title']}{of}" + (f" ({dates})" if dates else "")


def _undoable(label: str, joined: Sequence[str]) -> list[str]:
    """Why other names are a person's, and the line of an alias table that takes one away."""
    if not joined:
        return []
    form = joined[0].partition(" (")[0]
    return [*joined[:SHOWN], f'to undo one, in an alias table: {{name: "{label}", not: ["{form}"]}}']


def _some(names: Sequence[str]) -> str:
    more = len(names) - SHOWN
    return ", ".join(names[:SHOWN]) + (f" and {more} more" if more > 0 else "")
