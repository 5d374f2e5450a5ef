"""What a build tells when it is done: what was read and skipped, what is in the graph, what was written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from graph.query.table import Block, Column, Fields, Table
from graph.query.ties import toned

if TYPE_CHECKING:
    from graph.build import BuildResult
    from graph.identity.resolution import Unresolved
    from graph.reading import Skipped

SHOWN = 10
"""Skipped articles, ties and open names that are listed."""

CANDIDATES = 3
"""People listed whom an open name could mean."""


def summary(result: BuildResult, written: Sequence[Path]) -> list[Block]:
    """Sums up a build.

    Args:
        result: What was built.
        written: The files written.

    Returns:
        Blocks to print.
    """
    blocks: list[Block] = [_read(result)]
    if result.skipped:
        blocks.append(_skipped(result.skipped))
    if result.ties.number_of_edges():
        blocks.append(_strongest(result))
    if result.resolution.unresolved:
        blocks.append(_unresolved(result.resolution.unresolved))
    blocks.append(wrote(written))
    return blocks


def _read(result: BuildResult) -> Block:
    kinds = [data.get("kind") for _, data in result.graph.nodes(data=True)]
    skipped = f", {len(result.skipped)} skipped" if result.skipped else ""
    names = {"people": "person", "states": "state", "organizations": "organization"}
    names |= {"meetings": "meeting", "statements": "statement"}
    rows = tuple((plural, str(kinds.count(kind))) for plural, kind in names.items())
    return Fields(f"{_number(result.articles, 'article')} read{skipped}", rows)


def _skipped(skipped: Iterable[Skipped]) -> Block:
    """The articles skipped, by reason, the most frequent reason first."""
    by_reason: dict[str, list[str]] = {}
    for item in skipped:
        by_reason.setdefault(item.reason, []).append(str(item.path))
    ranked = sorted(by_reason.items(), key=lambda group: (-len(group[1]), group[0]))
    rows = tuple((f"{len(paths)} {reason}", _some(sorted(paths))) for reason, paths in ranked)
    columns = (Column("Why", share=2), Column("Articles", share=3))
    return Table("Skipped", columns, rows)


def _strongest(result: BuildResult) -> Block:
    view = result.ties
    edges = sorted(view.edges(data=True), key=lambda edge: (-float(edge[2]["weight"]), edge[0], edge[1]))
    rows = tuple(
        (
            " – ".join(sorted(str(view.nodes[side].get("label", side)) for side in (one, other))),
            f"{float(data['weight']):g}",
            str(data["meetings"]),
            str(data["statements"]),
            toned(data.get("tone")),
        )
        for one, other, data in edges[:SHOWN]
    )
    numbers = [Column(header, "right", fixed=True) for header in ("Weight", "Meetings", "Statements", "Tone")]
    return Table(f"Strongest of {_number(len(edges), 'tie')}", (Column("Between"), *numbers), rows)


def _unresolved(names: Sequence[Unresolved]) -> Block:
    rows = tuple((open_.name, open_.why, _some([c.label for c in open_.candidates], CANDIDATES)) for open_ in names)
    notes = [f"{len(names) - SHOWN} more are left out."] if len(names) > SHOWN else []
    notes.append('"python -m graph aliases suggest" prints lines for an alias table that settle them.')
    columns = (Column("Name"), Column("Why"), Column("Could be", share=2))
    return Table(f"Not resolved: {_number(len(names), 'name')}", columns, rows[:SHOWN], tuple(notes))


def wrote(written: Sequence[Path]) -> Block:
    """Tells the files written, by folder."""
    folders: dict[str, list[str]] = {}
    for path in written:
        folders.setdefault(str(path.parent), []).append(path.name)
    return Fields("Wrote", tuple((f"{folder}/", ", ".join(names)) for folder, names in folders.items()))


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _some(names: Sequence[str], most: int = SHOWN) -> str:
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")
