"""The lists of names in `tests/identity`, told in short articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from graph.extraction import extract
from graph.identity.resolution import Resolution
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.states import name_of
from graph.model import Extraction
from graph.reading import read_text

LISTS = Path(__file__).parent / "identity"
_DAY = "2024-05-15"


class Told(NamedTuple):
    """One name as an article tells it."""

    state: str
    title: str
    name: str
    day: str


class Couple(NamedTuple):
    """Two names: in full, and the second one by the surname alone."""

    first: Told
    second: Told
    short: Told

    def __str__(self) -> str:
        return f"{self.first.name} / {self.second.name} / {self.short.name}"


def read_list(name: str, group: str = "") -> list[Any]:
    """All entries of a list, its groups one after the other, or those of one group."""
    # Every value as text: "NO" is Norway.
    groups = yaml.load((LISTS / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return groups[group] if group else [entry for entries in groups.values() for entry in entries]


def one_person() -> Iterator[Couple]:
    """The pairs that are one person."""
    for state, title, first, second, surname, *day in read_list("one_person"):
        when = str(day[0]) if day else _DAY
        yield Couple(*(Told(state, title, name, when) for name in (first, second, surname)))


def two_people() -> Iterator[Couple]:
    """The pairs that are two people."""
    for (state, title, name, day), (other, office, second, later, surname) in read_list("two_people"):
        first = Told(state, title, name, str(day))
        yield Couple(first, *(Told(other, office, form, str(later)) for form in (second, surname)))


def tell_first(told: Told, stem: str, names: Gazetteer) -> Extraction:
    """An article that introduces somebody with office and state."""
    text = f"{told.title} {told.name} of {name_of(told.state)} arrived on Monday for two days of talks."
    return _read(text, stem, told.day, names)


def tell_second(told: Told, stem: str, names: Gazetteer) -> Extraction:
    """An article of another hand about somebody."""
    text = (
        f"Reporters heard on Friday from {name_of(told.state)}'s {told.title} {told.name} that the talks would go on."
    )
    return _read(text, stem, told.day, names)


def _read(text: str, stem: str, day: str, names: Gazetteer) -> Extraction:
    return extract(read_text(f"Talks\n\n{text}", path=f"{stem}.txt", id=stem, published=day), names)


def node(resolution: Resolution, told: Extraction) -> str:
    """The node of the only person of an article, or what was read instead."""
    nodes = {resolution.person_id(told.article.id, person.key) for person in told.people}
    return nodes.pop() if len(nodes) == 1 else f"{len(nodes)} people in {told.article.id}"
