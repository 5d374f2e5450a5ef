"""The sentences behind statements, beside a picture that leaves room for them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import networkx as nx

from graph.export.pictures.canvas import Box, Sheet
from graph.export.pictures.events import Statement
from graph.export.pictures.style import MUTED, legible, warmth
from graph.export.pictures.wording import day, plain_name, wrap

LEAST = 4.2
"""Inches across that the words need at least."""
_FONT = 8.6
_LINE = 0.165
_LINES = 3
_LETTER = 0.0675
"""Inches that a letter of an ordinary text takes at this size."""


def quote(sheet: Sheet, graph: nx.MultiDiGraph[str], said: Mapping[Statement, dt.date], box: Box) -> None:
    """Fill a panel with what was said, the strongest words first, each sentence once.

    Args:
        sheet: The sheet to write on.
        graph: Where names come from.
        said: The statements and their days.
        box: Where; nothing is written outside it, and the panel is no higher than it needs to be.
    """
    left, right = box.left + 0.2, box.right - 0.2
    sheet.write(left, box.top - 0.24, "What the articles say", fontsize=11, fontweight="bold")
    y = box.top - 0.56
    seen: set[str] = set()
    for statement in sorted(said, key=_strongest):
        if not statement.words or statement.words in seen:
            continue
        seen.add(statement.words)
        lines = wrap(legible(statement.words), int((right - left - 0.18) / _LETTER), _LINES).split("\n")
        if y - 0.05 - len(lines) * _LINE < box.bottom + 0.1:
            break
        color = warmth(statement.tone)
        sheet.axes.plot([left, left], [y + 0.06, y - len(lines) * _LINE - 0.05], color=color, lw=3, zorder=5)
        sheet.fitted(
            left + 0.14, y, _who(graph, statement), right - left - 0.14, smallest=7.0, fontsize=8.2, color=MUTED
        )
        for number, line in enumerate(lines, 1):
            sheet.fitted(left + 0.14, y - number * _LINE, line, right - left - 0.14, smallest=7.6, fontsize=_FONT)
        y -= len(lines) * _LINE + 0.33
    sheet.panel(box._replace(bottom=max(box.bottom, y + 0.1)))


def _strongest(statement: Statement) -> tuple[float, str, str]:
    return (-abs(statement.tone or 0.0), statement.date, statement.id)


def _who(graph: nx.MultiDiGraph[str], statement: Statement) -> str:
    """When, who and how, in a line; the side stands for those who are not named."""
    names = [
        legible(plain_name(node, graph.nodes[node]))
        for side, people in statement.speakers.items()
        for node in people or (side,)
    ]
    return "  ·  ".join((day(statement.date), ", ".join(dict.fromkeys(names)), statement.act))
