"""Annotated articles: what a graph should say of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import InputError


@dataclass(frozen=True, slots=True)
class GoldPerson:
    """A person of an article: the fullest name, and (title, state or organization) of each role."""

    name: str
    roles: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class GoldMeeting:
    """A meeting of an article; `anchor` has the first words of the sentence that reports it."""

    participants: tuple[str, ...]
    sides: tuple[str, ...]
    mode: str
    status: str
    date: str
    place: str
    anchor: str


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A statement of an article; `anchor` has the first words of its sentence."""

    speakers: tuple[str, ...]
    act: str
    toward: tuple[str, ...]
    anchor: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """All that an annotator found in an article.

    Attributes:
        stem: The stem of the article's file.
        title: Its headline, or "".
        people: The people it names.
        states: Codes of the states it refers to.
        organizations: The international organizations it refers to.
        meetings: The meetings it reports.
        statements: The statements it reports.
    """

    stem: str
    title: str
    people: tuple[GoldPerson, ...]
    states: frozenset[str]
    organizations: tuple[str, ...]
    meetings: tuple[GoldMeeting, ...]
    statements: tuple[GoldStatement, ...]

    @property
    def names(self) -> frozenset[str]:
        """The names of its people."""
        return frozenset(person.name for person in self.people)

    @property
    def homes(self) -> dict[str, frozenset[str]]:
        """Name of a person -> the states and organizations served."""
        return {person.name: frozenset(of for _, of in person.roles if of) for person in self.people}


def read_gold(folder: Path) -> list[GoldArticle]:
    """Reads a folder of annotations, one JSON file for each article.

    Args:
        folder: Where the files are.

    Returns:
        The articles by stem.

    Raises:
        InputError: There is no annotation, or one cannot be used.
    """
    files = sorted(folder.glob("*.json"))
    if not files:
        raise InputError(f"{folder} holds no annotated articles (*.json): give the folder that does.")
    return [_read(file) for file in files]


def _read(file: Path) -> GoldArticle:
    try:
        return _article(file.stem, json.loads(file.read_text(encoding="utf-8")))
    except (ValueError, TypeError, AttributeError) as error:
        raise InputError(f"{file} is no annotation ({error}): mend the file or take it out.") from None
    except KeyError as error:
        raise InputError(f"{file} is no annotation: it lacks {error}.") from None


def _article(stem: str, data: Mapping[str, Any]) -> GoldArticle:
    return GoldArticle(
        stem=stem,
        title=data.get("title") or "",
        people=tuple(
            GoldPerson(person["name"], tuple((role["title"], role["of"] or "") for role in person.get("roles") or ()))
            for person in data["people"]
        ),
        states=frozenset(data["states"]),
        organizations=tuple(data["organizations"]),
        meetings=tuple(_meeting(meeting) for meeting in data["meetings"]),
        statements=tuple(_statement(statement) for statement in data["statements"]),
    )


def _meeting(data: Mapping[str, Any]) -> GoldMeeting:
    return GoldMeeting(
        participants=tuple(data["participants"]),
        sides=tuple(data["states"]),
        mode=data["mode"],
        status=data["status"],
        date=data.get("date") or "",
        place=data.get("place") or "",
        anchor=data["anchor"],
    )


def _statement(data: Mapping[str, Any]) -> GoldStatement:
    return GoldStatement(tuple(data["speaker"]), data["act"], tuple(data["toward"]), data["anchor"])
