"""The figures of an evaluation as tables."""

from __future__ import annotations

from graph.evaluate.scores import SETS, SHARES, Scores
from graph.query.table import Block, Column, Table

NAMED = 8
"""Missing articles that are named."""


def report(scores: Scores, *, errors: bool = False) -> list[Block]:
    """Lays out what an evaluation found.

    Args:
        scores: What it found.
        errors: Whether to list every difference.

    Returns:
        The differences if wanted, the articles that are missing, and the figures.
    """
    blocks: list[Block] = []
    if errors and scores.differences:
        blocks.append("\n".join(f"{item.article}: {item.what}: {item.detail}" for item in scores.differences))
    if scores.missing:
        named = ", ".join(scores.missing[:NAMED]) + (", ..." if len(scores.missing) > NAMED else "")
        blocks.append(f"{len(scores.missing)} annotated articles are not in the graph: {named}")
    return [*blocks, *_tables(scores)]


def _tables(scores: Scores) -> list[Block]:
    figures = scores.figures()
    sets = tuple(
        (name, *(f"{figures[name][key]:.3f}" for key in ("precision", "recall", "f1")), str(figures[name]["n"]))
        for name in SETS
    )
    shares = tuple((name, f"{figures[name]['right']:.3f}", str(figures[name]["n"])) for name in SHARES)
    numbers = [Column(header, "right", fixed=True) for header in ("Precision", "Recall", "F1", "Number")]
    right = [Column(header, "right", fixed=True) for header in ("Right", "Number")]
    return [
        Table("What the graph says, against the annotation", (Column("", fixed=True), *numbers), sets),
        Table("Of what it found", (Column("", fixed=True), *right), shares),
    ]
