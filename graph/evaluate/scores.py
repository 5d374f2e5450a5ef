"""Figures of an evaluation: counts of right, wrong and missed, and shares of right answers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, NamedTuple

SETS = ("people", "states", "organizations", "meetings", "participants", "statements", "ties")
"""What is scored by precision and recall."""

SHARES = (
    "affiliation",
    "title",
    "meeting status",
    "meeting mode",
    "meeting date",
    "meeting place",
    "statement act",
    "statement toward",
)
"""What is scored by the share that is right, over what was found."""


@dataclass(slots=True)
class Tally:
    """How many are right, wrong (in the graph only) and missed (in the annotation only)."""

    right: float = 0
    wrong: float = 0
    missed: float = 0

    def add(self, right: float, wrong: float, missed: float) -> None:
        """Adds the counts of one article."""
        self.right += right
        self.wrong += wrong
        self.missed += missed

    @property
    def precision(self) -> float:
        """The share of what the graph says that is right, 0 to 1."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """The share of what there is that the graph says, 0 to 1."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Difference(NamedTuple):
    """One thing in which graph and annotation differ: the article, what sort of thing, and what it is."""

    article: str
    what: str
    detail: str


@dataclass(slots=True)
class Scores:
    """What an evaluation found.

    Attributes:
        sets: Name of a figure in `SETS` -> its counts.
        answers: Name of a figure in `SHARES` -> whether each answer was right.
        differences: All that differs, by article.
        missing: Stems of the annotated articles that the graph does not have.
    """

    sets: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in SETS})
    answers: defaultdict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    differences: list[Difference] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, dict[str, Any]]:
        """The figures: precision, recall, f1 and n of each of `SETS`; right (0 to 1) and n of each of `SHARES`."""
        found: dict[str, dict[str, Any]] = {}
        for name in SETS:
            tally = self.sets[name]
            figures = {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1}
            found[name] = {**figures, "n": round(tally.right + tally.missed)}
        for name in SHARES:
            answers = self.answers[name]
            found[name] = {"right": sum(answers) / len(answers) if answers else 0.0, "n": len(answers)}
        return found
