"""Events and people as CSV tables, for spreadsheets and statistics packages."""

from __future__ import annotations

import csv
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import Any

import networkx as nx

from graph.export.files import atomic_path
from graph.network.sides import Acting, Event, Events
from graph.network.tone import plover_of

EVENT_COLUMNS = (
    "date",
    "source",
    "source_actor",
    "source_role",
    "target",
    "target_actor",
    "target_role",
    "kind",
    "event",
    "plover",
    "status",
    "tone",
    "place",
    "text",
    "url",
    "article",
    "event_id",
)
"""Columns of events.csv; `write_events` says what they hold."""

PEOPLE_COLUMNS = (
    "name",
    "aliases",
    "roles",
    "states",
    "first_seen",
    "last_seen",
    "meetings",
    "statements",
    "articles",
    "person_id",
)
"""Columns of people.csv; `write_people` says what they hold."""

Cell = str | int | float

# A spreadsheet takes a cell that begins like this for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


def write_events(
    graph: nx.MultiDiGraph[str], path: str | os.PathLike[str], events: Iterable[Event] | None = None
) -> None:
    """Writes out/events.csv: who did what to whom, a row for each pair of sides of each event.

    A meeting has one row for each pair of its sides (source and target are in alphabetical order: a meeting has no
    direction); a statement has one row from each side that made it to each other side it concerns. Sides are states and
    international organizations. A target that belongs to no side has an empty `target` and stands in `target_actor`;
    so does a speaker. A meeting with one known side, and a statement toward nobody, have no row.

    Columns: date (of the event, else the day of the first article about it), source and target (ISO 3166 alpha-3 of a
    state, name of an organization), source_actor and target_actor (who stood for it: people, ministries; "; " between
    several; empty where the side itself acted), source_role and target_role (the titles they appeared with, in that
    order), kind (meeting or statement), event (the mode of a meeting, the act of a statement), plover (PLOVER event
    type), status (of a meeting), tone (of a statement, -1 to 1), place, text (the sentence), url and article (the
    address and the node of the first article about it), event_id (the node of the event, the same in all its rows).
    Empty where unknown.

    The file is RFC 4180 in UTF-8. Text that a spreadsheet would take for a formula is led by an apostrophe.

    Args:
        graph: A graph as a build makes it.
        path: The file.
        events: The events of the graph, where they are known already.

    Raises:
        InputError: The file cannot be written.
    """
    rows = sorted(
        (row for event in events or Events(graph) for row in _event_rows(graph, event)),
        key=lambda row: [str(cell) for cell in row],
    )
    _write(path, EVENT_COLUMNS, rows)


def write_people(graph: nx.MultiDiGraph[str], path: str | os.PathLike[str]) -> None:
    """Writes out/people.csv: a row for each person, by name.

    Columns: name, aliases, roles (with the days of the first and the last article that shows them in it: "President of
    Georgia (2019-01-04 to 2023-06-30)"; "; " between several), states (what they represent, by name), first_seen and
    last_seen (ISO dates of the articles that name them), meetings and statements (how many they took part in or made),
    articles (how many name them), person_id (their node). RFC 4180 in UTF-8, as `write_events`.

    Args:
        graph: A graph as a build makes it.
        path: The file.

    Raises:
        InputError: The file cannot be written.
    """
    _write(path, PEOPLE_COLUMNS, sorted(_people_rows(graph), key=lambda row: [str(cell) for cell in row]))


def _event_rows(graph: nx.MultiDiGraph[str], event: Event) -> Iterator[list[Cell]]:
    meeting = event.data["kind"] == "meeting"
    report = event.reports[0] if event.reports else None
    article: dict[str, Any] = graph.nodes[report.article] if report else {}
    text = (report.sentence if report else "") or str(event.data.get("evidence", ""))
    what: list[Cell] = [
        str(event.data["kind"]),
        str(event.data.get("mode" if meeting else "act", "")),
        plover_of(status=str(event.data.get("status", ""))) if meeting else str(event.data.get("plover", "")),
        str(event.data.get("status", "")),
        event.data.get("tone", ""),
        str(event.data.get("place", "")),
        text,
        str(article.get("url", "")),
        report.article if report else "",
        event.node,
    ]
    for source, target in _pairs(event):
        toward = event.by if meeting else event.toward
        yield [event.when, *_side(graph, event, source, event.by), *_side(graph, event, target, toward), *what]


def _pairs(event: Event) -> Iterable[tuple[str, str]]:
    """Pairs of different sides; "" stands for all actors of no side."""
    if event.data["kind"] == "meeting":
        return combinations(sorted(side for side in event.by if side), 2)
    return ((source, target) for source, target in product(event.by, event.toward) if source != target or not source)


def _side(graph: nx.MultiDiGraph[str], event: Event, side: str, acting: Acting) -> tuple[str, str, str]:
    """Name of a side, who stood for it, and in which roles."""
    actors = [actor for actor in acting[side] if actor != side]
    roles = [event.titles.get(actor, "") for actor in actors]
    return (
        _name(graph, side) if side else "",
        "; ".join(str(graph.nodes[actor].get("label", actor)) for actor in actors),
        "; ".join(roles) if any(roles) else "",
    )


def _name(graph: nx.MultiDiGraph[str], node: str) -> str:
    data = graph.nodes[node]
    return str(data.get("iso3") or data.get("label", node))


def _people_rows(graph: nx.MultiDiGraph[str]) -> Iterator[list[Cell]]:
    linked: dict[str, dict[str, list[str]]] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for source, target, data in graph.edges(data=True):
        kind = str(data.get("kind"))
        if kind in ("holds", "represents"):
            label = str(graph.nodes[target].get("label", target))
            days = dict.fromkeys(str(data[key]) for key in ("first_seen", "last_seen") if data.get(key))
            named = f"{label} ({' to '.join(days)})" if days and kind == "holds" else label
            linked.setdefault(source, {}).setdefault(kind, []).append(named)
        elif kind in ("took_part", "made"):
            counts[source, kind] += 1
    for node, data in graph.nodes(data=True):
        if data.get("kind") == "person":
            found = linked.get(node, {})
            yield [
                str(data.get("label", node)),
                str(data.get("aliases", "")),
                "; ".join(sorted(found.get("holds", []))),
                "; ".join(sorted(found.get("represents", []))),
                str(data.get("first_seen", "")),
                str(data.get("last_seen", "")),
                counts[node, "took_part"],
                counts[node, "made"],
                int(data.get("articles", 0)),
                node,
            ]


def _write(path: str | os.PathLike[str], columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    with atomic_path(path) as temporary, temporary.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(columns)
        writer.writerows([_safe(cell) for cell in row] for row in rows)


def _safe(cell: Cell) -> Cell:
    """A cell that no spreadsheet runs: an apostrophe before what looks like a formula and is no number."""
    if not isinstance(cell, str):
        return cell
    text = cell if cell.isprintable() else _FORBIDDEN.sub("", cell)
    return f"'{text}" if text.startswith(_FORMULA) and not _NUMBER.fullmatch(text) else text
